import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { measuresOf } from '../../engine/cohort/measures.ts'
import { suppressed } from '../../engine/cohort/suppress.ts'
import { addTo, emptyTally } from '../../engine/cohort/tally.ts'
import {
  addWhatIf,
  countWhatIf,
  emptyWhatIf,
  measureChanges,
  mergeWhatIf,
  whatIf,
  whatIfHeadline
} from '../../engine/cohort/what-if.ts'
import { procedureOf } from '../../engine/compile/procedure.ts'
import { compileRuleset } from '../../engine/compile/ruleset.ts'
import { day } from '../../engine/days/day.ts'
import { edited, england } from '../diff/setup.ts'
import { assessed, calendar, caseOf, type Council, procedures } from '../explain/setup.ts'
import { CHILDREN, YEAR } from './children.ts'

const AS_OF = '2026-03-31'
const names = Object.keys(CHILDREN)
const byText = (council: Council, name: string) => assessed(council, CHILDREN[name]?.sent, AS_OF)

const law = england.map((one) => compileRuleset(one, calendar)) as [ReturnType<typeof compileRuleset>]
/** York's text with 15 working days for the first review, five fewer. */
const stricter = procedureOf(
  [
    compileRuleset(
      edited([
        'within: 20 working days\n      of: came-into-care\n      met: review-completed',
        'within: 15 working days\n      of: came-into-care\n      met: review-completed'
      ]),
      calendar
    )
  ],
  law
)
const byStricter = (name: string) => assess(stricter, caseOf(CHILDREN[name]?.sent), day(AS_OF))

describe('with a stricter text', () => {
  test('a review that was in time becomes late, and the line says so', () => {
    const changes = whatIf(byText('york', 'christmas'), byStricter('christmas'), 'North')
    expect(changes[0]).toEqual({
      child: 'christmas',
      group: 'North',
      kind: 'state-and-day',
      title: 'First review',
      about: 'the review of 12 January 2026',
      left: { rule: 'Y2.1', provision: 'Y2.1', state: 'met', dueOn: '2026-01-12', doneOn: '2026-01-12' },
      right: { rule: 'Y2.1', provision: 'Y2.1', state: 'met-late', dueOn: '2026-01-05', doneOn: '2026-01-12' },
      says: 'First review (the review of 12 January 2026): done in time (last day 12 January 2026) becomes done late (last day 5 January 2026).'
    })
    // Y11.7 counts as Y2.1 does.
    expect(changes.map(({ right }) => right?.rule)).toEqual(['Y2.1', 'Y11.7/first'])
    expect(changes[1]?.says).toContain(
      'cannot be told (last day 12 January 2026) becomes cannot be told (last day 5 January 2026)'
    )
  })

  test('a review that was late stays late, by another day', () => {
    const [change] = whatIf(byText('york', 'a day late'), byStricter('a day late'), undefined)
    expect(change).toMatchObject({ kind: 'day', left: { dueOn: '2026-01-12' }, right: { dueOn: '2026-01-05' } })
  })

  test('the measures change by so many points', () => {
    const measures = [procedures.york, stricter].map((procedure) => {
      const tally = emptyTally(YEAR)
      for (const { sent } of Object.values(CHILDREN))
        addTo(tally, assess(procedure, caseOf(sent), YEAR.asOf), undefined)
      return measuresOf(tally)
    })
    const [left, right] = measures
    if (left === undefined || right === undefined) throw new Error('two sides')
    const change = measureChanges(left, right).find(({ name, by }) => name === 'reviews-on-time' && by === 'local')
    expect([change?.left.numerator, change?.right.numerator, change?.left.denominator]).toEqual([4, 3, 7])
    expect(change?.points).toBeCloseTo(-100 / 7, 10)
    expect(measureChanges(left, right).find(({ name, by }) => name === 'reviews-on-time' && by === 'law')?.points).toBe(
      0
    )
    const shared = measureChanges(suppressed(left), suppressed(right))
    expect(shared.find(({ name, by }) => name === 'reviews-on-time' && by === 'local')?.points).toBe('withheld')
  })
})

describe('with the text of another council', () => {
  test('duties are the same by what is to be done, whatever their numbers', () => {
    const changes = whatIf(byText('york', 'between the two'), byText('brighton', 'between the two'), undefined)
    const reviews = changes.filter(({ about }) => about.startsWith('the review of'))
    // Brighton gives the third review six months, York 183 days, which end a day sooner.
    expect(reviews).toContainEqual(
      expect.objectContaining({
        left: expect.objectContaining({ rule: 'Y2.3', state: 'met-late', dueOn: '2025-11-03' }),
        right: expect.objectContaining({ rule: 'B4.3', state: 'met', dueOn: '2025-11-04' })
      })
    )
  })

  test('what only one of them asks is named as such', () => {
    const kinds = new Set(
      whatIf(byText('york', 'christmas'), byText('brighton', 'christmas'), undefined).map(({ kind }) => kind)
    )
    expect(kinds).toContain('only-left')
    expect(kinds).toContain('only-right')
  })
})

test('two sides that are the same differ in nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom<Council>('york', 'brighton', 'england'), (name, council) => {
      expect(whatIf(byText(council, name), byText(council, name), undefined)).toEqual([])
    })
  )
})

describe('the counts of a comparison', () => {
  const tallied = (some: readonly string[]) => {
    const tally = emptyWhatIf()
    for (const name of some) addWhatIf(tally, whatIf(byText('york', name), byStricter(name), undefined))
    return tally
  }

  test('add up, in whatever order', () => {
    const [one, other] = [tallied(names.slice(0, 3)), tallied(names.slice(3))]
    const [forth, back] = [emptyWhatIf(), emptyWhatIf()]
    for (const part of [one, other]) mergeWhatIf(forth, part)
    for (const part of [other, one]) mergeWhatIf(back, part)
    expect(forth).toEqual(tallied(names))
    expect(back).toEqual(forth)
  })

  test('are the same whether or not the changes are put into words', () => {
    const [counted, told] = [emptyWhatIf(), emptyWhatIf()]
    for (const name of names)
      for (const other of [byStricter(name), byText('brighton', name), byText('york', name)]) {
        countWhatIf(counted, byText('york', name), other)
        addWhatIf(told, whatIf(byText('york', name), other, undefined))
      }
    expect(counted).toEqual(told)
    expect(counted.moves.size).toBeGreaterThan(3)
  })

  test('say how many children would be affected', () => {
    expect(whatIfHeadline(tallied(['christmas', 'short breaks']))).toBe(
      '1 of 2 children would be affected, in 2 duties.'
    )
  })
})
