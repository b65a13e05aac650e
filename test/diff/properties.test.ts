import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { same } from '../../engine/diff/same.ts'
import { countsOf, rows, sentences } from '../../engine/diff/told.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import { anyRules, rulesetOf } from '../properties/rulesets.ts'
import { runs } from '../properties/settings.ts'
import { mutated, placesIn } from './mutations.ts'
import { changes, england, mirrorOf, signaturesOf, york } from './setup.ts'

const anyRuleset: fc.Arbitrary<Ruleset> = anyRules.map(({ local: [first] }) => {
  if (first === undefined) throw new Error('no version')
  return rulesetOf('local', first)
})

describe('any two rulesets', () => {
  test('are without changes just where they are the same', () => {
    fc.assert(
      fc.property(anyRuleset, anyRuleset, (a, b) => {
        expect(changes(a, a)).toEqual([])
        expect(changes(a, b).length === 0).toBe(same(a, b))
      }),
      runs(60)
    )
  })

  test('mirror each other', () => {
    fc.assert(
      fc.property(anyRuleset, anyRuleset, (a, b) => {
        expect(mirrorOf(changes(a, b))).toEqual(signaturesOf(changes(b, a)))
      }),
      runs(60)
    )
  })

  test('can be told, each change with a sentence and a row of its own', () => {
    fc.assert(
      fc.property(anyRuleset, anyRuleset, (a, b) => {
        const found = changes(a, b)
        const told = sentences(found)
        expect(told.every((one) => one.endsWith('.') && !/undefined|\[object/.test(one))).toBe(true)
        expect(rows(found)).toHaveLength(found.length)
        expect(Object.values(countsOf(found)).reduce((sum, one) => sum + one, 0)).toBe(found.length)
      }),
      runs(60)
    )
  })
})

test('shuffled provisions have only moved', () => {
  const shuffled = fc.shuffledSubarray([...york.provisions], { minLength: york.provisions.length })
  fc.assert(
    fc.property(shuffled, (provisions) => {
      const found = changes(york, { ...york, provisions })
      expect(found.every(({ class: is }) => is === 'moved')).toBe(true)
      expect(changes({ ...york, provisions }, york)).toHaveLength(found.length)
    }),
    runs(20)
  )
})

const [now, pandemic] = england
const TEXTS: readonly Ruleset[] = [york, ...(now === undefined || pandemic === undefined ? [] : [now, pandemic])]
const PLACES = TEXTS.map((ruleset) => placesIn(ruleset))

test('no single edit of a ruleset goes unseen, and each has its mirror image', () => {
  const parts = new Set<string>()
  const anEdit = fc
    .nat(TEXTS.length - 1)
    .chain((text) =>
      fc.record({ text: fc.constant(text), place: fc.constantFrom(...(PLACES[text] ?? [])), how: fc.nat(3) })
    )
  fc.assert(
    fc.property(anEdit, ({ text, place, how }) => {
      const before = TEXTS[text] as Ruleset
      const after = mutated(before, place, how)
      fc.pre(!same(before, after))
      parts.add(String(place.at(-1)))
      const found = changes(before, after)
      expect(found.length).toBeGreaterThan(0)
      expect(mirrorOf(found)).toEqual(signaturesOf(changes(after, before)))
    }),
    runs(600)
  )
  expect(parts.size).toBeGreaterThan(40)
})

test('an edit of every sort of part is seen', () => {
  const unseen: string[] = []
  for (const [text, places] of PLACES.entries()) {
    const before = TEXTS[text] as Ruleset
    const sorts = Map.groupBy(places, (place) => place.filter((part) => typeof part === 'string').join(' '))
    for (const [sort, [place]] of sorts) {
      const after = mutated(before, place ?? [], 2)
      if (!same(before, after) && changes(before, after).length === 0) unseen.push(sort)
    }
  }
  expect(unseen).toEqual([])
})

test('there is a place for an edit in every field that a ruleset has', () => {
  const fields = new Set(PLACES.flat(2).map(String))
  const WANTED = `
    title issuedBy inForceFrom version edition url updated calendar floor appliesBy reviewCountsOn
    clearDays afterTheMeeting doubt taken by on alternative provisions procedure provision sections
    section line source strength binding verified who with seeAlso conflictsWith gap count unit of
    before met acts events callsFor attends gets role item sort undecidable requires value values
    operator silence per label
  `
    .trim()
    .split(/\s+/)
  expect(WANTED.filter((field) => !fields.has(field))).toEqual([])
})
