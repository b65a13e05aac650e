import { type ReactNode, useState } from 'react'
import { classNames } from './class-names.ts'

export type Column<Row> = Readonly<{
  head: ReactNode
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** What to sort by; a column without it cannot be sorted by. */
  by?: (row: Row) => string | number
}>

type Props<Row> = Readonly<{
  caption: ReactNode
  captionSize?: 's' | 'm' | 'l' | 'xl'
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, place: number) => string
  /** Whether the first cell of a row is what the row is about. */
  firstIsHeader?: boolean
  small?: boolean
  /** Where the page is narrow each row is a card, its cells one under the other: for tables with long texts in them. */
  stacks?: boolean
}>

type Sorted = Readonly<{ column: number; down: boolean }>

/** A table. It scrolls by itself where the page is narrow, and can be sorted where its columns say by what. */
export function Table<Row>(props: Props<Row>) {
  const {
    caption,
    captionSize = 's',
    captionHidden,
    columns,
    rows,
    rowKey,
    firstIsHeader = false,
    small,
    stacks = false
  } = props
  const [sorted, setSorted] = useState<Sorted | undefined>()
  const shown = sorted === undefined ? rows : sortedBy(rows, columns[sorted.column]?.by, sorted.down)
  const sort = (column: number): void => setSorted({ column, down: sorted?.column === column && !sorted.down })
  return (
    <div
      className={classNames('dc-table', stacks && 'dc-table--stacks')}
      role="region"
      aria-label={typeof caption === 'string' ? caption : 'Table'}
      // A region that scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={classNames('govuk-table', small === true && 'govuk-table--small-text-until-tablet')}
        {...role(stacks, 'table')}
      >
        <caption
          className={classNames(
            'govuk-table__caption',
            `govuk-table__caption--${captionSize}`,
            captionHidden === true && 'govuk-visually-hidden'
          )}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head" {...role(stacks, 'rowgroup')}>
          <tr className="govuk-table__row" {...role(stacks, 'row')}>
            {columns.map((column, place) => (
              // Columns never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <Head
                key={place}
                column={column}
                stacks={stacks}
                sorted={sorted?.column === place ? sorted : undefined}
                sort={() => sort(place)}
              />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body" {...role(stacks, 'rowgroup')}>
          {shown.map((row, place) => (
            <tr key={rowKey(row, place)} className="govuk-table__row" {...role(stacks, 'row')}>
              {columns.map(({ head, cell, numeric }, at) =>
                firstIsHeader && at === 0 ? (
                  // oxlint-disable-next-line react/no-array-index-key
                  <th key={at} scope="row" className="govuk-table__header" {...role(stacks, 'rowheader')}>
                    {cell(row)}
                  </th>
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td
                    key={at}
                    className={classNames('govuk-table__cell', numeric === true && 'govuk-table__cell--numeric')}
                    {...role(stacks, 'cell')}
                    {...(stacks && typeof head === 'string' && { 'data-head': head })}
                  >
                    {cell(row)}
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A cell that is shown as a block is no cell to a browser any more, unless it says so. */
const role = (stacks: boolean, name: string) => (stacks ? { role: name } : {})

function sortedBy<Row>(rows: readonly Row[], by: Column<Row>['by'], down: boolean): readonly Row[] {
  if (by === undefined) return rows
  const compare = (a: Row, b: Row): number => {
    const [x, y] = [by(a), by(b)]
    return typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'en-GB')
  }
  return [...rows].sort((a, b) => (down ? compare(b, a) : compare(a, b)))
}

function Head<Row>({
  column: { head, numeric, by },
  sorted,
  sort,
  stacks
}: Readonly<{ column: Column<Row>; sorted: Sorted | undefined; sort: () => void; stacks: boolean }>) {
  const order =
    sorted === undefined ? ('none' as const) : sorted.down ? ('descending' as const) : ('ascending' as const)
  return (
    <th
      scope="col"
      className={classNames('govuk-table__header', numeric === true && 'govuk-table__header--numeric')}
      {...role(stacks, 'columnheader')}
      {...(by !== undefined && { 'aria-sort': order })}
    >
      {by === undefined ? (
        head
      ) : (
        <button type="button" className="dc-sort" onClick={sort}>
          {head}
          <span aria-hidden="true">{order === 'ascending' ? ' ▲' : order === 'descending' ? ' ▼' : ' ↕'}</span>
        </button>
      )}
    </th>
  )
}
