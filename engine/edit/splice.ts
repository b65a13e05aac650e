import { bad, good, type Result } from '../problem.ts'
import { problem } from '../read/problems.ts'

/** Letters of a text that are taken out, and what is put in their place. */
export type Splice = Readonly<{ start: number; end: number; put: string }>

/** A splice that knows what it takes out, so that it can be refused where something else stands there, and undone. */
export type Replacement = Readonly<{ at: number; was: string; is: string }>

/** In the order of the text. What is only put in comes before what is taken out from the same place on. */
const inOrder = (splices: readonly Splice[]): readonly Splice[] =>
  splices.toSorted((a, b) => a.start - b.start || Number(a.start !== a.end) - Number(b.start !== b.end))

/** A text with all splices made, and nothing else touched. They may meet, but not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let [made, from] = ['', 0]
  for (const { start, end, put } of inOrder(splices)) {
    made += text.slice(from, Math.max(start, from)) + put
    from = Math.max(end, from)
  }
  return made + text.slice(from)
}

/** What turns one text into another, as one replacement: all between their common beginning and their common end. */
export function replacementOf(before: string, after: string): Replacement {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let tail = 0
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { at: start, was: before.slice(start, before.length - tail), is: after.slice(start, after.length - tail) }
}

export const reversed = ({ at, was, is }: Replacement): Replacement => ({ at, was: is, is: was })

/** The replacement made, if what it takes out is there. */
export function replaceIn(text: string, { at, was, is }: Replacement): Result<string> {
  if (text.startsWith(was, at) && at >= 0 && at <= text.length)
    return good(text.slice(0, at) + is + text.slice(at + was.length))
  return bad([
    problem('CHANGED_SINCE', 'the text is no longer what it was when this change was made', {
      help: 'read the text again, and make the change there'
    })
  ])
}
