import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { day } from '../../engine/days/day.ts'
import { eachSyntheticCase } from '../../engine/synthetic/cases.ts'
import { startServer } from '../browser/server.ts'
import { vocabulary } from './inputs.ts'
import { median } from './measure.ts'
import { figures, type Rows, share } from './table.ts'

const AS_OF = '2026-03-31'
/** So many different cases, sent over and over again. */
const DIFFERENT = 500
const LINES = 4000
const ROUNDS = 5

const PATH = `/v1/assessments?ruleset=york&asOf=${AS_OF}`

type Progress = (says: string) => void
type Spent = Readonly<{ wall: number; cpu: number }>

/** Cases in lines over HTTP, beside servers that read the same lines and write back as much without assessing anything. */
export async function timeLines(progress: Progress): Promise<Readonly<{ about: string; rows: Rows }>> {
  const asked = { seed: 20_261_122, asOf: day(AS_OF), count: DIFFERENT, vocabulary }
  const cases = [...eachSyntheticCase(asked)].map((one) => Buffer.from(`${JSON.stringify(one)}\n`))
  const folder = mkdtempSync(join(tmpdir(), 'dcbench-'))
  const server = await startServer({})
  const echoes: Echo[] = []
  try {
    const file = join(folder, 'answers.ndjson')
    const answered = await keepAnswers(server.port, cases, file)
    for (const how of ['anew', 'ready'] as const) echoes.push(await startEcho(file, how))
    const times = await inTurns([server, ...echoes], cases, progress)
    const sent = cases.reduce((sum, { length }) => sum + length, 0)
    return {
      about: `${figures(LINES)} cases in lines (NDJSON) over HTTP; a case has ${kilobytes(sent)} KB, its answer ${kilobytes(answered)} KB`,
      rows: [
        ['', 'children a second', 'CPU µs a child', 'York beside it'],
        ...NAMES.map((name, i) => row(name, i, times))
      ]
    }
  } finally {
    for (const { child } of echoes) child.kill()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const kilobytes = (all: number): string => figures(all / DIFFERENT / 1024)

const NAMES = [
  'York with the law: states and dates',
  'echo: reads the same lines, writes data as long anew',
  'echo: reads the same lines, writes ready text as long'
]

/** By the processors' time, which other programs do not touch. */
const row = (name: string, i: number, times: readonly Spent[]): readonly string[] => {
  const [ours, one] = [times[0]?.cpu ?? 0, times[i] ?? { wall: 0, cpu: 0 }]
  return [name, figures(LINES / one.wall), figures((one.cpu * 1e6) / LINES), i === 0 ? '' : share(one.cpu, ours)]
}

type Asked = Readonly<{ port: number; pid: number }>

/** Turn by turn, so that a slow minute is a slow minute for all; the first turn warms up. */
async function inTurns(all: readonly Asked[], cases: readonly Buffer[], progress: Progress): Promise<readonly Spent[]> {
  const spent = all.map((): Spent[] => [])
  for (let round = 0; round <= ROUNDS; round++) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`)
    for (const [i, { port, pid }] of all.entries()) {
      const [start, before] = [performance.now(), cpuOf(pid)]
      await answers(port, cases, LINES, () => undefined)
      if (round > 0) spent[i]?.push({ wall: (performance.now() - start) / 1000, cpu: cpuOf(pid) - before })
    }
  }
  return spent.map((list) => ({ wall: median(list.map(({ wall }) => wall)), cpu: median(list.map(({ cpu }) => cpu)) }))
}

/** Seconds of the processors that a process has had on all its threads, as Linux tells it in hundredths. */
function cpuOf(pid: number): number {
  const told = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [user = 0, system = 0] = told
    .slice(told.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user + system) / 100
}

/** Keeps the real answers, one of each case, and says how many bytes they have. */
async function keepAnswers(port: number, cases: readonly Buffer[], file: string): Promise<number> {
  const pieces: Buffer[] = []
  await answers(port, cases, cases.length, (piece) => void pieces.push(piece))
  const all = Buffer.concat(pieces)
  writeFileSync(file, all)
  return all.length
}

/** Sends lines as fast as they are taken, and reads the answers as fast as they come. */
async function answers(
  port: number,
  cases: readonly Buffer[],
  count: number,
  take: (piece: Buffer) => void
): Promise<void> {
  const headers = { 'content-type': 'application/x-ndjson' }
  const sent = request({ host: '127.0.0.1', port, path: PATH, method: 'POST', headers })
  const ended = new Promise<void>((done, failed) => {
    sent.on('error', failed).on('response', (res) => {
      if (res.statusCode !== 200) failed(new Error(`answered with ${res.statusCode}`))
      res.on('data', take).on('end', done).on('error', failed)
    })
  })
  for (let i = 0; i < count; i++) {
    if (!sent.write(cases[i % cases.length])) await once(sent, 'drain')
  }
  sent.end()
  await ended
}

type Echo = Readonly<{ child: ChildProcess; port: number; pid: number }>

async function startEcho(answered: string, how: 'anew' | 'ready'): Promise<Echo> {
  const program = resolve(import.meta.dirname, 'echo-server.ts')
  const child = spawn(process.execPath, [program, answered, how], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const port = Number(/:(\d+)\n/.exec(String(said))?.[1])
  return { child, port, pid: child.pid ?? 0 }
}
