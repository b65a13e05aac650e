import type { Problem } from '../../../../engine/problem.ts'
import type { DeskProblem } from './asked.ts'

/** A problem at the provision that it is about, and the way from there. */
export function located(problem: Problem, idAt: (index: number) => string | undefined): DeskProblem {
  const { code, message, help, pointer = '' } = problem
  const said = { code, message, ...(help !== undefined && { help }) }
  const [, list, index, ...rest] = pointer.split('/')
  const provision = list === 'provisions' && index !== undefined ? idAt(Number(index)) : undefined
  if (provision === undefined) return { ...said, field: pointer.slice(1) }
  return { ...said, provision, field: rest.join('/') }
}
