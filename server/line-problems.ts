import type { Problem } from '../engine/index.ts'
import { MOST_OUTCOMES } from './limits.ts'
import { type Refusal, REFUSALS } from './refusals.ts'

/** A refusal as RFC 9457 has it, of one among many things that were sent together. */
export type LineProblem = Readonly<{
  type: string
  title: string
  status: number
  errors?: readonly Pick<Problem, 'code' | 'message' | 'help' | 'pointer'>[]
}>

export function problemOf(refusal: Refusal, problems: readonly Problem[] = []): LineProblem {
  const [status, title] = REFUSALS[refusal]
  const errors = problems.map(toldProblem)
  return { type: `urn:duecourse:problem:${refusal}`, title, status, ...(errors.length > 0 && { errors }) }
}

/** As much of a problem as is told outside. */
export const toldProblem = ({ code, message, help, pointer }: Problem) => ({
  code,
  message,
  ...(help !== undefined && { help }),
  ...(pointer !== undefined && { pointer })
})

/** What kind of refusal it is that a text cannot be read as data. */
export function refusalOfJson(problems: readonly Problem[]): 'not-json' | 'too-large' | 'wrong-input' {
  if (problems.some(({ code }) => code === 'TOO_LONG')) return 'too-large'
  return problems.some(({ code }) => code === 'NOT_JSON') ? 'not-json' : 'wrong-input'
}

/** A case that would take long to show is refused before it is shown, or asked about a second time. */
export const TOO_MUCH: Problem = {
  code: 'TOO_MUCH',
  message: `the answer would have more than ${MOST_OUTCOMES} outcomes`,
  help: 'send fewer reviews, events, recommendations or decisions',
  pointer: ''
}
