import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Basis, WhatIfChange } from '../../../engine/cohort/model.ts'
import { type Against, readChanges } from '../../api/cohorts.ts'
import { Button, ButtonGroup } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Empty, Loading } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { Table } from '../../components/table.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { BulletList, Heading, InsetText, Paragraph } from '../../components/words.tsx'
import { countWords } from '../../pictures/figure-words.ts'
import { TakeList } from './downloads.tsx'
import { useMore } from './more.tsx'
import { SecondSide } from './second-side.tsx'
import type { DoneCohort } from './use-cohort.ts'
import type { Sides } from './use-sides.ts'
import { affectedWords, measureRows, movesOf, provisionsOf } from './what-if-words.ts'
import { type Wish, wrongWith } from './wish.ts'

type Names = Readonly<{ first: string; second: string }>

type Props = Readonly<{
  sides: Sides
  wish: Wish
  cohort: DoneCohort
  ask: (wish: Wish) => void
  basis: Basis
  names: Names
}>

/** Who would be affected by another procedure: which children, how, and what becomes of each measure. */
export function WhatIf({ sides, wish, cohort, ask, basis, names }: Props) {
  const { against } = cohort.result
  return (
    <>
      {against !== undefined && <Affected cohort={cohort} against={against} names={names} basis={basis} />}
      <Other sides={sides} wish={wish} ask={ask} />
    </>
  )
}

/** The files are still in this page, so that nobody has to choose them again. */
function Other({ sides, wish, ask }: Pick<Props, 'sides' | 'wish' | 'ask'>) {
  const [against, setAgainst] = useState(wish.against)
  const [error, setError] = useState<string | undefined>()
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (against === '') return setError('Choose another procedure, version or draft')
    const [wrong] = wrongWith({ ...wish, against }).filter(({ href }) => href === '#against')
    if (wrong !== undefined) return setError(wrong.text)
    ask({ ...wish, against })
  }
  return (
    <form onSubmit={send} noValidate className="dc-no-print">
      <Heading level={3}>{wish.against === '' ? 'Who would be affected' : 'Hold it against another'}</Heading>
      <SecondSide sides={sides} value={against} change={setAgainst} isNeeded {...(error !== undefined && { error })} />
      <Button type="submit">Ask about the same children again</Button>
    </form>
  )
}

type AffectedProps = Readonly<{ cohort: DoneCohort; against: Against; names: Names; basis: Basis }>

function Affected({ cohort, against, names, basis }: AffectedProps) {
  const { whatIf } = against
  const { measures } = cohort.result
  const [headline, ...rest] = affectedWords(whatIf)
  return (
    <>
      <p className="govuk-body-l">{headline}</p>
      <BulletList>
        {rest.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </BulletList>
      <Paragraph>
        First: {names.first}. Second: {names.second}.
      </Paragraph>
      <Table
        caption="What becomes of each measure"
        rows={measureRows(measures, against, basis)}
        rowKey={({ measure, who }) => `${measure} ${who}`}
        firstIsHeader
        small
        columns={[
          { head: 'Measure', cell: ({ measure }) => measure },
          { head: 'Children', cell: ({ who }) => who },
          { head: 'First', numeric: true, cell: ({ first }) => first },
          { head: 'Second', numeric: true, cell: ({ second }) => second },
          { head: 'Change', numeric: true, cell: ({ change }) => change }
        ]}
      />
      <Counts caption="How duties change that both ask for" head="From, to" rows={movesOf(whatIf, 'both')} />
      <Details summary="Which duties change, and what only one of them asks for">
        <Counts caption="Asked for by one of them only" head="From, to" rows={movesOf(whatIf, 'one')} />
        <Counts caption="Which duties change" head="Duty" rows={provisionsOf(whatIf, [measures, against.measures])} />
      </Details>
      <Heading level={3}>Which children</Heading>
      <Changes cohort={cohort} />
    </>
  )
}

type CountsProps = Readonly<{
  caption: string
  head: string
  rows: readonly Readonly<{ what: string; count: number }>[]
}>

const Counts = ({ caption, head, rows }: CountsProps) => (
  <Table
    caption={caption}
    rows={rows}
    rowKey={({ what }) => what}
    firstIsHeader
    small
    columns={[
      { head, cell: ({ what }) => what },
      { head: 'Duties', numeric: true, cell: ({ count }) => countWords(count), by: ({ count }) => count }
    ]}
  />
)

function Changes({ cohort }: Readonly<{ cohort: DoneCohort }>) {
  const [which, setWhich] = useState<'both' | 'all'>('both')
  const { data, error, isPending } = useQuery({
    queryKey: ['caseload', cohort.id, 'changes', which],
    queryFn: ({ signal }) => readChanges(cohort.href, which === 'all', signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY
  })
  return (
    <>
      <div className="dc-choices dc-no-print">
        <Select
          id="which-changes"
          label="Which changes"
          value={which}
          onChange={setWhich}
          choices={[
            { value: 'both', text: 'Of duties that both ask for' },
            { value: 'all', text: 'All, also of duties that only one of them asks for' }
          ]}
        />
      </div>
      <Trouble error={error} />
      {isPending && <Loading what="Putting the list together" />}
      {data !== undefined && !data.isWhole && (
        <InsetText>These are the first {countWords(data.items.length)} changes. The file has all.</InsetText>
      )}
      {data !== undefined && <ChangeTable changes={data.items} />}
      <ButtonGroup>
        <TakeList cohort={cohort} list="changes" file="changes" type="csv">
          Download all changes as CSV
        </TakeList>
      </ButtonGroup>
    </>
  )
}

function ChangeTable({ changes }: Readonly<{ changes: readonly WhatIfChange[] }>) {
  const { shown, more } = useMore(changes)
  if (changes.length === 0) return <Empty>There is no such change for any of these children.</Empty>
  return (
    <>
      <Table
        caption="What changes for which child"
        captionHidden
        rows={shown}
        rowKey={({ child, title, about, says }) => `${child} ${title} ${about} ${says}`}
        small
        columns={[
          { head: 'Child', cell: ({ child }) => child },
          { head: 'Team', cell: ({ group }) => group ?? '' },
          { head: 'What changes', cell: ({ says }) => says }
        ]}
      />
      {more}
    </>
  )
}
