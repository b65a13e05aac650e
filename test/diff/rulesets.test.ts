import { describe, expect, test } from 'vitest'
import { withFindings } from '../../engine/diff/condition-changes.ts'
import { diffRulesets } from '../../engine/diff/rulesets.ts'
import { rows, sentences, summaryOf } from '../../engine/diff/told.ts'
import { CALENDAR } from '../properties/words.ts'
import { changes, type Edit, edited, england, said, york } from './setup.ts'

const RECORD: Edit = [
  '{ within: 15 working days, of: review-day, met: full-record-completed',
  '{ within: 10 working days, of: review-day, met: full-record-completed'
]
const INVITATIONS: Edit = ['atLeast: 10 working days, before: meeting', 'atLeast: 12 working days, before: meeting']

describe('what changed, in a sentence', () => {
  test.each<[string, Edit, string]>([
    [
      'fewer working days after',
      RECORD,
      'Full written record (Y12.2): 15 → 10 working days after the review: tighter.'
    ],
    [
      'more working days before',
      INVITATIONS,
      'Invitations and consultation papers (Y5.5): 10 → 12 working days before the review meeting: tighter.'
    ],
    [
      'a number that the text did not give',
      [
        'within: none-given, of: review-day, met: decisions-sent-to-senior-manager',
        'within: 5 working days, of: review-day, met: decisions-sent-to-senior-manager'
      ],
      'Decisions to senior management (Y12.1a): after the review (the text gives no number of days) → within 5 working days of the review: tighter.'
    ],
    [
      'another day to count from',
      ['within: 20 working days, of: review-day', 'within: 20 working days, of: full-record-completed'],
      'They count from different days.'
    ],
    [
      'a weaker word',
      ['strength: must\n    title: Monitoring sheet', 'strength: should\n    title: Monitoring sheet'],
      'Monitoring sheet (Y14.1): must → should: looser.'
    ],
    [
      'another title',
      ['title: Monitoring sheet', 'title: Monitoring form'],
      'Monitoring form (Y14.1): title: Monitoring sheet → Monitoring form: wording only.'
    ],
    [
      'another line of the source',
      ['cite: { line: 266 }', 'cite: { line: 267 }'],
      'Identifying details (Y12.4): where the text has it: line 266 → line 267: source only.'
    ],
    [
      'a part of a condition left out',
      ['          - { fact: moving-to-semi-independence, operator: equal, value: true }\n', ''],
      'Readiness for semi-independent living (Y1.4b): no longer only when the young person is moving to semi-independent accommodation: wider.'
    ],
    [
      'an event left out',
      ['        - school-exclusion\n', ''],
      'Bringing a review forward (Y2.5): events: no longer an exclusion from school: narrower.'
    ],
    [
      'an act left out',
      ['met: [disagreement-told-to-iro, disagreement-told-to-attenders]', 'met: [disagreement-told-to-iro]'],
      'Notice of disagreement to all (Y13.3): what meets it: no longer all who attended told in writing of the disagreement: looser.'
    ],
    [
      'somebody else to act',
      [
        'who: [independent-review-unit]\n    gap: the text does not',
        'who: [business-support]\n    gap: the text does not'
      ],
      'Distribution of the full record (Y12.3): who acts: the Independent Review Unit → business support.'
    ],
    [
      'silence that no longer counts',
      ['      silence: agreed\n', ''],
      'Considering the decisions (Y13.1): what silence counts as: agreed → nothing.'
    ],
    ['a convention', ['clearDays: false', 'clearDays: true'], 'Clear days before a meeting: no → yes: tighter.'],
    [
      'the first day',
      ['inForce: { from: 2024-03-15 }', 'inForce: { from: 2026-12-01 }'],
      'In force from: 2024-03-15 → 2026-12-01.'
    ],
    [
      'a doubt taken otherwise',
      ['taken: 91 days, as the text', 'taken: three months, as the text'],
      "reading Y2.2/three-months, how the doubt is taken: 91 days, as the text's own gloss; the three months of the law apply beside it → three months, as the text's own gloss"
    ]
  ])('%s', (_, edit, sentence) => {
    expect(said(edit).join('\n')).toContain(sentence)
  })

  test('what cannot be ordered is said with a start day of each kind', () => {
    const [sentence = ''] = said(['within: 91 days', 'within: 3 months'])
    expect(sentence).toContain(
      '91 days → 3 months after the previous review: neither tighter nor looser on every date.'
    )
    expect(sentence).toMatch(/the last day is earlier now: .*, and .* before\..*the last day is later now: /)
  })

  test('several are summed up, and one by one stand in a table', () => {
    const found = changes(york, edited(RECORD, INVITATIONS, ['title: Monitoring sheet', 'title: Monitoring form']))
    expect(summaryOf(found)).toBe('2 tightened, 1 wording')
    expect(rows(found)).toContainEqual({
      provision: 'Y12.2',
      title: 'Full written record',
      what: 'timescale',
      before: 'within 15 working days of the review',
      after: 'within 10 working days of the review',
      class: 'tightened'
    })
  })

  test('a text has not changed from itself', () => {
    expect(changes(york, edited())).toEqual([])
    expect(summaryOf([])).toBe('no changes')
  })
})

describe('strength', () => {
  test('a rule with a strength of its own keeps it, whatever its provision says', () => {
    const provision = york.provisions.find(({ rules }) => rules.some(({ strength }) => strength !== undefined))
    const own = provision?.rules.find(({ strength }) => strength !== undefined)
    if (provision === undefined || own === undefined) throw new Error('York has no rule with a strength of its own')
    const strengthened = { ...provision, strength: 'may' as const, rules: [own] as const }
    const weaker = { ...strengthened, strength: 'will' as const }
    const withOne = (one: typeof strengthened | typeof weaker) => ({ ...york, provisions: [one] })
    expect(changes(withOne(strengthened), withOne(weaker)).map(({ class: is }) => is)).toEqual(['wording-only'])
  })

  test('a strength that a rule gets for itself is the tighter or the looser for it', () => {
    const [provision] = york.provisions.filter(({ strength, rules }) => strength === 'should' && rules.length > 1)
    if (provision === undefined) throw new Error('no provision of several rules')
    const [first, ...rest] = provision.rules
    const after = {
      ...york,
      provisions: [{ ...provision, rules: [{ ...first, strength: 'must' as const }, ...rest] as const }]
    }
    const found = changes({ ...york, provisions: [provision] }, after)
    expect(found.map(({ kind, class: is }) => [kind, is])).toEqual([['strength', 'tightened']])
  })
})

describe('the order of a text', () => {
  const reversed = { ...york, provisions: [...york.provisions].reverse() }

  test('moved is not removed and added', () => {
    const kinds = new Set(changes(york, reversed).map(({ class: is }) => is))
    expect([...kinds]).toEqual(['moved'])
  })

  test('one that changes places is one that has moved', () => {
    const [first, second, third, ...rest] = york.provisions
    if (first === undefined || second === undefined || third === undefined) throw new Error('York is too short')
    const found = sentences(changes(york, { ...york, provisions: [second, third, first, ...rest] }))
    expect(found).toEqual([`${first.title} (${first.id}): now stands after ${third.id}: moved.`])
  })

  test('another section is a move too', () => {
    const moved = {
      ...york,
      provisions: york.provisions.map((one) => (one.id === 'Y12.2' ? { ...one, section: '13' } : one))
    }
    expect(sentences(changes(york, moved))).toEqual([
      'Full written record (Y12.2): section: 12 Recording → 13 Decisions: moved.'
    ])
  })

  test('what is gone is told with all that it said', () => {
    const without = { ...york, provisions: york.provisions.filter(({ id }) => id !== 'Y12.2') }
    expect(sentences(changes(york, without))).toEqual([
      expect.stringMatching(
        /^Full written record \(Y12\.2\): gone: The independent reviewing officer .* within 15 working days/
      )
    ])
    expect(summaryOf(changes(without, york))).toBe('1 new')
  })
})

describe('the law from version to version', () => {
  test('in the pandemic later reviews were guidance for a time', () => {
    const [now, pandemic, before] = england
    if (now === undefined || pandemic === undefined || before === undefined) throw new Error('no law')
    expect(summaryOf(changes(before, pandemic))).toContain('3 loosened')
    expect(sentences(changes(pandemic, now))).toEqual(
      expect.arrayContaining(['Later reviews (E33.2b): how it binds: guidance → law: tighter.'])
    )
  })
})

describe('an analysis of behaviour', () => {
  const [from, to] = ['value: 16', 'value: 15']
  const diff = diffRulesets(york, edited([from, to]), CALENDAR)

  test('may prove what form does not, and says where two conditions part', () => {
    const found = withFindings(diff, ({ part, per, before, after }) => {
      expect([part, per, before?.kind, after?.kind]).toEqual(['when', 'review', 'all', 'all'])
      return { relation: 'wider', says: ['Now also when the child is exactly 15.'] }
    })
    expect(found.changes.map(({ class: is }) => is)).toEqual(['wider'])
    expect(sentences(found.changes)[0]).toMatch(/: wider\. Now also when the child is exactly 15\.$/)
  })

  test('that finds nothing leaves a change as it is', () => {
    expect(withFindings(diff, () => undefined)).toEqual(diff)
  })

  test('of what is required turns wider into looser', () => {
    const required = diffRulesets(
      york,
      edited([
        'requires: { fact: decisions-name-who, operator: equal, value: true }',
        'requires: { fact: decisions-name-who, operator: equal, value: false }'
      ]),
      CALENDAR
    )
    const found = withFindings(required, () => ({ relation: 'wider', says: [] }))
    expect(found.changes.map(({ class: is }) => is)).toEqual(['loosened'])
  })
})
