import { parentPort } from 'node:worker_threads'
import type { Job } from './findings.ts'
import { work } from './work.ts'

parentPort?.on('message', (job: Job) => {
  // A job that throws ends this worker, and another takes its place.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  void work(job).then((given) => parentPort?.postMessage(given))
})
