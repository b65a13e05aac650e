import type { WrittenAct, WrittenCondition, WrittenMet } from '../../../../engine/read/written.ts'

/** The acts that meet a time limit, however they are written. */
export const actsIn = (met: WrittenMet | undefined): readonly WrittenAct[] => {
  if (met === undefined || met === '') return []
  if (typeof met === 'string') return [met]
  return 'any' in met ? met.any : met
}

export const isAny = (met: WrittenMet | undefined): boolean => typeof met === 'object' && 'any' in met

export const nameOf = (act: WrittenAct): string => (typeof act === 'string' ? act : act.milestone)

export const actNames = (met: WrittenMet | undefined): readonly string[] => actsIn(met).map(nameOf)

/** As it is written: one act by its name, several as a list, and one of several as such. */
export function metOf(acts: readonly WrittenAct[], any: boolean): WrittenMet | undefined {
  const [first] = acts
  if (first === undefined) return undefined
  if (any && acts.length > 1) return { any: acts.map(nameOf) }
  return acts.length === 1 && typeof first === 'string' ? first : acts
}

export const actWith = (act: WrittenAct, when: WrittenCondition | undefined): WrittenAct =>
  when === undefined ? nameOf(act) : { milestone: nameOf(act), when }
