import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { LabelSize } from './field.tsx'

type Props = Readonly<{
  legend: ReactNode
  legendSize?: LabelSize | undefined
  legendHidden?: boolean | undefined
  children: ReactNode
  role?: 'group'
  describedBy?: string | undefined
}>

export const Fieldset = ({ legend, legendSize, legendHidden, children, role, describedBy }: Props) => (
  <fieldset
    className="govuk-fieldset"
    {...(role !== undefined && { role })}
    {...(describedBy !== undefined && describedBy !== '' && { 'aria-describedby': describedBy })}
  >
    <legend
      className={classNames(
        'govuk-fieldset__legend',
        legendSize && `govuk-fieldset__legend--${legendSize}`,
        legendHidden === true && 'govuk-visually-hidden'
      )}
    >
      {legend}
    </legend>
    {children}
  </fieldset>
)
