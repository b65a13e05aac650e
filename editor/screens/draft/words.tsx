import { useState } from 'react'
import { QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Empty } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { Table } from '../../components/table.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Word } from '../../engine/questions/desk/asked.ts'
import { useTitle } from '../../layout/title.tsx'
import { AddWord } from './add-word.tsx'
import { NamedConditions } from './named-conditions.tsx'
import { type Section, SECTIONS } from './word-sections.ts'

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
      <NamedConditions />
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
