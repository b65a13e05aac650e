import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openDatabase } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { openLibrary } from '../../server/library/open.ts'
import { publishShipped } from '../../server/library/seed.ts'
import { readShelf } from '../../server/life/checks/shelf.ts'
import { workHere } from '../../server/life/checks/workshop.ts'
import { makeLife } from '../../server/life/make-life.ts'
import type { LocalRole } from '../../server/people/links.ts'
import { startCheckpoints } from '../../server/record/checkpointer.ts'
import type { RulesetStore } from '../../server/store/store.ts'
import { SEED, TODAY } from '../life/small-library.ts'
import { clockAt, open, signIn } from '../people/setup.ts'
import { MEMORY, type Office } from './life.ts'

/** The small library as a store, to be published as the rulesets are that come with the program. */
export function smallStore(): RulesetStore {
  const shelf = SEED.map(([subject, content, inForceFrom], i) => ({
    publication: `p${i}`,
    seq: i + 1,
    ...subject,
    inForceFrom,
    revision: 1,
    content
  }))
  const store = readShelf(shelf)
  if (!store.ok) throw new Error(JSON.stringify(store.problems))
  return store.value
}

export type Kept = Office & Readonly<{ where: Where; checkpoints: string; settled: () => Promise<void> }>

/** A server whose every publication is in its record, and whose record is signed in a folder. */
export async function openKept(where: Where = MEMORY, store = smallStore()): Promise<Kept> {
  const clock = clockAt(`${TODAY}T09:00:00.000Z`)
  const now = (): string => (clock.at = new Date(Date.parse(clock.at) + 1).toISOString())
  const database = await openDatabase(where, now)
  await publishShipped(database, store)
  const beside =
    where.kind === 'sqlite' && where !== MEMORY ? dirname(where.file) : mkdtempSync(join(tmpdir(), 'duecourse-'))
  const checkpoints = join(beside, 'checkpoints')
  const signing = await startCheckpoints(database, checkpoints, (error) => {
    throw error
  })
  const library = await openLibrary(database)
  const today = (): string => TODAY
  const life = makeLife(database, { workshop: workHere(() => []), today, published: () => library.refresh() })
  const here = await open({ database, library, life, today, checkpoints: signing.read }, clock)
  const roles = ['policy-lead', 'approver', 'urgent-publisher', 'auditor'] as const satisfies readonly LocalRole[]
  const [lead, approver, urgent, auditor] = await Promise.all(roles.map((role) => signIn(here, role)))
  const close = async (): Promise<void> => {
    await here.close()
    await signing.stop()
    await database.close()
  }
  return { ...here, close, lead, approver, urgent, auditor, where, checkpoints, settled: signing.settled } as Kept
}
