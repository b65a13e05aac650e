import type { SentCase } from '../../engine/read/case-shape.ts'
import type { Place } from '../engine/protocol.ts'

/** The very text that a case is to be answered by, where that is not what is in force: a version, or a draft as it stands. */
export type By = Readonly<{ says: string; place: Pick<Place, 'version' | 'draft'> }>

/** A case that another page hands to Check a case. It is in memory only: not in the address, not in the history, not in a store. */
export type Handed = Readonly<{ case: SentCase; asOf: string; ruleset: string; by?: By }>

let handed: Handed | undefined

export const handOver = (one: Handed): void => void (handed = one)

/** What was handed over. The page that shows it forgets it here. */
export const handedCase = (): Handed | undefined => handed

export const forgetHanded = (): void => void (handed = undefined)
