import { join } from 'node:path'
import {
  type ExampleResult,
  judgeExample,
  type ProcedureFor,
  type ReadyExample,
  readyExample,
  runExample
} from '../../engine/examples/run.ts'
import type { Procedure } from '../../engine/compile/procedure.ts'
import type { NonEmpty, Problem } from '../../engine/problem.ts'
import { readExamples, type ReadExample } from '../../engine/read/examples.ts'
import type { Source } from '../../engine/read/text.ts'
import { type SecondOpinion, secondOpinionOn } from '../../engine/reference/index.ts'
import type { RulesetStore } from '../store/store.ts'
import { procedureIn } from '../store/found.ts'

export const EVALUATORS = ['compiled', 'reference', 'both'] as const
export type Evaluator = (typeof EVALUATORS)[number]

/** One example with how it came out by one evaluator. `index` is its place in the file. */
export type RanExample = Readonly<{
  it: string
  index: number
  evaluator: 'compiled' | 'reference'
  result: ExampleResult
}>

/** The examples of one file, run. */
export type RanExamples = Readonly<{
  name: string
  text: string
  source: Source
  count: number
  examples: readonly RanExample[]
  ready: readonly ReadyExample[]
}>

type Ran =
  | Readonly<{ ok: true; value: RanExamples }>
  | Readonly<{ ok: false; name: string; text: string; problems: NonEmpty<Problem> }>

const NOTHING: Problem = { code: 'NO_EXAMPLES', message: 'there are no worked examples beside this ruleset' }

/** Every worked example of a ruleset, by one evaluator or by both. */
export async function runExamples(store: RulesetStore, id: string, evaluator: Evaluator): Promise<Ran> {
  const name = join(id, 'examples.yaml')
  const text = store.examples(id)
  if (text === undefined) return { ok: false, name, text: '', problems: [NOTHING] }
  const read = readExamples(text)
  if (!read.ok) return { ok: false, name, text, problems: read.problems }
  const { ruleset, examples, source } = read.value
  if (ruleset !== id) return { ok: false, name, text, problems: [otherRuleset(ruleset, source)] }
  const procedureFor: ProcedureFor = (wanted) => procedureIn(store, id, wanted)
  const ran = [
    ...(evaluator === 'reference' ? [] : examples.map((example, index) => compiledOne(example, index, procedureFor))),
    ...(evaluator === 'compiled' ? [] : await byReference(examples, procedureFor))
  ]
  const ready = examples
    .map((example) => readyExample(example, procedureFor))
    .flatMap((one) => (one.ok ? [one.value] : []))
  return { ok: true, value: { name, text, source, count: examples.length, examples: ran, ready } }
}

const otherRuleset = (ruleset: string, { spanOf }: Source): Problem => ({
  code: 'OTHER_RULESET',
  message: `these are examples for \`${ruleset}\``,
  pointer: '/ruleset',
  at: spanOf('/ruleset')
})

const compiledOne = (example: ReadExample, index: number, procedureFor: ProcedureFor): RanExample => ({
  it: example.it,
  index,
  evaluator: 'compiled',
  result: runExample(example, procedureFor)
})

/** json-rules-engine is made ready once for each procedure that examples ask for. */
async function byReference(
  examples: readonly ReadExample[],
  procedureFor: ProcedureFor
): Promise<readonly RanExample[]> {
  const opinions = new Map<Procedure, SecondOpinion>()
  const opinionOn = (procedure: Procedure): SecondOpinion => {
    const opinion = opinions.get(procedure) ?? secondOpinionOn(procedure)
    opinions.set(procedure, opinion)
    return opinion
  }
  const ran: RanExample[] = []
  for (const [index, example] of examples.entries()) {
    ran.push({
      it: example.it,
      index,
      evaluator: 'reference',
      result: await resultByReference(example, procedureFor, opinionOn)
    })
  }
  return ran
}

/** One example by json-rules-engine. */
export async function resultByReference(
  example: ReadExample,
  procedureFor: ProcedureFor,
  opinionOn: (procedure: Procedure) => SecondOpinion
): Promise<ExampleResult> {
  const ready = readyExample(example, procedureFor)
  if (!ready.ok) return { it: example.it, outcome: 'cannot-run', problems: ready.problems }
  const { procedure, facts, asOf } = ready.value
  return judgeExample(example, await opinionOn(procedure)(facts, asOf))
}
