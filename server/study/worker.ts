import { parentPort } from 'node:worker_threads'
import type { Job } from './job.ts'
import { work } from './work.ts'

parentPort?.on('message', (job: Job) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  parentPort?.postMessage(work(job))
})
