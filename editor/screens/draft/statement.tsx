import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { CHANGE_KINDS } from '../../api/drafts.ts'
import { Button } from '../../components/button.tsx'
import { Checkboxes } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { ErrorSummary, type SummaryError } from '../../components/error-summary.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading } from '../../components/words.tsx'
import { useDraft } from '../../draft/use-draft.tsx'
import { CHANGE_SAID } from './change-kinds.ts'
import { Exceptions } from './exceptions.tsx'
import { type Stating, useStating } from './use-stating.ts'

const FOR_RULESETS = CHANGE_KINDS.filter((kind) => kind !== 'changes-words' && kind !== 'new-bank-holidays')

/** What the change is, why, and from when: what the record and the approver are told. It is saved as it is typed. */
export function Statement() {
  const { store, handOver, view } = useDraft()
  const stating = useStating()
  const [tries, setTries] = useState(0)
  const errors = errorsOf(stating)
  const save = useMutation({
    mutationFn: async () => {
      await handOver()
      return store.saveNow()
    }
  })
  const isSaved = save.isSuccess && view.saving.is === 'saved' && errors.length === 0
  return (
    <section aria-labelledby="statement">
      <Heading level={2} id="statement">
        What this change is
      </Heading>
      <Trouble error={save.error} />
      {tries > 0 && errors.length > 0 && <ErrorSummary key={tries} errors={errors} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTries(tries + 1)
          if (errors.length === 0) save.mutate()
        }}
      >
        <Fields stating={stating} isTried={tries > 0} />
        <Button type="submit" look="secondary" disabled={save.isPending}>
          Save what this change is
        </Button>
        <p className="govuk-body" role="status">
          {isSaved && 'Saved.'}
        </p>
      </form>
    </section>
  )
}

type FieldsProps = Readonly<{ stating: Stating; isTried: boolean }>

function Fields({ stating, isTried }: FieldsProps) {
  const { kinds, why, day, exceptions } = stating
  const [left, setLeft] = useState(false)
  const dayError = (isTried || left ? day.problem : undefined) ?? (day.value === undefined ? undefined : day.past)
  return (
    <>
      <Checkboxes
        id="change"
        label="What kind of change"
        labelSize="s"
        hint="Choose all that apply"
        small
        value={kinds.value}
        options={FOR_RULESETS.map((kind) => ({ value: kind, label: CHANGE_SAID[kind] }))}
        onChange={kinds.set}
        error={isTried ? kinds.problem : undefined}
      />
      <Textarea
        id="why"
        label="Why"
        hint="One or two sentences, for the record"
        rows={3}
        value={why.value}
        onChange={why.set}
        error={isTried ? why.problem : undefined}
      />
      <DayInput
        id="in-force"
        label="In force from"
        hint="The first day on which it holds, such as 1 4 2027"
        value={day.value}
        typed={day.typed}
        onChange={(_, parts) => day.set(parts)}
        onLeave={() => setLeft(day.typed !== undefined)}
        error={dayError}
      />
      <Exceptions {...exceptions} isTried={isTried} />
    </>
  )
}

/** Everything that is not said yet, or not so that it can be saved. */
function errorsOf({ kinds, why, day, exceptions }: Stating): readonly SummaryError[] {
  const at = (text: string | undefined, href: string): readonly SummaryError[] =>
    text === undefined ? [] : [{ text, href }]
  return [
    ...at(kinds.problem, '#change'),
    ...at(why.problem, '#why'),
    ...at(day.problem, '#in-force-day'),
    ...exceptions.wrong.map(({ text, id }) => ({ text, href: `#${id}` }))
  ]
}
