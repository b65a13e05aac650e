import type { IsoDay } from '../../../../engine/days/day.ts'
import type { FactType, Scope } from '../../../../engine/model/vocabulary.ts'

export const KINDS = ['facts', 'events', 'milestones', 'roles', 'items', 'anchors'] as const
export type WordKind = (typeof KINDS)[number]

export type Use = Readonly<{ ruleset: string; provision: string; title: string }>

/** One word of the vocabulary, with everything that is said of it, and the provisions that name it. */
export type BookWord = Readonly<{
  name: string
  label: string
  type?: FactType
  values?: readonly string[]
  unit?: string
  scope?: Scope
  knownBy?: string
  derived: boolean
  uses: readonly Use[]
}>

export type Book = Readonly<{
  version: string
  rulesets: readonly Readonly<{ id: string; title: string }>[]
  words: Readonly<Record<WordKind, readonly BookWord[]>>
}>

export type BookQuestions = Readonly<{
  /** The vocabulary, with who uses what in the procedures in force on a day. */
  book: Readonly<{ asked: Readonly<{ asAt: IsoDay }>; answer: Book }>
}>
