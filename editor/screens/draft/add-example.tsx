import { useState } from 'react'
import type { Data } from '../../../engine/edit/data.ts'
import type { DataOfExample, Edit } from '../../../engine/edit/edit.ts'
import type { Problem } from '../../../engine/problem.ts'
import { Button } from '../../components/button.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Paragraph } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { askWorkshop } from '../../engine/workshop.ts'

type Sample = Readonly<{
  it: string
  provision: string
  care: string | undefined
  held: string | undefined
  planned: string | undefined
  act: string
  done: string | undefined
  asOf: string | undefined
}>

const NONE: Sample = {
  it: '',
  provision: '',
  care: undefined,
  held: undefined,
  planned: undefined,
  act: '',
  done: undefined,
  asOf: undefined
}

/** A made-up case, in the few days that most examples turn on; the answer is worked out and can be looked at before it stands. */
export function AddExample({ provision }: Readonly<{ provision: string }>) {
  const { board, desk, edit, store } = useDraft()
  const [sample, setSample] = useState<Sample>({ ...NONE, provision })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [told, setTold] = useState('')
  const set = <K extends keyof Sample>(name: K, value: Sample[K]): void => setSample({ ...sample, [name]: value })
  const add = async (): Promise<void> => {
    const missing = missingIn(sample)
    if (missing.length > 0) return setProblems(missing)
    const empty = store.view().history.texts.examples === ''
    if (empty)
      store.make({ ...store.view().history.texts, examples: emptyFile(desk.ruleset, sample) }, 'an example added')
    const found = empty
      ? []
      : await edit('examples', [{ do: 'addExample', example: exampleOf(sample) } satisfies Edit], 'an example added')
    setProblems(found)
    if (found.length > 0) return
    // What the draft answers is what stands in it at first; whether that is right, is for people to say.
    const { texts } = store.view().history
    const accepted = await askWorkshop('accepted', { ...desk, ...texts, names: [sample.it] })
    if ('examples' in accepted)
      store.make({ ...store.view().history.texts, examples: accepted.examples }, 'an example added')
    setTold('The example has been added with the answer that the draft gives. Look whether it is right.')
    setSample({ ...NONE, provision: sample.provision })
  }
  return (
    <Details summary="Add an example">
      {problems.length > 0 && (
        <ErrorSummary
          errors={problems.map(({ message, pointer }) => ({
            text: message,
            ...(pointer !== undefined && { href: pointer })
          }))}
        />
      )}
      <Paragraph>A made-up child. Only what is given is known; nothing is ever a real child’s.</Paragraph>
      <TextInput
        id="new-it"
        label="What the example shows, in a sentence"
        value={sample.it}
        onChange={(it) => set('it', it)}
      />
      <Select
        id="new-provision"
        label="Of which provision the answer is asked"
        value={sample.provision}
        choices={[
          { value: '', text: 'Choose' },
          ...(board?.provisions ?? []).map(({ id, title }) => ({ value: id, text: `${id} ${title}` }))
        ]}
        onChange={(id) => set('provision', id)}
      />
      <DayInput
        id="new-care"
        label="The child came into care on"
        value={sample.care}
        onChange={(day) => set('care', day)}
      />
      <DayInput
        id="new-held"
        label="The first review was held on (if it was)"
        value={sample.held}
        onChange={(day) => set('held', day)}
      />
      <DayInput
        id="new-planned"
        label="The next review is planned for (if it is)"
        value={sample.planned}
        onChange={(day) => set('planned', day)}
      />
      <Select
        id="new-act"
        label="Something that was done for the planned review"
        value={sample.act}
        choices={[
          { value: '', text: 'Nothing is known' },
          ...(board?.words.milestones ?? [])
            .filter(({ scope, derived }) => scope === 'review' && derived !== true)
            .map(({ name, label }) => ({ value: name, text: label }))
        ]}
        onChange={(act) => set('act', act)}
      />
      {sample.act !== '' && (
        <DayInput id="new-done" label="It was done on" value={sample.done} onChange={(day) => set('done', day)} />
      )}
      <DayInput
        id="new-as-of"
        label="The day that is asked about"
        value={sample.asOf}
        onChange={(day) => set('asOf', day)}
      />
      <Button look="secondary" onClick={() => void add()}>
        Add the example
      </Button>
      <p className="govuk-body" role="status">
        {told}
      </p>
    </Details>
  )
}

const missingIn = ({ it, provision, care, asOf }: Sample): readonly Problem[] => [
  ...(it.trim() === '' ? [{ code: 'MISSING_KEY', message: 'Say what the example shows', pointer: '#new-it' }] : []),
  ...(provision === '' ? [{ code: 'MISSING_KEY', message: 'Choose the provision', pointer: '#new-provision' }] : []),
  ...(care === undefined
    ? [{ code: 'MISSING_KEY', message: 'Give the day on which the child came into care', pointer: '#new-care-day' }]
    : []),
  ...(asOf === undefined
    ? [{ code: 'MISSING_KEY', message: 'Give the day that is asked about', pointer: '#new-as-of-day' }]
    : [])
]

function exampleOf({ it, provision, care = '', held, planned, act, done, asOf = '' }: Sample): DataOfExample {
  const plannedReview =
    planned === undefined ? [] : [{ planned, ...(act !== '' && done !== undefined && { done: { [act]: done } }) }]
  const reviews = [...(held === undefined ? [] : [{ meetings: [held], completed: held }]), ...plannedReview]
  const given: Data = { care: [{ from: care }], ...(reviews.length > 0 && { reviews }) }
  return { it: it.trim(), case: given, asOf, gives: { [provision]: 'cannot-tell' } }
}

/** The first example of a procedure that has none yet. */
const emptyFile = (ruleset: string, sample: Sample): string => {
  const { it, case: given, asOf, gives } = exampleOf(sample)
  return `language: 1\nruleset: ${ruleset}\nexamples:\n  - it: ${JSON.stringify(it)}\n    case: ${JSON.stringify(given)}\n    asOf: ${asOf}\n    gives: ${JSON.stringify(gives)}\n`
}
