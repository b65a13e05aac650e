import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { progressBar, progressLine } from '../../server/cli/progress.ts'
import { runCommandLine } from '../../server/cli/main.ts'
import { duecourse, type Said } from './duecourse.ts'

const KNOWN = 'test/fixtures/returns/known-answer'
const FIVE_YEARS = 'test/fixtures/returns/cs-demand-model'

const own = mkdtempSync(join(tmpdir(), 'duecourse-cohort-'))
afterAll(() => rmSync(own, { recursive: true, force: true }))
let folders = 0
const folder = (): string => {
  const path = join(own, String(folders++))
  mkdirSync(path)
  return path
}

const cohort = (...args: readonly string[]) => duecourse(['cohort', ...args])

/** The same in this process, for what is refused before there is any work. */
async function here(...args: readonly string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommandLine(['cohort', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text)
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

type Row = Readonly<Record<string, unknown>>
const rowsOf = (text: string): readonly Row[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row)

describe('a caseload', () => {
  test('of five linked years, by one command: measures, what is late, and what is wrong with the data', async () => {
    const { code, out, err } = await cohort('york', '--from', FIVE_YEARS)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('the national return (SSDA903, CSV), 820 children')
    expect(out).toContain('By york (2024-03-15).')
    expect(out).toContain('Reviews held on time')
    expect(out).toContain('cannot be told')
    expect(out).toMatch(/What is late, the latest first: \d+ duties/)
    expect(out).toMatch(/511 starts of care are not recorded/)
    // A review on both clocks is one review.
    const late = out.slice(out.indexOf('What is late'), out.indexOf('The data'))
    expect(late.match(/^ {2}721638 /gm)).toHaveLength(1)
    expect(late).toMatch(/^ {2}721638 .* Its other clock: /m)
    expect(out).toMatch(/REVIEW_OUTSIDE_CARE/)
    expect(out).toMatch(/check 440/)
    // Nothing moves the cursor where nobody watches.
    expect(out + err).not.toContain('\u001b')
  })

  test('is the same by one worker or by three, from a folder of folders or from files', async () => {
    const years = folder()
    for (const name of readdirSync(KNOWN).filter((one) => one.endsWith('.csv'))) {
      mkdirSync(join(years, name.slice(0, 7)), { recursive: true })
      cpSync(join(KNOWN, name), join(years, name.slice(0, 7), name))
    }
    const files = readdirSync(KNOWN)
      .filter((one) => one.endsWith('.csv'))
      .flatMap((name) => ['--from', join(KNOWN, name)])
    const measures = async (...args: readonly string[]): Promise<unknown> => {
      const { code, out } = await cohort('york', '--format', 'json', ...args)
      expect(code).toBe(0)
      return (JSON.parse(out) as Readonly<{ measures: unknown }>).measures
    }
    const first = await measures('--from', KNOWN, '--workers', '1')
    expect(await measures('--from', KNOWN, '--workers', '3')).toEqual(first)
    expect(await measures('--from', years)).toEqual(first)
    expect(await measures(...files)).toEqual(first)
  })

  test('is listed child by child, for a spreadsheet and for programs', async () => {
    const lines = rowsOf((await cohort('york', '--from', KNOWN, '--lines', 'all', '--format', 'ndjson')).out)
    const table = (await cohort('york', '--from', KNOWN, '--lines', 'all', '--format', 'csv')).out
    const whole = JSON.parse((await cohort('york', '--from', KNOWN, '--lines', 'all', '--format', 'json')).out) as Row
    expect(lines.length).toBeGreaterThan(10)
    expect(whole['lines']).toEqual(lines)
    expect(table.split('\r\n').length).toBe(lines.length + 2)
    const work = rowsOf((await cohort('york', '--from', KNOWN, '--next', '30', '--format', 'ndjson')).out)
    expect(work.every(({ state }) => ['due', 'overdue', 'called-for', 'not-yet'].includes(String(state)))).toBe(true)
  })

  test('is written whole into a folder, over nothing', async () => {
    const out = join(folder(), 'result')
    const args = ['york', '--from', KNOWN, '--out', out, '--next', '20', '--against', 'brighton-and-hove']
    const { code, err } = await cohort(...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(readdirSync(out).sort()).toEqual(
      ['calendar', 'changes', 'duties', 'faults', 'late', 'lateness', 'measure-changes', 'measures', 'worklist']
        .map((name) => `${name}.csv`)
        .concat('summary.txt')
        .sort()
    )
    for (const name of readdirSync(out))
      expect([name, readFileSync(join(out, name), 'utf8').split('\n').length > 2]).toEqual([name, true])
    const again = await cohort(...args)
    expect(again.code).toBe(1)
    expect(again.err).toContain('which is not written over')
  })

  test.each([
    ['by itself', []],
    ['beside another ruleset', ['--against', 'brighton-and-hove']]
  ])('to be given away shows no small count and no child, %s', async (_, against) => {
    const out = join(folder(), `shared-${against.length}`)
    const { code } = await cohort('york', '--from', KNOWN, '--share', '--out', out, ...against)
    expect(code).toBe(0)
    expect(readdirSync(out).sort()).toEqual([
      'calendar.csv',
      'duties.csv',
      'lateness.csv',
      'measures.csv',
      'summary.txt'
    ])
    const all = readdirSync(out)
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .join('')
    const children = new Set(
      readFileSync(join(KNOWN, '2021-22-header.csv'), 'utf8')
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(',')[0] ?? '')
        .filter((one) => one.includes('-'))
    )
    for (const child of children) expect(all).not.toContain(child)
    expect(all).toContain('withheld')
  })

  test('is compared with another ruleset, a version, or a draft in a file', async () => {
    const other = await cohort('york', '--from', KNOWN, '--against', 'brighton-and-hove')
    expect(other.out).toContain('What if')
    const draft = join(folder(), 'draft.yaml')
    writeFileSync(draft, readFileSync('rulesets/york/2024-03-15.yaml', 'utf8'))
    const same = JSON.parse(
      (await cohort('york', '--from', KNOWN, '--against', draft, '--format', 'json')).out
    ) as Readonly<{
      against: Readonly<{ whatIf: Readonly<{ changedChildren: number }> }>
    }>
    expect(same.against.whatIf.changedChildren).toBe(0)
  })

  test('is grouped by a column of a file of its own', async () => {
    const years = folder()
    cpSync(KNOWN, years, { recursive: true })
    writeFileSync(join(years, 'teams.csv'), 'CHILD,TEAM\r\nordinary,North\r\nreturns,South\r\n')
    const { out } = await cohort('york', '--from', years, '--by', 'TEAM', '--format', 'json')
    const { measures } = JSON.parse(out) as Readonly<{ measures: Readonly<{ groups: readonly unknown[] }> }>
    expect(measures.groups).toEqual(expect.arrayContaining(['North', 'South']))
  })
})

describe('what cannot be asked', () => {
  test.each<readonly [readonly string[], string]>([
    [['york'], '--from FOLDER'],
    [['leeds', '--from', KNOWN], 'there is no ruleset'],
    [['york', '--from', KNOWN, '--as-of', 'soon'], 'soon is not a day'],
    [['york', '--from', KNOWN, '--window', '2022-01-01..2021-01-01'], 'is not from one day to a later one'],
    [['york', '--from', KNOWN, '--lines', 'lat'], 'did you mean late?'],
    [['york', '--from', KNOWN, '--format', 'cvs'], 'did you mean csv?'],
    [['york', '--from', KNOWN, '--measure', 'reviews'], 'there is no measure reviews'],
    [['york', '--from', KNOWN, '--workers', '0'], '--workers 0'],
    [['york', '--from', KNOWN, '--share', '--lines', 'late'], 'leave out --share'],
    [['york', '--from', KNOWN, '--against', 'york@1999-01-01'], 'there is no version']
  ])('%j is not understood', async (args, says) => {
    const { code, out, err } = await here(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(says)
  })

  test.each<readonly [readonly string[], string]>([
    [['--from', join(KNOWN, 'nowhere')], 'there is no such file or folder'],
    [['--from', 'test/fixtures/bad'], 'there is no file of a caseload'],
    [['--from', join(KNOWN, '2021-22-header.csv')], 'EPISODES'],
    [['--from', KNOWN, '--by', 'UPN'], 'UPN']
  ])('%j is told what is wrong with it', async (args, says) => {
    const { code, out, err } = await here('york', ...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(says)
  })

  test('with --strict, what could not be used is a no', async () => {
    expect((await cohort('york', '--from', FIVE_YEARS, '--strict', '--format', 'csv')).code).toBe(1)
  })
})

describe('how far it has come', () => {
  test('is told with a rate and the time that is left', () => {
    expect(progressLine('children', { done: 5000, share: 0.25 }, 2)).toBe(
      '[======                  ] 25%  5,000 children, 2,500 a second, 6 s left'
    )
    expect(progressLine('children', { done: 10, share: undefined }, 2)).toBe('10 children, 5 a second')
    expect(progressLine('children', { done: 1, share: 0.0001 }, 3600)).toContain('9999 h left')
  })

  test('only on a terminal, and leaves nothing there', () => {
    const said: string[] = []
    const write = (text: string): boolean => said.push(text) > 0
    progressBar('children', { isTTY: false, write }).show({ done: 1, share: 0.5 })
    expect(said).toEqual([])
    const bar = progressBar('children', { isTTY: true, write })
    bar.end()
    expect(said.at(-1)).toBe('\r\u001b[K')
  })
})
