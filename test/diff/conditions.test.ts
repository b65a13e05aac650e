import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition, type Readers } from '../../engine/compile/condition.ts'
import type { Known } from '../../engine/compile/facts.ts'
import { type Relation, relate } from '../../engine/diff/conditions.ts'
import type { Condition, Operand, Operator } from '../../engine/model/condition.ts'
import type { FactType } from '../../engine/model/vocabulary.ts'
import { runs } from '../properties/settings.ts'

const compare = (name: string, type: FactType, operator: Operator, operand: Operand): Condition => ({
  kind: 'compare',
  fact: { from: 'fact', name, type, scope: 'child', derived: false },
  operator,
  operand
})

const yes = (name: string): Condition => compare(name, 'yes-no', 'equal', { is: 'yes-no', value: true })
const age = (operator: Operator, value: number): Condition =>
  compare('age', 'number', operator, { is: 'number', value })
const ages = (operator: Operator, ...values: number[]): Condition =>
  compare('age', 'number', operator, { is: 'values', values })
const all = (...of: Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ kind: 'any', of })
const not = (of: Condition): Condition => ({ kind: 'not', of })
const [a, b, c] = [yes('a'), yes('b'), yes('c')]

describe('how one condition stands to another', () => {
  test.each<[string, Condition | undefined, Condition | undefined, string]>([
    ['a condition where there was none is narrower', undefined, a, 'narrower'],
    ['none where there was one is wider', a, undefined, 'wider'],
    ['all of more is narrower', all(a, b), all(a, b, c), 'narrower'],
    ['any of more is wider', any(a, b), any(a, b, c), 'wider'],
    ['one of several in place of all is wider', all(a, b), any(a, b), 'wider'],
    ['more to be denied of any is narrower', not(any(a)), not(any(a, b)), 'narrower'],
    ['another order is the same', all(a, any(b, c)), all(any(c, b), a), 'same'],
    ['lists in lists are the same', all(a, all(b, c)), all(a, b, c), 'same'],
    ['twice is the same as once', all(a, a), a, 'same'],
    ['a denial of a denial is the same', not(not(a)), a, 'same'],
    ['a later age is narrower', age('greaterThanInclusive', 15), age('greaterThanInclusive', 16), 'narrower'],
    ['more values are wider', ages('in', 16, 17), ages('in', 16, 17, 18), 'wider'],
    ['fewer values left out are wider', ages('notIn', 16, 17), ages('notIn', 16), 'wider'],
    ['one value among several is narrower', ages('in', 16, 17), age('equal', 16), 'narrower'],
    ['another matter is neither', a, b, 'different'],
    ['one part for another is neither', all(a, b), all(a, c), 'different'],
    [
      'a fact that is no whole number may lie between',
      age('greaterThan', 15),
      age('greaterThanInclusive', 16),
      'narrower'
    ],
    ['what form does not show is left open', any(a, not(a)), any(b, not(b)), 'different']
  ])('%s', (_, before, after, is) => {
    expect(relate(before, after)).toBe(is)
  })

  test('a condition too large to be looked through is left open, and quickly', () => {
    const deep = (depth: number, end: Condition): Condition =>
      depth === 0 ? end : any(all(deep(depth - 1, end), yes(`x${depth}`)), all(deep(depth - 1, end), yes(`y${depth}`)))
    expect(['different', 'wider']).toContain(relate(deep(10, a), any(deep(10, b), c)))
  })
})

const FACTS = ['a', 'b', 'age'] as const
const VALUES: Readonly<Record<(typeof FACTS)[number], readonly Known[]>> = {
  a: [undefined, true, false],
  b: [undefined, true, false, null],
  age: [undefined, null, 0, 1, 2, 3, 4]
}

type Assignment = Readonly<Record<string, Known>>

const ASSIGNMENTS: readonly Assignment[] = FACTS.reduce<readonly Assignment[]>(
  (some, fact) => some.flatMap((one) => VALUES[fact].map((value) => ({ ...one, [fact]: value }))),
  [{}]
)

const READERS: Readers<Assignment> = {
  fact:
    ({ name }) =>
    (of) =>
      of[name],
  day: () => () => undefined,
  dueOf: () => () => undefined,
  outcomeOf: () => () => 'cannot-tell'
}

const leaf: Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom<Operator>('equal', 'notEqual'), fc.boolean())
    .map(([name, operator, value]) => compare(name, 'yes-no', operator, { is: 'yes-no', value })),
  fc
    .tuple(
      fc.constantFrom<Operator>(
        'equal',
        'notEqual',
        'lessThan',
        'lessThanInclusive',
        'greaterThan',
        'greaterThanInclusive'
      ),
      fc.nat(4)
    )
    .map(([operator, value]) => age(operator, value)),
  fc
    .tuple(fc.constantFrom<Operator>('in', 'notIn'), fc.subarray([0, 1, 2, 3]))
    .map(([operator, values]) => ages(operator, ...values))
)

const grown = (of: Arbitrary<Condition>): Arbitrary<Condition> =>
  fc.oneof(
    { weight: 2, arbitrary: of },
    fc.array(of, { maxLength: 3 }).map((parts) => all(...parts)),
    fc.array(of, { maxLength: 3 }).map((parts) => any(...parts)),
    of.map(not)
  )

const aCondition = grown(grown(leaf))

/** A condition beside another that was made from it, so that there is often something to prove. */
const aPair: Arbitrary<readonly [Condition, Condition]> = fc.oneof(
  fc.tuple(aCondition, aCondition),
  fc.tuple(aCondition, leaf).map(([one, more]) => [one, all(one, more)] as const),
  fc.tuple(aCondition, leaf).map(([one, more]) => [any(more, one), one] as const),
  fc
    .tuple(aCondition, aCondition, leaf)
    .map(([one, other, more]) => [all(one, not(other)), all(not(any(other, more)), one)] as const)
)

/** How answers may differ, where no is less than cannot tell and cannot tell less than yes. */
const FITS: Readonly<Record<Relation, readonly number[]>> = {
  same: [0],
  wider: [0, 1],
  narrower: [-1, 0],
  different: [-1, 0, 1]
}

test('what is claimed of two conditions holds for everything that can be known, told or untold', () => {
  const claims = new Map<string, number>()
  const answers = (one: Condition): readonly number[] => {
    const { ask, notes } = compileCondition(0, one, READERS)
    return ASSIGNMENTS.map((of) => ask(of, notes))
  }
  fc.assert(
    fc.property(aPair, ([before, after]) => {
      const claim = relate(before, after)
      claims.set(claim, (claims.get(claim) ?? 0) + 1)
      const [was, is] = [answers(before), answers(after)]
      const by = was.map((answer, i) => Math.sign((is[i] ?? 0) - answer))
      expect(by.every((one) => FITS[claim].includes(one))).toBe(true)
    }),
    runs(3000)
  )
  expect([...claims.keys()].sort()).toEqual(['different', 'narrower', 'same', 'wider'])
  expect([...claims.values()].every((times) => times > 50)).toBe(true)
})
