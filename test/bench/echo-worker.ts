import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { readJson } from '../../engine/read/json.ts'
import { makeBytes } from '../../server/cohort/run/bytes.ts'
import { giveBack } from '../../server/cohort/run/give-back.ts'
import type { LinesLoad } from '../../server/cohort/run/lines-task.ts'

/** The file with the real answers, and whether they are written anew from data or given as they are. */
const { answers, isReady } = workerData as Readonly<{ answers: string; isReady: boolean }>
const lines = readFileSync(answers, 'utf8').split('\n').slice(0, -1)
const data: readonly unknown[] = lines.map((line) => JSON.parse(line))

const NEWLINE = 0x0a
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads lines as the server does, and answers each with one as long as the server's. */
function echoed({ first, bytes }: LinesLoad): Uint8Array {
  const written = makeBytes(bytes.length * 2)
  let [at, line] = [0, first]
  while (at < bytes.length) {
    const found = bytes.indexOf(NEWLINE, at)
    const end = found < 0 ? bytes.length : found
    if (!readJson(decoder.decode(bytes.subarray(at, end))).ok) throw new Error(`line ${line} cannot be read`)
    const place = (line - 1) % lines.length
    written.add(`${isReady ? lines[place] : JSON.stringify(data[place])}\n`)
    at = end + 1
    line++
  }
  giveBack(new Uint8Array(bytes.buffer))
  return written.all()
}

parentPort?.on('message', ({ job, load }: Readonly<{ job: number; load: LinesLoad }>) => {
  const bytes = echoed(load)
  parentPort?.postMessage({ job, bytes }, [bytes.buffer as ArrayBuffer])
})
