import type { CohortUnit } from '../../../engine/returns/unit.ts'
import { namedYear, windowOfYears } from '../../../engine/returns/years.ts'
import { bad, good, type Problem, type Result } from '../../../engine/problem.ts'
import { casesIn } from './cases.ts'
import { textOf } from './encoding.ts'
import { gathered, namingChildren } from './gather.ts'
import type { Intake, IntakeOptions, Kind } from './given.ts'
import { type KeyedRow, ofFile, type Rows } from './keyed.ts'
import { merged } from './merge.ts'
import { byCodeUnit, type KeyOrder, orderOf } from './order.ts'
import { rowsIn, type Reader } from './sources.ts'
import { openSpill, type Spill } from './spill.ts'
import type { Surveyed } from './survey.ts'

/** Files that have been looked through, to what reads them: by merging, from memory, or by way of sorted runs on disk. */
export function readingOf(kind: Kind, files: readonly Surveyed[], options: IntakeOptions): Result<Intake> {
  const counted = { bytes: 0, children: childrenIn(files) }
  const onBytes = (count: number): void => void (counted.bytes += count)
  const years = yearsOf(files, options)
  const reader: Reader = { format: options.format, onFault: options.onFault, onBytes, yearOf: years }
  const common = {
    kind,
    window: windowOfYears(yearsGiven(kind, files, years)),
    children: () => counted.children,
    bytes: bytesOf(files),
    read: () => counted.bytes
  }
  if (kind === 'cases') return good({ ...common, ...streamed(files, reader) })
  const order = kind === 'ssd' ? undefined : orderOf(files.map(({ orders }) => orders))
  if (order !== undefined) return good({ ...common, ...sorted(files, reader, order) })
  const sources = kind === 'ssd' ? namingChildren(files, reader) : files.map((file) => rowsIn(file, reader))
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  if (rows <= options.mostInMemory)
    return good({ ...common, ...inMemory(sources, (count) => (counted.children = count)) })
  if (options.spill === undefined) return bad([tooMany(rows, options.mostInMemory)])
  return good({ ...common, ...spilled(sources, options.spill, options.mostInMemory) })
}

type Way = Pick<Intake, 'order' | 'units' | 'close'>

const nothingToClose = async (): Promise<void> => undefined

const streamed = (files: readonly Surveyed[], { onFault, onBytes }: Reader): Way => ({
  order: 'sorted',
  close: nothingToClose,
  units: async function* () {
    for (const { file, encoding } of files.filter(({ content }) => content === 'cases'))
      yield* casesIn(file.name, textOf(file, encoding, onBytes), onFault)
  }
})

const sorted = (files: readonly Surveyed[], reader: Reader, order: KeyOrder): Way => ({
  order: 'sorted',
  close: nothingToClose,
  units: () =>
    merged(
      files.map((file) => rowsIn(file, reader)),
      order
    )
})

const inMemory = (sources: readonly Rows[], onChildren: (count: number) => void): Way => ({
  order: 'in memory',
  close: nothingToClose,
  units: () => gathered(sources, onChildren)
})

function spilled(sources: readonly Rows[], folder: string, most: number): Way {
  let spill: Spill | undefined
  const close = async (): Promise<void> => {
    await spill?.close()
    spill = undefined
  }
  async function* units(): AsyncGenerator<CohortUnit> {
    spill = await openSpill(folder)
    try {
      await fill(spill, sources, most)
      yield* merged(spill.runs(), byCodeUnit)
    } finally {
      await close()
    }
  }
  return { order: 'spilled', units, close }
}

/** Rows of one run: that many are in memory while they are sorted, and no more. */
const RUN = 200_000

async function fill(spill: Spill, sources: readonly Rows[], most: number): Promise<void> {
  let run: KeyedRow[] = []
  for (const source of sources) {
    for await (const rows of source) {
      for (const row of rows) {
        run.push(row)
        if (run.length < Math.min(most, RUN)) continue
        await spill.add(run)
        run = []
      }
    }
  }
  if (run.length > 0) await spill.add(run)
}

const tooMany = (rows: number, most: number): Problem => ({
  code: 'TOO_MANY_ROWS',
  message: `${rows} rows that are not sorted by child are more than the ${most} that memory may hold`,
  help: 'sort every file by child, all in one order; or pass `--spill DIR`, a folder in which encrypted runs may stand while this runs'
})

const bytesOf = (files: readonly Surveyed[]): number | undefined =>
  files.some(({ file }) => file.size === undefined)
    ? undefined
    : files.reduce((sum, { file }) => sum + (file.size ?? 0), 0)

/** A table HEADER that is given once has each child once. */
function childrenIn(files: readonly Surveyed[]): number | undefined {
  const people = files.filter(({ shape }) => shape?.table?.name === 'HEADER' || shape?.table?.name === 'ssd_person')
  return people.length === 1 ? people[0]?.rows : undefined
}

/**
 * The collection year of each file by its name. Of a bare year it is not said which end it is: the national return is named by the year in
 * which it ends, but where more episodes ended in the year after it, the files are named by the year in which they begin.
 */
function yearsOf(files: readonly Surveyed[], { onFault }: IntakeOptions): Reader['yearOf'] {
  const sum = (of: 'by' | 'after'): number => files.reduce((all, { ended }) => all + ended[of], 0)
  const byStart = sum('after') > sum('by')
  const bare = files.find(({ file }) => 'bare' in (namedYear(file.name) ?? {}))
  if (byStart && bare !== undefined) onFault(namedByStart(bare.file.name))
  return ({ file }) => {
    const year = namedYear(file.name)
    if (year === undefined) return undefined
    return 'ends' in year ? year.ends : year.bare + (byStart ? 1 : 0)
  }
}

const namedByStart = (file: string) =>
  ofFile(
    file,
    'YEARS_NAMED_BY_START',
    'most episodes ended in the year after the one in the names of the files, so that is taken as the year in which a collection year begins',
    'name files by both years, as 2020-21'
  )

/** The years of which the reviews and the episodes were given. */
function yearsGiven(kind: Kind, files: readonly Surveyed[], yearOf: Reader['yearOf']): readonly number[] {
  if (kind === 'cases' || kind === 'ssd') return []
  const of = (table: string): ReadonlySet<number | undefined> =>
    new Set(files.filter(({ content, shape }) => content === 'xml' || shape?.table?.name === table).map(yearOf))
  const [episodes, reviews] = [of('EPISODES'), of('REVIEWS')]
  const known = files.every((file) => yearOf(file) !== undefined || file.shape?.table === undefined)
  return known ? [...reviews].filter((year) => year !== undefined && episodes.has(year)).map(Number) : []
}
