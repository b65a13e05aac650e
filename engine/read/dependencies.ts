import type { Condition } from '../model/condition.ts'
import type { RuleBody } from '../model/ruleset.ts'
import { findCircles, type References } from './circles.ts'
import { quote } from './problems.ts'
import { type Report, tell } from './report.ts'
import { type RuleIndex, rulesOf } from './rule-index.ts'

/** The conditions of a rule. */
function conditionsOf(body: RuleBody): readonly Condition[] {
  const when = body.when ? [body.when] : []
  if (body.kind === 'check') return [...when, body.requires]
  if (body.kind !== 'timescale') return when
  return [...when, ...(body.met?.acts ?? []).flatMap((act) => act.when ?? [])]
}

/** The rules that a rule asks about: by their outcome, or by their last day. */
export function dependenciesOf(body: RuleBody): readonly string[] {
  const found: string[] = []
  const open = [...conditionsOf(body)]
  for (let here = open.pop(); here; here = open.pop()) {
    if (here.kind === 'outcome') found.push(here.rule)
    else if (here.kind === 'not') open.push(here.of)
    else if (here.kind === 'compare') found.push(...(here.operand.is === 'dueOf' ? here.operand.rules : []))
    else open.push(...here.of)
  }
  return found
}

/** Which rule asks about which, a provision standing for all of its rules. Whoever invites asks after what keeps the same role out. */
export function references(index: RuleIndex, bodies: ReadonlyMap<string, RuleBody>): References {
  const meant = (reference: string): readonly string[] => rulesOf(index, reference).map(({ key }) => key)
  const keepOut = exclusionsIn(bodies)
  const exclusions = (body: RuleBody): readonly string[] =>
    body.kind === 'invitee' && body.attends !== 'excluded' ? (keepOut.get(body.role) ?? []) : []
  return new Map(
    [...bodies].map(([key, body]) => [key, [...new Set([...dependenciesOf(body).flatMap(meant), ...exclusions(body)])]])
  )
}

/** The rules that keep a role out, by role. */
function exclusionsIn(bodies: ReadonlyMap<string, RuleBody>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [key, body] of bodies) {
    if (body.kind === 'invitee' && body.attends === 'excluded')
      found.set(body.role, [...(found.get(body.role) ?? []), key])
  }
  return found
}

/** Rules that ask about one another in a circle have no answer: each circle is told. */
export function checkCircles(report: Report, index: RuleIndex, asked: References): void {
  for (const circle of findCircles(asked)) {
    const place = index.rules.get(circle[0] ?? '')
    const message = `rules ask about one another in a circle: ${circle.map(quote).join(' → ')}`
    tell(report, {
      code: 'CIRCLE',
      message,
      help: 'take one of the questions out',
      pointer: place?.at('') ?? '',
      of: 'key'
    })
  }
}
