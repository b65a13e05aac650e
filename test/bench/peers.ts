import { duecourse } from './duecourse.ts'
import type { Evaluator, Ready } from './evaluator.ts'
import { handwritten } from './handwritten.ts'
import { AS_OF, cases, procedure } from './inputs.ts'
import { hold, type OnGaps } from './judge.ts'
import { measure } from './measure.ts'
import { cel } from './peers/cel.ts'
import { jsonLogic } from './peers/json-logic-engine.ts'
import { freshEngines, oneEngine } from './peers/json-rules-engine.ts'
import { zen, zenTraced } from './peers/zen.ts'
import { fill, type Filled } from './records.ts'
import { figures, type Rows, share } from './table.ts'

const EVALUATORS: readonly Evaluator[] = [
  duecourse,
  handwritten,
  jsonLogic,
  zen,
  zenTraced,
  cel,
  oneEngine,
  freshEngines
]

const CASES = 1000

type Measured = Readonly<{ evaluator: Evaluator; perCase: number; gaps: OnGaps }>

/** The conditions of both councils over a thousand cases, by everybody: first the same answers, then how long they take. */
export async function comparePeers(progress: (says: string) => void): Promise<Readonly<{ about: string; rows: Rows }>> {
  const filled = await allFilled()
  const ours = await readyAll(duecourse, filled)
  const held: { evaluator: Evaluator; readies: readonly Ready[]; gaps: OnGaps }[] = []
  for (const evaluator of EVALUATORS) {
    progress(`comparing answers: ${evaluator.name}`)
    const readies = await readyAll(evaluator, filled)
    const gaps = await hold(
      evaluator,
      filled.map((one, i) => ({ ...one, ready: readies[i]!, ours: ours[i]! }))
    )
    held.push({ evaluator, readies, gaps })
  }
  const times = await measure(
    held.map(({ evaluator, readies }) => ({ name: evaluator.name, run: () => runAll(filled, readies) })),
    progress
  )
  const measured = held.map(({ evaluator, gaps }, i) => ({ evaluator, gaps, perCase: times[i]! / CASES }))
  return { about: aboutOf(filled), rows: rowsOf(measured) }
}

async function allFilled(): Promise<readonly Filled[]> {
  const all = cases(CASES)
  return (await Promise.all(['york', 'brighton-and-hove'].map((id) => fill(procedure(id), all, AS_OF)))).flat()
}

const readyAll = (evaluator: Evaluator, filled: readonly Filled[]): Promise<readonly Ready[]> =>
  Promise.all(filled.map(async (one) => evaluator.ready(one)))

async function runAll(filled: readonly Filled[], readies: readonly Ready[]): Promise<void> {
  for (const [i, ready] of readies.entries()) await ready.all(filled[i]!.records)
}

function aboutOf(filled: readonly Filled[]): string {
  const conditions = filled.reduce((sum, { sheet }) => sum + sheet.conditions.length, 0)
  const records = filled.reduce((sum, one) => sum + one.records.length, 0)
  const answers = filled.reduce((sum, one) => sum + one.records.length * one.sheet.conditions.length, 0)
  return `${conditions} conditions of York and Brighton & Hove over ${CASES} made-up cases: ${figures(records / CASES)} records and ${figures(answers / CASES)} answers a case`
}

function rowsOf(measured: readonly Measured[]): Rows {
  const own = measured[0]!.perCase
  const row = ({ evaluator, perCase, gaps }: Measured): readonly string[] => [
    evaluator.name,
    evaluator.keeps,
    figures(perCase),
    perCase >= own ? `${figures(perCase / own)} × as long` : `${figures(own / perCase)} × as quick`,
    share(gaps.right, gaps.asked),
    share(gaps.wrong, gaps.asked),
    share(gaps.failed, gaps.asked)
  ]
  return [
    ['', 'keeps', 'CPU µs a case', 'beside Duecourse', 'on gaps: right', 'guessed', 'failed'],
    ...measured.map(row)
  ]
}
