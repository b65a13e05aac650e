import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, ErrorMessage, Hint, type Labelled } from './field.tsx'
import { Fieldset } from './fieldset.tsx'

export type Option<T extends string = string> = Readonly<{
  value: T
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  /** Shown while this one is chosen. */
  reveals?: ReactNode
}>

type Shared<T extends string> = Labelled &
  Readonly<{ name?: string; options: readonly Option<T>[]; small?: boolean; inline?: boolean }>

type RadiosProps<T extends string> = Shared<T> & Readonly<{ value: T | undefined; onChange: (value: T) => void }>

/** One of several. */
export function Radios<T extends string>(props: RadiosProps<T>) {
  const { id, name = id, options, value, onChange, small, inline } = props
  return (
    <Group {...props}>
      <div className={setClass('radios', small, inline)} data-module="govuk-radios">
        {options.map((option, place) => (
          <Item
            key={option.value}
            kind="radios"
            id={place === 0 ? id : `${id}-${place + 1}`}
            name={name}
            option={option}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </Group>
  )
}

type CheckboxesProps<T extends string> = Shared<T> &
  Readonly<{ value: readonly T[]; onChange: (value: readonly T[]) => void }>

/** Any of several. */
export function Checkboxes<T extends string>(props: CheckboxesProps<T>) {
  const { id, name = id, options, value, onChange, small } = props
  const toggled = (one: T): readonly T[] => (value.includes(one) ? value.filter((v) => v !== one) : [...value, one])
  return (
    <Group {...props}>
      <div className={setClass('checkboxes', small, false)} data-module="govuk-checkboxes">
        {options.map((option, place) => (
          <Item
            key={option.value}
            kind="checkboxes"
            id={place === 0 ? id : `${id}-${place + 1}`}
            name={name}
            option={option}
            checked={value.includes(option.value)}
            onChange={() => onChange(toggled(option.value))}
          />
        ))}
      </div>
    </Group>
  )
}

/** A single box to tick, which is a question of its own. */
export const Tick = ({
  id,
  label,
  hint,
  checked,
  onChange
}: Readonly<{
  id: string
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (yes: boolean) => void
}>) => (
  <div className="govuk-form-group">
    <div className={setClass('checkboxes', true, false)} data-module="govuk-checkboxes">
      <Item
        kind="checkboxes"
        id={id}
        name={id}
        option={{ value: 'yes', label, ...(hint !== undefined && { hint }) }}
        checked={checked}
        onChange={() => onChange(!checked)}
      />
    </div>
  </div>
)

const setClass = (kind: Kind, small: boolean | undefined, inline: boolean | undefined): string =>
  classNames(`govuk-${kind}`, inline === true && `govuk-${kind}--inline`, small === true && `govuk-${kind}--small`)

type Kind = 'radios' | 'checkboxes'

const Group = ({
  id,
  label,
  labelSize,
  labelHidden,
  hint,
  error,
  describedBy: more,
  children
}: Labelled & Readonly<{ children: ReactNode }>) => {
  const described = describedBy({ id, hint, error, ...(more !== undefined && { describedBy: more }) })
  return (
    <div className={classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>
      <Fieldset
        legend={label}
        legendSize={labelSize}
        legendHidden={labelHidden}
        describedBy={described['aria-describedby']}
      >
        {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error !== undefined && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        {children}
      </Fieldset>
    </div>
  )
}

type ItemProps = Readonly<{
  kind: Kind
  id: string
  name: string
  option: Option
  checked: boolean
  onChange: () => void
}>

function Item({ kind, id, name, option, checked, onChange }: ItemProps) {
  const { value, label, hint, disabled, reveals } = option
  const hintId = hint === undefined ? undefined : `${id}-item-hint`
  const revealsId = `conditional-${id}`
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={value}
          checked={checked}
          onChange={onChange}
          {...(disabled === true && { disabled: true })}
          {...(hintId !== undefined && { 'aria-describedby': hintId })}
          {...(reveals !== undefined && { 'aria-controls': revealsId })}
        />
        <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <div id={hintId} className={`govuk-hint govuk-${kind}__hint`}>
            {hint}
          </div>
        )}
      </div>
      {reveals !== undefined && (
        <div
          className={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={revealsId}
        >
          {reveals}
        </div>
      )}
    </>
  )
}
