import { useState } from 'react'
import type { Scope } from '../../../../engine/model/vocabulary.ts'
import { Select } from '../../../components/select.tsx'
import { Checkboxes } from '../../../components/choices.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import { firstComparison, OPERATORS_FOR, type Shown, shown, valueFor, written } from '../../../draft/conditions.ts'
import { factsFor, type PartProps } from './condition-acts.ts'
import { ConditionValue } from './condition-value.tsx'
import { grouped, useForm } from './form-context.ts'
import { problemAt } from '../problem-list.tsx'
import { nameOfRule } from '../../../sentences/rule-names.ts'

/** One fact compared, a condition by its name, or what another rule comes to. */
export function ConditionPart({ condition, way, acts, id, per, field }: PartProps) {
  const here = shown(condition)
  const own = `${id}${way.map((step) => `-${step}`).join('')}-part`
  const change = (next: Shown): void => acts.change(way, written(next))
  switch (here.is) {
    case 'fact':
      return <FactPart {...{ here, own, per, field, change }} />
    case 'named':
      return <NamedPart {...{ here, own, change }} />
    case 'outcome':
      return <OutcomePart {...{ here, own, change }} />
    case 'group':
      return null
  }
}

type Props<Is extends Shown['is']> = Readonly<{
  here: Extract<Shown, { is: Is }>
  own: string
  change: (next: Shown) => void
}>

/** More than can be looked over at a glance. */
const MANY = 20

/** Whether every word that is sought stands somewhere in a label. */
const hasWords = (label: string, sought: string): boolean =>
  sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.toLowerCase().includes(word))

function FactPart({ here, own, per, field, change }: Props<'fact'> & Readonly<{ per: Scope; field: string }>) {
  const { board, problems } = useForm()
  const facts = factsFor(board, per)
  const fact = facts.find(({ name }) => name === here.fact)
  const type = fact?.type ?? 'yes-no'
  const choose = (name: string): void => {
    const next = facts.find((one) => one.name === name)
    if (next?.type === undefined) return
    change({ is: 'fact', not: here.not, fact: name, on: undefined, ...firstComparison(next.type, next.values) })
  }
  const isToChoose = here.fact === ''
  const missing = isToChoose ? problemAt(problems, field, true) : undefined
  const [sought, setSought] = useState('')
  const shownFacts = isToChoose ? facts.filter(({ label }) => hasWords(label, sought)) : facts
  return (
    <div className="dc-sentence">
      {isToChoose && facts.length > MANY && (
        <TextInput
          id={`${own}-sought`}
          type="search"
          label="Find by a word"
          width={10}
          value={sought}
          onChange={setSought}
          autoComplete="off"
        />
      )}
      <Select
        id={own}
        label={here.not ? 'It is not so that' : 'Fact'}
        value={here.fact}
        choices={grouped(shownFacts, here.fact)}
        onChange={choose}
        {...(missing !== undefined && { error: missing })}
      />
      {fact !== undefined && type !== 'yes-no' && (
        <Select
          id={`${own}-operator`}
          label="Compared"
          value={here.operator}
          choices={OPERATORS_FOR[type].map(({ operator, says }) => ({ value: operator, text: says }))}
          onChange={(operator) =>
            change({
              ...here,
              operator,
              value: valueFor(operator, here.value),
              on: operator === 'longerThan' ? (here.on ?? (per === 'review' ? undefined : 'as-of')) : undefined
            })
          }
        />
      )}
      {fact !== undefined && <ConditionValue fact={fact} here={here} own={own} per={per} change={change} />}
    </div>
  )
}

function NamedPart({ here, own, change }: Props<'named'>) {
  const { board } = useForm()
  return (
    <div className="dc-sentence">
      <NotSelect own={own} not={here.not} onChange={(not) => change({ ...here, not })} />
      <Select
        id={own}
        label="Condition with a name"
        value={here.name}
        choices={board.conditions.map(({ name, says }) => ({ value: name, text: says === '' ? name : says }))}
        onChange={(name) => change({ ...here, name })}
      />
    </div>
  )
}

const NotSelect = ({
  own,
  not,
  onChange
}: Readonly<{ own: string; not: boolean; onChange: (not: boolean) => void }>) => (
  <Select
    id={`${own}-not`}
    label="Whether"
    value={not ? 'not' : 'so'}
    choices={[
      { value: 'so', text: 'it is so that' },
      { value: 'not', text: 'it is not so that' }
    ]}
    onChange={(is) => onChange(is === 'not')}
  />
)

/** What another rule can come to, as far as a condition asks after it. */
const STATES: readonly Readonly<{ value: string; label: string }>[] = [
  { value: 'met', label: 'met' },
  { value: 'met-late', label: 'met late' },
  { value: 'overdue', label: 'overdue' },
  { value: 'due', label: 'due' },
  { value: 'deemed', label: 'taken as agreed' },
  { value: 'satisfied', label: 'satisfied' },
  { value: 'breached', label: 'not kept' },
  { value: 'called-for', label: 'called for' },
  { value: 'answered', label: 'answered' }
]

function OutcomePart({ here, own, change }: Props<'outcome'>) {
  const { board } = useForm()
  const rules = board.provisions.flatMap(({ rules: mine, title }) =>
    mine.map(({ key }) => ({ value: key, text: nameOfRule(key, title) }))
  )
  return (
    <>
      <div className="dc-sentence">
        <NotSelect own={own} not={here.not} onChange={(not) => change({ ...here, not })} />
        <Select
          id={own}
          label="Another rule"
          value={here.rule}
          choices={rules}
          onChange={(rule) => change({ ...here, rule })}
        />
      </div>
      <Checkboxes
        id={`${own}-states`}
        label="comes to"
        small
        options={STATES}
        value={here.states}
        onChange={(states) => change({ ...here, states })}
      />
    </>
  )
}
