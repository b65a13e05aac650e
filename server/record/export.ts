import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { canonical } from '../canonical.ts'
import type { Entry } from './entry.ts'
import { rowsOf, type Wanted } from './read.ts'

/** The record as lines of canonical JSON: each entry just as it was hashed, and its hash. */
export async function* recordLines(db: Kysely<Tables>, wanted: Wanted = {}): AsyncGenerator<string> {
  for await (const { body, hash } of rowsOf(db, 0, wanted)) yield `{"entry":${body},"hash":"${hash}"}\n`
}

/** The columns of a table of the record. */
const COLUMNS: Readonly<Record<string, (entry: Entry) => string | number | undefined>> = {
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  act: ({ act }) => act,
  'by kind': ({ by }) => by.kind,
  'by id': ({ by }) => by.id,
  'by name': ({ by }) => by.name,
  subject: ({ subject }) => subject,
  draft: ({ draft }) => draft,
  publication: ({ publication }) => publication,
  'in force from': ({ inForceFrom }) => inForceFrom,
  why: ({ why }) => why,
  before: ({ before }) => before,
  after: ({ after }) => after,
  more: ({ more }) => more && canonical(more),
  record: ({ record }) => record,
  previous: ({ previous }) => previous
}

/** The record as a table (RFC 4180). */
export async function* recordTable(db: Kysely<Tables>, wanted: Wanted = {}): AsyncGenerator<string> {
  yield lineOf([...Object.keys(COLUMNS), 'hash'])
  for await (const { body, hash } of rowsOf(db, 0, wanted)) {
    const entry = JSON.parse(body) as Entry
    yield lineOf([...Object.values(COLUMNS).map((cell) => String(cell(entry) ?? '')), hash])
  }
}

export const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** What a spreadsheet would take for a formula, it is to take for text. */
export function cellOf(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const safe = /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
