import type { ColumnType, Insertable, Selectable } from 'kysely'

/** `2026-11-22T10:06:49.000Z`: an instant, always in this form, so that text sorts as time does. Days are `2026-11-22`. */
export type Instant = string

/** Written once, and never written over. */
type Fixed<T> = ColumnType<T, T, never>

/** Kept as 0 and 1: the two databases agree on numbers, not on yes and no. */
type YesNo = 0 | 1

export type SubjectKind = 'ruleset' | 'vocabulary' | 'calendar'

/** What was written, whole: named by its digest, never changed. `body` is the canonical JSON of a `Content`. */
type ContentTable = Readonly<{
  digest: Fixed<string>
  kind: Fixed<SubjectKind>
  name: Fixed<string>
  body: Fixed<string>
  written_at: Fixed<Instant>
}>

export type DraftState = 'draft' | 'submitted' | 'approved' | 'published' | 'discarded'

/** One rolling document. `revision` counts its writes and is its ETag. */
type DraftTable = {
  id: Fixed<string>
  kind: Fixed<SubjectKind>
  name: Fixed<string>
  /** The publication that it began from, if it began from one. */
  base: string | null
  state: DraftState
  revision: number
  body: string
  digest: string
  /** The day from which it is to be in force; a vocabulary and a calendar have none. */
  in_force_from: string | null
  change_kind: string | null
  why: string | null
  opened_by: Fixed<string>
  opened_at: Fixed<Instant>
  saved_by: string
  saved_at: Instant
  sent_back_by: string | null
  sent_back_at: Instant | null
  sent_back_why: string | null
}

/** Whoever wrote in a draft since it was last approved. The database itself puts them here, and refuses their approval. */
type DraftAuthorTable = { draft: string; person: string }

/** Why the law's limit may be passed in one rule, in this draft. */
type FloorExceptionTable = { draft: string; rule: string; why: string; person: string; given_at: Instant }

type ApprovalTable = Readonly<{
  id: Fixed<string>
  draft: Fixed<string>
  digest: Fixed<string>
  in_force_from: Fixed<string | null>
  person: Fixed<string>
  approved_at: Fixed<Instant>
}>

/** A version, published. `in_force_from` is the empty text for a vocabulary and a calendar, which hold from when they are published. */
type PublicationTable = Readonly<{
  id: Fixed<string>
  /** The order of publishing, from 1, over everything. */
  seq: Fixed<number>
  kind: Fixed<SubjectKind>
  name: Fixed<string>
  in_force_from: Fixed<string>
  /** From 1; a correction from the same day is a higher one. */
  revision: Fixed<number>
  digest: Fixed<string>
  draft: Fixed<string | null>
  approval: Fixed<string | null>
  change_kind: Fixed<string>
  why: Fixed<string>
  published_by: Fixed<string>
  published_at: Fixed<Instant>
  /** Published by one person alone, for the reason in `why`. */
  urgent: Fixed<YesNo>
}>

type WithdrawalTable = Readonly<{
  publication: Fixed<string>
  person: Fixed<string>
  withdrawn_at: Fixed<Instant>
  why: Fixed<string>
}>

/** Somebody else has looked at an urgent publication since. */
type LookedAtTable = Readonly<{
  publication: Fixed<string>
  person: Fixed<string>
  looked_at: Fixed<Instant>
  why: Fixed<string>
}>

/** The record. `body` is the canonical JSON of an entry, and `hash` its SHA-256; the body names the hash before it. */
type RecordTable = Readonly<{
  seq: Fixed<number>
  body: Fixed<string>
  hash: Fixed<string>
}>

/** The first answer to a request that may come again. */
type IdempotencyTable = Readonly<{
  person: Fixed<string>
  key: Fixed<string>
  /** The digest of the method, the address and the body. */
  request: Fixed<string>
  status: Fixed<number>
  /** Canonical headers and body of the answer. */
  answer: Fixed<string>
  answered_at: Fixed<Instant>
}>

/** What this database is: its own name, by which checkpoints outside of it know it. */
type InstallationTable = Readonly<{ id: Fixed<string>; made_at: Fixed<Instant> }>

/** `id` is the issuer and the issuer's own name for somebody, never an address of theirs. */
type PersonTable = {
  id: Fixed<string>
  issuer: Fixed<string>
  name: string
  /** Signed in by a link on this machine. */
  local: Fixed<YesNo>
  first_seen_at: Fixed<Instant>
  last_seen_at: Instant
}

/** A role that an administrator has given, beside those that the sign-in names. `subject` is a name of a ruleset, `vocabulary`, a calendar, or `*`. */
type RoleGrantTable = Readonly<{
  person: Fixed<string>
  role: Fixed<string>
  subject: Fixed<string>
  granted_by: Fixed<string>
  granted_at: Fixed<Instant>
}>

type SessionTable = {
  /** The digest of what the cookie holds. */
  id: Fixed<string>
  person: Fixed<string>
  /** Canonical JSON of the roles that the sign-in named. */
  roles: Fixed<string>
  /** The digest of the token that every write must bring. */
  csrf: Fixed<string>
  signed_in_at: Fixed<Instant>
  last_used_at: Instant
  ended_at: Instant | null
}

type SignInLinkTable = {
  /** The digest of what the link holds. */
  id: Fixed<string>
  person: Fixed<string>
  roles: Fixed<string>
  made_at: Fixed<Instant>
  used_at: Instant | null
}

/** A sign-in under way with the council's own provider. */
type SignInAttemptTable = Readonly<{
  /** The digest of the state that comes back. */
  id: Fixed<string>
  nonce: Fixed<string>
  verifier: Fixed<string>
  return_to: Fixed<string>
  begun_at: Fixed<Instant>
}>

type ApiKeyTable = {
  id: Fixed<string>
  /** The digest of the secret half. */
  secret: Fixed<string>
  label: Fixed<string>
  /** Canonical JSON of its scopes and of the rulesets that it may ask. */
  scopes: Fixed<string>
  subjects: Fixed<string>
  made_by: Fixed<string>
  made_at: Fixed<Instant>
  expires_at: Fixed<Instant>
  revoked_at: Instant | null
  last_used_at: Instant | null
}

/** Every table of the database, the same in SQLite and in PostgreSQL. */
export type Tables = {
  content: ContentTable
  draft: DraftTable
  draft_author: DraftAuthorTable
  floor_exception: FloorExceptionTable
  approval: ApprovalTable
  publication: PublicationTable
  withdrawal: WithdrawalTable
  looked_at: LookedAtTable
  record: RecordTable
  idempotency: IdempotencyTable
  installation: InstallationTable
  person: PersonTable
  role_grant: RoleGrantTable
  session: SessionTable
  sign_in_link: SignInLinkTable
  sign_in_attempt: SignInAttemptTable
  api_key: ApiKeyTable
}

export type DraftRow = Selectable<DraftTable>
export type NewDraft = Insertable<DraftTable>
export type PublicationRow = Selectable<PublicationTable>
export type RecordRow = Selectable<RecordTable>
