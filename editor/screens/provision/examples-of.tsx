import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Tag } from '../../components/tag.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import type { ExampleLine } from '../../engine/questions/examples.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt } from '../../layout/as-at.tsx'
import { dayWords } from '../../sentences/days.ts'
import { paragraphOf, titledRule, withParagraphs } from '../../sentences/rule-names.ts'

/** The worked examples that speak of a provision, worked out now. */
export function ExamplesOf({ ruleset, provision }: Readonly<{ ruleset: string; provision: string }>) {
  const { day } = useAsAt()
  const { data } = useWorkshop('examples', { ruleset, asAt: day, provision })
  if (data === undefined) return <Loading what="Working out the examples" />
  if (!data.atHand) return null
  return (
    <section>
      <Heading level={2}>Worked examples that speak of it</Heading>
      {data.examples.length === 0 && <Paragraph>There is none yet.</Paragraph>}
      {data.examples.length > 0 && (
        <ul className="govuk-list dc-examples">
          {data.examples.map((one) => (
            <li key={`${one.it} ${one.asOf}`}>
              <One example={one} provision={provision} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function One({
  example: { it, asOf, given, gives, outcome, mismatches, case: sent },
  provision
}: Readonly<{ example: ExampleLine; provision: string }>) {
  const mine = gives.filter(({ key }) => key === provision || key.startsWith(`${provision}/`))
  const otherwise = mismatches.filter(({ key }) => key === provision || key.startsWith(`${provision}/`))
  return (
    <Details
      summary={
        <>
          It {it}{' '}
          {outcome === 'as-expected' ? <Tag colour="green">As expected</Tag> : <Tag colour="red">{NOT[outcome]}</Tag>}
        </>
      }
    >
      <p className="govuk-body">The case:</p>
      <ul className="govuk-list govuk-list--bullet">
        {given.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="govuk-body">On {dayWords(asOf)}, this must come out:</p>
      <ul className="govuk-list govuk-list--bullet">
        {mine.map(({ key, title, expected }) => (
          <li key={key}>
            {titledRule(key, title)}: {withParagraphs(expected)}
          </li>
        ))}
      </ul>
      {otherwise.map(({ key, expected, got }) => (
        <p key={`${key} ${expected}`} className="govuk-body">
          {paragraphOf(key)} was to be “{withParagraphs(expected)}”, and is “{withParagraphs(got)}”.
        </p>
      ))}
      <Details summary="The case as data">
        <pre className="dc-lines">{JSON.stringify(sent, null, 2)}</pre>
      </Details>
    </Details>
  )
}

const NOT = { otherwise: 'Not as expected', 'cannot-run': 'Cannot be worked out' } as const
