import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assessment, assess } from '../../engine/assess/assess.ts'
import { measuresOf } from '../../engine/cohort/measures.ts'
import { reviewDuties } from '../../engine/cohort/reviews.ts'
import { settle } from '../../engine/cohort/standing.ts'
import { addTo, emptyTally } from '../../engine/cohort/tally.ts'
import { day, isoDay } from '../../engine/days/day.ts'
import { readCase } from '../../engine/read/case.ts'
import type { FaultKind } from '../../engine/synthetic/return-faults.ts'
import { FAULT_KINDS } from '../../engine/synthetic/return-faults.ts'
import { MADE_TABLES } from '../../engine/synthetic/return-tables.ts'
import { type MadeChild, madeChild } from '../../engine/synthetic/returns.ts'
import { procedures, vocabulary } from '../explain/setup.ts'
import { casesOf, takeIn } from './files.ts'
import { type Asked, askedIn, filesOf, made } from './made.ts'

const YEARS = { first: 2024, last: 2026 }
const [FIRST, LAST] = ['2023-04-01', '2026-03-31']
const WANTED = { seed: 7, years: YEARS }
const COUNT = 1500

const children = made(WANTED, COUNT)
const taken = await takeIn(filesOf(children))
const cases = casesOf(taken)

function assessmentOf(child: string): Assessment {
  const read = readCase(cases.get(child)?.sent, vocabulary)
  if (!read.ok) throw new Error(`${child}: ${read.problems.map(({ message }) => message).join('; ')}`)
  return assess(procedures.york, read.value, day(LAST))
}

const assessments = new Map(children.map(({ child }) => [child, assessmentOf(child)]))
const assessed = (child: string): Assessment => assessments.get(child) as Assessment

describe('a made-up return', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(made(WANTED, 50)).toEqual(children.slice(0, 50))
    const others = made({ ...WANTED, seed: 8 }, 50)
    expect(others.filter(({ born }, i) => born === children[i]?.born).length).toBeLessThan(5)
  })

  test('has the same children however many are asked for, and in whatever order', () => {
    expect(madeChild(WANTED, 31)).toEqual(children[31])
    const strewn = made(WANTED, 60, true)
    expect(strewn.map(({ child }) => child)).not.toEqual(children.slice(0, 60).map(({ child }) => child))
    expect(strewn.toSorted((a, b) => Number(a.child) - Number(b.child))).toEqual(children.slice(0, 60))
  })

  test('stands in the order that nothing has to be held for, unless it is strewn about', async () => {
    expect([taken.intake?.kind, taken.intake?.order]).toEqual(['ssda903', 'sorted'])
    expect((await takeIn(filesOf(made(WANTED, 60, true)))).intake?.order).toBe('in memory')
  })

  test('has every table, each row with the cells of its columns, none of which needs a quote', () => {
    const rows = children.flatMap((child) => child.rows)
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(Object.keys(MADE_TABLES)))
    expect(rows.filter(({ table, cells }) => cells.length !== MADE_TABLES[table].length)).toEqual([])
    expect(rows.filter(({ cells }) => cells.some((cell) => /[",\r\n]/.test(cell)))).toEqual([])
  })

  test('has every child, and no row that cannot be used or breaks a published check', () => {
    expect(taken.units.map((unit) => (unit.from === 'return' ? unit.child : ''))).toEqual(
      children.map((one) => one.child)
    )
    const faults = [...taken.faults, ...[...cases.values()].flatMap((one) => one.faults)]
    expect(faults.filter(({ severity, rule }) => severity === 'unusable' || rule !== undefined)).toEqual([])
    // Care that began before the years given is the one thing that sound returns do not tell.
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['START_OF_CARE_NOT_RECORDED']))
  })

  test('makes cases that can be read, whatever the seed and the years, with faults or without', async () => {
    const wanted = fc.record({
      seed: fc.nat(),
      first: fc.integer({ min: 2019, max: 2026 }),
      more: fc.nat(3),
      faults: fc.boolean()
    })
    await fc.assert(
      fc.asyncProperty(wanted, async ({ seed, first, more, faults }) => {
        const some = made({ seed, years: { first, last: first + more }, faults }, 12)
        for (const { sent } of casesOf(await takeIn(filesOf(some))).values())
          expect(readCase(sent, vocabulary).ok).toBe(true)
      }),
      { numRuns: 60 }
    )
  })

  test('tells of a care that began within its years exactly that care', () => {
    for (const { child, stays, story } of children) {
      const within = stays.filter(({ from }) => isoDay(from) >= FIRST)
      if (story === 'short-breaks' || within.length < stays.length) continue
      const told = (cases.get(child)?.sent?.care ?? []).map(({ from, to }) => [from, to])
      expect(told).toEqual(stays.map(({ from, to }) => [isoDay(from), to === undefined ? undefined : isoDay(to)]))
    }
  })
})

/** Whose reviews the plain rule of the law settles: placing for adoption brings clocks of its own. */
const isPlain = ({ story }: MadeChild): boolean => story === 'ordinary' || story === 'newcomer' || story === 'returned'

/** How the law's rules judge the reviews of the period of care that began on a day. */
const judged = (child: string, from: string) =>
  reviewDuties(assessed(child))
    .filter(({ period, sides }) => period !== undefined && isoDay(period.from) === from && sides.law.length > 0)
    .map((duty) => settle(duty.sides.law)?.verdict)

/** Care ends by itself at 18; what would fall due on that day or later is not asked for, and that is known beforehand. */
function expected({ due, held }: Asked, end: string): object {
  if (held !== undefined) return { state: held <= due ? 'met' : 'met-late', dueOn: due, doneOn: held }
  if (end <= due) return { state: 'not-required', on: end, dueOn: due }
  return { state: due < LAST ? 'overdue' : 'due', dueOn: due }
}

const inIso = (verdict: object | undefined): object =>
  Object.fromEntries(
    Object.entries(verdict ?? {})
      .filter(([key]) => key !== 'because')
      .map(([key, value]) => [key, typeof value === 'number' ? isoDay(value as never) : value])
  )

const plain = children.filter(isPlain).flatMap((child) =>
  child.stays.map((stay) => ({
    child: child.child,
    from: isoDay(stay.from),
    end: isoDay(stay.to ?? child.adult),
    asked: askedIn(stay)
  }))
)
const whole = plain.filter(({ from }) => from >= FIRST)
const before = plain.filter(({ from }) => from < FIRST)

describe('what the law asks of the reviews, worked out from the story', () => {
  test('is what a return says of every period of care that began within its years', () => {
    expect(whole.length).toBeGreaterThan(500)
    for (const { child, from, end, asked } of whole)
      expect([child, from, judged(child, from).map(inIso)]).toEqual([
        child,
        from,
        asked.map((one) => expected(one, end))
      ])
  })

  test('is contradicted by nothing that a return says of care that began before', () => {
    let told = 0
    for (const { child, from, end, asked } of before) {
      const all = asked.map((one) => JSON.stringify(expected(one, end)))
      const known = judged(child, from).filter((verdict) => verdict?.state !== 'cannot-tell')
      for (const verdict of known) expect(all).toContain(JSON.stringify(inIso(verdict)))
      told += known.length
    }
    expect(told).toBeGreaterThan(100)
  })

  test('adds up to the measures', () => {
    const counted = new Set(
      whole.map(({ child }) => child).filter((child) => !before.some((one) => one.child === child))
    )
    const tally = emptyTally({ asOf: day(LAST), window: { from: day(FIRST), to: day(LAST) } })
    for (const child of counted) addTo(tally, assessed(child), undefined)
    const found = measuresOf(tally).measures.find(({ name, by }) => name === 'reviews-on-time' && by === 'law')
    // What is due on the last day itself, and not held, is not overdue yet; what falls due when care ends is not asked for.
    const counts = ({ due, held }: Asked, end: string): boolean =>
      held === undefined ? due < LAST && due < end : due <= LAST
    const reviews = whole
      .filter(({ child }) => counted.has(child))
      .flatMap(({ asked, end }) => asked.filter((one) => counts(one, end)))
    const onTime = reviews.filter(({ due, held }) => held !== undefined && held <= due)
    expect([found?.total.numerator, found?.total.denominator]).toEqual([onTime.length, reviews.length])
    expect(found?.total.cannotTell).toBe(0)
  })
})

/** What each fault that is put in is found as. */
const FOUND: Readonly<Record<FaultKind, readonly [code: string, rule?: string]>> = {
  'not-a-date': ['NOT_A_DATE', '166'],
  'no-code-of-participation': ['UNKNOWN_CODE', '167'],
  'participation-and-age': ['PARTICIPATION_AND_AGE'],
  'outside-care': ['REVIEW_OUTSIDE_CARE'],
  'births-disagree': ['BIRTHS_DISAGREE', 'INT17'],
  'not-in-header': ['NOT_IN_HEADER', 'INT08'],
  'no-episodes': ['REVIEW_WITHOUT_EPISODES', '1012'],
  'short-breaks': ['REVIEW_OF_SHORT_BREAKS', '399'],
  'row-width': ['ROW_WIDTH']
}

describe('a made-up return with faults', async () => {
  const faulty = made({ ...WANTED, faults: true }, 3000)
  const read = await takeIn(filesOf(faulty))
  const told = casesOf(read)

  test.each(FAULT_KINDS)('has some with %s, each of which is found', (kind) => {
    const [code, rule] = FOUND[kind]
    const some = faulty.filter(({ fault }) => fault === kind)
    expect(some.length).toBeGreaterThan(0)
    for (const { child } of some) {
      const faults = kind === 'row-width' ? read.faults : (told.get(child)?.faults ?? [])
      expect(faults.filter((one) => one.code === code && (rule === undefined || one.rule === rule))).not.toEqual([])
    }
  })

  test('has children without any as well, told as they would be', () => {
    const sound = faulty.filter(({ fault }) => fault === undefined)
    expect(sound.length).toBeGreaterThan(2700)
    const published = sound
      .flatMap(({ child }) => told.get(child)?.faults ?? [])
      .filter(({ rule }) => rule !== undefined)
    expect(published).toEqual([])
  })
})
