import { useState } from 'react'
import { ACT_NAMES, type Chosen } from '../../api/record.ts'
import { Button, ButtonGroup, QuietButton } from '../../components/button.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { Details } from '../../components/details.tsx'
import { Select } from '../../components/select.tsx'
import { useTitles } from './entries.tsx'
import { ACTS, subjectWords } from './words.ts'

type Props = Readonly<{ chosen: Chosen; change: (part: Partial<Chosen>) => void }>

const ALL = { value: '', text: 'Everything' }
const NONE = { act: '', by: '', subject: '', from: '', to: '' }

/** What of the record is shown. */
export function RecordFilters({ chosen, change }: Props) {
  const titles = useTitles()
  const subjects = new Set([
    ...[...titles.keys()].map((id) => `ruleset/${id}`),
    'vocabulary',
    'calendar/england-and-wales',
    ...(chosen.subject === '' ? [] : [chosen.subject])
  ])
  const isNarrowed = Object.keys(NONE).some((name) => chosen[name as keyof Chosen] !== '')
  return (
    <search className="dc-sift dc-no-print">
      <Select
        id="act"
        label="What was done"
        value={chosen.act}
        onChange={(act) => change({ act })}
        choices={[ALL, ...ACT_NAMES.map((name) => ({ value: name as string, text: ACTS[name] }))]}
      />
      <Select
        id="subject"
        label="To what"
        value={chosen.subject}
        onChange={(subject) => change({ subject })}
        choices={[ALL, ...[...subjects].map((name) => ({ value: name, text: capital(subjectWords(name, titles)) }))]}
      />
      <Days chosen={chosen} change={change} />
      <p className="govuk-body">
        {chosen.by !== '' && `Only what ${chosen.by} did. `}
        {isNarrowed && <QuietButton onClick={() => change(NONE)}>Show everything</QuietButton>}
      </p>
    </search>
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function Days({ chosen, change }: Props) {
  const [from, setFrom] = useState<string | undefined>(chosen.from || undefined)
  const [to, setTo] = useState<string | undefined>(chosen.to || undefined)
  return (
    <Details summary="Between two days" open={chosen.from !== '' || chosen.to !== ''}>
      <DayInput id="from" label="From" labelSize="s" value={from} onChange={setFrom} />
      <DayInput id="to" label="To" labelSize="s" value={to} onChange={setTo} />
      <ButtonGroup>
        <Button look="secondary" onClick={() => change({ from: from ?? '', to: to ?? '' })}>
          Show those days
        </Button>
      </ButtonGroup>
    </Details>
  )
}
