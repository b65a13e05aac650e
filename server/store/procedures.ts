import { type CompiledRuleset, compileRuleset, type Procedure, procedureOf, takeReadings } from '../../engine/index.ts'
import type { HeldVersion } from './memory.ts'
import { makeRecent } from './recent.ts'
import type { ProcedureQuery, RulesetStore } from './store.ts'

/** How many procedures are kept ready, beside which others are made when they are asked for. */
const KEPT = 32

type Asked = ReturnType<RulesetStore['procedure']>

/** A council's procedure beside its law, with the readings that a caller takes. Making one costs milliseconds, so the last ones are kept. */
export function makeProcedures(versionsOf: (id: string) => readonly HeldVersion[]): RulesetStore['procedure'] {
  const recent = makeRecent<Asked>(KEPT)
  return (id, query = {}) => {
    const asked = { ...query, readings: [...new Set(query.readings)].sort() }
    const [missing] = missingFrom(versionsOf, id, asked)
    return missing ?? recent(JSON.stringify([id, asked.version, asked.readings]), () => make(versionsOf, id, asked))
  }
}

type Query = ProcedureQuery & Readonly<{ readings: readonly string[] }>
type VersionsOf = Parameters<typeof makeProcedures>[0]

const localOf = (versionsOf: VersionsOf, id: string, { version }: Query): readonly HeldVersion[] =>
  versionsOf(id).filter((one) => version === undefined || one.version === version)

const lawOf = (versionsOf: VersionsOf, [newest]: readonly HeldVersion[]): readonly HeldVersion[] =>
  newest?.ruleset.floor === undefined ? [] : versionsOf(newest.ruleset.floor)

/** What was asked for and is not there. */
function missingFrom(versionsOf: VersionsOf, id: string, query: Query): readonly Exclude<Asked, Procedure>[] {
  if (versionsOf(id).length === 0) return [{ unknown: 'ruleset', name: id }]
  const local = localOf(versionsOf, id, query)
  if (local.length === 0) return [{ unknown: 'version', name: query.version ?? '' }]
  const there = [...local, ...lawOf(versionsOf, local)]
  const unknown = query.readings.filter((key) => !there.some((version) => hasReading(version, key)))
  return unknown.map((name) => ({ unknown: 'reading', name }))
}

const hasReading = ({ ruleset }: HeldVersion, key: string): boolean =>
  ruleset.readings.some((reading) => reading.key === key) ||
  ruleset.provisions.some(({ readings }) => readings.some((reading) => reading.key === key))

function make(versionsOf: VersionsOf, id: string, query: Query): Asked {
  const local = localOf(versionsOf, id, query)
  const ours = query.readings.filter((key) => local.some((version) => hasReading(version, key)))
  // A doubt about the whole text, such as clear days, may be the council's and the law's alike.
  const theirs = query.readings.filter((key) => !ours.includes(key) || !key.includes('/'))
  const [council, law] = [taken(local, ours), taken(lawOf(versionsOf, local), theirs)]
  if (council === undefined || law === undefined) return { unknown: 'reading', name: query.readings.join(' with ') }
  return procedureOf(council as NonEmptyList, law.length === 0 ? undefined : (law as NonEmptyList))
}

type NonEmptyList = readonly [CompiledRuleset, ...CompiledRuleset[]]

/** Each version in the readings that it has. Nothing where two alternatives cannot be taken together. */
function taken(versions: readonly HeldVersion[], keys: readonly string[]): readonly CompiledRuleset[] | undefined {
  const read = versions.map((version) =>
    inReadings(
      version,
      keys.filter((key) => hasReading(version, key))
    )
  )
  return read.every((one) => one !== undefined) ? read : undefined
}

function inReadings({ compiled, written, context }: HeldVersion, keys: readonly string[]): CompiledRuleset | undefined {
  if (keys.length === 0) return compiled
  const ruleset = takeReadings(written, keys, context)
  return ruleset.ok ? compileRuleset(ruleset.value, compiled.calendar) : undefined
}
