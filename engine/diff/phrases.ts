import type { Words } from './change.ts'
import type { At } from './context.ts'

/** How it was and how it is; or how the one council has it and how the other. */
export function fromTo({ context: { mode, names } }: At, before: string, after: string): string {
  return mode === 'versions' ? `${before} → ${after}` : `in ${names.before} ${before}; in ${names.after} ${after}`
}

/** A number on either side of what both have: 15 → 10 working days after the review. */
export function numbers({ context: { mode, names } }: At, before: string, after: string, rest: string): string {
  return mode === 'versions'
    ? `${before} → ${after} ${rest}`
    : `${names.before} ${before}, ${names.after} ${after} ${rest}`
}

/** What only the later version, or the second council, has. */
export const onlyAfter = ({ context: { mode, names } }: At, phrase: string): string =>
  mode === 'versions' ? `now ${phrase}` : `in ${names.after} ${phrase}`

/** What only the earlier version, or the first council, has. */
export const onlyBefore = ({ context: { mode, names } }: At, phrase: string): string =>
  mode === 'versions' ? `no longer ${phrase}` : `in ${names.before} ${phrase}`

/** What a part of a rule is called, with how it was and is; a part that was or is not there is left out. */
export function words(what: string, says: string, before?: string, after?: string): Words {
  return { what, says, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

/** 6,210: thousands apart, the same on every computer. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
