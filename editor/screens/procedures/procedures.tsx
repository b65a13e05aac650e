import { isLaw, nextVersion, useRulesets } from '../../api/rulesets.ts'
import { Empty, Loading } from '../../components/loading.tsx'
import { Table } from '../../components/table.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { Heading, PageLink, Paragraph } from '../../components/words.tsx'
import type { RulesetHead } from '../../engine/protocol.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { AsAtChip } from '../../layout/as-at-chip.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'

/** Every procedure, with the version that holds on the day, and the one to come. */
export function ProceduresScreen() {
  useTitle('Procedures')
  const { day } = useAsAt()
  const { data, error, isPending } = useRulesets(day)
  return (
    <>
      <Heading level={1}>Procedures</Heading>
      <AsAtChip />
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Lists all={data} day={day} />}
    </>
  )
}

function Lists({ all, day }: Readonly<{ all: readonly RulesetHead[]; day: string }>) {
  const [law, councils] = [all.filter((one) => isLaw(one, all)), all.filter((one) => !isLaw(one, all))]
  if (all.length === 0) return <Empty>No procedure has been published yet.</Empty>
  return (
    <>
      <ProcedureTable caption="Councils’ procedures" rows={councils} day={day} />
      {law.length > 0 && (
        <>
          <Paragraph>
            A council’s procedure stands on the law. Where the two give different days, the earlier one counts.
          </Paragraph>
          <ProcedureTable caption="The law and national guidance" rows={law} day={day} />
        </>
      )}
    </>
  )
}

function ProcedureTable({
  caption,
  rows,
  day
}: Readonly<{ caption: string; rows: readonly RulesetHead[]; day: string }>) {
  const carried = useCarried()
  return (
    <Table
      stacks
      caption={caption}
      captionSize="m"
      rows={rows}
      rowKey={({ id }) => id}
      firstIsHeader
      columns={[
        {
          head: 'Procedure',
          by: ({ title }) => title,
          cell: ({ id, title }) => <PageLink to={carried(`/procedures/${id}`)}>{title}</PageLink>
        },
        { head: 'Issued by', by: ({ issuedBy }) => issuedBy, cell: ({ issuedBy }) => issuedBy },
        {
          head: 'In force',
          cell: ({ inForce }) =>
            inForce === null ? 'None on this day' : `Version ${inForce.version}, since ${dayWords(inForce.inForceFrom)}`
        },
        {
          head: 'Next',
          cell: (row) => {
            const next = nextVersion(row, day)
            return next === undefined ? 'None planned' : `From ${dayWords(next.inForceFrom)}`
          }
        }
      ]}
    />
  )
}
