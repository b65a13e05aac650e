import type { WrittenInvitee } from '../../../../engine/read/written.ts'
import { Checkboxes } from '../../../components/choices.tsx'
import { Select } from '../../../components/select.tsx'
import { type BodyProps, withField } from './body-props.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { useField, useForm } from './form-context.ts'
import { listedWords } from '../../../words/choices.ts'
import { StrengthField } from './strength-field.tsx'

const ATTENDS: readonly Readonly<{ value: WrittenInvitee['attends']; text: string }>[] = [
  { value: 'invited', text: 'be invited' },
  { value: 'where-appropriate', text: 'be invited where appropriate' },
  { value: 'delegate', text: 'send somebody instead' },
  { value: 'not-invited', text: 'not be invited, but get papers' },
  { value: 'excluded', text: 'be kept out' }
]

/** Who comes to the review, how, what they get, and when. */
export function InviteeForm({ at, body, onChange, strength, onStrength }: BodyProps<'invitee'>) {
  const { board } = useForm()
  const role = useField(`${at}/role`)
  const attends = useField(`${at}/attends`)
  const set = <K extends keyof WrittenInvitee>(field: K, value: WrittenInvitee[K] | undefined): void =>
    onChange(withField(body, field, value))
  return (
    <>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Who is invited</legend>
        <div className="dc-sentence">
          <Select
            id={role.id}
            label="Who"
            value={body.role}
            choices={listedWords(board.words.roles, 'Choose')}
            onChange={(name) => onChange({ ...body, role: name })}
            {...(role.error !== undefined && { error: role.error })}
          />
          <StrengthField id={`${role.id}-strength`} value={strength} onChange={onStrength} />
          <Select
            id={attends.id}
            label="How they come"
            value={body.attends}
            choices={ATTENDS}
            onChange={(is) => onChange({ ...body, attends: is })}
            {...(attends.error !== undefined && { error: attends.error })}
          />
          {body.attends === 'excluded' && (
            <Select
              id={`${attends.id}-extent`}
              label="For how much of it"
              value={body.extent ?? 'whole'}
              choices={[
                { value: 'whole', text: 'the whole meeting' },
                { value: 'part', text: 'part of the meeting' }
              ]}
              onChange={(extent) => set('extent', extent === 'whole' ? undefined : extent)}
            />
          )}
        </div>
      </fieldset>
      <Checkboxes
        id={`${role.id}-gets`}
        label="What they get beside"
        labelSize="s"
        small
        options={[
          { value: 'consulted', label: 'They are consulted' },
          { value: 'record', label: 'They get the record' }
        ]}
        value={body.gets ?? []}
        onChange={(gets) => set('gets', gets.length === 0 ? undefined : gets)}
      />
      <ConditionEditor
        field={`${at}/when`}
        legend="They come when"
        per={body.per ?? 'review'}
        value={body.when}
        onChange={(when) => set('when', when)}
        none="They come always."
      />
    </>
  )
}
