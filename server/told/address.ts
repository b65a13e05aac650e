import type { Subject } from '../life/life.ts'

/** Where a ruleset, the vocabulary and a calendar are to be had. All three have the same life under their own address. */
export const BASES = ['/v1/rulesets/:id', '/v1/vocabulary', '/v1/calendars/:id'] as const

export type Base = (typeof BASES)[number]

export function addressOf({ kind, name }: Subject): string {
  if (kind === 'vocabulary') return '/v1/vocabulary'
  return `/v1/${kind === 'ruleset' ? 'rulesets' : 'calendars'}/${name}`
}
