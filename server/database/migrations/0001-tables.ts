import type { Step } from '../where.ts'

/** Every table. Days, instants and canonical text are text; yes and no are 0 and 1. */
const TABLES: readonly string[] = [
  `create table installation (
    id text not null primary key,
    made_at text not null,
    one integer not null default 1 unique constraint "one-installation" check (one = 1)
  )`,
  `create table content (
    digest text not null primary key constraint "digest-is-sha256" check (length(digest) = 64),
    kind text not null constraint "content-kind" check (kind in ('ruleset', 'vocabulary', 'calendar')),
    name text not null,
    body text not null,
    written_at text not null
  )`,
  `create table draft (
    id text not null primary key,
    kind text not null constraint "draft-kind" check (kind in ('ruleset', 'vocabulary', 'calendar')),
    name text not null,
    base text references publication (id),
    state text not null
      constraint "draft-state" check (state in ('draft', 'submitted', 'approved', 'published', 'discarded')),
    revision integer not null constraint "draft-revision" check (revision >= 1),
    body text not null,
    digest text not null,
    in_force_from text constraint "draft-day" check (in_force_from is null or length(in_force_from) = 10),
    change_kind text,
    why text,
    opened_by text not null,
    opened_at text not null,
    saved_by text not null,
    saved_at text not null,
    sent_back_by text,
    sent_back_at text,
    sent_back_why text
  )`,
  'create index draft_subject on draft (kind, name)',
  `create table draft_author (
    draft text not null references draft (id),
    person text not null,
    primary key (draft, person)
  )`,
  `create table floor_exception (
    draft text not null references draft (id),
    rule text not null,
    why text not null constraint "exception-why" check (length(why) > 0),
    person text not null,
    given_at text not null,
    primary key (draft, rule)
  )`,
  `create table approval (
    id text not null primary key,
    draft text not null references draft (id),
    digest text not null,
    in_force_from text,
    person text not null,
    approved_at text not null
  )`,
  'create index approval_draft on approval (draft)',
  `create table publication (
    id text not null primary key,
    seq integer not null unique constraint "publication-seq" check (seq >= 1),
    kind text not null constraint "publication-kind" check (kind in ('ruleset', 'vocabulary', 'calendar')),
    name text not null,
    in_force_from text not null,
    revision integer not null constraint "publication-revision" check (revision >= 1),
    digest text not null references content (digest),
    draft text unique references draft (id),
    approval text unique references approval (id),
    change_kind text not null,
    why text not null,
    published_by text not null,
    published_at text not null,
    urgent integer not null constraint "publication-urgent" check (urgent in (0, 1)),
    constraint publication_day unique (kind, name, in_force_from, revision),
    constraint "publication-day" check (length(in_force_from) = case when kind = 'ruleset' then 10 else 0 end)
  )`,
  `create table withdrawal (
    publication text not null primary key references publication (id),
    person text not null,
    withdrawn_at text not null,
    why text not null constraint "withdrawal-why" check (length(why) > 0)
  )`,
  `create table looked_at (
    publication text not null primary key references publication (id),
    person text not null,
    looked_at text not null,
    why text not null
  )`,
  `create table record (
    seq integer not null primary key constraint "record-seq" check (seq >= 1),
    body text not null,
    hash text not null unique
  )`,
  `create table idempotency (
    person text not null,
    key text not null,
    request text not null,
    status integer not null,
    answer text not null,
    answered_at text not null,
    primary key (person, key)
  )`,
  'create index idempotency_age on idempotency (answered_at)',
  `create table person (
    id text not null primary key,
    issuer text not null,
    name text not null,
    local integer not null constraint "person-local" check (local in (0, 1)),
    first_seen_at text not null,
    last_seen_at text not null
  )`,
  `create table role_grant (
    person text not null,
    role text not null,
    subject text not null,
    granted_by text not null,
    granted_at text not null,
    primary key (person, role, subject)
  )`,
  `create table session (
    id text not null primary key,
    person text not null,
    roles text not null,
    csrf text not null,
    signed_in_at text not null,
    last_used_at text not null,
    ended_at text
  )`,
  'create index session_person on session (person)',
  `create table sign_in_link (
    id text not null primary key,
    person text not null,
    roles text not null,
    made_at text not null,
    used_at text
  )`,
  `create table sign_in_attempt (
    id text not null primary key,
    nonce text not null,
    verifier text not null,
    return_to text not null,
    begun_at text not null
  )`,
  `create table api_key (
    id text not null primary key,
    secret text not null,
    label text not null,
    scopes text not null,
    subjects text not null,
    made_by text not null,
    made_at text not null,
    expires_at text not null,
    revoked_at text,
    last_used_at text
  )`
]

/** A draft may begin from a publication, and a publication comes from a draft: one of the two is there first. */
const BASE = 'alter table draft add constraint draft_base foreign key (base) references publication (id)'

/** Strict, because SQLite would otherwise keep a number where a text belongs. */
const forSqlite = (statement: string): string =>
  statement.startsWith('create table') ? `${statement} strict` : statement

/** Text in the order of its bytes, as SQLite has it: in another, two servers could disagree on which is the latest. */
const forPostgres = (statement: string): string =>
  statement
    .replace('base text references publication (id)', 'base text')
    .replace(/^( +\w+) text\b/gm, '$1 text collate "C"')

/** Makes the tables. */
export const tables: Step = {
  sqlite: TABLES.map(forSqlite),
  postgres: [...TABLES.map(forPostgres), BASE]
}
