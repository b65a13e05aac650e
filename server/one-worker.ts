import { Worker } from 'node:worker_threads'

/** A job took longer than anything sound does, or the worker could not bear it. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed'
}

/** Does jobs of one kind beside the thread that answers. */
export type OneWorker = Readonly<{ run(job: unknown): Promise<unknown>; close(): Promise<void> }>

/** One worker, which does one job after another. It is started when it is first needed; one that takes too long is ended, and another takes its place. */
export function oneWorker(file: URL, longest: number, what: string): OneWorker {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const end = async (): Promise<void> => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  const doOne = async (job: unknown): Promise<unknown> => {
    worker ??= new Worker(file)
    try {
      return await answerOf(worker, job, longest, what)
    } catch (error) {
      await end()
      throw error
    }
  }
  const run = (job: unknown): Promise<unknown> => {
    const given = last.then(() => doOne(job))
    last = given.catch(() => undefined)
    return given
  }
  return { run, close: end }
}

/** A process with nothing else to do need not stay for an idle worker, but it waits for one that is at work. */
function answerOf(worker: Worker, job: unknown, longest: number, what: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const timer = setTimeout(() => reject(new JobFailed(`${what} took too long`)), longest)
  const failed = (error: unknown): void => reject(error instanceof JobFailed ? error : new JobFailed(String(error)))
  const exited = (): void => reject(new JobFailed(`${what} came to no end`))
  worker.ref()
  worker.once('message', resolve).once('error', failed).once('exit', exited)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(job)
  return promise.finally(() => {
    clearTimeout(timer)
    worker.off('message', resolve).off('error', failed).off('exit', exited)
    worker.unref()
  })
}
