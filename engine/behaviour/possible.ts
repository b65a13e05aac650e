import { DEPENDENCIES, NEVER_LATER, REACHED_ON } from './dependencies.ts'
import type { Term, Variable } from './model.ts'
import { atLeast, atMost, type Bound, canAllHold, gapBounds, monthBounds, notAfter } from './order.ts'
import { type At, cellAt, nameOf, OPEN, type View, viewOf } from './view.ts'

/** Whether any case could lie where some cells are settled, others still being open. */
export type IsPossible = (at: At) => boolean

type Rule = (at: At, view: View) => boolean

/** Everything that is always so of some variables, as one test. */
export function possibility(variables: readonly Variable[]): IsPossible {
  const names = new Set(variables.map(nameOf))
  const rules: readonly Rule[] = [
    ...DEPENDENCIES.filter(({ facts }) => facts.every((fact) => names.has(fact))).map(
      ({ holds }): Rule =>
        (_, view) =>
          holds(view)
    ),
    ...listRules(variables),
    ...pairRules(variables),
    ...orderRules(variables)
  ]
  if (rules.length === 0) return () => true
  const look = viewOf(variables)
  return (at) => {
    const view = look(at)
    return rules.every((rule) => rule(at, view))
  }
}

/** A list is known or it is not, whichever of its values is asked after. */
function listRules(variables: readonly Variable[]): readonly Rule[] {
  const lists = Map.groupBy(
    variables.map((variable, i) => ({ variable, i })).filter(({ variable }) => variable.kind === 'list'),
    ({ variable }) => nameOf(variable)
  )
  return [...lists.values()]
    .filter((all) => all.length > 1)
    .map((all) => (at) => {
      const settled = all.flatMap(({ variable, i }) => cellAt(variable, at[i] ?? OPEN) ?? [])
      return new Set(settled.map(({ is }) => is === 'unknown')).size < 2
    })
}

/** Between two days lies something if both are known, nothing if one does not exist, and else it is not known what. */
function pairRules(variables: readonly Variable[]): readonly Rule[] {
  return variables.flatMap((variable, i) => {
    if (variable.kind !== 'pair') return []
    return (at: At, view: View) => {
      const gap = cellAt(variable, at[i] ?? OPEN)
      if (gap === undefined) return true
      const ends = [view.status(variable.earlier.key), view.status(variable.later.key)]
      if (gap.is === 'gap') return ends.every((end) => end === 'known' || end === 'open')
      if (gap.is === 'none') return ends.some((end) => end === 'absent' || end === 'open')
      return !ends.includes('absent') && ends.some((end) => end !== 'known')
    }
  })
}

/** Days and numbers can stand in some order that fits all that is settled of them. */
function orderRules(variables: readonly Variable[]): readonly Rule[] {
  const scales = variables.filter(({ kind }) => kind === 'term' || kind === 'pair')
  if (scales.length < 2) return []
  const always = alwaysSo(variables)
  return [(at, view) => canAllHold([...boundsAt(variables, at), ...always.flatMap((bound) => bound(view))])]
}

const boundsAt = (variables: readonly Variable[], at: At): readonly Bound[] =>
  variables.flatMap((variable, i) => {
    const cell = cellAt(variable, at[i] ?? OPEN)
    if (variable.kind === 'term' && cell?.is === 'range') {
      const { key } = variable.term
      return [
        ...(cell.from === undefined ? [] : [atLeast(key, cell.from)]),
        ...(cell.to === undefined ? [] : [atMost(key, cell.to)])
      ]
    }
    if (variable.kind !== 'pair' || cell?.is !== 'gap') return []
    const { earlier, later, lengths } = variable
    return [
      ...lengths.flatMap((length, n) => gapBounds(earlier.key, later.key, length, cell.more[n] === true)),
      ...monthBounds(earlier.key, lengths)
    ]
  })

type Conditional = (view: View) => readonly Bound[]

const bothKnown = (view: View, a: string, b: string): boolean =>
  view.status(a) === 'known' && view.status(b) === 'known'

/** What holds of the days themselves, wherever both are known. */
function alwaysSo(variables: readonly Variable[]): readonly Conditional[] {
  const terms = variables.flatMap((variable) => (variable.kind === 'term' ? [variable.term] : []))
  const keys = new Set(terms.map(({ key }) => key))
  return [
    ...NEVER_LATER.filter(({ earlier, later }) => keys.has(earlier) && keys.has(later)).map(
      ({ earlier, later }): Conditional =>
        (view) =>
          bothKnown(view, earlier, later) ? [notAfter(earlier, later)] : []
    ),
    ...dueRules(terms),
    ...REACHED_ON.filter(({ age, birthday, on }) => [age, birthday, on].every((key) => keys.has(key))).map(birthdayRule)
  ]
}

const birthdayRule =
  ({ age, years, birthday, on }: (typeof REACHED_ON)[number]): Conditional =>
  (view) => {
    const range = view.range(age)
    if (range === undefined || !bothKnown(view, birthday, on)) return []
    if ((range.from ?? 0) >= years) return [notAfter(birthday, on)]
    return range.to !== undefined && range.to < years ? [{ greater: on, less: birthday, most: -1 }] : []
  }

/** The earliest of many last days is no later than the earliest of some of them. */
function dueRules(terms: readonly Term[]): readonly Conditional[] {
  const dues = terms.flatMap(({ key, is }) => (is.from === 'due' ? [{ key, rules: new Set(is.rules) }] : []))
  return dues.flatMap((more) =>
    dues
      .filter((fewer) => fewer !== more && [...fewer.rules].every((rule) => more.rules.has(rule)))
      .map(
        (fewer): Conditional =>
          (view) =>
            bothKnown(view, more.key, fewer.key) ? [notAfter(more.key, fewer.key)] : []
      )
  )
}
