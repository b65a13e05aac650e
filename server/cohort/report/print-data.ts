import type { FaultGroup, Measure, Measures } from '../../../engine/cohort/model.ts'
import { returnFormat } from '../format.ts'
import { many, plain, shown } from './print-words.ts'

/** What makes that something cannot be told, most telling first: in the plural, and what to do about it. */
const CAUSES: Readonly<Record<string, readonly [one: string, more: string, help: string]>> = {
  START_OF_CARE_NOT_RECORDED: [
    'start of care is not recorded: the first episode given goes on from care that had begun before',
    'starts of care are not recorded: the first episodes given go on from care that had begun before',
    'give the returns of earlier years too, back to the one in which care began'
  ],
  REVIEW_OUTSIDE_CARE: [
    'review may have been held in care that is not recorded',
    'reviews may have been held in care that is not recorded',
    'give the years in which those episodes are, or correct the days of the episodes or of the reviews'
  ],
  NOT_IN_LATER_YEARS: [
    'episode was open at the end of its year and is in no later year',
    'episodes were open at the end of their year and are in no later year',
    'give the years that follow, or the days on which these episodes ended'
  ],
  NO_LAST_DAY: [
    'care is said to have ended, but not on which day',
    'times care is said to have ended, but not on which day',
    'give the day (DEC)'
  ],
  BIRTHS_DISAGREE: [
    'date of birth is not the same in all tables or years',
    'dates of birth are not the same in all tables or years',
    'correct the one that is wrong'
  ]
}

/** Where more cannot be told than can: why, and what to do about it. Nothing otherwise, and nothing of what is to be given away. */
export function printedWhyNot(
  { shared }: Measures,
  measures: readonly Measure[],
  faults: readonly FaultGroup[]
): readonly string[] {
  const measure = measures.find(({ by }) => by === 'effective')
  if (shared || measure === undefined) return []
  const { cannotTell, denominator } = measure.total
  if (typeof cannotTell !== 'number' || typeof denominator !== 'number' || cannotTell <= denominator) return []
  const all = shown(cannotTell + denominator)
  return [
    '',
    'Why most cannot be told',
    `  Of ${all} ${UNIT[measure.name]}, ${shown(cannotTell)} cannot be told: what they hang on is not in what was given.`,
    ...Object.entries(CAUSES).flatMap(([code, words]) => causeLines(code, words, faults)),
    '  What is missing of each child stands beside each duty: --lines all --format csv'
  ]
}

const UNIT: Readonly<Record<Measure['name'], string>> = {
  'reviews-on-time': 'reviews that may count',
  'children-all-on-time': 'children who may count',
  'overdue-on-the-day': 'children who may count'
}

function causeLines(
  code: string,
  [one, more, help]: readonly [string, string, string],
  faults: readonly FaultGroup[]
): readonly string[] {
  const count = faults.reduce(
    (sum, fault) => sum + (fault.code === code && fault.severity === 'doubtful' ? fault.count : 0),
    0
  )
  return count === 0 ? [] : [`  ${many(count, one, more)}. To do: ${help}.`]
}

/** Every kind of fault once: how often, which published check, the first of them and where it is. */
export function printedFaults(faults: readonly FaultGroup[]): readonly string[] {
  if (faults.length === 0) return ['', 'The data', '  No faults were found in what was given.']
  return [
    '',
    'The data',
    ...severityLines('Could not be used', 'unusable', faults),
    ...severityLines('Used as far as it goes, with doubt', 'doubtful', faults)
  ]
}

function severityLines(
  title: string,
  severity: FaultGroup['severity'],
  faults: readonly FaultGroup[]
): readonly string[] {
  const mine = faults.filter((fault) => fault.severity === severity)
  const width = Math.max(...mine.map(({ count }) => shown(count).length))
  return mine.length === 0 ? [] : [`  ${title}`, ...mine.flatMap((fault) => faultLines(fault, width))]
}

function faultLines({ rule, code, count, message, help, places }: FaultGroup, width: number): readonly string[] {
  const [first] = places
  const where = first === undefined ? '' : `, in ${plain(first.file)} line ${first.line}`
  const check = rule === undefined ? '' : `, published check ${rule}${sentenceOf(rule)}`
  const indent = ' '.repeat(width + 6)
  return [
    `    ${shown(count).padStart(width)}  ${code}${check}`,
    `${indent}${count === 1 ? '' : 'such as '}${plain(message)}${where}`,
    ...(help === undefined ? [] : [`${indent}${plain(help)}`])
  ]
}

const sentenceOf = (rule: string): string => {
  const sentence = returnFormat().format.checks.get(rule)
  return sentence === undefined ? '' : ` (${sentence})`
}
