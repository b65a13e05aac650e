import type { Problem } from '../../engine/index.ts'
import type { Check, Done, Draft, NotDone } from './life.ts'

/** Carried out. */
export const done = <T>(value: T): Done<T> => ({ done: true, value })

/** Not carried out; nothing has changed. */
export const not = (why: NotDone): Done<never> => ({ done: false, not: why })

export const notFound: Done<never> = not({ why: 'not-found' })
export const changed = (current: Draft): Done<never> => not({ why: 'changed', current })
export const ownChange = (says: string): Done<never> => not({ why: 'own-change', says })
export const taken = (says: string): Done<never> => not({ why: 'taken', says })
export const unchecked = (checks: readonly Check[]): Done<never> => not({ why: 'checks', checks })
export const wrongInput = (problems: readonly Problem[]): Done<never> => not({ why: 'wrong-input', problems })
export const wrongState = ({ state }: Pick<Draft, 'state'>, says: string): Done<never> =>
  not({ why: 'wrong-state', state, says })
