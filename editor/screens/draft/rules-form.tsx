import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Paragraph } from '../../components/words.tsx'
import type { Problem } from '../../../engine/problem.ts'
import type { Edit } from '../../../engine/edit/edit.ts'
import type { BodyKind, WrittenProvision, WrittenRule } from '../../../engine/read/written.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import { nameFrom } from '../../words/name-from.ts'
import { KIND_CHOICES, NEW_BODIES } from './forms/body-form.tsx'
import { nameOfRule } from '../../sentences/rule-names.ts'

/** Another rule beside those of a provision, and one of several taken out. */
export function RulesForm({ provision }: Readonly<{ provision: WrittenProvision }>) {
  const { edit, handOver, store } = useDraft()
  const [kind, setKind] = useState<BodyKind>('timescale')
  const [name, setName] = useState('')
  const [existing, setExisting] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const isOnly = provision.rules === undefined
  const make = async (edits: readonly Edit[], says: string): Promise<void> => {
    await handOver()
    const found = await edit('text', edits, says)
    setProblems(found)
    // The form begins again from the text: it has other rules now.
    if (found.length === 0) {
      store.turned()
      setName('')
    }
  }
  const rule = { name: nameFrom(name), [kind]: NEW_BODIES[kind] } as unknown as WrittenRule
  const ready = nameFrom(name) !== '' && (!isOnly || nameFrom(existing) !== '')
  return (
    <Details summary="Add or remove a rule of this provision">
      {problems.length > 0 && <ErrorSummary errors={problems.map(({ message }) => ({ text: message }))} />}
      <Paragraph>A provision that says several things has a rule for each. Every rule goes by a short name.</Paragraph>
      <Select id="rule-kind" label="The new rule is" value={kind} choices={KIND_CHOICES} onChange={setKind} />
      <TextInput
        id="rule-name"
        label="Short name of the new rule"
        hint="Such as: first, later, copy"
        width={20}
        value={name}
        onChange={setName}
      />
      {isOnly && (
        <TextInput
          id="rule-existing"
          label="Short name of the rule that is there already"
          width={20}
          value={existing}
          onChange={setExisting}
        />
      )}
      <Button
        look="secondary"
        disabled={!ready}
        onClick={() =>
          void make(
            [{ do: 'addRule', provision: provision.id, rule, ...(isOnly && { existing: nameFrom(existing) }) }],
            `a rule added to ${provision.id}`
          )
        }
      >
        Add the rule
      </Button>
      {(provision.rules ?? []).map((one) => (
        <p key={one.name} className="govuk-body">
          {nameOfRule(`${provision.id}/${one.name}`, provision.title)}{' '}
          <Button
            look="warning"
            about={`: ${one.name.replaceAll('-', ' ')}`}
            onClick={() =>
              void make(
                [{ do: 'removeRule', rule: `${provision.id}/${one.name}` }],
                `a rule of ${provision.id} removed`
              )
            }
          >
            Remove this rule
          </Button>
        </p>
      ))}
    </Details>
  )
}
