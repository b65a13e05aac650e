import { findCircles } from './circles.ts'
import { layOver } from './overlay.ts'
import { quote } from './problems.ts'
import { type Report, tell } from './report.ts'
import { type RuleAt, type RuleIndex, rulesOf, unknownRule } from './rule-index.ts'

/** A condition and where it stands. */
type Joined = Readonly<{ when: unknown; at: string }>

/** A timescale with everything in its place that it takes from others, and the conditions of all of them, which are joined. */
export type Whole = Readonly<{ rule: RuleAt; whens: readonly Joined[] }>

/** What is taken from another timescale: its scope, condition, clock, milestone, floor and what silence means. */
export function wholeOf(
  report: Report,
  index: RuleIndex,
  rule: RuleAt,
  circular: ReadonlySet<string>
): Whole | undefined {
  const chain = chainOf(report, index, rule, circular)
  if (!chain) return undefined
  const whens = chain
    .filter((one) => one.written['when'] !== undefined)
    .map((one) => ({ when: one.written['when'], at: one.at('/when') }))
  return { rule: chain.reduce(laidOver), whens: whens.reverse() }
}

/** Another act is another duty: the law that the first one stands on does not stand in for it. */
function laidOver(under: RuleAt, over: RuleAt): RuleAt {
  const { floor: _, ...rest } = under.written
  return layOver(over.written['met'] === undefined ? under : { ...under, written: rest }, over.written, over.at)
}

/** The rule itself last, and before it those that it stands on. */
function chainOf(
  report: Report,
  index: RuleIndex,
  rule: RuleAt,
  circular: ReadonlySet<string>
): readonly RuleAt[] | undefined {
  const chain = [rule]
  for (let at: RuleAt = rule; at.written['sameAs'] !== undefined; at = chain[0] ?? rule) {
    const next = circular.has(at.key) ? undefined : targetOf(report, index, at)
    if (!next) return undefined
    if (chain.length > LONGEST_CHAIN) return tooLong(report, rule)
    chain.unshift(next)
  }
  return chain
}

/** Nobody follows a longer one, and each rule of it would be put together from all before it. */
const LONGEST_CHAIN = 20

function tooLong(report: Report, rule: RuleAt): undefined {
  const message = `${quote(rule.key)} stands on more than ${LONGEST_CHAIN} others by \`sameAs\``
  tell(report, { code: 'TOO_DEEP', message, help: 'write the clock out', pointer: rule.at('/sameAs') })
}

/** The one timescale that `sameAs` names. */
function targetOf(report: Report, index: RuleIndex, rule: RuleAt): RuleAt | undefined {
  const reference = String(rule.written['sameAs'])
  const found = rulesOf(index, reference)
  const pointer = rule.at('/sameAs')
  const timescales = found.filter(({ kind }) => kind === 'timescale')
  if (timescales.length === 1 && found.length === 1) return timescales[0]
  tell(
    report,
    found.length === 0
      ? unknownRule(report, { ...index, floor: undefined }, reference, pointer)
      : notOne(reference, found, pointer)
  )
  return undefined
}

const notOne = (reference: string, found: readonly RuleAt[], pointer: string) => ({
  code: 'NOT_A_TIMESCALE',
  message: found.length > 1 ? `${quote(reference)} has several rules` : `${quote(reference)} is not a timescale`,
  help: found.length > 1 ? `name one of them: ${found.map(({ key }) => quote(key)).join(', ')}` : 'name a timescale',
  pointer
})

/** The rules that take from one another in a circle, each circle told. */
export function circularSameAs(report: Report, index: RuleIndex): ReadonlySet<string> {
  const circles = findCircles(sameAsReferences(index))
  for (const circle of circles) {
    const first = index.rules.get(circle[0] ?? '')
    const message = `\`sameAs\` goes in a circle: ${circle.map(quote).join(' → ')}`
    tell(report, { code: 'CIRCLE', message, help: 'write one of the clocks out', pointer: first?.at('/sameAs') ?? '' })
  }
  return new Set(circles.flat())
}

/** Which rule takes from which. */
export const sameAsReferences = (index: RuleIndex): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...index.rules.values()].map(({ key, written }) => {
      const reference = written['sameAs']
      return [key, typeof reference === 'string' ? rulesOf(index, reference).map((rule) => rule.key) : []]
    })
  )
