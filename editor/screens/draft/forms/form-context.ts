import { createContext, useContext } from 'react'
import type { Board, DeskProblem, Word } from '../../../engine/questions/desk/asked.ts'
import { SCOPES_SAID } from '../../../words/choices.ts'
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

export const labelIn = (words: readonly Word[], name: string): string =>
  words.find((one) => one.name === name)?.label ?? name
