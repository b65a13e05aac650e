import type { IRouter, Request, RequestHandler, Response } from 'express'
import { emptyFaults } from '../../engine/cohort/faults.ts'
import { day } from '../../engine/days/day.ts'
import type { Problem } from '../../engine/index.ts'
import { checked, parametersOf, wordIn } from '../asked.ts'
import { taskFor } from '../cohort/asked.ts'
import { returnFormat } from '../cohort/format.ts'
import { Broken, type GivenFile, type IntakeOptions } from '../cohort/intake/given.ts'
import { openIntake } from '../cohort/intake/intake.ts'
import { type Job, tooManyChildren } from '../cohort/jobs/jobs.ts'
import { NotTaken, takeUpload, type Upload } from '../cohort/jobs/upload.ts'
import { noteFault } from '../cohort/run/run-cohort.ts'
import { givesJson, place } from '../negotiate.ts'
import { fromHere } from '../people/cross-site.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import { FILES_TYPE, Stalled, takesLong } from '../streams.ts'
import { toldCohort } from '../told/cohort.ts'
import { cohortIn } from './asked-cohort.ts'
import { cohortLists } from './cohort-lists.ts'
import { jobOf, ownerOf } from './own-cohort.ts'

/** All children of a council at once: the files of a return in, measures and lists out. Everything is in memory, for an hour. */
export function cohorts(router: IRouter, services: Services): void {
  place(router, '/v1/cohorts', { post: [givesJson, ownPage(services), takesFiles, begin(services)] })
  place(router, '/v1/cohorts/:cohort', {
    get: [givesJson, show(services)],
    delete: [ownPage(services), forget(services)]
  })
  cohortLists(router, services)
}

/** On a machine on its own nobody has a session, so that it has to be asked whether a page of another site sent this. */
const ownPage =
  ({ signIn }: Services): RequestHandler =>
  (req, _res, next) => {
    fromHere(req, signIn)
    next()
  }

const takesFiles: RequestHandler = (req, _res, next) => {
  if (req.is(FILES_TYPE) === FILES_TYPE) return next()
  throw new Refused('wrong-type', [
    {
      code: 'WRONG_TYPE',
      message: `send the files as \`${FILES_TYPE}\`, as a form of a page or \`curl --form\` does`,
      pointer: ''
    }
  ])
}

const hrefOf = ({ id }: Job): string => `/v1/cohorts/${id}`

const begin =
  (services: Services): RequestHandler =>
  async (req, res) => {
    const letGo = services.cohorts.takePlace()
    if (letGo === undefined) throw new Refused('busy', [BUSY], { 'Retry-After': '30' })
    try {
      const job = await begun(req, res, services, letGo)
      forgetUnlessTold(job, res, services)
      res.status(202).set({ 'Cache-Control': 'no-store', Location: hrefOf(job) })
      res.json(toldCohort(job, hrefOf(job), { shared: false }))
    } catch (error) {
      letGo()
      throw error
    }
  }

/** Whoever has gone before they were told where their cohort is can neither ask for it nor delete it. */
function forgetUnlessTold(job: Job, res: Response, { cohorts: jobs }: Services): void {
  if (res.closed) return jobs.forget(job)
  res.once('close', () => res.writableFinished || jobs.forget(job))
}

const BUSY = {
  code: 'BUSY',
  message: 'as many cohorts as this server works on at once are under way',
  help: 'try again when one of them is done, or delete one that nobody needs any more'
}

async function begun(req: Request, res: Response, services: Services, letGo: () => void): Promise<Job> {
  const { files, fields } = await taken(req, res)
  const asked = await cohortIn(req, fields, services)
  if (files.length === 0) throw new Refused('wrong-input', [NO_FILES])
  const [faults, held] = [emptyFaults(), returnFormat()]
  const options = { format: held.format, by: asked.by, mostInMemory: Infinity }
  const opened = await openIntake(files, { ...options, onFault: noteFault(faults) })
  if (!opened.ok) throw new Refused('wrong-input', opened.problems.map(placed))
  const intake = opened.value
  const { cohorts: jobs } = services
  const children = intake.children() ?? (await countChildren(files, options, jobs.most))
  if (children > jobs.most) {
    await intake.close()
    throw new Refused('too-large', [tooManyChildren(jobs.most)])
  }
  const task = taskFor(asked, { each: false }, intake.window, held, day(services.today()))
  return jobs.begin({ owner: ownerOf(req), asked, task, files, intake, faults, letGo })
}

/** What is wrong with the files is told with the name of the file, and what is wrong with the column of groups by its field. */
const placed = ({ code, message, help, file }: Problem): Problem => ({
  code,
  message: file === undefined ? message : `${file}: ${message}`,
  ...(help !== undefined && { help }),
  pointer: /COLUMN/.test(code) ? '/by' : '/files'
})

/** How many children there are, as far as it matters. What breaks on the way is found again when it is read for good, and told then. */
async function countChildren(
  files: readonly GivenFile[],
  options: Omit<IntakeOptions, 'onFault'>,
  most: number
): Promise<number> {
  const opened = await openIntake(files, { ...options, onFault: () => undefined })
  if (!opened.ok) return 0
  let children = 0
  try {
    for await (const _ of opened.value.units()) if (++children > most) break
  } catch (error) {
    if (!(error instanceof Broken)) throw error
  } finally {
    await opened.value.close()
  }
  return children
}

const NO_FILES = {
  code: 'MISSING',
  message: 'there is no file',
  help: 'send at least one file of a return, or a file of cases',
  pointer: ''
}

async function taken(req: Request, res: Response): Promise<Upload> {
  const going = new AbortController()
  const gone = (): void => going.abort()
  const done = takesLong(req)
  res.once('close', gone)
  try {
    return await takeUpload(req, going.signal)
  } catch (error) {
    if (error instanceof NotTaken) throw new Refused(error.refusal, [error.problem])
    if (error instanceof Stalled || going.signal.aborted) throw new Refused('bad-request')
    throw error
  } finally {
    done()
    res.off('close', gone)
  }
}

const YES_NO = ['yes', 'no'] as const

const show =
  (services: Services): RequestHandler =>
  (req, res) => {
    const asked = parametersOf(req, ['share'])
    const shared = wordIn(asked, 'share', YES_NO) === 'yes'
    checked(asked)
    const job = jobOf(req, services)
    res.set('Cache-Control', 'no-store').json(toldCohort(job, hrefOf(job), { shared }))
  }

const forget =
  (services: Services): RequestHandler =>
  (req, res) => {
    services.cohorts.forget(jobOf(req, services))
    res.status(204).set('Cache-Control', 'no-store').end()
  }
