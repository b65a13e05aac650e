import { useState } from 'react'
import type { WrittenReading, WrittenRulesetReading } from '../../../engine/read/written.ts'
import type { Edit } from '../../../engine/edit/edit.ts'
import type { Problem } from '../../../engine/problem.ts'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Empty } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { today } from '../../sentences/instants.ts'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'
import { nameFrom } from '../../words/name-from.ts'
import { isOpen } from './reading-open.ts'
import { useRuleName } from '../../draft/use-rule-name.ts'

type Line = Readonly<{ key: string; provisions: readonly string[]; reading: WrittenReading | WrittenRulesetReading }>

/** Where the published text can be taken in more than one way: how it was taken, and who says so. */
export function DraftReadingsScreen() {
  const { board, mayEdit } = useDraft()
  useTitle('Readings of the draft')
  const lines: readonly Line[] = [
    ...(board?.readings ?? []).map((reading) => ({ key: reading.id, provisions: reading.provisions ?? [], reading })),
    ...(board?.provisions ?? []).flatMap(({ id, written }) =>
      (written.readings ?? []).map((reading) => ({ key: `${id}/${reading.id}`, provisions: [id], reading }))
    )
  ]
  const open = lines.filter(({ reading }) => isOpen(reading))
  return (
    <>
      <Heading level={1}>Readings</Heading>
      <Paragraph>
        Where the text can be taken in two ways, the doubt is written down, with how it was taken and what the other way
        would be. A reading is settled when somebody who may say so has said which is meant.
      </Paragraph>
      <p className="govuk-body" role="status">
        {open.length} of {lines.length} are still open.
      </p>
      {mayEdit && <AddReading />}
      {lines.length === 0 && <Empty>Nothing in this draft is in doubt.</Empty>}
      {[...open, ...lines.filter(({ reading }) => !isOpen(reading))].map((line) => (
        <Reading key={line.key} line={line} />
      ))}
    </>
  )
}

function Reading({ line: { key, provisions, reading } }: Readonly<{ line: Line }>) {
  const { at, mayEdit } = useDraft()
  const name = useReadingName()(key)
  const { doubt, taken, by, on, alternative } = reading
  return (
    <section className="dc-section" aria-label={name}>
      <Heading level={2} size="s">
        {name} <Tag colour={isOpen(reading) ? 'yellow' : 'green'}>{isOpen(reading) ? 'Open' : 'Settled'}</Tag>
      </Heading>
      <SummaryList
        rows={[
          { key: 'The doubt', value: capital(doubt) },
          { key: 'How it is taken', value: capital(taken) },
          { key: 'The other way', value: capital(alternative.says) },
          { key: 'Who says so', value: `${capital(by)}, ${dayWords(on)}` }
        ]}
      />
      <Paragraph>
        {!key.includes('/') && (provisions.length === 0 ? 'About the text as a whole.' : 'About the text as a whole: ')}
        {provisions.map((id) => (
          <span key={id}>
            <PageLink to={at(`/provisions/${encodeURIComponent(id)}`)}>Open {id}</PageLink>{' '}
          </span>
        ))}
      </Paragraph>
      {mayEdit && <Settle reading={key} name={name} />}
    </section>
  )
}

/** A doubt by what it is about: a provision by its paragraph and title, or the text as a whole. */
function useReadingName(): (key: string) => string {
  const nameOf = useRuleName()
  return (key) => (key.includes('/') ? nameOf(key) : `The text as a whole: ${key.replaceAll('-', ' ')}`)
}

function Settle({ reading, name }: Readonly<{ reading: string; name: string }>) {
  const { edit, store, me } = useDraft()
  const [by, setBy] = useState(me?.name ?? '')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const settle = async (as: 'taken' | 'alternative'): Promise<void> => {
    const edits: readonly Edit[] = [{ do: 'settleReading', reading, as, by, on: today() }]
    const found = await edit('text', edits, `the doubt about ${name} settled`)
    setProblems(found)
    if (found.length === 0) store.turned()
  }
  const id = reading.replaceAll('/', '-')
  return (
    <Details
      summary={
        <>
          Settle this doubt<span className="govuk-visually-hidden">: {name}</span>
        </>
      }
    >
      {problems.length > 0 && <ErrorSummary errors={problems.map(({ message }) => ({ text: message }))} />}
      <TextInput
        id={`by-${id}`}
        label="Who says so"
        hint="A role and a name, as the record is to show it"
        value={by}
        onChange={setBy}
        width={20}
      />
      <ButtonGroup>
        <Button look="secondary" disabled={by.trim() === ''} onClick={() => void settle('taken')} about={`: ${name}`}>
          It is as it was taken
        </Button>
        <Button
          look="secondary"
          disabled={by.trim() === ''}
          onClick={() => void settle('alternative')}
          about={`: ${name}`}
        >
          It is the other way: change {reading.includes('/') ? 'the rule' : 'how the text counts'}
        </Button>
      </ButtonGroup>
    </Details>
  )
}

/** What a doubt about no single provision is filed under. */
const WHOLE = 'the-text'

function AddReading() {
  const { board, edit, me } = useDraft()
  const [provision, setProvision] = useState('')
  const [texts, setTexts] = useState({ doubt: '', taken: '', says: '' })
  const [problems, setProblems] = useState<readonly string[]>([])
  const set = (name: keyof typeof texts) => (text: string) => setTexts({ ...texts, [name]: text })
  const add = async (): Promise<void> => {
    const missing = Object.values(texts).some((text) => text.trim() === '') || provision === ''
    if (missing) return setProblems(['Choose the provision, and say the doubt, how it is taken and the other way'])
    const about = provision === WHOLE ? null : provision
    const reading: WrittenReading = {
      id: nameFrom(texts.doubt).split('-').slice(0, 4).join('-'),
      doubt: texts.doubt.trim(),
      taken: texts.taken.trim(),
      by: `${me?.name ?? 'the council'}; to be confirmed`,
      on: today(),
      alternative: { says: texts.says.trim() }
    }
    const found = await edit(
      'text',
      [{ do: 'addReading', provision: about, reading }],
      `a doubt about ${about ?? 'the text'} added`
    )
    setProblems(found.map(({ message }) => message))
    if (found.length === 0) setTexts({ doubt: '', taken: '', says: '' })
  }
  return (
    <Details summary="Write a doubt down">
      {problems.length > 0 && <ErrorSummary errors={problems.map((text) => ({ text }))} />}
      <Select
        id="reading-provision"
        label="About which provision"
        value={provision}
        choices={[
          { value: '', text: 'Choose' },
          { value: WHOLE, text: 'The text as a whole' },
          ...(board?.provisions ?? []).map(({ id, title }) => ({ value: id, text: `${id} ${title}` }))
        ]}
        onChange={setProvision}
      />
      <Textarea id="doubt" label="The doubt" rows={2} value={texts.doubt} onChange={set('doubt')} />
      <Textarea id="taken" label="How it is taken here" rows={2} value={texts.taken} onChange={set('taken')} />
      <Textarea id="other" label="The other way" rows={2} value={texts.says} onChange={set('says')} />
      <Button look="secondary" onClick={() => void add()}>
        Write it down
      </Button>
    </Details>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
