import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { duecourse, fileWith } from './duecourse.ts'

const YORK = readFileSync('rulesets/york/2024-03-15.yaml', 'utf8')
const CALENDAR = readFileSync('rulesets/calendars/england-and-wales.json', 'utf8')

const RECORD = ['within: 15 working days, of: review-day', 'within: 10 working days, of: review-day'] as const
const SENTENCE = 'Full written record (Y12.2): 15 → 10 working days after the review: tighter.'

describe('what changed', () => {
  let draft = ''
  beforeAll(() => {
    draft = fileWith(YORK.replace(...RECORD))
  })

  test('is told in sentences, under the sections of the text, with a summary above', async () => {
    const { code, out, err } = await duecourse(['diff', 'york@2024-03-15', draft])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      `york@2024-03-15 → ${draft}`,
      '1 tightened',
      '',
      '12 Recording',
      `  ${SENTENCE}`,
      ''
    ])
  })

  test('stands in a table with tabs', async () => {
    const { out } = await duecourse(['diff', 'york', draft, '--format', 'table'])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split('\t'))
    ).toEqual([
      ['provision', 'title', 'what', 'before', 'after', 'class'],
      [
        'Y12.2',
        'Full written record',
        'timescale',
        'within 15 working days of the review',
        'within 10 working days of the review',
        'tightened'
      ]
    ])
  })

  test('is had as JSON', async () => {
    const { out } = await duecourse(['diff', 'york', draft, '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({
      of: 'versions',
      summary: { counts: { tightened: 1 } },
      changes: [{ class: 'tightened', kind: 'clock', order: { order: 'sooner' }, says: SENTENCE }]
    })
  })

  test('is shown line by line', async () => {
    const { out } = await duecourse(['diff', 'york', draft, '--format', 'raw'])
    const lines = out.split('\n')
    expect(lines.filter((line) => line.startsWith('-'))).toEqual([
      '--- york@2024-03-15',
      expect.stringContaining(RECORD[0])
    ])
    expect(lines.filter((line) => line.startsWith('+'))).toEqual([`+++ ${draft}`, expect.stringContaining(RECORD[1])])
    expect(lines[2]).toMatch(/^@@ -\d+,7 \+\d+,7 @@$/)
  })

  test('in comments alone is said to be that', async () => {
    const commented = fileWith(`# Looked through again.\n${YORK}`)
    const { out } = await duecourse(['diff', 'york', commented])
    expect(out).toContain('no changes\nThe texts differ only where no answer comes from')
    expect((await duecourse(['diff', 'york', 'york'])).out).toBe('york@2024-03-15 → york@2024-03-15\nno changes\n')
    expect((await duecourse(['diff', 'york', 'york', '--format', 'raw'])).out).toBe('no changes\n')
  })

  test('between two versions of the law is told by their days', async () => {
    const { out } = await duecourse(['diff', 'england@2020-04-24', 'england'])
    expect(out).toContain('england@2020-04-24 → england@2020-09-26')
    expect(out).toContain('Later reviews (E33.2b): should → must: tighter.')
  })

  test('in a calendar is told with the days that move', async () => {
    const other = JSON.parse(CALENDAR) as { data: Record<string, { events: unknown[] }> }
    const [first] = other.data['england-and-wales']?.events ?? []
    other.data['england-and-wales']?.events.push({ ...(first as object), title: 'Coronation', date: '2027-06-10' })
    const changed = fileWith(JSON.stringify(other), 'calendar.json')
    const { code, out } = await duecourse(['diff', 'rulesets/calendars/england-and-wales.json', changed])
    expect(code).toBe(0)
    expect(out).toContain('new holiday: 10 June 2027, Coronation')
    expect(out).toMatch(/york, within 15 working days of the review \(Y12\.2\): \d+ start days with another last day/)
  })

  test.each<[string, readonly string[], number, RegExp]>([
    ['a ruleset that there is not', ['york', 'yorck'], 2, /no ruleset and no file yorck; did you mean york\?/],
    [
      'a version that there is not',
      ['york', 'york@2020-01-01'],
      2,
      /no version 2020-01-01 of york; there are 2024-03-15/
    ],
    ['a file that there is not', ['york', './none.yaml'], 1, /\.\/none\.yaml: there is no such file/],
    ['a format that there is not', ['york', 'york', '--format', 'tabel'], 2, /no format tabel; did you mean table\?/],
    ['two things of two kinds', ['york', 'rulesets/vocabulary.yaml'], 2, /compare two of a kind/],
    ['a case', ['york', 'test/cases/first-review-held.json'], 1, /problem/]
  ])('%s is refused in a sentence', async (_, args, code, says) => {
    const said = await duecourse(['diff', ...args])
    expect([said.code, said.err]).toEqual([code, expect.stringMatching(says)])
  })

  test('what is wrong with a draft is said with its line', async () => {
    const wrong = fileWith(YORK.replace('met: full-record-completed', 'met: full-record-compleated'))
    const { code, err } = await duecourse(['diff', 'york', wrong])
    expect(code).toBe(1)
    expect(err).toMatch(/:\d+:\d+: unknown milestone `full-record-compleated`/)
  })
})

describe('two councils', () => {
  test('on records: both paragraphs, what differs, and what only one has', async () => {
    const { code, out } = await duecourse(['compare', 'york', 'brighton-and-hove', '--about', 'record'])
    expect(code).toBe(0)
    expect(out).toContain('Written record of the review (Y8.17) | Full written record (B14.2)')
    expect(out).toContain('- York 5, Brighton & Hove 15 working days after the review: Brighton & Hove is looser.')
    expect(out).toMatch(/Only in Brighton & Hove\n(?: {2}.*\n)* {2}.*\(B14\.1a\)\./)
    expect(out).not.toContain('(Y2.1')
  })

  test('as JSON and as a table hold the same changes', async () => {
    const { out } = await duecourse(['compare', 'york', 'brighton-and-hove', '--format', 'json'])
    const { of, summary, duties, onlyLeft, onlyRight } = JSON.parse(out) as {
      of: string
      summary: { duties: number; same: number }
      duties: { changes: unknown[] }[]
      onlyLeft: unknown[]
      onlyRight: unknown[]
    }
    const table = (await duecourse(['compare', 'york', 'brighton-and-hove', '--format', 'table'])).out
      .trim()
      .split('\n')
    const changes = duties.reduce((sum, one) => sum + one.changes.length, 0)
    expect([of, summary.duties]).toEqual(['councils', duties.length])
    expect(table).toHaveLength(1 + changes + onlyLeft.length + onlyRight.length)
  })

  test('those that ask the same are shown when they are asked for', async () => {
    const asked = ['compare', 'york', 'brighton-and-hove', '--about', 'full written record completed']
    expect((await duecourse(asked)).out).not.toContain('(Y12.2, B14.2)')
    expect((await duecourse([...asked, '--all'])).out).toMatch(
      /Full written record \(Y12\.2, B14\.2\)\n.*\n.*\n {4}- the same/
    )
  })
})

describe('the floor', () => {
  test('of York is not kept on every day, and the command says so to a script', async () => {
    const { code, out } = await duecourse(['floor', 'york'])
    expect(code).toBe(1)
    expect(out).toContain('york 2024-03-15 held to england')
    expect(out).toMatch(/Second review \(Y2\.2\): later than E33\.2a on [\d,]+ of 6,210 start days \(20\.5 %\)/)
  })

  test('of Brighton & Hove is kept', async () => {
    const { code, out } = await duecourse(['floor', 'brighton-and-hove', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ruleset: 'brighton-and-hove', law: 'england', passed: true })
  })

  test('of a ruleset that there is not is refused', async () => {
    expect(await duecourse(['floor', 'yorck'])).toMatchObject({ code: 2, err: expect.stringContaining('did you mean') })
  })
})
