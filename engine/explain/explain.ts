import type { Assessment } from '../assess/assess.ts'
import type { Instance } from '../chronology/chronology.ts'
import { ANSWER_NAMES } from '../compile/answer.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { RulesetHistory } from '../compile/procedure.ts'
import { type IsoDay, isoDay } from '../days/day.ts'
import type { AssessmentDocument, Evaluator, UsedRuleset } from '../model/assessment.ts'
import { ENGINE_VERSION } from '../version.ts'
import { missingGroups } from './missing-groups.ts'
import { nextReviewDue } from './next-review.ts'
import { noticesOf } from './notices.ts'
import { outcomeDocument, type View } from './outcome.ts'
import { provisionHeadlines, summaryOf } from './summary.ts'

export type ExplainOptions = Readonly<{
  /** `summary` leaves the working out. */
  view?: View
  evaluator?: Evaluator
  /** The alternative readings that the procedure was compiled with. */
  readings?: readonly string[]
}>

/** An assessment as it is shown outside: ISO days, sentences, what is missing, and the working of every answer. */
export function explain(assessment: Assessment, options: ExplainOptions = {}): AssessmentDocument {
  const { procedure, told, asOf } = assessment
  const outcomes = assessment.outcomes.map((outcome) => outcomeDocument(outcome, assessment, options.view ?? 'full'))
  const { reference } = told.facts
  return {
    ...(reference === undefined ? {} : { case: reference }),
    asOf: isoDay(asOf),
    ...rulesetsUsed(assessment),
    calendar: nameAndVersion(procedure.local.versions[0].calendar),
    vocabulary: nameAndVersion(procedure.local.versions[0].ruleset.vocabulary),
    engine: ENGINE_VERSION,
    evaluator: options.evaluator ?? 'compiled',
    readings: options.readings ?? [],
    summary: summaryOf(outcomes),
    nextReview: nextReviewDue(assessment),
    provisions: provisionHeadlines(outcomes),
    outcomes,
    missing: missingGroups(outcomes),
    elsewhere: elsewhereOf(assessment),
    notices: noticesOf(assessment, outcomes)
  }
}

export const nameAndVersion = ({ name, version }: Readonly<{ name: string; version: string }>) => ({ name, version })

/** Every version that an outcome came from, newest first; the one in force on the day where none was needed. */
export function rulesetsUsed(assessment: Assessment): Pick<AssessmentDocument, 'ruleset' | 'law'> {
  const { procedure, outcomes } = assessment
  const used = new Set<CompiledRuleset>()
  let last: CompiledRuleset | undefined
  for (const { version, statutory } of outcomes) {
    // One after the other mostly comes from the same.
    if (version !== last) used.add((last = version))
    if (statutory !== undefined) used.add(statutory.version)
  }
  const local = versionsOf(procedure.local, used)
  const law = procedure.law && versionsOf(procedure.law, used)
  return {
    ruleset: usedRuleset(procedure.local, local),
    ...(law === undefined || law.length === 0 || procedure.law === undefined
      ? {}
      : { law: { id: procedure.law.id, versions: law } })
  }
}

const versionsOf = (history: RulesetHistory, used: ReadonlySet<CompiledRuleset>): readonly IsoDay[] =>
  history.versions.filter((version) => used.has(version)).map(({ ruleset }) => ruleset.version)

export function usedRuleset(history: RulesetHistory, versions: readonly IsoDay[]): UsedRuleset {
  const newest = history.versions.find(({ ruleset }) => ruleset.version === versions[0]) ?? history.versions[0]
  const { id, version, title, issuedBy } = newest.ruleset
  return { id, version, versions: versions.length === 0 ? [version] : versions, title, issuedBy }
}

/** Other procedures that the case falls under, by the version in force on the day. */
function elsewhereOf({ procedure, told, asOf, ask }: Assessment): AssessmentDocument['elsewhere'] {
  const { versions } = procedure.local
  const version = versions.find(({ from }) => from <= asOf) ?? versions.at(-1)
  const child: Instance | undefined = told.instances.child[0]
  if (version === undefined || child === undefined) return []
  return version.elsewhere.map(({ when, provision, procedure: title }) => ({
    provision,
    procedure: title,
    holds: ANSWER_NAMES[ask(when, child)]
  }))
}
