import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WrittenCondition } from '../../../engine/read/written.ts'
import {
  addedTo,
  changedAt,
  movedAt,
  OPERATORS_FOR,
  partsOf,
  removedAt,
  shown,
  valueFor,
  written,
  wrappedAt
} from '../../../editor/draft/conditions.ts'
import { OPERATORS } from '../../../engine/index.ts'

const A: WrittenCondition = { fact: 'a', operator: 'equal', value: true }
const B: WrittenCondition = { fact: 'b', operator: 'equal', value: false }
const C: WrittenCondition = { condition: 'c' }

const leaf = fc.constantFrom<WrittenCondition>(A, B, C, { not: A }, { not: C }, { outcome: 'Y1', is: ['met'] })
const { tree } = fc.letrec<{ tree: WrittenCondition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ not: { any } }))
  )
}))

describe('a condition in the form', () => {
  test('is written as it was read', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        expect(written(shown(condition))).toEqual(condition)
      })
    )
  })

  test('a denial of all at once is shown as a group under a denial, and means the same', () => {
    expect(shown({ not: { all: [A, B] } })).toEqual({ is: 'group', kind: 'none', of: [{ all: [A, B] }] })
    expect(shown({ not: { not: A } })).toEqual({ is: 'group', kind: 'none', of: [{ not: A }] })
  })

  test('takes one more beside the only one', () => {
    expect(addedTo(undefined, [], A)).toEqual(A)
    expect(addedTo(A, [], B)).toEqual({ all: [A, B] })
    expect(addedTo({ any: [A] }, [], B)).toEqual({ any: [A, B] })
    expect(addedTo({ all: [A, { any: [B] }] }, [1], C)).toEqual({ all: [A, { any: [B, C] }] })
  })

  test('loses a part, and a group that is empty without it', () => {
    expect(removedAt({ all: [A, { any: [B] }] }, [1, 0])).toEqual({ all: [A] })
    expect(removedAt(A, [])).toBeUndefined()
    expect(removedAt({ not: { any: [A] } }, [0])).toBeUndefined()
  })

  test('moving up and down again leaves it as it was', () => {
    fc.assert(
      fc.property(tree, fc.nat(2), (condition, place) => {
        const there = partsOf(condition).length > place + 1
        const moved = movedAt(condition, [place], 1)
        expect(there ? movedAt(moved, [place + 1], -1) : moved).toEqual(condition)
      })
    )
  })

  test('a part that is not there is not changed', () => {
    expect(changedAt({ all: [A] }, [3], () => B)).toEqual({ all: [A] })
    expect(movedAt({ all: [A] }, [0], 1)).toEqual({ all: [A] })
    expect(wrappedAt({ all: [A, B] }, [1])).toEqual({ all: [A, { any: [B] }] })
  })
})

describe('comparisons', () => {
  test('only those are offered that the engine has', () => {
    const offered = Object.values(OPERATORS_FOR).flatMap((all) => all.map(({ operator }) => operator))
    expect(offered.filter((one) => !(OPERATORS as readonly string[]).includes(one))).toEqual([])
    expect(new Set(offered)).toEqual(new Set(OPERATORS))
  })

  test('a value is made to fit another comparison', () => {
    expect(valueFor('in', 'x')).toEqual(['x'])
    expect(valueFor('equal', ['x', 'y'])).toBe('x')
    expect(valueFor('longerThan', undefined)).toBe('12 months')
    expect(valueFor('greaterThan', 3)).toBe(3)
  })
})
