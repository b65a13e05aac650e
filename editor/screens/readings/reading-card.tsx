import type { ReactNode } from 'react'
import type { ReadingDocument } from '../../../engine/model/assessment.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import { dayWords } from '../../sentences/days.ts'

/** A doubtful text: the doubt, how it is taken, the other way, and who says so. */
export const ReadingCard = ({ reading, about }: Readonly<{ reading: ReadingDocument; about?: ReactNode }>) => (
  <div className="govuk-summary-card" id={reading.key.replace('/', '-')}>
    <div className="govuk-summary-card__title-wrapper">
      <h3 className="govuk-summary-card__title">{capital(reading.doubt)}</h3>
    </div>
    <div className="govuk-summary-card__content">
      <SummaryList
        rows={[
          { key: 'How we take it', value: capital(reading.taken) },
          { key: 'The other way', value: capital(reading.alternative) },
          { key: 'Who says so', value: `${capital(reading.by)}, on ${dayWords(reading.on)}` },
          ...(about === undefined ? [] : [{ key: 'Where', value: about }])
        ]}
      />
    </div>
  </div>
)

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
