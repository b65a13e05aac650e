import { useState } from 'react'
import type { SentCase } from '../../../engine/read/case-shape.ts'
import type { AssessmentDocument } from '../../../engine/model/assessment.ts'
import type { AnswerTo, Place } from '../../engine/protocol.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'

export type Scheduled = Readonly<{
  /** The day on which the review is taken to be held; nothing where none is known. */
  meetingDay: string | undefined
  /** Where that day comes from. */
  is: 'tried' | 'planned' | 'last-day'
  tryDay: (day: string) => void
  found: Extract<AnswerTo<'schedule'>, { document: unknown }> | undefined
  isPending: boolean
}>

/** The duties around the next review: on its planned day, on the last working day that is allowed, or on a day that somebody tries. */
export function useSchedule(place: Place, asOf: string, sent: SentCase, document: AssessmentDocument): Scheduled {
  const clock = document.nextReview?.clocks[0]
  const [tried, tryDay] = useState<string | undefined>()
  const meetingDay = tried ?? clock?.plannedFor ?? clock?.latestWorkingDay ?? clock?.dueOn
  const { data } = useWorkshop(
    'schedule',
    { ...place, asOf, case: sent, meetingDay: meetingDay ?? asOf },
    { when: meetingDay !== undefined, keep: true }
  )
  return {
    meetingDay,
    is: tried !== undefined ? 'tried' : clock?.plannedFor !== undefined ? 'planned' : 'last-day',
    tryDay,
    found: meetingDay !== undefined && data !== undefined && 'document' in data ? data : undefined,
    isPending: data === undefined
  }
}
