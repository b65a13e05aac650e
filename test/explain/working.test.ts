import { describe, expect, test } from 'vitest'
import type { AssessmentDocument, TimescaleWorking } from '../../engine/model/assessment.ts'
import { recount } from './arithmetic.ts'
import { type Council, explained, timescaleOf } from './setup.ts'
import { ASKED_ON, TOLD, type ToldCase } from './told-cases.ts'

const COUNCILS: readonly Council[] = ['york', 'brighton', 'england']
/** Cases of which no day can be told. */
const UNDATED: ReadonlySet<ToldCase> = new Set(['nothing', 'beyondTheCalendar'])

const CASES = Object.keys(TOLD) as readonly ToldCase[]

type Counted = Readonly<{ rule: string; dueOn: string | undefined; working: TimescaleWorking }>

/** Every timescale by its own side: the council's own answer, and the law's beside it. */
const countedIn = ({ outcomes }: AssessmentDocument): readonly Counted[] =>
  outcomes.flatMap((one) => {
    if (one.kind !== 'timescale') return []
    const local = one.local ?? one
    const sides: Counted[] = []
    if (one.working?.kind === 'timescale') sides.push({ rule: one.rule, dueOn: dueOf(local), working: one.working })
    if (one.statutory?.working !== undefined)
      sides.push({ rule: one.statutory.rule, dueOn: dueOf(one.statutory), working: one.statutory.working })
    return sides
  })

const dueOf = (answer: object): string | undefined =>
  'dueOn' in answer ? (answer.dueOn as string | undefined) : undefined

describe.each(COUNCILS)('the working by %s', (council) => {
  test.each(CASES)('gives every last day again by other arithmetic: %s', (name) => {
    const sides = countedIn(explained(council, TOLD[name], ASKED_ON[name]))
    const dated = sides.filter(({ dueOn }) => dueOn !== undefined)
    expect(dated.map(({ rule, working }) => [rule, recount(working)])).toEqual(
      dated.map(({ rule, dueOn }) => [rule, dueOn])
    )
    expect(dated.length).toBeGreaterThanOrEqual(UNDATED.has(name) ? 0 : 1)
  })

  test.each(CASES)('shows the same last day as the answer does: %s', (name) => {
    const dated = countedIn(explained(council, TOLD[name], ASKED_ON[name])).filter(({ dueOn }) => dueOn !== undefined)
    expect(dated.map(({ rule, working }) => [rule, working.lastDay])).toEqual(
      dated.map(({ rule, dueOn }) => [rule, dueOn])
    )
  })
})

test('gives a review the earlier day of the two sides, where the law binds', () => {
  const document = explained('york', TOLD.longTold, ASKED_ON.longTold)
  const both = document.outcomes.filter(
    (one) => one.kind === 'timescale' && one.isReview === true && one.statutory?.binding === 'law'
  )
  const days = both.map((one) =>
    one.kind === 'timescale' && one.local && one.statutory ? [dueOf(one.local), dueOf(one.statutory), dueOf(one)] : []
  )
  const dated = days.filter(([local, law]) => local !== undefined && law !== undefined)
  expect(dated.map(([, , headline]) => headline)).toEqual(
    dated.map(([local, law]) => (String(local) < String(law) ? local : law))
  )
  expect(dated.length).toBeGreaterThan(0)
})

test('names each day that a count of working days passed over, with why', () => {
  const easter = explained('york', { care: [{ from: '2026-03-16' }], complete: ['reviews', 'done'] }, '2026-03-20')
  const { working } = timescaleOf(easter, 'Y2.1')
  const named = (working?.kind === 'timescale' ? working.skipped : []).filter(
    ({ why }) => !['Saturday', 'Sunday'].includes(why)
  )
  expect(named).toEqual([
    { day: '2026-04-03', why: 'Good Friday' },
    { day: '2026-04-06', why: 'Easter Monday' }
  ])
})

test('passes over no day where calendar days or months are counted', () => {
  const { outcomes } = explained('york', TOLD.longTold, ASKED_ON.longTold)
  const plain = outcomes.flatMap(({ working }) =>
    working?.kind === 'timescale' && 'unit' in working.clock && working.clock.unit !== 'working-day' ? [working] : []
  )
  expect(plain.length).toBeGreaterThan(0)
  expect(plain.flatMap(({ skipped }) => skipped)).toEqual([])
})

test('says in the working why preparation could not be done in time', () => {
  const document = explained(
    'york',
    {
      care: [{ from: '2026-01-12' }],
      reviews: [{ planned: '2026-02-05', arranged: '2026-01-13' }],
      complete: ['reviews', 'done']
    },
    '2026-01-14'
  )
  const outcome = timescaleOf(document, 'Y5.1')
  expect(outcome).toMatchObject({
    outcome: 'not-achievable',
    dueOn: '2026-01-08',
    because: 'came-into-care',
    since: '2026-01-12'
  })
  expect(outcome.working).toMatchObject({
    achievability: { cameIntoCare: '2026-01-12', arranged: '2026-01-13' },
    lastDay: '2026-01-08'
  })
})

test('leaves the working out of a summary, and nothing else', () => {
  const [full, summary] = [
    explained('york', TOLD.longTold, '2026-04-28'),
    explained('york', TOLD.longTold, '2026-04-28', { view: 'summary' })
  ]
  const without = JSON.parse(
    JSON.stringify(full, (key, value: unknown) => (key === 'working' ? undefined : value))
  ) as unknown
  expect(JSON.parse(JSON.stringify(summary))).toEqual(without)
})
