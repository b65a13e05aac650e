import type { SentCase } from '../../engine/read/case-shape.ts'

/** A case that another page hands to Check a case. It is in memory only: not in the address, not in the history, not in a store. */
export type Handed = Readonly<{ case: SentCase; asOf: string; ruleset: string }>

let handed: Handed | undefined

export const handOver = (one: Handed): void => void (handed = one)

/** What was handed over. The page that shows it forgets it here. */
export const handedCase = (): Handed | undefined => handed

export const forgetHanded = (): void => void (handed = undefined)
