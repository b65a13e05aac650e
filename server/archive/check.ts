import { createPublicKey, type KeyObject } from 'node:crypto'
import { canonical, digestOf } from '../canonical.ts'
import { contentDigest, subjectText } from '../life/content.ts'
import type { Content, Subject } from '../life/life.ts'
import { SYSTEM } from '../people/actor.ts'
import { type Checkpoints, checkpointsIn } from '../record/checkpoints.ts'
import type { Entry } from '../record/entry.ts'
import type { Archive, Row } from './form.ts'

/** Everything in which the parts of an archive contradict each other. The chain of the record is looked at where it is laid in. */
export function contradictionsIn({ rows }: Archive): readonly string[] {
  const entries = rows.record.map(({ body }) => entryIn(String(body)))
  return [
    ...rows.content.flatMap((row) => ofContent(row, `the content ${row['digest']}`)),
    ...rows.draft.flatMap((row) => ofContent(row, `the draft ${row['id']}`)),
    ...rows.publication.flatMap((row, at) => ofPublication(row, at, rows)),
    ...told(rows.publication, entries, ['published', 'published-urgently'], publicationMark, (entry) =>
      markOf('publication', entry.publication, entry.by.id, entry.at, entry.after, entry.subject, entry.act)
    ),
    ...told(rows.approval, entries, ['draft-approved'], approvalMark, (entry) =>
      markOf('approval', entry.draft, entry.by.id, entry.at, entry.after)
    ),
    ...told(
      rows.withdrawal,
      entries,
      ['withdrawn'],
      (row) => doneMark('withdrawal', row, 'withdrawn_at'),
      (entry) => markOf('withdrawal', entry.publication, entry.by.id, entry.at)
    ),
    ...told(
      rows.looked_at,
      entries,
      ['looked-at'],
      (row) => doneMark('look', row, 'looked_at'),
      (entry) => markOf('look', entry.publication, entry.by.id, entry.at)
    )
  ]
}

const entryIn = (body: string): Entry | undefined => {
  try {
    return JSON.parse(body) as Entry
  } catch {
    return undefined
  }
}

function ofContent({ kind, name, body, digest }: Row, what: string): readonly string[] {
  const content = contentIn(String(body))
  if (content === undefined) return [`${what} is not written as this program writes`]
  const real = contentDigest({ kind, name } as Subject, content)
  return real === digest ? [] : [`${what} does not have its digest`]
}

function contentIn(body: string): Content | undefined {
  try {
    const content = JSON.parse(body) as Content
    return canonical(content) === body ? content : undefined
  } catch {
    return undefined
  }
}

/** What the database refuses when something is published, looked at once more. */
function ofPublication(row: Row, at: number, { content, approval, draft_author }: Archive['rows']): readonly string[] {
  const { id, seq, kind, name, digest, draft, approval: by, urgent, published_by } = row
  const what = `the publication ${id}`
  const approved = approval.find((one) => one['id'] === by)
  const isOthers = !draft_author.some((one) => one['draft'] === draft && one['person'] === approved?.['person'])
  const isApproved = approved?.['digest'] === digest && approved?.['draft'] === draft && isOthers
  const isShipped = draft === null && by === null && published_by === SYSTEM.id
  return [
    ...(seq === at + 1 ? [] : [`${what} is out of its order`]),
    ...(content.some((one) => one['digest'] === digest && one['kind'] === kind && one['name'] === name)
      ? []
      : [`${what} is of a content that is not there`]),
    ...(urgent === 1 || isShipped || isApproved ? [] : [`${what} was not approved by somebody else`])
  ]
}

const markOf = (...parts: readonly unknown[]): string => parts.join(' ')

const publicationMark = (row: Row): string => {
  const subject = subjectText({ kind: row['kind'], name: row['name'] } as Subject)
  const act = row['urgent'] === 1 ? 'published-urgently' : 'published'
  return markOf('publication', row['id'], row['published_by'], row['published_at'], row['digest'], subject, act)
}

const approvalMark = (row: Row): string =>
  markOf('approval', row['draft'], row['person'], row['approved_at'], row['digest'])

const doneMark = (what: string, row: Row, at: string): string =>
  markOf(what, row['publication'], row['person'], row[at])

/** Each of these rows has its entry in the record, and each such entry its row. */
function told(
  rows: readonly Row[],
  entries: readonly (Entry | undefined)[],
  acts: readonly Entry['act'][],
  ofRow: (row: Row) => string,
  ofEntry: (entry: Entry) => string
): readonly string[] {
  const [inTable, inRecord] = [
    new Set(rows.map(ofRow)),
    new Set(entries.flatMap((entry) => (entry !== undefined && acts.includes(entry.act) ? [ofEntry(entry)] : [])))
  ]
  return [
    ...[...inTable].filter((mark) => !inRecord.has(mark)).map((mark) => `the record does not tell of the ${mark}`),
    ...[...inRecord]
      .filter((mark) => !inTable.has(mark))
      .map((mark) => `the record tells of what is not there: the ${mark}`)
  ]
}

/** The checkpoints of an archive, by the key that comes with it. */
export function checkpointsOf({ key, checkpoints }: Archive): Checkpoints {
  const found = key === undefined ? undefined : keyIn(key)
  if (found === undefined)
    return { statements: [], problems: [], absent: 'the export has no key by which its checkpoints can be verified' }
  return checkpointsIn(checkpoints, found)
}

function keyIn(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

/** By what a key is known. */
export const fingerprintOf = (pem: string): string => {
  const key = keyIn(pem)
  return key === undefined ? '' : digestOf(key.export({ type: 'spki', format: 'der' }).toString('base64'))
}
