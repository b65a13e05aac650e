import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { stateWords } from '../../../engine/explain/phrases.ts'
import type { DutyLine } from '../../../engine/cohort/model.ts'
import { readWorklist } from '../../api/cohorts.ts'
import { ButtonGroup } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { Select } from '../../components/select.tsx'
import { Table } from '../../components/table.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { InsetText, Paragraph } from '../../components/words.tsx'
import { countWords } from '../../pictures/figure-words.ts'
import { shortDayWords } from '../../sentences/days.ts'
import { TakeList } from './downloads.tsx'
import { useMore } from './more.tsx'
import type { DoneCohort } from './use-cohort.ts'
import { ANY, dutiesIn, isOverdue, type Sift, sifted, teamsIn } from './worklist-sift.ts'

const AHEAD = ['5', '10', '20', '60'] as const

/** What is overdue, and what falls due in the next working days. */
export function Worklist({ cohort }: Readonly<{ cohort: DoneCohort }>) {
  const [days, setDays] = useState('10')
  const { data, error, isPending } = useQuery({
    queryKey: ['caseload', cohort.id, 'worklist', days],
    queryFn: ({ signal }) => readWorklist(cohort.href, Number(days), signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY
  })
  return (
    <>
      <Paragraph>
        What is overdue on the day asked about, and what falls due soon after it. It names children by the reference in
        the files: it is for use inside the council.
      </Paragraph>
      <div className="dc-choices dc-no-print">
        <Select
          id="ahead"
          label="How far ahead"
          value={days}
          onChange={setDays}
          choices={AHEAD.map((value) => ({ value, text: `The next ${value} working days` }))}
        />
      </div>
      <Trouble error={error} />
      {isPending && <Loading what="Putting the list together" />}
      {data !== undefined && !data.isWhole && (
        <InsetText>
          There is more than this page can show: these are the first {countWords(data.items.length)}. The file has all.
        </InsetText>
      )}
      {data !== undefined && <Lines key={days} lines={data.items} />}
      <ButtonGroup>
        <TakeList cohort={cohort} list={`worklist?days=${days}`} file="worklist" type="csv">
          Download the whole worklist as CSV
        </TakeList>
        <TakeList cohort={cohort} list={`worklist?days=${days}`} file="worklist" type="ndjson">
          As lines of JSON
        </TakeList>
      </ButtonGroup>
    </>
  )
}

const ALL: Sift = { team: ANY, duty: ANY, standing: ANY }

function Lines({ lines }: Readonly<{ lines: readonly DutyLine[] }>) {
  const [sift, setSift] = useState(ALL)
  const found = sifted(lines, sift)
  const { shown, more } = useMore(found)
  const set = (part: Partial<Sift>): void => setSift({ ...sift, ...part })
  return (
    <>
      <Sifting lines={lines} sift={sift} set={set} />
      <p className="govuk-body" role="status">
        {countWords(found.length)} {found.length === 1 ? 'duty' : 'duties'},{' '}
        {countWords(found.filter(isOverdue).length)} of them overdue, of{' '}
        {countWords(new Set(found.map(({ child }) => child)).size)} children.
      </p>
      {found.length > 0 && <LineTable lines={shown} />}
      {more}
    </>
  )
}

type SiftingProps = Readonly<{ lines: readonly DutyLine[]; sift: Sift; set: (part: Partial<Sift>) => void }>

const Sifting = ({ lines, sift, set }: SiftingProps) => (
  <div className="dc-row dc-choices dc-no-print">
    {teamsIn(lines).length > 1 && (
      <Select
        id="sift-team"
        label="Team"
        value={sift.team}
        onChange={(team) => set({ team })}
        choices={[{ value: ANY, text: 'All teams' }, ...teamsIn(lines)]}
      />
    )}
    <Select
      id="sift-duty"
      label="Duty"
      value={sift.duty}
      onChange={(duty) => set({ duty })}
      choices={[{ value: ANY, text: 'All duties' }, ...dutiesIn(lines)]}
    />
    <Select
      id="sift-standing"
      label="Overdue or to come"
      value={sift.standing}
      onChange={(standing) => set({ standing })}
      choices={[
        { value: ANY, text: 'Both' },
        { value: 'overdue', text: 'Overdue' },
        { value: 'to-come', text: 'To come' }
      ]}
    />
  </div>
)

const LineTable = ({ lines }: Readonly<{ lines: readonly DutyLine[] }>) => (
  <Table
    caption="Worklist, the earliest day first"
    captionHidden
    rows={lines}
    rowKey={({ child, rule, about }) => `${child} ${rule} ${about}`}
    small
    columns={[
      { head: 'Last day', cell: ({ dueOn }) => (dueOn === undefined ? 'As soon as possible' : shortDayWords(dueOn)) },
      { head: 'Standing', cell: (line) => standingWords(line) },
      { head: 'Child', cell: ({ child }) => child },
      { head: 'Team', cell: ({ group }) => group ?? '' },
      { head: 'Duty', cell: ({ provision, title, about }) => `${provision} ${title}: ${about}` },
      { head: 'Why', cell: ({ reason }) => reason }
    ]}
  />
)

const standingWords = ({ state, daysLate }: DutyLine): string =>
  daysLate === undefined ? stateWords(state) : `${stateWords(state)}, by ${daysLate} ${daysLate === 1 ? 'day' : 'days'}`
