import { Engine, type RuleResult } from 'json-rules-engine'
import type { Instance } from '../chronology/chronology.ts'
import type { Answer } from '../compile/answer.ts'
import type { Known } from '../compile/facts.ts'
import { addOperators, type Bound, type NoLessThan, NOT_KNOWN, NOT_THERE } from './operators.ts'
import type { Translated } from './translate.ts'

/** What json-rules-engine says of one condition: the answer, and that of each comparison in the order in which they stand. */
export type Found = Readonly<{ answer: Answer; leaves: readonly Answer[] }>

type Held = Readonly<{ holds: boolean; leaves: readonly boolean[] }>

/**
 * Answers several conditions for one thing by two runs, one taking what is not known as speaking against each comparison and one as speaking
 * for it. Where both come out the same it is known; where they differ it cannot be told.
 */
export async function askAll(translated: readonly Translated[], instance: Instance): Promise<readonly Found[]> {
  const facts = factsOf(translated, instance)
  const least = await run(translated, 'at-least', facts)
  const most = await run(translated, 'at-most', facts)
  return translated.map((_, i) => both(least[i], most[i]))
}

function both(least: Held | undefined, most: Held | undefined): Found {
  if (least === undefined || most === undefined) throw new Error('json-rules-engine lost a rule')
  if (least.holds && !most.holds) throw new Error('the least that holds is more than the most that holds')
  return {
    answer: timesTrue(least.holds, most.holds),
    // Under `not` the two bounds change places, which changes nothing in how often a comparison held.
    leaves: least.leaves.map((held, i) => timesTrue(held, most.leaves[i] === true))
  }
}

/** Held in neither run: no; in one: cannot tell; in both: yes. */
const timesTrue = (a: boolean, b: boolean): Answer => (Number(a) + Number(b)) as Answer

function factsOf(translated: readonly Translated[], instance: Instance): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const one of translated) {
    for (const [name, read] of one.facts) if (!(name in facts)) facts[name] = orSentinel(read(instance))
  }
  return facts
}

const orSentinel = (value: Known | NoLessThan): unknown =>
  value === undefined ? NOT_KNOWN : value === null ? NOT_THERE : value

/** A new engine for each run: one that is shared by runs that overlap loses rules without a word. */
async function run(
  translated: readonly Translated[],
  bound: Bound,
  facts: Record<string, unknown>
): Promise<readonly Held[]> {
  const engine = new Engine()
  addOperators(
    engine,
    translated.flatMap(({ periods }) => periods)
  )
  translated.forEach(({ conditions }, i) => {
    engine.addRule({ name: String(i), conditions: conditions[bound], event: { type: 'answered' } })
  })
  const { results, failureResults } = await engine.run(facts)
  const held: Held[] = []
  for (const result of [...results, ...failureResults]) held[Number(result.name)] = heldOf(result)
  return held
}

const heldOf = ({ result, conditions }: RuleResult): Held => ({
  holds: result === true,
  leaves: [...leavesOf(conditions as Node)]
})

type Node = Readonly<{ all?: readonly Node[]; any?: readonly Node[]; not?: Node; result?: boolean }>

/** The comparisons of a condition in the order in which they stand, each with whether it held. */
function* leavesOf(node: Node): Generator<boolean> {
  const inner = node.all ?? node.any ?? (node.not === undefined ? undefined : [node.not])
  if (inner === undefined) yield node.result === true
  else for (const one of inner) yield* leavesOf(one)
}
