import type { Assessment } from '../assess/assess.ts'
import { missingOf } from '../explain/missing.ts'
import type { Found } from './found.ts'

/** The facts that could still change an answer that cannot be told, by name. */
export const missingNames = (assessment: Assessment, { outcome }: Found): readonly string[] =>
  missingOf(assessment, outcome).map(({ name }) => name)
