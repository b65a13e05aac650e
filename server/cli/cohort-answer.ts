import { join } from 'node:path'
import process from 'node:process'
import { emptyFaults } from '../../engine/cohort/faults.ts'
import { byDueDay } from '../../engine/cohort/lines.ts'
import type { LineOptions } from '../../engine/cohort/model.ts'
import { suppressed } from '../../engine/cohort/suppress.ts'
import { parseDay } from '../../engine/days/day.ts'
import type { Fault } from '../../engine/returns/unit.ts'
import { type CohortAsked, taskFor } from '../cohort/asked.ts'
import { returnFormat } from '../cohort/format.ts'
import { Broken, type GivenFile, type Intake } from '../cohort/intake/given.ts'
import { openIntake } from '../cohort/intake/intake.ts'
import { dutiesIn, type ListKind } from '../cohort/lists.ts'
import type { CohortTask } from '../cohort/run/cohort-task.ts'
import { makePool } from '../cohort/run/pool.ts'
import {
  Cancelled,
  type CohortResult,
  noteFault,
  type Progress,
  progressOf,
  runCohort
} from '../cohort/run/run-cohort.ts'
import { byLateness, fileTarget, keeping, type Taker, type Target, writing } from './cohort-lists.ts'
import { tellResult, writeResult } from './cohort-tell.ts'
import { whyNotWritten } from './output.ts'
import { progressBar, type ProgressBar } from './progress.ts'
import { refused } from './report.ts'
import type { ExitCode, Shell } from './shell.ts'

/** What is wanted of the answer about a cohort. */
export type CohortWish = Readonly<{
  format: 'print' | ListKind
  lines: 'late' | 'all' | undefined
  /** For a worklist: how many working days ahead. */
  days: number | undefined
  shared: boolean
  measures: readonly string[] | undefined
  out: string | undefined
  workers: number
  spill: string | undefined
  strict: boolean
}>

/** How many rows are held where the files are not sorted by child: some hundred megabytes. */
const MOST_ROWS = 2_000_000

/** Reads the files, assesses every child, and tells what was wished for. */
export async function answerCohort(
  asked: CohortAsked,
  files: readonly GivenFile[],
  wish: CohortWish,
  shell: Shell
): Promise<ExitCode> {
  const [faults, held, early] = [emptyFaults(), returnFormat(), [] as Fault[]]
  const note = noteFault(faults)
  const leave = (): void => process.exit(stopped(new Cancelled(), shell))
  process.once('SIGINT', leave)
  const opened = await openIntake(files, {
    format: held.format,
    by: asked.by,
    mostInMemory: MOST_ROWS,
    spill: wish.spill,
    onFault: (fault) => {
      note(fault)
      if (wish.out !== undefined) early.push(fault)
    }
  }).finally(() => process.off('SIGINT', leave))
  if (!opened.ok) return refused(shell, opened.problems, { name: 'what was given', text: '', quoted: false })
  const intake = opened.value
  const lists = listsFor(wish)
  const today = parseDay(shell.today())
  if (today === undefined) throw new Error('there is no today')
  const task = taskFor(asked, { lines: lists, each: wish.out !== undefined }, intake.window, held, today)
  try {
    const takers = await takersFor(wish, task, early)
    const result = await ran(withWindow(task), intake, wish, faults, takers.all).catch((error: unknown) => {
      for (const taker of takers.all) taker.giveUp()
      throw error
    })
    for (const taker of takers.all) await taker.end()
    const shown = wish.shared ? { ...result, measures: suppressed(result.measures) } : result
    const told = { result: shown, task, intake, wish, tops: takers.tops }
    if (wish.out !== undefined) await writeResult(told, wish.out)
    if (!takers.isToStdout) await tellResult(told, shell)
    return wish.strict && result.faults.some(({ severity }) => severity === 'unusable') ? 1 : 0
  } catch (error) {
    return stopped(error, shell)
  } finally {
    await intake.close()
  }
}

/** The lists that a worker makes, by their places: what is late, or all, or what is to be done. */
function listsFor({ lines, days, format, shared, out }: CohortWish): readonly LineOptions[] {
  if (shared) return []
  const isList = format === 'print' || out !== undefined
  const first: readonly LineOptions[] = lines !== undefined || isList ? [{ which: lines ?? 'late' }] : []
  return days === undefined ? first : [...first, { which: 'worklist', days }]
}

/** What is late is listed for the days that are counted, so that list and measure agree. */
const withWindow = (task: CohortTask): CohortTask => ({
  ...task,
  ...(task.lines !== undefined && {
    lines: task.lines.map((one) => (one.which === 'late' ? { ...one, window: task.window } : one))
  })
})

type Takers = Readonly<{
  all: readonly Taker[]
  tops: Readonly<Record<'late' | 'worklist', ReturnType<typeof keeping> | undefined>>
  isToStdout: boolean
}>

const [TOP_LATE, TOP_WORK] = [20, 40]

async function takersFor(wish: CohortWish, { lines = [], against }: CohortTask, early: Fault[]): Promise<Takers> {
  const at = (which: string): number => lines.findIndex((one) => one.which === which)
  const [first, work] = [Math.max(at('late'), at('all')), at('worklist')]
  const nothing = { late: undefined, worklist: undefined }
  if (wish.out !== undefined) {
    const kind = wish.format === 'print' ? 'csv' : wish.format
    const file = (name: string): Target => fileTarget(join(wish.out ?? '', `${name}.${kind}`))
    const all: Taker[] = []
    if (first >= 0)
      all.push(
        await writing(
          'lines',
          kind,
          (given) => dutiesIn(given.lines[first]),
          file(wish.lines === 'all' ? 'duties-of-children' : 'late')
        )
      )
    if (work >= 0) all.push(await writing('worklist', kind, (given) => dutiesIn(given.lines[work]), file('worklist')))
    if (!wish.shared)
      all.push(await writing('faults', kind, (given) => [...early.splice(0), ...given.faults], file('faults')))
    if (against !== undefined && !wish.shared)
      all.push(await writing('changes', kind, (given) => given.changes, file('changes')))
    return { all, tops: nothing, isToStdout: false }
  }
  if (wish.format !== 'print' && (wish.lines !== undefined || wish.days !== undefined)) {
    const list = wish.days === undefined ? first : work
    const name = wish.days === undefined ? 'lines' : 'worklist'
    const all = [await writing(name, wish.format, (given) => dutiesIn(given.lines[list]), STDOUT)]
    return { all, tops: nothing, isToStdout: true }
  }
  const late = first < 0 ? undefined : keeping(first, TOP_LATE, byLateness)
  const worklist = work < 0 ? undefined : keeping(work, TOP_WORK, byDueDay)
  return { all: [late, worklist].filter((one) => one !== undefined), tops: { late, worklist }, isToStdout: false }
}

const STDOUT: Target = {
  write: (text) => void (text === '' || process.stdout.write(text)),
  close: () => undefined,
  giveUp: () => undefined
}

/** Runs with a bar for who watches, and ends cleanly for who has seen enough. */
async function ran(
  task: CohortTask,
  intake: Intake,
  { workers }: CohortWish,
  faults: ReturnType<typeof emptyFaults>,
  takers: readonly Taker[]
): Promise<CohortResult> {
  const [pool, bar, stop] = [makePool(workers), progressBar('children'), new AbortController()]
  const interrupt = (): void => stop.abort()
  let progress: Progress = progressOf(intake, 0)
  const look = setInterval(() => showIn(bar, intake, progress), LOOK_EVERY)
  process.once('SIGINT', interrupt)
  try {
    return await runCohort(task, intake, pool, {
      signal: stop.signal,
      faults,
      onProgress: (now) => (progress = now),
      sink: async (given) => {
        for (const taker of takers) await taker.take(given)
      }
    })
  } finally {
    process.off('SIGINT', interrupt)
    clearInterval(look)
    bar.end()
    await pool.close()
  }
}

/** Milliseconds. */
const LOOK_EVERY = 200

/** Until there is a child to be counted, what is read is. */
function showIn(bar: ProgressBar, intake: Intake, { children, share }: Progress): void {
  if (children > 0) return bar.show({ done: children, share })
  bar.show({ done: intake.read(), share: intake.bytes ? intake.read() / intake.bytes : undefined }, 'bytes read')
}

/** As a shell has it of whatever is ended by an interrupt. */
const STOPPED = 130

/** Why there is no answer, without a word of what was given. */
function stopped(error: unknown, { err }: Shell): ExitCode {
  if (error instanceof Cancelled) {
    err('stopped: nothing is told of a part, and nothing was kept')
    return STOPPED
  }
  if (error instanceof Broken) {
    err(
      `line ${error.line}: ${error.message} [${error.code}]${error.help === undefined ? '' : `\n  help: ${error.help}`}`
    )
    return 1
  }
  if (error instanceof Error && 'syscall' in error && 'path' in error) {
    err(`${String(error.path)}: ${whyNotWritten(error)}`)
    return 1
  }
  throw error
}
