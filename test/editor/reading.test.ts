import { describe, expect, test } from 'vitest'
import type { Overview, ProvisionLine } from '../../editor/engine/questions/overview.ts'
import { axisOf, monthsOf } from '../../editor/pictures/days-axis.ts'
import { drawnOf } from '../../editor/pictures/duties-of.ts'
import { windowsOf } from '../../editor/pictures/first-year.tsx'
import { matching } from '../../editor/screens/procedure/search.ts'
import { sampleMeeting } from '../../editor/pictures/sample-meeting.ts'
import type { ScheduleDocument } from '../../engine/model/assessment.ts'
import { addDays, day } from '../../engine/index.ts'
import { assessmentOf, post, serve } from '../server/serving.ts'

const line = (part: Partial<ProvisionLine>): ProvisionLine => ({
  id: 'Y5.5',
  section: '5',
  title: 'Invitations and consultation papers',
  strength: 'should',
  cite: { line: 100 },
  who: [{ name: 'business-support', label: 'business support' }],
  rules: [
    {
      key: 'Y5.5',
      kind: 'timescale',
      strength: 'should',
      says: 'Business support should have invitations sent at least 10 working days before the review meeting.',
      events: ['an exclusion from school']
    }
  ],
  decided: true,
  readings: 0,
  ...part
})

const overview = {
  provisions: [
    line({}),
    line({ id: 'Y12.1', section: '12', title: 'Decisions', who: [], rules: [], cite: { source: 'reg 33(2)' } })
  ]
} as unknown as Overview
const ALL = { q: '', section: '', kind: '', who: '' }
const found = (part: Partial<typeof ALL>): readonly string[] =>
  matching(overview, { ...ALL, ...part }).map(({ id }) => id)

describe('a provision is found', () => {
  test.each([
    ['by nothing, which finds all', {}, ['Y5.5', 'Y12.1']],
    ['by words in any order, however written', { q: 'PAPERS invitations' }, ['Y5.5']],
    ['by a number in its sentence', { q: '10 working' }, ['Y5.5']],
    ['by who acts', { q: 'business support' }, ['Y5.5']],
    ['by an event', { q: 'exclusion' }, ['Y5.5']],
    ['by its paragraph', { q: '33(2)' }, ['Y12.1']],
    ['by its id', { q: 'y12.1' }, ['Y12.1']],
    ['by section', { section: '12' }, ['Y12.1']],
    ['by kind', { kind: 'timescale' }, ['Y5.5']],
    ['by who, as chosen from the list', { who: 'business-support' }, ['Y5.5']],
    ['by everything together', { q: 'papers', section: '12' }, []]
  ] as const)('%s', (_, part, ids) => {
    expect(found(part)).toEqual(ids)
  })
})

describe('the pictures', () => {
  test('a sample meeting is on a Tuesday, eight weeks away or a little more', () => {
    expect(sampleMeeting('2026-11-22')).toBe('2027-01-19')
    expect(sampleMeeting('2026-11-24')).toBe('2027-01-19')
  })

  test('a year is drawn from left to right, the earlier of two last days at the end of its window', () => {
    const first = day('2026-01-12')
    const axis = axisOf(first, addDays(first, 365), 366)
    const [window] = windowsOf(
      [
        {
          number: 2,
          from: '2026-02-09',
          dueOn: '2026-05-09',
          local: { rule: 'Y2.2', dueOn: '2026-05-11' },
          law: { rule: 'E33.2a', dueOn: '2026-05-09' },
          by: 'E33.2a',
          basis: ''
        }
      ],
      axis
    )
    expect(window).toMatchObject({ from: 28.5, to: 117.5 })
    expect(window?.marks.map(({ x, isLaw, counts }) => [x, isLaw, counts])).toEqual([
      [119.5, false, false],
      [117.5, true, true]
    ])
  })

  test('a schedule is drawn with the duties that every child has; the rest is told in words, and nothing is lost', async () => {
    const served = await serve()
    const asked = {
      ruleset: 'york',
      meetingDay: '2027-01-12',
      case: { care: [{ from: '2026-10-01' }], complete: ['reviews'] }
    }
    const document = assessmentOf(await post(served, '/v1/schedules', asked)) as unknown as ScheduleDocument
    await served.close()
    const { duties, sometimes, undated } = drawnOf(document)
    expect(duties.find(({ key }) => key === 'Y5.5')).toMatchObject({ strength: 'should', day: day('2026-12-24') })
    expect(duties.length + sometimes.length + undated.length).toBe(document.before.length + document.after.length)
    expect(sometimes.every(({ onlyIf, dueOn }) => onlyIf !== undefined && dueOn !== null)).toBe(true)
  })
})

describe('the names of months over a picture', () => {
  test.each([20, 90, 800, 4000, 60_000])('never stand over each other, nor over the edge, in %d days', (days) => {
    const from = day('2026-01-20')
    const axis = axisOf(from, addDays(from, days), 960)
    const months = monthsOf(axis)
    expect(months.length).toBeGreaterThan(0)
    const gaps = months.slice(1).map(({ x }, place) => x - (months[place]?.x ?? 0))
    expect(Math.min(...gaps, 960)).toBeGreaterThanOrEqual(50)
    expect(Math.max(...months.slice(1).map(({ x }) => x), 0)).toBeLessThan(960 - 50)
    expect(months[0]?.label).toMatch(/\d{4}$/)
  })
})
