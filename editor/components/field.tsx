import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type LabelSize = 'xl' | 'l' | 'm' | 's'

type LabelProps = Readonly<{ children: ReactNode; htmlFor?: string; size?: LabelSize | undefined; hidden?: boolean }>

export const Label = ({ children, htmlFor, size, hidden }: LabelProps) => (
  <label
    className={classNames('govuk-label', size && `govuk-label--${size}`, hidden === true && 'govuk-visually-hidden')}
    {...(htmlFor !== undefined && { htmlFor })}
  >
    {children}
  </label>
)

export const Hint = ({ children, id }: Readonly<{ children: ReactNode; id?: string }>) => (
  <div className="govuk-hint" {...(id !== undefined && { id })}>
    {children}
  </div>
)

export const ErrorMessage = ({ children, id }: Readonly<{ children: ReactNode; id?: string }>) => (
  <p className="govuk-error-message" {...(id !== undefined && { id })}>
    <span className="govuk-visually-hidden">Error:</span> {children}
  </p>
)

/** What every field has: a label, perhaps a hint, perhaps what is wrong with it. */
export type Labelled = Readonly<{
  id: string
  label: ReactNode
  labelSize?: LabelSize
  /** The label is for those who hear the page only, where the page shows in another way what the field is. */
  labelHidden?: boolean
  hint?: ReactNode
  error?: ReactNode
  /** What else describes it, by id. */
  describedBy?: string
}>

/** The ids of everything that describes a field, in the order in which it is read out. */
export const describedBy = ({
  id,
  hint,
  error,
  describedBy: more
}: Pick<Labelled, 'id' | 'hint' | 'error' | 'describedBy'>): Readonly<{ 'aria-describedby'?: string }> => {
  const ids = classNames(more, hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)
  return ids === '' ? {} : { 'aria-describedby': ids }
}

/** A field with its label, hint and error around it. */
export const FormGroup = ({
  field: { id, label, labelSize, labelHidden, hint, error },
  children
}: Readonly<{ field: Labelled; children: ReactNode }>) => (
  <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
    <Label htmlFor={id} size={labelSize} {...(labelHidden === true && { hidden: true })}>
      {label}
    </Label>
    {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
    {error !== undefined && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    {children}
  </div>
)
