import {
  type CompiledRuleset,
  compileRuleset,
  type Procedure,
  procedureOf,
  type Ruleset,
  takeReadings
} from '../../engine/index.ts'
import type { HeldVersion } from './memory.ts'
import { makeRecent } from './recent.ts'
import type { ProcedureQuery, RulesetStore } from './store.ts'

/** How many procedures are kept ready, beside which others are made when they are asked for. */
const KEPT = 32

type Asked = ReturnType<RulesetStore['procedure']>

/** A council's procedure beside its law, with the readings that a caller takes. Making one costs milliseconds, so the last ones are kept. */
export function makeProcedures(versionsOf: VersionsOf, versionNamed: VersionNamed): RulesetStore['procedure'] {
  const recent = makeRecent<Asked>(KEPT)
  return (id, query = {}) => {
    const asked = { ...query, readings: [...new Set(query.readings)].sort() }
    const there = versionsThere(versionsOf, versionNamed, id, asked)
    const [missing] = missingFrom(versionsOf, there, id, asked)
    return missing ?? recent(JSON.stringify([id, asked.version, asked.readings]), () => make(there, asked))
  }
}

type VersionsOf = (id: string) => readonly HeldVersion[]
type VersionNamed = (id: string, version: string) => HeldVersion | undefined

type Query = ProcedureQuery & Readonly<{ readings: readonly string[] }>
type There = Readonly<{ local: readonly HeldVersion[]; law: readonly HeldVersion[] }>

/** All versions that hold, or the one that was pinned, which need not hold any more; and all of the law. */
function versionsThere(versionsOf: VersionsOf, named: VersionNamed, id: string, { version }: Query): There {
  const local = version === undefined ? versionsOf(id) : [named(id, version)].filter((one) => one !== undefined)
  const floor = local[0]?.ruleset.floor
  return { local, law: floor === undefined ? [] : versionsOf(floor) }
}

/** What was asked for and is not there. */
function missingFrom(
  versionsOf: VersionsOf,
  { local, law }: There,
  id: string,
  query: Query
): readonly Exclude<Asked, Procedure>[] {
  if (local.length === 0 && versionsOf(id).length === 0) return [{ unknown: 'ruleset', name: id }]
  if (local.length === 0) return [{ unknown: 'version', name: query.version ?? '' }]
  const there = [...local, ...law]
  const unknown = query.readings.filter((key) => !there.some((version) => hasReading(version, key)))
  return unknown.map((name) => ({ unknown: 'reading', name }))
}

const hasReading = ({ ruleset }: HeldVersion, key: string): boolean =>
  ruleset.readings.some((reading) => reading.key === key) ||
  ruleset.provisions.some(({ readings }) => readings.some((reading) => reading.key === key))

function make({ local, law: ofLaw }: There, query: Query): Asked {
  const ours = query.readings.filter((key) => local.some((version) => hasReading(version, key)))
  // A doubt about the whole text, such as clear days, may be the council's and the law's alike.
  const theirs = query.readings.filter((key) => !ours.includes(key) || !key.includes('/'))
  const [council, law] = [taken(local, ours), taken(ofLaw, theirs)]
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
  return ruleset.ok ? compileRuleset(named(ruleset.value, compiled.ruleset.version), compiled.calendar) : undefined
}

/** A ruleset by the name that its version goes by, which for a correction is not the one in its text. */
export const named = (ruleset: Ruleset, version: string): Ruleset =>
  ruleset.version === version ? ruleset : { ...ruleset, version }
