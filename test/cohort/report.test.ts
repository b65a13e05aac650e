import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dutyLines } from '../../engine/cohort/lines.ts'
import { measuresOf } from '../../engine/cohort/measures.ts'
import type { FaultGroup, Measures } from '../../engine/cohort/model.ts'
import { suppressed } from '../../engine/cohort/suppress.ts'
import { measureChanges, whatIf } from '../../engine/cohort/what-if.ts'
import { bar } from '../../server/cohort/report/bars.ts'
import {
  calendarTable,
  dutyTable,
  faultTable,
  latenessTable,
  lineTable,
  measureChangeTable,
  measureTable,
  whatIfTable
} from '../../server/cohort/report/csv.ts'
import { ndjson } from '../../server/cohort/report/ndjson.ts'
import { printedSummary } from '../../server/cohort/report/print.ts'
import { percent } from '../../server/cohort/report/print-words.ts'
import { assessed } from '../explain/setup.ts'
import { CHILDREN, tallyOf } from './children.ts'

const AS_OF = '2026-03-31'
const names = Object.keys(CHILDREN)
const measures = measuresOf(tallyOf('york', names))

const lines = names.flatMap((name) =>
  dutyLines(assessed('york', CHILDREN[name]?.sent, AS_OF), CHILDREN[name]?.team, { which: 'late' })
)

const [here, there] = (['york', 'brighton'] as const).map((council) =>
  assessed(council, CHILDREN['christmas']?.sent, AS_OF)
)
const changes = here === undefined || there === undefined ? [] : whatIf(here, there, undefined)

const FAULTS: readonly FaultGroup[] = [
  {
    code: 'DATE',
    rule: '166',
    severity: 'unusable',
    message: 'this is no date',
    count: 2,
    places: [{ file: 'REVIEWS.csv', line: 7, column: 'REVIEW' }]
  }
]

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}

const rowsOf = async (parts: AsyncIterable<string>): Promise<readonly Record<string, string>[]> =>
  parse(await textOf(parts), { columns: true, record_delimiter: '\r\n' })

describe('a table', () => {
  test('is tried on something', () => {
    expect(lines.length).toBeGreaterThan(3)
    expect(changes.length).toBeGreaterThan(3)
  })

  test('of lines has one for each duty, with days as ISO dates', async () => {
    const rows = await rowsOf(lineTable(lines))
    expect(rows).toHaveLength(lines.length)
    expect(rows.find(({ child, rule }) => child === 'came-back' && rule === 'Y2.1')).toMatchObject({
      group: 'South',
      state: 'overdue',
      'due on': '2025-09-29',
      'days late': '183',
      section: '2',
      line: '39',
      'local due on': '2025-09-29',
      'statutory rule': 'E33.1'
    })
  })

  test('of measures has a line for each measure, basis and group, with what is counted', async () => {
    const rows = await rowsOf(measureTable(measures))
    expect(rows).toHaveLength(3 * 3 * 3)
    expect(rows[0]).toMatchObject({
      measure: 'reviews-on-time',
      by: 'local',
      children: 'all',
      numerator: '4',
      denominator: '7',
      'as of': '2026-03-31',
      'made of': 'held on time: 4; held late: 2; not held, and overdue: 1; held too early: 0'
    })
    expect(rows.every((row) => row['numerator counts'] !== '' && row['denominator counts'] !== '')).toBe(true)
  })

  test('of what is shared says what is withheld', async () => {
    const rows = await rowsOf(measureTable(suppressed(measures)))
    expect(rows[0]).toMatchObject({ numerator: 'withheld', rate: 'withheld', 'made of': '' })
  })

  test.each([
    ['duties', () => dutyTable(measures), measures.duties.length * 3],
    ['the calendar', () => calendarTable(measures), measures.calendar.days.length],
    ['lateness', () => latenessTable(measures), 9],
    ['faults', () => faultTable(FAULTS), 1],
    ['changes of measures', () => measureChangeTable(measureChanges(measures, measures)), 27],
    ['changes', () => whatIfTable(changes), changes.length]
  ] as const)('of %s is well made', async (_, made, count) => {
    const rows = await rowsOf(made())
    expect(rows).toHaveLength(count)
  })

  test('is read by a spreadsheet without a formula in it, whatever a child or a team is called', async () => {
    const [line] = lines
    if (line === undefined) throw new Error('no line')
    const nasty = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0'), fc.string()).map((parts) => parts.join(''))
    )
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (child, group) => {
        const [row] = await rowsOf(lineTable([{ ...line, child, group }]))
        // oxlint-disable-next-line no-control-regex
        for (const [given, cell] of [
          [child, row?.['child']],
          [group, row?.['group']]
        ])
          expect(cell).toBe(/^[=+\-@\t\r\0]/.test(given ?? '') ? `'${given}` : given)
      }),
      { numRuns: 200 }
    )
  })
})

test('NDJSON has one line of JSON for each thing, as it is', async () => {
  const text = await textOf(ndjson(lines))
  expect(text.endsWith('\n')).toBe(true)
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one) as unknown)
  ).toEqual(lines)
})

describe('the printed summary', () => {
  const printed = (of: Measures, style: 'ascii' | 'blocks' = 'ascii') => printedSummary(of, FAULTS, { style })

  test('opens with the children, the day and the window, in UK dates', () => {
    expect(printed(measures).slice(0, 2)).toEqual([
      '8 children on 31 March 2026',
      'Reviews and duties with a last day from 1 April 2025 to 31 March 2026'
    ])
  })

  test('has a bar for each text, and for each group, in one block for each measure', () => {
    const text = printed(measures)
    const at = text.indexOf('Reviews held on time')
    expect(text.slice(at, at + 7)).toEqual([
      'Reviews held on time',
      "  by the council's own text  ##############..........   57.1%  4 of 7; 2 cannot be told",
      expect.stringMatching(/^ {2}by the law {17}[#.]{24} /),
      expect.stringMatching(/^ {2}by whichever is earlier {4}[#.]{24} /),
      expect.stringMatching(/^ {4}North {20}[#.]{24} /),
      expect.stringMatching(/^ {4}South {20}[#.]{24} /),
      expect.stringMatching(/^ {2}By whichever is earlier: \d+ held on time, .*; left out: /)
    ])
    expect(text.filter((line) => line === 'Reviews held on time')).toHaveLength(1)
  })

  test('says what is counted once, after what is wrong with the data', () => {
    const text = printed(measures)
    const said = text.filter((line) => line.includes('Reviews completed on or before their last day'))
    expect(said).toEqual([expect.stringContaining('with a last day from 1 April 2025 to 31 March 2026 by that text')])
    expect(text.indexOf('The data')).toBeLessThan(text.indexOf(said[0] ?? ''))
  })

  test('begins with why most cannot be told where that is so, and with what to do about it', () => {
    expect(printed(measures).join('\n')).not.toContain('Why most')
    const open = {
      ...measures,
      measures: measures.measures.map((one) => ({ ...one, total: { ...one.total, cannotTell: 1200 } }))
    }
    const place = { file: 'EPISODES.csv', line: 2 }
    const fault = {
      code: 'START_OF_CARE_NOT_RECORDED',
      severity: 'doubtful' as const,
      message: 'no start',
      count: 511,
      places: [place]
    }
    const text = printedSummary(open, [fault], { style: 'ascii' })
    expect(text.slice(3, 7)).toEqual([
      'Why most cannot be told',
      expect.stringMatching(/^ {2}Of 1,2\d\d reviews that may count, 1,200 cannot be told/),
      expect.stringMatching(
        /^ {2}511 starts of care are not recorded: .* To do: give the returns of earlier years too/
      ),
      expect.stringContaining('--lines all')
    ])
    expect(printedSummary(suppressed(open), [], { style: 'ascii' }).join('\n')).not.toContain('Why most')
  })

  test('lists who it is about before what is wrong with the data', () => {
    const text = printedSummary(measures, FAULTS, { style: 'ascii', lists: ['', 'What is late'] })
    expect(text.indexOf('What is late')).toBeGreaterThan(text.indexOf('Reviews held on time'))
    expect(text.indexOf('What is late')).toBeLessThan(text.indexOf('The data'))
  })

  test('shows how late reviews were, the months, and the faults', () => {
    const text = printed(measures).join('\n')
    expect(text).toContain('  on the last day           ########################  4')
    expect(text).toContain('  92 to 183 days late       ######..................  1 (1 not held yet)')
    expect(text).toMatch(/ {2}Jan 2026 +#+\.* {2}2/)
    expect(text).toContain(
      '  Could not be used\n    2  DATE, published check 166 (a review has a day, and it is one of the calendar)\n'
    )
    expect(text).toMatch(/such as this is no date, in REVIEWS\.csv line 7/)
  })

  test('has nothing but ASCII where blocks cannot be shown, and blocks where they can', () => {
    // oxlint-disable-next-line no-control-regex
    expect(printed(measures).join('\n')).toMatch(/^[\x00-\x7f]*$/)
    expect(printed(measures, 'blocks').join('\n')).toContain('█')
  })

  test('shows no small count of what is shared', () => {
    const text = printed(suppressed(measures)).join('\n')
    expect(text).toContain('withheld (small numbers)')
    expect(text).not.toMatch(/\b[1-9]\d* of \d/)
    expect(text).toContain('Counts from 1 to 4 are withheld')
  })

  test('shows only the measures that are asked for', () => {
    const text = printedSummary(measures, [], { style: 'ascii', measures: ['overdue-on-the-day'] }).join('\n')
    expect(text).not.toContain('Reviews held on time')
    expect(text).toContain('Children with a review overdue on the day')
    expect(text).toContain('No faults were found in what was given.')
  })

  test('lets no name of a team steer the terminal', () => {
    const [first] = measures.measures
    if (first === undefined) throw new Error('no measure')
    const steering = { ...measures, measures: [{ ...first, groups: [{ ...first.total, group: '\u001b[2Jteam\n' }] }] }
    expect(printed(steering).join('')).not.toContain('\u001b')
    expect(printed(steering).join('')).toContain('?[2Jteam?')
  })
})

describe('a share', () => {
  test.each([
    [0, '0.0%'],
    [0.0001, '0.1%'],
    [0.5, '50.0%'],
    [0.9999, '99.9%'],
    [1, '100.0%']
  ])('of %f is shown as %s', (rate, expected) => {
    expect(percent(rate)).toBe(expected)
  })

  test.each([
    [0, '....'],
    [0.01, '#...'],
    [0.5, '##..'],
    [1, '####']
  ])('of %f is drawn as %s', (share, expected) => {
    expect(bar(share, 4, 'ascii')).toBe(expected)
    expect(bar(share, 4, 'blocks')).toHaveLength(4)
  })
})
