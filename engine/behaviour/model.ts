import type { AnswerName } from '../compile/answer.ts'
import type { IsoDay } from '../days/day.ts'
import type { FactRef } from '../model/vocabulary.ts'
import type { NonEmpty } from '../problem.ts'
import type { SentCase } from '../read/case-shape.ts'

/** A length of time between two days, or by how much one number is more than another. Below nothing it counts backwards. */
export type Length = Readonly<{ unit: 'day' | 'month'; count: number }>

/** A day or a number that conditions compare: a fact, a milestone's day, an anchor's, or the last day under other rules. */
export type Term = Readonly<{
  key: string
  type: 'date' | 'number'
  is: Readonly<{ from: 'ref'; ref: FactRef }> | Readonly<{ from: 'due'; rules: readonly string[] }>
}>

/**
 * A part of what can be true of one variable. `absent` is what is known not to exist; `none` says of a pair that one of the two does not
 * exist, so that nothing lies between them. Ranges are of whole numbers, or of days, both ends within.
 */
export type Cell =
  | Readonly<{ is: 'absent' | 'yes' | 'no' | 'none' }>
  /** Of a number that is not known it may be known that it is no smaller than another. */
  | Readonly<{ is: 'unknown'; from?: number }>
  | Readonly<{ is: 'values'; values: readonly string[] }>
  | Readonly<{ is: 'range'; from?: number; to?: number }>
  /** For each length of the pair, whether more than it lies between the two. */
  | Readonly<{ is: 'gap'; more: readonly boolean[] }>

type Head = Readonly<{ key: string; cells: readonly Cell[] }>

/** What an answer can turn on, with the finitely many parts of its values that the two conditions tell apart. */
export type Variable = Head &
  (
    | Readonly<{ kind: 'yes-no'; fact: FactRef }>
    | Readonly<{ kind: 'one-of'; fact: FactRef }>
    /** Whether a list holds one value. */
    | Readonly<{ kind: 'list'; fact: FactRef; value: string }>
    | Readonly<{ kind: 'outcome'; rule: string }>
    /** One day or number against the constants that it is compared with. */
    | Readonly<{ kind: 'term'; term: Term }>
    /** Two days or numbers against one another. */
    | Readonly<{ kind: 'pair'; earlier: Term; later: Term; lengths: readonly Length[] }>
  )

/** What has to be true of one variable for a case to lie in a region: any one of the cells. */
export type RegionPart = Readonly<{ variable: Variable; cells: readonly Cell[] }>

export type Direction = 'now-applies' | 'no-longer-applies' | 'now-cannot-tell' | 'can-now-tell'

/** A region of facts in which the answer is another one than before. */
export type Region = Readonly<{
  direction: Direction
  before: AnswerName
  after: AnswerName
  /** Every part must hold; no parts at all: every case. */
  facts: readonly RegionPart[]
  /** In words, to be read after the name of the rule. */
  says: string
}>

/** How the answers of two conditions differ: nowhere, in exactly these regions, or not worked out, and why. */
export type BehaviourDiff =
  | Readonly<{ kind: 'same' }>
  | Readonly<{ kind: 'differs'; regions: NonEmpty<Region> }>
  | Readonly<{ kind: 'not-analysed'; why: string }>

/** A case, as it is sent, for which the rule really answers otherwise than before, and the thing that the rule then falls on. */
export type BehaviourExample = Readonly<{
  case: SentCase
  asOf: IsoDay
  rule: string
  about: About
  before: AnswerName
  after: AnswerName
}>

/** Which of several things of its kind, counted from 1 in the order of the case's own list; `next` for the review to come. */
export type About = Readonly<{ per: string; review?: number | 'next'; event?: number; item?: number }>
