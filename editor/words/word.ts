import type { Data } from '../../engine/edit/data.ts'
import type { Edit } from '../../engine/edit/edit.ts'
import type { FactType, Scope } from '../../engine/model/vocabulary.ts'
import type { Word } from '../engine/questions/desk/asked.ts'
import { nameFrom } from './name-from.ts'
import type { Section } from './sections.ts'

/** A word as it stands on its form. */
export type FormWord = Readonly<{
  section: Section
  /** How the text has it; nothing for one that is not there yet. Its name stays, whatever else is said of it. */
  name: string | undefined
  label: string
  otherwise: string
  clause: string
  type: FactType
  /** The answers that there can be, one on each line. */
  values: string
  unit: string
  scope: Scope
  knownBy: string
}>

export const NEW_WORD: FormWord = {
  section: 'facts',
  name: undefined,
  label: '',
  otherwise: '',
  clause: '',
  type: 'yes-no',
  values: '',
  unit: '',
  scope: 'review',
  knownBy: ''
}

export const formOf = (section: Section, word: Word): FormWord => ({
  ...NEW_WORD,
  section,
  name: word.name,
  label: word.label,
  otherwise: word.otherwise ?? '',
  clause: word.clause ?? '',
  ...(word.type !== undefined && { type: word.type }),
  values: Object.values(word.values ?? {}).join('\n'),
  unit: word.unit ?? '',
  ...(word.scope !== undefined && { scope: word.scope }),
  knownBy: word.knownBy ?? ''
})

export const hasKnower = (section: Section): boolean =>
  section === 'facts' || section === 'events' || section === 'milestones'
export const hasScope = (section: Section): boolean => section === 'facts' || section === 'milestones'
export const hasValues = ({ section, type }: FormWord): boolean =>
  section === 'facts' && (type === 'one-of' || type === 'list')

/** What is still to be said before the word can stand in the text. */
export const missingOf = (word: FormWord): readonly string[] => [
  ...(nameFrom(word.label) === '' ? ['Give the word'] : []),
  ...(hasKnower(word.section) && word.knownBy === '' ? ['Say who usually knows it'] : []),
  ...(hasValues(word) && word.values.trim() === '' ? ['Give the answers that there can be'] : [])
]

/** The fields of a word, as the text has them; what is empty is not there. An answer that was there keeps its name. */
function fieldsOf(word: FormWord, before: Word | undefined): Readonly<Record<string, Data | undefined>> {
  const { section, label, type, scope, knownBy } = word
  const text = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim())
  const isFact = section === 'facts'
  return {
    label: label.trim(),
    ...(isFact && {
      otherwise: type === 'yes-no' ? text(word.otherwise) : undefined,
      type,
      values: hasValues(word) ? valuesOf(word.values, before?.values ?? {}) : undefined,
      unit: type === 'number' ? text(word.unit) : undefined
    }),
    ...(section === 'milestones' && { clause: text(word.clause) }),
    ...(hasScope(section) && { scope }),
    ...(hasKnower(section) && { knownBy })
  }
}

const valuesOf = (lines: string, before: Readonly<Record<string, string>>): Data => {
  const names = new Map(Object.entries(before).map(([name, label]) => [label, name]))
  const listed = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return Object.fromEntries(listed.map((line) => [names.get(line) ?? nameFrom(line), line]))
}

/** The edits that put a new word into a text. Its name is made from its label, and stays. */
export function additionOf(word: FormWord): readonly Edit[] {
  const fields = Object.entries(fieldsOf(word, undefined)).filter(([, value]) => value !== undefined)
  const { section } = word
  return [{ do: 'putWord', section, name: nameFrom(word.label), word: Object.fromEntries(fields) } as unknown as Edit]
}

/** The edits that make a word that is there say what its form says; what the form does not speak of stays. */
export function changesOf(word: FormWord, before: Word): readonly Edit[] {
  const was = fieldsOf(formOf(word.section, before), before)
  const at = { in: 'word', section: word.section, name: before.name } as const
  return Object.entries(fieldsOf(word, before)).flatMap(([name, value]): readonly Edit[] => {
    if (JSON.stringify(value) === JSON.stringify(was[name])) return []
    return [value === undefined ? { do: 'unset', at, field: [name] } : { do: 'set', at, field: [name], value }]
  })
}
