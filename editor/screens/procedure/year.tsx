import { useState } from 'react'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import type { Place } from '../../engine/protocol.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { FirstYear } from '../../pictures/first-year.tsx'

type Props = Readonly<{ place: Place; from: string }>

/** The first year in care from a day on; counted when it is opened. */
export function Year({ place, from }: Props) {
  const [open, setOpen] = useState(false)
  const { data, error } = useWorkshop('firstYear', { ...place, from }, { when: open, keep: true })
  return (
    <details className="govuk-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">The first year in care, review by review</span>
      </summary>
      <div className="govuk-details__text">
        <Trouble error={error} />
        {open && (data === undefined ? <Loading what="Counting the days" /> : <FirstYear {...data} />)}
      </div>
    </details>
  )
}
