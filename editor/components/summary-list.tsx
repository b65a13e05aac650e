import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type SummaryRow = Readonly<{ key: string; value: ReactNode; actions?: ReactNode }>

type Props = Readonly<{ rows: readonly SummaryRow[]; borders?: boolean }>

/** Names and what stands behind them. */
export const SummaryList = ({ rows, borders = true }: Props) => {
  const anyActions = rows.some(({ actions }) => actions !== undefined)
  return (
    <dl className={classNames('govuk-summary-list', !borders && 'govuk-summary-list--no-border')}>
      {rows.map(({ key, value, actions }) => (
        <div
          key={key}
          className={classNames(
            'govuk-summary-list__row',
            anyActions && actions === undefined && 'govuk-summary-list__row--no-actions'
          )}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {actions !== undefined && <dd className="govuk-summary-list__actions">{actions}</dd>}
        </div>
      ))}
    </dl>
  )
}
