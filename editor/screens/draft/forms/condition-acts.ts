import { REACHES, type Scope } from '../../../../engine/model/vocabulary.ts'
import type { WrittenCondition } from '../../../../engine/read/written.ts'
import type { Way } from '../../../draft/conditions.ts'
import type { Board, Word } from '../../../engine/questions/desk/asked.ts'

/** What can be done to one part of a condition. */
export type Acts = Readonly<{
  change: (way: Way, part: WrittenCondition) => void
  add: (way: Way, part: WrittenCondition) => void
  remove: (way: Way) => void
  move: (way: Way, by: 1 | -1) => void
  wrap: (way: Way) => void
}>

export type PartProps = Readonly<{
  condition: WrittenCondition
  way: Way
  acts: Acts
  id: string
  per: Scope
  field: string
}>

/** A fact that has still to be chosen. */
export const EMPTY_FACT: WrittenCondition = { fact: '', operator: 'equal', value: true }

/** Facts and acts that a rule of a scope may ask about. An act is a date. */
export function factsFor({ words }: Board, per: Scope): readonly Word[] {
  const within = ({ scope }: Word): boolean => scope !== undefined && REACHES[per].includes(scope)
  const acts = words.milestones.map((act): Word => ({ ...act, type: 'date', label: `the day of: ${act.label}` }))
  return [...words.facts.filter(within), ...acts.filter(within)]
}
