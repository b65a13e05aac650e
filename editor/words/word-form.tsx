import { useState } from 'react'
import type { Edit } from '../../engine/edit/edit.ts'
import type { Scope } from '../../engine/model/vocabulary.ts'
import { Button, ButtonGroup, QuietButton } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { Textarea } from '../components/textarea.tsx'
import type { Word, Words } from '../engine/questions/desk/asked.ts'
import { listedWords, SCOPES_SAID } from './choices.ts'
import { type Section, SECTIONS } from './sections.ts'
import {
  additionOf,
  changesOf,
  type FormWord,
  formOf,
  hasKnower,
  hasScope,
  hasValues,
  missingOf,
  NEW_WORD
} from './word.ts'

/** Makes the edits on the text in hand; gives what keeps them from being made. */
export type PutWords = (edits: readonly Edit[], says: string) => Promise<readonly string[]>

type Props = Readonly<{
  roles: Words['roles']
  put: PutWords
  /** The word that is to be changed; nothing for another one. */
  of?: Readonly<{ section: Section; word: Word }>
  done?: () => void
}>

/** A word: what it is, how it is answered, what it is about, who knows it. */
export function WordForm({ roles, put, of, done }: Props) {
  const [word, setWord] = useState<FormWord>(of === undefined ? NEW_WORD : formOf(of.section, of.word))
  const [problems, setProblems] = useState<readonly string[]>([])
  const [told, setTold] = useState('')
  const id = of === undefined ? 'word' : `word-${of.word.name}`
  const set = <K extends keyof FormWord>(name: K, value: FormWord[K]): void => setWord({ ...word, [name]: value })
  const save = async (): Promise<void> => {
    const missing = missingOf(word)
    const edits = of === undefined ? additionOf(word) : changesOf(word, of.word)
    const found = missing.length > 0 ? missing : await put(edits, `${word.label} ${of ? 'changed' : 'added'}`)
    setProblems(found)
    if (found.length > 0) return
    setTold(of === undefined ? `“${word.label}” has been added.` : 'Changed.')
    if (of === undefined) setWord({ ...NEW_WORD, section: word.section })
    done?.()
  }
  return (
    <>
      {problems.length > 0 && <ErrorSummary errors={problems.map((text) => ({ text: text.replaceAll('`', '') }))} />}
      {of === undefined && (
        <Select
          id={`${id}-section`}
          label="What it is"
          value={word.section}
          choices={(Object.keys(SECTIONS) as readonly Section[]).map((section) => ({
            value: section,
            text: SECTIONS[section].one
          }))}
          onChange={(section) => set('section', section)}
        />
      )}
      <TextInput
        id={`${id}-label`}
        label="The word"
        hint={SECTIONS[word.section].hint}
        value={word.label}
        onChange={(text) => set('label', text)}
      />
      {word.section === 'facts' && <FactFields id={id} word={word} set={set} />}
      {word.section === 'milestones' && (
        <TextInput
          id={`${id}-clause`}
          label="The same as a clause (optional)"
          hint="Such as: invitations are sent"
          value={word.clause}
          onChange={(text) => set('clause', text)}
        />
      )}
      {hasScope(word.section) && (
        <Select
          id={`${id}-scope`}
          label="What it is about"
          value={word.scope}
          choices={(Object.keys(SCOPES_SAID) as readonly Scope[])
            .filter((scope) => scope !== 'authority' || word.scope === scope)
            .map((scope) => ({ value: scope, text: SCOPES_SAID[scope] }))}
          onChange={(scope) => set('scope', scope)}
        />
      )}
      {hasKnower(word.section) && (
        <Select
          id={`${id}-known-by`}
          label="Who usually knows it"
          value={word.knownBy}
          choices={listedWords(roles, 'Choose')}
          onChange={(name) => set('knownBy', name)}
        />
      )}
      <ButtonGroup>
        <Button look="secondary" onClick={() => void save()}>
          {of === undefined ? 'Add the word' : 'Save the word'}
        </Button>
        {done !== undefined && <QuietButton onClick={done}>Not now</QuietButton>}
      </ButtonGroup>
      <p className="govuk-body" role="status">
        {told}
      </p>
    </>
  )
}

type FactProps = Readonly<{
  id: string
  word: FormWord
  set: <K extends keyof FormWord>(name: K, value: FormWord[K]) => void
}>

const FactFields = ({ id, word, set }: FactProps) => (
  <>
    <Select
      id={`${id}-type`}
      label="How it is answered"
      value={word.type}
      choices={[
        { value: 'yes-no', text: 'yes or no' },
        { value: 'number', text: 'a number' },
        { value: 'date', text: 'a date' },
        { value: 'one-of', text: 'one of several' },
        { value: 'list', text: 'several of a list' }
      ]}
      onChange={(type) => set('type', type)}
    />
    {word.type === 'yes-no' && (
      <TextInput
        id={`${id}-otherwise`}
        label="How it is said when it is not so"
        hint="Such as: no advocate is needed"
        value={word.otherwise}
        onChange={(text) => set('otherwise', text)}
      />
    )}
    {word.type === 'number' && (
      <TextInput
        id={`${id}-unit`}
        label="What is counted (optional)"
        hint="Such as: years"
        width={10}
        value={word.unit}
        onChange={(text) => set('unit', text)}
      />
    )}
    {hasValues(word) && (
      <Textarea
        id={`${id}-values`}
        label="The answers that there can be, one on each line"
        value={word.values}
        onChange={(text) => set('values', text)}
      />
    )}
  </>
)
