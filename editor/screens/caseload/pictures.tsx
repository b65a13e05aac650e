import { useState } from 'react'
import type { Basis, Measures } from '../../../engine/cohort/model.ts'
import { Select } from '../../components/select.tsx'
import { Paragraph } from '../../components/words.tsx'
import type { WhatFallsDue } from '../../pictures/due-calendar.ts'
import { DueCalendar } from '../../pictures/due-calendar-picture.tsx'
import type { HeatOrder } from '../../pictures/duty-heat.ts'
import { DutyHeat } from '../../pictures/duty-heat-picture.tsx'
import { LatenessStrip } from '../../pictures/lateness-strip-picture.tsx'

/** How each duty is kept, by team. */
export function DutiesByTeam({ measures, basis }: Readonly<{ measures: Measures; basis: Basis }>) {
  const [order, setOrder] = useState<HeatOrder>('worst-first')
  return (
    <>
      <div className="dc-choices dc-no-print">
        <Select
          id="order"
          label="In order"
          value={order}
          onChange={setOrder}
          choices={[
            { value: 'worst-first', text: 'Least kept first' },
            { value: 'as-written', text: 'As they stand in the procedure' }
          ]}
        />
      </div>
      <DutyHeat measures={measures} basis={basis} order={order} />
    </>
  )
}

/** How many fall due on each day. */
export function DueDays({ measures: { calendar } }: Readonly<{ measures: Measures }>) {
  const [what, setWhat] = useState<WhatFallsDue>('reviews')
  return (
    <>
      <div className="dc-choices dc-no-print">
        <Select
          id="falls-due"
          label="What falls due"
          value={what}
          onChange={setWhat}
          choices={[
            { value: 'reviews', text: 'Reviews' },
            { value: 'duties', text: 'All other duties' }
          ]}
        />
      </div>
      <DueCalendar calendar={calendar} what={what} />
    </>
  )
}

/** How early or late reviews were. */
export const Lateness = ({ measures: { lateness } }: Readonly<{ measures: Measures }>) => (
  <>
    <Paragraph>
      Of the reviews of the first measure, by the council’s own text or the law, whichever is earlier.
    </Paragraph>
    <LatenessStrip bins={lateness} />
  </>
)
