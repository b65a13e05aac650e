import type { Database } from '../../server/database/open.ts'
import type { DraftState, Tables } from '../../server/database/tables.ts'
import type { Entry, RecordedAct } from '../../server/record/entry.ts'
import { verifyRecord } from '../../server/record/verify.ts'

/** The state into which each act brings a draft, and each of them counts as one write in it. */
const INTO: Readonly<Partial<Record<RecordedAct, DraftState>>> = {
  'draft-opened': 'draft',
  'draft-saved': 'draft',
  'draft-submitted': 'submitted',
  'draft-sent-back': 'draft',
  'draft-approved': 'approved',
  'draft-discarded': 'discarded',
  published: 'published',
  'published-urgently': 'published'
}

export async function entriesOf({ db }: Database): Promise<readonly Entry[]> {
  const rows = await db.selectFrom('record').select('body').orderBy('seq').execute()
  return rows.map(({ body }) => JSON.parse(body) as Entry)
}

/** Everything by which the record, the drafts and what is published contradict each other, in sentences. */
export async function contradictions(database: Database): Promise<readonly string[]> {
  const { db } = database
  const entries = await entriesOf(database)
  const drafts = await db.selectFrom('draft').select(['id', 'state', 'revision', 'digest']).execute()
  const published = await db.selectFrom('publication').selectAll().where('draft', 'is not', null).execute()
  const { broken } = await verifyRecord(db, { statements: [], problems: [] })
  return [
    ...(broken === undefined ? [] : [broken.says]),
    ...drafts.flatMap((draft) => wrongInDraft(draft, entries)),
    ...drafts.flatMap(({ id, state }) => {
      const count = published.filter(({ draft }) => draft === id).length
      return count === (state === 'published' ? 1 : 0) ? [] : [`draft ${id} is ${state} and published ${count} times`]
    }),
    ...published.flatMap(({ id, digest, draft }) => {
      const told = entries.filter((one) => one.publication === id && INTO[one.act] === 'published')
      const [first] = told
      const isTold = told.length === 1 && first?.draft === draft && first.after === digest
      return isTold ? [] : [`publication ${id} is told of ${told.length} times`]
    }),
    ...(await uneven(database, entries, 'approval', ['draft-approved'])),
    ...(await uneven(database, entries, 'withdrawal', ['withdrawn'])),
    ...(await uneven(database, entries, 'looked_at', ['looked-at']))
  ]
}

type DraftRow = Readonly<{ id: string; state: DraftState; revision: number }>

function wrongInDraft({ id, state, revision }: DraftRow, entries: readonly Entry[]): readonly string[] {
  const told = entries.filter((one) => one.draft === id && INTO[one.act] !== undefined)
  const last = told.at(-1)
  const wrong = []
  if (told.length !== revision) wrong.push(`draft ${id} was written ${revision} times and told of ${told.length} times`)
  if (last === undefined || INTO[last.act] !== state) wrong.push(`draft ${id} is ${state} after ${last?.act}`)
  return wrong
}

/** Each row has its entry, and each entry its row. */
async function uneven(
  { db }: Database,
  entries: readonly Entry[],
  table: keyof Tables,
  acts: readonly RecordedAct[]
): Promise<readonly string[]> {
  const rows = await db.selectFrom(table).selectAll().execute()
  const told = entries.filter(({ act }) => acts.includes(act)).length
  return rows.length === told ? [] : [`${table} has ${rows.length} rows and ${told} entries`]
}

const TABLES = [
  'content',
  'draft',
  'draft_author',
  'floor_exception',
  'approval',
  'publication',
  'withdrawal',
  'looked_at',
  'record',
  'idempotency'
] as const satisfies readonly (keyof Tables)[]

/** Everything that there is of versions, as one text. */
export async function everything({ db }: Database): Promise<string> {
  const all: string[] = []
  for (const table of TABLES) {
    const rows = await db.selectFrom(table).selectAll().execute()
    all.push(table, ...rows.map((row) => JSON.stringify(row)).sort())
  }
  return all.join('\n')
}
