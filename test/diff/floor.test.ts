import { describe, expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import { addDays, addMonths, type Day, day, isoDay } from '../../engine/days/day.ts'
import { checkFloor, checkFloorOf } from '../../engine/floor/check.ts'
import type { FloorCheck, FloorFinding } from '../../engine/floor/finding.ts'
import { lawFrom, lawVersions } from '../../engine/floor/law.ts'
import { caseOf, procedures } from '../explain/setup.ts'
import { CALENDAR } from '../properties/words.ts'
import { edited, england, york } from './setup.ts'

const check = checkFloorOf(york, england, CALENDAR)

const finding = (rule: string, of: FloorCheck = check): FloorFinding => {
  const found = of.findings.find((one) => one.rule.rule === rule)
  if (found === undefined) throw new Error(`${rule} has no floor`)
  return found
}

describe('York held to the law', () => {
  test('its second review is later than three months on some start days, which are counted and shown', () => {
    const found = finding('Y2.2')
    if (found.outcome !== 'later-than-law') throw new Error(found.outcome)
    const later = [...Array(6210).keys()].filter((i) => {
      const start = addDays(day('2012-01-01'), i)
      return addDays(start, 91) > addMonths(start, 3)
    })
    expect(found.checked).toMatchObject({ from: '2012-01-01', to: '2028-12-31', compared: 6210, later: later.length })
    expect(found.laterThanLaw?.dates).toBe(later.length)
    expect(found.laterThanLaw?.share.toFixed(3)).toBe('0.205')
    for (const { start, local, law, days } of found.laterThanLaw?.first ?? []) {
      expect([local, law]).toEqual([isoDay(addDays(day(start), 91)), isoDay(addMonths(day(start), 3))])
      expect(days).toBe(day(local) - day(law))
      expect(start >= york.inForceFrom).toBe(true)
    }
    expect(found.says).toContain('later than E33.2a on 1,274 of 6,210 start days (20.5 %), by up to 2 days')
  })

  test('what fell due in the pandemic is held to guidance, by the version of the law that applied', () => {
    const found = finding('Y2.3')
    if (found.outcome !== 'later-than-law') throw new Error(found.outcome)
    expect(found.laterThanGuidance?.first.map(({ version }) => version)).toEqual(Array(5).fill('2020-04-24'))
    const due = found.laterThanGuidance?.first.map(({ law }) => law) ?? []
    expect(due.every((one) => one >= '2020-04-24' && one < '2020-09-26')).toBe(true)
    expect(found.checked.later).toBe((found.laterThanLaw?.dates ?? 0) + (found.laterThanGuidance?.dates ?? 0))
  })

  test('its first review is never later, and what is weaker is said beside', () => {
    const found = finding('Y2.1')
    expect(found.outcome).toBe('keeps')
    expect(found.says).toContain('no later than E33.1 on all')
    expect(found.beside.map(({ kind, says }) => [kind, says])).toEqual([
      ['strength', 'The text says should where E33.1 says must.']
    ])
  })

  test('a duty for fewer cases than the law has it for is said to be so', () => {
    expect(finding('Y4.8/reconvene').beside.map(({ kind }) => kind)).toEqual(['strength', 'condition'])
  })

  test('what is met by other acts is not compared', () => {
    expect(finding('Y13.3')).toMatchObject({ outcome: 'not-compared', because: 'different-acts' })
  })

  test('the check is not passed, and the rules of the law that stand alone are named', () => {
    expect(check.passed).toBe(false)
    expect(check.notNamed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['E38', 'E48.1', 'EA36.1a']))
    expect(check.notNamed.map(({ rule }) => rule)).not.toContain('E33.1')
  })
})

const outcomeWith = (from: string, to: string, rule: string): FloorFinding =>
  finding(rule, checkFloorOf(edited([from, to]), england, CALENDAR))

describe('after an edit', () => {
  test('three months are no later than three months, on every day', () => {
    const found = outcomeWith('within: 91 days', 'within: 3 months', 'Y2.2')
    expect(found).toMatchObject({ outcome: 'keeps', checked: { compared: 6210, same: 6210, earlier: 0 } })
  })

  test('another day to count from cannot be compared', () => {
    const found = outcomeWith(
      '      within: 91 days\n      of: previous-review',
      '      within: 91 days\n      of: came-into-care',
      'Y2.2'
    )
    expect(found).toMatchObject({ outcome: 'not-compared', because: 'different-anchors' })
  })

  test('no number cannot be compared either', () => {
    const found = outcomeWith('within: 91 days', 'within: none-given', 'Y2.2')
    expect(found).toMatchObject({ outcome: 'not-compared', because: 'no-number' })
  })

  test('later than guidance alone, the check is passed', () => {
    const kept = edited(
      ['within: 91 days', 'within: 3 months'],
      ['within: 183 days', 'within: 6 months'],
      ['within: 10 working days\n      of: review-day', 'within: 12 working days\n      of: review-day']
    )
    const all = checkFloorOf(kept, england, CALENDAR)
    expect(
      all.findings.filter(({ outcome }) => outcome === 'later-than-guidance').map(({ rule }) => rule.rule)
    ).toEqual(['Y6.9'])
    expect(all.passed).toBe(true)
  })
})

test('by itself or from a store, a check is the same', () => {
  expect(checkFloor(procedures.york)).toEqual(check)
})

test('without the law at hand nothing is compared, and that is said', () => {
  const alone = checkFloorOf(york, [], CALENDAR)
  expect(new Set(alone.findings.map((one) => ('because' in one ? one.because : one.outcome)))).toEqual(
    new Set(['no-such-rule'])
  )
})

/** A child whose second review was completed on a day, so that the next one is counted from there by Y2.3 and E33.2b. */
const reviewedTwice = (second: Day) => ({
  born: '2010-03-01',
  care: [{ from: isoDay(addDays(second, -100)) }],
  reviews: [addDays(second, -80), second].map((on) => ({ completed: isoDay(on), meetings: [isoDay(on)] })),
  complete: ['reviews']
})

test('the law is picked as an assessment picks it, from version to version', () => {
  const history = procedures.york.law?.byKey.get('E33.2b')
  if (history === undefined) throw new Error('no such rule of the law')
  const versions = lawVersions(history, 'review')
  const starts = [
    '2011-09-01',
    '2012-06-03',
    '2014-09-30',
    '2014-10-01',
    '2019-10-23',
    '2019-10-24',
    '2019-10-31',
    '2020-03-25',
    '2020-03-26',
    '2024-08-30'
  ]
  const used = new Set<string>()
  for (const start of starts.map(day)) {
    const { outcomes } = assess(procedures.york, caseOf(reviewedTwice(start)), start)
    const next = outcomes.find(
      ({ key, verdict, statutory }) => key === 'Y2.3' && verdict.state === 'due' && statutory !== undefined
    )
    const law = lawFrom(start, versions)
    const verdict = next?.statutory?.verdict
    expect(verdict !== undefined && 'dueOn' in verdict ? verdict.dueOn : undefined).toBe(law?.dueOn)
    expect(next?.statutory?.version.ruleset.version).toBe(law?.version.version)
    used.add(law?.version.version ?? '')
  }
  expect([...used].sort()).toEqual(['2011-04-01', '2012-12-03', '2015-04-01', '2020-04-24', '2020-09-26'])
})
