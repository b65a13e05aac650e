import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, birthday, day } from '../engine/days/day.ts'
import type { Vocabulary } from '../engine/model/vocabulary.ts'
import { readCase } from '../engine/read/case.ts'
import type { SentCase, SentReview } from '../engine/read/case-shape.ts'
import { readVocabulary } from '../engine/read/vocabulary.ts'
import { eachSyntheticCase, syntheticCases } from '../engine/synthetic/cases.ts'
import { randomOf } from '../engine/synthetic/random.ts'

const AS_OF = day('2026-11-22')
const vocabulary = vocabularyFrom(new URL('../rulesets/vocabulary.yaml', import.meta.url))
const wanted = { seed: 1, asOf: AS_OF, vocabulary }
const cases = syntheticCases(wanted)

function vocabularyFrom(file: URL): Vocabulary {
  const read = readVocabulary(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '))
  return read.value
}

const problemsOf = (one: SentCase): readonly unknown[] => {
  const read = readCase(JSON.parse(JSON.stringify(one)), vocabulary)
  return read.ok ? [] : read.problems.map(({ code, pointer }) => `${one.case} ${pointer} ${code}`)
}

describe('made-up cases', () => {
  test('are a thousand if no number is asked for, each with a reference of its own', () => {
    expect(new Set(cases.map((one) => one.case)).size).toBe(1000)
  })

  test('are all admissible', () => {
    expect(cases.flatMap(problemsOf)).toEqual([])
  })

  test('are admissible without a vocabulary too, and then hold no facts, acts or events', () => {
    const bare = syntheticCases({ seed: 7, asOf: AS_OF, count: 200 })
    expect(bare.flatMap(problemsOf)).toEqual([])
    expect(JSON.stringify(bare)).not.toMatch(/"(facts|done)":\{|"event":/)
  })

  test('are the same for the same seed, and others for another', () => {
    expect(syntheticCases(wanted)).toEqual(cases)
    const others = syntheticCases({ ...wanted, seed: 2 })
    const same = others.filter((one, i) => JSON.stringify(one.care) === JSON.stringify(cases[i]?.care))
    expect(same.length).toBeLessThan(20)
  })

  test('do not depend on how many are asked for', () => {
    expect(syntheticCases({ ...wanted, count: 25 })).toEqual(cases.slice(0, 25))
    expect(eachSyntheticCase(wanted).next().value).toEqual(cases[0])
  })

  test('know nothing of what lies after the day asked about, but plans', () => {
    const happened = cases.flatMap((one) => [
      ...(one.reviews ?? []).flatMap(({ completed, meetings, adjourned }) => [
        completed,
        ...(meetings ?? []),
        ...(adjourned ?? [])
      ]),
      ...(one.events ?? []).map(({ on }) => on),
      ...(one.care ?? []).flatMap(({ from, to }) => [from, to])
    ])
    expect(happened.filter((on) => typeof on === 'string' && on > '2026-11-22')).toEqual([])
  })
})

const anyReview = (is: (review: SentReview) => boolean) => (one: SentCase) => (one.reviews ?? []).some(is)
const anyStatus =
  (...codes: readonly string[]) =>
  (one: SentCase) =>
    (one.legalStatus ?? []).some(({ code }) => codes.includes(code))
const turnsSoon = (age: number) => (one: SentCase) =>
  typeof one.born === 'string' && Math.abs(birthday(day(one.born), age) - AS_OF) <= 200
const adoption = (is: (one: NonNullable<SentCase['adoption']>[number]) => boolean) => (one: SentCase) =>
  (one.adoption ?? []).some(is)
const wasNotHeld = ({ planned, completed }: SentReview): boolean =>
  completed === false && (planned ?? '9') < '2026-11-22'

/** Later than 20 working days can be with weekends and bank holidays. */
const isLateFirst = (one: SentCase): boolean => {
  const [from, first] = [one.care?.[0]?.from, one.reviews?.[0]?.completed]
  return from !== undefined && typeof first === 'string' && day(first) > addDays(day(from), 32)
}

const SHARES: readonly (readonly [what: string, is: (one: SentCase) => boolean, least: number, most: number])[] = [
  ['are whole records', ({ complete }) => complete?.length === 9, 0.12, 0.28],
  ['are declared complete in nothing', ({ complete }) => complete?.length === 0, 0.12, 0.3],
  [
    'are declared complete in some things',
    ({ complete }) => complete?.length !== 0 && complete?.length !== 9,
    0.5,
    0.75
  ],
  ['do not give the date of birth', ({ born }) => born === undefined, 0.01, 0.1],
  ['give the day from which reviews are known', ({ reviewsKnownFrom }) => reviewsKnownFrom !== undefined, 0.05, 0.15],
  ['came into care twice', ({ care }) => care?.length === 2, 0.08, 0.16],
  ['are out of care', ({ care }) => typeof care?.at(-1)?.to === 'string', 0.06, 0.2],
  ['are in short breaks', anyStatus('V3', 'V4'), 0.05, 0.12],
  ['came by agreement', anyStatus('V2'), 0.4, 0.7],
  ['have a care order', anyStatus('C2'), 0.15, 0.4],
  ['have a placement order', anyStatus('E1'), 0.06, 0.16],
  ['may be placed for adoption', adoption(({ placedOn }) => placedOn === false), 0.02, 0.1],
  ['were placed for adoption', adoption(({ placedOn }) => typeof placedOn === 'string'), 0.04, 0.12],
  ['were returned by prospective adopters', adoption(({ returnedOn }) => typeof returnedOn === 'string'), 0.008, 0.05],
  ['turn 16 within some months', turnsSoon(16), 0.06, 0.25],
  ['turn 18 within some months', turnsSoon(18), 0.03, 0.12],
  ['moved placement', ({ placements }) => (placements?.length ?? 0) > 1, 0.4, 0.8],
  [
    'have a long-term foster placement',
    ({ placements }) => (placements ?? []).some(({ longTermFrom }) => longTermFrom),
    0.12,
    0.4
  ],
  ['have no review yet', ({ reviews }) => !reviews?.some(({ completed }) => completed), 0.05, 0.2],
  ['had a late first review', isLateFirst, 0.05, 0.25],
  ['have a review that was not held', anyReview(wasNotHeld), 0.05, 0.3],
  ['have a review to come', anyReview(({ planned }) => (planned ?? '') > '2026-11-22'), 0.3, 0.7],
  ['had a review of several meetings', anyReview(({ meetings }) => (meetings?.length ?? 0) > 1), 0.15, 0.45],
  ['had a review adjourned', anyReview(({ adjourned }) => (adjourned?.length ?? 0) > 0), 0.06, 0.25],
  [
    'had a review without a meeting',
    anyReview(({ meetings, completed }) => meetings?.length === 0 && typeof completed === 'string'),
    0.1,
    0.35
  ],
  ['had a review that moves no clock', anyReview(({ kind }) => kind !== undefined), 0.1, 0.3],
  ['have events', ({ events }) => (events?.length ?? 0) > 0, 0.5, 0.95],
  ['have recommendations to follow', ({ recommendations }) => (recommendations?.length ?? 0) > 0, 0.3, 0.5]
]

describe('of a thousand made-up cases', () => {
  test.each(SHARES)('a fair share %s', (_, is, least, most) => {
    const share = cases.filter(is).length / cases.length
    expect(share).toBeGreaterThanOrEqual(least)
    expect(share).toBeLessThanOrEqual(most)
  })

  test('every fact, act and event of the vocabulary that can be sent comes up', () => {
    const text = JSON.stringify(cases)
    const names = [
      ...[...vocabulary.facts.values(), ...vocabulary.milestones.values()]
        .filter(({ derived }) => !derived)
        .map(({ name }) => `"${name}":`),
      ...[...vocabulary.events.keys()].map((name) => `"event":"${name}"`)
    ]
    expect(names.filter((name) => !text.includes(name))).toEqual([])
  })
})

describe('chance that can be had again', () => {
  test('is spread evenly', () => {
    const { whole } = randomOf(42)
    const counts = [0, 0, 0, 0, 0, 0]
    for (let i = 0; i < 60_000; i++) counts[whole(0, 5)]! += 1
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })

  test('is another for each place of a series', () => {
    const firsts = Array.from({ length: 1000 }, (_, place) => randomOf(1, place).fraction())
    expect(new Set(firsts).size).toBe(1000)
  })

  test('weighs as it is told', () => {
    const { weighted } = randomOf(9)
    const threes = Array.from({ length: 10_000 }, () =>
      weighted([
        ['rare', 1],
        ['common', 3]
      ] as const)
    ).filter((one) => one === 'common')
    expect(Math.abs(threes.length - 7500)).toBeLessThan(200)
  })
})
