import { useParams } from 'react-router'
import { Details } from '../../components/details.tsx'
import { Loading } from '../../components/loading.tsx'
import { Table } from '../../components/table.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { PageLink, Paragraph } from '../../components/words.tsx'
import type { CoverageAnswer, SectionCoverage } from '../../engine/questions/coverage.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt, useCarried } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { CoverageBar } from '../../pictures/coverage-bar.tsx'
import { ProcedureHead } from '../procedure/head.tsx'
import { Approvals } from './approvals.tsx'

/** How much of a procedure facts can decide, what is left to people, what is in doubt, and what is tested. */
export function CoverageScreen() {
  const { id = '' } = useParams()
  const { day } = useAsAt()
  const { data, error, isPending } = useWorkshop('coverage', { ruleset: id, asAt: day })
  useTitle(data === undefined ? 'Coverage' : `Coverage: ${data.title}`)
  return (
    <>
      <ProcedureHead
        about={{ id, title: data?.title ?? 'Procedure', ...(data !== undefined && { version: data.version }) }}
        page="Coverage"
      />
      <Trouble error={error} />
      {isPending && <Loading />}
      {data !== undefined && <Whole ruleset={id} found={data} />}
    </>
  )
}

function Whole({ ruleset, found }: Readonly<{ ruleset: string; found: CoverageAnswer }>) {
  const { sections, total, withoutExample } = found
  const carried = useCarried()
  const all = total.decided + total.guidance
  const tested = total.tested === undefined ? [] : [testedColumn]
  return (
    <>
      <Paragraph lead>
        {total.decided} of {all} provisions are decided by facts. {total.guidance} are left to people’s judgement, and
        are shown beside the answers. {total.readings} places in the text can be read in two ways.
        {total.tested !== undefined && ` ${total.tested} provisions have a worked example.`}
      </Paragraph>
      <Table
        stacks
        caption="Section by section"
        captionSize="m"
        firstIsHeader
        rows={[...sections, { id: '', title: 'All sections', ...total }]}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'Section',
            cell: ({ id, title }) =>
              id === '' ? (
                title
              ) : (
                <PageLink to={carried(`/procedures/${ruleset}?section=${id}`)}>{`${id} ${title}`}</PageLink>
              )
          },
          { head: 'How much is decided', cell: ({ decided, guidance }) => <CoverageBar {...{ decided, guidance }} /> },
          { head: 'Decided', numeric: true, cell: ({ decided }) => decided, by: ({ decided }) => decided },
          { head: 'Left to people', numeric: true, cell: ({ guidance }) => guidance, by: ({ guidance }) => guidance },
          {
            head: 'Doubtful readings',
            numeric: true,
            cell: ({ readings }) => readings,
            by: ({ readings }) => readings
          },
          ...tested
        ]}
      />
      {withoutExample !== undefined && withoutExample.length > 0 && (
        <Details summary={`${withoutExample.length} provisions without a worked example`}>
          <ul className="govuk-list">
            {withoutExample.map(({ id, title }) => (
              <li key={id}>
                <PageLink to={carried(`/procedures/${ruleset}/provisions/${id}`)}>{`${id} ${title}`}</PageLink>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Approvals ruleset={ruleset} sections={sections} />
    </>
  )
}

const testedColumn = {
  head: 'With a worked example',
  numeric: true,
  cell: ({ tested, decided, guidance }: SectionCoverage) => `${tested ?? 0} of ${decided + guidance}`,
  by: ({ tested }: SectionCoverage) => tested ?? 0
}
