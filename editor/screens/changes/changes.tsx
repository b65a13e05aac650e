import { csvOf } from '../../changes/csv.ts'
import { Download } from '../../changes/download.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import { useAsAt } from '../../layout/as-at.tsx'
import { AsAtChip } from '../../layout/as-at-chip.tsx'
import { useTitle } from '../../layout/title.tsx'
import { versionKindWords } from '../../sentences/change-kinds.ts'
import { fullDayWords } from '../../sentences/days.ts'
import { londonDay } from '../../sentences/instants.ts'
import { whoWords } from '../../sentences/who.tsx'
import { exactly } from '../../changes/sides.ts'
import { type Beginning, beginningsOf, inOrder, isBackdated, sharedBeginnings } from './calendar.ts'
import { ChangesNav } from './nav.tsx'
import { usePublished, useShared } from './use-published.ts'

/** What comes into force and when, over every procedure, the words and the bank holidays. */
export function ChangesScreen() {
  useTitle('Changes')
  const { day } = useAsAt()
  const { data, error } = usePublished(day)
  const shared = useShared(day)
  const all = data && shared.data && inOrder([...beginningsOf(data), ...sharedBeginnings(shared.data)])
  return (
    <>
      <Heading level={1}>Changes</Heading>
      <ChangesNav />
      <AsAtChip />
      <Trouble error={error ?? shared.error} />
      {all === undefined && error === null && <Loading />}
      {all !== undefined && <Lists all={all} day={day} />}
    </>
  )
}

function Lists({ all, day }: Readonly<{ all: readonly Beginning[]; day: string }>) {
  const [ahead, past] = [all.filter(({ from }) => from > day).toReversed(), all.filter(({ from }) => from <= day)]
  return (
    <>
      <Heading level={2}>To come into force</Heading>
      {ahead.length === 0 ? (
        <Empty>Nothing that has been published is still to come into force.</Empty>
      ) : (
        <Days caption="To come into force" rows={ahead} />
      )}
      <Heading level={2}>Came into force</Heading>
      {past.length === 0 ? (
        <Empty>Nothing had come into force by then.</Empty>
      ) : (
        <Days caption="Came into force" rows={past} />
      )}
      <Paragraph>A change begins at midnight in England on its day, and never in the middle of one.</Paragraph>
      <Download file={`in-force-${day}.csv`} text={() => csvOf(HEADS, all.map(cellsOf))}>
        Download as CSV
      </Download>
    </>
  )
}

const HEADS = [
  'In force from',
  'Procedure',
  'Issued by',
  'Version',
  'Kind of change',
  'Why',
  'Approved by',
  'Urgent',
  'Fingerprint of the text'
]

const cellsOf = ({ from, ruleset, version }: Beginning): readonly string[] => [
  from,
  ruleset.title,
  ruleset.issuedBy,
  version.version,
  versionKindWords(version),
  version.why,
  version.approved?.by.name ?? '',
  version.urgent ? 'yes' : 'no',
  version.digest
]

const Days = ({ caption, rows }: Readonly<{ caption: string; rows: readonly Beginning[] }>) => (
  <Table
    caption={caption}
    captionHidden
    stacks
    rows={rows}
    rowKey={({ ruleset, version }) => `${ruleset.id} ${version.version}`}
    firstIsHeader
    columns={[
      { head: 'From', cell: ({ from }) => fullDayWords(from), by: ({ from }) => from },
      {
        head: 'Procedure, or what all share',
        by: ({ ruleset }) => ruleset.title,
        cell: ({ ruleset: { title, issuedBy }, history }) => (
          <>
            <PageLink to={history}>{title}</PageLink>, {issuedBy}
          </>
        )
      },
      { head: 'Kind of change', cell: ({ version }) => versionKindWords(version) },
      { head: 'Why', cell: ({ version }) => version.why },
      { head: 'Approved', cell: (one) => <Approved one={one} /> },
      { head: 'What changed', cell: (one) => <What one={one} /> }
    ]}
  />
)

/** What was published by one person alone, or after the day from which it holds, is to be seen. */
function Approved({ one }: Readonly<{ one: Beginning }>) {
  const { approved, urgent, lookedAt, published, written } = one.version
  return (
    <>
      {approved === undefined ? (written === undefined ? 'Came with the program' : 'By nobody') : whoWords(approved.by)}
      {urgent && (
        <>
          {' '}
          <Tag colour="red">{lookedAt === undefined ? 'Urgent, not looked at yet' : 'Urgent, looked at'}</Tag>
        </>
      )}
      {isBackdated(one, londonDay(published.at)) && (
        <>
          {' '}
          <Tag colour="orange">Published after that day</Tag>
        </>
      )}
    </>
  )
}

function What({ one: { ruleset, version, before, history, isProcedure } }: Readonly<{ one: Beginning }>) {
  if (before === undefined) return <>The first version</>
  if (!isProcedure) return <PageLink to={history}>Told in its history</PageLink>
  const [left, right] = [exactly(ruleset.id, before.version), exactly(ruleset.id, version.version)]
  return (
    <PageLink to={`/compare?left=${left}&right=${right}`}>
      Beside version {before.version}
      <span className="govuk-visually-hidden">
        , {ruleset.title}, version {version.version}
      </span>
    </PageLink>
  )
}
