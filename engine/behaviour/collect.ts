import type { Setting } from './context.ts'
import { type Compare, cutsOf, type Gap, gapKey, gapOf, type Leaf, wantedOf } from './leaves.ts'
import { byLength, sameLength } from './lengths.ts'
import type { Length, Term, Variable } from './model.ts'
import { termOf } from './terms.ts'
import { listVariable, oneOfVariable, outcomeVariable, pairVariable, termVariable, yesNoVariable } from './variables.ts'

type Uses = {
  yesNo: Map<string, Compare>
  oneOf: Map<string, Compare[]>
  list: Map<string, Compare>
  outcome: Map<string, (readonly string[])[]>
  terms: Map<string, { term: Term; cuts: Set<number> }>
  gaps: Map<string, { earlier: Term; later: Term; lengths: Length[] }>
}

/** Everything that some comparisons turn on, each with the parts of its values that they tell apart. */
export function variablesOf(leaves: readonly Leaf[], setting: Setting): readonly Variable[] {
  const uses: Uses = {
    yesNo: new Map(),
    oneOf: new Map(),
    list: new Map(),
    outcome: new Map(),
    terms: new Map(),
    gaps: new Map()
  }
  for (const leaf of leaves) note(leaf, uses)
  return [
    ...[...uses.yesNo.values()].map(({ fact }) => yesNoVariable(fact, setting)),
    ...[...uses.oneOf.values()].map((all) => oneOfVariable(all, setting)),
    ...[...uses.list.values()].map((one) => listVariable(one, setting)),
    ...[...uses.outcome].map(([rule, wanted]) => outcomeVariable(rule, wanted, setting)),
    ...[...uses.terms.values()].map(({ term, cuts }) => termVariable(term, [...cuts], setting)),
    ...[...uses.gaps.values()].map((gap) => pairVariable(gap, setting))
  ]
}

function note(leaf: Leaf, uses: Uses): void {
  if (leaf.kind === 'outcome') {
    uses.outcome.set(leaf.rule, [...(uses.outcome.get(leaf.rule) ?? []), leaf.is])
    return
  }
  const { name, type } = leaf.fact
  if (type === 'yes-no') uses.yesNo.set(name, leaf)
  else if (type === 'one-of') uses.oneOf.set(name, [...(uses.oneOf.get(name) ?? []), leaf])
  else if (type === 'list') uses.list.set(`${name} ${wantedOf(leaf)[0]}`, leaf)
  else noteTerm(leaf, uses)
}

function noteTerm(leaf: Compare, uses: Uses): void {
  const gap = gapOf(leaf)
  addTerm(termOf(leaf.fact), gap === undefined ? cutsOf(leaf) : [], uses)
  if (gap === undefined) return
  addTerm(gap.earlier, [], uses)
  addTerm(gap.later, [], uses)
  if (gap.earlier.key !== gap.later.key) addGap(gap, uses)
}

function addTerm(term: Term, cuts: readonly number[], { terms }: Uses): void {
  const known = terms.get(term.key) ?? { term, cuts: new Set<number>() }
  for (const cut of cuts) known.cuts.add(cut)
  terms.set(term.key, known)
}

function addGap(gap: Gap, { gaps }: Uses): void {
  const key = gapKey(gap)
  const known = gaps.get(key) ?? { earlier: gap.earlier, later: gap.later, lengths: [] }
  for (const length of gap.lengths)
    if (!known.lengths.some((one) => sameLength(one, length))) known.lengths.push(length)
  known.lengths.sort(byLength)
  gaps.set(key, known)
}
