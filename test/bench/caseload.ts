import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { figures, type Rows } from './table.ts'
import { type Used, usedBy } from './whole-process.ts'

/** The year of the made-up returns. */
const UNTIL = '2026'
const SEED = '20261122'

const SIZES = [1000, 10_000, 100_000]
/** `--million`: takes minutes, and some gigabytes of disk while it lasts. */
const MILLION = 1_000_000
/** As many children have more rows than are held in memory where files are not sorted. */
const MORE_THAN_HELD = 450_000

type Return = Readonly<{ children: number; unsorted?: boolean }>
type Progress = (says: string) => void
type Line = readonly [what: string, children: number, used: Used]

/** From the files of a return to the measures of every duty of York, by whole processes: the real command, from start to end. */
export async function timeCaseload(progress: Progress): Promise<Readonly<{ about: string; rows: Rows }>> {
  const lines: Line[] = []
  const withMillion = process.argv.includes('--million')
  const run = async (wanted: Return, what: string, ...options: readonly string[]): Promise<void> => {
    lines.push(...(await measured(wanted, what, options, progress)))
  }
  for (const children of SIZES) await run({ children }, 'sorted by child')
  if (withMillion) await run({ children: MILLION }, 'sorted by child')
  await run({ children: 100_000 }, 'with every late duty listed', '--lines', 'late', '--format', 'ndjson')
  await run({ children: 100_000 }, 'what-if, with Brighton & Hove', '--against', 'brighton-and-hove')
  await run({ children: 100_000, unsorted: true }, 'in no order, held in memory')
  if (withMillion) await run({ children: MORE_THAN_HELD, unsorted: true }, 'in no order, sorted on disk', '--spill')
  const rows = lines.map(([what, children, { wall, cpu, peakMB }]) => [
    what,
    children.toLocaleString('en-GB'),
    wall.toFixed(1),
    cpu.toFixed(1),
    figures(children / wall),
    Math.round(peakMB).toLocaleString('en-GB')
  ])
  return {
    about: `Made-up returns of one year, from CSV to the measures of every duty of York: the whole process${loadNow()}`,
    rows: [['', 'children', 's', 'CPU s', 'children a second', 'most memory, MB'], ...rows]
  }
}

/** What else the computer is doing matters to seconds on the clock, and not to those of the processors. */
function loadNow(): string {
  const [load = 0] = loadavg()
  return `, on ${availableParallelism()} cores with a load of ${load.toFixed(1)}`
}

async function measured(
  { children, unsorted = false }: Return,
  what: string,
  options: readonly string[],
  progress: Progress
): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dcbench-'))
  const [to, spill] = [join(folder, 'return'), join(folder, 'spill')]
  try {
    progress(`${what}: ${children} children`)
    mkdirSync(spill)
    const asked = ['generate', '--to', to, '--children', String(children), '--until', UNTIL, '--seed', SEED]
    const made = await usedBy(unsorted ? [...asked, '--unsorted'] : asked)
    const more = options.flatMap((one) => (one === '--spill' ? [one, spill] : [one]))
    const format = more.includes('--format') ? [] : ['--format', 'json']
    const used = await usedBy(['cohort', 'york', '--from', to, ...format, ...more])
    return what === 'sorted by child'
      ? [
          ['making the return', children, made],
          [what, children, used]
        ]
      : [[what, children, used]]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
