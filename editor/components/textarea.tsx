import { classNames } from './class-names.ts'
import { describedBy, FormGroup, type Labelled } from './field.tsx'

type Props = Labelled &
  Readonly<{
    name?: string
    value: string
    onChange: (value: string) => void
    rows?: number
    spellCheck?: boolean
    autoComplete?: string
    disabled?: boolean
    /** Can be read and copied from, and not written in. */
    readOnly?: boolean
  }>

export const Textarea = (props: Props) => {
  const { id, name = id, value, onChange, rows = 5, spellCheck, autoComplete, disabled, readOnly, error } = props
  return (
    <FormGroup field={props}>
      <textarea
        className={classNames('govuk-textarea', error !== undefined && 'govuk-textarea--error')}
        id={id}
        name={name}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(spellCheck !== undefined && { spellCheck })}
        {...(autoComplete !== undefined && { autoComplete })}
        {...(disabled === true && { disabled: true })}
        {...(readOnly === true && { readOnly: true })}
        {...describedBy(props)}
      />
    </FormGroup>
  )
}
