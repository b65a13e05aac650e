import { useId } from 'react'
import type { WorkingDayCalendar } from '../../engine/days/calendar.ts'
import { type Day, isoDay } from '../../engine/days/day.ts'
import { Table } from '../components/table.tsx'
import { type Axis, axisOf, closedDays, monthsOf, reach } from './days-axis.ts'
import { MeetingDay } from './meeting-day.tsx'
import { PictureWithTable } from './picture-with-table.tsx'
import type { Names, TwoDays } from './two-councils.ts'
import { shortDay, weekday } from './words.ts'

type Props = Readonly<{
  title: string
  names: Names
  rows: readonly TwoDays[]
  meetingDay: Day
  calendar: WorkingDayCalendar
}>

const [WIDTH, ROW, HEAD] = [960, 46, 48]

/** Two texts on one line of days: a row to each duty, a mark for each side, and a bar where they lie apart. */
export function TwoCouncils(props: Props) {
  const { title, names, rows, meetingDay } = props
  const days = rows.flatMap(({ left, right }) => [left, right]).filter((one) => one !== undefined)
  const { from, to } = reach([...days, meetingDay], 3)
  return (
    <PictureWithTable
      title={title}
      picture={<Drawing {...props} axis={axisOf(from, to, WIDTH)} />}
      legend={
        <p className="govuk-body-s dc-picture__legend">
          Filled circle: {names.left}. Empty square: {names.right}. Grey bar: how far the two lie apart. Dashed line:
          the meeting. Pale: weekends. Grey: bank holidays.
        </p>
      }
      table={<DaysTable {...props} />}
    />
  )
}

function Drawing({ title, rows, meetingDay, calendar, axis }: Props & Readonly<{ axis: Axis }>) {
  const id = useId()
  const height = HEAD + rows.length * ROW + 6
  const meeting = middle(axis, meetingDay)
  const says = rows.map(({ label, gap }) => `${label}: ${gap}.`).join(' ')
  return (
    <svg className="dc-cycle" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{`The meeting is on ${shortDay(meetingDay)}. ${says}`}</desc>
      {closedDays(axis, calendar).map(({ day, x, width, kind }) => (
        <rect key={day} x={x} y={20} width={width} height={height - 20} className={`dc-cycle__${kind}`} />
      ))}
      {monthsOf(axis).map(({ x, label }) => (
        <text key={x} x={x + 2} y={14} className="dc-cycle__month">
          {label}
        </text>
      ))}
      <line x1={meeting} x2={meeting} y1={20} y2={height} className="dc-cycle__meeting-line" />
      <MeetingDay x={meeting - 9} y={36} day={meetingDay} width={WIDTH} />
      {rows.map((row, place) => (
        <Row key={row.key} row={row} y={HEAD + place * ROW} axis={axis} />
      ))}
    </svg>
  )
}

const middle = (axis: Axis, day: Day): number => axis.x(day) + axis.dayWidth / 2

function Row({ row, y, axis }: Readonly<{ row: TwoDays; y: number; axis: Axis }>) {
  const { label, left, right, gap } = row
  const line = y + 26
  const [a, b] = [left, right].map((day) => (day === undefined ? undefined : middle(axis, day)))
  return (
    <g className="dc-cycle__row">
      <text x={4} y={y + 12} className="dc-cycle__label">
        {label}: {gap}
      </text>
      <line x1={0} x2={WIDTH} y1={line} y2={line} className="dc-cycle__line" />
      {a !== undefined && b !== undefined && a !== b && (
        <rect x={Math.min(a, b)} y={line - 4} width={Math.abs(a - b)} height={8} className="dc-two__gap" />
      )}
      {b !== undefined && <rect x={b - 8} y={line - 8} width={16} height={16} className="dc-two__right" />}
      {a !== undefined && <circle cx={a} cy={line} r={5} className="dc-two__left" />}
      {textsOf(row, axis).map(({ x, text, anchor }) => (
        <text key={text} x={x} y={line + 5} textAnchor={anchor} className="dc-cycle__day">
          {text}
        </text>
      ))}
    </g>
  )
}

type Text = Readonly<{ x: number; text: string; anchor: 'start' | 'end' }>

/** How wide a day is when it is written, with a little air. */
const ROOM = 120

/** The earlier day stands before its mark and the later one after; where one has no room there, both stand together on the other side. */
export function textsOf({ left, right }: TwoDays, axis: Axis): readonly Text[] {
  const days = [...new Set([left, right].filter((day) => day !== undefined))].sort((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const [from, to] = [middle(axis, first) - 13, middle(axis, last) + 13]
  const onLeft = (text: string): Text => ({ x: from, text, anchor: 'end' })
  const onRight = (text: string): Text => ({ x: to, text, anchor: 'start' })
  const whole = days.map(shortDay).join(' and ')
  const room = ROOM * days.length
  if (days.length === 1) return [to + room > WIDTH ? onLeft(whole) : onRight(whole)]
  if (from < ROOM) return [onRight(whole)]
  return to + ROOM > WIDTH ? [onLeft(whole)] : [onLeft(shortDay(first)), onRight(shortDay(last))]
}

const DaysTable = ({ title, names, rows, meetingDay }: Props) => (
  <Table
    caption={`${title}; the meeting is on ${weekday(meetingDay)} ${shortDay(meetingDay)}`}
    rows={rows}
    rowKey={({ key }) => key}
    firstIsHeader
    columns={[
      { head: 'Duty', cell: ({ label }) => label, by: ({ label }) => label },
      {
        head: names.left,
        cell: ({ left, leftSays }) => (left === undefined ? leftSays : `${weekday(left)} ${shortDay(left)}`),
        by: ({ left }) => (left === undefined ? '' : isoDay(left))
      },
      {
        head: names.right,
        cell: ({ right, rightSays }) => (right === undefined ? rightSays : `${weekday(right)} ${shortDay(right)}`),
        by: ({ right }) => (right === undefined ? '' : isoDay(right))
      },
      { head: 'How far apart', cell: ({ gap }) => gap }
    ]}
  />
)
