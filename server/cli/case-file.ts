import type { CaseFacts } from '../../engine/model/case.ts'
import type { Vocabulary } from '../../engine/model/vocabulary.ts'
import { andThen, bad, good, type NonEmpty, type Problem, type Result } from '../../engine/problem.ts'
import { readCase } from '../../engine/read/case.ts'
import { textOf } from './data.ts'
import type { Shell } from './shell.ts'

/** A case from a file or from standard input, as JSON or YAML. No word of it is ever said back. */
export const caseFrom = (shell: Shell, path: string, vocabulary: Vocabulary): Result<CaseFacts> =>
  andThen(caseData(shell, path), (data) => readCase(data, vocabulary))

/** The same as data, before anything is made of it. */
export function caseData({ read }: Shell, path: string): Result<unknown> {
  return andThen(read(path), (text) => {
    const found = textOf(text)
    return found.ok ? good(found.value.data) : bad(found.problems.map(unsaid) as unknown as NonEmpty<Problem>)
  })
}

/** A problem of a case's grammar may quote the case: only what kind of problem it is, and where, is said. */
export const unsaid = ({ code, at }: Problem): Problem => ({
  code,
  message: 'this is not written as cases are',
  ...(at === undefined ? {} : { at })
})
