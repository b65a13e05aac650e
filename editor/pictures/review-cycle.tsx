import { useId } from 'react'
import { type Day, isoDay } from '../../engine/days/day.ts'
import type { WorkingDayCalendar } from '../../engine/days/calendar.ts'
import { Table } from '../components/table.tsx'
import { type Axis, axisOf, closedDays, monthsOf, reach, sideOf } from './days-axis.ts'
import { MeetingDay } from './meeting-day.tsx'
import { PictureWithTable } from './picture-with-table.tsx'
import { shortDay, weekday } from './words.ts'

/** One duty on the line: its last day, the day it had before an edit, and the law's own day where it has one. */
export type Duty = Readonly<{
  key: string
  label: string
  strength: 'must' | 'will' | 'should' | 'may'
  day: Day | undefined
  before?: Day | undefined
  law?: Day | undefined
  /** The day on which it was done. */
  done?: Day | undefined
  /** What is said of it in place of a day. */
  note?: string
}>

type Props = Readonly<{
  title: string
  meetingDay: Day
  duties: readonly Duty[]
  calendar: WorkingDayCalendar
  /** The duty that is being edited. */
  current?: string
  asAt?: Day
}>

const [WIDTH, ROW, HEAD] = [960, 44, 54]
/** What the words of a day need beside their mark. */
const ROOM = 150

/** Every duty around one review on a line of days: weekends pale, bank holidays grey, the meeting a diamond. */
export function ReviewCycle(props: Props) {
  const { title, duties, meetingDay, calendar } = props
  const dated = duties
    .flatMap(({ day, before, law, done }) => [day, before, law, done])
    .filter((day) => day !== undefined)
  const moved = duties.some(({ before, day }) => before !== undefined && before !== day)
  const { from, to } = reach([...dated, meetingDay], moved ? 6 : 2)
  const axis = axisOf(from, to, WIDTH)
  return (
    <PictureWithTable
      title={title}
      picture={<Drawing {...props} axis={axis} />}
      legend={<Legend duties={duties} asAt={drawnDay(axis, props.asAt)} />}
      table={<DutyTable title={title} duties={duties} calendar={calendar} meetingDay={meetingDay} />}
    />
  )
}

function Drawing({ title, meetingDay, duties, calendar, axis, current, asAt }: Props & Readonly<{ axis: Axis }>) {
  const id = useId()
  const height = HEAD + duties.length * ROW + 10
  const meeting = axis.x(meetingDay) + axis.dayWidth / 2
  return (
    <svg className="dc-cycle" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{describe(meetingDay, duties)}</desc>
      {closedDays(axis, calendar).map(({ day, x, width, kind }) => (
        <rect key={day} x={x} y={HEAD - 10} width={width} height={height - HEAD + 10} className={`dc-cycle__${kind}`} />
      ))}
      {monthsOf(axis).map(({ x, label }) => (
        <text key={x} x={x + 2} y={14} className="dc-cycle__month">
          {label}
        </text>
      ))}
      <line x1={meeting} x2={meeting} y1={HEAD - 18} y2={height} className="dc-cycle__meeting-line" />
      <path d={diamond(meeting, HEAD - 18)} className="dc-cycle__meeting" />
      <MeetingDay x={meeting} y={HEAD - 14} day={meetingDay} width={WIDTH} />
      {asAt !== undefined && isOn(axis, asAt) && (
        <line x1={axis.x(asAt)} x2={axis.x(asAt)} y1={HEAD - 10} y2={height} className="dc-cycle__as-at" />
      )}
      {duties.map((duty, place) => (
        <Row key={duty.key} duty={duty} y={HEAD + place * ROW} axis={axis} isCurrent={duty.key === current} />
      ))}
    </svg>
  )
}

const isOn = ({ from, to }: Axis, day: Day): boolean => day >= from && day <= to

/** A day that lies outside the picture is not drawn, and so not explained. */
const drawnDay = (axis: Axis, day: Day | undefined): Day | undefined =>
  day !== undefined && isOn(axis, day) ? day : undefined

const diamond = (x: number, y: number): string => `M${x} ${y - 8} L${x + 8} ${y} L${x} ${y + 8} L${x - 8} ${y} Z`

type RowProps = Readonly<{ duty: Duty; y: number; axis: Axis; isCurrent: boolean }>

function Row({ duty: { label, strength, day, before, law, done, note }, y, axis, isCurrent }: RowProps) {
  const line = y + 28
  const centre = (on: Day): number => axis.x(on) + axis.dayWidth / 2
  const side = day === undefined ? 'right' : awayFrom(centre(day), before === undefined ? undefined : centre(before))
  return (
    <g className={isCurrent ? 'dc-cycle__row dc-cycle__row--current' : 'dc-cycle__row'}>
      <text x={4} y={y + 13} className="dc-cycle__label">
        {label}
      </text>
      <line x1={0} x2={WIDTH} y1={line} y2={line} className="dc-cycle__line" />
      {day === undefined && (
        <text x={4} y={line + 4} className="dc-cycle__note">
          {note ?? 'no day can be told'}
        </text>
      )}
      {before !== undefined && before !== day && (
        <>
          <circle cx={centre(before)} cy={line} r={6} className="dc-cycle__before" />
          {day !== undefined && <path d={arrow(centre(before), centre(day), line)} className="dc-cycle__arrow" />}
        </>
      )}
      {law !== undefined && <path d={`M${centre(law)} ${line - 9} V${line + 9}`} className="dc-cycle__law" />}
      {done !== undefined && <path d={tick(centre(done), line)} className="dc-cycle__done" />}
      {day !== undefined && (
        <>
          <circle
            cx={centre(day)}
            cy={line}
            r={7}
            className={strength === 'must' || strength === 'will' ? 'dc-cycle__must' : 'dc-cycle__should'}
          />
          <text
            x={centre(day) + (side === 'right' ? 12 : -12)}
            y={line + 4}
            textAnchor={side === 'right' ? 'start' : 'end'}
            className="dc-cycle__day"
          >
            {shortDay(day)}
          </text>
        </>
      )}
    </g>
  )
}

/** A day is written where it fits, and not over the mark that it came from. */
function awayFrom(x: number, before: number | undefined): 'right' | 'left' {
  if (before !== undefined && before > x && before < x + ROOM && x > ROOM) return 'left'
  return sideOf(x, WIDTH)
}

/** From where a mark stood to where it stands, with a head. */
function arrow(from: number, to: number, y: number): string {
  const back = to > from ? -6 : 6
  const [start, end] = [from + (to > from ? 7 : -7), to + (to > from ? -9 : 9)]
  return `M${start} ${y} H${end} M${end + back} ${y - 4} L${end} ${y} L${end + back} ${y + 4}`
}

const tick = (x: number, y: number): string => `M${x - 6} ${y - 12} l4 5 l9 -11`

const describe = (meetingDay: Day, duties: readonly Duty[]): string =>
  [`The meeting is on ${shortDay(meetingDay)}.`, ...duties.map(dutySays)].join(' ')

const dutySays = ({ label, day, before, law, done, note }: Duty): string => {
  const when = day === undefined ? (note ?? 'no day can be told') : shortDay(day)
  const was = before !== undefined && before !== day ? `, was ${shortDay(before)}` : ''
  const lawful = law !== undefined && law !== day ? `; by law ${shortDay(law)}` : ''
  const did = done === undefined ? '' : `; done ${shortDay(done)}`
  return `${label}: ${when}${was}${lawful}${did}.`
}

const Legend = ({ duties, asAt }: Readonly<{ duties: readonly Duty[]; asAt: Day | undefined }>) => (
  <p className="govuk-body-s dc-picture__legend">
    Diamond: the meeting. Filled dot: must or will. Ring: should or may. Pale: weekends. Grey: bank holidays.
    {duties.some(({ before, day }) => before !== undefined && before !== day) &&
      ' Dashed ring and arrow: the day before the change.'}
    {asAt !== undefined && ` Red line: ${shortDay(asAt)}, the day asked about.`}
    {duties.some(({ done }) => done !== undefined) && ' Tick: done on that day.'}
    {duties.some(({ law }) => law !== undefined) && ' Upright bar: the last day by law.'}
  </p>
)

type TableProps = Readonly<{ title: string; duties: readonly Duty[]; calendar: WorkingDayCalendar; meetingDay: Day }>

function DutyTable({ title, duties, meetingDay }: TableProps) {
  const changed = duties.some(({ before, day }) => before !== undefined && before !== day)
  const lawful = duties.some(({ law }) => law !== undefined)
  const anyDone = duties.some(({ done }) => done !== undefined)
  return (
    <Table
      caption={`${title}; the meeting is on ${weekday(meetingDay)} ${shortDay(meetingDay)}`}
      rows={duties}
      rowKey={({ key }) => key}
      firstIsHeader
      columns={[
        { head: 'Duty', cell: ({ label }) => label },
        { head: 'Strength', cell: ({ strength }) => strength },
        {
          head: 'Last day',
          cell: ({ day, note }) =>
            day === undefined ? (note ?? 'no day can be told') : `${weekday(day)} ${shortDay(day)}`,
          by: ({ day }) => (day === undefined ? '' : isoDay(day))
        },
        ...(changed
          ? [
              {
                head: 'Before the change',
                cell: ({ before }: Duty) => (before === undefined ? '' : `${weekday(before)} ${shortDay(before)}`)
              }
            ]
          : []),
        ...(anyDone
          ? [
              {
                head: 'Done',
                cell: ({ done }: Duty) => (done === undefined ? '' : `${weekday(done)} ${shortDay(done)}`)
              }
            ]
          : []),
        ...(lawful
          ? [{ head: 'By law', cell: ({ law }: Duty) => (law === undefined ? '' : `${weekday(law)} ${shortDay(law)}`) }]
          : [])
      ]}
    />
  )
}
