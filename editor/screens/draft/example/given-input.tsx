import { Button, QuietButton } from '../../../components/button.tsx'
import { Checkboxes } from '../../../components/choices.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { isText, shownText } from './texts.ts'
import type { GivenInput } from '../../../draft/example/fields.ts'

type Props = Readonly<{
  id: string
  label: string
  input: GivenInput
  value: unknown
  onChange: (value: unknown) => void
}>

/** One thing that is given, as a field of a form. */
export function GivenField({ id, label, input, value, onChange }: Props) {
  switch (input.as) {
    case 'date':
      return <DayInput id={id} label={label} value={isText(value)} onChange={(day) => onChange(day ?? null)} />
    case 'act':
      return <Act {...{ id, label, value, onChange }} />
    case 'days':
      return <Days {...{ id, label, value, onChange }} />
    case 'yes-no':
      return <YesNo {...{ id, label, value, onChange }} />
    case 'number':
    case 'text':
      return (
        <TextInput
          id={id}
          label={label}
          width={input.as === 'number' ? 5 : 20}
          numeric={input.as === 'number'}
          {...('unit' in input && { suffix: input.unit })}
          value={shownText(value)}
          onChange={(text) => onChange(typed(text, input.as === 'number'))}
        />
      )
    case 'one-of':
      return (
        <Select
          id={id}
          label={label}
          value={isText(value) ?? ''}
          choices={[
            { value: '', text: 'Not known' },
            ...input.values.map((one) => ({ value: one.value, text: one.label }))
          ]}
          onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
        />
      )
    case 'list':
      return (
        <Checkboxes
          id={id}
          label={label}
          small
          options={input.values}
          value={Array.isArray(value) ? (value as readonly string[]) : []}
          onChange={onChange}
        />
      )
  }
}

/** A number is kept as one as soon as it is one; what is half typed stays as it is, and is told of. */
export const typed = (text: string, isNumber: boolean): unknown =>
  text.trim() === '' ? null : isNumber && /^\d+$/.test(text.trim()) ? Number(text) : text

type One = Omit<Props, 'input'>

const YesNo = ({ id, label, value, onChange }: One) => (
  <Select
    id={id}
    label={label}
    value={value === true ? 'yes' : value === false ? 'no' : ''}
    choices={[
      { value: '', text: 'Not known' },
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' }
    ]}
    onChange={(chosen) => onChange(chosen === '' ? null : chosen === 'yes')}
  />
)

/** Done on a day, not done, or not known. */
const Act = ({ id, label, value, onChange }: One) => (
  <div className="dc-set">
    <Select
      id={id}
      label={label}
      value={value === false ? 'not' : value === null || value === undefined ? '' : 'done'}
      choices={[
        { value: '', text: 'Not known' },
        { value: 'done', text: 'Done, on the day below' },
        { value: 'not', text: 'Not done' }
      ]}
      onChange={(chosen) => onChange(chosen === 'not' ? false : chosen === 'done' ? '' : null)}
    />
    {value !== false && value !== null && value !== undefined && (
      <DayInput
        id={`${id}-on`}
        label={`The day: ${label}`}
        labelHidden
        value={isText(value)}
        onChange={(day) => onChange(day ?? '')}
      />
    )}
  </div>
)

function Days({ id, label, value, onChange }: One) {
  const days: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <fieldset className="govuk-fieldset dc-set">
      <legend className="govuk-fieldset__legend">{label}</legend>
      {days.map((day, place) => (
        // Days have nothing else to be told apart by than their places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className="dc-row">
          <DayInput
            id={`${id}-${place}`}
            label={`Day ${place + 1}`}
            value={isText(day)}
            onChange={(next) => onChange(days.with(place, next ?? ''))}
          />
          <QuietButton onClick={() => onChange(days.toSpliced(place, 1))} about={`day ${place + 1}: ${label}`}>
            Take out
          </QuietButton>
        </div>
      ))}
      <Button look="secondary" onClick={() => onChange([...days, ''])} about={`: ${label}`}>
        Add a day
      </Button>
    </fieldset>
  )
}
