import type { Day } from '../days/day.ts'
import type { EndCode, PlaceCode, StartCode, StatusCode } from './format.ts'
import type { Row } from './unit.ts'

/** One episode of care: the child stayed in one placement under one legal status. */
export type Episode = Readonly<{
  row: Row
  from: Day
  /** Nothing for an episode that goes on. */
  to: Day | undefined
  starts: StartCode | undefined
  status: StatusCode | undefined
  place: PlaceCode | undefined
  ends: EndCode | undefined
  /** The period of care that it belongs to, where a source names it; and the day on which that began. */
  period: string | undefined
  entered: Day | undefined
}>

/** A child's episodes in order, and whether there is one that nothing can be made of: then what they add up to is not known. */
export type Episodes = Readonly<{ list: readonly Episode[]; sound: boolean }>

export const startsCare = ({ starts }: Episode): boolean => starts?.starts === 'care'

/** Whether a day falls in an episode, its first and its last day included. */
export const holds = ({ from, to }: Episode, day: Day): boolean => day >= from && (to === undefined || day <= to)

export const inOrder = (a: Episode, b: Episode): number => a.from - b.from
