import type { Words } from '../../engine/questions/desk/asked.ts'
import type { Problem } from '../../../engine/problem.ts'
import { type CasePath, valueAt } from './case-path.ts'
import {
  CASE_FIELDS,
  type GivenInput,
  HOLDERS,
  LIST_FIELDS,
  LIST_WORDS,
  LISTS,
  type ListName,
  type OwnField
} from './fields.ts'

/** Something that is given in a case, or could be. */
export type Given = Readonly<{ path: CasePath; label: string; input: GivenInput }>

/** One thing in a case that something can be said of: the child, a review, something that happened. */
export type Holder = Readonly<{ path: CasePath; title: string; list: ListName | 'case' }>

export const lengthOf = (sent: unknown, list: ListName): number => {
  const found = valueAt(sent, [list])
  return Array.isArray(found) ? found.length : 0
}

/** Everything in a case, in the order in which it is told. */
export const holdersIn = (sent: unknown, { events }: Pick<Words, 'events'>): readonly Holder[] => [
  { path: [], title: 'The child', list: 'case' },
  ...LISTS.flatMap((list) =>
    Array.from({ length: lengthOf(sent, list) }, (_, index): Holder => {
      const name = valueAt(sent, [list, index, 'event'])
      const event = events.find((one) => one.name === name)?.label ?? String(name)
      const title = list === 'events' ? capital(event) : `${LIST_WORDS[list]} ${index + 1}`
      return { path: [list, index], title, list }
    })
  )
]

/** Everything that can be said of one thing: its own fields, and the facts and acts of the vocabulary that are about such a thing. */
export function fieldsOf({ path, list }: Holder, { facts, milestones }: Words): readonly Given[] {
  const own: readonly OwnField[] = list === 'case' ? CASE_FIELDS : LIST_FIELDS[list]
  const isHere = ({ scope }: Words['facts'][number]): boolean => HOLDERS[scope ?? 'child'] === list
  return [
    ...own.map(({ name, label, input }) => ({ path: [...path, name], label, input })),
    ...milestones
      .filter((word) => isHere(word) && word.derived !== true)
      .map(
        ({ name, label }): Given => ({ path: [...path, 'done', name], label: capital(label), input: { as: 'act' } })
      ),
    ...facts
      .filter((word) => isHere(word) && word.derived !== true)
      .map((word): Given => ({ path: [...path, 'facts', word.name], label: capital(word.label), input: inputOf(word) }))
  ]
}

function inputOf({ type, values = {}, unit }: Words['facts'][number]): GivenInput {
  const listed = Object.entries(values).map(([value, label]) => ({ value, label }))
  switch (type) {
    case 'one-of':
    case 'list':
      return { as: type, values: listed }
    case 'number':
      return { as: 'number', ...(unit !== undefined && { unit }) }
    case 'date':
      return { as: 'date' }
    default:
      return { as: 'yes-no' }
  }
}

/** What is given of one thing, in the order of its fields. */
export const givenOf = (sent: unknown, holder: Holder, words: Words): readonly Given[] =>
  fieldsOf(holder, words).filter(({ path }) => valueAt(sent, path) !== undefined)

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What is wrong with a case, at the field that it is wrong in. */
export function problemSays({ code, message, pointer = '' }: Problem, sent: unknown, words: Words): string {
  if (code === 'TOO_FEW' && pointer.endsWith('/gives'))
    return 'Say what is expected: choose at least one provision under “What must come out”'
  const path = pointer.split('/').slice(4)
  const at = (one: CasePath): boolean => one.map(String).join('/') === path.join('/')
  for (const holder of holdersIn(sent, words)) {
    const field = fieldsOf(holder, words).find((one) => at(one.path))
    if (field === undefined) continue
    const value = valueAt(sent, field.path)
    const says = value === null || value === '' ? 'is not given yet' : message.replaceAll('`', '')
    return `${holder.title}, ${field.label}: ${says}`
  }
  return message.replaceAll('`', '')
}
