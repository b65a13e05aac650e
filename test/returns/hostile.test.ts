import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { day } from '../../engine/days/day.ts'
import { readCase } from '../../engine/read/case.ts'
import { caseOfUnit } from '../../engine/returns/case-of.ts'
import type { CohortUnit, Row, TableName } from '../../engine/returns/unit.ts'
import { windowOf } from '../../engine/returns/years.ts'
import { shippedStore } from '../server/serving.ts'
import { casesOf, filesIn, FIXTURES, FORMAT, given, takeIn } from './files.ts'

const KNOWN = join(FIXTURES, 'known-answer')
const vocabulary = shippedStore().vocabulary().vocabulary

const inPlaceOf = (name: string, content: string | Uint8Array, piece?: number) =>
  filesIn(KNOWN).map((file) => (file.name === name ? given(name, content, piece) : file))

describe('row 48: whatever stands in a file', () => {
  const scrap = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('"', '""', ',', '\n', '\r\n', '\u0000', '31/12/2020', '__proto__', 'constructor', 'ordinary', 'PN1')
  )
  const HEADER = 'CHILD,DOB,REVIEW,REVIEW_CODE\n'

  test('it is read or refused, every fault has its line, and no cell is said back', async () => {
    const cells = fc.array(scrap, { maxLength: 60 }).map((all) => all.join(''))
    await fc.assert(
      fc.asyncProperty(cells, fc.integer({ min: 1, max: 50 }), fc.boolean(), async (text, piece, headed) => {
        const content = `${headed ? HEADER : ''}${text}\nCANARY,"CANARY",CANARY,CANARY\n`
        const taken = await takeIn(inPlaceOf('2020-21-reviews.csv', content, piece))
        const faults = [...taken.faults, ...[...casesOf(taken).values()].flatMap((one) => one.faults)]
        for (const { place, message } of faults) {
          expect(place.line).toBeGreaterThanOrEqual(1)
          expect(message).not.toContain('CANARY')
        }
        expect(JSON.stringify(taken.problems)).not.toContain('CANARY')
        expect(Object.prototype).not.toHaveProperty('CHILD')
      }),
      { numRuns: 150 }
    )
  })

  test('bytes of any kind are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const taken = await takeIn(inPlaceOf('2020-21-reviews.csv', bytes))
        expect(taken.problems.length + taken.units.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 }
    )
  })

  test('a file cut off anywhere is refused, or makes no review that the whole file does not make', async () => {
    const whole = readFileSync(join(KNOWN, '2020-21-reviews.csv'))
    const all = casesOf(await takeIn(filesIn(KNOWN)))
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (at) => {
        const cases = casesOf(await takeIn(inPlaceOf('2020-21-reviews.csv', whole.subarray(0, at))))
        for (const [child, { sent }] of cases) {
          const known = all.get(child)?.sent?.reviews?.map(({ completed }) => completed) ?? []
          for (const { completed } of sent?.reviews ?? []) expect(known).toContain(completed)
        }
      }),
      { numRuns: 100 }
    )
  })
})

describe('whatever a child’s rows say', () => {
  const date = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        '01/04/2020',
        '05/05/2020',
        '01/07/2020',
        '15/10/2020',
        '31/03/2021',
        '07/06/2021',
        '20/03/2022'
      )
    },
    { weight: 1, arbitrary: fc.constantFrom('', '30/02/2021', 'x', '01/01/2030', '14/02/2002') }
  )
  const code = (...codes: readonly string[]) => fc.constantFrom(...codes, '')
  const cellsOf: Readonly<Partial<Record<TableName, fc.Arbitrary<Readonly<Record<string, string>>>>>> = {
    HEADER: fc.record({ DOB: fc.constantFrom('14/02/2010', '14/02/2003', '14/02/2021', '') }),
    EPISODES: fc.record({
      DECOM: date,
      RNE: code('S', 'S', 'L', 'P', 'T', 'B', 'U', 'Q'),
      LS: code('C1', 'C2', 'E1', 'V2', 'V3', 'V4'),
      PLACE: code('U6', 'U4', 'A5', 'A6', 'T1', 'K2', 'H5'),
      DEC: date,
      REC: code('X1', 'E4A', 'E11')
    }),
    REVIEWS: fc.record({
      REVIEW: date,
      REVIEW_CODE: code('PN0', 'PN1', 'PN9'),
      DOB: fc.constantFrom('14/02/2010', '')
    }),
    PLACED_FOR_ADOPTION: fc.record({ DATE_PLACED: date })
  }
  const row = fc.constantFrom('HEADER', 'EPISODES', 'EPISODES', 'REVIEWS', 'PLACED_FOR_ADOPTION').chain((table) =>
    fc.record({
      table: fc.constant(table as TableName),
      year: fc.constantFrom(2021, 2022, undefined),
      cells: cellsOf[table as TableName] as fc.Arbitrary<Readonly<Record<string, string>>>
    })
  )
  const rows = fc
    .array(row, { maxLength: 12 })
    .map((all) => all.map((one, i): Row => ({ ...one, place: { file: 'x.csv', line: i + 2 } })))
  const window = { from: windowOf(2021).from, to: windowOf(2022).to }
  const made = (some: readonly Row[]) => {
    const unit: CohortUnit = { from: 'return', child: 'a', group: undefined, rows: some }
    return caseOfUnit(unit, { format: FORMAT, asOf: day('2022-03-31'), window })
  }

  test('the case that they make can be read, and says nothing to be whole', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { sent } = made(some)
        const read = readCase(sent, vocabulary)
        expect(read.ok ? [] : read.problems).toEqual([])
        expect(sent?.complete).toBeUndefined()
      }),
      { numRuns: 2000 }
    )
  })

  test('no day is in the case that no row has', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const written = new Set(
          some.flatMap(({ cells }) => Object.values(cells).map((text) => text.split('/').reverse().join('-')))
        )
        const { reviewsKnownFrom: _, ...sent } = made(some).sent ?? {}
        for (const [found] of JSON.stringify(sent).matchAll(/\d{4}-\d\d-\d\d/g)) expect(written).toContain(found)
      }),
      { numRuns: 1000 }
    )
  })

  test('a period of care begins only with an episode that starts care', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const starts = some
          .filter(({ cells }) => cells['RNE'] === 'S')
          .map(({ cells }) => cells['DECOM']?.split('/').reverse().join('-'))
        for (const { from } of made(some).sent?.care ?? []) expect(starts).toContain(from)
      }),
      { numRuns: 1000 }
    )
  })

  test('the order of the rows changes nothing in the case', () => {
    const shuffled = rows.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length }))
    )
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        expect(made(others).sent).toEqual(made(some).sent)
      }),
      { numRuns: 1000 }
    )
  })

  test('rows that are given twice are one', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const again = [...some, ...some.map((one) => ({ ...one }))]
        expect(made(again).sent).toEqual(made(some).sent)
      }),
      { numRuns: 500 }
    )
  })
})
