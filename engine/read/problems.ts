import type { Problem, Span } from '../problem.ts'
import { MOST_PROBLEMS } from './limits.ts'

/** Puts a person's own word in backticks, cut short where it would fill the screen. */
export const quote = (word: unknown): string => {
  const text = String(word)
  return `\`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``
}

/** `a`, `b` or `c`. */
export function listed(words: readonly string[], last: 'or' | 'and' = 'or'): string {
  const quoted = words.map(quote)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`
}

/** Adds one step to a JSON pointer. */
export const step = (pointer: string, key: string | number): string =>
  typeof key === 'number' || !/[~/]/.test(key) ? `${pointer}/${key}` : `${pointer}/${escaped(key)}`

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** The steps of a JSON pointer. */
export const stepsOf = (pointer: string): readonly string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The pointer of what something stands in. */
export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))

export type ProblemParts = Readonly<{ help?: string | undefined; pointer?: string | undefined; at?: Span | undefined }>

/** A problem without the parts that are not there. */
export function problem(code: string, message: string, { help, pointer, at }: ProblemParts = {}): Problem {
  return {
    code,
    message,
    ...(help === undefined ? {} : { help }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(at === undefined ? {} : { at })
  }
}

/** Each problem once, in the order of the text, and no more of them than a person can use. */
export function tidy(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map(problems.map((one) => [`${one.code} ${one.pointer} ${one.at?.start} ${one.message}`, one]))
  const inOrder = [...seen.values()].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0))
  if (inOrder.length <= MOST_PROBLEMS) return inOrder
  const rest = inOrder.length - MOST_PROBLEMS
  return [...inOrder.slice(0, MOST_PROBLEMS), problem('MORE_PROBLEMS', `and ${rest} more problems`)]
}
