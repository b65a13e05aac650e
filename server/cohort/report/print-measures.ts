import { DEFINITION_OF, daysOf, MEASURE_TITLES } from '../../../engine/cohort/definitions.ts'
import type { Basis, Figure, Measure, MeasureName, Measures } from '../../../engine/cohort/model.ts'
import { day } from '../../../engine/days/day.ts'
import { bar, type BarStyle } from './bars.ts'
import { percent, plain, shown } from './print-words.ts'

const WIDTH = 24

const BASIS_LABELS: Readonly<Record<Basis, string>> = {
  local: "by the council's own text",
  law: 'by the law',
  effective: 'by whichever is earlier'
}

/** Each measure once, with a bar for each text that it is counted by; and by group, by whichever text is earlier. */
export function printedMeasures(measures: readonly Measure[], style: BarStyle): readonly string[] {
  return [...Map.groupBy(measures, ({ name }) => name)].flatMap(([name, bases]) => [
    '',
    ...printedMeasure(name, bases, style)
  ])
}

function printedMeasure(name: MeasureName, bases: readonly Measure[], style: BarStyle): readonly string[] {
  const effective = bases.find(({ by }) => by === 'effective') ?? bases[0]
  const groups = effective?.groups ?? []
  const names = groups.map(({ group }) => plain(group ?? '(no group)'))
  const width = Math.max(...bases.map(({ by }) => BASIS_LABELS[by].length), ...names.map((one) => one.length + 2))
  return [
    MEASURE_TITLES[name],
    ...bases.map(({ by, total }) => `  ${figureLine(BASIS_LABELS[by], width, total, style)}`),
    ...groups.map((figure, row) => `    ${figureLine(names[row] ?? '', width - 2, figure, style)}`),
    ...(effective === undefined ? [] : [`  ${partsLine(effective)}`])
  ]
}

function figureLine(label: string, width: number, figure: Figure, style: BarStyle): string {
  const { numerator, denominator, rate, cannotTell } = figure
  const [name, open] = [label.padEnd(width), cannotTell === 0 ? '' : `; ${shown(cannotTell)} cannot be told`]
  if (rate === 'withheld') return `${name}  ${' '.repeat(WIDTH)}  withheld (small numbers)`
  if (rate === null) return `${name}  ${' '.repeat(WIDTH)}    none${open}`
  const share = `${percent(rate).padStart(6)}  ${shown(numerator)} of ${shown(denominator)}`
  return `${name}  ${bar(rate, WIDTH, style)}  ${share}${open}`
}

const partsLine = ({ by, total: { parts, leftOut } }: Measure): string => {
  const [within, beside] = [counted(parts), counted(leftOut)]
  const [first, then] = [within || 'nothing to count', beside === '' ? '' : `; left out: ${beside}`]
  return `${capital(BASIS_LABELS[by])}: ${first}${then}.`
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const counted = (parts: Figure['parts']): string =>
  parts
    .filter(({ count }) => count !== 0)
    .map(({ label, count }) => `${shown(count)} ${label}`)
    .join(', ')

/** What each measure counts, once, to be quoted beside its figures. */
export function printedDefinitions(measures: Measures, names: readonly MeasureName[]): readonly string[] {
  if (names.length === 0) return []
  const { from, to } = measures.window
  const days = daysOf({ asOf: day(measures.asOf), window: { from: day(from), to: day(to) } })
  return [
    '',
    'What is counted, each by the text that its bar names',
    ...names.flatMap((name) => {
      const { counts, of, beside } = DEFINITION_OF[name]('by that text', days)
      return [`  ${MEASURE_TITLES[name]}`, `    Counted: ${counts}`, `    Out of:  ${of}`, `    ${beside}`]
    })
  ]
}
