import type { AssessmentDocument, IsoDay } from '../../engine/index.ts'
import { canonical, digestOf } from '../canonical.ts'
import type { ProcedureQuery, RulesetStore } from '../store/store.ts'
import { answersOf } from './answers.ts'

type Digested = Readonly<{ version: string; sha256: string }>

/** What an answer was made of, by digest, and what it answered. With the case it can be given again, and held against the first. */
export type Receipt = Readonly<{
  receipt: 1
  asOf: IsoDay
  /** What had been published by this instant was asked. */
  knownAt: string
  ruleset: Readonly<{ id: string; versions: readonly Digested[] }>
  law?: Readonly<{ id: string; versions: readonly Digested[] }>
  vocabulary: Readonly<{ name: string }> & Digested
  calendar: Readonly<{ name: string }> & Digested
  /** The version that the caller pinned. */
  version?: string
  readings: readonly string[]
  evaluator: AssessmentDocument['evaluator']
  engine: string
  /** SHA-256 of the case as it was sent, in canonical form. */
  case: string
  /** SHA-256 of all answers together. */
  answers: string
  /** The beginning of the SHA-256 of each answer, by rule and by what it falls on. */
  outcomes: Readonly<Record<string, string>>
}>

export type Answered = Readonly<{
  store: RulesetStore
  query: ProcedureQuery
  knownAt: string
  /** The case as it was sent. */
  sent: unknown
  document: AssessmentDocument
}>

/** The receipt of an answer. It holds no word of the case. */
export function receiptOf({ store, query, knownAt, sent, document }: Answered): Receipt {
  const { ruleset, law, vocabulary, calendar } = document
  const outcomes = answersOf(document.outcomes)
  return {
    receipt: 1,
    asOf: document.asOf,
    knownAt,
    ruleset: { id: ruleset.id, versions: digested(store, ruleset.id, ruleset.versions) },
    ...(law !== undefined && { law: { id: law.id, versions: digested(store, law.id, law.versions) } }),
    vocabulary: { ...vocabulary, sha256: store.vocabulary().digest },
    calendar: { ...calendar, sha256: store.calendar(calendar.name)?.digest ?? '' },
    ...(query.version !== undefined && { version: query.version }),
    readings: document.readings,
    evaluator: document.evaluator,
    engine: document.engine,
    case: digestOf(canonical(sent)),
    answers: digestOf(canonical(outcomes)),
    outcomes
  }
}

const digested = (store: RulesetStore, id: string, versions: readonly string[]): readonly Digested[] =>
  versions.map((version) => ({ version, sha256: store.version(id, version)?.digest ?? '' }))
