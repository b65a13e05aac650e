import { useState } from 'react'
import { parseDay } from '../../engine/days/day.ts'
import { isAbout, useSift } from './sift.ts'
import { MATTER_WORDS } from './classes.ts'
import { Tick } from '../components/choices.tsx'
import { DayInput } from '../components/day-input.tsx'
import { Select } from '../components/select.tsx'
import { Empty, Loading } from '../components/loading.tsx'
import { Trouble } from '../components/trouble.tsx'
import { Paragraph } from '../components/words.tsx'
import type { SampleCycle } from '../engine/questions/cycle.ts'
import { MATTERS } from '../engine/questions/changes/matter.ts'
import { useWorkshop } from '../engine/use-workshop.ts'
import { sampleMeeting } from '../pictures/sample-meeting.ts'
import { twoDaysOf } from '../pictures/two-councils.ts'
import { TwoCouncils } from '../pictures/two-councils-picture.tsx'
import { fullDayWords } from '../sentences/days.ts'
import type { ViewProps } from './views.tsx'

/** Both texts on one line of days, around one review of a made-up child. */
export function OverlayView({ found, places }: ViewProps) {
  const [meetingDay, setMeeting] = useState(() => sampleMeeting(places.right.asAt))
  const [typed, setTyped] = useState<string | undefined>(meetingDay)
  const left = useWorkshop('cycle', { ...places.left, meetingDay }, { keep: true })
  const right = useWorkshop('cycle', { ...places.right, meetingDay }, { keep: true })
  return (
    <>
      <div className="dc-no-print">
        <DayInput
          id="meeting"
          label="Day of the review meeting"
          labelSize="s"
          hint={left.data?.says ?? 'A made-up child'}
          value={typed}
          onChange={(day) => {
            setTyped(day)
            if (day !== undefined) setMeeting(day)
          }}
        />
      </div>
      <Trouble error={left.error ?? right.error} />
      {left.data === undefined || right.data === undefined ? (
        <Loading what="Counting the days" />
      ) : (
        <Overlaid found={found} left={left.data} right={right.data} meetingDay={meetingDay} />
      )}
    </>
  )
}

type Props = Readonly<{ found: ViewProps['found']; left: SampleCycle; right: SampleCycle; meetingDay: string }>

function Overlaid({ found: { entries, names }, left, right, meetingDay }: Props) {
  const { sift, change } = useSift()
  const [apart, setApart] = useState(false)
  const meeting = parseDay(meetingDay)
  const chosen = sift.about === '' ? entries : entries.filter((entry) => isAbout(entry, sift.about || 'other'))
  const all = twoDaysOf(chosen, left.document, right.document, names)
  const rows = apart ? all.filter((row) => row.left !== row.right) : all
  if (meeting === undefined) return null
  return (
    <>
      <div className="dc-no-print">
        <Select
          id="about"
          label="About"
          value={sift.about}
          onChange={(about) => change({ about })}
          choices={[
            { value: '', text: 'Everything' },
            ...MATTERS.map((name) => ({ value: name, text: MATTER_WORDS[name] }))
          ]}
        />
        <Tick id="apart" label="Only where the days differ" checked={apart} onChange={setApart} />
      </div>
      <Paragraph>
        {sift.about !== '' && `${MATTER_WORDS[sift.about]}. `}
        {apart && 'Only where the days differ. '}
        Around a meeting of a made-up child on {fullDayWords(meetingDay)}: of {all.length} duties with a day,{' '}
        {all.filter((row) => row.left === row.right).length} fall on the same day in both.
      </Paragraph>
      {rows.length === 0 ? (
        <Empty>No duty with a day is left in what is chosen.</Empty>
      ) : (
        <TwoCouncils
          title={`Last days in ${names.left} and ${names.right}`}
          names={names}
          rows={rows}
          meetingDay={meeting}
          calendar={right.calendar}
        />
      )}
    </>
  )
}
