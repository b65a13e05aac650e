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
export type { Recall } from './read/in-pieces.ts'
export { type ReadRuleset, readPublished, readRuleset, takeReadings } from './read/ruleset.ts'
export { readText } from './read/text.ts'
export { readVocabulary } from './read/vocabulary.ts'
export type { WrittenRuleset } from './read/written.ts'

export { type Applied, applyEdits } from './edit/apply.ts'
export { changed } from './edit/change.ts'
export type { Data, DataList, DataMap, Path } from './edit/data.ts'
export type * from './edit/edit.ts'
export { setExpected } from './edit/expected.ts'
export { setInForce } from './edit/in-force.ts'
export { type Conflict, type Merged, mergeTexts } from './edit/merge.ts'
export { newRuleset, type NewRuleset, type StartFrom } from './edit/new-ruleset.ts'

export { type Assessment, assess } from './assess/assess.ts'
export { STATES } from './assess/verdict.ts'
export type { BehaviourDocument, RegionDocument, RuleBehaviourDocument } from './changes/behaviour.ts'
export { type Changes, changesBetween, compareLooked, diffLooked } from './changes/changes.ts'
export type { TwoSides } from './changes/look.ts'
export { type Procedure, procedureOf } from './compile/procedure.ts'
export { type CompiledRuleset, compileRuleset } from './compile/ruleset.ts'

export { type ExplainOptions, explain } from './explain/explain.ts'
export { nextReviewDue } from './explain/next-review.ts'
export { type PlainOptions, plainAnswer } from './explain/plain.ts'
export { explainProvision } from './explain/provision.ts'
export { provisionSentence, ruleSentence } from './explain/sentence.ts'
export { type ScheduleOptions, schedule } from './schedule/schedule.ts'

export { type CalendarChange, diffCalendars, type MovedDates, movedDates } from './diff/calendars.ts'
export type { Change, ChangeClass, ConditionChange, ConditionFinding, RulesetDiff } from './diff/change.ts'
export { type Comparison, compareRulesets } from './diff/compare.ts'
export { looked, withFindings } from './diff/condition-changes.ts'
export {
  calendarDocument,
  type CalendarDocument,
  type ComparisonDocument,
  comparisonDocument,
  type DiffDocument,
  diffDocument,
  movedDocuments,
  type VocabularyDocument,
  vocabularyDocument
} from './diff/document.ts'
export { diffRulesets } from './diff/rulesets.ts'
export { type Row, rows, sentenceOf, sentences, summaryOf } from './diff/told.ts'
export { diffVocabularies, type WordChange } from './diff/vocabularies.ts'
export { checkFloor, checkFloorOf } from './floor/check.ts'
export type { FloorCheck, FloorFinding } from './floor/finding.ts'

export { type BehaviourOptions, behaviourDiff } from './behaviour/diff.ts'
export { type Finding, findingOf } from './behaviour/finding.ts'
export type {
  BehaviourDiff,
  BehaviourExample,
  Direction,
  Region,
  RegionPart
} from './behaviour/model.ts'
export type { ExampleFor } from './behaviour/region-examples.ts'
export { ruleBehaviour, type RuleBehaviour, type RuleOptions, type RuleRegion } from './behaviour/rule.ts'
export { analysableShare, type AnalysableShare } from './behaviour/share.ts'
