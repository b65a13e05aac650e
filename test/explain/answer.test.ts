import { describe, expect, test } from 'vitest'
import { ENGINE_VERSION } from '../../engine/version.ts'
import { plainAnswer } from '../../engine/explain/plain.ts'
import { explained, outcomeOf, timescaleOf } from './setup.ts'
import { ASKED_ON, TOLD } from './told-cases.ts'

const SECOND = { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews', 'done'] }

describe('an outcome', () => {
  test('shows both sides, and the earlier as its own', () => {
    expect(timescaleOf(explained('york', SECOND, '2026-03-01'), 'Y2.2', 'next')).toMatchObject({
      outcome: 'due',
      dueOn: '2026-05-09',
      latestWorkingDay: '2026-05-08',
      daysLeft: 69,
      by: 'E33.2a',
      byStrength: 'must',
      strength: 'should',
      local: { outcome: 'due', dueOn: '2026-05-11' },
      statutory: {
        rule: 'E33.2a',
        binding: 'law',
        verified: 'text',
        source: 'CPPCR 2010 reg 33(2)',
        outcome: 'due',
        dueOn: '2026-05-09'
      }
    })
  })

  test('leads with the act and its day', () => {
    const told = { ...SECOND, reviews: [...SECOND.reviews, { planned: '2026-05-14' }] }
    expect(timescaleOf(explained('york', told, '2026-05-01'), 'Y5.5', 2).says).toBe(
      'Invitations and consultation papers sent for the second review (planned for 14 May 2026): was due by 29 April 2026 and is 2 days (2 working days) overdue.'
    )
  })

  test('counts lateness in days and working days, of which one may be none', () => {
    const saturday = {
      care: [{ from: '2025-12-01' }],
      reviews: [{ completed: '2025-12-15' }, { completed: '2026-03-15' }],
      complete: ['reviews', 'done']
    }
    expect(timescaleOf(explained('york', saturday, '2026-04-01'), 'Y2.2', 2)).toMatchObject({
      outcome: 'met',
      dueOn: '2026-03-15',
      latestWorkingDay: '2026-03-13'
    })
    const late = {
      ...saturday,
      care: [{ from: '2025-11-20' }],
      reviews: [{ completed: '2025-12-14' }, { completed: '2026-03-15' }]
    }
    expect(timescaleOf(explained('york', late, '2026-04-01'), 'Y2.2', 2)).toMatchObject({
      outcome: 'met-late',
      dueOn: '2026-03-14',
      daysLate: 1,
      workingDaysLate: 0
    })
  })

  test('leaves working days out where the calendar does not reach', () => {
    const told = {
      care: [{ from: '2028-10-02' }],
      reviews: [{ completed: '2028-10-20' }],
      complete: ['reviews', 'done']
    }
    const outcome = timescaleOf(explained('york', told, '2028-12-01'), 'Y2.2', 'next')
    expect(outcome).toMatchObject({ outcome: 'due', dueOn: '2029-01-19' })
    expect(outcome).not.toHaveProperty('workingDaysLeft')
    expect(outcome).not.toHaveProperty('latestWorkingDay')
  })

  test('says what a duty turns on where its condition is not known', () => {
    expect(timescaleOf(explained('york', SECOND, '2026-03-01'), 'Y6.9', 1).says).toContain(
      'last day 23 February 2026 only if the review agreed changes to the care plan, which is not known'
    )
  })

  test('names an event by its place and its day', () => {
    const told = {
      ...SECOND,
      events: [{ event: 'school-exclusion', on: '2026-02-20', facts: { 'significant-impact': true } }]
    }
    const outcome = outcomeOf(explained('york', told, '2026-03-01'), 'Y2.5j')
    expect(outcome).toMatchObject({
      outcome: 'called-for',
      on: '2026-02-20',
      about: { event: { name: 'school-exclusion', place: 1 } }
    })
    expect(outcome.says).toBe(
      'An earlier review, after an exclusion from school on 20 February 2026: called for since 20 February 2026.'
    )
  })

  test.each([
    ['whole', 'whole', 'The current carer is kept out of the review of 9 February 2026.'],
    ['part', 'part', 'The current carer is kept out of part of the review of 9 February 2026.'],
    ['none', 'part', 'The current carer is not kept out of part of the review of 9 February 2026 by this.'],
    [null, 'part', 'Whether the current carer is kept out of part of the review of 9 February 2026 cannot be told.']
  ])('says of how much of a meeting somebody is kept out (%s)', (keptOut, rule, says) => {
    const told = { ...SECOND, reviews: [{ completed: '2026-02-09', facts: { 'carer-kept-out': keptOut } }] }
    expect(outcomeOf(explained('york', told, '2026-03-01'), `Y5.11/${rule}`, 1).says).toBe(says)
  })

  test('gives a second adjournment its own day, not that of the meeting', () => {
    const [first, second] = ['2026-02-02', '2026-02-16']
    const told = {
      ...SECOND,
      reviews: [{ meetings: [first, second, '2026-03-02'], adjourned: [first, second], completed: '2026-03-02' }]
    }
    for (const [council, rule] of [
      ['york', 'Y8.12/once'],
      ['brighton', 'B10.14/once'],
      ['england', 'E36.1/once']
    ] as const) {
      const outcome = outcomeOf(explained(council, told, '2026-03-04'), rule, 1)
      expect(outcome).toMatchObject({ outcome: 'breached', dueOn: second })
      expect(outcome.says).toMatch(
        /^Adjourn.* for the review of 2 March 2026: required by 16 February 2026, and not so: the review was adjourned no more than once\.$/
      )
    }
  })

  test('knows of a second adjournment where no meeting day is known', () => {
    const told = { ...SECOND, reviews: [{ adjourned: ['2026-02-02', '2026-02-16'] }] }
    expect(outcomeOf(explained('york', told, '2026-03-04'), 'Y8.12/once', 1).outcome).toBe('breached')
  })

  test('shows in a condition what was wanted and what was found', () => {
    const told = { ...SECOND, placements: [{ from: '2026-01-12', type: 'residential' }] }
    const { working } = outcomeOf(explained('york', told, '2026-03-01'), 'Y5.6d', 1)
    expect(working).toMatchObject({
      kind: 'invitee',
      when: { answer: 'cannot-tell', fact: 'placement-type', wanted: { value: 'foster' }, found: { is: 'unknown' } }
    })
    const met = outcomeOf(
      explained('york', { ...told, reviews: [{ completed: '2026-02-09', meetings: ['2026-02-09'] }] }, '2026-03-01'),
      'Y5.6d',
      1
    )
    expect(met.working).toMatchObject({
      when: {
        answer: 'no',
        found: { is: 'value', value: 'residential' },
        says: 'the placement at the review is a foster placement: no (residential care)'
      }
    })
  })
})

describe('the document', () => {
  const document = explained('york', TOLD.longTold, ASKED_ON.longTold, {
    readings: ['clear-days'],
    evaluator: 'reference'
  })

  test('names everything that it came from', () => {
    expect(document).toMatchObject({
      case: 'C-104',
      asOf: '2026-04-28',
      ruleset: { id: 'york', version: '2024-03-15', versions: ['2024-03-15'], issuedBy: 'City of York Council' },
      law: { id: 'england', versions: ['2020-09-26'] },
      engine: ENGINE_VERSION,
      evaluator: 'reference',
      readings: ['clear-days']
    })
  })

  test('counts every outcome once, but for national guidance, which is shown beside', () => {
    const duties = document.outcomes.filter(({ binding }) => binding !== 'guidance')
    expect(duties.length).toBeLessThan(document.outcomes.length)
    expect(Object.values(document.summary.counts).reduce((sum, count) => sum + count, 0)).toBe(duties.length)
  })

  test('gives each provision its worst outcome', () => {
    const outcomes = document.outcomes.filter(({ provision }) => provision === 'Y12.1').map(({ outcome }) => outcome)
    expect(outcomes).toContain('met-late')
    expect(document.provisions.find(({ provision }) => provision === 'Y12.1')).toEqual({
      provision: 'Y12.1',
      outcome: 'met-late'
    })
  })

  test('points to the procedures that apply beside this one', () => {
    const { elsewhere } = explained('york', TOLD.onTheWayToAdoption, ASKED_ON.onTheWayToAdoption)
    expect(elsewhere.find(({ provision }) => provision === 'Y2.4')).toEqual({
      provision: 'Y2.4',
      procedure: 'Adoption Reviews',
      holds: 'yes'
    })
  })

  test('warns that an 18th birthday may come first where the date of birth is not known', () => {
    expect(explained('york', SECOND, '2026-03-01').notices.join(' ')).toContain('the 18th birthday could end it first')
    expect(document.notices.join(' ')).not.toContain('18th birthday')
  })

  test('warns of answers from before the first version at hand', () => {
    const { notices } = explained(
      'york',
      { care: [{ from: '2020-01-06' }], reviews: [{ completed: '2020-02-03' }], complete: ['reviews'] },
      '2020-03-01'
    )
    expect(notices.join(' ')).toContain('before the first version at hand')
  })

  test('warns where the calendar does not reach', () => {
    expect(explained('york', TOLD.beyondTheCalendar, ASKED_ON.beyondTheCalendar).notices.join(' ')).toMatch(
      /The calendar of working days reaches from .* to 31 December 2028 only/
    )
  })

  test('is the same whatever order the lists were sent in', () => {
    const turned = {
      ...TOLD.longTold,
      placements: [...TOLD.longTold.placements].reverse(),
      decisions: [...TOLD.longTold.decisions].reverse()
    }
    expect(explained('york', turned, '2026-04-28', { readings: ['clear-days'], evaluator: 'reference' })).toEqual(
      document
    )
  })
})

describe('the plain answer', () => {
  const lines = plainAnswer(explained('york', TOLD.longTold, ASKED_ON.longTold, { view: 'summary' }))

  test('begins with what is late, due and not known', () => {
    expect(lines[0]).toMatch(
      /^As of 28 April 2026: 1 overdue, \d+ done late, .*\d+ due, the first by .*\d+ cannot be told\.$/
    )
  })

  test('goes on with the next review and how its day comes about', () => {
    expect(lines.slice(1, 4).join('\n')).toMatch(
      /Next review\n {2}The fourth review is due by .* 6 months after the review of 12 December 2025|Next review\n {2}The fourth review is due by .* 183 days after the review of 12 December 2025/
    )
  })

  test('gives each act its day, who acts, and where the text says so', () => {
    expect(lines.join('\n')).toMatch(
      /Overdue\n {2}The Tracked Recommendation settled or .* was due by 1 March 2026 and is 58 days \(40 working days\) overdue \(IRO and social worker should\) \[Y15\.1, line \d+\]/
    )
  })

  test('fits a page', () => {
    expect(lines.length).toBeLessThanOrEqual(60)
  })

  test('is longer where everything is asked for', () => {
    expect(plainAnswer(explained('york', TOLD.longTold, ASKED_ON.longTold), { all: true }).length).toBeGreaterThan(
      lines.length
    )
  })

  test('says nothing of duties that do not apply', () => {
    expect(lines.join('\n')).not.toContain('does not apply')
  })

  test('shows who comes to the planned review, and what is on its agenda', () => {
    const text = lines.join('\n')
    expect(text).toMatch(
      /Invited to the review of 14 May 2026\n {2}Invited: .*supervising social worker \[Y5\.6d, line 107\].*personal adviser \[Y5\.6g, line 110\]/
    )
    expect(text).toMatch(/Agenda of 14 May 2026\n {2}.*the care plan \[Y1\.6\/care-plan, line 27\]/)
  })
})
