import type { Scope } from '../../../../engine/model/vocabulary.ts'
import type { GuidanceKind } from '../../../../engine/model/ruleset.ts'
import { Select } from '../../../components/select.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { type BodyProps, withField } from './body-props.ts'
import { EMPTY_FACT } from './condition-acts.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { DayField } from './day-field.tsx'
import { FallsOn } from './falls-on.tsx'
import { useField, useForm } from './form-context.ts'
import { listedWords } from '../../../words/choices.ts'
import { StrengthField } from './strength-field.tsx'

/** What has to be the case, by when. */
export function CheckForm({ at, body, onChange, strength, onStrength }: BodyProps<'check'>) {
  const per: Scope = body.per ?? 'review'
  return (
    <>
      <div className="dc-sentence">
        <span className="dc-sentence__word">It</span>
        <StrengthField id={`f-${at.replaceAll('/', '-')}-strength`} value={strength} onChange={onStrength} />
        <span className="dc-sentence__word">be the case, by</span>
        <DayField
          field={`${at}/by`}
          label="By which day"
          per={per}
          value={body.by}
          otherwise="its own day (the meeting, or the event)"
          onChange={(by) => onChange(withField(body, 'by', by))}
        />
      </div>
      <ConditionEditor
        field={`${at}/requires`}
        legend="It has to be the case that"
        per={per}
        value={body.requires}
        onChange={(requires) => onChange({ ...body, requires: requires ?? EMPTY_FACT })}
        none="What has to be the case still has to be said."
      />
      <ConditionEditor
        field={`${at}/when`}
        legend="It is asked when"
        per={per}
        value={body.when}
        onChange={(when) => onChange(withField(body, 'when', when))}
        none="It is asked always."
      />
      <FallsOn at={at} body={body} usual="review" onChange={onChange} />
    </>
  )
}

/** What the review looks at. */
export function AgendaForm({ at, body, onChange, strength, onStrength }: BodyProps<'agenda'>) {
  const { board } = useForm()
  const item = useField(`${at}/item`)
  return (
    <>
      <div className="dc-sentence">
        <span className="dc-sentence__word">The review</span>
        <StrengthField id={`${item.id}-strength`} value={strength} onChange={onStrength} />
        <span className="dc-sentence__word">look at</span>
        <Select
          id={item.id}
          label="What is looked at"
          value={body.item}
          choices={listedWords(board.words.items, 'Choose')}
          onChange={(name) => onChange({ ...body, item: name })}
          {...(item.error !== undefined && { error: item.error })}
        />
      </div>
      <ConditionEditor
        field={`${at}/when`}
        legend="It is on the agenda when"
        per={body.per ?? 'review'}
        value={body.when}
        onChange={(when) => onChange(withField(body, 'when', when))}
        none="It is on the agenda always."
      />
    </>
  )
}

const SORTS: readonly Readonly<{ value: GuidanceKind; text: string }>[] = [
  { value: 'principle', text: 'a principle' },
  { value: 'duty', text: 'a duty' },
  { value: 'decision', text: 'a decision that people take' },
  { value: 'record', text: 'what a record holds' },
  { value: 'escalation', text: 'how a conflict is settled' },
  { value: 'timescale', text: 'a time limit that cannot be counted' },
  { value: 'trigger', text: 'what may call for a review' },
  { value: 'invitee', text: 'who may be invited' },
  { value: 'agenda', text: 'what may be looked at' }
]

/** What no fact of a case can decide, and why not. */
export function GuidanceForm({ at, body, onChange }: BodyProps<'guidance'>) {
  const why = useField(`${at}/undecidable`)
  return (
    <>
      <Select
        id={`${why.id}-kind`}
        label="What kind of guidance it is"
        value={body.kind}
        choices={SORTS}
        onChange={(kind) => onChange({ ...body, kind })}
      />
      <Textarea
        id={why.id}
        label="What is left to people, and why no fact of a case decides it"
        value={body.undecidable}
        onChange={(undecidable) => onChange({ ...body, undecidable })}
        {...(why.error !== undefined && { error: why.error })}
      />
      <ConditionEditor
        field={`${at}/when`}
        legend="It is to the point when"
        per={body.per ?? 'child'}
        value={body.when}
        onChange={(when) => onChange(withField(body, 'when', when))}
        none="It is to the point always."
      />
      <FallsOn at={at} body={body} usual="child" onChange={onChange} />
    </>
  )
}
