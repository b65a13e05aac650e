import type { Conventions, Reading } from '../model/ruleset.ts'
import { layOver } from './overlay.ts'
import { quote } from './problems.ts'
import { type Report, tell } from './report.ts'
import type { RuleAt, RuleIndex } from './rule-index.ts'
import { shapeProblems } from './shape.ts'
import {
  BODY_KINDS,
  type BodyKind,
  type WrittenAlternative,
  type WrittenConventions,
  type WrittenReading,
  type WrittenRulesetReading
} from './written.ts'

/** How a provision's doubtful words were taken. */
export const readingOf = (written: WrittenReading, provision: string): Reading => ({
  key: readingKey(written, provision),
  provision,
  provisions: [provision],
  ...taken(written)
})

/** How words that run through the whole text were taken. */
export const rulesetReadingOf = (written: WrittenRulesetReading): Reading => ({
  key: written.id,
  provisions: written.provisions ?? [],
  ...taken(written)
})

/** What a caller asks for. */
export const readingKey = ({ id }: WrittenReading, provision: string): string => `${provision}/${id}`

const taken = ({ doubt, taken: how, by, on, alternative }: WrittenReading | WrittenRulesetReading) => ({
  doubt,
  taken: how,
  by,
  on,
  alternative: alternative.says
})

/** The conventions of a ruleset: the usual ones, but for what it says itself. */
export const conventionsOf = (...written: readonly (WrittenConventions | undefined)[]): Conventions => {
  const { reviewCountsOn, clearDays, afterTheMeeting } = Object.assign({}, ...written) as WrittenConventions
  return {
    reviewCountsOn: reviewCountsOn ?? 'completed',
    clearDays: clearDays ?? false,
    afterTheMeeting: afterTheMeeting ?? 'completed'
  }
}

/**
 * A rule with an alternative laid over it: nothing if the alternative changes no rule, or if it cannot be laid over one.
 * `under` is the rule so far, since two readings may bear on the same one.
 */
export function alternativeRule(
  report: Report,
  index: RuleIndex,
  provision: string,
  alternative: WrittenAlternative,
  at: string
): RuleAt | undefined {
  const kinds = BODY_KINDS.filter((kind) => alternative[kind] !== undefined)
  const kind = kinds[0]
  if (kinds.length > 1) return refuse(report, 'ONE_OF', 'an alternative is one rule', `${at}/${kinds[1]}`)
  const under =
    kind || alternative.rule !== undefined ? ruleMeant(report, index, provision, alternative, at) : undefined
  if (!under || !kind) return undefined
  const laid = laidOver(under, kind, alternative, `${at}/${kind}`)
  const problems = shapeProblems(kind, laid.written, {
    at: laid.at,
    ...(report.spanOf ? { spanOf: report.spanOf } : {})
  })
  report.problems.push(...problems)
  return problems.length > 0 ? undefined : laid
}

function refuse(report: Report, code: string, message: string, pointer: string): undefined {
  tell(report, { code, message, pointer, of: 'key' })
}

function ruleMeant(
  report: Report,
  index: RuleIndex,
  provision: string,
  { rule }: WrittenAlternative,
  at: string
): RuleAt | undefined {
  const keys = index.provisions.get(provision) ?? []
  const key = rule === undefined ? (keys.length === 1 ? keys[0] : undefined) : `${provision}/${rule}`
  const found = key === undefined ? undefined : index.rules.get(key)
  if (found) return found
  const names = keys.map((one) => one.slice(provision.length + 1)).filter((name) => name !== '')
  if (rule === undefined)
    return refuse(report, 'MISSING_KEY', `\`rule\` is missing: which of ${names.map(quote).join(', ')} it changes`, at)
  const help = names.length > 0 ? report.suggest(rule, names) : 'the provision has one rule; leave `rule` out'
  tell(report, {
    code: 'UNKNOWN_RULE',
    message: `unknown rule ${quote(rule)} of ${quote(provision)}`,
    help,
    pointer: `${at}/rule`
  })
  return undefined
}

/** A rule of another kind takes the place of the whole rule. */
function laidOver(under: RuleAt, kind: BodyKind, alternative: WrittenAlternative, at: string): RuleAt {
  const base = under.kind === kind ? under : { ...under, kind, written: {} }
  return layOver(base, alternative[kind] ?? {}, (pointer) => `${at}${pointer}`)
}
