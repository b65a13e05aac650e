import type { Request, Response } from 'express'
import { Refused } from './refusals.ts'

/** No draft has ever been in this revision: who names none that there can be is shown the draft as it stands. */
const NEVER = -1

/** The revision that a write is based on. Whoever names none would write over what they have not seen. */
export function revisionIn(req: Request): number {
  const tag = req.get('If-Match')?.trim()
  if (tag === undefined || tag === '' || tag === '*') throw new Refused('revision-needed', [NEEDED])
  const revision = Number(/^"([1-9]\d{0,9})"$/.exec(tag)?.[1])
  return Number.isNaN(revision) ? NEVER : revision
}

const NEEDED = {
  code: 'REVISION_NEEDED',
  message: 'say which revision of the draft this is based on',
  help: 'send the `ETag` of the draft as you read it, as `If-Match: "3"`'
}

export const tagOf = ({ revision }: Readonly<{ revision: number }>): string => `"${revision}"`

/**
 * Drafts are for those who may read drafts, and change all the time. They are kept nowhere: as JSON and as text a draft has one revision to
 * write against, and so one `ETag`, by which a browser that had kept the one would be told that it has the other.
 */
export const setRevision = (res: Response, draft: Readonly<{ revision: number }>): Response =>
  res.set({ ETag: tagOf(draft), 'Cache-Control': 'no-store' })
