import { classNames } from './class-names.ts'
import { describedBy, FormGroup, type Labelled } from './field.tsx'

export type TextInputProps = Labelled &
  Readonly<{
    name?: string
    value: string
    onChange: (value: string) => void
    /** How many characters it is wide. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
    type?: 'text' | 'search' | 'url'
    numeric?: boolean
    prefix?: string
    suffix?: string
    autoComplete?: string
    spellCheck?: boolean
    disabled?: boolean
    list?: string
  }>

export function TextInput(props: TextInputProps) {
  const { prefix, suffix } = props
  return (
    <FormGroup field={props}>
      {prefix === undefined && suffix === undefined ? (
        <Input {...props} />
      ) : (
        <div className="govuk-input__wrapper">
          {prefix !== undefined && (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          <Input {...props} />
          {suffix !== undefined && (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      )}
    </FormGroup>
  )
}

const Input = ({
  id,
  name = id,
  value,
  onChange,
  width,
  type = 'text',
  numeric,
  autoComplete,
  spellCheck,
  disabled,
  list,
  ...field
}: TextInputProps) => (
  <input
    className={classNames(
      'govuk-input',
      width !== undefined && `govuk-input--width-${width}`,
      field.error !== undefined && 'govuk-input--error'
    )}
    id={id}
    name={name}
    type={type}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    {...(numeric === true && { inputMode: 'numeric' as const })}
    {...(autoComplete !== undefined && { autoComplete })}
    {...(spellCheck !== undefined && { spellCheck })}
    {...(disabled === true && { disabled: true })}
    {...(list !== undefined && { list })}
    {...describedBy({ id, ...field })}
  />
)
