import { type PublishedVersion, rulesetVersioned, useVersions } from '../../api/versions.ts'
import { Details } from '../../components/details.tsx'
import { Table } from '../../components/table.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { Origin } from '../../engine/questions/changes/origins.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { whoWords } from '../../sentences/who.tsx'

type Props = Readonly<{ ruleset: string; sections: readonly Readonly<{ id: string; title: string }>[] }>

/** Whether a second person stands behind each provision as it is, and where it is taken from. */
export function Approvals({ ruleset, sections }: Props) {
  const { day } = useAsAt()
  const { data } = useWorkshop('origins', { ruleset, asAt: day })
  const { data: versions } = useVersions(rulesetVersioned(ruleset), day)
  if (data === undefined || versions === undefined) return null
  const isApproved = ({ since }: Origin): boolean => versionOf(since, versions)?.approved !== undefined
  const [without, sourceless] = [
    data.provisions.filter((one) => !isApproved(one)),
    data.provisions.filter((one) => !one.hasSource)
  ]
  return (
    <section>
      <Heading level={2} id="approvals">
        Source and approval
      </Heading>
      <Paragraph>{wholeSays(versionOf(data.version, versions))}</Paragraph>
      <Paragraph>
        {data.provisions.length - without.length} of {data.provisions.length} provisions stand as a second person
        approved them.{' '}
        {sourceless.length === 0
          ? 'Each says where it is taken from.'
          : `${sourceless.length} do not say where they are taken from.`}
      </Paragraph>
      <Table
        stacks
        caption="Source and approval, section by section"
        captionHidden
        firstIsHeader
        rows={sections.filter(({ id }) => id !== '')}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Section', cell: ({ id, title }) => `${id} ${title}` },
          {
            head: 'With a source',
            numeric: true,
            cell: ({ id }) => share(data.provisions, id, ({ hasSource }) => hasSource)
          },
          { head: 'By an approved change', numeric: true, cell: ({ id }) => share(data.provisions, id, isApproved) },
          { head: 'Last touched', cell: ({ id }) => lastTouched(data.provisions, id) }
        ]}
      />
      <Lines
        title="that no approved change made as they are"
        ruleset={ruleset}
        all={without}
        says={(one) => whyNot(versionOf(one.since, versions))}
      />
      <Lines title="without a source" ruleset={ruleset} all={sourceless} says={() => ''} />
    </section>
  )
}

/** The approval of a version is of its whole text, word for word. */
function wholeSays(version: PublishedVersion | undefined): string {
  if (version === undefined) return 'This version is not among those that are published.'
  if (version.approved !== undefined)
    return `Version ${version.version} as a whole was approved by ${whoWords(version.approved.by)}.`
  return version.urgent
    ? `Version ${version.version} was published urgently, and nobody approved it.`
    : `Version ${version.version} came with the program, and nobody here approved it.`
}

const versionOf = (since: string, versions: readonly PublishedVersion[]): PublishedVersion | undefined =>
  versions.find(({ version }) => version === since)

const share = (all: readonly Origin[], section: string, has: (one: Origin) => boolean): string => {
  const mine = all.filter((one) => one.section === section)
  return `${mine.filter(has).length} of ${mine.length}`
}

const lastTouched = (all: readonly Origin[], section: string): string =>
  `version ${all.filter((one) => one.section === section).reduce((last, { since }) => (since > last ? since : last), '')}`

const whyNot = (version: PublishedVersion | undefined): string => {
  if (version?.urgent === true)
    return `published urgently in version ${version.version}${version.lookedAt === undefined ? ', not looked at yet' : ', looked at since'}`
  return version?.written === undefined ? 'came with the program' : `version ${version.version}`
}

type LinesProps = Readonly<{ title: string; ruleset: string; all: readonly Origin[]; says: (one: Origin) => string }>

function Lines({ title, ruleset, all, says }: LinesProps) {
  const carried = useCarried()
  if (all.length === 0) return null
  return (
    <Details summary={`${all.length} ${all.length === 1 ? 'provision' : 'provisions'} ${title}`}>
      <ul className="govuk-list">
        {all.map((one) => (
          <li key={one.id}>
            <PageLink to={carried(`/procedures/${ruleset}/provisions/${one.id}`)}>{`${one.id} ${one.title}`}</PageLink>
            {says(one) !== '' && `: ${says(one)}`}
          </li>
        ))}
      </ul>
    </Details>
  )
}
