import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SharedWhatIf, WhatIfKind, WhatIfTally } from '../../engine/cohort/model.ts'
import { suppressedWhatIf } from '../../engine/cohort/suppress-what-if.ts'
import { whatIfHeadline } from '../../engine/cohort/what-if.ts'
import { attackedSums } from './sum-attacker.ts'

const STATES = ['met', 'overdue', 'due'] as const
const PROVISIONS = ['Y2.1', 'Y5.5', 'Y9.2', 'Y9.3'] as const

type Change = Readonly<{ left: string; right: string; day: boolean; provision: string; times: number }>

const aState = fc.constantFrom('', ...STATES)
const aChange: fc.Arbitrary<Change> = fc
  .record({
    left: aState,
    right: aState,
    day: fc.boolean(),
    provision: fc.constantFrom(...PROVISIONS),
    times: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 40 }))
  })
  .filter(({ left, right, day }) => (left !== '' || right !== '') && (left !== right || day))

const kindOf = ({ left, right, day }: Change): WhatIfKind =>
  left === '' ? 'only-right' : right === '' ? 'only-left' : left === right ? 'day' : day ? 'state-and-day' : 'state'

const add = <K>(counts: Map<K, number>, key: K, count: number): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + count)

/** Duties that change, as they are counted: each in three tables. */
function tallyOf(changes: readonly Change[], share: number, others: number): WhatIfTally {
  const tally: WhatIfTally = {
    children: 0,
    changedChildren: 0,
    kinds: new Map(),
    moves: new Map(),
    provisions: new Map()
  }
  for (const change of changes) {
    add(tally.kinds, kindOf(change), change.times)
    add(tally.moves, `${change.left} → ${change.right}`, change.times)
    add(tally.provisions, change.provision, change.times)
  }
  const duties = changes.reduce((sum, { times }) => sum + times, 0)
  tally.changedChildren = Math.ceil(duties * share)
  tally.children = tally.changedChildren + others
  return tally
}

const aTally = fc
  .tuple(
    fc.array(aChange, { maxLength: 9 }),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 20 })
  )
  .map(([changes, share, others]) => tallyOf(changes, share, others))

const KINDS: readonly WhatIfKind[] = ['only-left', 'only-right', 'day', 'state', 'state-and-day']
const MOVES = ['', ...STATES].flatMap((a) => ['', ...STATES].map((b) => `${a} → ${b}`)).filter((move) => move !== ' → ')
const likes = (kinds: readonly WhatIfKind[], of: (a: string, b: string) => boolean) => ({
  kinds: kinds.map((kind) => `kind ${kind}`),
  moves: MOVES.filter((move) => of(move.split(' → ')[0] ?? '', move.split(' → ')[1] ?? '')).map(
    (move) => `move ${move}`
  )
})

/** Everything that anybody knows to add up, of all that there could be. */
const SUMS = [
  ['duties', KINDS.map((kind) => `kind ${kind}`)],
  ['duties', PROVISIONS.map((provision) => `provision ${provision}`)],
  ['duties', MOVES.map((move) => `move ${move}`)],
  ...[
    likes(['only-left'], (_, b) => b === ''),
    likes(['only-right'], (a) => a === ''),
    likes(['day'], (a, b) => a === b),
    likes(['state', 'state-and-day'], (a, b) => a !== '' && b !== '' && a !== b)
  ].flatMap(({ kinds, moves }, i) => [[`like ${i}`, kinds] as const, [`like ${i}`, moves] as const])
] as const satisfies readonly (readonly [string, readonly string[]])[]

const cellsOf = ({ kinds, moves, provisions }: Pick<WhatIfTally | SharedWhatIf, 'kinds' | 'moves' | 'provisions'>) =>
  new Map([
    ...[...kinds].map(([key, count]) => [`kind ${key}`, count] as const),
    ...[...moves].map(([key, count]) => [`move ${key}`, count] as const),
    ...[...provisions].map(([key, count]) => [`provision ${key}`, count] as const)
  ])

describe('what is told of a what-if to be given away', () => {
  test('shows no small count, and lets none be worked out from what adds up', () => {
    let [withheld, shownCounts] = [0, 0]
    fc.assert(
      fc.property(aTally, (tally) => {
        const shared = suppressedWhatIf(tally)
        const [truth, shown] = [cellsOf(tally), cellsOf(shared)]
        for (const [cell, count] of shown) {
          shownCounts++
          expect([cell, count]).toEqual([cell, truth.get(cell)])
          expect(count).toBeGreaterThanOrEqual(5)
        }
        // Somebody who knows how many duties there are, from elsewhere, works out no more.
        const duties = [...tally.kinds.values()].reduce((sum, count) => sum + count, 0)
        const bounds = attackedSums(SUMS, new Map([...shown, ...(duties >= 5 ? [['duties', duties] as const] : [])]))
        for (const [cell, count] of truth) {
          if (count > 4 || shown.has(cell)) continue
          withheld++
          const { least, most } = bounds.get(cell) ?? { least: 0, most: Number.POSITIVE_INFINITY }
          expect([cell, least < most && most >= 5]).toEqual([cell, true])
        }
      }),
      { numRuns: 500 }
    )
    expect(withheld).toBeGreaterThan(500)
    expect(shownCounts).toBeGreaterThan(500)
  })

  test('counts no children of whom there are few, nor leaves few over', () => {
    fc.assert(
      fc.property(aTally, (tally) => {
        const { children, changedChildren } = suppressedWhatIf(tally)
        const few = [tally.changedChildren, tally.children - tally.changedChildren].some((n) => n > 0 && n < 5)
        expect([children, changedChildren]).toEqual(['withheld', few ? 'withheld' : tally.changedChildren])
      })
    )
  })

  test('is a line that says no more', () => {
    const many = tallyOf([{ left: 'met', right: 'due', day: true, provision: 'Y2.1', times: 30 }], 1, 50)
    expect(whatIfHeadline(many)).toBe('30 of 80 children would be affected, in 30 duties.')
    expect(whatIfHeadline(suppressedWhatIf(many))).toBe('30 children would be affected.')
    const few = tallyOf([{ left: 'met', right: 'due', day: true, provision: 'Y2.1', times: 3 }], 1, 50)
    expect(whatIfHeadline(suppressedWhatIf(few))).toMatch(/is withheld/)
    expect(suppressedWhatIf(few).kinds.size).toBe(0)
  })

  test('the same attack finds what is merely left out', () => {
    const [first, second] = [PROVISIONS[0], PROVISIONS[1]]
    const merely = new Map([
      ['duties', 23],
      ...PROVISIONS.slice(1).map((one) => [`provision ${one}`, one === second ? 20 : 0] as const)
    ])
    expect(attackedSums(SUMS, merely).get(`provision ${first}`)).toEqual({ least: 3, most: 3 })
  })
})
