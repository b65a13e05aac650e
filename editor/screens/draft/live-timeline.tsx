import { useState } from 'react'
import { parseDay } from '../../../engine/days/day.ts'
import type { WrittenProvision } from '../../../engine/read/written.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Details } from '../../components/details.tsx'
import { Tick } from '../../components/choices.tsx'
import { Table } from '../../components/table.tsx'
import type { Counted, Preview } from '../../engine/questions/desk/asked.ts'
import { ReviewCycle } from '../../pictures/review-cycle.tsx'
import { shortDay, weekday } from '../../pictures/words.ts'
import { titleOfRule } from '../../sentences/rule-names.ts'

/** A meeting before which Christmas lies: that is where working days make most difference. */
const SAMPLE_MEETING = '2027-01-12'

export function useMeetingDay(): readonly [string, (day: string) => void] {
  const [day, setDay] = useState(SAMPLE_MEETING)
  return [day, setDay]
}

type Props = Readonly<{
  preview: Preview | undefined
  value: WrittenProvision
  meetingDay: string
  setMeetingDay: (day: string) => void
}>

/** Where the days fall for a sample child, as they are typed: before and after, with the law's own day. */
export function LiveTimeline({ preview, value, meetingDay, setMeetingDay }: Props) {
  const [whole, setWhole] = useState(false)
  if (preview === undefined) return null
  const mine = (key: string): boolean => key === value.id || key.startsWith(`${value.id}/`)
  const own = preview.duties.filter(({ key }) => mine(key))
  const day = parseDay(meetingDay)
  const shown = whole ? preview.duties : own
  return (
    <div className="dc-live" data-testid="live-timeline">
      {own.length > 0 && day !== undefined ? (
        <>
          <p className="govuk-body dc-live__says" role="status">
            {own.map(({ key, day: last, before }) => (
              <span key={key} data-duty={key}>
                {last === undefined
                  ? 'No last day can be told for the sample child.'
                  : `${weekday(last)} ${shortDay(last)}`}
                {before !== undefined &&
                  last !== undefined &&
                  before !== last &&
                  `, was ${weekday(before)} ${shortDay(before)}`}
                {own.length > 1 && ` (${titleOfRule(key, value.title)})`}{' '}
              </span>
            ))}
          </p>
          <ReviewCycle
            title="The sample child’s review"
            meetingDay={preview.meetingDay}
            duties={shown}
            calendar={preview.calendar}
            {...(own.length === 1 && own[0] !== undefined && { current: own[0].key })}
          />
          <Tick id="whole-cycle" label="Show every duty around this review" checked={whole} onChange={setWhole} />
        </>
      ) : (
        <CountedTable counted={preview.counted} />
      )}
      <Details summary="Another day for the sample child">
        <DayInput
          id="meeting-day"
          label={own.length > 0 ? 'The day of the sample review' : 'The day that is counted from'}
          value={meetingDay}
          onChange={(next) => next !== undefined && setMeetingDay(next)}
        />
      </Details>
    </div>
  )
}

const said = (day: Counted['day']): string => (day === undefined ? 'no day' : `${weekday(day)} ${shortDay(day)}`)

/** For what does not lie around a review: from one day to the other. */
const CountedTable = ({ counted }: Readonly<{ counted: readonly Counted[] }>) =>
  counted.length === 0 ? null : (
    <Table
      caption="Where the days fall"
      rows={counted}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Counted from', cell: ({ from, start }) => `${from}: ${said(start)}` },
        { head: 'Last day', cell: ({ day }) => <strong>{said(day)}</strong> },
        { head: 'Before this draft', cell: ({ before }) => said(before) },
        ...(counted.some(({ law }) => law !== undefined)
          ? [{ head: 'By law', cell: ({ law }: Counted) => said(law) }]
          : [])
      ]}
    />
  )
