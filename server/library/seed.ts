import type { Transaction } from 'kysely'
import { day, longDay, type Problem, type Ruleset } from '../../engine/index.ts'
import type { Database } from '../database/open.ts'
import type { Instant, Tables } from '../database/tables.ts'
import { bodyOf, contentDigest, subjectText } from '../life/content.ts'
import type { Content, Subject } from '../life/life.ts'
import { SYSTEM } from '../people/actor.ts'
import { append, inOrder } from '../record/append.ts'
import { openFolder } from '../store/folder.ts'
import type { RulesetStore } from '../store/store.ts'

type Shipped = Readonly<{ subject: Subject; inForceFrom: string; content: Content; why: string; isFirst: boolean }>

const WHY = 'Came with the program.'

/** Publishes the rulesets of a folder into a store that is empty, all or none. Gives what is wrong with the folder, if anything is. */
export async function seed(database: Database, folder: string): Promise<readonly Problem[]> {
  if (!(await isEmpty(database.db))) return []
  const store = openFolder(folder)
  if (!store.ok) return store.problems
  await publishShipped(database, store.value)
  return []
}

/** Publishes all of a store into an empty database, in one transaction. */
export const publishShipped = (database: Database, store: RulesetStore): Promise<void> =>
  database.transaction(async (tx) => {
    await inOrder(tx)
    // Another server that started at the same time may have been first.
    if (await isEmpty(tx)) await publishAll(tx, allOf(store), database.now())
  })

const isEmpty = async (db: Pick<Transaction<Tables>, 'selectFrom'>): Promise<boolean> =>
  (await db.selectFrom('publication').select('seq').limit(1).executeTakeFirst()) === undefined

/** In the order in which one stands on another: the vocabulary, the calendars, the law, the councils. */
function allOf(store: RulesetStore): readonly Shipped[] {
  const calendars = store.calendars().map((name) => ({
    subject: { kind: 'calendar', name } as const,
    inForceFrom: '',
    content: { text: store.calendar(name)?.text ?? '' },
    why: WHY,
    isFirst: true
  }))
  const ids = store.rulesets()
  const isLaw = (id: string): boolean => store.versions(id).every(({ ruleset }) => ruleset.floor === undefined)
  const rulesets = [...ids.filter(isLaw), ...ids.filter((id) => !isLaw(id))].flatMap((id) => versionsOf(store, id))
  const vocabulary = { kind: 'vocabulary', name: 'vocabulary' } as const
  return [
    { subject: vocabulary, inForceFrom: '', content: { text: store.vocabulary().text }, why: WHY, isFirst: true },
    ...calendars,
    ...rulesets
  ]
}

const versionsOf = (store: RulesetStore, name: string): readonly Shipped[] =>
  [...store.versions(name)].reverse().map(({ inForceFrom, text, ruleset }, place) => {
    const [examples, provisionList] = [store.examples(name), store.provisionList(name)]
    const beside = {
      ...(examples !== undefined && { examples }),
      ...(provisionList !== undefined && { provisionList })
    }
    const subject = { kind: 'ruleset', name } as const
    return { subject, inForceFrom, content: { text, ...beside }, why: whyOf(ruleset), isFirst: place === 0 }
  })

/** A version of the law, or of a council's text, says itself which instrument or edition made it what it is. */
const whyOf = ({ source: { edition, updated } }: Ruleset): string =>
  `Source: ${edition}${updated === undefined ? '' : ` of ${longDay(day(updated))}`}. Comes with Duecourse.`

async function publishAll(tx: Transaction<Tables>, shipped: readonly Shipped[], now: Instant): Promise<void> {
  let at = now
  for (const [index, one] of shipped.entries()) at = await publish(tx, one, index + 1, at)
}

async function publish(
  tx: Transaction<Tables>,
  { subject, inForceFrom, content, why, isFirst }: Shipped,
  seq: number,
  now: Instant
): Promise<Instant> {
  const [id, digest] = [crypto.randomUUID(), contentDigest(subject, content)]
  const telling = {
    act: 'published',
    by: SYSTEM,
    subject: subjectText(subject),
    publication: id,
    after: digest,
    why,
    ...(inForceFrom !== '' && { inForceFrom })
  } as const
  const { at } = await append(tx, telling, now)
  const { kind, name } = subject
  await tx
    .insertInto('content')
    .values({ digest, kind, name, body: bodyOf(content), written_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tx
    .insertInto('publication')
    .values({
      id,
      seq,
      kind,
      name,
      in_force_from: inForceFrom,
      revision: 1,
      digest,
      draft: null,
      approval: null,
      change_kind: isFirst ? 'new-procedure' : 'changes-a-duty',
      why,
      published_by: SYSTEM.id,
      published_at: at,
      urgent: 0
    })
    .execute()
  return at
}
