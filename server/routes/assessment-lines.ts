import { once } from 'node:events'
import type { Request, RequestHandler, Response } from 'express'
import { day } from '../../engine/days/day.ts'
import { checked, dayIn, parametersOf, wordIn } from '../asked.ts'
import { PROCEDURE_FIELDS, procedureIn, readingsTaken, withReadings } from '../asked-case.ts'
import { knownAtIn } from '../asked-time.ts'
import { only } from '../body.ts'
import { eachGivenBack, giveBack } from '../cohort/run/give-back.ts'
import { inOrder } from '../cohort/run/in-order.ts'
import { LINE_VIEWS, type LinesGiven, type LinesLoad, type LinesTask, type LineView } from '../cohort/run/lines-task.ts'
import { WorkerFailed } from '../cohort/run/pool.ts'
import { splitLines } from '../cohort/run/split-lines.ts'
import { textsOf } from '../cohort/run/texts.ts'
import { LARGEST_BODY, MOST_STREAMS, STREAM_PATIENCE } from '../limits.ts'
import { kindFor } from '../negotiate.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import { LINES_TYPE, piecesOf, takesLong } from '../streams.ts'
import { whereOf } from '../where-of.ts'

const FIELDS = [...PROCEDURE_FIELDS, 'asOf', 'evaluator', 'view'] as const
const EVALUATORS = ['compiled', 'reference'] as const

/** How many lines go to a worker at a time: the longer the answers, the fewer. */
const BATCH = { summary: 64, sentences: 8, full: 2 } as const satisfies Readonly<Record<LineView, number>>

/** Before a body of lines: what it is to be, and what is to be given back. */
export const takesLines: RequestHandler = (req, res, next) => {
  kindFor(req, [LINES_TYPE])
  only(LINES_TYPE)(req, res, next)
}

/**
 * Each line a case, and each line of the answer where everything stands for that case, in the same order. Lines are read no faster than they
 * are assessed, and assessed no faster than the answers are read; a caller that goes is worked for no longer.
 */
export function assessLines(services: Services): (req: Request, res: Response) => Promise<void> {
  let streams = 0
  return async (req, res) => {
    const task = taskIn(req, services)
    if (streams >= MOST_STREAMS) throw new Refused('busy', [BUSY], { 'Retry-After': '10' })
    streams++
    const done = takesLong(req)
    try {
      await answer(req, res, task, services)
    } finally {
      streams--
      done()
    }
  }
}

const BUSY = {
  code: 'BUSY',
  message: `${MOST_STREAMS} other callers are sending lines at the moment, and more would slow down all of them`,
  help: 'try again in a little while'
}

/** What the address asks for; refused with everything that is wrong with it. */
function taskIn(req: Request, services: Services): LinesTask {
  const asked = withReadings(parametersOf(req, FIELDS))
  const procedure = procedureIn(asked, services)
  const evaluator = wordIn(asked, 'evaluator', EVALUATORS) ?? 'compiled'
  const view = wordIn(asked, 'view', LINE_VIEWS) ?? 'summary'
  const asOf = dayIn(asked, 'asOf') ?? day(services.today())
  checked(asked)
  if (procedure === undefined) throw new Refused('wrong-parameters')
  const isPinned = asked.given.has('version') || asked.given.has('inForceOn')
  const readings = readingsTaken(asked)
  const { id, versions } = procedure.local
  const query = { readings, ...(isPinned && { version: versions[0].ruleset.version }) }
  const texts = textsOf(services.library.at(knownAtIn(asked, services)), id, query)
  return { do: 'lines', procedure: texts, asOf, evaluator, view, readings }
}

async function answer(req: Request, res: Response, task: LinesTask, services: Services): Promise<void> {
  const going = new AbortController()
  const run = services.workers.begin(task)
  const stop = (): void => {
    going.abort()
    run.stop()
  }
  res.once('close', stop)
  const pieces = piecesOf(req, going.signal, (piece) => piece.includes(NEWLINE))
  const batches = splitLines(eachGivenBack(pieces), { longest: LARGEST_BODY, most: BATCH[task.view] })
  const work = (load: LinesLoad): Promise<LinesGiven> => run.do(load, [load.bytes.buffer as ArrayBuffer])
  res.set({ 'Content-Type': LINES_TYPE, 'Cache-Control': 'no-store' }).flushHeaders()
  try {
    for await (const given of inOrder(batches, work, services.workers.size * AHEAD)) {
      note(given, task, String(res.getHeader('Request-Id')), services)
      if (!res.write(given.bytes, sent(given.bytes))) await drained(res, going.signal)
    }
    res.end()
  } catch (error) {
    if (!going.signal.aborted) tellOf(error, res, services)
    res.destroy()
  } finally {
    stop()
  }
}

const NEWLINE = 0x0a

/** How many batches each worker has before it, so that it never waits for the next. */
const AHEAD = 2

/** What is on its way is not held any longer. */
const sent =
  ({ buffer }: Uint8Array) =>
  (error: Error | null | undefined): void => {
    if (error == null) giveBack(new Uint8Array(buffer))
  }

/** A reader who reads slowly is waited for, and one who does not read at all only so long. */
const drained = (res: Response, going: AbortSignal): Promise<unknown> =>
  once(res, 'drain', { signal: AbortSignal.any([going, AbortSignal.timeout(STREAM_PATIENCE.reader)]) })

/** Of what went wrong in the program, where; of a case, nothing. */
function note(given: LinesGiven, { evaluator }: LinesTask, id: string, { metrics, log }: Services): void {
  metrics.assessments({ evaluator, count: given.assessed, outcomes: given.outcomes })
  for (const error of given.faults) log.error({ id, error }, 'unexpected error')
}

function tellOf(error: unknown, res: Response, { log }: Services): void {
  const at = error instanceof WorkerFailed ? { message: error.message, at: error.at } : whereOf(error)
  log.warn({ id: res.getHeader('Request-Id'), error: at }, 'lines were not answered to their end')
}
