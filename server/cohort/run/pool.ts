import { availableParallelism } from 'node:os'
import { type Transferable, Worker } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './messages.ts'
import type { Gathers, Gives, Load, Task } from './task.ts'

/** A worker could not do what it was given, or came to its end before. `at` is where in the program. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed'
  readonly at: readonly string[]
  constructor(message: string, at: readonly string[] = []) {
    super(message)
    this.at = at
  }
}

/** One run over the workers. */
export type Run<T extends Task> = Readonly<{
  /** Done by whichever worker has least to do; what is transferred is no longer the caller's. */
  do(load: Load<T>, transfer?: readonly Transferable[]): Promise<Gives<T>>
  /** What each worker has gathered over everything that it did. */
  gathered(): Promise<readonly Gathers<T>[]>
  /** Ends what is under way at the next case, and forgets the run. */
  stop(): void
}>

/** Threads that assess many cases, each with a procedure that it has compiled for itself. */
export type Pool = Readonly<{
  size: number
  begin<T extends Task>(task: T): Run<T>
  close(): Promise<void>
}>

type Waiting = Readonly<{
  resolve: (gives: unknown) => void
  reject: (error: WorkerFailed) => void
  timer: NodeJS.Timeout
}>
type Hand = { readonly worker: Worker; readonly waiting: Map<number, Waiting>; readonly knows: Set<number> }

/** Milliseconds for one batch, with what waits before it. Anything sound takes a small part of it. */
const LONGEST = 120_000

/**
 * Megabytes. What a child leaves behind is rubbish at once; left alone, each thread lets hundreds of megabytes of it come together before it looks.
 * A thread that may have four gigabytes lets its heap grow fourfold between two looks, and one that may have less than one lets it double.
 */
export const MEMORY = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1000 } as const

/** As many workers as there are cores, each started when it is first needed. An idle one keeps no process from ending. */
export function makePool(size = availableParallelism(), longest = LONGEST): Pool {
  const hands: (Hand | undefined)[] = Array.from({ length: size }, () => undefined)
  const lost = new Set<number>()
  let [runs, jobs] = [0, 0]

  const end = async (hand: Hand, why: WorkerFailed): Promise<void> => {
    const at = hands.indexOf(hand)
    if (at >= 0) hands[at] = undefined
    // What it had gathered is lost with it, so that the runs that it knew can come to no right end.
    for (const run of hand.knows) lost.add(run)
    for (const { reject, timer } of hand.waiting.values()) {
      clearTimeout(timer)
      reject(why)
    }
    hand.waiting.clear()
    await hand.worker.terminate()
  }
  const started = (): Hand => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: MEMORY
    })
    const hand: Hand = { worker, waiting: new Map(), knows: new Set() }
    worker.unref()
    worker.on('message', (answer: FromWorker) => answered(hand, answer))
    worker.on('error', () => void end(hand, new WorkerFailed('a worker came to its end before its work was done')))
    worker.on('exit', () => void end(hand, new WorkerFailed('a worker came to its end before its work was done')))
    return hand
  }
  const freest = (): Hand => {
    const free = hands.indexOf(undefined)
    const idle = hands.find((hand) => hand?.waiting.size === 0)
    if (idle !== undefined) return idle
    if (free >= 0) return (hands[free] = started())
    return hands.reduce((a, b) => ((a as Hand).waiting.size <= (b as Hand).waiting.size ? a : b)) as Hand
  }
  const ask = (hand: Hand, message: ToWorker & { job: number }, transfer: readonly Transferable[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const late = (): void => void end(hand, new WorkerFailed('a worker took too long'))
      hand.waiting.set(message.job, { resolve, reject, timer: setTimeout(late, longest).unref() })
      hand.worker.ref()
      hand.worker.postMessage(message, transfer)
    })

  return {
    size,
    begin: <T extends Task>(task: T): Run<T> => {
      const run = ++runs
      const stopped = new SharedArrayBuffer(4)
      const known: Hand[] = []
      const told = (hand: Hand): Hand => {
        if (hand.knows.has(run)) return hand
        hand.knows.add(run)
        known.push(hand)
        post(hand, { say: 'begin', run, task, stopped })
        return hand
      }
      return {
        do: async (load, transfer = []) => {
          if (lost.has(run)) throw new WorkerFailed('a worker came to its end before its work was done')
          return (await ask(told(freest()), { say: 'do', run, job: ++jobs, load }, transfer)) as Gives<T>
        },
        gathered: async () => {
          if (lost.has(run)) throw new WorkerFailed('a worker came to its end before its work was done')
          const all = known.map((hand) => ask(hand, { say: 'gather', run, job: ++jobs }, []))
          return (await Promise.all(all)) as readonly Gathers<T>[]
        },
        stop: () => {
          Atomics.store(new Int32Array(stopped), 0, 1)
          lost.delete(run)
          for (const hand of known.splice(0)) {
            hand.knows.delete(run)
            post(hand, { say: 'forget', run })
          }
        }
      }
    },
    close: async () => {
      const closed = new WorkerFailed('the workers were closed')
      await Promise.all(hands.flatMap((hand) => (hand === undefined ? [] : [end(hand, closed)])))
    }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
const post = ({ worker }: Hand, message: ToWorker): void => worker.postMessage(message)

function answered(hand: Hand, answer: FromWorker): void {
  const waiting = hand.waiting.get(answer.job)
  if (waiting === undefined) return
  clearTimeout(waiting.timer)
  hand.waiting.delete(answer.job)
  if (hand.waiting.size === 0) hand.worker.unref()
  if ('gives' in answer) waiting.resolve(answer.gives)
  else waiting.reject(new WorkerFailed(`a worker failed (${answer.failed.name})`, answer.failed.at))
}
