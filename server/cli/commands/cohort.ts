import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { MEASURE_NAMES, type Window } from '../../../engine/cohort/model.ts'
import { type Day, parseDay } from '../../../engine/days/day.ts'
import type { CohortAsked } from '../../cohort/asked.ts'
import { LIST_KINDS } from '../../cohort/lists.ts'
import { textsOf } from '../../cohort/run/texts.ts'
import { didYouMean } from '../arguments.ts'
import { againstNamed } from '../cohort-against.ts'
import { cohortFiles } from '../cohort-files.ts'
import { answerCohort, type CohortWish } from '../cohort-answer.ts'
import { type Command, type Given, type Misuse, misuse } from '../command.ts'
import { whyNotWritten } from '../output.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { askedFor, queryOf, versionNamed } from '../which.ts'

const FORMATS = ['print', ...LIST_KINDS] as const
const LINES = ['late', 'all', 'worklist'] as const

/** Measures, lists and what is wrong with the data, of all children of a council at once. */
export const cohortCommand: Command = {
  name: 'cohort',
  says: 'measure a whole caseload: the national return, the safeguarding dataset, or cases',
  usage: 'RULESET --from FOLDER',
  takes: { least: 1, most: 1 },
  published: true,
  options: {
    from: { value: 'PATH', many: true, says: 'a folder with the files, one folder a year or all in one; or a file' },
    'as-of': {
      value: 'DAY',
      says: 'the day asked about; the last day of the returns if left out, else today in London'
    },
    window: {
      value: 'DAY..DAY',
      says: 'the days that are counted; the collection year (1 April to 31 March) if left out'
    },
    by: {
      value: 'COLUMN',
      says: 'by this column of HEADER, or of a file of its own with the columns CHILD and this one'
    },
    measure: { value: 'NAME', many: true, says: `only this measure: ${MEASURE_NAMES.join(', ')}` },
    lines: { value: 'WHICH', says: 'list duties child by child: late, all, or worklist' },
    next: { value: 'DAYS', says: 'list what is overdue and what falls due in the next so many working days' },
    against: {
      value: 'RULESET',
      says: 'what would change by another ruleset, a version (york@2024-03-15), or a file of a draft'
    },
    share: { says: 'for giving away: counts below 5, and what would show them, are withheld, and no child is listed' },
    format: { value: 'FORMAT', says: 'print (the usual), csv, ndjson or json' },
    out: { value: 'FOLDER', says: 'write everything into files in this folder; nothing is written over' },
    version: { value: 'DAY', says: 'this version, instead of the one that applies to each duty' },
    reading: { value: 'KEY', many: true, says: 'take a doubtful text the other way, such as Y2.2/three-months' },
    workers: { value: 'NUMBER', says: 'how many threads; as many as there are cores if left out' },
    spill: {
      value: 'DIR',
      says: 'where files that are not sorted by child and too large for memory may be sorted, encrypted'
    },
    strict: { says: 'exit code 1 where a row or a child could not be used' }
  },
  more: [
    'Examples:',
    '  duecourse cohort york --from returns/                        the summary, the latest reviews, the faults of the data',
    '  duecourse cohort york --from returns/ --next 10 --format csv  a worklist for a spreadsheet',
    '  duecourse cohort york --from returns/ --against york@2018-11-01',
    'Columns that are not needed (ethnicity, UPN, postcodes, health, convictions) are dropped as the files are read. Nothing is kept or sent anywhere.',
    'A return does not say when care began before its first year, or what was planned: what cannot be told is counted beside, never guessed.'
  ].join('\n'),
  run: (given, shell) => {
    const wish = wishOf(given)
    return 'misuse' in wish ? wish : asked(given, shell, wish)
  }
}

/** What is wanted of the answer, by the options alone. */
function wishOf(given: Given): CohortWish | Misuse {
  const [format, lines] = [given.value('format') ?? 'print', given.value('lines')]
  const [next, workers] = [numberOf(given, 'next', 0), numberOf(given, 'workers', 1)]
  const measures = given.values('measure')
  if (!isOneOf(format, FORMATS)) return misuse(`there is no format ${format}${didYouMean(format, FORMATS)}`)
  if (lines !== undefined && !isOneOf(lines, LINES))
    return misuse(`there is no list ${lines}${didYouMean(lines, LINES) || `; there are ${LINES.join(', ')}`}`)
  const unknown = measures.find((name) => !isOneOf(name, MEASURE_NAMES))
  if (unknown !== undefined)
    return misuse(
      `there is no measure ${unknown}${didYouMean(unknown, MEASURE_NAMES) || `; there are ${MEASURE_NAMES.join(', ')}`}`
    )
  if (typeof next === 'object') return next
  if (typeof workers === 'object') return workers
  const shared = given.flag('share')
  if (shared && (lines !== undefined || next !== undefined))
    return misuse('a list names single children, and is not for giving away: leave out --share, or --lines and --next')
  if (lines === 'all' && next !== undefined && given.value('out') === undefined)
    return misuse('one list at a time: leave out --lines or --next, or write both with --out')
  const days = next ?? (lines === 'worklist' ? TWO_WEEKS : undefined)
  return {
    format,
    lines: lines === 'worklist' ? undefined : lines,
    days,
    shared,
    measures: measures.length === 0 ? undefined : measures,
    out: given.value('out'),
    workers: workers ?? availableParallelism(),
    spill: given.value('spill'),
    strict: given.flag('strict')
  }
}

const TWO_WEEKS = 10

const isOneOf = <T extends string>(text: string, words: readonly T[]): text is T => words.some((word) => word === text)

function numberOf(given: Given, name: string, least: number): number | undefined | Misuse {
  const text = given.value(name)
  if (text === undefined) return undefined
  const value = /^\d{1,4}$/.test(text) ? Number(text) : -1
  return value >= least ? value : misuse(`--${name} ${text} is not a whole number from ${least}`)
}

/** Finds everything that is asked for before anything is read. */
async function asked(given: Given, shell: Shell, wish: CohortWish): Promise<ExitCode | Misuse> {
  const [paths, days] = [given.values('from'), daysIn(given)]
  if (paths.length === 0) return misuse('say where the files are: --from FOLDER')
  if ('misuse' in days) return days
  const store = shell.store()
  if (!store.ok) return refused(shell, store.problems)
  const [named = ''] = given.args
  const procedure = askedFor(store.value, named, queryOf(given))
  if ('misuse' in procedure) return procedure
  const { id, version } = versionNamed(named)
  const texts = textsOf(store.value, id, { ...queryOf(given), ...(version !== undefined && { version }) })
  const against = given.value('against')
  const other = against === undefined ? undefined : againstNamed(against, shell, store.value)
  if (typeof other === 'number' || (other !== undefined && 'misuse' in other)) return other
  const files = cohortFiles(paths)
  if (!files.ok) return refused(shell, files.problems, { name: paths.join(', '), text: '', quoted: false })
  const folder = makeFolder(wish.out)
  if (folder !== undefined) return refused(shell, [folder], { name: wish.out ?? '', text: '', quoted: false })
  const by = given.value('by')
  const question: CohortAsked = { procedure: texts, against: other, ...days, by }
  return answerCohort(question, files.value, wish, shell)
}

function makeFolder(out: string | undefined) {
  if (out === undefined) return undefined
  try {
    mkdirSync(out, { recursive: true })
    return undefined
  } catch (error) {
    return { code: 'NOT_WRITABLE', message: whyNotWritten(error), file: out }
  }
}

function daysIn(given: Given): Readonly<{ asOf: Day | undefined; window: Window | undefined }> | Misuse {
  const [day, span] = [given.value('as-of'), given.value('window')]
  const asOf = day === undefined ? undefined : parseDay(day)
  if (day !== undefined && asOf === undefined) return misuse(`${day} is not a day; write it as 2026-01-12`)
  if (span === undefined) return { asOf, window: undefined }
  const [from, to, ...more] = span.split('..').map((text) => parseDay(text))
  if (from === undefined || to === undefined || more.length > 0 || from > to)
    return misuse(`${span} is not from one day to a later one; write it as 2025-04-01..2026-03-31`)
  return { asOf, window: { from, to } }
}
