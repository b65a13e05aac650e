import type { Basis, Count, Measure, Measures } from '../../../engine/cohort/model.ts'
import { Details } from '../../components/details.tsx'
import { Heading } from '../../components/words.tsx'
import { countWords, figureWords, MEASURE_TITLES, rateWords, WHAT_IS_COUNTED } from '../../pictures/figure-words.ts'

type Props = Readonly<{ measures: Measures; basis: Basis }>

/** The three measures, each with its figure, what it is of, and what stands beside it. */
export function MeasureCards({ measures, basis }: Props) {
  const mine = measures.measures.filter(({ by }) => by === basis)
  return (
    <>
      <div className="dc-measures">
        {mine.map((measure) => (
          <MeasureCard key={measure.name} measure={measure} />
        ))}
      </div>
      {!measures.shared && mine.some(({ total }) => total.cannotTell !== 0) && (
        <p className="govuk-body">
          What the files lack is told under Quality of the data. What cannot be told is never counted as on time, nor as
          late.
        </p>
      )}
      <Details summary="What exactly is counted, and what stands beside it">
        {mine.map((measure) => (
          <Definition key={measure.name} measure={measure} />
        ))}
      </Details>
    </>
  )
}

const MeasureCard = ({ measure: { name, total } }: Readonly<{ measure: Measure }>) => (
  <section className="dc-measure" aria-labelledby={`measure-${name}`}>
    <Heading level={3} id={`measure-${name}`}>
      {MEASURE_TITLES[name]}
    </Heading>
    <p className="dc-measure__figure">{rateWords(total.rate)}</p>
    <p className="govuk-body">
      {total.rate === 'withheld' ? 'of' : figureWords(total)} {WHAT_IS_COUNTED[name]}
      {total.rate === 'withheld' && ': the counts are small'}
    </p>
    <p className="govuk-body">
      <strong>Cannot be told:</strong> {besideWords(total.cannotTell)}
    </p>
  </section>
)

const besideWords = (count: Count): string =>
  count === 0
    ? 'none.'
    : `${count === 'withheld' ? 'a number that is withheld' : `${countWords(count)} more`}, counted beside: the files do not say enough of them.`

const Definition = ({ measure: { title, counts, of, beside, total } }: Readonly<{ measure: Measure }>) => (
  <section className="dc-definition">
    <Heading level={3}>{title}</Heading>
    <p className="govuk-body">
      <strong>Counted:</strong> {counts}
    </p>
    <p className="govuk-body">
      <strong>Of:</strong> {of}
    </p>
    <Parts title="What that is made of" parts={total.parts} />
    <p className="govuk-body">{beside}</p>
    <Parts title="Left out" parts={total.leftOut} />
  </section>
)

const Parts = ({ title, parts }: Readonly<{ title: string; parts: Measure['total']['parts'] }>) =>
  parts.length === 0 ? null : (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">{title}:</p>
      <ul className="govuk-list govuk-list--bullet">
        {parts.map(({ name, label, count }) => (
          <li key={name}>
            {label}: {countWords(count)}
          </li>
        ))}
      </ul>
    </>
  )
