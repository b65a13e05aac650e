import { useSearchParams } from 'react-router'
import { csvOf } from '../../changes/csv.ts'
import { Download } from '../../changes/download.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { Table } from '../../components/table.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, Paragraph } from '../../components/words.tsx'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt } from '../../layout/as-at.tsx'
import { AsAtChip } from '../../layout/as-at-chip.tsx'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'
import { type Beginning, beginningsOf, type Published } from './calendar.ts'
import { type Amendment, amendmentsIn } from './amendment.ts'
import { ChangesNav } from './nav.tsx'
import { usePublished } from './use-published.ts'
import { titledRule, withParagraphs } from '../../sentences/rule-names.ts'

/** The amendments of a procedure in the form that manuals have them: which chapter, what changed, from when. Made from the texts themselves. */
export function AmendmentsScreen() {
  useTitle('Amendments')
  const { day } = useAsAt()
  const { data, error } = usePublished(day)
  return (
    <>
      <Heading level={1}>Amendments</Heading>
      <ChangesNav />
      <AsAtChip />
      <Trouble error={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Chosen all={data} day={day} />}
    </>
  )
}

function Chosen({ all, day }: Readonly<{ all: readonly Published[]; day: string }>) {
  const [search, setSearch] = useSearchParams()
  const one = all.find(({ ruleset }) => ruleset.id === search.get('procedure')) ?? likeliest(all)
  if (one === undefined) return <Empty>Nothing has been published yet.</Empty>
  const amended = beginningsOf([one]).filter(({ before }) => before !== undefined)
  const [inForce] = one.versions.filter(({ state }) => state === 'in-force')
  const choose = (id: string): void =>
    setSearch((now) => {
      now.set('procedure', id)
      return now
    })
  return (
    <>
      <div className="dc-no-print">
        <Select
          id="procedure"
          label="Procedure"
          value={one.ruleset.id}
          onChange={choose}
          choices={all.map(({ ruleset }) => ({ value: ruleset.id, text: `${ruleset.issuedBy}: ${ruleset.title}` }))}
        />
      </div>
      <Heading level={2}>{one.ruleset.title}</Heading>
      {amended.length === 0 && (
        <Paragraph>
          This procedure has had one version only
          {inForce?.from === undefined ? '' : `, in force from ${dayWords(inForce.from)}`}: nothing has been amended.
        </Paragraph>
      )}
      {amended.map((beginning) => (
        <Amended key={beginning.version.version} beginning={beginning} />
      ))}
      {inForce?.from !== undefined && (
        <PrintFoot versions={[{ name: one.ruleset.title, version: inForce.version, inForceFrom: inForce.from }]} />
      )}
      <p className="govuk-body-s dc-no-print">Shown as at {dayWords(day)}.</p>
    </>
  )
}

/** The one with the most to tell. */
const likeliest = (all: readonly Published[]): Published | undefined =>
  [...all].sort(
    (a, b) =>
      Number(a.ruleset.floor === undefined) - Number(b.ruleset.floor === undefined) ||
      b.versions.length - a.versions.length
  )[0]

function Amended({ beginning: { ruleset, version, before, from } }: Readonly<{ beginning: Beginning }>) {
  const places = {
    left: { ruleset: ruleset.id, asAt: before?.from ?? from, version: before?.version ?? version.version },
    right: { ruleset: ruleset.id, asAt: from, version: version.version }
  }
  const { data, error, isPending } = useWorkshop('changes', places)
  const rows = data === undefined || 'problems' in data ? undefined : amendmentsIn(data, from)
  const caption = `From ${dayWords(from)}: version ${version.version}`
  return (
    <>
      <Trouble error={error} />
      {isPending && <Loading what={`Reading version ${version.version}`} />}
      {rows !== undefined && (
        <>
          <Table
            stacks
            caption={caption}
            captionSize="s"
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { head: 'Chapter', cell: ({ chapter }) => chapter },
              { head: 'What changed', cell: (row) => <What row={row} /> },
              { head: 'From', cell: (row) => dayWords(row.from) }
            ]}
          />
          <p className="govuk-body-s">Why: {version.why}</p>
          <Download
            file={`amendments-${ruleset.id}-${version.version}.csv`}
            text={() =>
              csvOf(
                ['Chapter', 'Rule', 'What changed', 'From'],
                rows.map((row) => [row.chapter, row.rule, row.says.join(' '), row.from])
              )
            }
          >
            Download as CSV
          </Download>
        </>
      )}
    </>
  )
}

const What = ({ row: { title, rule, says } }: Readonly<{ row: Amendment }>) => (
  <>
    {title !== '' && <strong>{titledRule(rule, title)}: </strong>}
    {withParagraphs(says.join(' '))}
  </>
)
