import { type Day, longDay, weekdayName } from '../../engine/days/day.ts'

export const weekday = (day: Day): string => weekdayName(day)

/** 24 December 2026. */
export const shortDay = (day: Day): string => longDay(day)
