import { assess, type Assessment } from '../assess/assess.ts'
import { instancesFor } from '../assess/instances.ts'
import { othersOf } from '../assess/others.ts'
import type { Instance } from '../chronology/chronology.ts'
import { chronicle, type Told } from '../chronology/instances.ts'
import { knownOn } from '../chronology/known-on.ts'
import type { Procedure } from '../compile/procedure.ts'
import type { Day } from '../days/day.ts'
import type { CaseFacts } from '../model/case.ts'
import type { Scope } from '../model/vocabulary.ts'
import { AnswerBook, nameOf } from './book.ts'
import { type Planned, planOf } from './plan.ts'
import { askAll } from './run.ts'

/** An evaluator of one procedure that gives its second opinion on any case. */
export type SecondOpinion = (facts: CaseFacts, asOf: Day) => Promise<Assessment>

/**
 * Makes json-rules-engine ready to answer for a procedure. It answers every condition for everything that it may fall on, and then the same
 * `assess` runs on its answers. Its dependencies hold `eval`: nothing that runs in a browser may import this.
 */
export function secondOpinionOn(procedure: Procedure): SecondOpinion {
  const inLayers = [...grouped(planOf(procedure))].sort(([a], [b]) => (a?.layer ?? 0) - (b?.layer ?? 0))
  return async (facts, asOf) => {
    const book = new AnswerBook()
    const told = chronicle(knownOn(asOf, facts), asOf, othersOf(procedure, book.ask))
    for (const group of inLayers) await answer(group, instancesOf(group, procedure, told), book)
    return assess(procedure, facts, asOf, book.ask)
  }
}

/** What is asked in one run: one layer of one version, for one kind of thing. A fact's name means one reading in a run, so versions stay apart. */
const grouped = (plan: readonly Planned[]): Iterable<readonly Planned[]> =>
  Map.groupBy(
    plan,
    ({ layer, scope, version }) => `${layer} ${scope} ${version.ruleset.id} ${version.ruleset.version}`
  ).values()

/** The assessment by json-rules-engine, to be held against the one by compiled closures. */
export const assessByReference = (procedure: Procedure, facts: CaseFacts, asOf: Day): Promise<Assessment> =>
  secondOpinionOn(procedure)(facts, asOf)

async function answer(group: readonly Planned[], instances: readonly Instance[], book: AnswerBook): Promise<void> {
  for (const instance of instances) {
    const found = await askAll(
      group.map(({ translated }) => translated),
      instance
    )
    found.forEach((one, i) => {
      const planned = group[i]
      if (planned !== undefined) book.write(planned.condition, instance, one)
    })
  }
}

/** Everything there is in a scope. A rule of the law is asked about the occurrences that the council's rule counts, so these are taken together. */
function instancesOf([first]: readonly Planned[], { local, law }: Procedure, told: Told): readonly Instance[] {
  const scope: Scope = first?.scope ?? 'child'
  if (scope !== 'occurrence') return told.instances[scope]
  const recurring = [...local.rules, ...(law?.rules ?? [])].filter(({ versions }) =>
    versions.some(({ rule }) => rule?.body.per === 'occurrence')
  )
  const all = recurring.flatMap((history) => instancesFor(history, told)).filter(({ scope: is }) => is === 'occurrence')
  return [...new Map(all.map((instance) => [nameOf(instance), instance])).values()]
}
