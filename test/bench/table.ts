/** Rows of a table, the first of them its heads; every column but the first leans right. */
export type Rows = readonly (readonly string[])[]

export const table = (rows: Rows, markdown: boolean): string => (markdown ? asMarkdown(rows) : asText(rows))

function asMarkdown([heads, ...rows]: Rows): string {
  const line = (cells: readonly string[] = []): string => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads?.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

function asText(rows: Rows): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

export const figures = (value: number): string =>
  value.toLocaleString('en-GB', { maximumSignificantDigits: 3, minimumSignificantDigits: value < 100 ? 2 : 1 })

export const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`
