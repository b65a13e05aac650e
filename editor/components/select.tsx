import { classNames } from './class-names.ts'
import { describedBy, FormGroup, type Labelled } from './field.tsx'

export type Choice<T extends string = string> = Readonly<{ value: T; text: string; disabled?: boolean }>
export type ChoiceGroup<T extends string = string> = Readonly<{ group: string; choices: readonly Choice<T>[] }>

type Props<T extends string> = Labelled &
  Readonly<{
    name?: string
    value: T
    onChange: (value: T) => void
    choices: readonly (Choice<T> | ChoiceGroup<T>)[]
    disabled?: boolean
  }>

export function Select<T extends string>(props: Props<T>) {
  const { id, name = id, value, onChange, choices, disabled, error } = props
  return (
    <FormGroup field={props}>
      <select
        className={classNames('govuk-select', error !== undefined && 'govuk-select--error')}
        id={id}
        name={name}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as T)}
        {...(disabled === true && { disabled: true })}
        {...describedBy(props)}
      >
        {choices.map((choice) =>
          'group' in choice ? (
            <optgroup key={choice.group} label={choice.group}>
              {choice.choices.map(option)}
            </optgroup>
          ) : (
            option(choice)
          )
        )}
      </select>
    </FormGroup>
  )
}

const option = ({ value, text, disabled }: Choice) => (
  <option key={value} value={value} {...(disabled === true && { disabled: true })}>
    {text}
  </option>
)
