import { LEGAL_STATUSES, PLACEMENTS } from '../../check/codes.ts'
import type { Words } from '../../engine/questions/desk/asked.ts'
import { type CasePath, valueAt } from './case-path.ts'
import { BEGUN_WITH, type Choice, type GivenInput, LIST_WORDS, LISTS, type ListName } from './fields.ts'
import { capital, fieldsOf, type Given, type Holder, holdersIn, lengthOf } from './given.ts'

/** What could be added to a case: something more of what is there, or another thing. */
export type Addable = Readonly<{ key: string; label: string; about: string; path: CasePath; value: unknown }>

/** Everything that the vocabulary has and that is not given yet. */
export function addableTo(sent: unknown, words: Words): readonly Addable[] {
  const missing = (holder: Holder): readonly Addable[] =>
    fieldsOf(holder, words)
      .filter(({ path }) => valueAt(sent, path) === undefined)
      .map((field) => moreOf(field, holder))
  const another = (list: ListName, key: string, label: string, about: string, said: object): Addable => ({
    key: `${list} ${key}`,
    label,
    about,
    path: [list, lengthOf(sent, list)],
    value: { ...Object.fromEntries(BEGUN_WITH[list].map((name) => [name, EMPTY])), ...said }
  })
  const things = LISTS.filter((list) => list !== 'events').map((list) =>
    another(list, '', `${LIST_WORDS[list]} ${lengthOf(sent, list) + 1}`, 'new', {})
  )
  const coded = (list: ListName, field: string, about: string, codes: readonly Choice[]): readonly Addable[] =>
    codes.map(({ value, label }) => another(list, value, label, about, { [field]: value }))
  return [
    ...things,
    ...holdersIn(sent, words).flatMap(missing),
    ...firstsOf(sent).flatMap(missing),
    ...words.events.map(({ name, label }) =>
      another('events', name, capital(label), 'something that happened', { event: name })
    ),
    ...coded('legalStatus', 'code', 'a legal status', LEGAL_STATUSES),
    ...coded('placements', 'type', 'a placement', PLACEMENTS)
  ]
}

/** The first of each thing of which there is none yet: what is known of it makes it. What happened has to be said first. */
const firstsOf = (sent: unknown): readonly Holder[] =>
  LISTS.filter((list) => list !== 'events' && lengthOf(sent, list) === 0).map((list) => ({
    path: [list, 0],
    list,
    title: `a first ${LIST_WORDS[list].toLowerCase()}`
  }))

const moreOf = ({ path, label, input }: Given, { title }: Holder): Addable => ({
  key: path.join('/'),
  label,
  about: title,
  path,
  value: emptyOf(input)
})

/** Something that is added stands there empty until its value is given. */
const EMPTY = null
const emptyOf = ({ as }: GivenInput): unknown => (as === 'list' || as === 'days' ? [] : EMPTY)

/** Those that every word of what is sought stands in. */
export function sought(all: readonly Addable[], text: string): readonly Addable[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return all.filter(({ label, about }) => words.every((word) => `${label} ${about}`.toLowerCase().includes(word)))
}
