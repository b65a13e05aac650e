import { addDays, isoDay } from '../days/day.ts'
import type { SentFact } from '../read/case-shape.ts'
import type { OwnDay } from './acts-behind.ts'
import { type Draft, EVERYTHING } from './draft.ts'
import { candidateDays } from './draft-days.ts'
import type { Cell, Variable } from './model.ts'
import { type Move, withSent } from './wish.ts'

export const whole: Move = (draft) => {
  const all = draft.sent.complete ?? []
  return EVERYTHING.map((one) =>
    withSent(draft, { complete: all.includes(one) ? all.filter((other) => other !== one) : [...all, one] })
  )
}

export const events: Move = (draft, { events: kinds, asOf }) =>
  (draft.sent.events ?? []).slice(0, 1).flatMap(({ on }) => [
    ...kinds.map((event) => withSent(draft, { events: [{ event, on }] })),
    ...[0, 30, 60, 200].map((ago) =>
      withSent(draft, {
        events: (draft.sent.events ?? []).map((one) => ({ ...one, on: isoDay(addDays(asOf, -ago)) }))
      })
    )
  ])

/** A change proposed before the last review or after it, or nobody knows when. */
export const proposed: Move = (draft, { asOf }) => {
  const { 'proposed-on': _, ...others } = draft.facts
  return [
    ...[60, 20].map((ago) => ({ ...draft, facts: { ...others, 'proposed-on': isoDay(addDays(asOf, -ago)) } })),
    { ...draft, facts: others }
  ]
}

export const agreed: Move = (draft, { variables, asOf }) => {
  const days = [undefined, false as const, ...candidateDays(variables, draft, asOf)]
  return (['recommendations', 'decisions'] as const).flatMap((list) =>
    days.map((agreedDate) =>
      withSent(draft, { [list]: (draft.sent[list] ?? []).map((one) => ({ ...one, agreedDate })) })
    )
  )
}

/** A day of the rule's own: long ago, lately, or not. */
export const ownDay =
  (own: OwnDay): Move =>
  (draft, { asOf }) => {
    const days: readonly (string | false)[] = [
      ...[300, 30, 3].map((ago) => isoDay(addDays(asOf, -ago))),
      ...(own.from === 'milestone' ? [false as const] : [])
    ]
    return days.map((day) => withDay(draft, own, day))
  }

export const withDay = (draft: Draft, { from, name }: OwnDay, day: string | false): Draft =>
  from === 'milestone'
    ? { ...draft, acts: { ...draft.acts, [name]: day } }
    : { ...draft, facts: { ...draft.facts, [name]: day } }

/** Acts of rules that a condition asks after: long done, lately done or not. */
export const otherActs: Move = (draft, { acts, asOf }) =>
  acts.flatMap((act) =>
    [false as const, ...[30, 3].map((ago) => isoDay(addDays(asOf, -ago)))].map((on) => ({
      ...draft,
      acts: { ...draft.acts, [act]: on }
    }))
  )

/** A fact or an act that a caller sends, in each of the ways that matter. */
export function sentMove(variable: Variable): readonly Move[] {
  if (variable.kind === 'outcome' || variable.kind === 'pair') return []
  if (variable.kind === 'term') return variable.term.is.from === 'ref' ? [termMove(variable.term.is.ref, variable)] : []
  const { fact } = variable
  if (fact.derived) return []
  return [(draft) => variable.cells.map((cell) => withCell(draft, variable, cell))]
}

type Ref = Readonly<{ from: string; name: string; derived: boolean; type: string }>

function termMove(ref: Ref, variable: Variable): Move {
  if (ref.derived || ref.from === 'anchor') return () => []
  if (ref.type === 'number') return (draft) => variable.cells.map((cell) => withCell(draft, variable, cell))
  const isAct = ref.from === 'milestone'
  return (draft, { variables, asOf }) => {
    const { [ref.name]: _, ...others } = isAct ? draft.acts : draft.facts
    const days: readonly SentFact[] = candidateDays(variables, draft, asOf)
    const maps = [
      others,
      ...(isAct ? [{ ...others, [ref.name]: false }] : []),
      ...days.map((day) => ({ ...others, [ref.name]: day }))
    ]
    return maps.map((map) => ({ ...draft, [isAct ? 'acts' : 'facts']: map }))
  }
}

/** A draft with a sent fact so that it lies in a cell. */
export function withCell(draft: Draft, variable: Variable, cell: Cell): Draft {
  const name = variable.kind === 'term' ? variable.term.key : 'fact' in variable ? variable.fact.name : ''
  if (variable.kind === 'list')
    return { ...draft, facts: { ...draft.facts, [name]: listWith(draft.facts[name], variable.value, cell) } }
  const value = valueIn(cell)
  const { [name]: _, ...others } = draft.facts
  return { ...draft, facts: value === undefined ? others : { ...others, [name]: value } }
}

function listWith(list: SentFact, value: string, { is }: Cell): SentFact {
  if (is === 'unknown') return null
  const others = Array.isArray(list) ? (list as readonly string[]).filter((one) => one !== value) : []
  return is === 'yes' ? [...others, value] : others
}

function valueIn(cell: Cell): SentFact {
  switch (cell.is) {
    case 'yes':
    case 'no':
      return cell.is === 'yes'
    case 'values':
      return cell.values[0]
    case 'range':
      return cell.from ?? cell.to ?? 0
    default:
      return undefined
  }
}
