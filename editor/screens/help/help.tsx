import { BulletList, Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Table } from '../../components/table.tsx'
import { useTitle } from '../../layout/title.tsx'
import { STRENGTHS } from '../../sentences/kinds.ts'
import { GLOSSARY, KEYS } from './words.ts'

/** What this is and is not, what its words mean, and how to work it by keyboard. */
export function HelpScreen() {
  useTitle('Help')
  return (
    <>
      <Heading level={1}>Help</Heading>
      <nav aria-label="On this page">
        <BulletList>
          {PARTS.map(({ id, title }) => (
            <li key={id}>
              <a className="govuk-link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </BulletList>
      </nav>
      <WhatItIs />
      <Heading level={2} id="answers">
        How to read an answer
      </Heading>
      <SummaryList rows={ANSWERS} />
      <Heading level={2} id="strength">
        Must, will, should and may
      </Heading>
      <SummaryList
        rows={Object.entries(STRENGTHS).map(([key, value]) => ({
          key,
          value: `${value[0]?.toUpperCase()}${value.slice(1)}`
        }))}
      />
      <Heading level={2} id="glossary">
        Glossary
      </Heading>
      <SummaryList rows={GLOSSARY.map(([key, value]) => ({ key, value }))} />
      <Heading level={2} id="keyboard">
        By keyboard
      </Heading>
      <Table
        caption="Keys"
        captionHidden
        firstIsHeader
        rows={KEYS}
        rowKey={([key]) => key}
        columns={[
          { head: 'Key', cell: ([key]) => key },
          { head: 'What it does', cell: ([, does]) => does }
        ]}
      />
    </>
  )
}

const PARTS = [
  { id: 'what', title: 'What this is, and what it is not' },
  { id: 'answers', title: 'How to read an answer' },
  { id: 'strength', title: 'Must, will, should and may' },
  { id: 'glossary', title: 'Glossary' },
  { id: 'keyboard', title: 'By keyboard' }
] as const

const WhatItIs = () => (
  <>
    <Heading level={2} id="what">
      What this is, and what it is not
    </Heading>
    <Paragraph>
      A council’s procedure for reviewing the cases of children in care, kept as data. Told what is known of one case,
      it says which reviews and duties were due, are due or are late, who is to be invited, and which paragraph says so.
    </Paragraph>
    <BulletList spaced>
      <li>
        <strong>Facts, not advice.</strong> It counts days and looks at conditions. What is best for a child is not in
        it, and what the text leaves to judgement is shown as such and never decided.
      </li>
      <li>
        <strong>The published text is what binds.</strong> The sentences here are made from our encoding of it. Where
        they and the text differ, the text is right, and we should like to be told.
      </li>
      <li>
        <strong>It does not guess.</strong> Where a fact is missing it says “cannot tell”, names the fact, and says who
        usually knows it.
      </li>
      <li>
        <strong>It keeps nothing of a case.</strong> On <PageLink to="/check">Check a case</PageLink> the answer is
        worked out in your own browser; what you type is not sent, not stored, and not put in the address.
      </li>
      <li>
        <strong>No names.</strong> A case has a reference, days and codes. There is no place for a name, an address or
        free text.
      </li>
    </BulletList>
  </>
)

const ANSWERS = [
  { key: 'Late', value: 'The last day is past, and it is known not to have been done.' },
  { key: 'Done late', value: 'It was done, after its last day.' },
  { key: 'Due', value: 'The last day is today or still to come.' },
  { key: 'Done in time', value: 'It was done on or before its last day.' },
  { key: 'Cannot tell', value: 'A fact is missing. The answer names it, and who usually knows it.' },
  { key: 'No date', value: 'The text gives no number of days, so none is made up.' },
  { key: 'Does not apply', value: 'The text does not speak of a case like this one.' }
]
