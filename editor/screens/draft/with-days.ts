import { dayWords } from '../../sentences/days.ts'

/** A text in which each day is as people write it. */
export const withDays = (text: string): string => text.replaceAll(/\d{4}-\d{2}-\d{2}/g, dayWords)
