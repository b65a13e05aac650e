import { useState } from 'react'
import type { SentCase } from '../../../engine/read/case-shape.ts'
import { type NextMeeting, nextMeeting } from '../../check/next-meeting.ts'
import type { AnswerTo, Place } from '../../engine/protocol.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'

export type Scheduled = Readonly<{
  /** The day on which the review is taken to be held; nothing where none is known. */
  meetingDay: string | undefined
  /** Where that day comes from. */
  is: 'tried' | NextMeeting['is']
  /** The last day that is allowed; nothing where none is known. */
  lastDay: string | undefined
  tryDay: (day: string) => void
  found: Extract<AnswerTo<'schedule'>, { document: unknown }> | undefined
  isPending: boolean
}>

type Assessed = Extract<AnswerTo<'assess'>, { document: unknown }>

/** The duties around the next review: on its planned day, on the last working day that is allowed, or on a day that somebody tries. */
export function useSchedule(place: Place, asOf: string, sent: SentCase, { document, calendar }: Assessed): Scheduled {
  const next = nextMeeting(document.nextReview?.clocks[0], asOf, calendar)
  const [tried, tryDay] = useState<string | undefined>()
  const meetingDay = tried ?? next?.day
  const { data } = useWorkshop(
    'schedule',
    { ...place, asOf, case: sent, meetingDay: meetingDay ?? asOf },
    { when: meetingDay !== undefined, keep: true }
  )
  return {
    meetingDay,
    is: tried === undefined && next !== undefined ? next.is : 'tried',
    lastDay: next?.lastDay,
    tryDay,
    found: meetingDay !== undefined && data !== undefined && 'document' in data ? data : undefined,
    isPending: data === undefined
  }
}
