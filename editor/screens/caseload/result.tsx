import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Basis, Measures } from '../../../engine/cohort/model.ts'
import { readShared } from '../../api/cohorts.ts'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { PrintFoot } from '../../layout/print-foot.tsx'
import { Controls, type Shown } from './controls.tsx'
import { Downloads } from './downloads.tsx'
import { DueDays, DutiesByTeam, Lateness } from './pictures.tsx'
import { FaultsOfData } from './faults.tsx'
import { MeasureCards } from './measures.tsx'
import { ResultHead } from './result-head.tsx'
import { TeamTable } from './teams.tsx'
import type { DoneCohort } from './use-cohort.ts'
import { type Sides, sideWords } from './use-sides.ts'
import { WhatIf } from './what-if.tsx'
import type { Wish } from './wish.ts'
import { Worklist } from './worklist.tsx'

type Props = Readonly<{
  sides: Sides
  wish: Wish
  cohort: DoneCohort
  ask: (wish: Wish) => void
  leave: () => void
}>

const AT_FIRST: Shown = { basis: 'effective', side: 'first', counts: 'all' }

/** What came of it: the measures first, then each look at it. */
export function Result({ sides, wish, cohort, ask, leave }: Props) {
  const [shown, setShown] = useState(AT_FIRST)
  const names = { first: sideWords(wish.procedure, sides), second: sideWords(wish.against, sides) }
  const { measures, error } = useShown(cohort, shown)
  const hasSecond = cohort.result.against !== undefined
  return (
    <>
      <ResultHead
        cohort={cohort}
        wish={wish}
        isShared={shown.counts === 'shared'}
        names={hasSecond ? names : { first: names.first }}
      />
      <ButtonGroup>
        <Button look="secondary" onClick={leave}>
          Forget these children and begin again
        </Button>
        <Button look="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
      </ButtonGroup>
      <Controls shown={shown} change={setShown} names={hasSecond ? names : undefined} />
      <Trouble error={error} />
      {measures === undefined ? (
        error === null && <Loading />
      ) : (
        <>
          <MeasureCards measures={measures} basis={shown.basis} />
          <TeamTable measures={measures} basis={shown.basis} />
          <Looks {...{ sides, wish, cohort, ask, measures, names, basis: shown.basis, isShared: measures.shared }} />
          <Notes notes={measures.notes} />
        </>
      )}
      <PrintFoot versions={cohort.asked.ruleset.versions.map((version) => ({ name: names.first, version }))} />
    </>
  )
}

/** What is withheld in what is shared, the server decides. */
function useShown({ href, id, result }: DoneCohort, { side, counts }: Shown) {
  const wanted = counts === 'shared' && side === 'first'
  const { data, error } = useQuery({
    queryKey: ['caseload', id, 'shared'],
    queryFn: ({ signal }) => readShared(href, signal),
    enabled: wanted,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY
  })
  const all = side === 'second' ? (result.against?.measures ?? result.measures) : result.measures
  const measures: Measures | undefined = wanted ? data?.measures : all
  return { measures, error: wanted ? error : null }
}

type LooksProps = Omit<Props, 'leave'> &
  Readonly<{
    measures: Measures
    names: Readonly<{ first: string; second: string }>
    basis: Basis
    isShared: boolean
  }>

/** In what is shared there is nothing of any one child. */
function Looks({ sides, wish, cohort, ask, measures, names, basis, isShared }: LooksProps) {
  const ofChildren = [
    { id: 'worklist', label: 'Worklist', panel: <Worklist cohort={cohort} /> },
    { id: 'data', label: 'Quality of the data', panel: <FaultsOfData faults={cohort.result.faults} /> },
    {
      id: 'what-if',
      label: 'What if',
      panel: <WhatIf sides={sides} wish={wish} cohort={cohort} ask={ask} basis={basis} names={names} />
    }
  ]
  const tabs = [
    { id: 'duties', label: 'Duties by team', panel: <DutiesByTeam measures={measures} basis={basis} /> },
    { id: 'due', label: 'Due dates', panel: <DueDays measures={measures} /> },
    { id: 'lateness', label: 'Early or late', panel: <Lateness measures={measures} /> },
    ...(isShared ? [] : ofChildren),
    { id: 'downloads', label: 'Downloads', panel: <Downloads cohort={cohort} isMadeUp={wish.isMadeUp} /> }
  ]
  return <Tabs title="More about these children" tabs={tabs} />
}

const Notes = ({ notes }: Readonly<{ notes: readonly string[] }>) => (
  <ul className="govuk-list govuk-list--bullet govuk-body-s">
    {notes.map((note) => (
      <li key={note}>{note}</li>
    ))}
  </ul>
)
