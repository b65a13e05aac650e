import type { Request } from 'express'
import type { Job } from '../cohort/jobs/jobs.ts'
import { callerOf } from '../people/caller.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'

/** Whose a cohort is; on a machine on its own, whoever knows its id may look. */
export const ownerOf = (req: Request): string | undefined => {
  const caller = callerOf(req)
  return 'actor' in caller ? caller.actor.id : undefined
}

/** A cohort that is kept, and is the caller's own; any other is not there. */
export function jobOf(req: Request, { cohorts: jobs }: Services): Job {
  const job = jobs.find(String(req.params['cohort']), ownerOf(req))
  if (job === undefined) throw new Refused('not-found', [notKept(jobs)])
  return job
}

const notKept = ({ kept }: Services['cohorts']) => ({
  code: 'NOT_KEPT',
  message: `there is no such cohort here, or no longer: each is forgotten after ${kept / MINUTE} minutes at the latest, and is seen by whoever made it`,
  help: 'send the files again'
})

const MINUTE = 60_000
