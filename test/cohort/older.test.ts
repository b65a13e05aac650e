import { expect, test } from 'vitest'
import { olderNote } from '../../engine/cohort/older.ts'

test.each([
  ['2024-03-15', '2024-03-15', false],
  ['2024-03-15', '2024-03-14', true],
  ['2024-03-15.2', '2024-03-15', false],
  ['2024-03-15.2', '2021-04-01', true]
])('the oldest version %s is said to answer what is older, from %s on: %s', (version, from, isSaid) => {
  const note = olderNote(['2027-02-01', version], from)
  expect(note === undefined ? note : /in force from 15 March 2024\./.test(note)).toBe(isSaid || undefined)
})
