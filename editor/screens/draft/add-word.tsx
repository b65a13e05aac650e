import { useState } from 'react'
import type { Edit } from '../../../engine/edit/edit.ts'
import type { FactType, Scope } from '../../../engine/model/vocabulary.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { listedWords, SCOPES_SAID } from './forms/form-context.ts'
import { nameFrom } from './name-from.ts'
import { type Section, SECTIONS } from './word-sections.ts'

type NewWord = Readonly<{
  section: Section
  label: string
  otherwise: string
  type: FactType
  values: string
  scope: Scope
  knownBy: string
}>
const NEW: NewWord = {
  section: 'facts',
  label: '',
  otherwise: '',
  type: 'yes-no',
  values: '',
  scope: 'review',
  knownBy: ''
}

/** A word of the procedure's own: what it is, how it is answered, what it is about. */
export function AddWord() {
  const { board, edit } = useDraft()
  const [word, setWord] = useState(NEW)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [told, setTold] = useState('')
  const set = <K extends keyof NewWord>(name: K, value: NewWord[K]): void => setWord({ ...word, [name]: value })
  const needsWho = word.section === 'facts' || word.section === 'events' || word.section === 'milestones'
  const needsScope = word.section === 'facts' || word.section === 'milestones'
  const add = async (): Promise<void> => {
    const missing = [
      ...(nameFrom(word.label) === '' ? ['Give the word'] : []),
      ...(needsWho && word.knownBy === '' ? ['Say who usually knows it'] : [])
    ]
    const found =
      missing.length > 0
        ? missing
        : (await edit('text', [editOf(word)], `${word.label} added`)).map(({ message }) => message)
    setProblems(found)
    if (found.length > 0) return
    setTold(`“${word.label}” can now be picked in every form.`)
    setWord(NEW)
  }
  return (
    <Details summary="Add a word">
      {problems.length > 0 && <ErrorSummary errors={problems.map((text) => ({ text }))} />}
      <Select
        id="word-section"
        label="What it is"
        value={word.section}
        choices={(Object.keys(SECTIONS) as readonly Section[]).map((section) => ({
          value: section,
          text: SECTIONS[section].one
        }))}
        onChange={(section) => set('section', section)}
      />
      <TextInput
        id="word-label"
        label="The word"
        hint={SECTIONS[word.section].hint}
        value={word.label}
        onChange={(text) => set('label', text)}
      />
      {word.section === 'facts' && <FactFields word={word} set={set} />}
      {needsScope && (
        <Select
          id="word-scope"
          label="What it is about"
          value={word.scope}
          choices={(Object.keys(SCOPES_SAID) as readonly Scope[])
            .filter((scope) => scope !== 'authority')
            .map((scope) => ({ value: scope, text: SCOPES_SAID[scope] }))}
          onChange={(scope) => set('scope', scope)}
        />
      )}
      {needsWho && (
        <Select
          id="word-known-by"
          label="Who usually knows it"
          value={word.knownBy}
          choices={listedWords(board?.words.roles ?? [], 'Choose')}
          onChange={(name) => set('knownBy', name)}
        />
      )}
      <Button look="secondary" onClick={() => void add()}>
        Add the word
      </Button>
      <p className="govuk-body" role="status">
        {told}
      </p>
    </Details>
  )
}

type FactProps = Readonly<{ word: NewWord; set: <K extends keyof NewWord>(name: K, value: NewWord[K]) => void }>

const FactFields = ({ word, set }: FactProps) => (
  <>
    <Select
      id="word-type"
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
        id="word-otherwise"
        label="How it is said when it is not so"
        hint="Such as: no advocate is needed"
        value={word.otherwise}
        onChange={(text) => set('otherwise', text)}
      />
    )}
    {(word.type === 'one-of' || word.type === 'list') && (
      <Textarea
        id="word-values"
        label="The answers that there can be, one on each line"
        value={word.values}
        onChange={(text) => set('values', text)}
      />
    )}
  </>
)

/** The word as the text has it. Its name is made from its label, and stays. */
function editOf({ section, label, otherwise, type, values, scope, knownBy }: NewWord): Edit {
  const name = nameFrom(label)
  const said = label.trim()
  switch (section) {
    case 'facts': {
      const listed = values
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
      const word = {
        label: said,
        ...(type === 'yes-no' && otherwise.trim() !== '' && { otherwise: otherwise.trim() }),
        type,
        ...((type === 'one-of' || type === 'list') && {
          values: Object.fromEntries(listed.map((line) => [nameFrom(line), line]))
        }),
        scope,
        knownBy
      }
      return { do: 'putWord', section, name, word }
    }
    case 'events':
      return { do: 'putWord', section, name, word: { label: said, knownBy } }
    case 'milestones':
      return { do: 'putWord', section, name, word: { label: said, scope, knownBy } }
    case 'roles':
    case 'items':
      return { do: 'putWord', section, name, word: { label: said } }
  }
}
