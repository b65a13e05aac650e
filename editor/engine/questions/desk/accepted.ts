import { acceptAnswers } from '../../../../engine/examples/accept.ts'
import type { Answering } from '../../answer.ts'
import { exampleGround } from './example-ground.ts'

/** The worked examples with the answers that the draft gives, of those that are named. */
export const accepted: Answering<'accepted'> = async (asked, library) => {
  const { procedureFor } = await exampleGround(asked, library)
  const made = acceptAnswers(asked.examples, procedureFor, asked.names)
  if (!made.ok) return { problems: made.problems }
  const { text, changed, left } = made.value
  return { examples: text, changed: changed.length, left: left.map(({ message }) => message) }
}
