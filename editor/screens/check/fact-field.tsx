import type { Answer } from '../../check/told.ts'
import { Checkboxes, Radios, Tick } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { WantedFact } from '../../engine/wanted.ts'
import { ActField } from './act-field.tsx'
import { DatedField } from './dated-field.tsx'
import { LEGAL_STATUSES, PLACEMENTS } from '../../check/codes.ts'

type Props = Readonly<{
  fact: WantedFact
  answer: Answer | undefined
  onChange: (answer: Answer | undefined) => void
}>

/** A fact as a question. What is left alone is not known. */
export function FactField({ fact, answer, onChange }: Props) {
  const id = `fact-${fact.key.replaceAll(' ', '-')}`
  const label = labelOf(fact)
  const hint = `${fact.needed} ${fact.needed === 1 ? 'rule hangs' : 'rules hang'} on this`
  const { input } = fact
  switch (input.as) {
    case 'yes-no':
      return (
        <Radios
          id={id}
          label={label}
          hint={hint}
          small
          inline
          options={YES_NO}
          value={answer === undefined ? 'unknown' : answer === true ? 'yes' : 'no'}
          onChange={(value) => onChange(value === 'unknown' ? undefined : value === 'yes')}
        />
      )
    case 'number':
      return (
        <TextInput
          id={id}
          label={label}
          hint={hint}
          numeric
          width={5}
          {...(input.unit !== undefined && { suffix: input.unit })}
          value={typeof answer === 'number' ? String(answer) : ''}
          onChange={(text) => onChange(/^\d+$/.test(text.trim()) ? Number(text) : undefined)}
        />
      )
    case 'date':
      return <DayInput id={id} label={label} hint={hint} value={textIn(answer)} onChange={onChange} />
    case 'act':
      return <ActField {...{ id, label, hint, answer, onChange }} />
    case 'one-of':
      return (
        <Select
          id={id}
          label={label}
          hint={hint}
          value={textIn(answer) ?? ''}
          onChange={(value) => onChange(value === '' ? undefined : value)}
          choices={[
            { value: '', text: 'Not known' },
            ...input.values.map((one) => ({ value: one.value, text: one.label }))
          ]}
        />
      )
    case 'list':
      return (
        <Checkboxes
          id={id}
          label={label}
          hint={hint}
          small
          options={[...input.values]}
          value={Array.isArray(answer) ? (answer as readonly string[]) : []}
          onChange={(value) => onChange(value.length === 0 ? undefined : value)}
        />
      )
    case 'none':
      return (
        <Tick
          id={id}
          label={NONE[fact.name] ?? `None: ${label}`}
          hint={hint}
          checked={answer === true}
          onChange={(yes) => onChange(yes || undefined)}
        />
      )
    case 'events':
      return (
        <DatedField
          {...{ id, label, hint, what: 'thing that happened', values: input.values, whole: true, onChange }}
        />
      )
    case 'legal-status':
      return (
        <DatedField {...{ id, label, hint, what: 'legal status', values: LEGAL_STATUSES, whole: false, onChange }} />
      )
    case 'placements':
      return <DatedField {...{ id, label, hint, what: 'placement', values: PLACEMENTS, whole: false, onChange }} />
  }
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not known' }
] as const

const NONE: Readonly<Record<string, string>> = {
  adoption: 'There has been no authority to place for adoption',
  recommendations: 'There are no tracked recommendations',
  decisions: 'There are no decisions of reviews that are followed up one by one',
  reviews: 'The reviews given above are all of them since care began',
  adjourned: 'The review was not adjourned'
}

const textIn = (answer: Answer | undefined): string | undefined => (typeof answer === 'string' ? answer : undefined)

const labelOf = ({ label, about }: WantedFact): string =>
  `${label.charAt(0).toUpperCase()}${label.slice(1)}${about === undefined ? '' : `, for ${about}`}`
