import type { Reader } from '../life/drafts.ts'
import type { Draft, Subject } from '../life/life.ts'
import { besideOf, replacedBy } from '../life/line.ts'
import { type OwnVersions, publishedRows, versionOf } from '../life/publications.ts'
import { addressOf } from './address.ts'
import { type Called, toldAct, toldReasoned, whoIsWho } from './who.ts'

type Listed = Omit<Draft, 'content'>

/** A draft as it is shown: everything about it, and what it holds. */
export async function toldDraft(db: Reader, ownVersion: OwnVersions, draft: Draft): Promise<object> {
  const [head] = await toldDrafts(db, ownVersion, [draft])
  return { ...head, ...(await besides(db, draft)), ...draft.content }
}

/** What a draft of a ruleset takes the place of on its day, and the versions beside it that it does not stand on. */
async function besides(db: Reader, draft: Draft): Promise<object> {
  if (draft.subject.kind !== 'ruleset' || draft.state === 'published' || draft.state === 'discarded') return {}
  const rows = await publishedRows(db, draft.subject)
  const replaces = replacedBy(draft, rows)
  const beside = besideOf(draft, rows).filter(({ own }) => !own)
  return {
    ...(replaces !== undefined && { replaces: versionOf(replaces, undefined) }),
    beside: beside.map(({ row, since, is }) => ({
      version: versionOf(row, undefined),
      from: row.in_force_from,
      is,
      ...(since !== undefined && { since: versionOf(since, undefined) })
    }))
  }
}

/** Drafts without what they hold. */
export async function toldDrafts(
  db: Reader,
  ownVersion: OwnVersions,
  drafts: readonly Listed[]
): Promise<readonly object[]> {
  const called = await whoIsWho(db, drafts.flatMap(peopleIn))
  const bases = await versionNames(
    db,
    ownVersion,
    drafts.flatMap(({ base }) => base ?? [])
  )
  return drafts.map((draft) => headOf(draft, called, bases))
}

const peopleIn = ({ authors, exceptions, opened, saved, sentBack, approved }: Listed): readonly string[] => [
  ...authors,
  ...exceptions.map(({ person }) => person),
  ...[opened, saved, sentBack, approved].flatMap((act) => act?.by ?? [])
]

function headOf(draft: Listed, called: Called, bases: ReadonlyMap<string, string>): object {
  const { id, subject, state, revision, digest, base, inForceFrom, change, changes, why, authors, exceptions } = draft
  const { opened, saved, sentBack, approved } = draft
  return {
    id,
    subject,
    href: draftAddress(subject, id),
    state,
    revision,
    digest,
    ...(base !== undefined && { base: bases.get(base) ?? base }),
    ...(inForceFrom !== undefined && { inForceFrom }),
    ...(change !== undefined && { change, changes }),
    ...(why !== undefined && { why }),
    authors: authors.map(called),
    exceptions: exceptions.map((one) => ({
      rule: one.rule,
      why: one.why,
      by: called(one.person),
      ...(one.carried && { carried: true })
    })),
    opened: toldAct(called, opened),
    saved: toldAct(called, saved),
    ...(sentBack !== undefined && { sentBack: toldReasoned(called, sentBack) }),
    ...(approved !== undefined && { approved: toldAct(called, approved) })
  }
}

export const draftAddress = (subject: Subject, id: string): string => `${addressOf(subject)}/drafts/${id}`

/** The versions that drafts began from, by their publications. */
async function versionNames(
  db: Reader,
  ownVersion: OwnVersions,
  ids: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  const names = new Map<string, string>()
  for (const row of rows) names.set(row.id, versionOf(row, await ownVersion(db, row)))
  return names
}
