import type { Problem } from '../../../engine/index.ts'
import type { Check } from '../life.ts'

/** One check: passed where nothing was found. */
export const check = (name: Check['check'], found: readonly Problem[], good: string, bad: string): Check => ({
  check: name,
  passed: found.length === 0,
  says: found.length === 0 ? good : bad,
  problems: found
})

/** Something found about the draft itself. */
export const told = (code: string, message: string, pointer: string): Problem => ({ code, message, pointer })
