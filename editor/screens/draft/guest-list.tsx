import { useMemo, useState } from 'react'
import type { WrittenCondition, WrittenProvision } from '../../../engine/read/written.ts'
import { Select } from '../../components/select.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Table } from '../../components/table.tsx'
import { Tag } from '../../components/tag.tsx'
import { PageLink } from '../../components/words.tsx'
import { useAsked } from '../../draft/use-asked.ts'
import { useDraft } from '../../draft/use-draft.tsx'
import type { Board, Facts, Guest, ProvisionAsked, Word } from '../../engine/questions/desk/asked.ts'
import { paragraphOf } from '../../sentences/rule-names.ts'

type Props = Readonly<{ asked: ProvisionAsked; meetingDay: string }>

/** Who would come to the review of a child of whom one says a few things, and why. */
export function GuestList({ asked, meetingDay }: Props) {
  const { board, at } = useDraft()
  const [facts, setFacts] = useState<Facts>({ 'age-at-review': 12 })
  const question = useMemo(() => ({ ...asked, meetingDay, facts }), [asked, meetingDay, facts])
  const { answer } = useAsked('guests', question)
  if (board === undefined) return null
  const own = asked.provision.id
  return (
    <section aria-labelledby="guests" className="dc-guests">
      <h2 className="govuk-heading-m" id="guests">
        Try it out: who would come?
      </h2>
      <Strip words={factsAsked(board, asked.provision)} facts={facts} onChange={setFacts} />
      <div role="status" className="govuk-visually-hidden">
        {invitedSays(answer ?? [])}
      </div>
      <Table
        stacks
        caption="Who would be invited to this child’s review"
        rows={answer ?? []}
        rowKey={({ rule }) => rule}
        firstIsHeader
        columns={[
          { head: 'Who', cell: ({ role }) => role, by: ({ role }) => role },
          { head: 'Comes?', cell: (guest) => <Comes guest={guest} />, by: ({ comes }) => comes },
          { head: 'Why', cell: ({ says, why }) => `${says} ${why}` },
          {
            head: 'Provision',
            cell: ({ rule }) =>
              paragraphOf(rule) === own ? (
                <strong>{paragraphOf(rule)}</strong>
              ) : (
                <PageLink to={at(`/provisions/${paragraphOf(rule)}`)}>{paragraphOf(rule)}</PageLink>
              )
          }
        ]}
      />
    </section>
  )
}

/** A person whom two provisions name is one person. */
export function invitedSays(guests: readonly Pick<Guest, 'role' | 'comes'>[]): string {
  const count = new Set(guests.filter(({ comes }) => comes === 'yes').map(({ role }) => role)).size
  return count === 1 ? '1 person is invited' : `${count} people are invited`
}

const COMES = { yes: ['Yes', 'green'], no: ['No', 'grey'], perhaps: ['Cannot tell', 'yellow'] } as const

const Comes = ({ guest: { comes } }: Readonly<{ guest: Guest }>) => (
  <Tag colour={COMES[comes][1]}>{COMES[comes][0]}</Tag>
)

/** The facts that the rules about people ask for: of the draft, and of the provision in hand. */
function factsAsked({ provisions, words, conditions }: Board, own: WrittenProvision): readonly Word[] {
  const names = new Set<string>(['age-at-review'])
  const named = new Map(conditions.map(({ name, written }) => [name, written]))
  const gather = (condition: WrittenCondition | undefined): void => {
    if (condition === undefined) return
    const { fact, condition: name, all = [], any = [], not } = condition
    if (fact !== undefined && fact !== '') names.add(fact)
    if (name !== undefined) gather(named.get(name))
    for (const one of [...all, ...any, ...(not === undefined ? [] : [not])]) gather(one)
  }
  for (const provision of [...provisions.map(({ written }) => written), own])
    for (const { invitee } of [provision, ...(provision.rules ?? [])]) gather(invitee?.when)
  const listed = new Set(['age-at-review', 'placement-type', 'legal-status'])
  return words.facts.filter(({ name, derived }) => names.has(name) && (derived !== true || listed.has(name)))
}

type StripProps = Readonly<{ words: readonly Word[]; facts: Facts; onChange: (facts: Facts) => void }>

const Strip = ({ words, facts, onChange }: StripProps) => (
  <div className="dc-sentence dc-strip">
    {words.map((word) => (
      <Fact
        key={word.name}
        word={word}
        value={facts[word.name]}
        onChange={(value) => {
          const { [word.name]: _old, ...rest } = facts
          onChange(value === undefined ? rest : { ...rest, [word.name]: value })
        }}
      />
    ))}
  </div>
)

type FactProps = Readonly<{
  word: Word
  value: Facts[string] | undefined
  onChange: (value: Facts[string] | undefined) => void
}>

function Fact({ word, value, onChange }: FactProps) {
  const id = `try-${word.name}`
  if (word.type === 'number')
    return (
      <TextInput
        id={id}
        label={word.name === 'age-at-review' ? 'Age at the review' : word.label}
        numeric
        width={3}
        value={value === undefined ? '' : String(value)}
        onChange={(typed) => onChange(/^\d+$/.test(typed) ? Number(typed) : undefined)}
      />
    )
  const choices =
    word.type === 'yes-no'
      ? [
          { value: 'true', text: 'yes' },
          { value: 'false', text: 'no' }
        ]
      : Object.entries(word.values ?? {}).map(([name, text]) => ({ value: name, text }))
  return (
    <Select
      id={id}
      label={capital(word.label)}
      value={value === undefined ? '' : String(value)}
      choices={[{ value: '', text: 'not known' }, ...choices]}
      onChange={(next) => onChange(next === '' ? undefined : word.type === 'yes-no' ? next === 'true' : next)}
    />
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
