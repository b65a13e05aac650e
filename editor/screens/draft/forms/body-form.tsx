import type { Strength } from '../../../../engine/model/ruleset.ts'
import { BODY_KINDS, type BodyKind, type WrittenBody, type WrittenProvision } from '../../../../engine/read/written.ts'
import { Details } from '../../../components/details.tsx'
import { Select } from '../../../components/select.tsx'
import { KINDS } from '../../../sentences/kinds.ts'
import { EMPTY_FACT } from './condition-acts.ts'
import type { BodyProps } from './body-props.ts'
import { InviteeForm } from './invitee-form.tsx'
import { AgendaForm, CheckForm, GuidanceForm } from './other-forms.tsx'
import { TimescaleForm } from './timescale-form.tsx'
import { TriggerForm } from './trigger-form.tsx'

/** What a new rule of each kind begins with; what is left out has still to be chosen. */
export const NEW_BODIES: Readonly<{ [Kind in BodyKind]: Required<WrittenBody>[Kind] }> = {
  timescale: { atLeast: '5 working days', before: 'meeting' },
  trigger: { events: [], callsFor: 'earlier-review' },
  invitee: { role: '', attends: 'invited' },
  check: { requires: EMPTY_FACT },
  agenda: { item: '' },
  guidance: { kind: 'duty', undecidable: '' }
}

export const KIND_CHOICES = BODY_KINDS.map((kind) => ({ value: kind, text: KINDS[kind] }))

type Props = Readonly<{
  /** Where the body stands: nothing for a provision with one rule, `rules/1/` for one of several. */
  prefix: string
  body: WrittenBody
  onChange: (body: WrittenBody) => void
  provision: WrittenProvision
  strength: Strength
  onStrength: (strength: Strength) => void
}>

/** The form of one rule, by its kind. */
export function BodyForm({ prefix, body, onChange, ...around }: Props) {
  const kind = BODY_KINDS.find((one) => body[one] !== undefined)
  if (kind === undefined) return null
  const props = {
    at: `${prefix}${kind}`,
    body: body[kind],
    onChange: (next: unknown) => onChange({ [kind]: next }),
    ...around
  }
  return (
    <>
      {formOf(kind, props as unknown as AnyProps)}
      <Details summary={`This is: ${KINDS[kind]}`}>
        <Select
          id={`f-${prefix.replaceAll('/', '-')}kind`}
          label="Make it something else"
          hint="What it says now is then lost. You can take that back with Undo."
          value={kind}
          choices={KIND_CHOICES}
          onChange={(next) => onChange({ [next]: NEW_BODIES[next] })}
        />
      </Details>
    </>
  )
}

/** The kind and the body belong together: the one is found by the other. */
type AnyProps = BodyProps<'timescale'> &
  BodyProps<'trigger'> &
  BodyProps<'invitee'> &
  BodyProps<'check'> &
  BodyProps<'agenda'> &
  BodyProps<'guidance'>

function formOf(kind: BodyKind, props: AnyProps) {
  switch (kind) {
    case 'timescale':
      return <TimescaleForm {...props} />
    case 'trigger':
      return <TriggerForm {...props} />
    case 'invitee':
      return <InviteeForm {...props} />
    case 'check':
      return <CheckForm {...props} />
    case 'agenda':
      return <AgendaForm {...props} />
    case 'guidance':
      return <GuidanceForm {...props} />
  }
}
