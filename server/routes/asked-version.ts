import type { Problem } from '../../engine/index.ts'
import { type Asked, quoted, textIn, wordIn } from '../asked.ts'
import { Refused } from '../refusals.ts'
import type { RulesetStore, StoredVersion } from '../store/store.ts'

/** The version that a parameter names, or the one that is usual where it names none. */
export function versionAsked(
  asked: Asked,
  name: string,
  store: RulesetStore,
  id: string,
  usual: () => StoredVersion | undefined
): StoredVersion | undefined {
  const version = textIn(asked, name)
  if (!asked.given.has(name)) return usual()
  const found = version === undefined ? undefined : store.version(id, version)
  if (version !== undefined && found === undefined) asked.problems.push(noVersion(name, store, id))
  return found
}

const noVersion = (name: string, store: RulesetStore, id: string): Problem => ({
  code: 'UNKNOWN_VERSION',
  message: 'there is no such version',
  help: `there can be ${quoted(store.versions(id).map(({ version }) => version))}`,
  pointer: `/${name}`
})

/** The one in force on a day, else the newest: before its first day, a procedure can be looked at all the same. */
export function shownOn(store: RulesetStore, id: string, day: string): StoredVersion {
  const found = store.inForceOn(id, day) ?? store.versions(id)[0]
  if (found === undefined) throw new Refused('not-found')
  return found
}

/** What a version took the place of: the revision before it, else the version before. */
export function before(store: RulesetStore, { id, inForceFrom, revision }: StoredVersion): StoredVersion | undefined {
  const label = revision === 2 ? inForceFrom : `${inForceFrom}.${revision - 1}`
  const corrected = revision > 1 ? store.version(id, label) : undefined
  return corrected ?? store.versions(id).find((one) => one.inForceFrom < inForceFrom)
}

/** What is missing where nothing came before. */
export const NOTHING_BEFORE = {
  code: 'NOTHING_BEFORE',
  message: 'there is no version before it to hold it against',
  help: 'name one as `from`',
  pointer: '/from'
}

const YES_NO = ['yes', 'no'] as const

/** Whether the behaviour of conditions is looked at too. */
export const behaviourIn = (asked: Asked): boolean => wordIn(asked, 'behaviour', YES_NO) !== 'no'
