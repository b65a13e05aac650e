import { REACHES, type Scope } from '../../../../engine/model/vocabulary.ts'
import type { WrittenDay } from '../../../../engine/read/written.ts'
import { Select, type ChoiceGroup } from '../../../components/select.tsx'
import type { Board, Word } from '../../../engine/questions/desk/asked.ts'
import { labelIn, useField, useForm } from './form-context.ts'
import { ListPicker } from './list-picker.tsx'

type Props = Readonly<{
  field: string
  label: string
  per: Scope
  value: WrittenDay | undefined
  onChange: (value: WrittenDay | undefined) => void
  /** What is said for leaving it out, where it can be. */
  otherwise?: string
}>

const SEVERAL = '(the latest of several)'

/** A day that a clock counts from or to: one of the days of a case, the day of an act, or a date that is known. */
export function DayField({ field, label, per, value, onChange, otherwise }: Props) {
  const { board } = useForm()
  const { id, error } = useField(field, true)
  const days = daysFor(board, per)
  if (typeof value === 'object')
    return (
      <ListPicker
        id={id}
        legend={`${label}: the latest of`}
        error={error}
        value={value.latest}
        label={(name) => dayLabelIn(board, name)}
        choices={days}
        add="Another day"
        none="No day yet"
        onChange={(latest) => onChange(latest.length === 1 ? latest[0] : { latest })}
      />
    )
  const chosen = value ?? ''
  const isListed = chosen === '' || days.some(({ choices }) => choices.some((one) => one.value === chosen))
  return (
    <Select
      id={id}
      label={label}
      value={chosen}
      choices={[
        { value: '', text: otherwise ?? 'Choose' },
        ...(isListed ? [] : [{ value: chosen, text: dayLabelIn(board, chosen) }]),
        ...days,
        { value: SEVERAL, text: 'the latest of several days' }
      ]}
      onChange={(next) =>
        onChange(next === SEVERAL ? { latest: chosen === '' ? [] : [chosen] } : next === '' ? undefined : next)
      }
      {...(error !== undefined && { error })}
    />
  )
}

/** What a day is called in a sentence: an anchor by its label, an act by its own. */
export function dayLabelIn({ words }: Board, name: string): string {
  const act = words.milestones.find((one) => one.name === name)
  return act === undefined ? labelIn([...words.anchors, ...words.facts], name) : act.label
}

/** The days that a clock of a scope can reach. */
export function daysFor({ words }: Board, per: Scope): readonly ChoiceGroup[] {
  const reach: readonly Scope[] = [...REACHES[per], ...(CARE.has(per) ? (['care-period'] as const) : [])]
  const within = (all: readonly Word[]) =>
    all
      .filter(({ scope }) => scope !== undefined && reach.includes(scope))
      .map(({ name, label }) => ({ value: name, text: label }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en-GB'))
  return [
    { group: 'Days', choices: within(words.anchors) },
    { group: 'The day of an act', choices: within(words.milestones) },
    { group: 'Dates that are known', choices: within(words.facts.filter(({ type }) => type === 'date')) }
  ]
}

const CARE: ReadonlySet<Scope> = new Set(['child', 'event', 'occurrence'])
