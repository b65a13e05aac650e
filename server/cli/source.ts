import { join, resolve } from 'node:path'
import { bad, good, type Result } from '../../engine/problem.ts'
import { parseInstant } from '../clock.ts'
import { isAway } from '../database/faults.ts'
import { NotThere, openToRead } from '../database/read-only.ts'
import type { Where } from '../database/where.ts'
import type { Library } from '../library/library.ts'
import { openLibrary } from '../library/open.ts'
import { Unreadable } from '../library/readings.ts'
import { NothingPublished } from '../library/view.ts'
import { openFolder, SHIPPED_RULESETS } from '../store/folder.ts'
import type { RulesetStore } from '../store/store.ts'
import { type Given, type Misuse, misuse, type Option } from './command.ts'

/** What a command takes that can read what a server has published as well as a folder. */
export const SOURCE_OPTIONS: Readonly<Record<string, Option>> = {
  data: { value: 'DIR', says: 'what is published in the data folder of a server, which may be running' },
  'known-at': { value: 'WHEN', says: 'what had been published by then: a day, or an instant in UTC' }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where rulesets come from: a folder, or what has been published and was known at an instant. */
export type Source = Readonly<{
  store: Result<RulesetStore>
  /** The same as it was known at another instant; a folder is always the same. */
  at: (knownAt: string) => Result<RulesetStore>
  name: string
  knownAt: string | undefined
}>

/** The one that was asked for, else the database that `DATABASE_URL` names, else the folder that comes with duecourse. */
export async function sourceOf(given: Given, env: Environment): Promise<Source | Misuse> {
  const [data, folder, when] = [given.value('data'), given.value('rulesets'), given.value('known-at')]
  if (data !== undefined && folder !== undefined) return misuse('rulesets are in --data or in --rulesets, not in both')
  const url = folder === undefined && data === undefined ? env['DATABASE_URL'] : undefined
  const where = data === undefined ? whereOfUrl(url) : whereIn(data)
  const knownAt = when === undefined ? undefined : parseInstant(when)
  if (when !== undefined && knownAt === undefined)
    return misuse(`${when} is no time; write it as 2026-01-12 or 2026-01-12T12:00:00Z`)
  if (where !== undefined) return published(where, knownAt)
  if (when !== undefined) return misuse('a folder does not know what was published when: --known-at goes with --data')
  const store = openFolder(folder ?? SHIPPED_RULESETS)
  return { store, at: () => store, name: folder ?? SHIPPED_RULESETS, knownAt }
}

export const whereIn = (data: string): Where => ({ kind: 'sqlite', file: join(resolve(data), 'duecourse.sqlite') })

export const whereOfUrl = (url: string | undefined): Where | undefined => (url ? { kind: 'postgres', url } : undefined)

async function published(where: Where, knownAt: string | undefined): Promise<Source> {
  const name = where.kind === 'sqlite' ? where.file : 'the database that DATABASE_URL names'
  const library = await libraryIn(where)
  if ('why' in library) return { store: noDatabase(library.why), at: () => noDatabase(library.why), name, knownAt }
  const at = (when: string | undefined): Result<RulesetStore> => storeAt(library, when)
  return { store: at(knownAt), at, name, knownAt: knownAt ?? library.latest() }
}

const noDatabase = (message: string): Result<never> => bad([{ code: 'NO_DATABASE', message }])

/** Everything that is published is in memory then. */
async function libraryIn(where: Where): Promise<Library | Readonly<{ why: string }>> {
  try {
    const database = await openToRead(where, () => new Date().toISOString())
    return await openLibrary(database).finally(database.close)
  } catch (error) {
    return { why: whyNot(error, where) }
  }
}

/** A time before anything was published is found out by asking for words. */
function storeAt(library: Library, knownAt: string | undefined): Result<RulesetStore> {
  try {
    const store = library.at(knownAt)
    store.vocabulary()
    return good(store)
  } catch (error) {
    if (!(error instanceof NothingPublished)) throw error
    return bad([{ code: 'NOTHING_PUBLISHED', message: error.message }])
  }
}

/** Why a database could not be read, for whoever asked for it. */
export function whyNot(error: unknown, where: Where): string {
  if (error instanceof NotThere || error instanceof Unreadable) return error.message
  if (isAway(error)) return where.kind === 'sqlite' ? `${where.file} cannot be read` : 'the database cannot be reached'
  throw error
}
