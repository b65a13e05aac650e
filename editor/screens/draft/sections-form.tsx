import { useState } from 'react'
import type { Edit } from '../../../engine/edit/edit.ts'
import { Button, ButtonGroup, QuietButton } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Heading } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Board } from '../../engine/questions/desk/asked.ts'

type Section = Board['sections'][number]
type Make = (edits: readonly Edit[], says: string) => Promise<boolean>

/** The sections of the procedure: another one, another title, another place. */
export function SectionsForm({ sections }: Readonly<{ sections: readonly Section[] }>) {
  const { edit } = useDraft()
  const [problems, setProblems] = useState<readonly string[]>([])
  const [told, setTold] = useState('')
  const make: Make = async (edits, says) => {
    const found = await edit('text', edits, says)
    setProblems(found.map(({ message, help }) => `${message}${help === undefined ? '' : ` (${help})`}`))
    if (found.length === 0) setTold(`${says.charAt(0).toUpperCase()}${says.slice(1)}.`)
    return found.length === 0
  }
  return (
    <Details summary="Add, rename or move a section">
      {problems.length > 0 && <ErrorSummary errors={problems.map((text) => ({ text: text.replaceAll('`', '') }))} />}
      <p className="govuk-body" role="status">
        {told}
      </p>
      <ol className="govuk-list">
        {sections.map((section, place) => (
          <li key={section.id}>
            <SectionRow key={section.title} section={section} sections={sections} place={place} make={make} />
          </li>
        ))}
      </ol>
      <AddSection sections={sections} make={make} />
    </Details>
  )
}

type RowProps = Readonly<{ section: Section; sections: readonly Section[]; place: number; make: Make }>

function SectionRow({ section: { id, title }, sections, place, make }: RowProps) {
  const [text, setText] = useState(title)
  const name = `section ${id}`
  const changed = text.trim() !== '' && text.trim() !== title
  const move = (to: number): void => {
    const own = sections[place]
    if (own === undefined) return
    const value = sections.toSpliced(place, 1).toSpliced(to, 0, own)
    void make([{ do: 'set', at: { in: 'head' }, field: ['sections'], value: [...value] }], `${name} moved`)
  }
  return (
    <div className="dc-inline">
      <TextInput id={`section-${id}`} label={`Title of section ${id}`} width={20} value={text} onChange={setText} />
      <Button
        look="secondary"
        disabled={!changed}
        about={name}
        onClick={() =>
          void make([{ do: 'set', at: { in: 'section', id }, field: ['title'], value: text.trim() }], `${name} renamed`)
        }
      >
        Rename
      </Button>
      {place > 0 && (
        <QuietButton onClick={() => move(place - 1)} about={name}>
          Move up
        </QuietButton>
      )}
      {place < sections.length - 1 && (
        <QuietButton onClick={() => move(place + 1)} about={name}>
          Move down
        </QuietButton>
      )}
      <QuietButton onClick={() => void make([{ do: 'removeSection', section: id }], `${name} taken out`)} about={name}>
        Take out
      </QuietButton>
    </div>
  )
}

const nextNumber = (sections: readonly Section[]): string =>
  String(Math.max(0, ...sections.map(({ id }) => Number.parseInt(id, 10) || 0)) + 1)

function AddSection({ sections, make }: Readonly<{ sections: readonly Section[]; make: Make }>) {
  const [id, setId] = useState<string | undefined>()
  const [title, setTitle] = useState('')
  const [after, setAfter] = useState<string | undefined>()
  const number = id ?? nextNumber(sections)
  const last = sections.at(-1)?.id ?? ''
  const add = async (): Promise<void> => {
    const section = { id: number.trim(), title: title.trim() }
    const where = after ?? last
    const edits: readonly Edit[] = [{ do: 'addSection', section, after: where === '' ? null : where }]
    if (await make(edits, `section ${section.id} added`)) {
      setId(undefined)
      setTitle('')
      setAfter(undefined)
    }
  }
  return (
    <>
      <Heading level={2} size="s">
        Add a section
      </Heading>
      <div className="dc-inline">
        <TextInput id="new-section-number" label="Number" width={4} value={number} onChange={setId} />
        <TextInput id="new-section-title" label="Title" width={20} value={title} onChange={setTitle} />
        <Select
          id="new-section-after"
          label="It comes after"
          value={after ?? last}
          choices={[
            { value: '', text: 'nothing: it is the first' },
            ...sections.map((one) => ({ value: one.id, text: `${one.id} ${one.title}` }))
          ]}
          onChange={setAfter}
        />
      </div>
      <ButtonGroup>
        <Button look="secondary" disabled={title.trim() === '' || number.trim() === ''} onClick={() => void add()}>
          Add the section
        </Button>
      </ButtonGroup>
    </>
  )
}
