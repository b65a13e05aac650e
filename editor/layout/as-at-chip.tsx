import { useState } from 'react'
import { Button, ButtonGroup, QuietButton } from '../components/button.tsx'
import { DayInput } from '../components/day-input.tsx'
import { Details } from '../components/details.tsx'
import { dayWords } from '../sentences/days.ts'
import { useAsAt } from './as-at.tsx'

/** Says which day the page is looked at as at, and takes another. The day stands in the address, so that a link keeps it. */
export function AsAtChip() {
  const { day, isToday, set } = useAsAt()
  const [wanted, setWanted] = useState<string | undefined>(day)
  return (
    <div className="dc-as-at">
      <Details summary={isToday ? `As at today, ${dayWords(day)}` : `As at ${dayWords(day)}, not today`}>
        <DayInput
          id="as-at"
          label="Show what was, or will be, in force on"
          labelSize="s"
          value={wanted}
          onChange={setWanted}
        />
        <ButtonGroup>
          <Button look="secondary" onClick={() => set(wanted ?? day)} disabled={wanted === undefined}>
            Show that day
          </Button>
          {!isToday && <QuietButton onClick={() => set(undefined)}>Back to today</QuietButton>}
        </ButtonGroup>
      </Details>
    </div>
  )
}
