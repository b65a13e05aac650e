import type { Basis, Figure, Measure, Measures } from '../../../engine/cohort/model.ts'
import { type Column, Table } from '../../components/table.tsx'
import { countWords, figureWords, groupWords, MEASURE_TITLES, rateWords } from '../../pictures/figure-words.ts'

type Props = Readonly<{ measures: Measures; basis: Basis }>
type Row = Readonly<{ group: string | null | undefined; figures: readonly (Figure | undefined)[] }>

/** The three measures by team; nothing where nobody said who is in which. */
export function TeamTable({ measures: { measures, groups }, basis }: Props) {
  const mine = measures.filter(({ by }) => by === basis)
  if (groups.length < 2) return null
  const rows: readonly Row[] = [
    ...groups.map((group) => ({
      group,
      figures: mine.map((measure) => measure.groups.find((figure) => figure.group === group))
    })),
    { group: undefined, figures: mine.map(({ total }) => total) }
  ]
  return (
    <Table
      caption="By team"
      captionSize="m"
      rows={rows}
      rowKey={({ group }) => groupWords(group)}
      firstIsHeader
      small
      columns={[
        { head: 'Team', cell: ({ group }) => groupWords(group), by: ({ group }) => groupWords(group) },
        ...mine.flatMap(columnsOf)
      ]}
    />
  )
}

/** Of those withheld nothing is to be read from the place at which they are sorted. */
function columnsOf({ name }: Measure, place: number): readonly Column<Row>[] {
  const figureOf = ({ figures }: Row): Figure | undefined => figures[place]
  return [
    {
      head: MEASURE_TITLES[name],
      numeric: true,
      cell: (row) => <FigureCell figure={figureOf(row)} />,
      by: (row) => sortable(figureOf(row)?.rate)
    },
    { head: 'Cannot be told', numeric: true, cell: (row) => countWords(figureOf(row)?.cannotTell ?? 0) }
  ]
}

const sortable = (rate: Figure['rate'] | undefined): number => (typeof rate === 'number' ? rate : 2)

const FigureCell = ({ figure }: Readonly<{ figure: Figure | undefined }>) =>
  figure === undefined ? null : figure.numerator === 'withheld' ? (
    <>withheld</>
  ) : figure.rate === null ? (
    <>none</>
  ) : (
    <>
      <strong>{rateWords(figure.rate)}</strong>
      <br />
      <span className="dc-of">{figureWords(figure)}</span>
    </>
  )
