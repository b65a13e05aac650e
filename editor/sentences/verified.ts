import type { Verified } from '../../engine/model/ruleset.ts'

/** How a rule of the law came to be what it is here, wherever something is held against it. */
export const VERIFIED: Readonly<Record<Verified, string>> = {
  text: 'read in the text of the law',
  corroborated: 'found in a second source, not in the text of the law',
  memory: 'from memory, to be checked against the text of the law'
}
