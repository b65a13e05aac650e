import type { Ruleset } from '../model/ruleset.ts'
import { andThen, good, goodUnless, type Result } from '../problem.ts'
import { checkAlternatives, layReadings } from './alternatives.ts'
import { conditionLimits } from './condition-limits.ts'
import { tidy } from './problems.ts'
import { indexRules } from './provisions.ts'
import { makeReport } from './report.ts'
import { resolve, type RulesetContext } from './resolve.ts'
import { shapeProblems } from './shape.ts'
import type { Recall } from './in-pieces.ts'
import { readKnownText, readText, type Source } from './text.ts'
import type { WrittenRuleset } from './written.ts'

/** A ruleset as it was read: what it means, what was written, and where in the text each thing stands. */
export type ReadRuleset = Readonly<{ ruleset: Ruleset; written: WrittenRuleset; source: Source }>

/** Text, to data, to data of the right shape, to a ruleset whose every name means something. */
export const readRuleset = (text: string, context: RulesetContext): Result<ReadRuleset> =>
  readSource(readText(text), context)

/** The same for a version that was published, and so read whole before: of what others say as well, it has the very same data. */
export const readPublished = (text: string, context: RulesetContext, recall: Recall): Result<ReadRuleset> =>
  readSource(readKnownText(text, recall), context)

const readSource = (source: Result<Source>, context: RulesetContext): Result<ReadRuleset> =>
  andThen(andThen(andThen(source, checkLimits), checkShape), (checked) => resolveNames(checked, context))

type Checked = Readonly<{ written: WrittenRuleset; source: Source }>

const checkLimits = (source: Source): Result<Source> => goodUnless(conditionLimits(source), () => source)

const checkShape = (source: Source): Result<Checked> =>
  goodUnless(tidy(shapeProblems('ruleset', source.data, { spanOf: source.spanOf })), () => ({
    written: source.data as WrittenRuleset,
    source
  }))

function resolveNames({ written, source }: Checked, context: RulesetContext): Result<ReadRuleset> {
  const report = makeReport(source.spanOf)
  const resolved = resolve(written, context, report)
  checkAlternatives(written, resolved)
  return goodUnless(tidy(report.problems), () => ({ ruleset: resolved.ruleset(), written, source }))
}

/** The same ruleset with some of its doubts taken the other way: the alternatives are laid over the rules, and all names looked up again. */
export function takeReadings(
  written: WrittenRuleset,
  keys: readonly string[],
  context: RulesetContext
): Result<Ruleset> {
  const report = makeReport()
  const laid = layReadings(written, indexRules(written, context.floor), keys, report)
  return andThen(
    goodUnless(tidy(report.problems), () => laid),
    (sound) => {
      const resolved = resolve(written, context, report, sound)
      return andThen(
        goodUnless(tidy(report.problems), () => resolved),
        () => good(resolved.ruleset())
      )
    }
  )
}
