import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/database/open.ts'
import { duecourse } from '../cli/duecourse.ts'
import { filesOf, RETURNS, sendCohort, told, whenOver } from '../server/returns.ts'
import { ask, get, type Served, serve } from '../server/serving.ts'

/*
 * Marked words in every cell of every table. What is read of them may be told to who asked, in the lists of children; what is never read may be
 * told nowhere; and nothing of either may stand in a log, a figure of the server, an error, or a file.
 */

const MARK = 'cnry'

/** Every cell that is no date, no code and no id gets a mark of its own; ids get one too, so that they can be looked for. */
function marked(file: string, text: string, ids: Map<string, string>): string {
  const [head = '', ...rows] = text.split(/\r?\n/)
  const columns = head.split(',')
  const cell = (value: string, column: number, row: number): string => {
    if (column === 0) {
      const id = ids.get(value) ?? `${MARK}-id-${ids.size}`
      ids.set(value, id)
      return id
    }
    const name = columns[column] ?? ''
    return NEVER.has(name) ? `${MARK}-${name}-${file.slice(0, 4)}-${row}` : value
  }
  const body = rows.map((row, n) =>
    row === ''
      ? ''
      : row
          .split(',')
          .map((value, i) => cell(value, i, n))
          .join(',')
  )
  return [head, ...body].join('\n')
}

const NEVER: ReadonlySet<string> = new Set([
  'ETHNIC',
  'UPN',
  'MOTHER',
  'MC_DOB',
  'HOME_POST',
  'PL_POST',
  'URN',
  'CIN',
  'HEALTH_CHECK',
  'CONVICTED',
  'SDQ_SCORE',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
  'SDQ_REASON'
])

const OF_CELLS = new RegExp(`${MARK}-(?!id-)`)
const OF_ANYTHING = new RegExp(MARK)

const own = mkdtempSync(join(tmpdir(), 'duecourse-canary-'))
const [given, data] = [join(own, 'given'), join(own, 'data')]
let served: Served

beforeAll(async () => {
  mkdirSync(given)
  mkdirSync(data)
  const ids = new Map<string, string>()
  for (const [name, text] of Object.entries({ ...filesOf('known-answer') }))
    writeFileSync(join(given, name), marked(name, text.toString(), ids))
  // Rows that are wrong, so that something has to be said of them.
  const bad = join(given, '2021-22-reviews.csv')
  writeFileSync(bad, `${readFileSync(bad, 'utf8')}\n${MARK}-id-x,${MARK}-dob,${MARK}-review,${MARK}-code\n`)
  const database = await openDatabase(
    { kind: 'sqlite', file: join(data, 'duecourse.sqlite') },
    () => '2026-05-10T09:00:00.000Z'
  )
  served = await serve({ database })
})
afterAll(async () => {
  await served.close()
  await served.services.database.close()
  rmSync(own, { recursive: true, force: true })
})

const files = (): Readonly<Record<string, Buffer>> =>
  Object.fromEntries(readdirSync(given).map((name) => [name, readFileSync(join(given, name))]))

/** Everything that the server has written anywhere, and what it tells those who watch it. */
async function traces(): Promise<string> {
  const written = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  return [...written, ...served.logged(), (await get(served, '/metrics')).text].join('\n')
}

describe('row (d) of the rules for children’s data: marked words', () => {
  test('are all over what is given', () => {
    const all = Object.values(files()).join('\n')
    expect(all.match(new RegExp(MARK, 'g'))?.length).toBeGreaterThan(200)
    expect(all).toMatch(OF_CELLS)
  })

  test('by HTTP: of what is never read nothing comes back, and nothing of anything stays', async () => {
    const over = await whenOver(
      served,
      told(await sendCohort(served, files(), { ruleset: 'york', against: 'brighton-and-hove', by: 'SEX' })).href
    )
    expect(over.state).toBe('done')
    const answers = [JSON.stringify(over)]
    for (const list of ['lines', 'lines?which=all', 'worklist', 'faults', 'changes'])
      for (const accept of ['application/json', 'text/csv', 'application/x-ndjson'])
        answers.push((await get(served, `${over.href}/${list}`, { accept })).text)
    const all = answers.join('\n')
    expect(all).not.toMatch(OF_CELLS)
    // Who asked is told of which child it is, and of that alone; of what is wrong, only where.
    expect(answers[1]).toMatch(OF_ANYTHING)
    expect(JSON.stringify(over)).not.toMatch(OF_ANYTHING)
    expect((await get(served, `${over.href}/faults`)).text).not.toMatch(OF_ANYTHING)
    expect(await traces()).not.toMatch(OF_ANYTHING)
    await ask(served, 'DELETE', over.href)
  })

  test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string | Buffer>>]>([
    ['fields that are wrong', { ruleset: `${MARK}-x`, asOf: `${MARK}-x`, [`${MARK}-x`]: `${MARK}-x` }, {}],
    ['a column that there is not', { ruleset: 'york', by: `${MARK}x` }, {}],
    [
      'a table without its columns',
      { ruleset: 'york' },
      { '2021-22-episodes.csv': `CHILD,DECOM,RNE\n${MARK}-1,${MARK}-2,${MARK}-3\n` }
    ],
    [
      'a quote that is never closed',
      { ruleset: 'york' },
      { '2021-22-episodes.csv': `CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n"${MARK}-1,${MARK}-2` }
    ],
    ['lines that are no cases', { ruleset: 'york' }, { 'cases.ndjson': `{"${MARK}-1":"${MARK}-2"}\n${MARK}-3\n` }]
  ])('by HTTP, failing by %s: nothing is said back, and nothing stays', async (_, fields, other) => {
    const answer = await sendCohort(served, { ...files(), ...other }, fields)
    const text = answer.text.replaceAll(new RegExp(`no file has the column ${MARK.toUpperCase()}X`, 'g'), '')
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(text).not.toMatch(new RegExp(MARK, 'i'))
    expect(await traces()).not.toMatch(new RegExp(MARK, 'i'))
  })

  test('by lines, good and wrong: an answer names the case, and nothing stays', async () => {
    const good = JSON.stringify({ case: `${MARK}-1`, team: `${MARK}-2`, care: [{ from: '2026-01-12' }] })
    const wrong = [
      `{"${MARK}-3":1}`,
      `{"case":"${MARK}-4","care":[{"from":"${MARK}-5"}]}`,
      `${MARK}-6`,
      `{"care":"${MARK}-7"}`
    ]
    const { text } = await ask(
      served,
      'POST',
      '/v1/assessments?ruleset=york',
      { 'content-type': 'application/x-ndjson' },
      `${[good, ...wrong].join('\n')}\n`
    )
    const lines = text.split('\n').slice(0, -1)
    expect(lines).toHaveLength(5)
    expect(lines[0]).toContain(`${MARK}-1`)
    expect(lines.slice(1).join('\n')).not.toMatch(OF_ANYTHING)
    expect(await traces()).not.toMatch(OF_ANYTHING)
  })

  test('by the command line: what it says and writes holds nothing that is never read, and errors hold nothing', async () => {
    const out = join(own, 'out')
    const good = await duecourse([
      'cohort',
      'york',
      '--from',
      given,
      '--out',
      out,
      '--lines',
      'all',
      '--against',
      'brighton-and-hove'
    ])
    expect([good.code, good.err]).toEqual([0, ''])
    const written = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'))
    expect(written.join('\n') + good.out).not.toMatch(OF_CELLS)
    expect(readFileSync(join(out, 'faults.csv'), 'utf8')).not.toMatch(OF_ANYTHING)
    expect(written.join('\n')).toMatch(OF_ANYTHING)
    const broken = join(own, 'broken')
    cpSync(given, broken, { recursive: true })
    writeFileSync(join(broken, '2021-22-episodes.csv'), `CHILD,DECOM,RNE,LS,PLACE,DEC,REC\n"${MARK}-1,${MARK}-2`)
    const bad = await duecourse(['cohort', 'york', '--from', broken])
    expect([bad.code, bad.out]).toEqual([1, ''])
    expect(bad.err).not.toMatch(OF_ANYTHING)
  })

  test('the fixtures that are marked already show nothing of it', async () => {
    const { out, err } = await duecourse(['cohort', 'york', '--from', join(RETURNS, 'known-answer'), '--lines', 'all'])
    expect(out + err).not.toContain('CANARY')
  })
})
