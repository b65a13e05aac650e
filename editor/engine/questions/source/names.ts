import { at, type Data, fieldOf, isMap, itemsIn, type Path, textIn } from '../../../../engine/edit/data.ts'
import { OPERATORS, type Operator } from '../../../../engine/model/condition.ts'
import { type FactType, REACHES, type Scope, type Vocabulary } from '../../../../engine/model/vocabulary.ts'
import { SUITS } from '../../../../engine/read/operands.ts'
import type { Offer } from './asked.ts'
import { scopeAround } from './place.ts'

/** What the names of a text can be taken from. */
export type Room = Readonly<{
  data: Data
  vocabulary: Vocabulary
  /** Rules of the law, by their keys. */
  law: readonly Readonly<{ key: string; title: string }>[]
}>

type Where = Readonly<{ room: Room; path: Path; field: string; beside: Data | undefined }>
type Names = (where: Where) => readonly Offer[]

type Worded = Readonly<{ name: string; label: string; type?: FactType; scope?: Scope; knownBy?: string }>

const offer = (text: string, label: string | undefined, fits = true, about?: string): Offer => ({
  text,
  kind: 'name',
  fits,
  ...(label !== undefined && { label }),
  ...(about !== undefined && { about })
})

const word = (text: string): Offer => ({ text, kind: 'word', fits: true })

/** A word with what it is about, and whether a rule of this scope can ask it. */
function scoped({ room, path }: Where, { name, label, type, scope }: Worded, suits = true): Offer {
  const rule = scopeAround(room.data, path)
  const reaches = rule === undefined || scope === undefined || REACHES[rule].includes(scope)
  const about = [type, scope === undefined ? undefined : `of ${scope}`].filter((part) => part !== undefined).join(', ')
  return offer(name, label, reaches && suits, reaches ? about : `${about}: not of what this rule falls on`)
}

const facts: Names = (where) => {
  const operator = textIn(fieldOf(where.beside, 'operator')) as Operator
  const suits = (type: FactType): boolean => !OPERATORS.includes(operator) || SUITS[type].includes(operator)
  const { vocabulary } = where.room
  return [
    ...[...vocabulary.facts.values()].map((fact) => scoped(where, fact, suits(fact.type))),
    ...[...vocabulary.milestones.values()].map((one) => scoped(where, { ...one, type: 'date' }, suits('date')))
  ]
}

/** Days that a clock can count from, or end on. */
const days: Names = (where) => {
  const { anchors, milestones, facts: all } = where.room.vocabulary
  return [
    ...[...anchors.values()].map((one) => scoped(where, one)),
    ...[...milestones.values()].map((one) => scoped(where, one)),
    ...[...all.values()].filter(({ type }) => type === 'date').map((one) => scoped(where, one))
  ]
}

const typeOf = (name: string, { facts: all, milestones }: Vocabulary): FactType | undefined =>
  all.get(name)?.type ?? (milestones.has(name) ? 'date' : undefined)

const operators: Names = ({ room, beside }) => {
  const type = typeOf(textIn(fieldOf(beside, 'fact')), room.vocabulary)
  const fitting: readonly Operator[] = type === undefined ? OPERATORS : SUITS[type]
  return OPERATORS.map((operator) => ({ ...word(operator), fits: fitting.includes(operator) }))
}

const values: Names = ({ room, beside }) => {
  const fact = room.vocabulary.facts.get(textIn(fieldOf(beside, 'fact')))
  if (fact?.type === 'yes-no') return [word('true'), word('false')]
  return Object.entries(fact?.values ?? {}).map(([value, label]) => offer(value, label))
}

const list =
  (kind: 'events' | 'roles' | 'items'): Names =>
  ({ room }) =>
    [...room.vocabulary[kind].values()].map(({ name, label }) => offer(name, label))

const milestones: Names = (where) => [...where.room.vocabulary.milestones.values()].map((one) => scoped(where, one))

const conditions: Names = ({ room }) => {
  const named = fieldOf(room.data, 'conditions')
  return isMap(named) ? Object.keys(named).map((name) => offer(name, undefined)) : []
}

const sections: Names = ({ room }) =>
  itemsIn(fieldOf(room.data, 'sections')).map((one) =>
    offer(`"${textIn(fieldOf(one, 'id'))}"`, textIn(fieldOf(one, 'title')))
  )

const provisions: Names = ({ room }) =>
  itemsIn(fieldOf(room.data, 'provisions')).flatMap((one) => {
    const [id, title] = [textIn(fieldOf(one, 'id')), textIn(fieldOf(one, 'title'))]
    const rules = itemsIn(fieldOf(one, 'rules')).map((rule) => offer(`${id}/${textIn(fieldOf(rule, 'name'))}`, title))
    return id === '' ? [] : [offer(id, title), ...rules]
  })

const law: Names = ({ room }) => room.law.map(({ key, title }) => offer(key, title))
const both: Names = (where) => [...provisions(where), ...law(where)]

const PERIODS = [
  '5 working days',
  '10 working days',
  '20 working days',
  '7 days',
  '28 days',
  '4 weeks',
  '1 month',
  '3 months'
]
const periods: Names = ({ field }) => [...(field === 'within' ? ['none-given'] : []), ...PERIODS].map(word)

/** Which names go into which field. */
const FIELDS: Readonly<Record<string, Names>> = {
  fact: facts,
  operator: operators,
  value: values,
  condition: conditions,
  outcome: provisions,
  dueOf: both,
  sameAs: provisions,
  floor: law,
  seeAlso: provisions,
  conflictsWith: provisions,
  provisions,
  events: list('events'),
  act: list('events'),
  met: milestones,
  milestone: milestones,
  of: days,
  before: days,
  by: days,
  from: days,
  until: days,
  latest: days,
  on: days,
  role: list('roles'),
  who: list('roles'),
  with: list('roles'),
  item: list('items'),
  section: sections,
  within: periods,
  atLeast: periods,
  notBefore: periods,
  every: periods
}

/** Fields that hold names only within a rule or a condition: elsewhere they are days, people and sentences. */
const WITHIN_RULES: ReadonlySet<string> = new Set(['by', 'on', 'from', 'of', 'before', 'until', 'any', 'floor'])

/** The names that can stand at a place. */
export function namesAt(room: Room, path: Path): readonly Offer[] {
  const steps = path.filter((step) => typeof step === 'string')
  const last = steps.at(-1) ?? ''
  // One of several milestones is enough: `met: { any: [...] }`.
  const field = last === 'any' && steps.at(-2) === 'met' ? 'met' : last
  const names = FIELDS[field]
  const isTop = steps.length < 3 && WITHIN_RULES.has(field)
  if (
    names === undefined ||
    isTop ||
    (steps.includes('readings') && WITHIN_RULES.has(field) && !steps.includes('alternative'))
  )
    return []
  const owner = path.slice(0, path.lastIndexOf(last))
  return names({ room, path, field, beside: at(room.data, owner) })
}
