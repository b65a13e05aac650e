/** A table as text that a spreadsheet opens (RFC 4180). */
export const csvOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  `\uFEFF${[heads, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`

/** What a spreadsheet would take for a formula, it is to take for text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
