import { useState } from 'react'
import { Details } from '../../components/details.tsx'
import { Select } from '../../components/select.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { useTitle } from '../../layout/title.tsx'
import { NamedConditions } from './named-conditions.tsx'
import { type Section, SECTIONS } from '../../words/sections.ts'
import { type PutWords, WordForm } from '../../words/word-form.tsx'
import { WordList } from '../../words/word-list.tsx'

/** The words that this procedure has of its own, beside those that all share; and its conditions with a name. */
export function DraftWordsScreen() {
  const { board, mayEdit, edit } = useDraft()
  useTitle('Words of the draft')
  if (board === undefined) return null
  const own = (Object.keys(SECTIONS) as readonly Section[]).flatMap((section) =>
    board.words[section].filter((word) => word.own).map((word) => ({ section, word }))
  )
  const put: PutWords = async (edits, says) =>
    (await edit('text', edits, says)).map(({ message, help = '' }) => `${message}. ${help}`.trim())
  return (
    <>
      <Heading level={1}>Words</Heading>
      <Paragraph>
        Rules are made of words that all procedures share. What this procedure needs beside them is added here, and can
        then be picked in every form.
      </Paragraph>
      {mayEdit && (
        <Details summary="Add a word">
          <WordForm roles={board.words.roles} put={put} />
        </Details>
      )}
      <Heading level={2}>Words of this procedure’s own</Heading>
      <WordList
        words={own}
        roles={board.words.roles}
        put={mayEdit ? put : undefined}
        none="This procedure has no words of its own."
      />
      <NamedConditions />
      <AllWords />
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
