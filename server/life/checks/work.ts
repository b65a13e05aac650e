import { checkFloor } from './floor.ts'
import { accepted, type CheckFloor, findings, type Given, type Job, readable } from './findings.ts'

/** Does a job, wherever that is. */
export async function work(job: Job, floor: CheckFloor = checkFloor): Promise<Given<Job>> {
  switch (job.do) {
    case 'check':
      return findings(job, floor)
    case 'accept':
      return accepted(job)
    case 'read':
      return readable(job)
  }
}
