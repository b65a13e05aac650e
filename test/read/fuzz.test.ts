import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCalendar } from '../../engine/read/calendar.ts'
import { readExamples } from '../../engine/read/examples.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { readText } from '../../engine/read/text.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import type { Problem, Result } from '../../engine/problem.ts'
import { counterexample, LAW, provision, rulesetText, small, SMALL_VOCABULARY, timed } from './small.ts'

const vocabulary = small()
const FOLDER = new URL('../fixtures/bad/', import.meta.url)
const corpus = readdirSync(FOLDER).map((file) => readFileSync(new URL(file, FOLDER), 'utf8'))
const good = rulesetText(
  provision(
    'Y1',
    'timescale: { when: { all: [{ fact: siblings, operator: in, value: [1, 2] }, { condition: named }] }, within: 5 days, of: review-day, met: record-sent, floor: E1 }'
  ) + provision('Y2', 'timescale: { sameAs: Y1, met: { any: [invitations-sent, record-sent] } }'),
  'conditions:\n  named: { fact: child-attends, operator: equal, value: true }\n'
)

/** A problem that a person can use: a code, a sentence, and a place inside the text. */
function isUsable({ code, message, at }: Problem, text: string): void {
  expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  expect(message).toMatch(/^\S/)
  expect(message).not.toMatch(/undefined|\[object|[.]$/)
  if (!at) return
  expect(at.start).toBeGreaterThanOrEqual(0)
  expect(at.end).toBeGreaterThanOrEqual(at.start)
  expect(at.start).toBeLessThanOrEqual(text.length)
}

/** Reads without a throw, within a second, and tells something that a person can use of what it refuses. */
function survives(read: (text: string) => Result<unknown>, text: string): void {
  const { given: result, took } = timed(() => read(text))
  expect(took).toBeLessThan(1000)
  if (!result.ok) for (const problem of result.problems) isUsable(problem, text)
}

/** Text, numbers, true, false, null, lists, and maps without a prototype. */
const isPlain = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isPlain)
  if (typeof value !== 'object' || value === null)
    return ['string', 'number', 'boolean', 'object'].includes(typeof value)
  return Object.getPrototypeOf(value) === null && Object.values(value).every(isPlain)
}

const readers = {
  text: (text: string) => readText(text),
  ruleset: (text: string) => readRuleset(text, { vocabulary, floor: LAW }),
  vocabulary: (text: string) => readVocabulary(text),
  examples: (text: string) => readExamples(text),
  calendar: (text: string) => readCalendar(text)
}

const piece = fc.constantFrom(
  'a',
  'b: ',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\n    ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '\\',
  '#',
  ' #',
  '|',
  '>',
  '|+\n',
  '&x ',
  '*x',
  '!t ',
  '? ',
  '---\n',
  '...\n',
  '%d\n',
  '<<: ',
  '\t',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u001f',
  '\u0002',
  '\u0018',
  '__proto__: ',
  '1',
  '.nan',
  '~',
  'é',
  '\ud800'
)
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

/** A sound or nearly sound text with a few of its characters cut out, doubled or put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(good, SMALL_VOCABULARY, ...corpus),
    fc.array(fc.tuple(fc.nat(), fc.nat(30), piece), { minLength: 1, maxLength: 4 })
  )
  .map(([text, cuts]) =>
    cuts.reduce((at, [place, length, put]) => {
      const start = place % (at.length + 1)
      return at.slice(0, start) + put + at.slice(start + length)
    }, text)
  )

describe('rows 1 to 10: whatever comes in', () => {
  for (const [name, read] of Object.entries(readers)) {
    test(`a soup of YAML is read or refused by the reader of ${name}`, () => {
      expect(
        counterexample(
          fc.property(soup, (text) => survives(read, text)),
          { seed: 10, numRuns: 2000 }
        )
      ).toBeUndefined()
    })

    test(`a text with slips in it is read or refused by the reader of ${name}`, () => {
      expect(
        counterexample(
          fc.property(mutated, (text) => survives(read, text)),
          { seed: 11, numRuns: 700 }
        )
      ).toBeUndefined()
    })
  }

  test('nothing of it ends up on every object', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['a']).toBeUndefined()
  })

  test('a long soup takes no longer than a second', () => {
    expect(
      counterexample(
        fc.property(
          fc.array(piece, { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 1, max: 60_000 }),
          (pieces, times) => {
            survives(readers.text, pieces.join('').repeat(times).slice(0, 250_000))
          }
        ),
        { seed: 12, numRuns: 150 }
      )
    ).toBeUndefined()
  })

  test('what is read is data of plain kinds only', () => {
    expect(
      counterexample(
        fc.property(soup, (text) => {
          const result = readText(text)
          return !result.ok || isPlain(result.value.data)
        }),
        { seed: 13, numRuns: 3000 }
      )
    ).toBeUndefined()
  })
})
