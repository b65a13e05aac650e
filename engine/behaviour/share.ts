import { procedureOf } from '../compile/procedure.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Condition } from '../model/condition.ts'
import { analyse } from './diff.ts'
import { partsOf, type RulePart } from './parts.ts'
import { statesIn } from './states.ts'

/** A condition that cannot be analysed, where it stands and why. */
export type NotAnalysable = Readonly<{ rule: string; part: RulePart['part']; act?: string; why: string }>

/** How many of a ruleset's conditions can be analysed; `says` is a line to print. */
export type AnalysableShare = Readonly<{
  conditions: number
  analysed: number
  notAnalysed: readonly NotAnalysable[]
  says: string
}>

const NEVER: Condition = { kind: 'any', of: [] }

/** How much of a ruleset the behaviour diff can speak of: each condition is set against one that is never so. */
export function analysableShare(version: CompiledRuleset, law: readonly CompiledRuleset[] = []): AnalysableShare {
  const [first, ...others] = law
  const { local, law: floor } = procedureOf([version], first === undefined ? undefined : [first, ...others])
  const statesOf = statesIn(floor === undefined ? [local] : [local, floor])
  const { vocabulary } = version.ruleset
  const parts = version.rules.flatMap(({ rule, body }) =>
    partsOf(body, vocabulary)
      .filter(({ condition }) => !isTrivial(condition))
      .map((part) => ({ rule: rule.key, per: body.per, ...part }))
  )
  const notAnalysed = parts.flatMap(({ rule, per, part, act, condition }): readonly NotAnalysable[] => {
    const analysis = analyse(NEVER, condition, vocabulary, { per, statesOf })
    return analysis.kind === 'analysed'
      ? []
      : [{ rule, part, ...(act === undefined ? {} : { act }), why: analysis.why }]
  })
  const [conditions, analysed] = [parts.length, parts.length - notAnalysed.length]
  return { conditions, analysed, notAnalysed, says: sayShare(version, conditions, analysed) }
}

const isTrivial = (condition: Condition): boolean => condition.kind === 'all' && condition.of.length === 0

const sayShare = ({ ruleset: { title, version } }: CompiledRuleset, conditions: number, analysed: number): string =>
  `${title}, ${version}: ${analysed} of ${conditions} conditions analysed, ${conditions - analysed} not`
