import { acceptAnswers } from '../../../../engine/examples/accept.ts'
import { readExamples } from '../../../../engine/read/examples.ts'
import type { Answering } from '../../answer.ts'
import { exampleGround } from './example-ground.ts'
import { runOf } from './runs.ts'

/** One worked example as it is being written, run; with the answers that would come out in place of those that it expects. */
export const tried: Answering<'tried'> = async ({ example, ...desk }, library) => {
  // Data written as JSON is a text of the language as well.
  const text = JSON.stringify({ language: 1, ruleset: desk.ruleset, examples: [example] })
  const at = await exampleGround({ ...desk, examples: text }, library)
  if (!at.read.ok) return { problems: at.read.problems }
  const [read] = at.read.value.examples
  const accepted = acceptAnswers(text, at.procedureFor, 'all')
  const again = accepted.ok ? readExamples(accepted.value.text) : accepted
  if (read === undefined) return { problems: [] }
  return { run: runOf(read, 0, at), gives: (again.ok ? again.value.examples[0] : read)?.gives ?? {} }
}
