import type { Day } from '../days/day.ts'

/** The days from the first to the last, both included. */
export type Window = Readonly<{ from: Day; to: Day }>
