import type { Count } from '../../../engine/cohort/model.ts'

/** What comes from a file must not steer the terminal. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '?')

/** Never rounded up to all, nor down to none. */
export function percent(rate: number): string {
  const tenths = Math.round(rate * 1000)
  const kept = rate < 1 ? Math.min(tenths, 999) : tenths
  return `${((rate > 0 ? Math.max(kept, 1) : kept) / 10).toFixed(1)}%`
}

/** A count with its thousands apart. */
export const shown = (count: Count): string => (count === 'withheld' ? count : count.toLocaleString('en-GB'))

/** 1 child, 820 children. */
export const many = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`
