import { useId, useState } from 'react'
import { PageLink } from '../../../components/words.tsx'
import { classNames } from '../../../components/class-names.ts'
import type { GivenInput } from '../../../draft/example/fields.ts'
import { shownDay, typedDay } from '../../../draft/example/typed-day.ts'
import { isText, saidOf, shownText } from './texts.ts'
import { typed } from './given-input.tsx'

type Props = Readonly<{
  /** What the field is, for those who hear the page: the column and the example. */
  label: string
  input: GivenInput
  value: unknown
  /** The example's form. */
  form: string
  onChange: (value: unknown) => void
}>

/** One thing that is given, as a cell of the grid. What cannot be written in a line leads to the form. */
export function GridCell({ label, input, value, form, onChange }: Props) {
  switch (input.as) {
    case 'date':
      return <DayCell label={label} value={isText(value)} onChange={(day) => onChange(day ?? undefined)} />
    case 'act':
      return value === false ? (
        <ChoiceCell
          label={label}
          value="no"
          choices={NOT_DONE}
          onChange={(chosen) => onChange(chosen === 'no' ? false : undefined)}
        />
      ) : (
        <DayCell label={label} value={isText(value)} onChange={(day) => onChange(day ?? undefined)} />
      )
    case 'days': {
      const days: readonly unknown[] = Array.isArray(value) ? value : []
      return days.length > 1 ? (
        <InForm says={saidOf(input, value)} label={label} form={form} />
      ) : (
        <DayCell
          label={label}
          value={isText(days[0])}
          onChange={(day) => onChange(day === undefined ? undefined : [day])}
        />
      )
    }
    case 'yes-no':
      return (
        <ChoiceCell
          label={label}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          choices={YES_NO}
          onChange={(chosen) => onChange(chosen === '' ? undefined : chosen === 'yes')}
        />
      )
    case 'one-of':
      return (
        <ChoiceCell
          label={label}
          value={isText(value) ?? ''}
          choices={[NOT_GIVEN, ...input.values]}
          onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
        />
      )
    case 'number':
    case 'text':
      return (
        <TextCell
          key={shownText(value)}
          label={label}
          given={shownText(value)}
          short
          onChange={(text) => onChange(typed(text, input.as === 'number') ?? undefined)}
        />
      )
    case 'list':
      return <InForm says={saidOf(input, value)} label={label} form={form} />
  }
}

/** Several things in one cell have no room to be written in: the form has it. */
export const InForm = ({ says, label, form }: Readonly<{ says: string; label: string; form: string }>) => (
  <>
    {says === '' ? 'none' : says}{' '}
    <PageLink to={form}>
      Change it in the form<span className="govuk-visually-hidden">: {label}</span>
    </PageLink>
  </>
)

const NOT_GIVEN = { value: '', label: 'not given' }
const YES_NO = [NOT_GIVEN, { value: 'yes', label: 'yes' }, { value: 'no', label: 'no' }]
const NOT_DONE = [NOT_GIVEN, { value: 'no', label: 'not done' }]

type DayProps = Readonly<{ label: string; value: string | undefined; onChange: (day: string | undefined) => void }>

/** A day in one line. It is told when it is left: a day that is half typed is another day. */
export function DayCell({ label, value, onChange }: DayProps) {
  const shown = value === undefined ? '' : shownDay(value)
  return (
    <TextCell
      // What came from elsewhere is shown anew.
      key={shown}
      label={label}
      given={shown}
      isRight={(text) => typedDay(text) !== undefined}
      wrong="A day such as 2 Nov 2026"
      onChange={(text) => onChange(text === '' ? undefined : typedDay(text))}
    />
  )
}

type ChoiceProps = Readonly<{
  label: string
  value: string
  choices: readonly Readonly<{ value: string; label: string }>[]
  onChange: (value: string) => void
}>

export const ChoiceCell = ({ label, value, choices, onChange }: ChoiceProps) => (
  <select
    className="govuk-select dc-cell"
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  >
    {choices.map((one) => (
      <option key={one.value} value={one.value}>
        {one.label}
      </option>
    ))}
  </select>
)

type TextProps = Readonly<{
  label: string
  given: string
  short?: boolean
  isRight?: (text: string) => boolean
  wrong?: string
  onChange: (text: string) => void
}>

/** Text in one line, told when it is left. What is not right stays there, and is said to be so. */
function TextCell({ label, given, short, isRight = () => true, wrong, onChange }: TextProps) {
  const [text, setText] = useState(given)
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const leave = (): void => {
    const next = text.trim()
    const bad = next !== '' && next !== given && !isRight(next)
    setWrong(bad)
    if (!bad && next !== given) onChange(next)
  }
  return (
    <>
      <input
        type="text"
        className={classNames(
          'govuk-input dc-cell',
          short === true && 'dc-cell--short',
          isWrong && 'govuk-input--error'
        )}
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
        {...(isWrong && { 'aria-invalid': true, 'aria-describedby': id })}
      />
      {isWrong && (
        <span id={id} className="govuk-error-message dc-bare" role="alert">
          {wrong}
        </span>
      )}
    </>
  )
}
