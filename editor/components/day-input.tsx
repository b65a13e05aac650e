import { useEffect, useState } from 'react'
import { parseDay } from '../../engine/days/day.ts'
import { classNames } from './class-names.ts'
import { describedBy, ErrorMessage, Hint, type Labelled } from './field.tsx'
import { Fieldset } from './fieldset.tsx'

export type DayParts = Readonly<{ day: string; month: string; year: string }>
type Parts = DayParts

type Props = Labelled &
  Readonly<{
    /** An ISO day, or nothing. */
    value: string | undefined
    /** Given the ISO day once all three boxes make a real one; nothing while they do not. */
    onChange: (value: string | undefined, typed: DayParts) => void
    /** What had been typed before, where that makes no day. */
    typed?: DayParts | undefined
    /** All three boxes have been left. */
    onLeave?: () => void
  }>

const NONE: Parts = { day: '', month: '', year: '' }

const partsOf = (iso: string | undefined): Parts => {
  const [year = '', month = '', day = ''] = (iso ?? '').split('-')
  return iso === undefined ? NONE : { day: String(Number(day)), month: String(Number(month)), year }
}

/** A year of fewer than four digits is not made out: 27 is no year in which a child was looked after. */
const isoOf = ({ day, month, year }: Parts): string | undefined => {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDay(iso) === undefined ? undefined : iso
}

const isEmpty = ({ day, month, year }: Parts): boolean => day === '' && month === '' && year === ''

/** A day in three boxes, as people in the UK write it. */
export function DayInput(props: Props) {
  const { id, label, labelSize, labelHidden, hint, value, onChange, onLeave } = props
  const [parts, setParts] = useState(() => props.typed ?? partsOf(value))
  useEffect(() => {
    // What came from elsewhere is shown; what is half typed here is left alone.
    setParts((typed) => (value === undefined || isoOf(typed) === value ? typed : partsOf(value)))
  }, [value])
  const change = (name: keyof Parts, text: string): void => {
    const next = { ...parts, [name]: text.trim() }
    setParts(next)
    onChange(isoOf(next), next)
  }
  const error = props.error ?? (!isEmpty(parts) && isWhole(parts) && isoOf(parts) === undefined ? NOT_A_DAY : undefined)
  const described = describedBy({ ...props, error })['aria-describedby']
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      <Fieldset legend={label} legendSize={labelSize} legendHidden={labelHidden} role="group" describedBy={described}>
        {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error !== undefined && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        <div
          className="govuk-date-input"
          id={id}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.()
          }}
        >
          <Part {...{ id, name: 'day', label: 'Day', width: 2, parts, change }} wrong={error !== undefined} />
          <Part {...{ id, name: 'month', label: 'Month', width: 2, parts, change }} wrong={error !== undefined} />
          <Part {...{ id, name: 'year', label: 'Year', width: 4, parts, change }} wrong={error !== undefined} />
        </div>
      </Fieldset>
    </div>
  )
}

const NOT_A_DAY = 'This is not a real day'
const isWhole = ({ day, month, year }: Parts): boolean => day !== '' && month !== '' && year.length >= 4

type PartProps = Readonly<{
  id: string
  name: keyof Parts
  label: string
  width: 2 | 4
  parts: Parts
  wrong: boolean
  change: (name: keyof Parts, text: string) => void
}>

const Part = ({ id, name, label, width, parts, wrong, change }: PartProps) => (
  <div className="govuk-date-input__item">
    <div className="govuk-form-group">
      <label className="govuk-label govuk-date-input__label" htmlFor={`${id}-${name}`}>
        {label}
      </label>
      <input
        className={classNames(
          'govuk-input govuk-date-input__input',
          `govuk-input--width-${width}`,
          wrong && 'govuk-input--error'
        )}
        id={`${id}-${name}`}
        name={`${id}-${name}`}
        type="text"
        inputMode="numeric"
        value={parts[name]}
        onChange={(event) => change(name, event.currentTarget.value)}
      />
    </div>
  </div>
)
