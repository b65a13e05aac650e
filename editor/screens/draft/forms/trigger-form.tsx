import type { Scope } from '../../../../engine/model/vocabulary.ts'
import type { CallsFor } from '../../../../engine/model/ruleset.ts'
import type { WrittenTrigger } from '../../../../engine/read/written.ts'
import { Select } from '../../../components/select.tsx'
import { InsetText } from '../../../components/words.tsx'
import { type BodyProps, withField } from './body-props.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { DayField } from './day-field.tsx'
import { FallsOn } from './falls-on.tsx'
import { labelIn, useField, useForm } from './form-context.ts'
import { listedWords } from '../../../words/choices.ts'
import { StrengthField } from './strength-field.tsx'

const CALLS_FOR: readonly Readonly<{ value: CallsFor; text: string }>[] = [
  { value: 'earlier-review', text: 'the next review to be brought forward' },
  { value: 'review', text: 'a review as soon as possible' },
  { value: 'review-before', text: 'a review before it takes effect' },
  { value: 'exit-review', text: 'an exit review' },
  { value: 'notification', text: 'somebody to be told' }
]

/** When something happens: what it calls for. */
export function TriggerForm({ at, body, onChange, strength, onStrength }: BodyProps<'trigger'>) {
  const { board } = useForm()
  const calls = useField(`${at}/callsFor`)
  const met = useField(`${at}/met`)
  const per: Scope = body.per ?? 'event'
  const set = <K extends keyof WrittenTrigger>(field: K, value: WrittenTrigger[K] | undefined): void =>
    onChange(withField(body, field, value))
  const chooseCall = (callsFor: CallsFor): void => {
    const { before, met: answered, ...rest } = body
    onChange({
      ...rest,
      callsFor,
      ...(callsFor === 'review-before' && before !== undefined && { before }),
      ...(callsFor === 'notification' && answered !== undefined && { met: answered })
    })
  }
  return (
    <>
      <FallsOn
        at={at}
        body={body}
        usual="event"
        scopes={['event', 'care-period', 'child', 'review', 'adoption-review', 'recommendation', 'decision']}
        onChange={onChange}
      />
      {per === 'event' && (
        <InsetText>
          The list of events is not closed: a reviewing officer may judge that something else is significant.
        </InsetText>
      )}
      <ConditionEditor
        field={`${at}/when`}
        legend="It counts when"
        per={per}
        value={body.when}
        onChange={(when) => set('when', when)}
        none="It counts whenever it happens."
      />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">What it calls for</legend>
        <div className="dc-sentence">
          <span className="dc-sentence__word">It</span>
          <StrengthField id={`${calls.id}-strength`} value={strength} onChange={onStrength} />
          <span className="dc-sentence__word">call for</span>
          <Select
            id={calls.id}
            label="Calls for"
            value={body.callsFor}
            choices={CALLS_FOR}
            onChange={chooseCall}
            {...(calls.error !== undefined && { error: calls.error })}
          />
          {body.callsFor === 'review-before' && (
            <DayField
              field={`${at}/before`}
              label="Before"
              per={per}
              value={body.before}
              onChange={(is) => set('before', is)}
            />
          )}
          {body.callsFor === 'notification' && (
            <Select
              id={met.id}
              label="Answered when this has been done"
              value={body.met ?? ''}
              choices={[
                ...listedWords(board.words.milestones, 'Choose'),
                ...(body.met !== undefined && !board.words.milestones.some(({ name }) => name === body.met)
                  ? [{ value: body.met, text: labelIn(board.words.milestones, body.met) }]
                  : [])
              ]}
              onChange={(name) => set('met', name === '' ? undefined : name)}
              {...(met.error !== undefined && { error: met.error })}
            />
          )}
        </div>
      </fieldset>
      {per !== 'event' && (
        <DayField
          field={`${at}/on`}
          label="From which day it counts"
          per={per}
          value={body.on}
          otherwise="as soon as the condition holds"
          onChange={(is) => set('on', is)}
        />
      )}
    </>
  )
}
