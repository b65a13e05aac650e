import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { calendarPath, type Counted } from '../../api/calendars.ts'
import { get } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Details } from '../../components/details.tsx'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading, InsetText } from '../../components/words.tsx'
import { today } from '../../sentences/instants.ts'
import { fullDayWords } from '../../sentences/days.ts'

const UNITS = ['working days', 'days', 'weeks', 'months'] as const
type Unit = (typeof UNITS)[number]

/** Counts from a day, by the calendar, and says which days were not counted. */
export function CountTool({ id }: Readonly<{ id: string }>) {
  const [length, setLength] = useState('20')
  const [unit, setUnit] = useState<Unit>('working days')
  const [direction, setDirection] = useState<'before' | 'after'>('before')
  const [from, setFrom] = useState<string | undefined>(today)
  const counting = useMutation({
    mutationFn: () => {
      const period = `${length.trim()} ${length.trim() === '1' ? unit.slice(0, -1) : unit}`
      return get<Counted>(`${calendarPath(id)}/add?${new URLSearchParams({ from: from ?? '', period, direction })}`)
    }
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    counting.mutate()
  }
  return (
    <section aria-labelledby="count">
      <Heading level={2} id="count">
        Count
      </Heading>
      <form onSubmit={send} noValidate>
        <Trouble error={counting.error} />
        <div className="dc-count">
          <TextInput id="count-length" label="How many" width={4} numeric value={length} onChange={setLength} />
          <Select
            id="count-unit"
            label="Of what"
            value={unit}
            onChange={setUnit}
            choices={UNITS.map((one) => ({ value: one, text: one }))}
          />
          <Select
            id="count-direction"
            label="Which way"
            value={direction}
            onChange={setDirection}
            choices={[
              { value: 'before', text: 'before' },
              { value: 'after', text: 'after' }
            ]}
          />
        </div>
        <DayInput
          id="count-from"
          label="This day"
          labelSize="s"
          hint="It is not counted itself."
          value={from}
          onChange={setFrom}
        />
        <Button type="submit" disabled={from === undefined}>
          Count
        </Button>
      </form>
      <div role="status">{counting.data !== undefined && <Answer counted={counting.data} />}</div>
    </section>
  )
}

const Answer = ({ counted: { says, skipped, latestWorkingDay, day } }: Readonly<{ counted: Counted }>) => (
  <InsetText>
    <p className="govuk-body">
      <strong>{says}</strong>
      {latestWorkingDay !== undefined &&
        latestWorkingDay !== day &&
        `, the last working day before it being ${fullDayWords(latestWorkingDay)}`}
      .
    </p>
    {skipped.length > 0 && (
      <Details summary={`${skipped.length} days on the way that are no working days`}>
        <BulletList>
          {skipped.map(({ day: one, why }) => (
            <li key={one}>
              {fullDayWords(one)}: {why}
            </li>
          ))}
        </BulletList>
      </Details>
    )}
  </InsetText>
)
