import { useState } from 'react'
import { parseDay } from '../../../engine/days/day.ts'
import type { AssessmentDocument } from '../../../engine/model/assessment.ts'
import type { SentCase } from '../../../engine/read/case-shape.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Loading } from '../../components/loading.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { drawnOf } from '../../pictures/duties-of.ts'
import { ReviewCycle } from '../../pictures/review-cycle.tsx'
import { fullDayWords } from '../../sentences/days.ts'
import { Year } from '../procedure/year.tsx'

type Props = Readonly<{ ruleset: string; asOf: string; sent: SentCase; document: AssessmentDocument }>

/** The next review on a line of days: on its planned day, or on the last working day that is allowed. */
export function Timeline({ ruleset, asOf, sent, document }: Props) {
  const clock = document.nextReview?.clocks[0]
  const [tried, setTried] = useState<string | undefined>()
  const meetingDay = tried ?? clock?.plannedFor ?? clock?.latestWorkingDay ?? clock?.dueOn
  const { data } = useWorkshop(
    'schedule',
    { ruleset, asAt: asOf, asOf, case: sent, meetingDay: meetingDay ?? asOf },
    { when: meetingDay !== undefined, keep: true }
  )
  if (meetingDay === undefined) return null
  const from = sent.care?.at(-1)?.from
  return (
    <section aria-labelledby="timeline">
      <Heading level={3} size="m" id="timeline">
        The next review on a calendar
      </Heading>
      <DayInput
        id="try-meeting"
        label="If the review is held on"
        hint={
          tried === undefined && clock?.plannedFor === undefined
            ? 'Its last working day; try another'
            : 'Try another day'
        }
        value={meetingDay}
        onChange={(day) => day !== undefined && setTried(day)}
      />
      {data === undefined && <Loading what="Counting the days" />}
      {data !== undefined && 'document' in data && (
        <>
          <Paragraph>{data.document.limits.says}</Paragraph>
          <ReviewCycle
            title={`The duties around a review on ${fullDayWords(data.document.meetingDay)}`}
            meetingDay={parseDay(data.document.meetingDay) as never}
            duties={drawnOf(data.document).duties}
            calendar={data.calendar}
            {...asAtOf(asOf)}
          />
        </>
      )}
      {from !== undefined && <Year ruleset={ruleset} asAt={asOf} from={from} />}
    </section>
  )
}

function asAtOf(iso: string) {
  const asAt = parseDay(iso)
  return asAt === undefined ? {} : { asAt }
}
