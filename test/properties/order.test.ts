import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../engine/assess/assess.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { SentCase } from '../../engine/read/case-shape.ts'
import { contentOf } from './about.ts'
import { anyAsOf, anySentCase, readSent } from './cases.ts'
import { rowsOf } from './lean.ts'
import { anyRules, makeReady, type Rules, type Version } from './rulesets.ts'
import { runs } from './settings.ts'

const shuffled = <T>(list: readonly T[]): Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })

const shuffledVersion = (version: Version): Arbitrary<Version> =>
  shuffled(version.rules).map((rules) => ({ ...version, rules }))

const shuffledVersions = (versions: readonly Version[]): Arbitrary<readonly Version[]> =>
  versions.length === 0 ? fc.constant([]) : fc.tuple(...versions.map(shuffledVersion)).chain(shuffled)

const shuffledRules = ({ local, law }: Rules): Arbitrary<Rules> =>
  fc.record({ local: shuffledVersions(local), law: shuffledVersions(law) })

/** Every list in another order, and every object's keys; but a list of meetings stays one list of days. */
function shuffledValue(value: unknown): Arbitrary<unknown> {
  if (Array.isArray(value))
    return value.length === 0 ? fc.constant(value) : fc.tuple(...value.map(shuffledValue)).chain(shuffled)
  if (value === null || typeof value !== 'object') return fc.constant(value)
  return shuffled(Object.keys(value)).chain((keys) => {
    const inner = keys.map((key) => shuffledValue((value as Record<string, unknown>)[key]))
    return fc.tuple(...inner).map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i]])))
  })
}

const rowsText = (rules: Rules, sent: SentCase, asOf: Parameters<typeof assess>[2]): readonly string[] =>
  rowsOf(assess(makeReady(rules), readSent(sent) as CaseFacts, asOf), contentOf(sent))
    .map((row) => JSON.stringify(row))
    .toSorted()

test('reliability 20: shuffling rules, versions, reviews, events, placements and keys changes nothing', {
  timeout: 600_000
}, () => {
  const pairs = fc.tuple(anyRules, anySentCase, anyAsOf).chain(([rules, sent, asOf]) =>
    fc.record({
      rules: fc.constant(rules),
      sent: fc.constant(sent),
      asOf: fc.constant(asOf),
      otherRules: shuffledRules(rules),
      otherSent: shuffledValue(sent) as Arbitrary<SentCase>
    })
  )
  fc.assert(
    fc.property(pairs, ({ rules, sent, asOf, otherRules, otherSent }) => {
      expect(rowsText(otherRules, otherSent, asOf)).toEqual(rowsText(rules, sent, asOf))
    }),
    runs(1500)
  )
})
