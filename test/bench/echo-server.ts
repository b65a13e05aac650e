import '../../server/memory.ts'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { eachGivenBack, giveBack } from '../../server/cohort/run/give-back.ts'
import { inOrder } from '../../server/cohort/run/in-order.ts'
import type { LinesLoad } from '../../server/cohort/run/lines-task.ts'
import { MEMORY } from '../../server/cohort/run/pool.ts'
import { splitLines } from '../../server/cohort/run/split-lines.ts'
import { LARGEST_BODY } from '../../server/limits.ts'
import { piecesOf } from '../../server/streams.ts'

/*
 * A server that takes lines, reads each and answers each, by the real one's own parts and with as many threads of the same memory; it assesses
 * nothing. What it takes is what HTTP and JSON take. What the real one does once for each request, and not for each line, is left out.
 */

/** As many lines to a thread as the server gives, and as many before each. */
const [BATCH, AHEAD] = [64, 2]

const [, , answers = '', how] = process.argv
const workerData = { answers, isReady: how === 'ready' }
const waiting = new Map<number, (bytes: Uint8Array) => void>()
const workers = Array.from({ length: availableParallelism() }, () => {
  const worker = new Worker(new URL('echo-worker.ts', import.meta.url), { workerData, resourceLimits: MEMORY })
  worker.on('message', ({ job, bytes }: Readonly<{ job: number; bytes: Uint8Array }>) => {
    waiting.get(job)?.(bytes)
    waiting.delete(job)
  })
  return worker
})

let jobs = 0

const work = (load: LinesLoad): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const job = ++jobs
    waiting.set(job, resolve)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    workers[job % workers.length]?.postMessage({ job, load }, [load.bytes.buffer as ArrayBuffer])
  })

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  res.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
  const pieces = piecesOf(req, new AbortController().signal, () => true)
  const batches = splitLines(eachGivenBack(pieces), { longest: LARGEST_BODY, most: BATCH })
  for await (const bytes of inOrder(batches, work, workers.length * AHEAD)) {
    if (!res.write(bytes, () => giveBack(new Uint8Array(bytes.buffer)))) await once(res, 'drain')
  }
  res.end()
}

const server = createServer((req, res) => void answer(req, res))
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
