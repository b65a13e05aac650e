import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { CHANGE_KINDS, type ChangeKind, type FloorException } from '../../api/drafts.ts'
import { Button } from '../../components/button.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { CHANGE_SAID } from './change-kinds.ts'

const FOR_RULESETS = CHANGE_KINDS.filter((kind) => kind !== 'changes-words' && kind !== 'new-bank-holidays')

/** What the change is, why, and from when: what the record and the approver are told. */
export function Statement() {
  const { view, store, handOver } = useDraft()
  const { head } = view
  const [change, setChange] = useState<ChangeKind | ''>(head.change ?? '')
  const [why, setWhy] = useState(head.why ?? '')
  const [from, setFrom] = useState<string | undefined>(head.inForceFrom)
  const given = useMemo(
    () => head.exceptions.map(({ rule, why: reason }) => ({ rule, why: reason })),
    [head.exceptions]
  )
  const [exceptions, setExceptions] = useState<readonly FloorException[]>(given)
  const save = useMutation({
    mutationFn: async () => {
      await handOver()
      return store.say({
        ...(change !== '' && { change }),
        ...(why.trim() !== '' && { why: why.trim() }),
        ...(from !== undefined && from !== head.inForceFrom && { inForceFrom: from }),
        exceptions: exceptions.filter((one) => one.why.trim() !== '')
      })
    }
  })
  return (
    <section aria-labelledby="statement">
      <Heading level={2} id="statement">
        What this change is
      </Heading>
      <Trouble error={save.error} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Select
          id="change"
          label="What kind of change"
          value={change}
          choices={[
            { value: '', text: 'Choose' },
            ...FOR_RULESETS.map((kind) => ({ value: kind, text: CHANGE_SAID[kind] }))
          ]}
          onChange={setChange}
        />
        <Textarea
          id="why"
          label="Why"
          hint="One or two sentences, for the record"
          rows={3}
          value={why}
          onChange={setWhy}
        />
        <DayInput
          id="in-force"
          label="In force from"
          hint="The first day on which it holds"
          value={from}
          onChange={setFrom}
        />
        <Exceptions exceptions={exceptions} onChange={setExceptions} />
        <Button type="submit" look="secondary" disabled={save.isPending}>
          Save what this change is
        </Button>
        <p className="govuk-body" role="status">
          {save.isSuccess && 'Saved.'}
        </p>
      </form>
    </section>
  )
}

type ExceptionsProps = Readonly<{
  exceptions: readonly FloorException[]
  onChange: (exceptions: readonly FloorException[]) => void
}>

/** For each time limit that falls later than the law on some day: why it may. Without a reason it cannot be submitted. */
function Exceptions({ exceptions, onChange }: ExceptionsProps) {
  const { desk } = useDraft()
  const { answer } = useAsked('breaches', desk)
  const rules = [...new Set([...(answer ?? []).map(({ rule }) => rule), ...exceptions.map(({ rule }) => rule)])]
  if (rules.length === 0) return null
  const set = (rule: string, why: string): void =>
    onChange([...exceptions.filter((one) => one.rule !== rule), { rule, why }])
  return (
    <>
      <Heading level={3}>Later than the law</Heading>
      <Paragraph>
        These time limits fall later than the law on some days. Put them right, or give the reason why they may stand.
      </Paragraph>
      {rules.map((rule) => (
        <Textarea
          key={rule}
          id={`exception-${rule.replaceAll(/[/.]/g, '-')}`}
          label={`${rule}: the reason why it may stand`}
          hint={hintOf((answer ?? []).find((one) => one.rule === rule))}
          rows={2}
          value={exceptions.find((one) => one.rule === rule)?.why ?? ''}
          onChange={(why) => set(rule, why)}
        />
      ))}
    </>
  )
}

const hintOf = (found: Readonly<{ says: string; before: boolean }> | undefined): string | undefined =>
  found && `${found.says}${found.before ? ' It was so before this draft, too.' : ''}`
