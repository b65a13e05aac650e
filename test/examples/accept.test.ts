import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Accepted, acceptAnswers } from '../../engine/examples/accept.ts'
import { type ProcedureFor, runExample } from '../../engine/examples/run.ts'
import { compileRuleset, procedureOf, readRuleset } from '../../engine/index.ts'
import { readExamples } from '../../engine/read/examples.ts'
import { procedureIn } from '../../server/store/found.ts'
import { SHIPPED_RULESETS } from '../../server/store/folder.ts'
import { valueOf } from '../read/small.ts'
import { shippedStore } from '../server/serving.ts'

const store = shippedStore()
const read = (file: string): string => readFileSync(join(SHIPPED_RULESETS, file), 'utf8')
const EXAMPLES = read('york/examples.yaml')

/** York with something in its text otherwise. */
function york(from: string | RegExp, to: string): ProcedureFor {
  const [version] = store.versions('york')
  const law = store.versions('england').map(({ compiled }) => compiled)
  if (version === undefined) throw new Error('there is York')
  const text = version.text.replace(from, to)
  expect(text).not.toBe(version.text)
  const { vocabulary } = store.vocabulary()
  const names = law.flatMap(({ ruleset }) =>
    ruleset.provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)])
  )
  const { ruleset } = valueOf(readRuleset(text, { vocabulary, floor: new Set(names) }))
  const changed = procedureOf([compileRuleset(ruleset, version.compiled.calendar)], law as [(typeof law)[0] & {}])
  const shipped: ProcedureFor = (wanted) => procedureIn(store, 'york', wanted)
  return (wanted) => (wanted.readings === undefined ? { ok: true, value: changed } : shipped(wanted))
}

const lines = (text: string): readonly string[] => text.split('\n')
const differing = (text: string): readonly number[] =>
  lines(text).flatMap((line, i) => (line === lines(EXAMPLES)[i] ? [] : [i]))
const otherwise = (text: string, procedureFor: ProcedureFor): readonly string[] =>
  valueOf(readExamples(text))
    .examples.filter((one) => runExample(one, procedureFor).outcome !== 'as-expected')
    .map(({ it: name }) => name)

const TWELVE = [
  'atLeast: 10 working days, before: meeting, met: invitations-sent',
  'atLeast: 12 working days, before: meeting, met: invitations-sent'
] as const

describe('the answers of a changed York, taken over into its examples', () => {
  const procedureFor = york(...TWELVE)
  const all: Accepted = valueOf(acceptAnswers(EXAMPLES, procedureFor, 'all'))

  test('are all that came out otherwise, and nothing more', () => {
    expect(all.left).toEqual([])
    expect(all.changed.map(({ it: name }) => name)).toEqual(otherwise(EXAMPLES, procedureFor))
    expect(all.changed.length).toBeGreaterThan(5)
    expect(otherwise(all.text, procedureFor)).toEqual([])
  })

  test('change only the words that they are about: each other line, comment and quote stays', () => {
    const answers = all.changed.flatMap((one) => one.answers)
    expect(new Set(answers.map(({ key }) => key))).toEqual(new Set(['Y5.5']))
    expect(lines(all.text).length).toBe(lines(EXAMPLES).length)
    const back = differing(all.text).map((i) => lines(all.text)[i])
    expect(back.length).toBeLessThanOrEqual(answers.length)
    for (const line of back) expect(line).toContain('Y5.5')
  })

  test('come with what was there before, and with how the days had been counted', () => {
    const [first] = all.changed
    expect(first?.answers).toEqual([
      {
        key: 'Y5.5',
        pointer: expect.stringMatching(/\/gives\/Y5\.5\/is$/) as string,
        before: 'due 2026-04-29',
        after: 'due 2026-04-27'
      }
    ])
    expect(first?.working).toContain('back from Thu 14 May')
  })

  test('are taken over of those alone that are named', () => {
    const [first, second] = all.changed
    const one = valueOf(acceptAnswers(EXAMPLES, procedureFor, [first?.it ?? '']))
    expect(one.changed).toEqual([first])
    expect(otherwise(one.text, procedureFor)).toContain(second?.it)
  })

  test('once taken over, leave nothing to be taken over', () => {
    expect(valueOf(acceptAnswers(all.text, procedureFor, 'all'))).toEqual({ text: all.text, changed: [], left: [] })
  })
})

test.each([
  [
    'a longer time for the record',
    /within: 15 working days, of: review-day/g,
    'within: 16 working days, of: review-day'
  ],
  ['a stricter second review', 'within: 91 days', 'within: 80 days'],
  [
    'a person who is no longer invited',
    /role: personal-adviser, attends: invited/,
    'role: personal-adviser, attends: where-appropriate'
  ]
])('%s is taken over as well', (_, from, to) => {
  const procedureFor = york(from, to)
  const { text, changed, left } = valueOf(acceptAnswers(EXAMPLES, procedureFor, 'all'))
  expect(changed.length).toBeGreaterThan(0)
  expect(left.map(({ message }) => message)).toEqual([])
  expect(otherwise(text, procedureFor)).toEqual([])
})

const shipped: ProcedureFor = (wanted) => procedureIn(store, 'york', wanted)
const file = (gives: string): string => `language: 1
ruleset: york
examples:
  - it: asks for what there is not
    case: { care: [{ from: 2026-01-12 }], reviews: [{ completed: 2026-02-09 }], complete: [reviews] }
    asOf: 2026-03-01
    gives: ${gives}
`

describe('what cannot be taken over', () => {
  test.each([
    ['a rule that is not there', '{ Z9: met }'],
    ['a review that is not there', '{ Y2.1: { review: 7, is: met } }'],
    ['a law where it stands on none', '{ Y1.4a: { review: 1, statutory: met } }']
  ])('is told and left as it is: %s', (_, gives) => {
    const accepted = valueOf(acceptAnswers(file(gives), shipped, 'all'))
    expect([accepted.text, accepted.changed, accepted.left.map(({ code }) => code)]).toEqual([
      file(gives),
      [],
      ['NOT_ACCEPTED']
    ])
  })

  test('is an example of a name that there is not, or one that cannot be read', () => {
    expect(acceptAnswers(file('{ Y2.1: met }'), shipped, ['another'])).toMatchObject({
      problems: [{ code: 'UNKNOWN_EXAMPLE' }]
    })
    expect(acceptAnswers('examples: [', shipped, 'all').ok).toBe(false)
    const unknown = file('{ Y2.1: met }').replace('case: {', 'case: { facts: { no-such-fact: true },')
    const { changed, left } = valueOf(acceptAnswers(unknown, shipped, 'all'))
    expect([changed, left.map(({ pointer }) => pointer)]).toEqual([[], ['/examples/0/case/facts']])
  })
})

describe('what is taken over is written as it was written before', () => {
  test.each([
    ['words', '{ Y2.1: overdue }', '{ Y2.1: met 2026-02-09 }'],
    ['words in quotes', '{ Y2.1: "overdue" }', '{ Y2.1: "met 2026-02-09" }'],
    [
      'a day',
      "{ Y2.1: { review: 1, is: 'met 2026-02-10', doneOn: 2026-02-10 } }",
      "{ Y2.1: { review: 1, is: 'met 2026-02-09', doneOn: 2026-02-09 } }"
    ],
    ['several', '{ Y2.1: [{ review: 1, is: due }] } # so', '{ Y2.1: [{ review: 1, is: met 2026-02-09 }] } # so'],
    [
      'a number that there is no more',
      '{ Y2.1: { review: 1, is: met, workingDays: 3 } }',
      '{ Y2.1: { review: 1, is: met } }'
    ],
    ['a number first', '{ Y2.1: { workingDays: 3, review: 1 } }', '{ Y2.1: { review: 1 } }'],
    [
      'a number on a line of its own',
      '\n      Y2.1:\n        review: 1\n        workingDays: 3',
      '\n      Y2.1:\n        review: 1'
    ]
  ])('%s', (_, gives, becomes) => {
    const { text, left } = valueOf(acceptAnswers(file(gives), shipped, 'all'))
    expect(left).toEqual([])
    expect(text).toBe(file(becomes))
  })

  test('what is missing is what is still missing of it, or all that is', () => {
    const gives = '{ Y5.5: { review: 1, is: cannot-tell, missing: [born] } }'
    const { text, left } = valueOf(acceptAnswers(file(gives), shipped, 'all'))
    expect([left, otherwise(text, shipped)]).toEqual([[], []])
  })
})
