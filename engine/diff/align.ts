import type { Ruleset } from '../model/ruleset.ts'
import { kinship, likeness } from './likeness.ts'
import { type Subject, subjectsOf } from './subjects.ts'

/** Two rules about one thing. */
export type Aligned = Readonly<{ left: Subject; right: Subject }>

/** The rules of two texts by what they are about. A rule stands in several pairs where the other text says it in several rules. */
export type Alignment = Readonly<{
  pairs: readonly Aligned[]
  onlyLeft: readonly Subject[]
  onlyRight: readonly Subject[]
}>

/** A likeness below which two rules are not about one thing, one below which a rule is not joined to one that has its pair, and a kinship that is enough. */
const LEAST = 4
const LEAST_TO_JOIN = 7
const LEAST_KINSHIP = 2

type Candidate = Readonly<{ left: number; right: number; likeness: number; kinship: number; key: string }>

/** Brings the rules of two councils together: the likest first, one to one; then what is left over joins the likest that is taken; then by title and kinship. */
export function align(left: Ruleset, right: Ruleset): Alignment {
  const [ours, theirs] = [subjectsOf(left), subjectsOf(right)]
  const candidates = candidatesOf(ours, theirs)
  const taken: Taken = { left: new Set(), right: new Set(), pairs: [] }
  const alike = best(candidates, 'likeness', LEAST)
  takeFree(taken, alike)
  join(taken, best(alike, 'likeness', LEAST_TO_JOIN))
  takeFree(taken, best(candidates, 'kinship', LEAST_KINSHIP))
  const pairs = [...taken.pairs].sort((a, b) => a.left - b.left || a.right - b.right)
  return {
    pairs: pairs.flatMap((one) => pairOf(one, ours, theirs)),
    onlyLeft: ours.filter((_, i) => !taken.left.has(i)),
    onlyRight: theirs.filter((_, i) => !taken.right.has(i))
  }
}

/** The likest first; among equals by their keys, so that it is the same from either side. */
const best = (candidates: readonly Candidate[], by: 'likeness' | 'kinship', least: number): readonly Candidate[] =>
  candidates.filter((one) => one[by] >= least).sort((a, b) => b[by] - a[by] || (a.key < b.key ? -1 : 1))

type Taken = Readonly<{ left: Set<number>; right: Set<number>; pairs: Candidate[] }>
type Subjects = readonly Subject[]

const pairOf = (one: Candidate, ours: Subjects, theirs: Subjects): readonly Aligned[] => {
  const [left, right] = [ours[one.left], theirs[one.right]]
  return left === undefined || right === undefined ? [] : [{ left, right }]
}

/** Pairs that share a name or a title. */
function candidatesOf(ours: Subjects, theirs: Subjects): readonly Candidate[] {
  const byName = indexOf(theirs)
  return ours.flatMap((subject, left) => {
    const near = new Set(namesOf(subject).flatMap((name) => byName.get(name) ?? []))
    return [...near].map((right): Candidate => {
      const other = theirs[right] as Subject
      const key = [subject.rule.key, other.rule.key].sort().join(' ')
      return { left, right, likeness: likeness(subject, other), kinship: kinship(subject, other), key }
    })
  })
}

const namesOf = ({ about, title }: Subject): readonly string[] => [...about, `title ${title}`]

function indexOf(subjects: Subjects): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [i, subject] of subjects.entries()) {
    for (const name of namesOf(subject)) index.set(name, [...(index.get(name) ?? []), i])
  }
  return index
}

function takeFree(taken: Taken, candidates: readonly Candidate[]): void {
  for (const one of candidates) if (!taken.left.has(one.left) && !taken.right.has(one.right)) take(taken, one)
}

/** What the one text says twice and the other once is compared twice. */
function join(taken: Taken, candidates: readonly Candidate[]): void {
  for (const one of candidates) if (!taken.left.has(one.left) || !taken.right.has(one.right)) take(taken, one)
}

function take({ left, right, pairs }: Taken, one: Candidate): void {
  left.add(one.left)
  right.add(one.right)
  pairs.push(one)
}
