import type { IsoDay } from '../../engine/index.ts'
import { londonDay } from '../clock.ts'
import type { Database } from '../database/open.ts'
import { makeRecent } from '../store/recent.ts'
import { checkDraft } from './checks/check.ts'
import type { Findings } from './checks/findings.ts'
import { workInWorker, type Workshop } from './checks/workshop.ts'
import { acceptExamples } from './commands/accept-examples.ts'
import { lookAt, withdraw } from './commands/afterwards.ts'
import { approve, discard, sendBack } from './commands/decide.ts'
import { open } from './commands/open.ts'
import { publish, publishUrgently } from './commands/publish.ts'
import { save } from './commands/save.ts'
import { submit } from './commands/submit.ts'
import type { Context } from './context.ts'
import { listDrafts, readDraft } from './drafts.ts'
import type { Done, Life } from './life.ts'
import { contentOf, makeOwnVersions, publishedRows, tellAll } from './publications.ts'

/** How many findings are kept, each of one content beside one state of everything published. */
const KEPT = 64

export type LifeOptions = Readonly<{
  workshop?: Workshop
  today?: () => IsoDay
  /** Told when what is published has changed, before the command is answered. What goes wrong there undoes nothing. */
  published?: () => Promise<void>
}>

/** The life of versions over a database. Checks are made in a worker of their own, unless a test brings a workshop of its own. */
export function makeLife(database: Database, options: LifeOptions = {}): Life {
  return lifeIn(contextOf(database, options), options.published ?? (async () => undefined))
}

function lifeIn(context: Context, published: () => Promise<void>): Life {
  const { db } = context.database
  const told = async <T>(doing: Promise<Done<T>>): Promise<Done<T>> => {
    const is = await doing
    if (is.done) await published().catch(() => undefined)
    return is
  }
  return {
    alongside: (write) => lifeIn({ ...context, alongside: write }, published),
    drafts: (subject) => listDrafts(db, subject),
    draft: (id) => readDraft(db, id),
    open: (...asked) => open(context, ...asked),
    save: (...asked) => save(context, ...asked),
    checks: async (id) => {
      const draft = await readDraft(db, id)
      return draft && (await checkDraft(context, draft)).checks
    },
    acceptExamples: (...asked) => acceptExamples(context, ...asked),
    submit: (...asked) => submit(context, ...asked),
    sendBack: (...asked) => sendBack(context, ...asked),
    approve: (...asked) => approve(context, ...asked),
    publish: (...asked) => told(publish(context, ...asked)),
    publishUrgently: (...asked) => told(publishUrgently(context, ...asked)),
    discard: (...asked) => discard(context, ...asked),
    lookAt: (...asked) => lookAt(context, ...asked),
    withdraw: (...asked) => told(withdraw(context, ...asked)),
    publications: async (subject) => tellAll(db, context.ownVersion, await publishedRows(db, subject)),
    content: (digest) => contentOf(db, digest)
  }
}

const contextOf = (database: Database, { workshop = workInWorker(), today }: LifeOptions): Context => ({
  database,
  workshop,
  today: today ?? londonDay(() => Date.parse(database.now())),
  ownVersion: makeOwnVersions(),
  found: keptFindings()
})

/** Findings are looked for once. What could not be found out is looked for again. */
function keptFindings(): Context['found'] {
  const kept = makeRecent<Readonly<{ found: Promise<Findings>; failed: () => boolean }>>(KEPT)
  const looked = (find: () => Promise<Findings>) => {
    let hasFailed = false
    const found = find()
    found.catch(() => (hasFailed = true))
    return { found, failed: () => hasFailed }
  }
  return async (key, find) => {
    const { found, failed } = kept(key, () => looked(find))
    return failed() ? find() : found
  }
}
