import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counterexample, timed } from './small.ts'
import { distance, makeSuggest, nearest } from '../../engine/read/suggest.ts'

const word = fc.stringMatching(/^[a-z-]{0,12}$/)

/** The plain way to count edits, without digits: slow, and plainly right. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(1), b.slice(1)]
  const swap = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1
  return Math.min(
    slowDistance(restA, restB) + (a[0] === b[0] ? 0 : 1),
    slowDistance(restA, b) + 1,
    slowDistance(a, restB) + 1,
    swap ? slowDistance(a.slice(2), b.slice(2)) + 1 : Infinity
  )
}

describe('how far one word is from another', () => {
  test('is what counting edits one by one gives', () => {
    const short = fc.stringMatching(/^[abc]{0,5}$/)
    expect(
      counterexample(
        fc.property(short, short, (a, b) => {
          expect(distance(a, b, 99)).toBe(slowDistance(a, b))
        }),
        { seed: 3, numRuns: 300 }
      )
    ).toBeUndefined()
  })

  test('is the same both ways, nothing from itself, and not told beyond what is asked', () => {
    expect(
      counterexample(
        fc.property(word, word, fc.nat(12), (a, b, most) => {
          const far = distance(a, b, 99) ?? 99
          expect(distance(b, a, 99)).toBe(far)
          expect(distance(a, a, 0)).toBe(0)
          expect(distance(a, b, most)).toBe(far <= most ? far : undefined)
        }),
        { seed: 4, numRuns: 500 }
      )
    ).toBeUndefined()
  })

  test('counts a digit as no slip of the pen', () => {
    expect(distance('Y2.2', 'Y2.3', 2)).toBeUndefined()
    expect(distance('y2.2', 'Y2.2', 1)).toBe(1)
  })
})

describe('the name that was probably meant', () => {
  const names = ['school-exclusion', 'iro-told', 'review-day', 'previous-review']

  test.each([
    ['scool-exclusion', 'school-exclusion'],
    ['School-Exclusion', 'school-exclusion'],
    ['schoolexclusion', 'school-exclusion'],
    ['ior-told', 'iro-told'],
    ['reviewday', 'review-day'],
    ['prevous-reveiw', 'previous-review'],
    ['something-else', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined]
  ])('of %.20s', (written, meant) => expect(nearest(written, names)).toBe(meant))

  test('is one of the names, and the name itself when it is there', () => {
    expect(
      counterexample(
        fc.property(word, fc.array(word, { maxLength: 8 }), (written, list) => {
          const found = nearest(written, list)
          return list.includes(written) ? found === written : found === undefined || list.includes(found)
        }),
        { seed: 5, numRuns: 500 }
      )
    ).toBeUndefined()
  })

  test('is looked for no more often than a person would read, however many slips there are', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `some-rather-long-name-of-a-fact-${i}`)
    const suggest = makeSuggest()
    const { given: found, took } = timed(() =>
      Array.from({ length: 20_000 }, (_, i) => suggest(`some-rather-lnog-name-of-a-fact-${i}`, many))
    )
    expect(took).toBeLessThan(2000)
    expect(found[0]).toBe('did you mean `some-rather-long-name-of-a-fact-0`?')
    expect(found[19_999]).toBeUndefined()
  })
})
