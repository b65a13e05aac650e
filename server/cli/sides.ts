import type { TwoSides } from '../../engine/changes/look.ts'
import { compileRuleset } from '../../engine/compile/ruleset.ts'
import type { WorkingDayCalendar } from '../../engine/days/calendar.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import type { Vocabulary } from '../../engine/model/vocabulary.ts'
import { readCalendar } from '../../engine/read/calendar.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import { andThen, good, type Result } from '../../engine/problem.ts'
import type { RulesetStore, StoredVersion } from '../store/store.ts'
import { didYouMean } from './arguments.ts'
import { type Misuse, misuse } from './command.ts'
import { textOf } from './data.ts'
import { refused } from './report.ts'
import type { ExitCode, Shell } from './shell.ts'

/** One of two things that are held beside each other, by the name it was asked for by. */
export type Sided = Readonly<{ name: string; text: string }> &
  (
    | Readonly<{ is: 'ruleset'; ruleset: Ruleset }>
    | Readonly<{ is: 'vocabulary'; vocabulary: Vocabulary }>
    | Readonly<{ is: 'calendar'; calendar: WorkingDayCalendar }>
  )

/** How a side is asked for, for help. */
export const SIDES_HELP =
  'Each is a ruleset (york: its newest version), a version (york@2024-03-15, york@2024-03-15.2), or a file of a ruleset, a vocabulary or a calendar.'

const NAMED = /^([a-z][a-z0-9-]*)(?:@(.*))?$/

/** A version in the store, or what stands in a file; or why there is neither. */
export function sideNamed(name: string, shell: Shell, store: RulesetStore): Sided | Misuse | ExitCode {
  const [, id, version] = NAMED.exec(name) ?? []
  if (id !== undefined && store.rulesets().includes(id)) return storedSide(id, version, store)
  const text = shell.read(name)
  if (!text.ok)
    return looksLikeFile(name)
      ? refused(shell, text.problems, { name, text: '', quoted: false })
      : misuse(noSide(name, store))
  const read = readAs(name, text.value, store)
  return read.ok ? read.value : refused(shell, read.problems, { name, text: text.value, quoted: true })
}

const looksLikeFile = (name: string): boolean => /[./\\]|^-$/.test(name)

const noSide = (name: string, store: RulesetStore): string => {
  const meant = didYouMean(name, store.rulesets())
  return `there is no ruleset and no file ${name}${meant || `; there are the rulesets ${store.rulesets().join(', ')}`}`
}

function storedSide(id: string, version: string | undefined, store: RulesetStore): Sided | Misuse {
  const versions = store.versions(id)
  const found: StoredVersion | undefined = version === undefined ? versions[0] : store.version(id, version)
  if (found === undefined)
    return misuse(`there is no version ${version} of ${id}; there are ${versions.map((one) => one.version).join(', ')}`)
  return { is: 'ruleset', name: `${id}@${found.version}`, text: found.text, ruleset: found.ruleset }
}

/** What a file is shows by what stands in it. */
function readAs(name: string, text: string, store: RulesetStore): Result<Sided> {
  return andThen(textOf(text), ({ data }): Result<Sided> => {
    const has = (key: string): boolean => typeof data === 'object' && data !== null && key in data
    if (has('calendar') && has('data'))
      return andThen(readCalendar(text), (calendar) => good({ is: 'calendar', name, text, calendar }))
    if (has('vocabulary'))
      return andThen(readVocabulary(text), (vocabulary) => good({ is: 'vocabulary', name, text, vocabulary }))
    const floor = has('floor') ? (data as Readonly<{ floor: unknown }>).floor : undefined
    return andThen(readRuleset(text, contextFor(floor, store)), ({ ruleset }) =>
      good({ is: 'ruleset', name, text, ruleset })
    )
  })
}

function contextFor(floor: unknown, store: RulesetStore): RulesetContext {
  const { vocabulary } = store.vocabulary()
  const law = typeof floor === 'string' ? store.versions(floor) : []
  const names = law.flatMap(({ ruleset }) =>
    ruleset.provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)])
  )
  return names.length === 0 ? { vocabulary } : { vocabulary, floor: new Set(names) }
}

/** Two sides and the store, or what is to be said instead. */
export function twoSides(
  [left = '', right = '']: readonly string[],
  shell: Shell
): Readonly<{ left: Sided; right: Sided; store: RulesetStore }> | Misuse | ExitCode {
  const store = shell.store()
  if (!store.ok) return refused(shell, store.problems)
  const [a, b] = [sideNamed(left, shell, store.value), sideNamed(right, shell, store.value)]
  if (typeof a === 'number' || 'misuse' in a) return a
  if (typeof b === 'number' || 'misuse' in b) return b
  return { left: a, right: b, store: store.value }
}

/** Two rulesets, compiled, with the law that the second stands on; nothing where there is no such calendar. */
export function compiledSides(before: Ruleset, after: Ruleset, store: RulesetStore): TwoSides | undefined {
  const [one, other] = [store.calendar(before.calendar)?.calendar, store.calendar(after.calendar)?.calendar]
  if (one === undefined || other === undefined) return undefined
  const law = after.floor === undefined ? [] : store.versions(after.floor).map(({ compiled }) => compiled)
  return { before: compileRuleset(before, one), after: compileRuleset(after, other), law }
}
