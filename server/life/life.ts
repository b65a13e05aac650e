import type { Transaction } from 'kysely'
import type { AcceptedExample } from '../../engine/examples/accept.ts'
import type { Problem } from '../../engine/index.ts'
import type { DraftState, Instant, SubjectKind, Tables } from '../database/tables.ts'
import type { Actor } from '../people/actor.ts'

/** What has versions: a ruleset, the vocabulary, a calendar. */
export type Subject = Readonly<{ kind: SubjectKind; name: string }>

/** Everything that one version consists of, as text. */
export type Content = Readonly<{ text: string; examples?: string; provisionList?: string }>

/** What the author says the change is; the sentence beside it says why. */
export const CHANGE_KINDS = [
  'new-procedure',
  'changes-a-timescale',
  'changes-a-duty',
  'new-duty',
  'removes-a-duty',
  'corrects-a-mistake',
  'settles-a-reading',
  'wording-only',
  'changes-words',
  'new-bank-holidays'
] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

export type Draft = Readonly<{
  id: string
  subject: Subject
  state: DraftState
  /** Counts its writes: a write names the one that it is based on. */
  revision: number
  digest: string
  content: Content
  base: string | undefined
  inForceFrom: string | undefined
  /** The first of its kinds, and all of them: a limit may be changed and a duty added in one go. */
  change: ChangeKind | undefined
  changes: readonly ChangeKind[]
  why: string | undefined
  authors: readonly string[]
  exceptions: readonly Exception[]
  opened: Act
  saved: Act
  sentBack: (Act & Readonly<{ why: string }>) | undefined
  approved: Act | undefined
}>

/** Why one rule may fall later than the law allows. */
export type Exception = Readonly<{
  rule: string
  why: string
  person: string
  /** Given for the version that the draft began from, and confirmed by nobody since. */
  carried: boolean
}>

export type Act = Readonly<{ by: string; at: Instant }>

/** One thing that must hold before a draft can be submitted or published. */
export type Check = Readonly<{
  check: 'problems' | 'examples' | 'both-evaluators' | 'floor' | 'force-date' | 'base' | 'stated' | 'others-read-on'
  passed: boolean
  says: string
  problems: readonly Problem[]
}>

/** Why a command was not carried out. Nothing has changed then. */
export type NotDone =
  | Readonly<{ why: 'not-found' }>
  /** Somebody wrote in between: theirs, for the two to be laid side by side. */
  | Readonly<{ why: 'changed'; current: Draft }>
  | Readonly<{ why: 'wrong-state'; state: DraftState; says: string }>
  | Readonly<{ why: 'own-change'; says: string }>
  | Readonly<{ why: 'taken'; says: string }>
  | Readonly<{ why: 'checks'; checks: readonly Check[] }>
  | Readonly<{ why: 'wrong-input'; problems: readonly Problem[] }>

export type Done<T> = Readonly<{ done: true; value: T }> | Readonly<{ done: false; not: NotDone }>

/** How a draft begins: from what is published, from another's, from a draft that stands in no version yet, or with next to nothing. */
export type Beginning =
  | Readonly<{ from: 'version'; version?: string }>
  | Readonly<{ from: 'copy-of'; ruleset: string; version?: string }>
  | Readonly<{ from: 'content'; content: Content }>

export type Saving = Readonly<{
  content?: Content
  inForceFrom?: string
  change?: ChangeKind | readonly ChangeKind[]
  why?: string
  /** A reason that was carried over counts once it is given again: `confirmed: false` leaves it as it is. */
  exceptions?: readonly Readonly<{ rule: string; why: string; confirmed?: boolean }>[]
  /** A newer publication that the author has looked at and taken in, or left out on purpose: from now on this is what the draft changes. */
  base?: string
}>

/** What a draft's worked examples were made to expect, and which answers could not be taken over. */
export type AcceptedExamples = Readonly<{
  draft: Draft
  changed: readonly AcceptedExample[]
  left: readonly Problem[]
}>

export type Publication = Readonly<{
  id: string
  seq: number
  subject: Subject
  /** `2024-03-15`, or `2024-03-15.2` for its second revision; a vocabulary and a calendar go by their own version. */
  version: string
  inForceFrom: string | undefined
  revision: number
  digest: string
  change: string
  changes: readonly string[]
  why: string
  published: Act
  approved: Act | undefined
  urgent: boolean
  lookedAt: (Act & Readonly<{ why: string }>) | undefined
  withdrawn: (Act & Readonly<{ why: string }>) | undefined
}>

/** Writes something beside what a command gave. */
export type Alongside = (tx: Transaction<Tables>, value: unknown) => Promise<void>

/**
 * Everything that can be done to a version on its way into force. Each command is one transaction with its entry in the record, names the
 * revision that it is based on, and changes nothing unless it changes all.
 */
export interface Life {
  /** The same commands; whatever is carried out has this written beside it, in its own transaction. */
  alongside(write: Alongside): Life
  drafts(subject?: Subject): Promise<readonly Omit<Draft, 'content'>[]>
  draft(id: string): Promise<Draft | undefined>
  open(by: Actor, subject: Subject, beginning: Beginning): Promise<Done<Draft>>
  save(by: Actor, id: string, revision: number, saving: Saving): Promise<Done<Draft>>
  /** What stands in the way of publishing it, whatever its state. */
  checks(id: string): Promise<readonly Check[] | undefined>
  /** Puts what the draft now answers in place of what its examples expected: of those named by their sentences, or of all. */
  acceptExamples(
    by: Actor,
    id: string,
    revision: number,
    names: readonly string[] | 'all'
  ): Promise<Done<AcceptedExamples>>
  submit(by: Actor, id: string, revision: number): Promise<Done<Draft>>
  sendBack(by: Actor, id: string, revision: number, why: string): Promise<Done<Draft>>
  /** Bound to what was looked at: the digest and the day from which it is to be in force. */
  approve(
    by: Actor,
    id: string,
    revision: number,
    digest: string,
    inForceFrom: string | undefined
  ): Promise<Done<Draft>>
  publish(by: Actor, id: string, revision: number, inForceFrom: string | undefined): Promise<Done<Publication>>
  publishUrgently(by: Actor, id: string, revision: number, why: string): Promise<Done<Publication>>
  discard(by: Actor, id: string, revision: number): Promise<Done<Draft>>
  lookAt(by: Actor, publication: string, why: string): Promise<Done<Publication>>
  withdraw(by: Actor, publication: string, why: string): Promise<Done<Publication>>
  publications(subject?: Subject): Promise<readonly Publication[]>
  content(digest: string): Promise<Content | undefined>
}
