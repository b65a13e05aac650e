import { unusable } from '../../../engine/returns/faults.ts'
import type { CohortUnit, Fault } from '../../../engine/returns/unit.ts'

/** As long as a case may be that is sent by itself. */
const LONGEST_LINE = 1024 * 1024

/** One case in each line. A line that is too long is told and passed over, and never held whole. */
export async function* casesIn(
  file: string,
  text: AsyncIterable<string>,
  onFault: (fault: Fault) => void
): AsyncGenerator<CohortUnit> {
  for await (const { line, text: one } of linesOf(text)) {
    const place = { file, line }
    if (one === undefined) onFault(unusable(place, 'LINE_TOO_LONG', `a line longer than ${LONGEST_LINE} characters`))
    else if (one.trim() !== '') yield { from: 'case', place, group: undefined, text: one }
  }
}

type Line = Readonly<{ line: number; text: string | undefined }>

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let [line, rest, isTooLong] = [1, '', false]
  for await (const piece of text) {
    let from = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      const whole = rest + piece.slice(from, end)
      yield { line, text: isTooLong || whole.length > LONGEST_LINE ? undefined : whole.replace(/\r$/, '') }
      ;[line, rest, isTooLong, from] = [line + 1, '', false, end + 1]
    }
    if (!isTooLong) rest += piece.slice(from)
    if (rest.length > LONGEST_LINE) [rest, isTooLong] = ['', true]
  }
  if (rest !== '' || isTooLong) yield { line, text: isTooLong ? undefined : rest }
}
