import type { Procedure } from '../../../engine/compile/procedure.ts'
import { judgeExample, type ProcedureFor, type ReadyExample, readyExample } from '../../../engine/examples/run.ts'
import { headlineOf, stateText, aboutText } from '../../../engine/examples/found.ts'
import { assess, type Assessment, type Problem, type Result } from '../../../engine/index.ts'
import { type ReadExample, readExamples } from '../../../engine/read/examples.ts'
import { type SecondOpinion, secondOpinionOn } from '../../../engine/reference/index.ts'
import { procedureIn } from '../../store/found.ts'
import type { RulesetStore } from '../../store/store.ts'

/** One example of a version, made ready, with its place in its text. */
export type Readied = Readonly<{ example: ReadExample; index: number; ready: Result<ReadyExample> }>

/**
 * The worked examples of one version, each beside the procedure that is to answer it: that version with its law, unless the example names
 * another. What applies by the day a duty falls due, as the law does, is asked in all its versions, since one case may fall under several.
 */
export function readyExamples(
  store: RulesetStore,
  id: string,
  version: string,
  text: string
): Result<readonly Readied[]> {
  const read = readExamples(text)
  if (!read.ok) return read
  if (read.value.ruleset !== id) return { ok: false, problems: [ofAnother(read.value.ruleset)] }
  const procedureFor = procedureForExamples(store, id, version)
  const value = read.value.examples.map((example, index) => ({
    example,
    index,
    ready: readyExample(example, procedureFor)
  }))
  return { ok: true, value }
}

const ofAnother = (ruleset: string): Problem => ({
  code: 'OTHER_RULESET',
  message: `these are examples for \`${ruleset}\``,
  pointer: '/ruleset'
})

/** What answers a version's own examples. */
export function procedureForExamples(store: RulesetStore, id: string, version: string): ProcedureFor {
  const pinned = store.version(id, version)?.ruleset.appliesBy === 'due' ? {} : { version }
  return (wanted) => procedureIn(store, id, { ...pinned, ...wanted })
}

/** Everything in which the examples come out otherwise than they say. */
export const otherwiseIn = (examples: readonly Readied[]): readonly Problem[] => examples.flatMap(otherwise)

function otherwise({ example, index, ready }: Readied): readonly Problem[] {
  const at = `/examples/${index}`
  if (!ready.ok) return ready.problems.map((one) => cannotRun(example, one, at))
  const { procedure, facts, asOf } = ready.value
  const result = judgeExample(example, assess(procedure, facts, asOf))
  if (result.outcome !== 'otherwise') return []
  return result.mismatches.map(({ key, expected, got, pointer }) => ({
    code: 'EXAMPLE_OTHERWISE',
    message: `\`${example.it}\`: \`${key}\` was to be ${expected} and is ${got}`,
    help: 'if that is what the change is for, take the new answer over into the example',
    pointer: `${at}${pointer}`,
    file: 'examples',
    at: example.at
  }))
}

const cannotRun = ({ it, at: span }: ReadExample, { code, message, pointer = '' }: Problem, at: string): Problem => ({
  code,
  message: `\`${it}\` cannot be run: ${message}`,
  pointer: `${at}${pointer}`,
  file: 'examples',
  at: span
})

/** Every example on which json-rules-engine does not say the very same of every rule. */
export async function disagreementsOn(examples: readonly Readied[]): Promise<readonly Problem[]> {
  const opinions = new Map<Procedure, SecondOpinion>()
  const problems: Problem[] = []
  for (const { example, index, ready } of examples) {
    if (!ready.ok) continue
    const { procedure, facts, asOf } = ready.value
    const opinion = opinions.get(procedure) ?? secondOpinionOn(procedure)
    opinions.set(procedure, opinion)
    const rules = differing(assess(procedure, facts, asOf), await opinion(facts, asOf))
    if (rules.length > 0) problems.push(disagreement(example, index, rules))
  }
  return problems
}

const disagreement = ({ it, at }: ReadExample, index: number, rules: readonly string[]): Problem => ({
  code: 'EVALUATORS_DISAGREE',
  message: `\`${it}\`: two programs that work the rules out in different ways do not agree on ${rules.join(', ')}`,
  help: 'this is a fault of the program: report it, and publish nothing that turns on it',
  pointer: `/examples/${index}`,
  file: 'examples',
  at
})

function differing(one: Assessment, other: Assessment): readonly string[] {
  const [a, b] = [saidBy(one), saidBy(other)]
  if (a.length !== b.length) return ['how many answers there are']
  return [...new Set(a.flatMap(({ key, says }, i) => (says === b[i]?.says ? [] : [key])))]
}

const saidBy = ({ outcomes }: Assessment): readonly Readonly<{ key: string; says: string }>[] =>
  outcomes.map(({ key, verdict, statutory, effective }) => ({
    key,
    says: JSON.stringify([key, verdict, statutory?.verdict, effective?.verdict, effective?.by.rule.key])
  }))

/** The headline of every answer to an example, by rule and what it falls on. */
export function answersTo({ example, ready }: Readied): ReadonlyMap<string, string> {
  if (!ready.ok) return new Map()
  const { procedure, facts, asOf } = ready.value
  const said = assess(procedure, facts, asOf).outcomes.map((outcome) => {
    const about = outcome.instance === undefined ? '' : ` (${aboutText(outcome.instance)})`
    return [`\`${example.it}\`: ${outcome.key}${about}`, stateText(headlineOf(outcome))] as const
  })
  return new Map(
    [...Map.groupBy(said, ([name]) => name)].map(([name, all]) => [name, all.map(([, is]) => is).join(', ')])
  )
}
