import type { Cell } from './model.ts'

/** Whether what is not known could turn out to be something. Of a number it may be known that it is no smaller than another. */
export const couldBe = (unknown: Cell, known: Cell): boolean => {
  if (unknown.is !== 'unknown' || unknown.from === undefined) return true
  return known.is === 'range' && (known.to ?? unknown.from) >= unknown.from
}
