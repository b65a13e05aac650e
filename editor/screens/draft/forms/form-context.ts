import { createContext, useContext } from 'react'
import type { Scope } from '../../../../engine/model/vocabulary.ts'
import type { Board, DeskProblem, Word } from '../../../engine/questions/desk/asked.ts'
import { fieldId, problemAt } from '../problem-list.tsx'

/** What every field of a provision's form needs to know. */
export type Form = Readonly<{
  board: Board
  provision: string
  problems: readonly DeskProblem[]
  /** The conditions of the provision in words, by where they stand; nothing while that is not known. */
  says: Readonly<Record<string, string>> | undefined
}>

export const FormContext = createContext<Form | undefined>(undefined)

export function useForm(): Form {
  const form = useContext(FormContext)
  if (form === undefined) throw new Error('this field stands outside a form')
  return form
}

/** The id of a field and what is wrong with it. */
export function useField(field: string, deep = false): Readonly<{ id: string; error?: string }> {
  const { problems } = useForm()
  const error = problemAt(problems, field, deep)
  return { id: fieldId(field), ...(error !== undefined && { error }) }
}

/** What a rule, a fact or a day can be about, as a heading in a list. */
export const SCOPES_SAID: Readonly<Record<Scope, string>> = {
  child: 'About the child',
  'care-period': 'About the period of care',
  review: 'About the review',
  meeting: 'About the meeting',
  adjournment: 'About the adjournment',
  event: 'About the event',
  recommendation: 'About the recommendation',
  decision: 'About the decision',
  'adoption-review': 'About the adoption review',
  occurrence: 'About an act that recurs',
  authority: 'About the authority as a whole'
}

/** Words as the choices of a list, under what they are about. */
export function grouped(words: readonly Word[], chosen?: string) {
  const groups = Map.groupBy(words, ({ scope }) => scope)
  const listed = [...groups].map(([scope, mine]) => ({
    group: scope === undefined ? 'Others' : SCOPES_SAID[scope],
    choices: mine
      .map(({ name, label }) => ({ value: name, text: label }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
  }))
  const isThere = chosen === undefined || chosen === '' || words.some(({ name }) => name === chosen)
  return [
    ...(chosen === undefined || chosen === '' ? [{ value: '', text: 'Choose' }] : []),
    ...(isThere ? [] : [{ value: chosen, text: `${chosen} (not known)` }]),
    ...listed
  ]
}

/** A flat list of words, in the order of the alphabet. */
export const listedWords = (words: readonly Word[], first?: string) => [
  ...(first === undefined ? [] : [{ value: '', text: first }]),
  ...words
    .map(({ name, label }) => ({ value: name, text: label }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
]

export const labelIn = (words: readonly Word[], name: string): string =>
  words.find((one) => one.name === name)?.label ?? name
