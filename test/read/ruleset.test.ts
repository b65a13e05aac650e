import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../engine/model/condition.ts'
import type { RuleBody, Ruleset } from '../../engine/model/ruleset.ts'
import { readingKeys } from '../../engine/read/alternatives.ts'
import { readRuleset, takeReadings } from '../../engine/read/ruleset.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import { codesOf, LAW, problemsOf, provision, rulesetText, small, valueOf } from './small.ts'

const context = { vocabulary: small(), floor: LAW }
const read = (text: string) => valueOf(readRuleset(text, context))

/** The one rule of a provision. */
function bodyOf(ruleset: Ruleset, id: string): RuleBody {
  const found = ruleset.provisions.flatMap(({ rules }) => rules).find(({ key }) => key === id)
  if (!found) throw new Error(`no rule ${id}`)
  return found.body
}

/** What a rule given on one line comes to. */
const meaning = (rule: string, more = ''): RuleBody =>
  bodyOf(read(rulesetText(provision('Y1', rule), more)).ruleset, 'Y1')

const EXAMPLE = 'timescale: { atLeast: 10 working days, before: meeting, met: invitations-sent }'
const attends: Condition = {
  kind: 'compare',
  fact: { from: 'fact', name: 'child-attends', type: 'yes-no', scope: 'review', derived: false },
  operator: 'equal',
  operand: { is: 'yes-no', value: true }
}
const ATTENDS = '{ fact: child-attends, operator: equal, value: true }'
const FIRST = '{ fact: review-number, operator: equal, value: 1 }'
const first: Condition = {
  kind: 'compare',
  fact: { from: 'fact', name: 'review-number', type: 'number', scope: 'review', derived: true },
  operator: 'equal',
  operand: { is: 'number', value: 1 }
}
const meeting = { from: 'anchor', name: 'meeting', scope: 'review', derived: true }
const reviewDay = { from: 'anchor', name: 'review-day', scope: 'review', derived: true }
const act = (name: string, derived = false, scope = 'review') => ({
  milestone: { from: 'milestone', name, scope, derived }
})

const clock = (parts: string) => meaning(`timescale: { ${parts}, met: record-sent }`)

const required = (text: string, more = '') => {
  const body = meaning(`check: { requires: ${text} }`, more)
  return body.kind === 'check' ? body.requires : undefined
}

const elsewhere = (fact: string) =>
  `elsewhere:\n  - { when: { fact: ${fact}, operator: equal, value: true }, procedure: Short breaks, provision: Y1 }\n`

const reading = (id: string, alternative: string) =>
  `{ id: ${id}, doubt: what it means, taken: as it stands, by: the encoders, on: 2026-01-01, alternative: { says: otherwise, ${alternative} } }`

const several = (alternative: string) =>
  rulesetText(`  - id: Y1
    section: "1"
    strength: must
    title: Two
    rules:
      - { name: first, timescale: { by: meeting, met: record-sent } }
      - { name: second, agenda: { item: permanence-plan } }
    readings: [${reading('other', alternative)}]
`)

describe('what is left out is filled in', () => {
  test('of a ruleset', () => {
    expect(read(rulesetText(provision('Y1', EXAMPLE))).ruleset).toMatchObject({
      id: 'small',
      version: '2026-01-01',
      title: 'Reviews',
      issuedBy: 'A council',
      inForceFrom: '2026-01-01',
      source: { edition: 'first' },
      calendar: 'england-and-wales',
      floor: 'law',
      appliesBy: 'anchor',
      conventions: { reviewCountsOn: 'completed', clearDays: false, afterTheMeeting: 'completed' },
      readings: [],
      elsewhere: []
    })
  })

  test('of a provision', () => {
    expect(read(rulesetText(provision('Y1', EXAMPLE))).ruleset.provisions[0]).toEqual({
      id: 'Y1',
      section: '1',
      cite: {},
      strength: 'must',
      binding: undefined,
      verified: undefined,
      title: 'A matter',
      who: [],
      with: [],
      seeAlso: [],
      conflictsWith: [],
      readings: [],
      rules: [{ key: 'Y1', body: expect.anything() as unknown }]
    })
  })

  test('of a timescale, an invitee rule, a check and an agenda item: a review', () => {
    expect(meaning(EXAMPLE)).toEqual({
      kind: 'timescale',
      per: 'review',
      events: [],
      clock: { kind: 'at-least', period: { count: 10, unit: 'working-day' }, before: meeting },
      met: { kind: 'all', acts: [act('invitations-sent')] }
    })
    expect(meaning('invitee: { role: iro, attends: invited }')).toEqual({
      kind: 'invitee',
      per: 'review',
      role: 'iro',
      attends: 'invited',
      gets: [],
      extent: 'whole'
    })
    expect(meaning(`check: { requires: ${ATTENDS} }`)).toEqual({
      kind: 'check',
      per: 'review',
      events: [],
      requires: attends
    })
    expect(meaning('agenda: { item: permanence-plan }')).toEqual({
      kind: 'agenda',
      per: 'review',
      item: 'permanence-plan'
    })
  })

  test('of a trigger: an event; of guidance: the child', () => {
    expect(meaning('trigger: { events: [visit], callsFor: review }')).toEqual({
      kind: 'trigger',
      per: 'event',
      events: ['visit'],
      callsFor: 'review'
    })
    expect(meaning('guidance: { kind: duty, undecidable: nobody writes it down }')).toEqual({
      kind: 'guidance',
      per: 'child',
      events: [],
      sort: 'duty',
      undecidable: 'nobody writes it down'
    })
  })
})

describe('a clock', () => {
  test.each([
    ['within: 5 days, of: review-day', { kind: 'within', period: { count: 5, unit: 'day' }, of: reviewDay }],
    [
      'within: 3 months, notBefore: 4 weeks, of: review-day',
      { kind: 'within', period: { count: 3, unit: 'month' }, notBefore: { count: 4, unit: 'week' }, of: reviewDay }
    ],
    ['within: none-given, of: review-day', { kind: 'none-given', of: reviewDay }],
    [
      'within: none-given, notBefore: 1 day, of: review-day',
      { kind: 'none-given', notBefore: { count: 1, unit: 'day' }, of: reviewDay }
    ],
    ['by: meeting', { kind: 'by', day: meeting }],
    ['by: meeting-day', { kind: 'by', day: { from: 'fact', name: 'meeting-day', scope: 'review', derived: true } }],
    [
      'within: 0 days, of: record-sent',
      { kind: 'within', period: { count: 0, unit: 'day' }, of: act('record-sent').milestone }
    ],
    [
      'within: 1 week, of: { latest: [review-day, settled-on] }',
      {
        kind: 'within',
        period: { count: 1, unit: 'week' },
        of: { from: 'latest', of: [reviewDay, { from: 'fact', name: 'settled-on', scope: 'child', derived: false }] }
      }
    ]
  ])('%s', (parts, expected) => expect(clock(parts)).toMatchObject({ clock: expected }))

  test('of the authority as a whole is met by nothing', () => {
    expect(meaning('timescale: { per: authority, every: 1 month }')).toEqual({
      kind: 'timescale',
      per: 'authority',
      events: [],
      clock: { kind: 'every', period: { count: 1, unit: 'month' } }
    })
  })

  test.each([
    ['[invitations-sent, record-sent]', { kind: 'all', acts: [act('invitations-sent'), act('record-sent')] }],
    ['{ any: [invitations-sent, record-sent] }', { kind: 'any', acts: [act('invitations-sent'), act('record-sent')] }],
    [
      `[record-sent, { milestone: invitations-sent, when: ${ATTENDS} }]`,
      { kind: 'all', acts: [act('record-sent'), { ...act('invitations-sent'), when: attends }] }
    ]
  ])('is met by %s', (met, expected) => {
    expect(meaning(`timescale: { by: meeting, met: ${met} }`)).toMatchObject({ met: expected })
  })

  test.each([
    ['child', 'came-into-care', 'plan-made'],
    ['child', 'first-review-completed', 'plan-made'],
    ['child', 'care-ended', 'plan-made'],
    ['event', 'came-into-care', 'iro-told'],
    ['event', 'event', 'iro-told'],
    ['care-period', 'first-review-completed', 'plan-made'],
    ['adoption-review', 'review-day', 'record-sent'],
    ['adoption-review', 'placed-for-adoption', 'review-completed'],
    ['meeting', 'previous-review', 'record-sent'],
    ['recommendation', 'agreed-date', 'item-settled']
  ])('of %s may count from %s', (per, of, met) => {
    expect(
      codesOf(
        readRuleset(
          rulesetText(provision('Y1', `timescale: { per: ${per}, within: 5 days, of: ${of}, met: ${met} }`)),
          context
        )
      )
    ).toEqual([])
  })

  test.each([
    ['child', 'review-day', 'plan-made'],
    ['event', 'review-day', 'iro-told'],
    ['recommendation', 'came-into-care', 'item-settled'],
    ['review', 'event', 'record-sent'],
    ['review', 'placed-for-adoption', 'record-sent']
  ])('of %s may not count from %s', (per, of, met) => {
    expect(
      codesOf(
        readRuleset(
          rulesetText(provision('Y1', `timescale: { per: ${per}, within: 5 days, of: ${of}, met: ${met} }`)),
          context
        )
      )
    ).toEqual(['DAY_OUT_OF_SCOPE'])
  })

  test('recurs from one day until another, in what recurs', () => {
    const recurs = 'recurs: { act: visit, from: placed-for-adoption, until: first-review-completed }'
    expect(
      meaning(
        `timescale: { per: occurrence, ${recurs}, within: 7 days, of: previous-occurrence, met: occurrence-done }`
      )
    ).toMatchObject({
      per: 'occurrence',
      recurs: { act: 'visit', from: { name: 'placed-for-adoption' }, until: { name: 'first-review-completed' } }
    })
  })
})

describe('a condition', () => {
  const settled = { from: 'fact', name: 'settled-on', type: 'date', scope: 'child', derived: false }
  test.each([
    ['{ fact: siblings, operator: in, value: [1, 2] }', { operator: 'in', operand: { is: 'values', values: [1, 2] } }],
    ['{ fact: placement-type, operator: notIn, value: [foster] }', { operand: { is: 'values', values: ['foster'] } }],
    ['{ fact: placement-type, operator: equal, value: foster }', { operand: { is: 'text', value: 'foster' } }],
    ['{ fact: languages, operator: contains, value: welsh }', { operand: { is: 'text', value: 'welsh' } }],
    ['{ fact: settled-on, operator: onOrBefore, value: 1970-01-02 }', { operand: { is: 'day', value: 1 } }],
    [
      '{ fact: settled-on, operator: before, value: { fact: meeting-day } }',
      { operand: { is: 'fact', fact: { name: 'meeting-day' } } }
    ],
    [
      '{ fact: record-sent, operator: before, value: { fact: settled-on } }',
      { fact: { from: 'milestone', type: 'date' } }
    ],
    [
      '{ fact: siblings, operator: lessThan, value: { fact: review-number } }',
      { operand: { is: 'fact', fact: { name: 'review-number' } } }
    ],
    [
      '{ fact: settled-on, operator: before, value: { dueOf: [E1, E2/first] } }',
      { operand: { is: 'dueOf', rules: ['E1', 'E2/first'] } }
    ],
    [
      '{ fact: settled-on, operator: longerThan, value: 12 months }',
      { fact: settled, operand: { is: 'period', value: { count: 12, unit: 'month' }, on: { name: 'meeting-day' } } }
    ],
    [
      '{ fact: settled-on, operator: longerThan, value: 12 months, on: review-day }',
      { operand: { on: { from: 'anchor', name: 'review-day', type: 'date' } } }
    ],
    ['{ outcome: E1, is: [met, met-late] }', { kind: 'outcome', rule: 'E1', is: ['met', 'met-late'] }],
    [`{ not: { any: [${ATTENDS}, ${FIRST}] } }`, { kind: 'not', of: { kind: 'any', of: [attends, first] } }]
  ])('%s', (text, expected) => expect(required(text)).toMatchObject(expected))

  test('that has a name is put in the place of its name', () => {
    const more = `conditions:\n  both: { all: [{ condition: first }, ${ATTENDS}] }\n  first: ${FIRST}\n`
    expect(required('{ condition: both }', more)).toEqual({ kind: 'all', of: [first, attends] })
  })

  test('that has a name is looked at where it is used, and once for each thing that it is about', () => {
    const rules =
      provision('Y1', `check: { requires: { condition: there } }`) +
      provision('Y2', 'guidance: { kind: duty, undecidable: no, when: { condition: there } }').replace(
        'undecidable: no',
        'undecidable: nobody knows'
      ) +
      provision('Y3', `check: { requires: { condition: there } }`)
    expect(problemsOf(readRuleset(rulesetText(rules, `conditions:\n  there: ${ATTENDS}\n`), context))).toMatchObject([
      { code: 'FACT_OUT_OF_SCOPE', pointer: '/conditions/there/fact' }
    ])
  })

  test('that has a name and is used nowhere is looked at all the same', () => {
    const text = rulesetText(
      provision('Y1', EXAMPLE),
      'conditions:\n  unused: { fact: nothing-known, operator: equal, value: true }\n'
    )
    expect(codesOf(readRuleset(text, context))).toEqual(['UNKNOWN_FACT'])
  })

  test('of what is left to another procedure is about the child and the period of care', () => {
    expect(read(rulesetText(provision('Y1', EXAMPLE), elsewhere('short-breaks'))).ruleset.elsewhere).toMatchObject([
      { procedure: 'Short breaks', provision: 'Y1', when: { fact: { name: 'short-breaks' } } }
    ])
    expect(codesOf(readRuleset(rulesetText(provision('Y1', EXAMPLE), elsewhere('child-attends')), context))).toEqual([
      'FACT_OUT_OF_SCOPE'
    ])
  })
})

describe('`sameAs`', () => {
  const base = provision(
    'Y1',
    `timescale: { when: ${FIRST}, within: 20 working days, notBefore: 1 day, of: review-day, met: record-sent, floor: E1, silence: agreed }`
  )
  const follower = (parts: string) =>
    bodyOf(read(rulesetText(base + provision('Y2', `timescale: { sameAs: Y1${parts} }`))).ruleset, 'Y2')

  test('takes scope, condition, clock, milestone, floor and what silence means', () => {
    expect(follower('')).toEqual(bodyOf(read(rulesetText(base)).ruleset, 'Y1'))
  })

  test.each([
    [
      'a length',
      ', within: 10 days',
      {
        clock: {
          kind: 'within',
          period: { count: 10, unit: 'day' },
          notBefore: { count: 1, unit: 'day' },
          of: reviewDay
        }
      }
    ],
    ['a day', ', of: meeting', { clock: { period: { count: 20, unit: 'working-day' }, of: meeting } }],
    ['a milestone', ', met: invitations-sent', { met: { acts: [act('invitations-sent')] } }],
    ['a floor', ', floor: E2', { floor: 'E2' }],
    ['another form of clock, whole', ', by: meeting', { clock: { kind: 'by', day: meeting } }]
  ])('lays over it %s', (_, parts, expected) => expect(follower(parts)).toMatchObject(expected))

  test('leaves the floor behind with another milestone, which makes it another duty', () => {
    expect(follower('')).toHaveProperty('floor', 'E1')
    expect(follower(', met: invitations-sent')).not.toHaveProperty('floor')
    expect(follower(', met: invitations-sent, floor: E2')).toHaveProperty('floor', 'E2')
  })

  test('joins the conditions, along a chain too', () => {
    expect(follower(`, when: ${ATTENDS}`)).toMatchObject({ when: { kind: 'all', of: [attends, first] } })
    const chain =
      base +
      provision('Y2', `timescale: { sameAs: Y1, when: ${ATTENDS} }`) +
      provision('Y3', 'timescale: { sameAs: Y2, within: 1 day }')
    expect(bodyOf(read(rulesetText(chain)).ruleset, 'Y3')).toMatchObject({
      when: { kind: 'all', of: [attends, first] },
      clock: { period: { count: 1, unit: 'day' }, notBefore: { count: 1 } },
      floor: 'E1'
    })
  })

  test('may stand before what it names, and may name one of several rules', () => {
    const two =
      '  - id: Y2\n    section: "1"\n    strength: must\n    title: Two\n    rules:\n      - { name: first, timescale: { by: meeting, met: record-sent } }\n      - { name: second, agenda: { item: permanence-plan } }\n'
    const { ruleset } = read(
      rulesetText(provision('Y1', 'timescale: { sameAs: Y2/first, met: invitations-sent }') + two)
    )
    expect(bodyOf(ruleset, 'Y1')).toMatchObject({ clock: { kind: 'by' }, met: { acts: [act('invitations-sent')] } })
    expect(ruleset.provisions[1]?.rules.map(({ key, name }) => [key, name])).toEqual([
      ['Y2/first', 'first'],
      ['Y2/second', 'second']
    ])
  })
})

describe('readings', () => {
  const doubtful = rulesetText(
    provision(
      'Y1',
      `timescale: { when: ${FIRST}, within: 91 days, of: review-day, met: record-sent }, readings: [${[
        reading('months', 'timescale: { within: 3 months }'),
        reading('always', 'timescale: { when: null }'),
        reading('before', 'timescale: { atLeast: 5 days, before: meeting }, strength: should')
      ].join(', ')}]`
    ) + provision('Y2', `timescale: { sameAs: Y1, met: invitations-sent }`),
    `readings:\n  - { id: clear-days, provisions: [Y1], doubt: which days, taken: all, by: the encoders, on: 2026-01-01, alternative: { says: clear, conventions: { clearDays: true } } }\n`
  )
  const { written, ruleset } = read(doubtful)
  const take = (...keys: readonly string[]): Ruleset => valueOf(takeReadings(written, keys, context))

  test('are told with the key that a caller asks for', () => {
    expect(readingKeys(written)).toEqual(['clear-days', 'Y1/months', 'Y1/always', 'Y1/before'])
    expect(ruleset.readings).toEqual([
      {
        key: 'clear-days',
        provisions: ['Y1'],
        doubt: 'which days',
        taken: 'all',
        by: 'the encoders',
        on: '2026-01-01',
        alternative: 'clear'
      }
    ])
    expect(ruleset.provisions[0]?.readings[0]).toMatchObject({
      key: 'Y1/months',
      provision: 'Y1',
      provisions: ['Y1'],
      alternative: 'otherwise'
    })
  })

  test('lay parts over a rule, and over what takes from it', () => {
    const taken = take('Y1/months')
    for (const id of ['Y1', 'Y2'])
      expect(bodyOf(taken, id)).toMatchObject({ clock: { period: { count: 3, unit: 'month' } }, when: first })
    expect(bodyOf(ruleset, 'Y1')).toMatchObject({ clock: { period: { count: 91, unit: 'day' } } })
  })

  test('take a part away by `null`', () => expect(bodyOf(take('Y1/always'), 'Y1')).not.toHaveProperty('when'))

  test('give a rule another clock, and a provision another strength', () => {
    const taken = take('Y1/before')
    expect(bodyOf(taken, 'Y1')).toMatchObject({ clock: { kind: 'at-least', before: meeting } })
    expect(taken.provisions.map(({ strength }) => strength)).toEqual(['should', 'must'])
  })

  test('change the conventions of the whole text', () => {
    expect(take('clear-days').conventions).toEqual({
      reviewCountsOn: 'completed',
      clearDays: true,
      afterTheMeeting: 'completed'
    })
  })

  test('are taken together, in the order asked', () => {
    const taken = take('Y1/months', 'Y1/always', 'clear-days')
    expect(bodyOf(taken, 'Y1')).toMatchObject({ clock: { period: { count: 3, unit: 'month' } } })
    expect(bodyOf(taken, 'Y1')).not.toHaveProperty('when')
    expect(taken.conventions.clearDays).toBe(true)
  })

  test('none is the ruleset as it was read', () => expect(take()).toEqual(ruleset))

  test('that there are not are told', () => {
    expect(problemsOf(takeReadings(written, ['Y1/month', 'nothing'], context))).toMatchObject([
      { code: 'UNKNOWN_READING', message: 'unknown reading `Y1/month`', help: 'did you mean `Y1/months`?' },
      { code: 'UNKNOWN_READING', message: 'unknown reading `nothing`' }
    ])
  })

  const judgement = reading('judgement', 'guidance: { kind: principle, undecidable: nobody can count it }')
  const judged = provision(
    'Y1',
    `timescale: { within: 91 days, of: review-day, met: record-sent }, readings: [${judgement}]`
  )

  test('may turn a rule into guidance', () => {
    const read1 = read(rulesetText(judged))
    expect(bodyOf(valueOf(takeReadings(read1.written, ['Y1/judgement'], context)), 'Y1')).toMatchObject({
      kind: 'guidance',
      sort: 'principle'
    })
  })

  test('but not where another rule stands on its clock', () => {
    const text = rulesetText(judged + provision('Y2', 'timescale: { sameAs: Y1 }'))
    const [problem] = problemsOf(readRuleset(text, context))
    expect(problem).toMatchObject({ code: 'NOT_A_TIMESCALE', pointer: '/provisions/0/readings/0/alternative' })
    expect(text.slice(problem?.at?.start, problem?.at?.end)).toBe('alternative')
  })

  test('name the rule that they change, where a provision has several', () => {
    const one = read(several('rule: first, timescale: { met: invitations-sent }'))
    expect(bodyOf(valueOf(takeReadings(one.written, ['Y1/other'], context)), 'Y1/first')).toMatchObject({
      met: { acts: [act('invitations-sent')] }
    })
    for (const [alternative, code] of [
      ['timescale: { met: invitations-sent }', 'MISSING_KEY'],
      ['rule: third, timescale: { met: invitations-sent }', 'UNKNOWN_RULE'],
      ['rule: first, timescale: { met: invitations-sent }, agenda: { item: permanence-plan }', 'ONE_OF'],
      ['rule: second, agenda: { item: permanence-plann }', 'UNKNOWN_ITEM']
    ] as const) {
      expect(codesOf(readRuleset(several(alternative), context))).toEqual([code])
    }
  })
})

describe('a ruleset and its law', () => {
  const onLaw = provision('Y1', 'timescale: { by: meeting, met: record-sent, floor: E9 }')

  test('is held against the law where that is given', () => {
    expect(codesOf(readRuleset(rulesetText(onLaw), context))).toEqual(['UNKNOWN_RULE'])
  })

  test('is taken at its word where it is not', () => {
    expect(codesOf(readRuleset(rulesetText(onLaw), { vocabulary: context.vocabulary }))).toEqual([])
  })

  test('cannot stand on a law that it does not name', () => {
    const text = rulesetText(onLaw).replace('floor: law\n', '')
    for (const given of [context, { vocabulary: context.vocabulary }])
      expect(codesOf(readRuleset(text, given))).toEqual(['NOT_ALLOWED'])
  })
})

describe('a ruleset of its own words', () => {
  const more = `facts:
  cousins: { label: how many cousins, type: number, unit: children, scope: child, knownBy: aunt }
events:
  birthday-party: { label: a party, knownBy: aunt }
milestones:
  cake-baked: { label: a cake baked, scope: event, knownBy: aunt }
roles:
  aunt: { label: the aunt }
items:
  cake: { label: the cake }
`
  test('has them beside the shared ones', () => {
    const rules =
      provision(
        'Y1',
        'trigger: { events: [birthday-party], callsFor: notification, met: cake-baked, when: { fact: cousins, operator: equal, value: 2 } }'
      ) + provision('Y2', 'agenda: { item: cake }, who: [aunt, iro]')
    const { vocabulary } = read(rulesetText(rules, more)).ruleset
    expect(vocabulary).toMatchObject({ name: 'small', version: '2026-01-01' })
    expect(vocabulary.facts.get('cousins')).toMatchObject({ derived: false, unit: 'children' })
    expect([...vocabulary.roles.keys()]).toEqual([...context.vocabulary.roles.keys(), 'aunt'])
    expect(context.vocabulary.roles.has('aunt')).toBe(false)
  })
})

describe('the rulesets of this house', () => {
  const folder = new URL('../../rulesets/', import.meta.url)
  const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
  const shared = valueOf(readVocabulary(textOf('vocabulary.yaml')))
  const versions = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\/\d{4}-\d{2}-\d{2}\.yaml$/.test(path)
  )
  const law = versions
    .filter((path) => path.startsWith('england/'))
    .map((path) => valueOf(readRuleset(textOf(path), { vocabulary: shared })).ruleset)
  const floor = new Set(
    law.flatMap(({ provisions }) => provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)]))
  )

  test('there are some', () => expect(versions.length).toBeGreaterThan(2))

  test.each(versions)('%s is sound, in every reading', (path) => {
    const { written, ruleset, source } = valueOf(readRuleset(textOf(path), { vocabulary: shared, floor }))
    expect(path).toContain(`${ruleset.id}/${ruleset.version}`)
    for (const key of readingKeys(written)) valueOf(takeReadings(written, [key], { vocabulary: shared, floor }))
    const { start, end } = source.spanOf('/provisions/0/id')
    expect(source.text.slice(start, end)).toBe(ruleset.provisions[0]?.id)
  })
})
