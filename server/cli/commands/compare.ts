import { compareLooked } from '../../../engine/changes/changes.ts'
import { type Comparison, compareRulesets, type Duty, type Told } from '../../../engine/diff/compare.ts'
import { comparisonDocument } from '../../../engine/diff/document.ts'
import { clauseOf, rows, summaryOf } from '../../../engine/diff/told.ts'
import { type Command, type Given, JSON_OPTION, misuse } from '../command.ts'
import type { Shell } from '../shell.ts'
import { countOf } from '../show-problems.ts'
import { compiledSides, SIDES_HELP, twoSides } from '../sides.ts'
import { tableLines } from '../table.ts'
import { formatOf } from './diff.ts'

/** Puts two councils' texts side by side. */
export const compareCommand: Command = {
  name: 'compare',
  says: "put two councils' procedures side by side, duty by duty",
  usage: 'LEFT RIGHT',
  takes: { least: 2, most: 2 },
  published: true,
  options: {
    about: { value: 'WORDS', says: 'only duties that speak of this, such as record' },
    all: { says: 'those that ask the same as well' },
    format: { value: 'FORMAT', says: 'sentences (the usual), table (with tabs), or json' },
    json: JSON_OPTION
  },
  more: `${SIDES_HELP}\nExample: duecourse compare york brighton-and-hove --about record`,
  run: (given, shell) => {
    const format = formatOf(given, ['sentences', 'table', 'json'])
    if (typeof format !== 'string') return format
    const sides = twoSides(given.args, shell)
    if (typeof sides === 'number' || 'misuse' in sides) return sides
    const { left, right, store } = sides
    if (left.is !== 'ruleset' || right.is !== 'ruleset') return misuse('only rulesets can be put side by side')
    const both = compiledSides(left.ruleset, right.ruleset, store)
    const compared =
      both === undefined ? compareRulesets(left.ruleset, right.ruleset) : compareLooked(both, both.after.calendar)
    tell(format, given, shell, about(given.value('about'), compared))
    return 0
  }
}

/** What speaks of something, on either side. */
function about(words: string | undefined, comparison: Comparison): Comparison {
  if (words === undefined) return comparison
  const wanted = words.toLowerCase()
  const speaks = ({ title, says }: Told): boolean => `${title} ${says}`.toLowerCase().includes(wanted)
  return {
    ...comparison,
    around: [],
    duties: comparison.duties.filter(({ left, right }) => speaks(left) || speaks(right)),
    onlyLeft: comparison.onlyLeft.filter(speaks),
    onlyRight: comparison.onlyRight.filter(speaks)
  }
}

function tell(format: 'sentences' | 'table' | 'json', given: Given, { out }: Shell, comparison: Comparison): void {
  if (format === 'json') out(JSON.stringify(comparisonDocument(comparison), null, 2))
  else if (format === 'table') out(tableLines(tableOf(comparison)).join('\n'))
  else out(sentencesOf(comparison, given).join('\n'))
}

const tableOf = ({ around, duties, onlyLeft, onlyRight }: Comparison) => [
  ...rows([...around, ...duties.flatMap(({ changes }) => changes)]),
  ...onlyLeft.map((one) => ({ ...only(one), before: one.says, after: '', class: 'gone' as const })),
  ...onlyRight.map((one) => ({ ...only(one), before: '', after: one.says, class: 'new' as const }))
]

const only = ({ rule, provision, title, kind }: Told) => ({ provision: rule ?? provision, title, what: kind })

function sentencesOf(comparison: Comparison, given: Given): readonly string[] {
  const { left, right, names, around, duties, onlyLeft, onlyRight } = comparison
  const shown = duties.filter(({ changes }) => given.flag('all') || changes.length > 0)
  const asked = given.value('about')
  return [
    `${names.before} (${left.ruleset} ${left.version}) beside ${names.after} (${right.ruleset} ${right.version})`,
    ...(asked === undefined ? [] : [`Only what speaks of “${asked}”.`]),
    ...headLines(comparison),
    ...(around.length === 0
      ? []
      : ['', 'The texts as a whole', ...around.map((one) => `  ${clauseOf(one, true, names)}`)]),
    ...inSections(
      shown,
      ({ left: one }) => headingOf(one),
      (duty) => dutyLines(duty, comparison)
    ),
    ...onlyLines(`Only in ${names.before}`, onlyLeft),
    ...onlyLines(`Only in ${names.after}`, onlyRight)
  ]
}

function headLines({ names, duties, onlyLeft, onlyRight }: Comparison): readonly string[] {
  const same = duties.filter(({ changes }) => changes.length === 0).length
  return [
    `${countOf(duties.length, 'duty is', 'duties are')} in both, ${same} of them the same; ${onlyLeft.length} only in ${names.before}, ${onlyRight.length} only in ${names.after}.`,
    `As ${names.after} stands to ${names.before}: ${summaryOf(duties.flatMap(({ changes }) => changes))}.`
  ]
}

const headingOf = ({ section, sectionTitle }: Told): string => `${section} ${sectionTitle}`.trim()

function inSections<T>(
  list: readonly T[],
  heading: (one: T) => string,
  lines: (one: T) => readonly string[]
): readonly string[] {
  return [...Map.groupBy(list, heading)].flatMap(([title, own]) => ['', title, ...own.flatMap(lines)])
}

function dutyLines({ left, right, changes }: Duty, { names }: Comparison): readonly string[] {
  const [ours, theirs] = [nameOf(left), nameOf(right)]
  const head = left.title === right.title ? `${left.title} (${keyOf(left)}, ${keyOf(right)})` : `${ours} | ${theirs}`
  return [
    `  ${head}`,
    `    ${names.before}: ${left.says}`,
    `    ${names.after}: ${right.says}`,
    ...(changes.length === 0 ? ['    - the same'] : changes.map((one) => `    - ${clauseOf(one, true, names)}`))
  ]
}

const keyOf = ({ rule, provision }: Told): string => rule ?? provision
const nameOf = (one: Told): string => `${one.title} (${keyOf(one)})`

const onlyLines = (head: string, list: readonly Told[]): readonly string[] =>
  list.length === 0
    ? []
    : ['', head, ...list.map(({ title, says }) => `  ${says.startsWith(title) ? '' : `${title}: `}${says}`)]
