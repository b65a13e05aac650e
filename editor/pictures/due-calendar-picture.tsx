import { useId } from 'react'
import type { Measures } from '../../engine/cohort/model.ts'
import { Empty } from '../components/loading.tsx'
import { Table } from '../components/table.tsx'
import { shortDayWords } from '../sentences/days.ts'
import { busiest, dayIn, type DueDay, type DueMonth, monthsOf, type WhatFallsDue } from './due-calendar.ts'
import { countWords } from './figure-words.ts'
import { PictureWithTable } from './picture-with-table.tsx'

type Props = Readonly<{ calendar: Measures['calendar']; what: WhatFallsDue }>

const TITLES: Readonly<Record<WhatFallsDue, string>> = {
  reviews: 'On which days reviews fall due',
  duties: 'On which days other duties fall due'
}

/** Months down, days across; each day has its figure in it. */
export function DueCalendar({ calendar, what }: Props) {
  const months = monthsOf(calendar, what)
  const title = TITLES[what]
  if (months.length === 0) return <Empty>Nothing falls due on any day of which it can be told.</Empty>
  return (
    <PictureWithTable
      title={title}
      says={busiestWords(busiest(months))}
      picture={
        calendar.by === 'day' ? <Days title={title} months={months} /> : <Months title={title} months={months} />
      }
      legend={
        calendar.by === 'day' && (
          <p className="govuk-body-s dc-picture__legend">
            The figure is how many fall due on that day, the darker the more. Small dot: Saturday or Sunday.
          </p>
        )
      }
      table={
        calendar.by === 'day' ? (
          <DayTable title={title} months={months} />
        ) : (
          <MonthTable title={title} months={months} />
        )
      }
    />
  )
}

/** So many months are named that have as much as one another. */
const NAMED = 3

function busiestWords([first, ...others]: readonly DueMonth[]): string | undefined {
  if (first === undefined) return undefined
  const count = countWords(first.count)
  if (others.length === 0) return `Most fall due in ${first.label}: ${count}${openWords(first)}.`
  if (others.length >= NAMED) return `No month stands out: the most in any is ${count}.`
  const last = others.at(-1)?.label
  return `Most fall due in ${[first, ...others.slice(0, -1)].map(({ label }) => label).join(', ')} and ${last}: ${count} in each.`
}

const openWords = ({ open }: DueMonth): string =>
  open === 'withheld' || open === 0 ? '' : `, of which ${countWords(open)} not done yet`

type Drawn = Readonly<{ title: string; months: readonly DueMonth[] }>

const [WIDTH, LABEL, TOTAL, HEAD, ROW] = [1000, 130, 64, 24, 28]
const DATES = Array.from({ length: 31 }, (_, place) => place + 1)
const CELL = (WIDTH - LABEL - TOTAL) / DATES.length
const xOf = (date: number): number => LABEL + (date - 1) * CELL

function Days({ title, months }: Drawn) {
  const id = useId()
  const height = HEAD + months.length * ROW
  return (
    <svg className="dc-due" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{months.map(({ label, count }) => `${label}: ${countWords(count)}.`).join(' ')}</desc>
      {DATES.map((date) => (
        <text key={date} x={xOf(date) + CELL / 2} y={16} className="dc-due__head">
          {date}
        </text>
      ))}
      <text x={WIDTH - 4} y={16} className="dc-due__total">
        All
      </text>
      {months.map((month, place) => (
        <MonthRow key={month.key} month={month} y={HEAD + place * ROW} />
      ))}
    </svg>
  )
}

function MonthRow({ month: { key, label, days, count }, y }: Readonly<{ month: DueMonth; y: number }>) {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return (
    <g>
      <text x={0} y={y + 18} className="dc-due__label">
        {label}
      </text>
      {DATES.map((date) => (
        <DayCell key={date} month={key} date={date} day={byDate.get(date)} y={y} />
      ))}
      <text x={WIDTH - 4} y={y + 18} className="dc-due__total">
        {countWords(count)}
      </text>
    </g>
  )
}

type DayCellProps = Readonly<{ month: string; date: number; day: DueDay | undefined; y: number }>

function DayCell({ month, date, day, y }: DayCellProps) {
  const sort = dayIn(month, date)
  if (sort === undefined) return null
  const [x, level] = [xOf(date), day?.level ?? 0]
  return (
    <g className={`dc-due__day dc-due__day--${level}`}>
      <rect x={x + 1} y={y + 1} width={CELL - 2} height={ROW - 2} />
      {day !== undefined && day.count > 0 && (
        <text x={x + CELL / 2} y={y + 18} className="dc-due__count">
          {day.count}
        </text>
      )}
      {sort === 'weekend' && level === 0 && <circle cx={x + CELL / 2} cy={y + ROW / 2} r={2} className="dc-due__dot" />}
    </g>
  )
}

/** What is shared tells months only: a bar to each. */
function Months({ title, months }: Drawn) {
  const id = useId()
  const most = Math.max(1, ...months.map(({ count }) => (count === 'withheld' ? 0 : count)))
  return (
    <svg
      className="dc-due"
      viewBox={`0 0 ${WIDTH} ${months.length * ROW}`}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{months.map(({ label, count }) => `${label}: ${countWords(count)}.`).join(' ')}</desc>
      {months.map(({ key, label, count }, place) => {
        const width = count === 'withheld' ? 0 : ((WIDTH - LABEL - 120) * count) / most
        return (
          <g key={key}>
            <text x={0} y={place * ROW + 18} className="dc-due__label">
              {label}
            </text>
            <rect x={LABEL} y={place * ROW + 4} width={width} height={ROW - 8} className="dc-due__bar" />
            <text x={LABEL + width + 8} y={place * ROW + 18} className="dc-due__label">
              {countWords(count)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const DayTable = ({ title, months }: Drawn) => (
  <Table
    caption={title}
    captionHidden
    rows={months.flatMap(({ days }) => days)}
    rowKey={({ iso }) => iso}
    firstIsHeader
    columns={[
      { head: 'Day', cell: ({ iso }) => shortDayWords(iso), by: ({ iso }) => iso },
      { head: 'Fall due', numeric: true, cell: ({ count }) => countWords(count), by: ({ count }) => count },
      { head: 'Not done yet', numeric: true, cell: ({ open }) => countWords(open), by: ({ open }) => open }
    ]}
  />
)

const MonthTable = ({ title, months }: Drawn) => (
  <Table
    caption={title}
    captionHidden
    rows={months}
    rowKey={({ key }) => key}
    firstIsHeader
    columns={[
      { head: 'Month', cell: ({ label }) => label },
      { head: 'Fall due', numeric: true, cell: ({ count }) => countWords(count) }
    ]}
  />
)
