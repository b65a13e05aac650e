import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { parseDay } from '../../../engine/days/day.ts'
import { DayInput } from '../../components/day-input.tsx'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, InsetText, PageLink, Paragraph } from '../../components/words.tsx'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt } from '../../layout/as-at.tsx'
import { drawnOf } from '../../pictures/duties-of.ts'
import { ReviewCycle } from '../../pictures/review-cycle.tsx'
import { sampleMeeting } from '../../pictures/sample-meeting.ts'
import { fullDayWords } from '../../sentences/days.ts'
import { Year } from './year.tsx'
import { paragraphOf } from '../../sentences/rule-names.ts'
import { otherVersionSays } from './sample-version.ts'

/** What the procedure looks like on a calendar, for a made-up child and a meeting day that anybody may choose. */
export function SampleCycle({ ruleset, shown }: Readonly<{ ruleset: string; shown: string }>) {
  const { day: asAt } = useAsAt()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('meeting')
  const meetingDay = asked !== null && parseDay(asked) !== undefined ? asked : sampleMeeting(asAt)
  const [typed, setTyped] = useState<string | undefined>(meetingDay)
  const { data, error } = useWorkshop('cycle', { ruleset, asAt, meetingDay }, { keep: true })
  const change = (chosen: string | undefined): void => {
    setTyped(chosen)
    if (chosen === undefined) return
    setSearch(
      (now) => {
        now.set('meeting', chosen)
        return now
      },
      { replace: true, preventScrollReset: true }
    )
  }
  return (
    <section className="dc-sample">
      <div className="dc-no-print">
        <DayInput
          id="meeting"
          label="Day of the review meeting"
          labelSize="s"
          hint={data?.says ?? 'A made-up child'}
          value={typed}
          onChange={change}
        />
      </div>
      <Trouble error={error} />
      {data === undefined ? (
        <Loading what="Counting the days" />
      ) : (
        <>
          <ByOtherVersion ruleset={ruleset} shown={shown} document={data.document} />
          <Pictured {...data} />
        </>
      )}
      <Year place={{ ruleset, asAt }} from={asAt} />
    </section>
  )
}

type PicturedProps = Readonly<{
  document: Parameters<typeof drawnOf>[0]
  calendar: Parameters<typeof ReviewCycle>[0]['calendar']
}>

type OtherProps = Readonly<{ ruleset: string; shown: string; document: PicturedProps['document'] }>

/** Told where the picture is not of the version that the page is about. */
function ByOtherVersion({ ruleset, shown, document: { ruleset: used, meetingDay } }: OtherProps) {
  const says = otherVersionSays(used, shown, meetingDay)
  if (says === undefined) return null
  return (
    <InsetText>
      {says}{' '}
      <PageLink to={`/procedures/${ruleset}?asAt=${meetingDay}`}>See what the procedure says on that day</PageLink>
    </InsetText>
  )
}

function Pictured({ document, calendar }: PicturedProps) {
  const meeting = parseDay(document.meetingDay)
  const { duties, sometimes, undated } = drawnOf(document)
  if (meeting === undefined) return null
  return (
    <>
      <ReviewCycle
        title={`The duties around a review on ${fullDayWords(document.meetingDay)}`}
        meetingDay={meeting}
        duties={duties}
        calendar={calendar}
      />
      {document.notices.map((notice) => (
        <Paragraph key={notice}>{notice}</Paragraph>
      ))}
      <Details summary={`${sometimes.length} more in some cases only, and ${undated.length} without a number of days`}>
        <BulletList spaced>
          {[...sometimes, ...undated].map(({ rule, says }) => (
            <li key={rule}>
              {says} ({paragraphOf(rule)})
            </li>
          ))}
        </BulletList>
      </Details>
    </>
  )
}
