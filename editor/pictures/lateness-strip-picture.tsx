import { useId } from 'react'
import type { LatenessBin } from '../../engine/cohort/model.ts'
import { Empty } from '../components/loading.tsx'
import { Table } from '../components/table.tsx'
import { countWords } from './figure-words.ts'
import { type StripPart, sidesOf, stripOf, twoLines } from './lateness-strip.ts'
import { PictureWithTable } from './picture-with-table.tsx'

const TITLE = 'How early or late reviews were'

/** From early to late, with a line where the last day is. */
export function LatenessStrip({ bins }: Readonly<{ bins: readonly LatenessBin[] }>) {
  const parts = stripOf(bins)
  const sides = sidesOf(parts)
  if (bins.length === 0) return <Empty>Withheld, because the counts are small.</Empty>
  if (sides !== undefined && sides.inTime + sides.late === 0)
    return <Empty>There is no review of which it can be told how early or late it was.</Empty>
  return (
    <PictureWithTable
      title={TITLE}
      says={
        sides && `${countWords(sides.inTime)} by their last day, ${countWords(sides.late)} after it or not held yet.`
      }
      picture={<Strip parts={parts} />}
      legend={
        <p className="govuk-body-s dc-picture__legend">
          Filled: held. Striped: not held, and overdue by so much. Dashed line: the last day; what is right of it is
          late.
        </p>
      }
      table={<StripTable parts={parts} />}
    />
  )
}

const [WIDTH, TALL, HEAD, FOOT] = [1000, 190, 24, 48]
const GAP = 12

function Strip({ parts }: Readonly<{ parts: readonly StripPart[] }>) {
  const id = useId()
  const step = WIDTH / parts.length
  const line = parts.findIndex(({ isLate }) => isLate) * step
  return (
    <svg
      className="dc-strip"
      viewBox={`0 0 ${WIDTH} ${HEAD + TALL + FOOT}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{TITLE}</title>
      <desc id={`${id}d`}>{parts.map(({ label, ...part }) => `${label}: ${figureOf(part)}.`).join(' ')}</desc>
      <defs>
        <pattern id={`${id}p`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className="dc-strip__ground" />
          <line x1="0" x2="0" y1="0" y2="6" className="dc-strip__stripe" />
        </pattern>
      </defs>
      {parts.map((part, place) => (
        <Part key={part.label} part={part} x={place * step} width={step} pattern={`url(#${id}p)`} />
      ))}
      <line x1={0} x2={WIDTH} y1={HEAD + TALL} y2={HEAD + TALL} className="dc-strip__base" />
      <line x1={line} x2={line} y1={4} y2={HEAD + TALL + FOOT} className="dc-strip__line" />
    </svg>
  )
}

type PartProps = Readonly<{ part: StripPart; x: number; width: number; pattern: string }>

function Part({ part, x, width, pattern }: PartProps) {
  const [held, overdue] = [part.heldHeight * TALL, part.overdueHeight * TALL]
  const [base, middle] = [HEAD + TALL, x + width / 2]
  const box = { x: x + GAP, width: width - 2 * GAP }
  const [above, below] = twoLines(part.label)
  return (
    <g>
      <rect
        {...box}
        y={base - held}
        height={held}
        className={`dc-strip__held${part.isLate ? ' dc-strip__held--late' : ''}`}
      />
      <rect {...box} y={base - held - overdue} height={overdue} fill={pattern} className="dc-strip__overdue" />
      <text x={middle} y={base - held - overdue - 6} className="dc-strip__figure">
        {figureOf(part)}
      </text>
      <text x={middle} y={base + 18} className="dc-strip__label">
        {above}
      </text>
      <text x={middle} y={base + 36} className="dc-strip__label">
        {below}
      </text>
    </g>
  )
}

function figureOf({ held, overdue }: Pick<StripPart, 'held' | 'overdue'>): string {
  if (held === 'withheld') return 'withheld'
  if (overdue === 'withheld' || overdue === 0) return countWords(held)
  return held === 0 ? `${countWords(overdue)} overdue` : `${countWords(held)} + ${countWords(overdue)}`
}

/** What is shared does not tell what was held late from what is overdue. */
const isShared = (parts: readonly StripPart[]): boolean => parts.every(({ overdue }) => overdue === 'withheld')

const StripTable = ({ parts }: Readonly<{ parts: readonly StripPart[] }>) => (
  <Table
    caption={TITLE}
    captionHidden
    rows={parts}
    rowKey={({ label }) => label}
    firstIsHeader
    columns={[
      { head: 'How early or late', cell: ({ label }) => label },
      ...(isShared(parts)
        ? [{ head: 'Held, or overdue', numeric: true, cell: ({ held }: StripPart) => countWords(held) }]
        : [
            { head: 'Held', numeric: true, cell: ({ held }: StripPart) => countWords(held) },
            { head: 'Not held, and overdue', numeric: true, cell: ({ overdue }: StripPart) => countWords(overdue) }
          ])
    ]}
  />
)
