/** The public surface of the engine: what a shell needs to read rulesets and cases, to ask, and to show the answer. */
export { ENGINE_VERSION } from './version.ts'
export { andThen, bad, good, goodUnless, isNonEmpty, type NonEmpty, type Problem, type Result } from './problem.ts'

export {
  latestWorkingDay,
  spanText,
  type WorkingDayCalendar,
  whyNotWorking,
  workingDaysBetween
} from './days/calendar.ts'
export { countAfter, countBefore } from './days/count.ts'
export { addDays, type Day, day, fullDay, type IsoDay, isoDay, longDay, parseDay } from './days/day.ts'
export { type Period, parsePeriod, showPeriod, type Unit } from './days/period.ts'

export type * from './model/assessment.ts'
export type { CaseFacts } from './model/case.ts'
export { type Condition, OPERATORS } from './model/condition.ts'
export type { Provision, Reading, Rule, Ruleset } from './model/ruleset.ts'
export { SCOPES, type Vocabulary } from './model/vocabulary.ts'

export { readCalendar } from './read/calendar.ts'
export { readCase } from './read/case.ts'
export { readJson } from './read/json.ts'
export { JSON_LIMITS } from './read/limits.ts'
export type { RulesetContext } from './read/resolve.ts'
export { type ReadRuleset, readRuleset, takeReadings } from './read/ruleset.ts'
export { readText } from './read/text.ts'
export { readVocabulary } from './read/vocabulary.ts'
export type { WrittenRuleset } from './read/written.ts'

export { type Assessment, assess } from './assess/assess.ts'
export { STATES } from './assess/verdict.ts'
export { type Procedure, procedureOf } from './compile/procedure.ts'
export { type CompiledRuleset, compileRuleset } from './compile/ruleset.ts'

export { type ExplainOptions, explain } from './explain/explain.ts'
export { nextReviewDue } from './explain/next-review.ts'
export { type PlainOptions, plainAnswer } from './explain/plain.ts'
export { explainProvision } from './explain/provision.ts'
export { provisionSentence, ruleSentence } from './explain/sentence.ts'
export { type ScheduleOptions, schedule } from './schedule/schedule.ts'
