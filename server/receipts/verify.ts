import {
  assess,
  type Assessment,
  type AssessmentDocument,
  day,
  explain,
  type Problem,
  type Procedure,
  readCase
} from '../../engine/index.ts'
import { assessByReference } from '../../engine/reference/index.ts'
import { canonical, digestOf } from '../canonical.ts'
import { NothingPublished } from '../library/view.ts'
import { MOST_OUTCOMES } from '../limits.ts'
import type { RulesetStore } from '../store/store.ts'
import { keyOf } from './answers.ts'
import { type Receipt, receiptOf } from './receipt.ts'

/** One answer that is not what it was; `before` or `now` is left out where there is none. */
export type Difference = Readonly<{ outcome: string; before?: string; now?: string; says?: string }>

type Engines = Readonly<{ before: string; now: string }>

/** What comes of giving an answer again. */
export type Verification =
  | Readonly<{ result: 'same'; says: string; engine: Engines }>
  | Readonly<{
      result: 'differs'
      says: string
      engine: Engines
      /** The things it was made of that are not what they were. */
      inputs: readonly Input[]
      outcomes: readonly Difference[]
    }>
  | Readonly<{ result: 'cannot-verify'; says: string; problems: readonly Problem[] }>

export const INPUTS = ['case', 'ruleset', 'law', 'vocabulary', 'calendar'] as const
export type Input = (typeof INPUTS)[number]

/** Gives the answer again from what had been published by then, and holds it against the receipt. */
export async function verifyReceipt(store: RulesetStore, receipt: Receipt, sent: unknown): Promise<Verification> {
  if (digestOf(canonical(receipt.outcomes)) !== receipt.answers) return cannot(TAMPERED)
  const query = { readings: receipt.readings, ...(receipt.version !== undefined && { version: receipt.version }) }
  const procedure = procedureAt(store, receipt.ruleset.id, query)
  if ('unknown' in procedure) return cannot(notThere(procedure.unknown, receipt.knownAt))
  const document = await answeredAgain(procedure, receipt, sent)
  if ('problems' in document) return cannot('The case cannot be read.', document.problems)
  return compared(receipt, receiptOf({ store, query, knownAt: receipt.knownAt, sent, document }), document)
}

const TAMPERED = 'The receipt is not as it was given: its answers do not have the digest that it names.'

const cannot = (says: string, problems: readonly Problem[] = []): Verification => ({
  result: 'cannot-verify',
  says,
  problems
})

const notThere = (what: string, knownAt: string): string =>
  `By ${knownAt}, there was no such ${what} here as the receipt names.`

/** Before anything was published, there was no ruleset. */
function procedureAt(...[store, id, query]: readonly [RulesetStore, string, Parameters<RulesetStore['procedure']>[1]]) {
  try {
    return store.procedure(id, query)
  } catch (error) {
    if (error instanceof NothingPublished) return { unknown: 'ruleset' } as const
    throw error
  }
}

async function answeredAgain(
  procedure: Procedure,
  { asOf, evaluator, readings }: Receipt,
  sent: unknown
): Promise<AssessmentDocument | Readonly<{ problems: readonly Problem[] }>> {
  const facts = readCase(sent, procedure.local.versions[0].ruleset.vocabulary)
  if (!facts.ok) return { problems: facts.problems.map((one) => ({ ...one, pointer: `/case${one.pointer ?? ''}` })) }
  const compiled = assess(procedure, facts.value, day(asOf))
  if (compiled.outcomes.length > MOST_OUTCOMES) return { problems: [TOO_MUCH] }
  const again = async (): Promise<Assessment> => assessByReference(procedure, facts.value, day(asOf))
  return explain(evaluator === 'compiled' ? compiled : await again(), { view: 'summary', evaluator, readings })
}

const TOO_MUCH: Problem = {
  code: 'TOO_MUCH',
  message: `the answer would have more than ${MOST_OUTCOMES} outcomes`,
  pointer: '/case'
}

function compared(before: Receipt, now: Receipt, document: AssessmentDocument): Verification {
  const engine = { before: before.engine, now: now.engine }
  const inputs = changedInputs(before, now)
  const outcomes = changedOutcomes(before, now, document)
  if (inputs.length === 0 && outcomes.length === 0)
    return { result: 'same', says: sameSays(Object.keys(now.outcomes).length, engine), engine }
  return { result: 'differs', says: differenceSays(inputs, outcomes, engine), engine, inputs, outcomes }
}

const sameSays = (count: number, engine: Engines): string =>
  `${count === 1 ? 'The one answer is the same' : `All ${count} answers are the same`}${byEngines(engine)}.`

const byEngines = ({ before, now }: Engines): string =>
  before === now ? '' : `, by engine ${before} then and ${now} now`

function differenceSays(inputs: readonly Input[], outcomes: readonly Difference[], engine: Engines): string {
  const made = inputs.map((input) => `The ${input} is not the one that was answered from.`)
  const count = outcomes.length
  const answers =
    count === 0
      ? 'The answers are the same all the same'
      : count === 1
        ? '1 answer is not what it was'
        : `${count} answers are not what they were`
  return [...made, `${answers}${byEngines(engine)}.`].join(' ')
}

const changedInputs = (before: Receipt, now: Receipt): readonly Input[] =>
  INPUTS.filter((name) => canonical(before[name] ?? null) !== canonical(now[name] ?? null))

function changedOutcomes(before: Receipt, now: Receipt, { outcomes }: AssessmentDocument): readonly Difference[] {
  const keys = [...new Set([...Object.keys(before.outcomes), ...Object.keys(now.outcomes)])]
  const changed = keys.filter((key) => digestIn(before, key) !== digestIn(now, key))
  const says = new Map(outcomes.map((outcome) => [keyOf(outcome), outcome.says]))
  return changed.map((outcome) => ({
    outcome,
    ...definedOnly({ before: digestIn(before, outcome), now: digestIn(now, outcome), says: says.get(outcome) })
  }))
}

const digestIn = ({ outcomes }: Receipt, key: string): string | undefined =>
  Object.hasOwn(outcomes, key) ? outcomes[key] : undefined

const definedOnly = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined))
