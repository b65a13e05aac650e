import { useId } from 'react'
import { type Day, isoDay, parseDay } from '../../engine/days/day.ts'
import type { PublishedVersion } from '../api/versions.ts'
import { Table } from '../components/table.tsx'
import { whoWords } from '../sentences/who.tsx'
import { type Axis, axisOf } from './days-axis.ts'
import { PictureWithTable } from './picture-with-table.tsx'
import { type Lane, lanesOf, spanOf, spanSays, STATE_WORDS } from './version-lane.ts'

type Props = Readonly<{ title: string; versions: readonly PublishedVersion[]; now: Day }>

const [WIDTH, ROW, HEAD] = [960, 50, 30]

/** Versions over time: a bar to each, from the day from which it holds; approvals as ticks; what was published urgently in red and in words. */
export function VersionLane({ title, versions, now }: Props) {
  const lanes = lanesOf(versions)
  if (lanes.length === 0) return null
  const { from, to } = spanOf(lanes, now)
  return (
    <PictureWithTable
      title={title}
      picture={<Drawing title={title} lanes={lanes} now={now} axis={axisOf(from, to, WIDTH)} />}
      legend={
        <p className="govuk-body-s dc-picture__legend">
          A bar runs over the days for which a version holds. Tick: the day on which it was approved. Dashed line: the
          day that the page is shown for. Broken outline: withdrawn.
          {lanes.some(({ urgent }) => urgent) && ' Red, with the word urgent: published by one person alone.'}
        </p>
      }
      table={<LaneTable title={title} versions={versions} />}
    />
  )
}

type DrawingProps = Readonly<{ title: string; lanes: readonly Lane[]; now: Day; axis: Axis }>

function Drawing({ title, lanes, now, axis }: DrawingProps) {
  const id = useId()
  const height = HEAD + lanes.length * ROW + 6
  return (
    <svg className="dc-cycle" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>
        {lanes.map(({ label, urgent, says }) => `${label}: ${says}${urgent ? ', published urgently' : ''}.`).join(' ')}
      </desc>
      {yearsOf(axis).map(({ x, label }) => (
        <g key={label}>
          <line x1={x} x2={x} y1={18} y2={height} className="dc-cycle__line" />
          <text x={x + 3} y={14} className="dc-cycle__month">
            {label}
          </text>
        </g>
      ))}
      <line x1={axis.x(now)} x2={axis.x(now)} y1={18} y2={height} className="dc-cycle__meeting-line" />
      {lanes.map((lane, place) => (
        <Row key={lane.key} lane={lane} y={HEAD + place * ROW} axis={axis} />
      ))}
    </svg>
  )
}

function Row({
  lane: { label, state, urgent, from, to, approvedOn, says },
  y,
  axis
}: Readonly<{ lane: Lane; y: number; axis: Axis }>) {
  const [start, end] = [axis.x(from), to === undefined ? WIDTH - 2 : axis.x(to)]
  const isOver = state === 'withdrawn' || (state === 'superseded' && to === undefined)
  const width = isOver ? 14 : Math.max(end - start, 4)
  const tick = approvedOn === undefined ? undefined : axis.x(approvedOn)
  return (
    <g>
      <text {...labelAt(start)} y={y + 12} className="dc-cycle__label">
        {label}: {says}
        {urgent && (
          <tspan className="dc-lane__urgent" dx={8}>
            URGENT, published by one person alone
          </tspan>
        )}
      </text>
      <rect
        x={start}
        y={y + 18}
        width={width}
        height={20}
        className={`dc-lane__bar dc-lane__bar--${state}${urgent ? ' dc-lane__bar--urgent' : ''}`}
      />
      {tick !== undefined && <path d={`M${tick - 7} ${y + 27} l5 6 l10 -13`} className="dc-lane__tick" />}
    </g>
  )
}

/** A bar that begins late has its words before it. */
const labelAt = (start: number): Readonly<{ x: number; textAnchor: 'start' | 'end' }> =>
  start > WIDTH / 3 ? { x: WIDTH - 4, textAnchor: 'end' } : { x: start, textAnchor: 'start' }

/** The first day of each year, or of every fifth where the time is long. */
function yearsOf({ from, to, x }: Axis): readonly Readonly<{ x: number; label: string }>[] {
  const step = to - from > 6000 ? 5 : 1
  const first = Number(isoDay(from).slice(0, 4)) + 1
  const last = Number(isoDay(to).slice(0, 4))
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place)
  return years
    .filter((year) => year % step === 0)
    .flatMap((year) => {
      const day = parseDay(`${year}-01-01`)
      return day === undefined ? [] : [{ x: x(day), label: String(year) }]
    })
}

const LaneTable = ({ title, versions }: Pick<Props, 'title' | 'versions'>) => (
  <Table
    caption={title}
    rows={versions}
    rowKey={({ version }) => version}
    firstIsHeader
    columns={[
      { head: 'Version', cell: ({ version }) => version, by: ({ version }) => version },
      { head: 'State', cell: ({ state }) => STATE_WORDS[state] },
      { head: 'Held', cell: (one) => spanSays(one) },
      {
        head: 'Approved',
        cell: ({ approved }) => (approved === undefined ? 'no approval' : whoWords(approved.by))
      },
      { head: 'Urgent', cell: ({ urgent }) => (urgent ? 'Yes, published by one person alone' : 'No') }
    ]}
  />
)
