import type { Scope } from '../../../../engine/model/vocabulary.ts'
import type { WrittenTimescale } from '../../../../engine/read/written.ts'
import { Tick } from '../../../components/choices.tsx'
import { Select } from '../../../components/select.tsx'
import { type BodyProps, withField } from './body-props.ts'
import { CLOCK_WORDS, type ClockForm, formOf, inForm } from './clock.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { DayField } from './day-field.tsx'
import { FallsOn } from './falls-on.tsx'
import { FloorField } from './floor-field.tsx'
import { labelIn, useField, useForm } from './form-context.ts'
import { actNames } from './acts.ts'
import { MetField } from './met-field.tsx'
import { PeriodField } from './period-field.tsx'
import { RecursField } from './recurs-field.tsx'
import { StrengthField } from './strength-field.tsx'
import { nameOfRule } from '../../../sentences/rule-names.ts'

type Props = BodyProps<'timescale'>

/** A time limit: one sentence with fields in it, then what else bears on it. */
export function TimescaleForm(props: Props) {
  const { at, body, onChange } = props
  const per: Scope = body.per ?? 'review'
  const set = <K extends keyof WrittenTimescale>(field: K, value: WrittenTimescale[K] | undefined): void =>
    onChange(withField(body, field, value))
  return (
    <>
      <Sentence {...props} per={per} />
      <MetField at={at} per={per} value={body.met} onChange={(met) => set('met', met)} />
      <ConditionEditor
        field={`${at}/when`}
        legend="It applies when"
        per={per}
        value={body.when}
        onChange={(when) => set('when', when)}
        none="It applies always."
      />
      <FallsOn at={at} body={body} usual="review" onChange={onChange} />
      {per === 'occurrence' && <RecursField at={at} value={body.recurs} onChange={(recurs) => set('recurs', recurs)} />}
      <FloorField at={at} value={body.floor} onChange={(floor) => set('floor', floor)} />
      <Tick
        id={`${at.replaceAll('/', '-')}-silence`}
        label="Silence until the last day counts as agreement"
        checked={body.silence === 'agreed'}
        onChange={(yes) => set('silence', yes ? 'agreed' : undefined)}
      />
    </>
  )
}

/** Business support should have invitations sent at least 10 working days before the review meeting. */
function Sentence({ at, body, onChange, per, provision, strength, onStrength }: Props & Readonly<{ per: Scope }>) {
  const { board } = useForm()
  const whole = useField(at)
  const form = formOf(body)
  const who = (provision.who ?? []).map((name) => labelIn(board.words.roles, name))
  const acts = actNames(body.met).map((name) => labelIn(board.words.milestones, name))
  return (
    <fieldset className="govuk-fieldset dc-timescale" id={whole.id} tabIndex={-1}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">The time limit</legend>
      {whole.error !== undefined && <p className="govuk-error-message">{whole.error}</p>}
      <div className="dc-sentence">
        <span className="dc-sentence__word">
          {who.length === 0 ? 'Somebody (the text does not say who)' : who.join(' and ')}
        </span>
        <StrengthField id={`${whole.id}-strength`} value={strength} onChange={onStrength} />
        <span className="dc-sentence__word">{acts.length === 0 ? 'do it' : `have ${acts.join(' and ')}`}</span>
        <Select
          id={`${whole.id}-form`}
          label="How the time runs"
          value={form}
          choices={FORMS}
          onChange={(next) => onChange(inForm(body, next))}
        />
        <ClockFields at={at} body={body} onChange={onChange} per={per} form={form} />
      </div>
      <p className="govuk-hint">
        The day that is counted from is not counted itself. Bank holidays are those of {placeOf(board.calendarName)}.
      </p>
    </fieldset>
  )
}

const FORMS = (Object.keys(CLOCK_WORDS) as readonly ClockForm[]).map((form) => ({
  value: form,
  text: CLOCK_WORDS[form]
}))

type ClockProps = Pick<Props, 'at' | 'body' | 'onChange'> & Readonly<{ per: Scope; form: ClockForm }>

function ClockFields({ at, body, onChange, per, form }: ClockProps) {
  const set = <K extends keyof WrittenTimescale>(field: K, value: WrittenTimescale[K] | undefined): void =>
    onChange(withField(body, field, value))
  switch (form) {
    case 'at-least-before':
      return (
        <>
          <PeriodField field={`${at}/atLeast`} value={body.atLeast ?? ''} onChange={(is) => set('atLeast', is)} />
          <span className="dc-sentence__word">before</span>
          <DayField
            field={`${at}/before`}
            label="Counted back from"
            per={per}
            value={body.before}
            onChange={(is) => set('before', is)}
          />
        </>
      )
    case 'within':
    case 'window':
      return (
        <>
          {form === 'window' && (
            <>
              <span className="dc-sentence__word">not before</span>
              <PeriodField
                field={`${at}/notBefore`}
                label="Not before how many"
                value={body.notBefore ?? ''}
                onChange={(is) => set('notBefore', is)}
              />
              <span className="dc-sentence__word">and within</span>
            </>
          )}
          <PeriodField field={`${at}/within`} value={body.within ?? ''} onChange={(is) => set('within', is)} />
          <span className="dc-sentence__word">after</span>
          <DayField
            field={`${at}/of`}
            label="Counted from"
            per={per}
            value={body.of}
            onChange={(is) => set('of', is)}
          />
        </>
      )
    case 'as-soon':
      return <DayField field={`${at}/of`} label="After" per={per} value={body.of} onChange={(is) => set('of', is)} />
    case 'by':
      return (
        <DayField field={`${at}/by`} label="By which day" per={per} value={body.by} onChange={(is) => set('by', is)} />
      )
    case 'every':
      return (
        <PeriodField
          field={`${at}/every`}
          label="Every how many"
          value={body.every ?? ''}
          onChange={(is) => set('every', is)}
        />
      )
    case 'same-as':
      return <SameAs at={at} body={body} onChange={onChange} />
  }
}

function SameAs({ at, body, onChange }: Pick<Props, 'at' | 'body' | 'onChange'>) {
  const { board, provision } = useForm()
  const { id, error } = useField(`${at}/sameAs`)
  const others = board.provisions
    .filter((one) => one.id !== provision)
    .flatMap(({ rules, title }) =>
      rules.filter(({ kind }) => kind === 'timescale').map(({ key }) => ({ value: key, text: nameOfRule(key, title) }))
    )
  return (
    <Select
      id={id}
      label="Which time limit"
      value={body.sameAs ?? ''}
      choices={[{ value: '', text: 'Choose' }, ...others]}
      onChange={(sameAs) => onChange({ ...body, sameAs })}
      {...(error !== undefined && { error })}
    />
  )
}

/** england-and-wales: England and Wales. */
const placeOf = (calendar: string): string =>
  calendar
    .split('-')
    .map((word) => (word === 'and' ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
