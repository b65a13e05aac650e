import type { Ending } from '../chronology/chronology.ts'
import type { Day } from '../days/day.ts'

/** Where one timescale stands for one thing on one day. Each case carries only what makes sense for it. */
export type TimescaleVerdict =
  | Readonly<{ state: 'not-applicable'; because: 'condition' | 'not-happened' | 'authority' | 'nothing-there' }>
  | Readonly<{ state: 'not-required'; on: Day; because: Ending['because'] | 'no-longer-called-for'; dueOn?: Day }>
  | Readonly<{ state: 'cannot-tell'; dueOn?: Day }>
  | Readonly<{ state: 'not-achievable'; dueOn: Day; doneOn?: Day; because: 'came-into-care' | 'arranged'; on: Day }>
  | Readonly<{ state: 'deemed'; dueOn: Day }>
  | Readonly<{ state: 'too-early'; notBefore: Day; doneOn: Day; dueOn?: Day }>
  | Readonly<{ state: 'no-date'; because: 'none-given' | 'calendar'; doneOn?: Day }>
  | Readonly<{ state: 'due'; dueOn: Day }>
  | Readonly<{ state: 'overdue'; dueOn: Day }>
  | Readonly<{ state: 'met'; dueOn: Day; doneOn: Day }>
  | Readonly<{ state: 'met-late'; dueOn: Day; doneOn: Day }>

export type CheckVerdict =
  | Readonly<{ state: 'not-applicable'; because: 'condition' | 'nothing-there' | 'ended' }>
  | Readonly<{ state: 'satisfied' | 'cannot-tell' }>
  | Readonly<{ state: 'breached' | 'not-yet'; by?: Day }>

export type TriggerVerdict =
  | Readonly<{ state: 'not-called-for'; because: 'condition' | 'nothing-there' | 'not-happened' }>
  | Readonly<{ state: 'cannot-tell'; on?: Day }>
  | Readonly<{ state: 'called-for'; on: Day }>
  | Readonly<{ state: 'answered'; on: Day; answeredOn: Day }>

export type InviteeVerdict = Readonly<{
  state: 'invited' | 'where-appropriate' | 'excluded' | 'delegate' | 'not-invited' | 'cannot-tell' | 'not-applicable'
  /** What they get beside; nothing when that cannot be told. */
  gets?: readonly ('consulted' | 'record')[]
  exceptPart?: true
}>

export type AgendaVerdict = Readonly<{ state: 'on' | 'off' | 'cannot-tell' }>
export type GuidanceVerdict = Readonly<{ state: 'shown' | 'not-to-the-point' }>

export type Verdict =
  | TimescaleVerdict
  | CheckVerdict
  | TriggerVerdict
  | InviteeVerdict
  | AgendaVerdict
  | GuidanceVerdict
export type State = Verdict['state']

/** The day by which it is or was due, of a verdict that has one. Read outright: to ask for it with `in` first takes longer than the rest of judging. */
export const dueOnOf = (verdict: Verdict): Day | undefined => (verdict as Readonly<{ dueOn?: Day }>).dueOn

/** Worst first: what a provision's headline is taken from. */
export const STATES = [
  'overdue',
  'breached',
  'called-for',
  'met-late',
  'too-early',
  'cannot-tell',
  'due',
  'not-yet',
  'no-date',
  'deemed',
  'not-achievable',
  'met',
  'satisfied',
  'answered',
  'excluded',
  'invited',
  'where-appropriate',
  'delegate',
  'on',
  'shown',
  'not-required',
  'not-invited',
  'not-called-for',
  'off',
  'not-to-the-point',
  'not-applicable'
] as const satisfies readonly State[]

const RANK: ReadonlyMap<string, number> = new Map(STATES.map((state, rank) => [state, rank]))

export const rankOf = (state: State): number => RANK.get(state) ?? STATES.length
