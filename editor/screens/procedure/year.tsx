import { useState } from 'react'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { FirstYear } from '../../pictures/first-year.tsx'

type Props = Readonly<{ ruleset: string; asAt: string; from: string }>

/** The first year in care from a day on; counted when it is opened. */
export function Year({ ruleset, asAt, from }: Props) {
  const [open, setOpen] = useState(false)
  const { data, error } = useWorkshop('firstYear', { ruleset, asAt, from }, { when: open, keep: true })
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
