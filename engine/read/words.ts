import type { Anchor, EventKind, Fact, Item, Milestone, Role, Vocabulary } from '../model/vocabulary.ts'
import { listed, quote, step } from './problems.ts'
import { type Report, tell } from './report.ts'
import type { WrittenFact, WrittenWords } from './written.ts'

type Words = Omit<Vocabulary, 'name' | 'version'>

/** A vocabulary without words, to add to. */
export const NO_WORDS: Words = {
  facts: new Map(),
  events: new Map(),
  milestones: new Map(),
  roles: new Map(),
  items: new Map(),
  anchors: new Map()
}

const SECTIONS = ['facts', 'events', 'milestones', 'roles', 'items', 'anchors'] as const

/** Sections whose names share one room: each of their words can be the day of a clock. */
const DAYS = ['facts', 'milestones', 'anchors'] as const

/** Words added to those that are there. A name that is taken is a problem, as is a word that does not hang together. */
export function addWords(there: Words, own: WrittenWords, report: Report): Words {
  refuseTaken(there, own, report)
  const added: Words = {
    facts: new Map([...there.facts, ...named<Fact>(own.facts, ({ derived }) => ({ derived: derived === true }))]),
    events: new Map([...there.events, ...named<EventKind>(own.events)]),
    milestones: new Map([
      ...there.milestones,
      ...named<Milestone>(own.milestones, ({ derived }) => ({ derived: derived === true }))
    ]),
    roles: new Map([...there.roles, ...named<Role>(own.roles)]),
    items: new Map([...there.items, ...named<Item>(own.items)]),
    anchors: new Map([...there.anchors, ...named<Anchor>(own.anchors)])
  }
  for (const [name, fact] of Object.entries(own.facts ?? {})) checkFact(step('/facts', name), name, fact, report)
  checkKnownBy(own, added, report)
  return added
}

function named<T>(
  words: Readonly<Record<string, Omit<T, 'name' | 'derived'> & { derived?: boolean }>> | undefined,
  more: (word: { derived?: boolean }) => object = () => ({})
): [string, T][] {
  return Object.entries(words ?? {}).map(([name, word]) => [name, { ...word, name, ...more(word) } as T])
}

function refuseTaken(there: Words, own: WrittenWords, report: Report): void {
  const days = new Set(DAYS.flatMap((section) => [...there[section].keys()]))
  for (const section of SECTIONS) {
    const isDay = (DAYS as readonly string[]).includes(section)
    const taken: ReadonlySet<string> = isDay ? days : new Set(there[section].keys())
    for (const name of Object.keys(own[section] ?? {})) {
      if (taken.has(name)) tell(report, nameTaken(step(`/${section}`, name), name))
      if (isDay) days.add(name)
    }
  }
}

const nameTaken = (pointer: string, name: string) =>
  ({
    code: 'NAME_TAKEN',
    message: `${quote(name)} is already a word of the vocabulary`,
    help: 'use the word that is there, or take another name; facts, milestones and anchors share their names',
    pointer,
    of: 'key'
  }) as const

function checkFact(
  pointer: string,
  name: string,
  { type, values, otherwise, unit }: WrittenFact,
  report: Report
): void {
  const choice = type === 'one-of' || type === 'list'
  if (choice && !values) {
    tell(report, {
      code: 'MISSING_KEY',
      message: `${quote(name)} needs \`values\``,
      help: `its type is \`${type}\``,
      pointer,
      of: 'key'
    })
  }
  const misplaced = [
    values && !choice && 'values',
    otherwise && type !== 'yes-no' && 'otherwise',
    unit && type !== 'number' && 'unit'
  ]
  for (const field of misplaced.filter((one) => typeof one === 'string')) {
    tell(report, misplacedField(step(pointer, field), field, type))
  }
}

const misplacedField = (pointer: string, field: string, type: string) =>
  ({
    code: 'NOT_ALLOWED',
    message: `a fact of the type \`${type}\` has no \`${field}\``,
    help: 'leave it out, or change the type',
    pointer,
    of: 'key'
  }) as const

function checkKnownBy(own: WrittenWords, { roles }: Words, report: Report): void {
  for (const section of ['facts', 'events', 'milestones'] as const) {
    for (const [name, { knownBy }] of Object.entries(own[section] ?? {})) {
      if (!roles.has(knownBy)) tell(report, unknownRole(`${step(`/${section}`, name)}/knownBy`, knownBy, roles, report))
    }
  }
}

/** Said of a role that nobody plays. */
export const unknownRole = (pointer: string, role: string, roles: ReadonlyMap<string, Role>, report: Report) =>
  ({
    code: 'UNKNOWN_ROLE',
    message: `unknown role ${quote(role)}`,
    help: report.suggest(role, roles.keys()),
    pointer
  }) as const

/** Said of words that only the engine's own vocabulary can have. */
export function refuseDerived(own: WrittenWords, report: Report): void {
  for (const section of ['facts', 'milestones'] as const) {
    for (const [name, { derived }] of Object.entries(own[section] ?? {})) {
      if (derived) tell(report, cannotDerive(`${step(`/${section}`, name)}/derived`, name))
    }
  }
}

const cannotDerive = (pointer: string, name: string) =>
  ({
    code: 'NOT_ALLOWED',
    message: `${quote(name)} cannot be derived`,
    help: `only the shared vocabulary has words that are worked out; leave ${listed(['derived'])} out and let callers send it`,
    pointer,
    of: 'key'
  }) as const
