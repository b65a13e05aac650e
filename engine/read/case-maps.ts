import { type Day, parseDay } from '../days/day.ts'
import { ByName } from '../model/by-name.ts'
import type { Done, Facts, FactValue, TriDay } from '../model/case.ts'
import type { Fact, FactType, Milestone, Scope, Vocabulary } from '../model/vocabulary.ts'
import type { Nth } from './nth.ts'
import type { SentDay, SentDone, SentFact, SentFacts, SentMaps, SentTriDay } from './case-shape.ts'
import { listed, quote, step } from './problems.ts'
import { type Report, tell } from './report.ts'
import { SCOPE_WORDS } from './scopes.ts'

/** What a case's reader carries along. */
export type CaseReader = Readonly<{ vocabulary: Vocabulary; report: Report; nth: Nth }>

/** A day that is known, or nothing. Text that only looks like a day is a problem, and is never said back. */
export function dayIn({ report }: CaseReader, sent: SentDay, pointer: string): Day | undefined {
  if (typeof sent !== 'string') return undefined
  const day = parseDay(sent)
  if (day === undefined) tell(report, notADay(pointer))
  return day
}

const notADay = (pointer: string) => ({
  code: 'NOT_A_DAY',
  message: 'this is not a day of the calendar',
  help: 'write a real day of the years 1900 to 2199 as `2026-02-28`, or `null` if it is not known',
  pointer
})

/** A day, `false` for what is known not to have happened, or nothing. */
export const triDayIn = (reader: CaseReader, sent: SentTriDay, pointer: string): TriDay =>
  sent === false ? false : dayIn(reader, sent, pointer)

/** The acts and facts of one thing: only words of the vocabulary that belong to it. */
export function mapsIn(
  reader: CaseReader,
  { done, facts }: SentMaps,
  pointer: string,
  scopes: readonly Scope[]
): { done: Done; facts: Facts } {
  return {
    done: doneIn(reader, done, `${pointer}/done`, scopes),
    facts: factsIn(reader, facts, `${pointer}/facts`, scopes)
  }
}

function doneIn(reader: CaseReader, sent: SentDone | undefined, pointer: string, scopes: readonly Scope[]): Done {
  const done = new Map<string, Day | false>()
  for (const [name, value] of Object.entries(sent ?? {})) {
    if (!wordIn(reader, 'milestones', name, sent, pointer, scopes)) continue
    const day = triDayIn(reader, value, step(pointer, name))
    if (day !== undefined) done.set(name, day)
  }
  return new ByName(done)
}

function factsIn(reader: CaseReader, sent: SentFacts | undefined, pointer: string, scopes: readonly Scope[]): Facts {
  const facts = new Map<string, FactValue>()
  for (const [name, value] of Object.entries(sent ?? {})) {
    const fact = wordIn(reader, 'facts', name, sent, pointer, scopes) as Fact | undefined
    if (!fact || value === null || value === undefined) continue
    const known = valueIn(reader, fact, value, step(pointer, name))
    if (known !== undefined) facts.set(name, known)
  }
  return new ByName(facts)
}

/** The word by its name, if there is one that can be sent and belongs here. */
function wordIn(
  { vocabulary, report, nth }: CaseReader,
  section: 'facts' | 'milestones',
  name: string,
  sent: SentDone | SentFacts | undefined,
  pointer: string,
  scopes: readonly Scope[]
): Fact | Milestone | undefined {
  const word = vocabulary[section].get(name)
  if (word && !word.derived && scopes.includes(word.scope)) return word
  tell(
    report,
    word ? misplaced(word, pointer, section) : unknown(vocabulary, section, name, nth(sent, name), pointer, report)
  )
  return undefined
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
  if (known === undefined) wrong(reader, fact, pointer, EXPECTED[fact.type](values))
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
