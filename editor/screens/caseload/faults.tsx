import type { ToldFaults } from '../../api/cohorts.ts'
import { Empty } from '../../components/loading.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Paragraph } from '../../components/words.tsx'
import { countWords } from '../../pictures/figure-words.ts'
import { inOrder, placeWords, sentence } from './fault-words.ts'

/** What is wrong with the data, by the number of the published check where there is one. */
export const FaultsOfData = ({ faults }: Readonly<{ faults: readonly ToldFaults[] }>) =>
  faults.length === 0 ? (
    <Empty>Nothing was found wrong with the data.</Empty>
  ) : (
    <>
      <Paragraph>
        What could not be used is left out of every figure; what is doubtful is used as it stands. Checks with a number
        are those published for the national return; those without are ours.
      </Paragraph>
      <Table
        caption="Faults of the data"
        captionHidden
        rows={inOrder(faults)}
        rowKey={({ code, rule = '' }) => `${code} ${rule}`}
        small
        columns={[
          { head: 'Check', cell: ({ rule }) => rule ?? 'ours' },
          { head: 'How many', numeric: true, cell: ({ count = 0 }) => countWords(count), by: ({ count = 0 }) => count },
          { head: 'Used', cell: ({ severity }) => <Severity severity={severity} /> },
          { head: 'What is wrong', cell: (fault) => <What fault={fault} /> },
          { head: 'First places', cell: ({ places = [] }) => <Places places={places} /> }
        ]}
      />
    </>
  )

const Severity = ({ severity }: Pick<ToldFaults, 'severity'>) =>
  severity === 'unusable' ? <Tag colour="red">Left out</Tag> : <Tag colour="yellow">Doubtful</Tag>

const What = ({ fault: { message, help } }: Readonly<{ fault: ToldFaults }>) => (
  <>
    {sentence(message)}
    {help !== undefined && <span className="govuk-hint govuk-!-margin-bottom-0"> {sentence(help)}</span>}
  </>
)

const Places = ({ places }: Readonly<{ places: NonNullable<ToldFaults['places']> }>) => (
  <ul className="govuk-list govuk-!-margin-bottom-0">
    {places.map((place) => (
      <li key={placeWords(place)}>{placeWords(place)}</li>
    ))}
  </ul>
)
