import type { RuleHistory, RuleVersion } from '../compile/procedure.ts'
import type { CompiledTimescale } from '../compile/rule.ts'
import type { Day } from '../days/day.ts'
import type { Binding, Strength } from '../model/ruleset.ts'

/** A rule of the law in one of its versions, as a floor: its count, from which day the version holds, and whether it binds. */
export type LawVersion = Readonly<{
  version: string
  from: Day
  /** Whether that version has the rule at all. */
  has: boolean
  /** Nothing where it has it of something else than the local rule is about. */
  rule: CompiledTimescale | undefined
  binding: Binding | undefined
  strength: Strength | undefined
}>

/** What the law says of one start day: a last day, no number, or nothing at all. */
export type LawOn = Readonly<{ version: LawVersion; dueOn: Day | undefined }>

/** The versions of a rule of the law, newest first, as far as they speak of what a local rule falls on. */
export const lawVersions = (history: RuleHistory, per: string): readonly LawVersion[] =>
  history.versions.map((one) => lawVersion(one, per))

function lawVersion({ version, rule }: RuleVersion, per: string): LawVersion {
  const timescale = rule?.kind === 'timescale' && rule.body.per === per ? rule : undefined
  return {
    version: version.ruleset.version,
    from: version.from,
    has: rule !== undefined,
    rule: timescale,
    binding: timescale?.provision.binding,
    strength: timescale?.provision.strength
  }
}

/**
 * The law is picked by the day a duty falls due by it, as an assessment picks it: the newest version in force on that day; one by which nothing falls due
 * holds for what starts in its time; before the oldest version, the oldest.
 */
export function lawFrom(start: Day, versions: readonly LawVersion[]): LawOn | undefined {
  let passed: Passed | undefined
  let retiredFrom = Number.MAX_SAFE_INTEGER
  for (const version of versions) {
    const { rule, from, has } = version
    if (!has) {
      if (passed === undefined) retiredFrom = from
      else if (passed.applies >= from) return undefined
      continue
    }
    if (rule === undefined) continue
    const dueOn = rule.clock?.lastDay(start)
    const applies = dueOn ?? start
    if (applies >= retiredFrom) return undefined
    if (passed?.undatedFrom !== undefined && applies >= passed.undatedFrom) return passed.law
    const law: LawOn = { version, dueOn }
    if (applies >= from) return law
    passed = { law, applies, undatedFrom: dueOn === undefined ? from : undefined }
  }
  return passed?.law
}

type Passed = Readonly<{ law: LawOn; applies: Day; undatedFrom: Day | undefined }>
