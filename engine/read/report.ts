import type { Problem } from '../problem.ts'
import { problem } from './problems.ts'
import { makeSuggest, type Suggest } from './suggest.ts'
import type { Source } from './text.ts'

/** Where problems are gathered while a text is read to its end. */
export type Report = Readonly<{ problems: Problem[]; suggest: Suggest; spanOf: Source['spanOf'] | undefined }>

export const makeReport = (spanOf?: Source['spanOf']): Report => ({ problems: [], suggest: makeSuggest(), spanOf })

export type Finding = Readonly<{
  code: string
  message: string
  help?: string | undefined
  pointer: string
  of?: 'key' | 'value'
}>

/** Notes a problem, with where in the text it stands. */
export function tell({ problems, spanOf }: Report, { code, message, help, pointer, of }: Finding): void {
  problems.push(problem(code, message, { help, pointer, at: spanOf?.(pointer, of) }))
}
