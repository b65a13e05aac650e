import type { Transaction } from 'kysely'
import { type Problem } from '../../../engine/index.ts'
import type { Tables } from '../../database/tables.ts'
import type { Actor } from '../../people/actor.ts'
import { bodyOf, contentDigest, contentProblems, declared, wrong } from '../content.ts'
import { command, type Context, record } from '../context.ts'
import { done, notFound, wrongInput } from '../done.ts'
import { takeExceptions } from '../carried.ts'
import { readDraft } from '../drafts.ts'
import type { Beginning, Content, Done, Draft, Subject } from '../life.ts'
import { contentOf, latestOf, type PublishedRow, publishedRows, standing, versionOf } from '../publications.ts'

/** What a draft begins with: a content, and the publication that it is to take the place of. */
type Begun = Readonly<{
  content: Content
  base: string | undefined
  from: string
  /** The draft that what it begins from was published from. */
  draft?: string | null
}>

/** Opens a draft. Whatever it begins from, nothing is published by it. */
export async function open(context: Context, by: Actor, subject: Subject, beginning: Beginning): Promise<Done<Draft>> {
  const problems = [
    ...nameProblems(subject),
    ...(beginning.from === 'content' ? contentProblems(beginning.content) : [])
  ]
  if (problems.length > 0) return wrongInput(problems)
  return command(context, async (tx) => {
    if (await isNameOfAnother(tx, subject))
      return wrongInput([wrong('BAD_ID', 'something else goes by this name', '/subject')])
    const begun = await begin(context, tx, subject, beginning)
    if (begun === undefined) return notFound
    return done(await write(context, tx, by, subject, begun))
  })
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** There is one vocabulary, and what is permitted for it is permitted under its name; a folder of rulesets has its calendars under theirs. */
function nameProblems({ kind, name }: Subject): readonly Problem[] {
  const isOwn = kind === 'vocabulary' ? name === 'vocabulary' : name !== 'vocabulary' && name !== 'calendars'
  if (isOwn && NAME.test(name) && name.length <= 80) return []
  return [wrong('BAD_ID', `this cannot be the name of a ${kind}`, '/subject')]
}

/** What somebody may do is granted by name, so that no two kinds of thing share one. */
async function isNameOfAnother(tx: Tx, { kind, name }: Subject): Promise<boolean> {
  const other = tx.selectFrom('draft').select('id').where('name', '=', name).where('kind', '!=', kind)
  const published = tx.selectFrom('publication').select('id').where('name', '=', name).where('kind', '!=', kind)
  return (await other.union(published).executeTakeFirst()) !== undefined
}

type Tx = Transaction<Tables>

async function begin(context: Context, tx: Tx, subject: Subject, beginning: Beginning): Promise<Begun | undefined> {
  switch (beginning.from) {
    case 'version':
      return fromVersion(context, tx, subject, beginning.version)
    case 'copy-of':
      return fromCopy(context, tx, subject, beginning)
    case 'content':
      return { content: beginning.content, base: undefined, from: 'nothing published' }
  }
}

/** An old version can be begun from again. A vocabulary or a calendar takes the place of the newest all the same: it has no day of its own. */
async function fromVersion(
  context: Context,
  tx: Tx,
  subject: Subject,
  version: string | undefined
): Promise<Begun | undefined> {
  const rows = await publishedRows(tx, subject)
  const found = await versionIn(context, tx, rows, version)
  if (found === undefined) return undefined
  const { row, name } = found
  const base = subject.kind === 'ruleset' ? row : (latestOf(standing(rows)) ?? row)
  return {
    content: (await contentOf(tx, row.digest)) as Content,
    base: base.id,
    from: `version ${name}`,
    draft: row.draft
  }
}

async function fromCopy(
  context: Context,
  tx: Tx,
  subject: Subject,
  { ruleset, version }: Extract<Beginning, { from: 'copy-of' }>
): Promise<Begun | undefined> {
  const found = await versionIn(context, tx, await publishedRows(tx, { kind: 'ruleset', name: ruleset }), version)
  if (found === undefined || subject.kind !== 'ruleset') return undefined
  const content = renamed((await contentOf(tx, found.row.digest)) as Content, ruleset, subject.name)
  return { content, base: undefined, from: `${ruleset}, version ${found.name}` }
}

type Found = Readonly<{ row: PublishedRow; name: string }>

/** The version of that name; of the newest that stands, where none is named. */
async function versionIn(
  { ownVersion }: Context,
  tx: Tx,
  rows: readonly PublishedRow[],
  version: string | undefined
): Promise<Found | undefined> {
  const newest = latestOf(standing(rows))
  const named: Found[] = []
  for (const row of rows) named.push({ row, name: versionOf(row, await ownVersion(tx, row)) })
  return named.findLast(({ row, name }) => (version === undefined ? row === newest : name === version))
}

/** A copy is another's from its first day: it goes by its own name. Everything else is for its author to change. */
function renamed({ text, examples, ...rest }: Content, from: string, to: string): Content {
  const own = (one: string): string =>
    one.replace(/^(ruleset: *["']?)([a-z0-9-]+)/m, (line, before: string, id: string) =>
      id === from ? before + to : line
    )
  return { ...rest, text: own(text), ...(examples !== undefined && { examples: own(examples) }) }
}

async function write(
  context: Context,
  tx: Tx,
  by: Actor,
  subject: Subject,
  { content, base, from, draft }: Begun
): Promise<Draft> {
  const [id, digest] = [crypto.randomUUID(), contentDigest(subject, content)]
  const { inForceFrom } = declared(subject, content)
  const day = inForceFrom === undefined ? {} : { inForceFrom }
  const more = { from, ...(base !== undefined && { base }) }
  const at = await record(context, tx, { act: 'draft-opened', by, subject, draft: id, ...day, after: digest, more })
  const row = {
    id,
    kind: subject.kind,
    name: subject.name,
    base: base ?? null,
    state: 'draft',
    revision: 1,
    body: bodyOf(content),
    digest,
    in_force_from: inForceFrom ?? null,
    change_kind: null,
    why: null,
    opened_by: by.id,
    opened_at: at,
    saved_by: by.id,
    saved_at: at,
    sent_back_by: null,
    sent_back_at: null,
    sent_back_why: null
  } as const
  await tx.insertInto('draft').values(row).execute()
  if (typeof draft === 'string') await takeExceptions(tx, draft, { id, opened: { by: by.id, at } })
  return (await readDraft(tx, id)) as Draft
}
