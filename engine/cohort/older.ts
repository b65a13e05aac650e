import type { IsoDay } from '../days/day.ts'
import { ukDay } from '../explain/words.ts'
import type { Measures } from './model.ts'

/** A version goes by the day from which it is in force, and from its second revision on by a number too. */
const inForceFrom = (version: string): IsoDay => version.slice(0, 'yyyy-mm-dd'.length)

/** What is older than a procedure's oldest version at hand is answered by it all the same, and that is said. */
export function olderNote(versions: readonly string[], from: IsoDay): string | undefined {
  const [oldest] = versions.map(inForceFrom).sort()
  if (oldest === undefined || oldest <= from) return undefined
  return `The oldest version of this procedure at hand is in force from ${ukDay(oldest)}. Reviews and duties from before that day are answered by it all the same.`
}

/** First of the notes, since it is about all that was counted. */
export const withNote = (measures: Measures, note: string | undefined): Measures =>
  note === undefined ? measures : { ...measures, notes: [note, ...measures.notes] }
