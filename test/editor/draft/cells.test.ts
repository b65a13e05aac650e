import { expect, test } from 'vitest'
import type { GivenInput } from '../../../editor/draft/example/fields.ts'
import { saidOf } from '../../../editor/screens/draft/example/texts.ts'

const WHOLES: GivenInput = {
  as: 'list',
  values: [
    { value: 'reviews', label: 'all reviews' },
    { value: 'done', label: 'everything that was done' }
  ]
}

test.each([
  [WHOLES, ['reviews', 'done'], 'all reviews, everything that was done'],
  [WHOLES, ['reviews', 'nothing-known'], 'all reviews, nothing-known'],
  [WHOLES, [], ''],
  [{ as: 'days' }, ['2026-01-12', '2026-02-02'], '12 Jan 2026, 2 Feb 2026'],
  [{ as: 'date' }, 'not a day', 'not a day'],
  [{ as: 'yes-no' }, true, 'yes'],
  [{ as: 'act' }, false, 'not done'],
  [{ as: 'number' }, 3, '3'],
  [{ as: 'text' }, undefined, '']
] as const)('what a cell of the grid says of %j, given %j', (input, value, says) => {
  expect(saidOf(input, value)).toBe(says)
})
