import type { Scope } from '../../../../engine/model/vocabulary.ts'
import { Checkboxes } from '../../../components/choices.tsx'
import { DayInput } from '../../../components/day-input.tsx'
import { Select } from '../../../components/select.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { Shown } from '../../../draft/conditions.ts'
import type { Word } from '../../../engine/questions/desk/asked.ts'
import { daysFor } from './day-field.tsx'
import { grouped, useForm } from './form-context.ts'
import { factsFor } from './condition-acts.ts'
import { periodParts, periodText } from './period-field.tsx'

type Here = Extract<Shown, { is: 'fact' }>
type Props = Readonly<{ fact: Word; here: Here; own: string; per: Scope; change: (next: Shown) => void }>

/** What a fact is compared with: only what fits it. */
export function ConditionValue(props: Props) {
  const { fact, here } = props
  const many = here.operator === 'in' || here.operator === 'notIn'
  switch (fact.type) {
    case 'number':
      return many ? <Numbers {...props} /> : <OneNumber {...props} />
    case 'one-of':
    case 'list':
      return many ? <Values {...props} /> : <OneValue {...props} />
    case 'date':
      return here.operator === 'longerThan' ? <LongerThan {...props} /> : <DateValue {...props} />
    default:
      return <YesNo {...props} />
  }
}

const YesNo = ({ here, own, change }: Props) => (
  <Select
    id={`${own}-value`}
    label="Is it so?"
    value={String((here.operator === 'notEqual') !== (here.value === true))}
    choices={[
      { value: 'true', text: 'yes' },
      { value: 'false', text: 'no' }
    ]}
    onChange={(is) => change({ ...here, operator: 'equal', value: is === 'true' })}
  />
)

const OneNumber = ({ fact, here, own, change }: Props) => (
  <TextInput
    id={`${own}-value`}
    label={fact.unit === undefined ? 'Number' : `Number of ${fact.unit}`}
    numeric
    width={4}
    value={plain(here.value)}
    onChange={(typed) => change({ ...here, value: numberIn(typed) })}
  />
)

/** A single value as it stands in its field. */
const plain = (value: Here['value']): string => (value === undefined || typeof value === 'object' ? '' : String(value))

/** What is no number stays as it was typed, and is told. */
const numberIn = (typed: string): number | string => (/^\d+(\.\d+)?$/.test(typed.trim()) ? Number(typed) : typed)

const Numbers = ({ here, own, change }: Props) => (
  <TextInput
    id={`${own}-value`}
    label="Numbers, with commas between them"
    width={10}
    value={Array.isArray(here.value) ? here.value.join(', ') : ''}
    onChange={(typed) => change({ ...here, value: typed.split(',').map(numberIn) })}
  />
)

const options = ({ values = {} }: Word) => Object.entries(values).map(([value, label]) => ({ value, label }))

const OneValue = ({ fact, here, own, change }: Props) => (
  <Select
    id={`${own}-value`}
    label="Value"
    value={plain(here.value)}
    choices={options(fact).map(({ value, label }) => ({ value, text: label }))}
    onChange={(value) => change({ ...here, value })}
  />
)

const Values = ({ fact, here, own, change }: Props) => (
  <Checkboxes
    id={`${own}-value`}
    label="Values"
    small
    options={options(fact)}
    value={Array.isArray(here.value) ? here.value.map(String) : []}
    onChange={(value) => change({ ...here, value })}
  />
)

const ANOTHER = 'another-date'
const DAY = 'a-day'

/** A day of the calendar, or the day of something else that is known. */
function DateValue({ here, own, per, change }: Props) {
  const { board } = useForm()
  const other =
    typeof here.value === 'object' && !Array.isArray(here.value) ? (here.value as { fact?: string }).fact : undefined
  const isOther = typeof here.value === 'object'
  const dates = factsFor(board, per).filter(({ type }) => type === 'date')
  return (
    <>
      <Select
        id={`${own}-with`}
        label="With"
        value={isOther ? ANOTHER : DAY}
        choices={[
          { value: DAY, text: 'a day of the calendar' },
          { value: ANOTHER, text: 'another date of the case' }
        ]}
        onChange={(which) => change({ ...here, value: which === DAY ? '' : { fact: '' } })}
      />
      {isOther ? (
        <Select
          id={`${own}-value`}
          label="Date"
          value={other ?? ''}
          choices={grouped(dates, other)}
          onChange={(fact) => change({ ...here, value: { fact } })}
        />
      ) : (
        <DayInput
          id={`${own}-value`}
          label="Day"
          value={typeof here.value === 'string' && here.value !== '' ? here.value : undefined}
          onChange={(day) => change({ ...here, value: day ?? '' })}
        />
      )}
    </>
  )
}

function LongerThan({ here, own, per, change }: Props) {
  const { board } = useForm()
  const { count, unit } = periodParts(typeof here.value === 'string' ? here.value : '12 months')
  return (
    <>
      <TextInput
        id={`${own}-value`}
        label="How many"
        numeric
        width={3}
        value={count}
        onChange={(typed) => change({ ...here, value: periodText(typed, unit) })}
      />
      <Select
        id={`${own}-unit`}
        label="Of what"
        value={unit}
        choices={[
          { value: 'day', text: 'days' },
          { value: 'week', text: 'weeks' },
          { value: 'month', text: 'months' }
        ]}
        onChange={(next) => change({ ...here, value: periodText(count, next) })}
      />
      <Select
        id={`${own}-on`}
        label="Measured on"
        value={here.on ?? ''}
        choices={[{ value: '', text: 'the day of the meeting' }, ...daysFor(board, per)]}
        onChange={(on) => change({ ...here, on: on === '' ? undefined : on })}
      />
    </>
  )
}
