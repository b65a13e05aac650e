import type { ReactNode } from 'react'

type Props = Readonly<{ summary: ReactNode; children: ReactNode; open?: boolean; id?: string }>

export const Details = ({ summary, children, open, id }: Props) => (
  <details className="govuk-details" {...(id !== undefined && { id })} {...(open === true && { open: true })}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
)
