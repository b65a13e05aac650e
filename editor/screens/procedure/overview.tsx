import { useDeferredValue } from 'react'
import { useParams } from 'react-router'
import { Refusal } from '../../api/client.ts'
import { Loading } from '../../components/loading.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, OutLink } from '../../components/words.tsx'
import type { Overview } from '../../engine/questions/overview.ts'
import { useWorkshop } from '../../engine/use-workshop.ts'
import { useAsAt } from '../../layout/as-at.tsx'
import { useTitle } from '../../layout/title.tsx'
import { dayWords } from '../../sentences/days.ts'
import { originWords } from '../../sentences/kinds.ts'
import { StartDraft } from '../draft/start-draft.tsx'
import { NotFoundScreen } from '../not-found/not-found.tsx'
import { Filters } from './filters.tsx'
import { ProcedureHead } from './head.tsx'
import { matching, useSought } from './search.ts'
import { SampleCycle } from './sample-cycle.tsx'
import { Sections } from './sections.tsx'

/** Everything that a procedure says, a sentence to each provision, to be searched and narrowed down. */
export function ProcedureScreen() {
  const { id = '' } = useParams()
  const { day, isToday } = useAsAt()
  const { data, error, isPending } = useWorkshop('overview', { ruleset: id, asAt: day }, { keep: true })
  useTitle(data?.title ?? 'Procedure')
  if (error instanceof Refusal && error.status === 404 && isToday) return <NotFoundScreen />
  return (
    <>
      <ProcedureHead about={data ?? { id, title: 'Procedure' }} />
      <Trouble error={error} />
      {isPending && <Loading what="Reading the procedure" />}
      {data !== undefined && data.id === id && <Whole overview={data} />}
    </>
  )
}

function Whole({ overview }: Readonly<{ overview: Overview }>) {
  const { sought, change } = useSought()
  const found = matching(overview, useDeferredValue(sought))
  return (
    <>
      <Origin overview={overview} />
      <StartDraft ruleset={overview.id} />
      <SampleCycle ruleset={overview.id} shown={overview.version} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-third dc-filters">
          <Filters overview={overview} sought={sought} change={change} found={found.length} />
        </div>
        <div className="govuk-grid-column-two-thirds">
          <Sections overview={overview} found={found} />
        </div>
      </div>
    </>
  )
}

const editionOf = ({ edition, updated }: Overview['source']): string =>
  updated === undefined ? edition : `${edition} of ${dayWords(updated)}`

const Origin = ({ overview: { source, provisions, takenOut } }: Readonly<{ overview: Overview }>) => (
  <BulletList>
    <li>
      {originWords(provisions, takenOut, editionOf(source))}
      {source.url !== undefined && (
        <>
          {' '}
          (<OutLink href={source.url}>read it</OutLink>)
        </>
      )}
    </li>
    <li>The sentences below are ours, made from the rules. The text itself is what binds.</li>
  </BulletList>
)
