import { expect, test } from 'vitest'
import { otherVersionSays } from '../../editor/screens/procedure/sample-version.ts'

test('a picture of days that go by another version than the sentences beside it says so', () => {
  const says = otherVersionSays({ versions: ['2027-01-01.2', '2024-03-15'] }, '2024-03-15', '2027-01-19')
  expect(says).toContain('go by the version in force from 1 January 2027')
  expect(says).toContain('on the day of the meeting, Tuesday 19 January 2027')
  expect(says).toContain('are those of the version in force from 15 March 2024')
})

test('nothing is said where it is the same version', () => {
  expect(otherVersionSays({ versions: ['2024-03-15'] }, '2024-03-15', '2027-01-19')).toBeUndefined()
})
