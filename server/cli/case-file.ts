import type { CaseFacts } from '../../engine/model/case.ts'
import type { Vocabulary } from '../../engine/model/vocabulary.ts'
import { andThen, bad, type NonEmpty, type Problem, type Result } from '../../engine/problem.ts'
import { readCase } from '../../engine/read/case.ts'
import { textOf } from './data.ts'
import type { Shell } from './shell.ts'

/** A case from a file or from standard input, as JSON or YAML. No word of it is ever said back. */
export const caseFrom = ({ read }: Shell, path: string, vocabulary: Vocabulary): Result<CaseFacts> =>
  andThen(read(path), (text) => caseIn(text, vocabulary))

function caseIn(text: string, vocabulary: Vocabulary): Result<CaseFacts> {
  const read = textOf(text)
  return read.ok
    ? readCase(read.value.data, vocabulary)
    : bad(read.problems.map(unsaid) as unknown as NonEmpty<Problem>)
}

/** A problem of a case's grammar may quote the case: only what kind of problem it is, and where, is said. */
export const unsaid = ({ code, at }: Problem): Problem => ({
  code,
  message: 'this is not written as cases are',
  ...(at === undefined ? {} : { at })
})
