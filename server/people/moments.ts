import type { Instant } from '../database/tables.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** So many milliseconds after an instant, or before it. */
export const after = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString()
export const before = (at: Instant, ms: number): Instant => after(at, -ms)
