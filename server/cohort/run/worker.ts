import { parentPort, type Transferable } from 'node:worker_threads'
import { whereOf } from '../../where-of.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { begin, type Doing } from './begin.ts'

type Known = Readonly<{ doing: Promise<Doing>; stopped: Int32Array }>

const known = new Map<number, Known>()

parentPort?.on('message', (message: ToWorker) => void hear(message))

/** Messages are dealt with in the order in which they come: what one run needs was told before. */
let last: Promise<unknown> = Promise.resolve()

async function hear(message: ToWorker): Promise<void> {
  switch (message.say) {
    case 'begin': {
      const doing = last.then(() => begin(message.task))
      doing.catch(() => undefined)
      known.set(message.run, { doing, stopped: new Int32Array(message.stopped) })
      return
    }
    case 'forget':
      known.delete(message.run)
      return
    case 'do':
      last = last.then(() => answer(message.run, message.job, (one) => one.doing.do(message.load, one.isStopped)))
      return
    case 'gather':
      last = last.then(() => answer(message.run, message.job, async (one) => [one.doing.gathered(), []]))
  }
}

type Ready = Readonly<{ doing: Doing; isStopped: () => boolean }>

async function answer(
  run: number,
  job: number,
  work: (ready: Ready) => Promise<readonly [unknown, readonly Transferable[]]>
): Promise<void> {
  const found = known.get(run)
  if (found === undefined) return send({ job, failed: { name: 'Stopped', at: [] } })
  try {
    const isStopped = (): boolean => Atomics.load(found.stopped, 0) !== 0
    const [gives, transfer] = await work({ doing: await found.doing, isStopped })
    send({ job, gives }, transfer)
  } catch (error) {
    send({ job, failed: whereOf(error) })
  }
}

const send = (message: FromWorker, transfer: readonly Transferable[] = []): void =>
  parentPort?.postMessage(message, transfer)
