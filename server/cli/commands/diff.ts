import { behaviourOf } from '../../../engine/changes/behaviour.ts'
import { diffLooked } from '../../../engine/changes/changes.ts'
import { diffCalendars, movedDates } from '../../../engine/diff/calendars.ts'
import type { Change } from '../../../engine/diff/change.ts'
import {
  calendarDocument,
  diffDocument,
  type MovedDocument,
  movedDocuments,
  vocabularyDocument
} from '../../../engine/diff/document.ts'
import { diffRulesets } from '../../../engine/diff/rulesets.ts'
import { rows, sentenceOf, summaryOf } from '../../../engine/diff/told.ts'
import { diffVocabularies } from '../../../engine/diff/vocabularies.ts'
import { ukDay } from '../../../engine/explain/words.ts'
import type { Ruleset } from '../../../engine/model/ruleset.ts'
import type { RulesetStore } from '../../store/store.ts'
import { didYouMean } from '../arguments.ts'
import { behaviourLines } from '../behaviour.ts'
import { type Command, type Given, JSON_OPTION, type Misuse, misuse } from '../command.ts'
import { lineDiff } from '../line-diff.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { countOf } from '../show-problems.ts'
import { compiledSides, type Sided, SIDES_HELP, twoSides } from '../sides.ts'
import { tableLines } from '../table.ts'

const FORMATS = ['sentences', 'table', 'json', 'raw'] as const
type Format = (typeof FORMATS)[number]

/** Says what changed from one text to another. */
export const diffCommand: Command = {
  name: 'diff',
  says: 'say what changed between two versions of a ruleset, a vocabulary or a calendar',
  usage: 'BEFORE AFTER',
  takes: { least: 2, most: 2 },
  published: true,
  options: {
    format: { value: 'FORMAT', says: 'sentences (the usual), table (with tabs), json, or raw (line by line)' },
    behaviour: { says: 'also what the changes make a procedure decide otherwise, with a case for each difference' },
    json: JSON_OPTION
  },
  more: `${SIDES_HELP}\nExample: duecourse diff york@2024-03-15 draft.yaml`,
  run: (given, shell) => {
    const format = formatOf(given, FORMATS)
    if (typeof format !== 'string') return format
    const sides = twoSides(given.args, shell)
    if (typeof sides === 'number' || 'misuse' in sides) return sides
    return tell(format, given, shell, sides)
  }
}

/** The format that was asked for, out of those there are. */
export function formatOf<F extends string>(given: Given, formats: readonly [F, ...F[]]): F | Misuse {
  const asked = given.value('format') ?? (given.flag('json') ? 'json' : formats[0])
  const format = formats.find((one) => one === asked)
  return (
    format ?? misuse(`there is no format ${asked}${didYouMean(asked, formats) || `; there are ${formats.join(', ')}`}`)
  )
}

type Sides = Readonly<{ left: Sided; right: Sided; store: RulesetStore }>

function tell(format: Format, given: Given, shell: Shell, { left, right, store }: Sides): ExitCode | Misuse {
  if (format === 'raw') return tellRaw(shell, left, right)
  if (left.is === 'ruleset' && right.is === 'ruleset') {
    tellRulesets(format, given, shell, { left, right, store })
    return 0
  }
  if (left.is === 'vocabulary' && right.is === 'vocabulary') {
    const changes = diffVocabularies(left.vocabulary, right.vocabulary)
    const lines = changes.map(({ class: is, says }) => `${says} (${is})`)
    shell.out(format === 'json' ? jsonOf(vocabularyDocument(changes)) : [summaryOf(changes), '', ...lines].join('\n'))
    return 0
  }
  if (left.is === 'calendar' && right.is === 'calendar') return tellCalendars(format, shell, left, right, store)
  return misuse(`${left.name} is a ${left.is} and ${right.name} is a ${right.is}; compare two of a kind`)
}

const jsonOf = (document: unknown): string => JSON.stringify(document, null, 2)

function tellRaw({ out }: Shell, left: Sided, right: Sided): ExitCode {
  const lines = lineDiff(left.text, right.text, { before: left.name, after: right.name })
  out(lines.length === 0 ? 'no changes' : lines.join('\n'))
  return 0
}

type RulesetSide = Extract<Sided, { is: 'ruleset' }>
type Both = Readonly<{ left: RulesetSide; right: RulesetSide; store: RulesetStore }>

/** What the words of conditions leave open is found out, wherever there is a calendar to compile by. */
function tellRulesets(format: Format, given: Given, { out }: Shell, { left, right, store }: Both): void {
  const sides = compiledSides(left.ruleset, right.ruleset, store)
  const diff = sides === undefined ? diffRulesets(left.ruleset, right.ruleset) : diffLooked(sides, sides.after.calendar)
  const behaviour = sides !== undefined && given.flag('behaviour') ? behaviourOf(sides, diff.changes) : undefined
  if (format === 'json') return out(jsonOf({ ...diffDocument(diff), ...(behaviour !== undefined && { behaviour }) }))
  if (format === 'table') return out(tableLines(rows(diff.changes)).join('\n'))
  const unseen = diff.changes.length === 0 && left.text !== right.text ? [UNSEEN] : []
  out(
    [
      `${left.name} → ${right.name}`,
      summaryOf(diff.changes),
      ...unseen,
      ...bySection(diff.changes, left.ruleset, right.ruleset),
      ...(behaviour === undefined ? [] : behaviourLines(behaviour))
    ].join('\n')
  )
}

const UNSEEN =
  'The texts differ only where no answer comes from: in comments, in layout, or inside alternatives that are not taken. See --format raw.'

/** Sentences under the headings of the sections that they stand in. */
function bySection(changes: readonly Change[], before: Ruleset, after: Ruleset): readonly string[] {
  const headings = new Map([...before.sections, ...after.sections].map(({ id, title }) => [id, `${id} ${title}`]))
  const sections = Map.groupBy(changes, ({ place }) => (place.after ?? place.before)?.section)
  return [...sections].flatMap(([section, own]) => [
    '',
    section === undefined ? 'The text as a whole' : (headings.get(section) ?? section),
    ...own.map((one) => `  ${sentenceOf(one)}`)
  ])
}

type CalendarSide = Extract<Sided, { is: 'calendar' }>

function tellCalendars(
  format: Format,
  { out }: Shell,
  { calendar: before }: CalendarSide,
  { calendar: after }: CalendarSide,
  store: RulesetStore
): ExitCode {
  const changes = diffCalendars(before, after)
  const moved = store.rulesets().flatMap((id): readonly MovedDocument[] => {
    const ruleset = store.versions(id)[0]?.ruleset
    return ruleset?.calendar === after.name ? movedDocuments(movedDates(before, after, ruleset), ruleset) : []
  })
  if (format === 'json') out(jsonOf(calendarDocument(changes, moved)))
  else out([summaryOf(changes), ...changes.map(({ says }) => `  ${says}`), ...moved.flatMap(movedLines)].join('\n'))
  return 0
}

const SHOWN = 5

function movedLines({ ruleset, clock, rules, dates, gained, lost }: MovedDocument): readonly string[] {
  const more = dates.length > SHOWN ? [`  … and from ${dates.length - SHOWN} more`] : []
  return [
    '',
    `${ruleset}, ${clock} (${rules.map(({ rule }) => rule).join(', ')}): ${countOf(dates.length, 'start day')} with another last day`,
    ...dates.slice(0, SHOWN).map((one) => `  from ${ukDay(one.start)}: ${ukDay(one.before)} → ${ukDay(one.after)}`),
    ...more,
    ...(gained === 0
      ? []
      : [`  ${countOf(gained, 'start day')} that had no last day now ${gained === 1 ? 'has' : 'have'} one`]),
    ...(lost === 0 ? [] : [`  ${countOf(lost, 'start day')} no longer ${lost === 1 ? 'has' : 'have'} one`])
  ]
}
