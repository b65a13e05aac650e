import type { Procedure } from '../compile/procedure.ts'
import type { Clock, RuleBody } from '../model/ruleset.ts'
import type { DayRef } from '../model/vocabulary.ts'
import type { Variable } from './model.ts'

/** The acts on which the rules turn that some variables ask after: from which day they count, and what meets them. */
export function actsBehind(variables: readonly Variable[], { local, law }: Procedure): readonly string[] {
  const names = variables.flatMap((variable) => {
    if (variable.kind === 'outcome') return [variable.rule]
    return variable.kind === 'term' && variable.term.is.from === 'due' ? variable.term.is.rules : []
  })
  const bodies = names.flatMap((name) =>
    (local.byName.get(name) ?? law?.byName.get(name) ?? []).flatMap(({ versions }) =>
      versions.flatMap(({ rule }) => (rule === undefined ? [] : [rule.body]))
    )
  )
  return [...new Set(bodies.flatMap(actsOf))]
}

/** A day that a case sends, as an act or as a fact. */
export type OwnDay = Readonly<{ from: 'milestone' | 'fact'; name: string; starts: boolean }>

/** The days that a rule itself counts from and to. */
export function ownDaysOf(body: RuleBody): readonly OwnDay[] {
  const [starts, others] = refsOf(body)
  const own = [
    ...starts.flatMap(sentIn).map((day) => ({ ...day, starts: true })),
    ...others.flatMap(sentIn).map((day) => ({ ...day, starts: false }))
  ]
  return own.filter((day, i) => own.findIndex(({ name }) => name === day.name) === i)
}

/** The anchors that a rule itself counts from and to. */
export const anchorsOf = (body: RuleBody): readonly string[] => refsOf(body).flat().flatMap(anchorsIn)

const anchorsIn = (ref: DayRef): readonly string[] =>
  ref.from === 'latest' ? ref.of.flatMap(anchorsIn) : ref.from === 'anchor' ? [ref.name] : []

function refsOf(body: RuleBody): readonly [starts: readonly DayRef[], others: readonly DayRef[]] {
  switch (body.kind) {
    case 'timescale': {
      const acts = (body.met?.acts ?? []).map(({ milestone }) => milestone)
      const { recurs } = body
      return recurs === undefined ? [daysOf(body.clock), acts] : [[recurs.from], [recurs.until]]
    }
    case 'trigger':
      return [body.on === undefined ? [] : [body.on], body.met === undefined ? [] : [body.met]]
    case 'check':
      return [body.by === undefined ? [] : [body.by], []]
    default:
      return [[], []]
  }
}

const sentIn = (ref: DayRef): readonly Omit<OwnDay, 'starts'>[] => {
  if (ref.from === 'latest') return ref.of.flatMap(sentIn)
  return ref.derived || ref.from === 'anchor' ? [] : [{ from: ref.from, name: ref.name }]
}

function actsOf(body: RuleBody): readonly string[] {
  if (body.kind !== 'timescale') return []
  return [...daysOf(body.clock), ...(body.met?.acts ?? []).map(({ milestone }) => milestone)].flatMap(milestonesIn)
}

function daysOf(clock: Clock): readonly DayRef[] {
  switch (clock.kind) {
    case 'within':
    case 'none-given':
      return [clock.of]
    case 'at-least':
      return [clock.before]
    case 'by':
      return [clock.day]
    case 'every':
      return []
  }
}

const milestonesIn = (ref: DayRef): readonly string[] =>
  ref.from === 'latest' ? ref.of.flatMap(milestonesIn) : ref.from === 'milestone' && !ref.derived ? [ref.name] : []
