/** Counts from 1 to 4 could point at a child. */
export const SMALLEST_SHOWN = 5

export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN

/** The counts of one row that stand or fall together. */
export type Cells = readonly number[]

const size = (cells: Cells): number => cells.reduce((sum, count) => sum + count, 0)

/**
 * Which rows of a table to withhold, so that no small count of a row can be worked out from the others and the total. Rows with a small count go first;
 * then the smallest that are not empty, until what is withheld comes, in each column whose total is shown, to nought or to at least five. (One row
 * alone never does: it went for a small count.)
 */
export function withheldRows(rows: readonly Cells[], totalIsShown: readonly boolean[]): ReadonlySet<number> {
  const withheld = new Set(rows.flatMap((cells, row) => (cells.some(isSmall) ? [row] : [])))
  const next = rows
    .map((cells, row) => ({ row, size: size(cells) }))
    .filter((one) => one.size > 0 && !withheld.has(one.row))
    .sort((a, b) => a.size - b.size || a.row - b.row)
  while (!isSafe(rows, withheld, totalIsShown)) {
    const one = next.shift()
    if (one === undefined) break
    withheld.add(one.row)
  }
  return withheld
}

function isSafe(rows: readonly Cells[], withheld: ReadonlySet<number>, totalIsShown: readonly boolean[]): boolean {
  const left = (column: number): number => [...withheld].reduce((sum, row) => sum + (rows[row]?.[column] ?? 0), 0)
  return totalIsShown.every((isShown, column) => !isShown || !isSmall(left(column)))
}
