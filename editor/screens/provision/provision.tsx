import { useParams } from 'react-router'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading, InsetText, PageLink, Paragraph } from '../../components/words.tsx'
import type { ProvisionAnswer } from '../../engine/questions/provision.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { citeWords, KINDS, STRENGTHS } from '../../sentences/kinds.ts'
import { StrengthTag } from '../../sentences/strength-tag.tsx'
import { VERIFIED } from '../../sentences/verified.ts'
import { ProcedureHead } from '../procedure/head.tsx'
import { ReadingCard } from '../readings/reading-card.tsx'
import { NotFoundScreen } from '../not-found/not-found.tsx'
import { ChangeThis } from './change-this.tsx'
import { ExamplesOf } from './examples-of.tsx'
import { paragraphOf, withParagraphs } from '../../sentences/rule-names.ts'

/** One provision, told whole: what it says, where it stands, what is in doubt, the law beside, and the examples that hold it. */
export function ProvisionScreen() {
  const { id = '', provision = '' } = useParams()
  const { day } = useAsAt()
  const { data, error, isPending } = useWorkshop('provision', { ruleset: id, asAt: day, provision })
  useTitle(data === undefined || data === null ? provision : `${provision} ${data.line.title}`)
  if (data === null) return <NotFoundScreen />
  return (
    <>
      {isPending && <Loading what="Reading the provision" />}
      <Trouble error={error} />
      {data !== undefined && <Whole ruleset={id} found={data} />}
    </>
  )
}

type Props = Readonly<{ ruleset: string; found: ProvisionAnswer }>

function Whole({ ruleset, found }: Props) {
  const { line, document } = found
  return (
    <>
      <ProcedureHead
        about={{ id: ruleset, title: found.title, version: document.version }}
        page={`${line.id} ${line.title}`}
        caption={`Section ${document.section.id}, ${document.section.title}`}
      />
      <ChangeThis ruleset={ruleset} provision={line.id} />
      <Sentences found={found} />
      <About ruleset={ruleset} found={found} />
      <Law found={found} />
      {document.readings.length > 0 && (
        <section>
          <Heading level={2}>Where the text leaves a doubt</Heading>
          {document.readings.map((one) => (
            <ReadingCard key={one.key} reading={one} />
          ))}
        </section>
      )}
      <ExamplesOf ruleset={ruleset} provision={line.id} />
      <Details summary="The same in lines, as the command line tells it">
        <pre className="dc-lines">{document.lines.join('\n')}</pre>
      </Details>
      <Neighbours ruleset={ruleset} found={found} />
    </>
  )
}

const Sentences = ({ found: { line, document } }: Readonly<{ found: ProvisionAnswer }>) => (
  <section>
    <Heading level={2}>What it says</Heading>
    {line.rules.map(({ key, kind, says, strength }) => (
      <InsetText key={key}>
        <p className="govuk-body dc-provision__says">
          <StrengthTag strength={strength} /> {says}
        </p>
        <p className="govuk-body-s dc-provision__marks">{KINDS[kind]}</p>
      </InsetText>
    ))}
    {line.cite.quote !== undefined && <blockquote className="dc-quote">{line.cite.quote}</blockquote>}
    {document.rules
      .filter(({ undecidable }) => undecidable !== undefined)
      .map(({ rule, undecidable }) => (
        <Paragraph key={rule}>Why this is left to people: {undecidable}.</Paragraph>
      ))}
  </section>
)

function About({ ruleset, found: { line, document, seeAlso, conflictsWith } }: Props) {
  const links = (all: ProvisionAnswer['seeAlso']) => (
    <ul className="govuk-list">
      {all.map(({ id, title }) => (
        <li key={id}>
          <ToProvision ruleset={ruleset} id={id} title={title} />
        </li>
      ))}
    </ul>
  )
  const people = (named: typeof document.who) => named.map(({ label }) => label).join(', ')
  return (
    <SummaryList
      rows={[
        { key: 'Paragraph', value: citeWords(line.cite, line.since) },
        { key: 'Section', value: `${document.section.id} ${document.section.title}` },
        { key: 'Strength', value: `${line.strength}: ${STRENGTHS[line.strength]}` },
        { key: 'Who acts', value: document.who.length === 0 ? 'the text does not say' : people(document.who) },
        ...(document.with.length > 0 ? [{ key: 'With', value: people(document.with) }] : []),
        ...(document.gap === undefined ? [] : [{ key: 'What the text leaves out', value: document.gap }]),
        ...(seeAlso.length > 0 ? [{ key: 'See also', value: links(seeAlso) }] : []),
        ...(conflictsWith.length > 0 ? [{ key: 'Does not agree with', value: links(conflictsWith) }] : [])
      ]}
    />
  )
}

function Law({ found: { document, law } }: Readonly<{ found: ProvisionAnswer }>) {
  const floors = document.rules.flatMap(({ floor }) => (floor === undefined ? [] : [floor]))
  if (floors.length === 0) return null
  return (
    <section>
      <Heading level={2}>The law beside it</Heading>
      {floors.map(({ rule, says, source, binding, verified }) => (
        <InsetText key={rule}>
          <p className="govuk-body">
            {(says && withParagraphs(says)) ?? `Paragraph ${paragraphOf(rule)}, which was not in force on this day.`}
          </p>
          <p className="govuk-body-s dc-provision__marks">
            {[
              binding === 'guidance' ? 'national guidance, which does not bind' : 'law',
              source,
              verified === undefined ? undefined : VERIFIED[verified]
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </InsetText>
      ))}
      <Paragraph>
        {floors.some(({ binding }) => binding !== 'guidance')
          ? 'Where this provision and the law give different days, the earlier one counts'
          : 'Guidance is shown beside the provision; it changes no day of it'}
        {law === undefined ? '' : `. The law is shown as in version ${law.version}`}.
      </Paragraph>
    </section>
  )
}

function ToProvision({ ruleset, id, title }: Readonly<{ ruleset: string; id: string; title: string }>) {
  const carried = useCarried()
  return (
    <PageLink to={carried(`/procedures/${ruleset}/provisions/${id}`)}>
      {id} {title}
    </PageLink>
  )
}

const Neighbours = ({ ruleset, found: { before, after } }: Props) => (
  <nav aria-label="Provisions beside this one">
    <BulletList>
      {before !== undefined && (
        <li>
          Before: <ToProvision ruleset={ruleset} {...before} />
        </li>
      )}
      {after !== undefined && (
        <li>
          After: <ToProvision ruleset={ruleset} {...after} />
        </li>
      )}
    </BulletList>
  </nav>
)
