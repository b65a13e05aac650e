import { runExample } from '../../../../engine/examples/run.ts'
import type { ReadExample } from '../../../../engine/read/examples.ts'
import type { Answering } from '../../answer.ts'
import { expectedWords, stateSays } from '../expected-words.ts'
import type { ExampleRun, Runs } from './asked.ts'
import { caseWords } from './case-words.ts'
import { type ExampleGround, exampleGround } from './example-ground.ts'
import { located } from './located.ts'

/** Every worked example of a draft, answered by the draft. */
export const runs: Answering<'runs'> = async (desk, library, turn) => {
  if (desk.examples === '') return { problems: [], runs: [], spoken: {} }
  const at = await exampleGround(desk, library)
  if (!at.read.ok)
    return { problems: at.read.problems.map((one) => located(one, () => undefined)), runs: [], spoken: {} }
  const made: ExampleRun[] = []
  for (const [index, example] of at.read.value.examples.entries()) {
    await turn()
    made.push(runOf(example, index, at))
  }
  return { problems: [], runs: made, spoken: spokenOf(at.read.value.examples) } satisfies Runs
}

export function runOf(example: ReadExample, index: number, { procedureFor, ground }: ExampleGround): ExampleRun {
  const result = runExample(example, procedureFor)
  const { it, from, working, asOf, nextReview } = example
  return {
    index,
    it,
    asOf,
    ...(from !== undefined && { from }),
    ...(working !== undefined && { working }),
    ...(nextReview !== undefined && { nextReview }),
    written: writtenOf(example),
    given: caseWords(example.case, ground.context.vocabulary),
    gives: Object.entries(example.gives).map(([key, expected]) => ({
      key,
      expected: expectedWords(expected, ground.context.vocabulary)
    })),
    outcome: result.outcome,
    answers:
      result.outcome === 'otherwise'
        ? result.mismatches.map((one) => ({ ...one, expected: stateSays(one.expected), got: stateSays(one.got) }))
        : [],
    problems: result.outcome === 'cannot-run' ? result.problems.map(({ message }) => message) : []
  }
}

/** As it stands in the text, without where it stands there. */
const writtenOf = ({ it, from, working, version, readings, case: given, asOf, nextReview, gives }: ReadExample) => ({
  it,
  ...(from !== undefined && { from }),
  ...(working !== undefined && { working }),
  ...(version !== undefined && { version }),
  ...(readings !== undefined && { readings }),
  case: given,
  asOf,
  ...(nextReview !== undefined && { nextReview }),
  gives
})

function spokenOf(examples: readonly ReadExample[]): Runs['spoken'] {
  const counts: Record<string, number> = {}
  for (const { gives } of examples)
    for (const id of new Set(Object.keys(gives).map((key) => key.split('/')[0] ?? key)))
      counts[id] = (counts[id] ?? 0) + 1
  return counts
}
