import { andThen, good, type Result } from '../problem.ts'
import { applyEdits } from './apply.ts'
import type { ExampleName, ExpectedAnswers } from './edit.ts'

/** A file of examples with other answers expected of one of them: of the rules named, and of no others. */
export const setExpected = (
  text: string,
  example: ExampleName,
  expected: ExpectedAnswers,
  nextReview?: string
): Result<string> =>
  andThen(
    applyEdits(text, [{ do: 'setExpected', example, expected, ...(nextReview === undefined ? {} : { nextReview }) }]),
    (applied) => good(applied.text)
  )
