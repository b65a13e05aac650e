import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { useField } from './form-context.ts'

type Units = 'working day' | 'day' | 'week' | 'month'

type Props = Readonly<{ field: string; label?: string; value: string; onChange: (value: string) => void }>

const PERIOD = /^(.*?) ?(working day|day|week|month)s?$/

/** A length of time in its two parts, whatever has been typed so far. */
export function periodParts(text: string): Readonly<{ count: string; unit: Units }> {
  const [, count = text, unit = 'working day'] = PERIOD.exec(text) ?? []
  return { count, unit: unit as Units }
}

export const periodText = (count: string, unit: Units): string =>
  `${count.trim()} ${unit}${count.trim() === '1' ? '' : 's'}`

/** How long: a number and its unit. */
export function PeriodField({ field, label = 'How many', value, onChange }: Props) {
  const { id, error } = useField(field)
  const { count, unit } = periodParts(value)
  return (
    <>
      <TextInput
        id={id}
        label={label}
        value={count}
        numeric
        width={3}
        onChange={(typed) => onChange(periodText(typed, unit))}
        {...(error !== undefined && { error })}
      />
      <Select
        id={`${id}-unit`}
        label="Of what"
        value={unit}
        choices={[
          { value: 'working day', text: 'working days (not weekends or bank holidays)' },
          { value: 'day', text: 'days' },
          { value: 'week', text: 'weeks' },
          { value: 'month', text: 'months' }
        ]}
        onChange={(next) => onChange(periodText(count, next))}
      />
    </>
  )
}
