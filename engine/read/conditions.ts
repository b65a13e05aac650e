import type { Condition, Operator } from '../model/condition.ts'
import { findCircles } from './circles.ts'
import { tooManyConditions } from './condition-limits.ts'
import { CONDITION_DEPTH, CONDITION_NODES } from './limits.ts'
import { findFact, type Names, type Within } from './names.ts'
import { operandOf } from './operands.ts'
import { quote, step } from './problems.ts'
import { tell } from './report.ts'
import { type RuleIndex, findOutcome, findRules } from './rule-index.ts'
import type { Written, WrittenCondition } from './written.ts'

/** A condition put in its place, with how many stand in it and how deep. */
type Sized = Readonly<{ condition: Condition; size: number; depth: number }>

/** What resolving conditions needs: names, the other rules, and the conditions that have a name. */
export type Conditions = Names &
  Readonly<{
    rules: RuleIndex
    named: Written<WrittenCondition>
    /** Named conditions that go in a circle; each is told once and resolved nowhere. */
    circular: ReadonlySet<string>
    /** Named conditions by name and scope, resolved once: what they hold is shared, not copied. */
    resolved: Map<string, Sized | undefined>
    /** How many conditions there are so far, named ones counted wherever they are used. */
    budget: { used: number }
  }>

/** A condition whose every name means something and whose types fit, or nothing and a problem. */
export function conditionOf(
  context: Conditions,
  written: WrittenCondition,
  within: Within,
  at: string
): Condition | undefined {
  const sized = sizedOf(context, written, within, at, 1)
  if (!sized) return undefined
  const before = context.budget.used
  context.budget.used += sized.size
  if (context.budget.used <= CONDITION_NODES) return sized.condition
  if (before <= CONDITION_NODES) context.report.problems.push(tooManyConditions())
  return undefined
}

function sizedOf(
  context: Conditions,
  written: WrittenCondition,
  within: Within,
  at: string,
  depth: number
): Sized | undefined {
  if (depth > CONDITION_DEPTH) return tooDeep(context, at)
  if (written.all) return severalOf(context, 'all', written.all, within, at, depth)
  if (written.any) return severalOf(context, 'any', written.any, within, at, depth)
  if (written.not) return notOf(context, written.not, within, at, depth)
  if (written.condition !== undefined) return namedOf(context, written.condition, within, at, depth)
  return written.outcome === undefined
    ? single(compareOf(context, written, within, at))
    : single(outcomeOf(context, written, at))
}

const single = (condition: Condition | undefined): Sized | undefined => condition && { condition, size: 1, depth: 1 }

function tooDeep({ report }: Conditions, pointer: string): undefined {
  const message = `conditions stand more than ${CONDITION_DEPTH} deep in one another, named ones included`
  tell(report, { code: 'TOO_DEEP', message, help: 'say it more simply', pointer })
}

function severalOf(
  context: Conditions,
  kind: 'all' | 'any',
  written: readonly WrittenCondition[],
  within: Within,
  at: string,
  depth: number
): Sized | undefined {
  const all = written.map((one, index) => sizedOf(context, one, within, step(`${at}/${kind}`, index), depth + 1))
  const found = all.filter((one) => one !== undefined)
  if (found.length < all.length) return undefined
  const size = found.reduce((sum, one) => sum + one.size, 1)
  return {
    condition: { kind, of: found.map(({ condition }) => condition) },
    size,
    depth: 1 + Math.max(...found.map((one) => one.depth))
  }
}

function notOf(
  context: Conditions,
  written: WrittenCondition,
  within: Within,
  at: string,
  depth: number
): Sized | undefined {
  const inner = sizedOf(context, written, within, `${at}/not`, depth + 1)
  return inner && { condition: { kind: 'not', of: inner.condition }, size: inner.size + 1, depth: inner.depth + 1 }
}

/** A named condition is put in place of its name, and looked at once for each scope that it is used in. */
function namedOf(context: Conditions, name: string, within: Within, at: string, depth: number): Sized | undefined {
  const written = Object.hasOwn(context.named, name) ? context.named[name] : undefined
  if (!written) return unknownCondition(context, name, `${at}/condition`)
  if (context.circular.has(name)) return undefined
  const key = `${within ?? ''} ${name}`
  if (!context.resolved.has(key))
    context.resolved.set(key, sizedOf(context, written, within, step('/conditions', name), depth))
  const found = context.resolved.get(key)
  return found && found.depth + depth - 1 > CONDITION_DEPTH ? tooDeep(context, at) : found
}

function unknownCondition({ report, named }: Conditions, name: string, pointer: string): undefined {
  const help = report.suggest(name, Object.keys(named))
  tell(report, { code: 'UNKNOWN_CONDITION', message: `unknown condition ${quote(name)}`, help, pointer })
}

function outcomeOf({ report, rules }: Conditions, written: WrittenCondition, at: string): Condition | undefined {
  const [rule, is] = [written.outcome ?? '', written.is ?? []]
  const sound = findOutcome(report, rules, { rule, is, at })
  return sound ? { kind: 'outcome', rule, is } : undefined
}

function compareOf(context: Conditions, written: WrittenCondition, within: Within, at: string): Condition | undefined {
  const fact = findFact(context, written.fact ?? '', within, `${at}/fact`)
  if (!fact || written.value === undefined) return undefined
  const operator = written.operator as Operator
  const operand = operandOf(
    context,
    { fact, operator, value: written.value, on: written.on, within, at },
    (keys, pointer) => findRules(context.report, context.rules, keys, pointer)
  )
  return operand && { kind: 'compare', fact, operator, operand }
}

/** The names of named conditions that go in circles, each circle told. */
export function circularConditions({ report }: Names, named: Written<WrittenCondition>): ReadonlySet<string> {
  const references = new Map(Object.entries(named).map(([name, written]) => [name, namesIn(written)]))
  const circles = findCircles(references)
  for (const circle of circles) {
    const message = `conditions go in a circle: ${circle.map(quote).join(' → ')}`
    tell(report, {
      code: 'CIRCLE',
      message,
      help: 'take one of them out of another',
      pointer: step('/conditions', circle[0] ?? ''),
      of: 'key'
    })
  }
  return new Set(circles.flat())
}

/** The named conditions that a condition uses, found without recursion. */
function namesIn(written: WrittenCondition): readonly string[] {
  const names: string[] = []
  const open = [written]
  for (let here = open.pop(); here; here = open.pop()) {
    if (here.condition !== undefined) names.push(here.condition)
    open.push(...(here.all ?? []), ...(here.any ?? []), ...(here.not ? [here.not] : []))
  }
  return names
}

/** Named conditions that no rule uses are looked at too, as far as that goes without knowing what they are about. */
export function checkUnused(context: Conditions): void {
  const used = new Set([...context.resolved.keys()].map((key) => key.slice(key.indexOf(' ') + 1)))
  for (const name of Object.keys(context.named)) {
    if (!used.has(name)) namedOf(context, name, undefined, step('/conditions', name), 1)
  }
}
