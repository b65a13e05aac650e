import { canonical, digestOf } from '../../server/canonical.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import type { CheckFloor } from '../../server/life/checks/findings.ts'
import { workHere } from '../../server/life/checks/workshop.ts'
import { declared } from '../../server/life/content.ts'
import type { Content, Done, Draft, Life, NotDone, Publication, Saving } from '../../server/life/life.ts'
import { makeLife } from '../../server/life/make-life.ts'
import type { Actor } from '../../server/people/actor.ts'
import type { Entry } from '../../server/record/entry.ts'
import { COUNCIL, seed, TODAY } from './small-library.ts'

const person = (id: string): Actor => ({ kind: 'person', id, name: id })

export const [ANN, BEN, CAT, DAN] = ['ann', 'ben', 'cat', 'dan'].map(person) as [Actor, Actor, Actor, Actor]

export type Scene = Readonly<{
  life: Life
  database: Database
  /** Every entry of the record, in order. */
  entries: () => Promise<readonly Entry[]>
  close: () => Promise<void>
}>

/** A clock that never shows the same instant twice. */
export function ticking(from = Date.parse('2026-11-22T09:00:00.000Z')): () => string {
  let now = from
  return () => new Date((now += 1000)).toISOString()
}

/** A life over an empty store with the small library in it. */
export async function scene(where: Where, floor: CheckFloor = () => [], today = () => TODAY): Promise<Scene> {
  const database = await openDatabase(where, ticking())
  await seed(database)
  const life = makeLife(database, { workshop: workHere(floor), today })
  return { life, database, entries: () => entriesOf(database), close: () => database.close() }
}

/** The record, its chain looked at on the way. */
async function entriesOf({ db }: Database): Promise<readonly Entry[]> {
  const rows = await db.selectFrom('record').selectAll().orderBy('seq').execute()
  let previous = '0'.repeat(64)
  return rows.map(({ seq, body, hash }, i) => {
    const entry = JSON.parse(body) as Entry
    const sound = seq === i + 1 && entry.seq === seq && entry.previous === previous
    if (!sound || hash !== digestOf(body) || body !== canonical(entry))
      throw new Error(`the record is broken at ${seq}`)
    previous = hash
    return entry
  })
}

/** The value of what has to have been carried out. */
export function of<T>(is: Done<T>): T {
  if (is.done) return is.value
  throw new Error(JSON.stringify(is.not).slice(0, 2000))
}

/** Why something was not carried out. */
export function why(is: Done<unknown>): NotDone['why'] | 'done' {
  return is.done ? 'done' : is.not.why
}

/** The checks that a refusal or a list of them names as not passed. */
export const failing = (is: Done<unknown>): readonly string[] =>
  is.done || is.not.why !== 'checks' ? [] : is.not.checks.flatMap(({ check, passed }) => (passed ? [] : [check]))

/**
 * A draft of the small council by somebody, begun from its first version, with this in it. What it takes the place of by then is left out on
 * purpose, so that tests that share a library do not stand in each other's way.
 */
export async function drafted({ life }: Scene, by: Actor, saving: Saving): Promise<Draft> {
  const { id, revision } = of(await life.open(by, COUNCIL, { from: 'version', version: '2024-03-15' }))
  const { inForceFrom = '' } = saving.content === undefined ? {} : declared(COUNCIL, saving.content)
  const before = (await life.publications(COUNCIL)).filter(
    (one) => one.withdrawn === undefined && (one.inForceFrom ?? '') < inForceFrom
  )
  const last = before.toSorted((a, b) => (a.version < b.version ? -1 : 1)).at(-1)
  return of(await life.save(by, id, revision, { ...(last !== undefined && { base: last.id }), ...saving }))
}

/** What an author says of a change. */
export const STATED = { change: 'changes-a-timescale', why: 'Ten days have proved too few.' } as const

export const stated = (content: Content): Saving => ({ ...STATED, content })

export async function submitted(set: Scene, by: Actor, saving: Saving): Promise<Draft> {
  const { id, revision } = await drafted(set, by, saving)
  return of(await set.life.submit(by, id, revision))
}

export async function approved(set: Scene, by: Actor, other: Actor, saving: Saving): Promise<Draft> {
  const { id, revision, digest, inForceFrom } = await submitted(set, by, saving)
  return of(await set.life.approve(other, id, revision, digest, inForceFrom))
}

export async function published(set: Scene, by: Actor, other: Actor, saving: Saving): Promise<Publication> {
  const { id, revision, inForceFrom } = await approved(set, by, other, saving)
  return of(await set.life.publish(by, id, revision, inForceFrom))
}
