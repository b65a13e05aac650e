import { parseDay } from '../../../engine/days/day.ts'
import type { SentCase } from '../../../engine/read/case-shape.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Loading } from '../../components/loading.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import type { Place } from '../../engine/protocol.ts'
import { drawnOf } from '../../pictures/duties-of.ts'
import { ReviewCycle } from '../../pictures/review-cycle.tsx'
import { dayWords, fullDayWords } from '../../sentences/days.ts'
import { Year } from '../procedure/year.tsx'
import type { Scheduled } from './use-schedule.ts'

type Props = Readonly<{ place: Place; asOf: string; sent: SentCase; scheduled: Scheduled }>

function hintOf({ is, lastDay }: Scheduled): string {
  switch (is) {
    case 'tried':
      return 'Try another day'
    case 'planned':
      return 'The day that is planned; try another'
    case 'last-day':
      return 'Its last working day; try another'
    case 'overdue':
      return `Its last day, ${dayWords(lastDay ?? '')}, is past: the first working day that is left; try another`
  }
}

/** The next review on a line of days. */
export function Timeline({ place, asOf, sent, scheduled }: Props) {
  const { meetingDay, tryDay, found, isPending } = scheduled
  if (meetingDay === undefined) return null
  const from = sent.care?.at(-1)?.from
  const meeting = found && parseDay(found.document.meetingDay)
  return (
    <section aria-labelledby="timeline">
      <Heading level={3} size="m" id="timeline">
        The next review on a calendar
      </Heading>
      <DayInput
        id="try-meeting"
        label="If the review is held on"
        hint={hintOf(scheduled)}
        value={meetingDay}
        onChange={(day) => day !== undefined && tryDay(day)}
      />
      {isPending && <Loading what="Counting the days" />}
      {found !== undefined && meeting !== undefined && (
        <>
          <Paragraph>{found.document.limits.says}</Paragraph>
          <ReviewCycle
            title={`The duties around a review on ${fullDayWords(found.document.meetingDay)}`}
            meetingDay={meeting}
            duties={drawnOf(found.document).duties}
            calendar={found.calendar}
            {...asAtOf(asOf)}
          />
        </>
      )}
      {from !== undefined && <Year place={place} from={from} />}
    </section>
  )
}

function asAtOf(iso: string) {
  const asAt = parseDay(iso)
  return asAt === undefined ? {} : { asAt }
}
