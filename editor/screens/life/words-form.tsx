import { useMutation } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { DraftDocument } from '../../api/drafts.ts'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import type { Words } from '../../engine/questions/desk/asked.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { askWorkshop } from '../../engine/workshop.ts'
import { today } from '../../sentences/instants.ts'
import { type Section, SECTIONS } from '../../words/sections.ts'
import { type PutWords, WordForm } from '../../words/word-form.tsx'
import { WordList } from '../../words/word-list.tsx'
import { type Base, saveLifeDraft, useAfterStep } from './life.ts'

type Props = Readonly<{ base: Base; draft: DraftDocument }>

/** The shared words by form: another one, or another meaning for one that is there. */
export function WordsForm({ base, draft }: Props) {
  const { data, error } = useWorkshop('wordsIn', { text: draft.text }, { keep: true })
  const after = useAfterStep(base)
  const saving = useMutation({
    mutationFn: ({ text, why }: Readonly<{ text: string; why: string }>) =>
      saveLifeDraft(base, draft, { text, change: 'changes-words', why }),
    onSettled: after
  })
  const put: PutWords = async (edits, says) => {
    // A version goes by its day.
    const day = { do: 'set', at: { in: 'head' }, field: ['version'], value: today() } as const
    const made = await askWorkshop('edited', { text: draft.text, edits: [...edits, day] })
    if ('problems' in made) return made.problems.map(({ message, help = '' }) => `${message}. ${help}`.trim())
    const why = draft.why === undefined ? says : `${draft.why}; ${says}`
    await saving.mutateAsync({ text: made.text, why: why.slice(0, LONGEST) }).catch(() => undefined)
    return []
  }
  return (
    <section aria-labelledby="life-words">
      <Heading level={2} id="life-words">
        The words
      </Heading>
      <Trouble error={error ?? saving.error} />
      {data === undefined && error === null && <Loading what="Reading the words" />}
      {data !== undefined && 'problems' in data && (
        <Paragraph>
          The text cannot be read as it stands: {data.problems[0]?.message.replaceAll('`', '')}. Put it right in the
          text below.
        </Paragraph>
      )}
      {data !== undefined && !('problems' in data) && <Desk words={data} put={put} />}
    </section>
  )
}

const LONGEST = 400
const MOST = 15

function Desk({ words, put }: Readonly<{ words: Words; put: PutWords }>) {
  const [section, setSection] = useState<Section>('facts')
  const [text, setText] = useState('')
  const sought = useDeferredValue(text).toLowerCase().trim()
  const found = words[section].filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(sought))
  return (
    <>
      <Details summary="Add a word">
        <WordForm roles={words.roles} put={put} />
      </Details>
      <Heading level={3}>Change a word that is there</Heading>
      <div className="dc-draft-search">
        <Select
          id="life-section"
          label="Which"
          value={section}
          choices={(Object.keys(SECTIONS) as readonly Section[]).map((one) => ({
            value: one,
            text: SECTIONS[one].many
          }))}
          onChange={setSection}
        />
        <TextInput id="life-sought" type="search" label="Search" width={20} value={text} onChange={setText} />
      </div>
      <p className="govuk-body-s" role="status">
        {found.length} of {words[section].length}
        {found.length > MOST && `; the first ${MOST} are shown`}
      </p>
      <WordList
        words={found.slice(0, MOST).map((word) => ({ section, word }))}
        roles={words.roles}
        put={put}
        none="Nothing like that."
      />
    </>
  )
}
