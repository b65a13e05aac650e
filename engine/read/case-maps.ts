import { type Day, parseDay } from '../days/day.ts'
import { ByName, type Key, keyOf } from '../model/by-name.ts'
import type { Done, Facts, FactValue, TriDay } from '../model/case.ts'
import type { Fact, FactType, Milestone, Scope, Vocabulary } from '../model/vocabulary.ts'
import type { Nth } from './nth.ts'
import type { SentDay, SentDone, SentFact, SentFacts, SentMaps, SentTriDay } from './case-shape.ts'
import { listed, quote, step } from './problems.ts'
import { type Finding, type Report, tell } from './report.ts'
import { SCOPE_WORDS } from './scopes.ts'

/** What a case's reader carries along. */
export type CaseReader = Readonly<{ vocabulary: Vocabulary; words: CaseWords; report: Report; nth: Nth }>

type Word<T> = Readonly<{ word: T; key: Key }>

/** The words that can be sent, by name. */
type CaseWords = Readonly<{ facts: ReadonlyMap<string, Word<Fact>>; milestones: ReadonlyMap<string, Word<Milestone>> }>

const wordsOf = new WeakMap<Vocabulary, CaseWords>()

/** Made ready once for all cases that are told in the same words. */
export function caseWords(vocabulary: Vocabulary): CaseWords {
  const known = wordsOf.get(vocabulary)
  if (known !== undefined) return known
  const words = { facts: sendable(vocabulary.facts), milestones: sendable(vocabulary.milestones) }
  wordsOf.set(vocabulary, words)
  return words
}

const sendable = <T extends Fact | Milestone>(words: ReadonlyMap<string, T>): ReadonlyMap<string, Word<T>> =>
  new Map([...words].filter(([, { derived }]) => !derived).map(([name, word]) => [name, { word, key: keyOf(name) }]))

/**
 * A day that is known, or nothing. Text that only looks like a day is a problem, and is never said back. Where it stands, the name or number
 * below `at`, is put together only then: there are hundreds of days in a case.
 */
export function dayIn({ report }: CaseReader, sent: SentDay, at: string, below: string | number): Day | undefined {
  if (typeof sent !== 'string') return undefined
  const day = parseDay(sent)
  if (day === undefined) tell(report, notADay(step(at, below)))
  return day
}

const notADay = (pointer: string) => ({
  code: 'NOT_A_DAY',
  message: 'this is not a day of the calendar',
  help: 'write a real day of the years 1900 to 2199 as `2026-02-28`, or `null` if it is not known',
  pointer
})

/** A day, `false` for what is known not to have happened, or nothing. */
export const triDayIn = (reader: CaseReader, sent: SentTriDay, at: string, below: string | number): TriDay =>
  sent === false ? false : dayIn(reader, sent, at, below)

/** The acts and facts of one thing: only words of the vocabulary that belong to it. */
export function mapsIn(
  reader: CaseReader,
  { done, facts }: SentMaps,
  pointer: string,
  scopes: readonly Scope[]
): { done: Done; facts: Facts } {
  return {
    done: done === undefined ? NOTHING_DONE : doneIn(reader, done, `${pointer}/done`, scopes),
    facts: facts === undefined ? NO_FACTS : factsIn(reader, facts, `${pointer}/facts`, scopes)
  }
}

const NOTHING_DONE: Done = new ByName<Day | false>([], [])
const NO_FACTS: Facts = new ByName<FactValue>([], [])

function doneIn(reader: CaseReader, sent: SentDone, pointer: string, scopes: readonly Scope[]): Done {
  const keys: Key[] = []
  const days: (Day | false)[] = []
  for (const name of Object.keys(sent)) {
    const known = reader.words.milestones.get(name)
    if (known === undefined || !scopes.includes(known.word.scope)) {
      tell(reader.report, notHere(reader, 'milestones', name, sent, pointer))
      continue
    }
    const day = triDayIn(reader, sent[name], pointer, name)
    if (day === undefined) continue
    keys.push(known.key)
    days.push(day)
  }
  return new ByName(keys, days)
}

function factsIn(reader: CaseReader, sent: SentFacts, pointer: string, scopes: readonly Scope[]): Facts {
  const keys: Key[] = []
  const values: FactValue[] = []
  for (const name of Object.keys(sent)) {
    const known = reader.words.facts.get(name)
    if (known === undefined || !scopes.includes(known.word.scope)) {
      tell(reader.report, notHere(reader, 'facts', name, sent, pointer))
      continue
    }
    const value = sent[name]
    if (value === null || value === undefined) continue
    const read = valueIn(reader, known.word, value, pointer)
    if (read === undefined) continue
    keys.push(known.key)
    values.push(read)
  }
  return new ByName(keys, values)
}

/** Why a name cannot be sent, or not in this place. */
function notHere(
  { vocabulary, report, nth }: CaseReader,
  section: 'facts' | 'milestones',
  name: string,
  sent: SentDone | SentFacts,
  pointer: string
): Finding {
  const word = vocabulary[section].get(name)
  if (word) return misplaced(word, pointer, section)
  return unknown(vocabulary, section, name, nth(sent, name), pointer, report)
}

const PLACES: Readonly<Record<Scope, string>> = {
  child: 'the case itself',
  'care-period': '`care`',
  review: '`reviews`',
  meeting: '`reviews`',
  adjournment: '`reviews`',
  'adoption-review': '`reviews`',
  event: '`events`',
  occurrence: '`events`',
  recommendation: '`recommendations`',
  decision: '`decisions`',
  authority: 'nothing in a case'
}

function misplaced({ name, derived, scope }: Fact | Milestone, pointer: string, section: 'facts' | 'milestones') {
  const at = step(pointer, name)
  if (derived)
    return { code: 'DERIVED', message: `${quote(name)} is worked out from the case and cannot be sent`, pointer: at }
  const where = section === 'facts' ? 'facts' : 'done'
  const help = `send it in the \`${where}\` of ${PLACES[scope]}`
  return { code: 'WRONG_PLACE', message: `${quote(name)} belongs to ${SCOPE_WORDS[scope]}`, help, pointer: at }
}

/** The name that was sent is not said back, for it may be anything; its place says which it is. */
function unknown(
  vocabulary: Vocabulary,
  section: 'facts' | 'milestones',
  name: string,
  place: string,
  pointer: string,
  report: Report
) {
  const isFact = section === 'facts'
  const other = isFact ? vocabulary.milestones.has(name) && 'milestone' : vocabulary.facts.has(name) && 'fact'
  if (other) {
    const help = `send it in \`${isFact ? 'done' : 'facts'}\``
    return { code: 'WRONG_PLACE', message: `${quote(name)} is a ${other}`, help, pointer: step(pointer, name) }
  }
  const message = `a ${isFact ? 'fact' : 'milestone'} that the vocabulary does not have${place}`
  return {
    code: isFact ? 'UNKNOWN_FACT' : 'UNKNOWN_MILESTONE',
    message,
    help: report.suggest(name, vocabulary[section].keys()),
    pointer
  }
}

type Sent = Exclude<SentFact, null | undefined>

/** A fact's value, if it is one that such a fact can have. */
function valueIn(reader: CaseReader, fact: Fact, sent: Sent, pointer: string): FactValue | undefined {
  const values = fact.values ?? {}
  const known = VALUES[fact.type](sent, values)
  if (known === undefined) wrong(reader, fact, step(pointer, fact.name), EXPECTED[fact.type](values))
  return known
}

type Listed = Readonly<Record<string, string>>

const isListed = (sent: unknown, values: Listed): boolean => typeof sent === 'string' && Object.hasOwn(values, sent)

/** What each type of fact takes, and everything else as nothing. */
const VALUES: Readonly<Record<FactType, (sent: Sent, values: Listed) => FactValue | undefined>> = {
  'yes-no': (sent) => (typeof sent === 'boolean' ? sent : undefined),
  number: (sent) => (typeof sent === 'number' ? sent : undefined),
  date: (sent) => (typeof sent === 'string' ? parseDay(sent) : undefined),
  'one-of': (sent, values) => (isListed(sent, values) ? sent : undefined),
  list: (sent, values) =>
    Array.isArray(sent) && sent.every((one) => isListed(one, values)) ? [...new Set<string>(sent)] : undefined
}

const EXPECTED: Readonly<Record<FactType, (values: Listed) => string>> = {
  'yes-no': () => '`true` or `false`',
  number: () => 'a whole number',
  date: () => 'a day such as `2026-02-28`',
  'one-of': (values) => oneOf(values),
  list: (values) => `a list of ${oneOf(values)}`
}

function oneOf(values: Listed): string {
  const names = Object.keys(values)
  return names.length <= 20 ? listed(names) : 'one of the values that the vocabulary lists'
}

function wrong({ report }: CaseReader, { name, type }: Fact, pointer: string, expected: string): void {
  tell(report, {
    code: type === 'date' ? 'NOT_A_DAY' : 'WRONG_TYPE',
    message: `${quote(name)} has a value that it cannot have`,
    help: `send ${expected}, or \`null\` if it is not known`,
    pointer
  })
}
