import * as fc from 'fast-check'
import type { Vocabulary } from '../../engine/model/vocabulary.ts'
import type { Problem, Result } from '../../engine/problem.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'

/** A vocabulary small enough to keep in the head, for tests that must not change with the shared one. */
export const SMALL_VOCABULARY = `language: 1
vocabulary: small
version: 2026-01-01
anchors:
  came-into-care: { label: the day the child came into care, scope: care-period }
  care-ended: { label: the day care ended, scope: care-period }
  meeting: { label: the review meeting, scope: review }
  review-day: { label: the review, scope: review }
  previous-review: { label: the previous review, scope: review }
  first-review-completed: { label: the first review, scope: care-period }
  event: { label: the event, scope: event }
  agreed-date: { label: the date agreed, scope: recommendation }
  placed-for-adoption: { label: the placement, scope: adoption-review }
  previous-occurrence: { label: the last time, scope: occurrence }
milestones:
  review-completed: { label: the review completed, scope: review, knownBy: iro, derived: true }
  occurrence-done: { label: it done, scope: occurrence, knownBy: social-worker, derived: true }
  invitations-sent: { label: invitations sent, scope: review, knownBy: business-support }
  record-sent: { label: the record sent, scope: review, knownBy: business-support }
  iro-told: { label: the IRO told, scope: event, knownBy: social-worker }
  plan-made: { label: the plan made, scope: child, knownBy: social-worker }
  item-settled: { label: it settled, scope: recommendation, knownBy: iro }
facts:
  review-number: { label: the number of the review, type: number, unit: reviews, scope: review, knownBy: iro, derived: true }
  meeting-day: { label: the day of the meeting, type: date, scope: review, knownBy: iro, derived: true }
  child-attends: { label: the child attends, otherwise: the child does not attend, type: yes-no, scope: review, knownBy: social-worker }
  placement-type:
    label: the placement
    type: one-of
    values: { foster: a foster placement, residential: residential care }
    scope: review
    knownBy: social-worker
  languages: { label: the languages, type: list, values: { welsh: Welsh, polish: Polish }, scope: child, knownBy: social-worker }
  siblings: { label: how many siblings, type: number, unit: children, scope: child, knownBy: social-worker }
  settled-on: { label: the day the child settled, type: date, scope: child, knownBy: social-worker }
  short-breaks: { label: short breaks, otherwise: no short breaks, type: yes-no, scope: care-period, knownBy: social-worker }
  significant-impact: { label: it matters, otherwise: it does not matter, type: yes-no, scope: event, knownBy: social-worker }
events:
  school-exclusion: { label: an exclusion from school, knownBy: social-worker }
  visit: { label: a visit, knownBy: social-worker }
roles:
  social-worker: { label: the social worker }
  iro: { label: the reviewing officer }
  business-support: { label: business support }
items:
  permanence-plan: { label: the permanence plan }
`

/** The value, where a test is not about how it was read. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(result.problems.map(({ code, message, pointer }) => `${code} ${message} ${pointer}`).join('\n'))
}

export const problemsOf = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems)

export const codesOf = (result: Result<unknown>): readonly string[] => problemsOf(result).map(({ code }) => code)

export const small = (): Vocabulary => valueOf(readVocabulary(SMALL_VOCABULARY))

/** Rule keys and provision ids of a law that rulesets of these tests stand on. */
export const LAW: ReadonlySet<string> = new Set(['E1', 'E2', 'E2/first'])

/** A ruleset with the parts that a test is not about, so that the test shows only those that it is. */
export const rulesetText = (provisions: string, more = ''): string => `language: 1
ruleset: small
version: 2026-01-01
title: Reviews
issuedBy: A council
inForce: { from: 2026-01-01 }
source: { edition: first }
calendar: england-and-wales
floor: law
${more}sections: [{ id: "1", title: Reviews }]
provisions:
${provisions}`

/** A provision whose one rule is given as YAML on one line. */
export const provision = (id: string, rule: string): string =>
  `  - { id: ${id}, section: "1", strength: must, title: A matter, ${rule} }\n`

/** What breaks a property, with why; nothing if nothing was found that does. */
export function counterexample<T>(property: fc.IRawProperty<T>, runs: fc.Parameters<T>): string | undefined {
  const details = fc.check(property, runs) as fc.RunDetails<T>
  return details.failed ? fc.defaultReportMessage(details) : undefined
}

/** What something gives, and how many milliseconds of a processor it took: other work on the machine does not count. */
export function timed<T>(run: () => T): Readonly<{ given: T; took: number }> {
  const before = process.cpuUsage()
  const given = run()
  const { user, system } = process.cpuUsage(before)
  return { given, took: (user + system) / 1000 }
}
