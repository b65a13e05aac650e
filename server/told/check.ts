import type { Problem } from '../../engine/index.ts'
import type { Check, Content } from '../life/life.ts'

/** What a check found, with the lines of the draft that it is about, where the draft is at hand. */
export const toldCheck = ({ check, passed, says, problems }: Check, content?: Content): object => ({
  check,
  passed,
  says,
  problems: problems.map((one) => toldProblem(one, content))
})

/** A problem of a text that is known here: its place too. */
export function toldProblem({ code, message, help, pointer, at, file }: Problem, content?: Content): object {
  const text = at && content && (file === 'examples' ? content.examples : content.text)
  return {
    code,
    message,
    ...(help !== undefined && { help }),
    ...(pointer !== undefined && { pointer }),
    ...(at !== undefined && { at: { start: at.start, end: at.end } }),
    ...(file !== undefined && { file }),
    ...(text !== undefined && at !== undefined && { line: lineOf(text, at.start) })
  }
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
