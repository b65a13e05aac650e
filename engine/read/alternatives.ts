import type { RuleBody } from '../model/ruleset.ts'
import type { Problem } from '../problem.ts'
import { bodyOf } from './bodies.ts'
import { checkCircles, references } from './dependencies.ts'
import type { Bodies } from './parts.ts'
import { problem, quote, step } from './problems.ts'
import { provisionAt } from './provisions.ts'
import { alternativeRule, readingKey } from './readings.ts'
import { makeReport, type Report, tell } from './report.ts'
import type { Laid, Resolved } from './resolve.ts'
import type { RuleAt, RuleIndex } from './rule-index.ts'
import { circularSameAs, sameAsReferences } from './same-as.ts'
import type { Stand, WrittenConventions, WrittenProvision, WrittenReading, WrittenRuleset } from './written.ts'

/** How many rules may be looked at again for alternatives: one alternative touches all rules that stand on the one it changes. */
const MOST_AGAIN = 5000

/** Looks whether every alternative can be laid over its rule. What is wrong with one is told where the alternative stands. */
export function checkAlternatives(written: WrittenRuleset, { context, bodies }: Resolved): void {
  const check = {
    context,
    bodies,
    followers: followersOf(context.rules),
    again: { left: MOST_AGAIN },
    budget: { used: 0 }
  }
  for (const [index, provision] of written.provisions.entries()) {
    for (const [position, reading] of (provision.readings ?? []).entries()) {
      checkAlternative(check, provision, reading, `${step(`${provisionAt(index)}/readings`, position)}/alternative`)
    }
  }
}

type Check = Readonly<{
  context: Bodies
  bodies: ReadonlyMap<string, RuleBody>
  followers: ReadonlyMap<string, readonly string[]>
  again: { left: number }
  budget: { used: number }
}>

function checkAlternative(
  check: Check,
  provision: WrittenProvision,
  { alternative }: WrittenReading,
  at: string
): void {
  const { context, bodies, again } = check
  const report = makeReport(context.report.spanOf)
  const laid = alternativeRule(report, context.rules, provision.id, alternative, at)
  if (laid && bodies.has(laid.key)) {
    const touched = [laid.key, ...followersFrom(check.followers, laid.key)].filter((key) => bodies.has(key))
    again.left -= touched.length
    if (again.left < 0) tell(report, tooManyAgain(at))
    else resolveAgain(check, report, laid, touched)
  }
  context.report.problems.push(...report.problems.map((one) => movedTo(at, one, context)))
}

const tooManyAgain = (pointer: string) => ({
  code: 'TOO_MANY',
  message: `alternatives touch more than ${MOST_AGAIN} rules`,
  pointer
})

function resolveAgain(
  { context, bodies, budget }: Check,
  report: Report,
  laid: RuleAt,
  touched: readonly string[]
): void {
  const rules: RuleIndex = { ...context.rules, rules: withRule(context.rules.rules, laid) }
  const again: Bodies = { ...context, report, rules, budget, circularSameAs: circlesWith(report, rules, laid) }
  const changed = new Map(bodies)
  let asks = false
  for (const key of touched) {
    const rule = rules.rules.get(key)
    const body = rule && bodyOf(again, rule)
    if (body) changed.set(key, body)
    asks ||= body !== undefined && references(rules, new Map([[key, body]])).get(key)?.length !== 0
  }
  if (asks) checkCircles(report, rules, references(rules, changed))
}

const withRule = (rules: ReadonlyMap<string, RuleAt>, rule: RuleAt): ReadonlyMap<string, RuleAt> =>
  new Map([...rules, [rule.key, rule]])

const circlesWith = (report: Report, rules: RuleIndex, laid: RuleAt): ReadonlySet<string> =>
  laid.written['sameAs'] === undefined ? new Set() : circularSameAs(report, rules)

/** A problem of the rule as a whole is the alternative's doing: without it there was none. */
const movedTo = (at: string, one: Problem, { report }: Bodies): Problem =>
  one.pointer?.startsWith(`${at}/`)
    ? one
    : problem(one.code, one.message, { help: one.help, pointer: at, at: report.spanOf?.(at, 'key') })

/** For each rule, those that take from it by `sameAs`. */
function followersOf(index: RuleIndex): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>()
  for (const [key, targets] of sameAsReferences(index)) {
    for (const target of targets) followers.set(target, [...(followers.get(target) ?? []), key])
  }
  return followers
}

function followersFrom(followers: ReadonlyMap<string, readonly string[]>, key: string): readonly string[] {
  const found = new Set<string>()
  const open = [key]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    for (const follower of followers.get(here) ?? []) {
      if (!found.has(follower) && follower !== key) open.push(follower)
      found.add(follower)
    }
  }
  found.delete(key)
  return [...found]
}

/** The readings that were asked for, laid over the rules in the order asked; or those that there are not. */
export function layReadings(written: WrittenRuleset, index: RuleIndex, keys: readonly string[], report: Report): Laid {
  const conventions: WrittenConventions[] = []
  const rules = new Map<string, RuleAt>()
  const stands = new Map<string, Stand>()
  for (const key of keys) {
    const whole = written.readings?.find(({ id }) => id === key)
    const [provision, reading, at] = findReading(written, key) ?? []
    if (whole) conventions.push(whole.alternative.conventions ?? {})
    else if (!provision || !reading || at === undefined) tell(report, unknownReading(report, written, key))
    else
      layOne(
        { rules, stands },
        { ...index, rules: new Map([...index.rules, ...rules]) },
        provision,
        reading,
        at,
        report
      )
  }
  return { conventions, rules, stands }
}

type Laying = Readonly<{ rules: Map<string, RuleAt>; stands: Map<string, Stand> }>

function layOne(
  { rules, stands }: Laying,
  index: RuleIndex,
  provision: WrittenProvision,
  { alternative }: WrittenReading,
  at: string,
  report: Report
): void {
  const { strength, binding } = alternative
  if (strength ?? binding) stands.set(provision.id, { ...(strength && { strength }), ...(binding && { binding }) })
  const laid = alternativeRule(report, index, provision.id, alternative, at)
  if (laid) rules.set(laid.key, laid)
}

function findReading(
  written: WrittenRuleset,
  key: string
): readonly [WrittenProvision, WrittenReading, string] | undefined {
  for (const [index, provision] of written.provisions.entries()) {
    const position = provision.readings?.findIndex((reading) => readingKey(reading, provision.id) === key) ?? -1
    const reading = provision.readings?.[position]
    if (reading) return [provision, reading, `${step(`${provisionAt(index)}/readings`, position)}/alternative`]
  }
  return undefined
}

/** Every reading that a ruleset has, by the key that a caller asks for. */
export const readingKeys = ({ readings = [], provisions }: WrittenRuleset): readonly string[] => [
  ...readings.map(({ id }) => id),
  ...provisions.flatMap((provision) => (provision.readings ?? []).map((reading) => readingKey(reading, provision.id)))
]

const unknownReading = (report: Report, written: WrittenRuleset, key: string) => ({
  code: 'UNKNOWN_READING',
  message: `unknown reading ${quote(key)}`,
  help: report.suggest(key, readingKeys(written)),
  pointer: ''
})
