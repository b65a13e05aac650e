import type { Somebody } from './somebody.ts'

const DRAFTS = '/v1/rulesets/york/drafts'
const INVITATIONS = /\d+ working days, before: meeting, met: invitations/

/** What York's own text has had from the beginning: two of its limits are not the law's. */
const EXCEPTIONS = ['Y2.2', 'Y2.3'].map((rule) => ({
  rule,
  why: 'the chapter counts in days; the earlier day is used'
}))

export type Draft = Readonly<{ path: string; etag: string; digest: unknown }>
type Change = Readonly<{ days: number; from: string; why: string }>

/** A draft of York's in which invitations go out so many working days before the meeting, sent for approval. */
export async function sentForApproval(author: Somebody, { days, from, why }: Change): Promise<Draft> {
  const opened = await author.send('POST', DRAFTS, { from: 'version' })
  const path = `${DRAFTS}/${String(opened.json['id'])}`
  const text = String(opened.json['text']).replace(
    INVITATIONS,
    `${days} working days, before: meeting, met: invitations`
  )
  const saving = { text, inForceFrom: from, change: 'changes-a-timescale', why, exceptions: EXCEPTIONS }
  const saved = await author.send('PUT', path, saving, opened.etag)
  const accepted = await author.send('POST', `${path}/accepted-examples`, { all: true }, saved.etag)
  const sent = await author.send('POST', `${path}/submission`, {}, accepted.etag)
  if (sent.status !== 200) throw new Error(`it could not be sent for approval: ${JSON.stringify(sent.json)}`)
  return { path, etag: sent.etag, digest: sent.json['digest'] }
}

export async function published(approver: Somebody, draft: Draft, from: string): Promise<void> {
  const body = { digest: draft.digest, inForceFrom: from }
  const approved = await approver.send('POST', `${draft.path}/approval`, body, draft.etag)
  const done = await approver.send('POST', `${draft.path}/publication`, { inForceFrom: from }, approved.etag)
  if (done.status !== 201) throw new Error(`it could not be published: ${JSON.stringify(done.json)}`)
}

export async function publishedUrgently(alone: Somebody, draft: Draft, why: string): Promise<void> {
  const done = await alone.send('POST', `${draft.path}/urgent-publication`, { why }, draft.etag)
  if (done.status !== 201) throw new Error(`it could not be published: ${JSON.stringify(done.json)}`)
}
