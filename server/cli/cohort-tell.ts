import { join } from 'node:path'
import process from 'node:process'
import type { Intake } from '../cohort/intake/given.ts'
import { suppressedWhatIf } from '../../engine/cohort/suppress-what-if.ts'
import { calendarTable, dutyTable, latenessTable, measureChangeTable, measureTable } from '../cohort/report/csv.ts'
import { ndjson } from '../cohort/report/ndjson.ts'
import { printedSummary } from '../cohort/report/print.ts'
import type { CohortTask } from '../cohort/run/cohort-task.ts'
import type { CohortResult } from '../cohort/run/run-cohort.ts'
import { toldResult } from '../told/cohort.ts'
import type { CohortWish } from './cohort-answer.ts'
import { fileTarget, type keeping } from './cohort-lists.ts'
import { printedList } from './cohort-print.ts'
import type { Shell } from './shell.ts'

/** Everything that an answer is told from. */
export type Told = Readonly<{
  result: CohortResult
  task: CohortTask
  intake: Intake
  wish: CohortWish
  tops: Readonly<Record<'late' | 'worklist', ReturnType<typeof keeping> | undefined>>
}>

/** The whole of an answer in one of its formats, for whoever reads it here. */
export async function tellResult(told: Told, { out }: Shell): Promise<void> {
  const { result, wish } = told
  switch (wish.format) {
    case 'print':
      return out(printed(told).join('\n'))
    case 'json':
      return out(JSON.stringify(toldResult(result, wish.shared), null, 2))
    case 'ndjson':
      return out((await textOf(ndjson(measuresIn(told)))).trimEnd())
    case 'csv':
      return out((await textOf(measureTable({ ...result.measures, measures: measuresIn(told) }))).trimEnd())
  }
}

const measuresIn = ({ result, wish }: Told): CohortResult['measures']['measures'] =>
  result.measures.measures.filter(({ name }) => wish.measures?.includes(name) ?? true)

function printed({ result, wish, intake, tops, task }: Told): readonly string[] {
  const { measures, faults, against } = result
  return [
    ...readFrom(intake, result, wish),
    `By ${nameOf(task.procedure)}${task.against === undefined ? '' : `, and beside it by ${nameOf(task.against)}`}.`,
    '',
    ...printedSummary(measures, wish.shared ? [] : faults, {
      style: isPlain() ? 'ascii' : 'blocks',
      ...(wish.measures !== undefined && { measures: wish.measures }),
      ...(against !== undefined && { whatIf: wish.shared ? suppressedWhatIf(against.whatIf) : against.whatIf }),
      lists: printedLists(wish, tops)
    })
  ]
}

const printedLists = ({ lines, days }: CohortWish, { late, worklist }: Told['tops']): readonly string[] => [
  ...(late === undefined
    ? []
    : printedList(
        lines === 'all' ? 'Every duty, the latest first' : 'What is late, the latest first',
        late.told(),
        REST
      )),
  ...(worklist === undefined
    ? []
    : printedList(`Overdue, or due in the next ${days ?? 0} working days`, worklist.told(), REST_OF_WORK))
]

const REST = '--lines late --format csv, or --out FOLDER'
const REST_OF_WORK = '--format csv, or --out FOLDER'

/** A terminal that says it has no other characters gets plain ones. */
const isPlain = (): boolean =>
  /^(C|POSIX)$/.test(process.env['LC_ALL'] ?? process.env['LC_CTYPE'] ?? process.env['LANG'] ?? '')

const KINDS: Readonly<Record<Intake['kind'], string>> = {
  ssda903: 'the national return (SSDA903, CSV)',
  'ssda903-xml': 'the national return (SSDA903, XML)',
  ssd: 'the Standard Safeguarding Dataset',
  cases: 'cases'
}

const ORDERS: Readonly<Record<Intake['order'], string>> = {
  sorted: 'sorted by child, so that nothing had to be held',
  'in memory': 'not sorted by child, so that they were held in memory',
  spilled: 'not sorted by child, so that they were sorted on the disk, encrypted, and deleted again'
}

const readFrom = (
  { kind, order }: Intake,
  { children, assessed }: CohortResult,
  { shared }: CohortWish
): readonly string[] =>
  shared
    ? [`Read: ${KINDS[kind]}.`]
    : [
        `Read: ${KINDS[kind]}, ${children.toLocaleString('en-GB')} children, of whom ${assessed.toLocaleString('en-GB')} could be assessed. The files are ${ORDERS[order]}.`
      ]

const nameOf = ({ id, versions }: CohortTask['procedure']): string =>
  `${id} (${versions
    .filter((one) => one.id === id)
    .map(({ version }) => version)
    .join(', ')})`

/** Everything that is counted, in files of their own. */
export async function writeResult(told: Told, out: string): Promise<void> {
  const { result, wish } = told
  const { measures, against } = result
  write(out, 'summary.txt', `${printed(told).join('\n')}\n`)
  if (wish.format !== 'print' && wish.format !== 'csv') {
    write(out, 'result.json', `${JSON.stringify(toldResult(result, wish.shared), null, 2)}\n`)
    return
  }
  write(out, 'measures.csv', await textOf(measureTable({ ...measures, measures: measuresIn(told) })))
  write(out, 'duties.csv', await textOf(dutyTable(measures)))
  write(out, 'calendar.csv', await textOf(calendarTable(measures)))
  write(out, 'lateness.csv', await textOf(latenessTable(measures)))
  if (against !== undefined && !wish.shared)
    write(out, 'measure-changes.csv', await textOf(measureChangeTable(against.changes)))
}

function write(folder: string, name: string, text: string): void {
  const target = fileTarget(join(folder, name))
  target.write(text)
  target.close()
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}
