import type { FloorCheck, FloorFinding, Later } from '../../engine/floor/finding.ts'
import { BulletList, Heading, Paragraph } from '../components/words.tsx'
import { Details } from '../components/details.tsx'
import { Loading } from '../components/loading.tsx'
import { Table } from '../components/table.tsx'
import { Tag, type TagColour } from '../components/tag.tsx'
import { Trouble } from '../components/trouble.tsx'
import type { Place } from '../engine/protocol.ts'
import { useWorkshop } from '../engine/use-workshop.ts'
import { dayWords, shortDayWords } from '../sentences/days.ts'
import { againstWords, startDaysWords } from '../sentences/floor.ts'
import type { ViewProps } from './views.tsx'
import { titledRule, withParagraphs } from '../sentences/rule-names.ts'

/** How each text's timescales stand to the law: proved over every start day, or broken on named ones. */
export const FloorView = ({ found: { names }, places }: ViewProps) => (
  <>
    <Paragraph>
      Each time limit is held against the law that it stands on, from every day that the calendar knows. Never later
      means that it was so on each of those days.
    </Paragraph>
    <FloorOf name={names.left} place={places.left} />
    {JSON.stringify(places.left) !== JSON.stringify(places.right) && (
      <FloorOf name={names.right} place={places.right} />
    )}
  </>
)

export function FloorOf({ name, place }: Readonly<{ name: string; place: Place }>) {
  const { data, error, isPending } = useWorkshop('floor', place)
  return (
    <section className="dc-section">
      <Heading level={3} size="m">
        {name} and the law
      </Heading>
      <Trouble error={error} />
      {isPending && <Loading what="Counting from every day" />}
      {data !== undefined && !('problems' in data) && <Check name={name} check={data} />}
    </section>
  )
}

const OUTCOMES: Readonly<Record<FloorFinding['outcome'], Readonly<{ word: string; colour: TagColour }>>> = {
  keeps: { word: 'Never later', colour: 'green' },
  'later-than-law': { word: 'Later than the law', colour: 'red' },
  'later-than-guidance': { word: 'Later than guidance', colour: 'yellow' },
  'not-compared': { word: 'Not compared', colour: 'grey' }
}

const WORST: readonly FloorFinding['outcome'][] = ['later-than-law', 'later-than-guidance', 'not-compared', 'keeps']

function Check({ name, check }: Readonly<{ name: string; check: FloorCheck }>) {
  const { findings, says, notNamed } = check
  if (findings.length === 0) return <Paragraph>No time limit in this text stands on another text.</Paragraph>
  const sorted = [...findings].sort((a, b) => WORST.indexOf(a.outcome) - WORST.indexOf(b.outcome))
  return (
    <>
      <p className="govuk-body dc-summary">{says}</p>
      <Table
        caption={`Time limits of ${name} and the law`}
        captionHidden
        stacks
        rows={sorted}
        rowKey={({ rule, floor }) => `${rule.rule} ${floor.rule}`}
        firstIsHeader
        columns={[
          { head: 'Time limit', cell: ({ rule }) => titledRule(rule.rule, rule.title), by: ({ rule }) => rule.rule },
          {
            head: 'Stands on',
            cell: ({ floor }) => <div className="dc-long">{capital(againstWords(floor))}</div>
          },
          {
            head: 'Outcome',
            cell: ({ outcome }) => <Tag colour={OUTCOMES[outcome].colour}>{OUTCOMES[outcome].word}</Tag>,
            by: ({ outcome }) => WORST.indexOf(outcome)
          },
          { head: 'Proof, or the days that break it', cell: (finding) => <Proof finding={finding} /> }
        ]}
      />
      {notNamed.length > 0 && (
        <Details summary={`${notNamed.length} time limits of the law that this text has nothing on`}>
          <Paragraph>The law answers these on its own.</Paragraph>
          <BulletList>
            {notNamed.map(({ rule, says: sentence }) => (
              <li key={rule}>{withParagraphs(sentence)}</li>
            ))}
          </BulletList>
        </Details>
      )}
    </>
  )
}

const days = (count: number): string => count.toLocaleString('en-GB')

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function Proof({ finding }: Readonly<{ finding: FloorFinding }>) {
  const { says, beside } = finding
  return (
    <div className="dc-long">
      {finding.outcome === 'keeps' ? (
        <>
          On {days(finding.checked.compared)} start days: earlier on {days(finding.checked.earlier)}, the same day on{' '}
          {days(finding.checked.same)}. {startDaysWords(finding.checked)}
        </>
      ) : (
        withParagraphs(says)
      )}
      {'laterThanLaw' in finding && finding.laterThanLaw !== undefined && (
        <Breaks later={finding.laterThanLaw} by="the law" />
      )}
      {'laterThanGuidance' in finding && finding.laterThanGuidance !== undefined && (
        <Breaks later={finding.laterThanGuidance} by="the guidance" />
      )}
      {beside.length > 0 && (
        <p className="govuk-body-s dc-bare">{withParagraphs(beside.map((one) => one.says).join(' '))}</p>
      )}
    </div>
  )
}

const Breaks = ({ later: { dates, first }, by }: Readonly<{ later: Later; by: string }>) => (
  <Details summary={`The days that break ${by}`}>
    <ul className="govuk-list govuk-list--bullet dc-bare">
      {first.map(({ start, local, law }) => (
        <li key={start}>
          From {dayWords(start)}: {shortDayWords(local)}, by {by} {shortDayWords(law)}
        </li>
      ))}
      {dates > first.length && <li>and {days(dates - first.length)} more</li>}
    </ul>
  </Details>
)
