import type { Subject } from '../life/life.ts'

/** In a grant: whatever there is, now and later. */
export const EVERYTHING = '*'

/** A subject as a grant names it: `york`, `vocabulary`, `calendar:england-and-wales`. */
export function grantName({ kind, name }: Subject): string {
  if (kind === 'vocabulary') return 'vocabulary'
  if (kind === 'calendar') return `calendar:${name}`
  // A ruleset could be called so, and whoever may write in it may not for that reason write in the vocabulary.
  return name === 'vocabulary' ? 'ruleset:vocabulary' : name
}

const GRANT_NAME = /^(\*|(calendar:)?[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}|ruleset:vocabulary)$/

export const isGrantName = (text: string): boolean => GRANT_NAME.test(text)

/** What is granted over everything is granted over each. */
export const covers = (granted: string, subject: string): boolean => granted === EVERYTHING || granted === subject
