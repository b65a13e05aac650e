import { assess, type Assessment, explain, type Procedure, type Problem, readCase } from '../../../engine/index.ts'
import type { SecondOpinion } from '../../../engine/reference/index.ts'
import { statesOf } from '../../../engine/explain/states.ts'
import { readJson } from '../../../engine/read/json.ts'
import { problemOf, refusalOfJson, TOO_MUCH } from '../../line-problems.ts'
import { MOST_OUTCOMES } from '../../limits.ts'
import { whereOf } from '../../where-of.ts'
import { type Bytes, makeBytes } from './bytes.ts'
import { giveBack } from './give-back.ts'
import type { LinesGiven, LinesLoad, LinesTask } from './lines-task.ts'

const NEWLINE = 0x0a

/** Answers each line by itself: one that is wrong has its problem in its place, and the others are none the worse for it. */
export async function answerLines(
  task: LinesTask,
  procedure: Procedure,
  { first, bytes }: LinesLoad,
  isStopped: () => boolean
): Promise<LinesGiven> {
  const [answers, counts, faults]: [Bytes, Counts, Fault[]] = [
    makeBytes(bytes.length * 2),
    { assessed: 0, outcomes: {} },
    []
  ]
  const opinion = task.evaluator === 'reference' ? await opinionOn(procedure) : undefined
  let [at, line] = [0, first]
  while (at < bytes.length && !isStopped()) {
    const end = endOfLine(bytes, at)
    try {
      const answer = answerTo(bytes.subarray(at, end), line, task, procedure, counts, opinion)
      answers.add(typeof answer === 'string' ? answer : await answer)
    } catch (error) {
      faults.push(whereOf(error))
      answers.add(lineOf({ line, problem: problemOf('unexpected') }))
    }
    at = end + 1
    line++
  }
  giveBack(new Uint8Array(bytes.buffer))
  return { bytes: answers.all(), ...counts, faults }
}

type Counts = { assessed: number; readonly outcomes: Record<string, number> }
type Fault = LinesGiven['faults'][number]

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(NEWLINE, from)
  return end < 0 ? bytes.length : end
}

const lineOf = (answer: object): string => `${JSON.stringify(answer)}\n`

type Answer = string | Promise<string>

function answerTo(
  bytes: Uint8Array,
  line: number,
  task: LinesTask,
  procedure: Procedure,
  counts: Counts,
  opinion: SecondOpinion | undefined
): Answer {
  const wrong = (refusal: Parameters<typeof problemOf>[0], problems: readonly Problem[]): string =>
    lineOf({ line, problem: problemOf(refusal, problems) })
  const text = textOf(bytes, line)
  if (text === undefined) return wrong('not-json', [NOT_UTF8])
  if (text.trim() === '') return wrong('not-json', [EMPTY])
  const data = readJson(text)
  if (!data.ok) return wrong(refusalOfJson(data.problems), data.problems)
  const facts = readCase(data.value, procedure.local.versions[0].ruleset.vocabulary)
  if (!facts.ok) return wrong('wrong-input', facts.problems)
  const assessment = assess(procedure, facts.value, task.asOf)
  if (assessment.outcomes.length > MOST_OUTCOMES) return wrong('wrong-input', [TOO_MUCH])
  const tell = (told: Assessment): string => {
    counts.assessed++
    return task.view === 'summary' ? states(told, line, task, counts) : document(told, line, task, counts)
  }
  return opinion === undefined ? tell(assessment) : opinion(facts.value, task.asOf).then(tell)
}

const NOT_UTF8: Problem = { code: 'NOT_UTF8', message: 'the line is not UTF-8', pointer: '' }
const EMPTY: Problem = { code: 'EMPTY_LINE', message: 'there is nothing on this line', pointer: '' }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const BOM = 0xfeff

/** Programs of one maker begin a file with a mark that is no part of its text. */
function textOf(bytes: Uint8Array, line: number): string | undefined {
  try {
    const text = decoder.decode(bytes)
    return line === 1 && text.charCodeAt(0) === BOM ? text.slice(1) : text
  } catch {
    return undefined
  }
}

function states(assessment: Assessment, line: number, { evaluator, readings }: LinesTask, counts: Counts): string {
  const told = statesOf(assessment)
  for (const [state, count] of Object.entries(told.counts)) add(counts, state, count)
  return lineOf({ line, evaluator, readings, ...told })
}

function document(assessment: Assessment, line: number, task: LinesTask, counts: Counts): string {
  for (const { verdict, effective } of assessment.outcomes) add(counts, (effective?.verdict ?? verdict).state, 1)
  const { view, evaluator, readings } = task
  return lineOf({ line, ...explain(assessment, { view: view === 'full' ? 'full' : 'summary', evaluator, readings }) })
}

function add({ outcomes }: Counts, state: string, count: number): void {
  outcomes[state] = (outcomes[state] ?? 0) + count
}

const opinions = new WeakMap<Procedure, SecondOpinion>()

/** Made ready once for each procedure, by a package that is not loaded where nobody asks for it. */
async function opinionOn(procedure: Procedure): Promise<SecondOpinion> {
  const { secondOpinionOn } = await import('../../../engine/reference/index.ts')
  const opinion = opinions.get(procedure) ?? secondOpinionOn(procedure)
  opinions.set(procedure, opinion)
  return opinion
}
