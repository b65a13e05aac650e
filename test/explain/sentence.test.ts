import { describe, expect, test } from 'vitest'
import { explainProvision } from '../../engine/explain/provision.ts'
import { provisionSentence } from '../../engine/explain/sentence.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import { rulesets, vocabulary } from './setup.ts'

const provisionOf = (ruleset: Ruleset, id: string) => {
  const found = ruleset.provisions.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

const york = (id: string): string => provisionSentence(provisionOf(rulesets.york, id), rulesets.york)
const england = (id: string): string => provisionSentence(provisionOf(rulesets.england, id), rulesets.england)

test.each([
  [
    'Y5.5',
    'Business support should have invitations and consultation papers sent at least 10 working days before the review meeting (Y5.5).'
  ],
  [
    'Y2.2',
    'The independent reviewing officer (IRO) should have the review completed within 91 days of the previous review when it is the second review of this period of care and the child is not in a series of short breaks (Y2.2).'
  ],
  [
    'Y5.6g',
    'The personal adviser should be invited to the review when the child is 16 or older at the review (Y5.6g).'
  ],
  [
    'Y2.5j',
    'On an exclusion from school, when the event weighs significantly on the care plan, the next review should be brought forward by the independent reviewing officer (IRO) (Y2.5j).'
  ],
  [
    'Y6.9',
    'The social worker will have the care plan updated within 10 working days of the review when the review agreed changes to the care plan (Y6.9).'
  ],
  ['Y9.2', 'The review must look at the permanence plan when it is the second review of this period of care (Y9.2).'],
  [
    'Y14.2',
    'The Independent Review Unit will see to this every month, for the authority as a whole: Monitoring information (Y14.2).'
  ]
])('says %s in one sentence', (id, sentence) => {
  expect(york(id)).toBe(sentence)
})

describe('a sentence says', () => {
  test('what is denied by its contrary', () => {
    expect(york('Y1.3')).toContain('has not been long-term for more than 12 months by the day of the meeting')
    expect(york('Y1.5')).toContain('the child was younger than 16 at the previous review')
  })

  test('what is denied of a group by its parts', () => {
    expect(england('E40')).toContain(
      'When the child is 16 or older and either the child is neither 16 nor 17 years old;'
    )
    expect(england('E33.3e')).toContain('the legal status is neither an interim care order nor a care order')
  })

  test('a condition within a condition of the same kind as one', () => {
    expect(york('Y11.7')).toContain(
      'when the child is on a child protection plan at the review, it is the second review of this period of care and the child is not in a series of short breaks'
    )
  })

  test('a choice last, so that nothing else seems to belong to it', () => {
    expect(york('Y12.2a')).toContain(
      'that the full record holds the views of all who came or were consulted and either the review has no meeting or the full record covers every meeting of the review'
    )
  })

  test('an act that a clock counts from, or that comes after, as a clause', () => {
    expect(york('Y13.3')).toContain(
      "within 5 working days of the day the decisions are received by the social worker's manager"
    )
    expect(york('Y4.1a')).toContain('after the task of the first review is sent to business support')
    expect(york('Y12.4')).toContain('see to it before decisions and recommendations are circulated that')
  })

  test('the strength of the rule where it has one of its own', () => {
    expect(york('Y8.12')).toContain('(IRO) must have the review reconvened')
  })

  test('an act that recurs without saying twice who does it', () => {
    expect(england('E28.3')).toMatch(
      /^There must be a visit by the social worker within 1 week of the last one, from .* until the first review, when/
    )
    expect(england('ECL')).toMatch(/^There must be a review of the pathway plan by the local authority within 6 months/)
  })

  test('whom to consult once', () => {
    expect(york('Y2.6a')).not.toContain('after consulting')
    expect(york('Y4.3')).not.toContain('consulting')
    expect(york('Y4.7')).toContain('consulting the independent reviewing officer (IRO),')
  })

  test('two acts with a comma between them where one has an "and" of its own', () => {
    expect(york('Y5.2')).toContain(
      'have attendance and place discussed with the child, and the issues for the review discussed with the child, at least'
    )
  })

  test('several demands of one list as one', () => {
    expect(york('Y6.2')).toContain('include the placement, contact, daily care and longer-term plans')
  })

  test('that silence counts as agreement', () => {
    expect(york('Y13.1')).toContain('silence until then counts as agreement')
  })

  test('that the text gives no number of days', () => {
    expect(york('Y8.17a')).toContain('after the review (the text gives no number of days)')
  })

  test('both ends of a window', () => {
    expect(england('EA36.8')).toContain(
      'not before 28 days and within 42 days of the return by the prospective adopters'
    )
  })

  test('the later of several days', () => {
    expect(england('E42.1')).toContain(
      'within 3 months of the later of the 16th birthday and the day the child became an eligible child'
    )
  })

  test('that a text does not say who acts', () => {
    expect(york('Y8.11')).toContain('Somebody (the text does not say who)')
  })

  test('what is left to judgement, and why', () => {
    expect(york('Y8.6')).toMatch(/^A series of meetings \(left to judgement\): whether a single meeting/)
  })
})

const PROVISIONS = Object.values(rulesets).flatMap((ruleset) =>
  ruleset.provisions.map((provision) => [provision.id, provisionSentence(provision, ruleset)] as const)
)

test.each(PROVISIONS)('%s has a sentence in people’s words', (_, sentence) => {
  expect(sentence).toMatch(/^[A-Z].*\)\.$/)
  expect(sentence).not.toMatch(
    /\b(of|after|before) having |\bit \w+ be so\b|last time|a substitute IRO will see to it that a substitute/
  )
  expect(sentence).not.toMatch(/undefined|\[object|\bequal|greaterThan| {2}|\.\./)
})

test.each([...vocabulary.milestones.values()])('$name is an act that can be told as a clause', ({ label, clause }) => {
  // Only the verb is added: what is `invitations sent` here is `invitations are sent` there.
  expect(clause?.replace(/ (is|are) /, ' ')).toBe(label)
})

describe('a provision explained', () => {
  const told = explainProvision(rulesets.york, 'Y2.2', rulesets.england)

  test('shows what the law says beside it', () => {
    expect(told?.rules[0]?.floor).toMatchObject({ rule: 'E33.2a', binding: 'law', source: 'CPPCR 2010 reg 33(2)' })
    expect(told?.rules[0]?.floor?.says).toContain('within 3 months of the previous review')
  })

  test('shows its own doubts and those of the whole text', () => {
    expect(told?.readings.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['Y2.2/three-months', 'opening-day', 'normally'])
    )
  })

  test('is told in lines that name section, line and strength', () => {
    expect(told?.lines[0]).toBe('Y2.2: Second review')
    expect(told?.lines.join('\n')).toContain('york 2024-03-15; section 2 (Frequency); line 40; strength: should')
  })

  test('is found by the key of one of its rules', () => {
    expect(explainProvision(rulesets.york, 'Y8.12/reconvene')?.provision).toBe('Y8.12')
  })

  test('is nothing where there is no such provision', () => {
    expect(explainProvision(rulesets.york, 'Y99.1')).toBeUndefined()
  })
})
