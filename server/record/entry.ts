import type { Instant } from '../database/tables.ts'
import type { Actor } from '../people/actor.ts'

export const ACTS = [
  'draft-opened',
  'draft-saved',
  'draft-submitted',
  'draft-sent-back',
  'draft-approved',
  'draft-discarded',
  'published',
  'published-urgently',
  'looked-at',
  'withdrawn',
  'role-granted',
  'role-revoked',
  'key-made',
  'key-revoked',
  'signed-in',
  'signed-out',
  'sign-in-refused',
  'imported',
  'restored'
] as const

export type RecordedAct = (typeof ACTS)[number]

/** What is told of an act; the record adds when, in which place, and the hash before. It never holds anything of a case. */
export type Telling = Readonly<{
  act: RecordedAct
  by: Actor
  /** `ruleset/york`, `vocabulary`, `calendar/england-and-wales`, `key/…`, `person/…`. */
  subject: string
  draft?: string
  publication?: string
  inForceFrom?: string
  why?: string
  /** Digests of the content before and after. */
  before?: string
  after?: string
  /** Further facts of the act, all of them short text. */
  more?: Readonly<Record<string, string>>
}>

/** One line of the record. `previous` is the hash of the line before, so that no line can be changed, put in or taken out unseen. */
export type Entry = Telling & Readonly<{ record: string; seq: number; at: Instant; previous: string }>
