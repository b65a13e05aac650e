import type { Tables } from '../database/tables.ts'

/** What is taken from one database to another: what was published, on whose approval, and the record. Never sessions, keys, rights, or what people signed in with. */
export const TABLES = {
  person: ['id', 'issuer', 'name', 'local', 'first_seen_at', 'last_seen_at'],
  content: ['digest', 'kind', 'name', 'body', 'written_at'],
  draft: [
    'id',
    'kind',
    'name',
    'base',
    'state',
    'revision',
    'body',
    'digest',
    'in_force_from',
    'change_kind',
    'why',
    'opened_by',
    'opened_at',
    'saved_by',
    'saved_at',
    'sent_back_by',
    'sent_back_at',
    'sent_back_why'
  ],
  draft_author: ['draft', 'person'],
  floor_exception: ['draft', 'rule', 'why', 'person', 'given_at'],
  approval: ['id', 'draft', 'digest', 'in_force_from', 'person', 'approved_at'],
  publication: [
    'id',
    'seq',
    'kind',
    'name',
    'in_force_from',
    'revision',
    'digest',
    'draft',
    'approval',
    'change_kind',
    'why',
    'published_by',
    'published_at',
    'urgent'
  ],
  withdrawal: ['publication', 'person', 'withdrawn_at', 'why'],
  looked_at: ['publication', 'person', 'looked_at', 'why'],
  record: ['seq', 'body', 'hash']
} as const satisfies Readonly<Partial<Record<keyof Tables, readonly string[]>>>

export type TableName = keyof typeof TABLES

/** One table after another, in the order in which one refers to another. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

export type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

/** The lines of an archive, each of them canonical JSON. */
export type Line =
  | Readonly<{ is: 'head'; form: 1; engine: string; made: string; record: string; recordMade: string }>
  | Readonly<{ is: TableName; row: Row }>
  /** The public half of the key by which the checkpoints were signed. */
  | Readonly<{ is: 'key'; pem: string }>
  | Readonly<{ is: 'checkpoint'; line: string }>
  /** How many lines came before, and their SHA-256. */
  | Readonly<{ is: 'end'; lines: number; sha256: string }>

/** Everything that an archive holds. */
export type Archive = Readonly<{
  head: Extract<Line, { is: 'head' }>
  rows: Readonly<Record<TableName, readonly Row[]>>
  key: string | undefined
  checkpoints: readonly string[]
}>
