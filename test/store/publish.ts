import type { Database } from '../../server/database/open.ts'
import type { Instant } from '../../server/database/tables.ts'
import { bodyOf, contentDigest, subjectText } from '../../server/life/content.ts'
import type { Content, Subject } from '../../server/life/life.ts'
import { append, inOrder } from '../../server/record/append.ts'

export const YORK: Subject = { kind: 'ruleset', name: 'york' }
export const VOCABULARY: Subject = { kind: 'vocabulary', name: 'vocabulary' }
export const CALENDAR: Subject = { kind: 'calendar', name: 'england-and-wales' }

export type Publishing = Readonly<{ id: string; at: Instant; revision: number }>

/** Publishes something urgently, with nothing looked at: what the library makes of it is the question. */
export const publishNow = (
  database: Database,
  subject: Subject,
  content: Content,
  inForceFrom = '',
  person = 'ann'
): Promise<Publishing> =>
  database.transaction(async (tx) => {
    await inOrder(tx)
    const [id, digest, { kind, name }] = [crypto.randomUUID(), contentDigest(subject, content), subject]
    const telling = { act: 'published-urgently', by: { kind: 'person', id: person, name: person } } as const
    const { at } = await append(tx, { ...telling, subject: subjectText(subject), publication: id }, database.now())
    const before = await tx.selectFrom('publication').selectAll().execute()
    const same = before.filter((one) => one.kind === kind && one.name === name && one.in_force_from === inForceFrom)
    const revision = Math.max(0, ...same.map((one) => one.revision)) + 1
    const body = bodyOf(content)
    await tx
      .insertInto('content')
      .values({ digest, kind, name, body, written_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .insertInto('draft')
      .values({
        id,
        kind,
        name,
        base: null,
        state: 'draft',
        revision: 1,
        body,
        digest,
        change_kind: null,
        why: null,
        in_force_from: inForceFrom === '' ? null : inForceFrom,
        opened_by: person,
        opened_at: at,
        saved_by: person,
        saved_at: at,
        sent_back_by: null,
        sent_back_at: null,
        sent_back_why: null
      })
      .execute()
    await tx
      .insertInto('publication')
      .values({
        id,
        seq: before.length + 1,
        kind,
        name,
        in_force_from: inForceFrom,
        revision,
        digest,
        draft: id,
        approval: null,
        change_kind: 'wording-only',
        why: 'a reason',
        published_by: person,
        published_at: at,
        urgent: 1
      })
      .execute()
    await tx.updateTable('draft').set({ state: 'published' }).where('id', '=', id).execute()
    return { id, at, revision }
  })

export const withdrawNow = (database: Database, { id }: Publishing): Promise<Instant> =>
  database.transaction(async (tx) => {
    const by = { kind: 'person', id: 'bob', name: 'Bob' } as const
    const { at } = await append(tx, { act: 'withdrawn', by, subject: 'ruleset/york', publication: id }, database.now())
    await tx
      .insertInto('withdrawal')
      .values({ publication: id, person: 'bob', withdrawn_at: at, why: 'a reason' })
      .execute()
    return at
  })
