import type { Transaction } from 'kysely'
import type { IsoDay } from '../../engine/index.ts'
import { isRefused, isUnique } from '../database/faults.ts'
import type { Database } from '../database/open.ts'
import type { Instant, Tables } from '../database/tables.ts'
import { append } from '../record/append.ts'
import type { Telling } from '../record/entry.ts'
import type { Findings } from './checks/findings.ts'
import type { Workshop } from './checks/workshop.ts'
import { subjectText } from './content.ts'
import { changed, notFound, ownChange, taken } from './done.ts'
import { holdDraft } from './drafts.ts'
import type { Alongside, Done, Draft, Publication } from './life.ts'
import type { OwnVersions } from './publications.ts'

/** What every command works with. */
export type Context = Readonly<{
  database: Database
  workshop: Workshop
  today: () => IsoDay
  ownVersion: OwnVersions
  /** What was found out about contents before, by what was looked at. */
  found: (key: string, find: () => Promise<Findings>) => Promise<Findings>
  /** What is written beside every command that is carried out. */
  alongside?: Alongside
}>

type Tx = Transaction<Tables>

/** One command: one transaction. What the database itself refuses is told like any other refusal; that it is away is not a refusal. */
export async function command<T>(
  { database, alongside }: Context,
  work: (tx: Tx) => Promise<Done<T>>
): Promise<Done<T>> {
  try {
    return await database.transaction(async (tx) => {
      const is = await work(tx)
      if (is.done) await alongside?.(tx, is.value)
      return is
    })
  } catch (error) {
    const refused = refusalOf(error)
    if (refused === undefined) throw error
    return refused
  }
}

function refusalOf(error: unknown): Done<never> | undefined {
  if (isRefused(error, 'approver-is-author')) return ownChange(OWN_APPROVAL)
  if (isRefused(error, 'looked-at-by-author')) return ownChange(OWN_LOOK)
  if (isUnique(error, 'publication')) return taken('Somebody else published at the same moment.')
  if (isUnique(error, 'looked_at') || isUnique(error, 'withdrawal'))
    return taken('Somebody else did so at the same moment.')
  return undefined
}

export const OWN_APPROVAL =
  'Whoever wrote in a draft since it was last approved cannot approve it: somebody else has to.'
export const OWN_LOOK = 'An urgent publication is looked at by somebody who neither published it nor wrote in it.'

/** A command on one draft, held from here to the end, as it was when its revision was the one that is named. */
export const onDraft = <T>(
  context: Context,
  id: string,
  revision: number,
  work: (tx: Tx, draft: Draft) => Promise<Done<T>>
): Promise<Done<T>> =>
  command(context, async (tx) => {
    const draft = await holdDraft(tx, context.database, id)
    if (draft === undefined) return notFound
    return draft.revision === revision ? work(tx, draft) : changed(draft)
  })

/** The entry of an act in the record. Its instant is that of everything else that the act writes. */
export const record = async (
  { database }: Context,
  tx: Tx,
  { subject, ...telling }: Omit<Telling, 'subject'> & Pick<Draft | Publication, 'subject'>
): Promise<Instant> => (await append(tx, { ...telling, subject: subjectText(subject) }, database.now())).at

/** As much of a draft as every entry about it tells. */
export const about = ({
  id,
  subject,
  inForceFrom
}: Draft): Pick<Draft, 'subject'> & Pick<Telling, 'draft' | 'inForceFrom'> => ({
  subject,
  draft: id,
  ...(inForceFrom !== undefined && { inForceFrom })
})
