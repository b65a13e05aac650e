import { useState } from 'react'
import type { Edit, WordSection } from '../../../engine/edit/edit.ts'
import type { FactType, Scope } from '../../../engine/model/vocabulary.ts'
import type { WrittenCondition } from '../../../engine/read/written.ts'
import { Button, QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Empty } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { Table } from '../../components/table.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Word } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { ConditionEditor } from './forms/condition-editor.tsx'
import { FormContext, listedWords, SCOPES_SAID } from './forms/form-context.ts'
import { nameFrom } from './name-from.ts'

type Section = Exclude<WordSection, 'anchors'>

const SECTIONS: Readonly<Record<Section, Readonly<{ one: string; many: string; hint: string }>>> = {
  facts: { one: 'A fact', many: 'Facts', hint: 'What can be known of a case, as a clause: an advocate is needed' },
  events: { one: 'An event', many: 'Events', hint: 'What can happen: an exclusion from school' },
  milestones: { one: 'An act', many: 'Acts', hint: 'What is done on a day: invitations sent' },
  roles: { one: 'A role', many: 'Roles', hint: 'Who acts, or comes: the independent visitor' },
  items: { one: 'An agenda item', many: 'Agenda items', hint: 'What a review looks at: the health plan' }
}

/** The words that this procedure has of its own, beside those that all share; and its conditions with a name. */
export function DraftWordsScreen() {
  const { board, mayEdit } = useDraft()
  useTitle('Words of the draft')
  if (board === undefined) return null
  const own = (Object.keys(SECTIONS) as readonly Section[]).flatMap((section) =>
    board.words[section].filter((word) => word.own).map((word) => ({ section, word }))
  )
  return (
    <>
      <Heading level={1}>Words</Heading>
      <Paragraph>
        Rules are made of words that all procedures share. What this procedure needs beside them is added here, and can
        then be picked in every form.
      </Paragraph>
      {mayEdit && <AddWord />}
      {own.length === 0 ? (
        <Empty>This procedure has no words of its own.</Empty>
      ) : (
        <Table
          caption="Words of this procedure’s own"
          rows={own}
          rowKey={({ section, word }) => `${section} ${word.name}`}
          columns={[
            { head: 'Word', cell: ({ word }) => word.label },
            { head: 'What it is', cell: ({ section }) => SECTIONS[section].one },
            { head: '', cell: (one) => (mayEdit ? <RemoveWord {...one} /> : null) }
          ]}
        />
      )}
      <Conditions />
      <AllWords />
    </>
  )
}

function RemoveWord({ section, word }: Readonly<{ section: Section; word: Word }>) {
  const { edit } = useDraft()
  const [wrong, setWrong] = useState('')
  return (
    <>
      <QuietButton
        about={`: ${word.label}`}
        onClick={() =>
          void edit('text', [{ do: 'removeWord', section, name: word.name }], `${word.label} removed`).then(
            (problems) => setWrong(problems.map(({ message, help }) => `${message}. ${help ?? ''}`).join(' '))
          )
        }
      >
        Remove
      </QuietButton>{' '}
      <span role="status">{wrong}</span>
    </>
  )
}

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

function AddWord() {
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

/** Conditions that go by a name, so that several rules can use one. */
function Conditions() {
  const { board, mayEdit, edit } = useDraft()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState('')
  if (board === undefined) return null
  const make = async (edits: readonly Edit[], says: string): Promise<void> => {
    const problems = await edit('text', edits, says)
    setWrong(problems.map(({ message, help }) => `${message}${help === undefined ? '' : ` (${help})`}`).join('. '))
  }
  const form = { board, provision: '', problems: [], says: {} }
  return (
    <section>
      <Heading level={2}>Conditions with a name</Heading>
      <p role="status" className="govuk-body">
        {wrong}
      </p>
      <FormContext value={form}>
        {board.conditions.map(({ name: own, says, written, usedBy }) => (
          <Details
            key={own}
            summary={`${own.replaceAll('-', ' ')} (${usedBy.length === 0 ? 'not used' : `used by ${usedBy.join(', ')}`})`}
          >
            {mayEdit ? (
              <>
                <ConditionEditor
                  field={`conditions/${own}`}
                  legend="It holds when"
                  per="review"
                  value={written}
                  says={says}
                  none=""
                  onChange={(next) =>
                    next !== undefined &&
                    void make([{ do: 'putCondition', name: own, condition: next }], `${own} changed`)
                  }
                />
                <QuietButton
                  about={own}
                  onClick={() => void make([{ do: 'removeCondition', name: own }], `${own} removed`)}
                >
                  Remove this condition
                </QuietButton>
              </>
            ) : (
              says
            )}
          </Details>
        ))}
        {mayEdit && (
          <div className="dc-inline">
            <TextInput
              id="condition-name"
              label="Name of another condition"
              width={20}
              value={name}
              onChange={setName}
            />
            <Button
              look="secondary"
              disabled={nameFrom(name) === ''}
              onClick={() => {
                void make([{ do: 'putCondition', name: nameFrom(name), condition: FIRST }], `${name} added`)
                setName('')
              }}
            >
              Add the condition
            </Button>
          </div>
        )}
      </FormContext>
    </section>
  )
}

/** Something that can be read, to begin with. */
const FIRST: WrittenCondition = { fact: 'review-number', operator: 'equal', value: 1 }

/** Everything that rules can be made of, to be looked through. */
function AllWords() {
  const { board } = useDraft()
  const [section, setSection] = useState<Section>('facts')
  const words = board?.words[section] ?? []
  return (
    <Details summary="All words that rules can use">
      <Select
        id="all-words"
        label="Which"
        value={section}
        choices={(Object.keys(SECTIONS) as readonly Section[]).map((one) => ({ value: one, text: SECTIONS[one].many }))}
        onChange={setSection}
      />
      <ul className="govuk-list govuk-list--bullet">
        {words.map(({ name, label, own }) => (
          <li key={name}>
            {label}
            {own && ' (of this procedure’s own)'}
          </li>
        ))}
      </ul>
    </Details>
  )
}
