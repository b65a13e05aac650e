import type { UsedRuleset } from '../../../engine/model/assessment.ts'
import { dayWords, fullDayWords } from '../../sentences/days.ts'

/**
 * What is done around a meeting goes by the version in force on the day of the meeting. Where that is not the version whose sentences the page
 * shows, the picture beside them has to say so.
 */
export function otherVersionSays(
  { versions }: Pick<UsedRuleset, 'versions'>,
  shown: string,
  meetingDay: string
): string | undefined {
  const others = versions.filter((one) => one !== shown)
  if (others.length === 0) return undefined
  const days = others.map((one) => dayWords(one.slice(0, 10))).join(' and ')
  return `The days in this picture go by the version in force from ${days}, since what is done around a meeting goes by the version in force on the day of the meeting, ${fullDayWords(meetingDay)}. The sentences on this page are those of the version in force from ${dayWords(shown.slice(0, 10))}.`
}
