import { assess, type Assessment } from '../assess/assess.ts'
import type { Procedure } from '../compile/procedure.ts'
import { type Day, parseDay } from '../days/day.ts'
import type { CaseFacts } from '../model/case.ts'
import { bad, good, type NonEmpty, type Problem, type Result } from '../problem.ts'
import { readCase } from '../read/case.ts'
import { compare, type Mismatch } from './compare.ts'
import type { Example } from '../model/example.ts'
import { nextReviewText } from './next-review.ts'

/** What an example asks of the procedure that answers it. */
export type ProcedureWanted = Readonly<{ version?: string; readings?: readonly string[] }>

/** The procedure in the version and readings that an example asks for, or why there is none. */
export type ProcedureFor = (wanted: ProcedureWanted) => Result<Procedure>

/** An example made ready: its procedure found, its case read. */
export type ReadyExample = Readonly<{ example: Example; procedure: Procedure; facts: CaseFacts; asOf: Day }>

/** How one example came out. A problem is something wrong with the example itself. */
export type ExampleResult =
  | Readonly<{ it: string; outcome: 'as-expected' }>
  | Readonly<{ it: string; outcome: 'otherwise'; mismatches: NonEmpty<Mismatch> }>
  | Readonly<{ it: string; outcome: 'cannot-run'; problems: NonEmpty<Problem> }>

/** One worked example: its case, on its day, must give what it says. */
export function runExample(example: Example, procedureFor: ProcedureFor): ExampleResult {
  const ready = readyExample(example, procedureFor)
  if (!ready.ok) return { it: example.it, outcome: 'cannot-run', problems: ready.problems }
  const { procedure, facts, asOf } = ready.value
  return judgeExample(example, assess(procedure, facts, asOf))
}

export function readyExample(example: Example, procedureFor: ProcedureFor): Result<ReadyExample> {
  const { version, readings } = example
  const procedure = procedureFor({
    ...(version === undefined ? {} : { version }),
    ...(readings === undefined ? {} : { readings })
  })
  if (!procedure.ok) return procedure
  const facts = readCase(example.case, procedure.value.local.versions[0].ruleset.vocabulary)
  if (!facts.ok) return bad(facts.problems.map(inTheCase) as [Problem, ...Problem[]])
  const asOf = parseDay(example.asOf)
  if (asOf === undefined)
    return bad([{ code: 'NOT_A_DAY', message: 'the day asked about is no day', pointer: '/asOf' }])
  return good({ example, procedure: procedure.value, facts: facts.value, asOf })
}

const inTheCase = (problem: Problem): Problem => ({ ...problem, pointer: `/case${problem.pointer ?? ''}` })

/** Holds an assessment, by whichever evaluator, against what an example expects. */
export function judgeExample(example: Example, assessment: Assessment): ExampleResult {
  const mismatches = [...nextReview(example, assessment), ...outcomes(example, assessment)]
  const [first, ...rest] = mismatches
  return first === undefined
    ? { it: example.it, outcome: 'as-expected' }
    : { it: example.it, outcome: 'otherwise', mismatches: [first, ...rest] }
}

const outcomes = ({ gives }: Example, assessment: Assessment): readonly Mismatch[] =>
  Object.entries(gives).flatMap(([key, expected]) => compare(assessment, key, expected))

function nextReview({ nextReview: expected }: Example, assessment: Assessment): readonly Mismatch[] {
  if (expected === undefined) return []
  const got = nextReviewText(assessment)
  return got === expected ? [] : [{ key: 'nextReview', expected, got, pointer: '/nextReview' }]
}
