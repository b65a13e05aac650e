import type { DataOfExample } from '../../../../engine/edit/edit.ts'
import { type Column, Table } from '../../../components/table.tsx'
import { Paragraph } from '../../../components/words.tsx'
import { type CasePath, valueAt, withoutValue, withValue } from '../../../draft/example/case-path.ts'
import { LISTS } from '../../../draft/example/fields.ts'
import { type Given, givenOf, holdersIn } from '../../../draft/example/given.ts'
import { useDraft } from '../../../draft/use-draft.tsx'
import type { ExampleRun, Words } from '../../../engine/questions/desk/asked.ts'
import { NameLink, Outcome } from './example-list.tsx'
import { ruledIn } from './expected-form.tsx'
import { ExpectedCell } from './expected-cell.tsx'
import { DayCell, GridCell } from './grid-cell.tsx'
import { changesOf } from './save.ts'
import { saidOf } from './texts.ts'
import { useRuleName } from '../../../draft/use-rule-name.ts'

type Props = Readonly<{ runs: readonly ExampleRun[]; provision: string; told: (text: string) => void }>

/** The examples of one provision, a row to each: what is given by column, and what must come out. Every cell can be written in. */
export function ExampleGrid({ runs, provision, told }: Props) {
  const { board, mayEdit, edit, at } = useDraft()
  const nameOf = useRuleName()
  if (provision === '')
    return <Paragraph>Choose a provision above: the grid shows the examples that speak of it, side by side.</Paragraph>
  if (board === undefined) return null
  const change = (run: ExampleRun, part: Partial<DataOfExample>): void =>
    void edit(
      'examples',
      changesOf(run, { ...run.written, ...part }),
      'an example changed',
      `example ${run.index} ${Object.keys(part).join(' ')}`
    ).then((problems) => told(problems.map(({ message }) => message.replaceAll('`', '')).join(' ')))
  const keys = [...new Set(runs.flatMap(({ gives }) => gives.map(({ key }) => key)))]
    .filter((key) => key === provision || key.startsWith(`${provision}/`))
    .sort()
  const kinds = new Map(ruledIn(board).map(({ key, kind }) => [key, kind]))
  const columns: readonly Column<ExampleRun>[] = [
    { head: 'Example', cell: (run) => <NameLink run={run} /> },
    {
      head: 'Asked on',
      cell: (run) =>
        mayEdit ? (
          <DayCell
            label={`Asked on: ${run.it}`}
            value={run.asOf}
            onChange={(asOf) => asOf !== undefined && change(run, { asOf })}
          />
        ) : (
          run.asOf
        )
    },
    ...columnsOf(runs, board.words).map(
      ({ title, given }): Column<ExampleRun> => ({
        head: (
          <>
            <span className="dc-grid__about">{title}</span> {given.label}
          </>
        ),
        cell: (run) => (
          <Cell
            given={given}
            run={run}
            readOnly={!mayEdit}
            onChange={(sent) => change(run, { case: sent })}
            label={`${title}, ${given.label}`}
          />
        )
      })
    ),
    ...keys.map(
      (key): Column<ExampleRun> => ({
        head: <>Must come out: {nameOf(key)}</>,
        cell: (run) => (
          <ExpectedCell
            label={`${nameOf(key)} must come out as`}
            about={run.it}
            kind={kinds.get(key)}
            expected={run.written.gives[key]}
            form={at(`/examples/${run.index}`)}
            readOnly={!mayEdit}
            onChange={(expected) => change(run, { gives: { ...run.written.gives, [key]: expected } })}
          />
        )
      })
    ),
    { head: 'Comes out', cell: (run) => <Outcome run={run} told={told} /> }
  ]
  return (
    <div className="dc-grid">
      <Table
        caption={`Worked examples of ${nameOf(provision)}, as a grid`}
        rows={runs}
        rowKey={({ index }) => String(index)}
        firstIsHeader
        columns={columns}
      />
    </div>
  )
}

type GridColumn = Readonly<{ key: string; title: string; given: Given }>

/** What is given in at least one of the examples, in the order in which a case is told. */
function columnsOf(runs: readonly ExampleRun[], words: Words): readonly GridColumn[] {
  const found = new Map<string, GridColumn>()
  for (const { written } of runs)
    for (const holder of holdersIn(written.case, words))
      for (const given of givenOf(written.case, holder, words)) {
        const key = given.path.join('/')
        if (!found.has(key)) found.set(key, { key, title: holder.title, given })
      }
  return [...found.values()].sort((a, b) => (order(a.given.path) < order(b.given.path) ? -1 : 1))
}

const LISTED = ['born', ...LISTS]

/** What is known of the child in general comes last. */
const order = ([list, index]: CasePath): string => {
  const place = LISTED.indexOf(String(list))
  return `${String(place < 0 ? LISTED.length : place).padStart(2, '0')} ${String(index).padStart(3, '0')}`
}

type CellProps = Readonly<{
  given: Given
  run: ExampleRun
  label: string
  readOnly: boolean
  onChange: (sent: unknown) => void
}>

/** A cell of something that the example has nothing of stays empty: a third review needs a second. */
function Cell({ given: { path, input }, run, label, readOnly, onChange }: CellProps) {
  const { at } = useDraft()
  const sent = run.written.case
  const value = valueAt(sent, path)
  const holder =
    path.length > 2 ? path.slice(0, 2) : path.length > 1 && typeof path[1] === 'number' ? path.slice(0, 2) : []
  const isThere = typeof path[1] !== 'number' || valueAt(sent, holder) !== undefined
  if (!isThere) return <span aria-label="not there">–</span>
  if (readOnly) return <>{saidOf(input, value)}</>
  return (
    <GridCell
      label={`${label}: ${run.it}`}
      input={input}
      value={value}
      form={at(`/examples/${run.index}`)}
      onChange={(next) => onChange(next === undefined ? (withoutValue(sent, path) ?? {}) : withValue(sent, path, next))}
    />
  )
}
