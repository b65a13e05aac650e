import type { Result } from '../../../engine/problem.ts'
import { Refused } from '../texts.ts'

/** For pages about what is published: it can be read, or something is very wrong. */
export function needs<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Refused(`This text cannot be read: ${result.problems[0].message}.`, 422)
}
