import { useId } from 'react'
import { addDays, type Day, parseDay } from '../../engine/days/day.ts'
import { Table } from '../components/table.tsx'
import type { YearStep } from '../engine/questions/first-year.ts'
import { fullDayWords, shortDayWords } from '../sentences/days.ts'
import { type Axis, axisOf, monthsOf, sideOf } from './days-axis.ts'
import { PictureWithTable } from './picture-with-table.tsx'

type Props = Readonly<{ from: string; steps: readonly YearStep[] }>

const [WIDTH, ROW, HEAD] = [960, 74, 30]

/** From the top of a row to its bar, and how tall that is: the name of the review stands above. */
const [BAR, TALL] = [22, 40]
const YEAR = 366

/** One review's window on the line: from when its time runs, and to which days. */
export type Window = Readonly<{
  number: number
  from: number
  to: number
  marks: readonly Readonly<{ x: number; label: string; isLaw: boolean; counts: boolean }>[]
}>

/** Where the windows and marks of a first year stand on an axis. */
export function windowsOf(steps: readonly YearStep[], axis: Axis): readonly Window[] {
  const x = (iso: string): number => axis.x(parseDay(iso) ?? axis.from) + axis.dayWidth / 2
  return steps.map(({ number, from, dueOn, local, law }) => ({
    number,
    from: x(from),
    to: x(dueOn),
    marks: [
      ...(local === undefined ? [] : [{ ...local, who: 'the council', isLaw: false }]),
      ...(law === undefined ? [] : [{ ...law, who: 'the law', isLaw: true }])
    ].map((side) => ({
      x: x(side.dueOn),
      label: `${shortDayWords(side.dueOn)}, ${side.who}`,
      isLaw: side.isLaw,
      counts: side.dueOn === dueOn
    }))
  }))
}

/** The reviews of a child's first year, each held on the last day that is allowed. */
export function FirstYear({ from, steps }: Props) {
  const first = parseDay(from)
  if (first === undefined) return null
  const axis = axisOf(addDays(first, -5), addDays(first, YEAR), WIDTH)
  const title = `First year in care, from ${fullDayWords(from)}`
  return (
    <PictureWithTable
      title={title}
      says="Each review is taken to be held on its last day; one held sooner brings the next one forward."
      picture={<Drawing title={title} first={first} steps={steps} axis={axis} />}
      legend={
        <p className="govuk-body-s dc-picture__legend">
          Shaded: the time allowed. Dot: the council’s last day. Upright bar: the last day by law. The earlier one
          counts.
        </p>
      }
      table={<YearTable title={title} steps={steps} />}
    />
  )
}

type DrawingProps = Readonly<{ title: string; first: Day; steps: readonly YearStep[]; axis: Axis }>

function Drawing({ title, first, steps, axis }: DrawingProps) {
  const id = useId()
  const height = HEAD + steps.length * ROW
  return (
    <svg className="dc-cycle" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{steps.map(({ basis }) => basis).join(' ')}</desc>
      {monthsOf(axis).map(({ x, label }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={20} y2={height} className="dc-cycle__line" />
          <text x={x + 3} y={14} className="dc-cycle__month">
            {label}
          </text>
        </g>
      ))}
      <line x1={axis.x(first)} x2={axis.x(first)} y1={20} y2={height} className="dc-cycle__meeting-line" />
      {windowsOf(steps, axis).map((window, place) => (
        <Row key={window.number} window={window} y={HEAD + place * ROW} />
      ))}
    </svg>
  )
}

const NAMES = ['', 'First review', 'Second review', 'Third review', 'Fourth review', 'Fifth review'] as const
const nameOf = (number: number): string => NAMES[number] ?? `Review ${number}`

function Row({ window: { number, from, to, marks }, y }: Readonly<{ window: Window; y: number }>) {
  return (
    <g className="dc-cycle__row">
      <rect x={from} y={y + BAR} width={Math.max(to - from, 2)} height={TALL} className="dc-year__window" />
      <text x={from} y={y + BAR - 5} className="dc-cycle__label">
        {nameOf(number)}
      </text>
      {marks.map(({ x, label, isLaw }) => {
        const side = sideOf(x, WIDTH, 190)
        const line = y + BAR + (isLaw ? 34 : 16)
        return (
          <g key={label}>
            {isLaw ? (
              <path d={`M${x} ${y + BAR} V${y + BAR + TALL}`} className="dc-cycle__law" />
            ) : (
              <circle cx={x} cy={line - 4} r={6} className="dc-cycle__must" />
            )}
            <text
              x={x + (side === 'right' ? 10 : -10)}
              y={line}
              textAnchor={side === 'right' ? 'start' : 'end'}
              className="dc-cycle__day"
            >
              {label}
            </text>
          </g>
        )
      })}
    </g>
  )
}

const YearTable = ({ title, steps }: Readonly<{ title: string; steps: readonly YearStep[] }>) => (
  <Table
    caption={title}
    rows={steps}
    rowKey={({ number }) => String(number)}
    firstIsHeader
    columns={[
      { head: 'Review', cell: ({ number }) => nameOf(number) },
      { head: 'Counted from', cell: ({ from }) => shortDayWords(from) },
      { head: 'Council’s last day', cell: ({ local }) => (local === undefined ? '–' : shortDayWords(local.dueOn)) },
      { head: 'Last day by law', cell: ({ law }) => (law === undefined ? '–' : shortDayWords(law.dueOn)) },
      { head: 'What counts', cell: ({ dueOn, by }) => `${shortDayWords(dueOn)} (${by})` }
    ]}
  />
)
