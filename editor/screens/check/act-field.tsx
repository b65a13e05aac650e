import { useState } from 'react'
import type { Answer } from '../../check/told.ts'
import { Radios } from '../../components/choices.tsx'
import { DayInput } from '../../components/day-input.tsx'

type Props = Readonly<{
  id: string
  label: string
  hint: string
  answer: Answer | undefined
  onChange: (answer: Answer | undefined) => void
}>

/** Whether something was done, and on which day. */
export function ActField({ id, label, hint, answer, onChange }: Props) {
  const [chosen, setChosen] = useState<'done' | 'not' | 'unknown'>('unknown')
  const day = typeof answer === 'string' ? answer : undefined
  return (
    <Radios
      id={id}
      label={label}
      hint={hint}
      small
      value={chosen}
      onChange={(value) => {
        setChosen(value)
        onChange(value === 'not' ? false : undefined)
      }}
      options={[
        {
          value: 'done',
          label: 'Done on a day',
          reveals: <DayInput id={`${id}-day`} label={`Day: ${label}`} labelHidden value={day} onChange={onChange} />
        },
        { value: 'not', label: 'Not done' },
        { value: 'unknown', label: 'Not known' }
      ]}
    />
  )
}
