import type { Procedure } from '../../engine/compile/procedure.ts'
import { procedureIn } from '../store/found.ts'
import type { ProcedureQuery, RulesetStore } from '../store/store.ts'
import { didYouMean } from './arguments.ts'
import { type Given, type Misuse, misuse } from './command.ts'

/** The rulesets that are meant: all, if none was named. A name is only looked up; it never becomes a path. */
export function whichRulesets(
  store: RulesetStore,
  named: readonly string[]
): Readonly<{ ids: readonly string[] }> | Misuse {
  const there = store.rulesets()
  const unknown = named.find((id) => !there.includes(id))
  if (unknown !== undefined) return misuse(noRuleset(unknown, there))
  return { ids: named.length === 0 ? there : [...new Set(named)] }
}

const noRuleset = (id: string, there: readonly string[]): string =>
  `there is no ruleset ${id}${didYouMean(id, there) || `; there are ${there.join(', ')}`}`

/** What a command's options ask of a procedure. */
export function queryOf(given: Given): ProcedureQuery {
  const [version, readings] = [given.value('version'), given.values('reading')]
  return { ...(version === undefined ? {} : { version }), ...(readings.length === 0 ? {} : { readings }) }
}

/** The procedure that a command names, or a sentence for somebody who named none that there is. */
export function askedFor(store: RulesetStore, named: string, query: ProcedureQuery): Procedure | Misuse {
  const { id, version } = versionNamed(named)
  if (version !== undefined && query.version !== undefined && version !== query.version)
    return misuse(`${named} is one version, and --version another`)
  const procedure = procedureIn(store, id, version === undefined ? query : { ...query, version })
  if (procedure.ok) return procedure.value
  const [{ message, help }] = procedure.problems
  return misuse(`${message}${help === undefined ? '' : `; ${help}`}`)
}

/** `york`, or `york@2024-03-15.2` for one of its versions. */
export function versionNamed(named: string): Readonly<{ id: string; version: string | undefined }> {
  const at = named.indexOf('@')
  return at < 0 ? { id: named, version: undefined } : { id: named.slice(0, at), version: named.slice(at + 1) }
}
