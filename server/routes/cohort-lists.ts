import { once } from 'node:events'
import type { IRouter, RequestHandler, Response } from 'express'
import { byDueDay } from '../../engine/cohort/lines.ts'
import type { LineOptions } from '../../engine/cohort/model.ts'
import type { Fault } from '../../engine/returns/unit.ts'
import { type Asked, checked, parametersOf, wordIn } from '../asked.ts'
import { returnFormat } from '../cohort/format.ts'
import { type Intake, openIntake } from '../cohort/intake/intake.ts'
import type { Job } from '../cohort/jobs/jobs.ts'
import { dutiesIn, type Listed, type ListKind, type ListName, listWriter } from '../cohort/lists.ts'
import type { CohortGiven } from '../cohort/run/cohort-task.ts'
import { Cancelled, runCohort } from '../cohort/run/run-cohort.ts'
import { STREAM_PATIENCE } from '../limits.ts'
import { kindFor, place } from '../negotiate.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import { whereOf } from '../where-of.ts'
import { numberIn } from './asked-record.ts'
import { jobOf } from './own-cohort.ts'

const KINDS = {
  'application/json': 'json',
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson'
} as const satisfies Readonly<Record<string, ListKind>>

/** How many lists may be made at once. */
const MOST_AT_ONCE = 4

/** How many working days ahead a worklist looks, and may look. */
const [DAYS, MOST_DAYS] = [10, 260]

/**
 * The lists of a cohort, child by child. They are made again from the files when somebody asks, so that nothing of a child is kept but what was
 * sent; they come as they are made, and are made no further for a caller who has gone.
 */
export function cohortLists(router: IRouter, services: Services): void {
  let lists = 0
  const list = <N extends ListName>(name: N, wanted: Wanting<N>): void =>
    place(router, `/v1/cohorts/:cohort/${name}`, {
      get: [
        async (req, res) => {
          const kind = KINDS[kindFor(req, Object.keys(KINDS)) as keyof typeof KINDS]
          const asked = parametersOf(req, wanted.parameters)
          const options = wanted.options?.(asked)
          checked(asked)
          const job = jobOf(req, services)
          if (lists >= MOST_AT_ONCE) throw new Refused('busy', [BUSY], { 'Retry-After': '10' })
          lists++
          await send(res, job, { name, kind, options, wanted }, services).finally(() => lists--)
        }
      ] satisfies RequestHandler[]
    })
  list('lines', { parameters: ['which'], options: (asked) => linesIn(asked), of: ({ lines }) => dutiesIn(lines[0]) })
  list('worklist', {
    parameters: ['days'],
    options: (asked) => ({ which: 'worklist', days: numberIn(asked, 'days', 0, MOST_DAYS) ?? DAYS }),
    of: ({ lines }) => dutiesIn(lines[0]),
    order: byDueDay
  })
  list('faults', { parameters: [], of: ({ faults }) => faults, fromFiles: true })
  list('changes', { parameters: [], of: ({ changes }) => changes })
}

const BUSY = {
  code: 'BUSY',
  message: 'as many lists as this server makes at once are under way',
  help: 'try again in a little while'
}

type Wanting<N extends ListName> = Readonly<{
  parameters: readonly string[]
  options?: (asked: Asked) => LineOptions
  of: (given: CohortGiven) => readonly Listed[N][]
  /** Where the order is not that of the children. */
  order?: (a: Listed[N], b: Listed[N]) => number
  /** Whether faults of files and rows, which are of no one child, belong in it. */
  fromFiles?: true
}>

const WHICH = ['late', 'all'] as const

const linesIn = (asked: Asked): LineOptions => ({ which: wordIn(asked, 'which', WHICH) ?? 'late' })

type Asking<N extends ListName> = Readonly<{
  name: N
  kind: ListKind
  options: LineOptions | undefined
  wanted: Wanting<N>
}>

async function send<N extends ListName>(
  res: Response,
  job: Job,
  { name, kind, options, wanted }: Asking<N>,
  services: Services
): Promise<void> {
  const going = new AbortController()
  const stop = (): void => going.abort()
  res.once('close', stop)
  const fromFiles: Fault[] = []
  const intake = await reopened(job, (fault) => void (wanted.fromFiles && fromFiles.push(fault)))
  const writer = await listWriter(name, kind)
  const write = async (text: string): Promise<void> => {
    if (text === '' || res.write(text)) return
    const patience = AbortSignal.timeout(STREAM_PATIENCE.reader)
    await once(res, 'drain', { signal: AbortSignal.any([going.signal, job.stop.signal, patience]) })
  }
  const file = kind === 'json' ? {} : { 'Content-Disposition': `attachment; filename="${name}.${kind}"` }
  res.vary('Accept').set({ 'Cache-Control': 'no-store', 'Content-Type': TYPES[kind], ...file })
  const held: Listed[N][] = []
  try {
    await write(writer.head)
    await runCohort(
      { ...job.task, ...(options !== undefined && { lines: [options] }), each: options === undefined },
      intake,
      services.workers,
      {
        signal: AbortSignal.any([going.signal, job.stop.signal]),
        sink: async (given) => {
          if (wanted.order !== undefined) return void held.push(...wanted.of(given))
          const found = fromFiles.splice(0) as unknown as Listed[N][]
          await write(await writer.rows([...found, ...wanted.of(given)]))
        }
      }
    )
    await write(await writer.rows([...(fromFiles as unknown as Listed[N][]), ...held.sort(wanted.order)]))
    res.end(writer.tail)
  } catch (error) {
    if (!(error instanceof Cancelled) && !going.signal.aborted)
      services.log.warn({ id: res.getHeader('Request-Id'), error: whereOf(error) }, 'a list was not sent to its end')
    res.destroy()
  } finally {
    res.off('close', stop)
    await intake.close()
  }
}

const TYPES: Readonly<Record<ListKind, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson'
}

/** What was read once can be read again. */
async function reopened({ files, asked }: Job, onFault: (fault: Fault) => void): Promise<Intake> {
  const opened = await openIntake(files, {
    format: returnFormat().format,
    by: asked.by,
    mostInMemory: Infinity,
    onFault
  })
  if (!opened.ok) throw new Error('files that were read once cannot be read again')
  return opened.value
}
