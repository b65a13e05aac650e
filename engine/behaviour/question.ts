import { type Answer, CANNOT_TELL, NO, YES } from '../compile/answer.ts'
import type { Condition, Operator } from '../model/condition.ts'
import { KNOWN_AT_LEAST } from './always.ts'
import { couldBe } from './cells.ts'
import { type Compare, gapKey, gapOf, type Leaf, lengthOf, wantedOf } from './leaves.ts'
import { sameLength } from './lengths.ts'
import type { Cell, Length, Variable } from './model.ts'
import { termOf } from './terms.ts'
import type { At } from './view.ts'
import { OPEN } from './view.ts'

/** One comparison, answered from the cells of what it turns on; nothing while that is still open. */
type Test = (at: At) => Answer | undefined

/** A condition over variables. */
export type Question =
  | Readonly<{ kind: 'all' | 'any'; of: readonly Question[] }>
  | Readonly<{ kind: 'not'; of: Question }>
  | Readonly<{ kind: 'leaf'; key: string; needs: readonly number[]; test: Test }>

/** A condition, ready to be asked of cells. */
export function questionOf(condition: Condition, variables: readonly Variable[]): Question {
  const places = new Map(variables.map(({ key }, i) => [key, i]))
  const make = (one: Condition): Question => {
    switch (one.kind) {
      case 'all':
      case 'any':
        return { kind: one.kind, of: one.of.map(make) }
      case 'not':
        return { kind: 'not', of: make(one.of) }
      case 'compare':
      case 'outcome':
        return { kind: 'leaf', key: JSON.stringify(one), ...leafOf(one, variables, places) }
    }
  }
  return make(condition)
}

type Places = ReadonlyMap<string, number>
type Made = Readonly<{ needs: readonly number[]; test: Test }>

const NEGATIVE: ReadonlySet<Operator> = new Set(['notEqual', 'notIn', 'doesNotContain'])

function leafOf(leaf: Leaf, variables: readonly Variable[], places: Places): Made {
  if (leaf.kind === 'outcome') return outcomeOf(leaf, places.get(`outcome of ${leaf.rule}`) ?? OPEN, variables)
  switch (leaf.fact.type) {
    case 'yes-no':
      return ofOne(places, `is ${leaf.fact.name}`, variables, yesNo(leaf))
    case 'one-of':
      return ofOne(places, `is ${leaf.fact.name}`, variables, amongValues(leaf))
    case 'list':
      return ofOne(places, `${leaf.fact.name} has ${wantedOf(leaf)[0] ?? ''}`, variables, (cell) =>
        yesIf((cell.is === 'yes') !== NEGATIVE.has(leaf.operator))
      )
    default:
      return ofTerms(leaf, variables, places)
  }
}

const yesIf = (so: boolean): Answer => (so ? YES : NO)

/** A comparison that turns on one variable alone. */
function ofOne(places: Places, key: string, variables: readonly Variable[], answer: (cell: Cell) => Answer): Made {
  const place = places.get(key) ?? OPEN
  const answers = (variables[place]?.cells ?? []).map((cell) => (cell.is === 'unknown' ? CANNOT_TELL : answer(cell)))
  return { needs: [place], test: (at) => answers[at[place] ?? OPEN] }
}

const yesNo =
  ({ operator, operand }: Compare) =>
  (cell: Cell): Answer =>
    yesIf(((cell.is === 'yes') === (operand.is === 'yes-no' && operand.value)) === (operator === 'equal'))

function amongValues(leaf: Compare): (cell: Cell) => Answer {
  const wanted = new Set(wantedOf(leaf))
  return (cell) => yesIf((cell.is === 'values' && wanted.has(cell.values[0] ?? '')) !== NEGATIVE.has(leaf.operator))
}

function outcomeOf(leaf: Extract<Leaf, { kind: 'outcome' }>, place: number, variables: readonly Variable[]): Made {
  const wanted = new Set(leaf.is)
  const answers = (variables[place]?.cells ?? []).map((cell) => {
    if (cell.is === 'unknown') return wanted.has('cannot-tell') ? YES : CANNOT_TELL
    return yesIf(cell.is === 'values' && wanted.has(cell.values[0] ?? ''))
  })
  return { needs: [place], test: (at) => answers[at[place] ?? OPEN] }
}

function ofTerms(leaf: Compare, variables: readonly Variable[], places: Places): Made {
  const gap = gapOf(leaf)
  const absent = yesIf(NEGATIVE.has(leaf.operator))
  if (gap === undefined) return ofTerm(leaf, absent, variables, places)
  const [a, b] = [gap.earlier, gap.later].map(({ key }) => places.get(`is ${key}`) ?? OPEN) as [number, number]
  const statuses = statusTest(variables, a, b, absent)
  if (a === b) return { needs: [a], test: (at) => statuses(at) ?? (at[a] === OPEN ? undefined : yesIf(ofItself(leaf))) }
  const pair = places.get(gapKey(gap)) ?? OPEN
  const answers = (variables[pair]?.cells ?? []).map((cell) =>
    cell.is === 'gap'
      ? yesIf(ofGap(leaf, gap.earlier.key === termOf(leaf.fact).key, moreThan(variables[pair], cell)))
      : cell.is === 'none'
        ? absent
        : CANNOT_TELL
  )
  return { needs: [a, b, pair], test: (at) => answers[at[pair] ?? OPEN] ?? statuses(at) }
}

/** One day or number against constants. What is not known is answered where everything that it could be is answered alike. */
function ofTerm(leaf: Compare, absent: Answer, variables: readonly Variable[], places: Places): Made {
  const { key } = termOf(leaf.fact)
  const place = places.get(`is ${key}`) ?? OPEN
  const cells = variables[place]?.cells ?? []
  const holds = holdsIn(leaf)
  const inRange = (cell: Cell): Answer => (cell.is === 'range' ? yesIf(holds(cell.from ?? cell.to ?? 0)) : absent)
  const unknown = (cell: Cell): Answer => {
    if (!KNOWN_AT_LEAST.has(key)) return CANNOT_TELL
    const answers = new Set(cells.filter((one) => one.is === 'range' && couldBe(cell, one)).map(inRange))
    return answers.size === 1 ? ([...answers][0] as Answer) : CANNOT_TELL
  }
  const answers = cells.map((cell) => (cell.is === 'unknown' ? unknown(cell) : inRange(cell)))
  return { needs: [place], test: (at) => answers[at[place] ?? OPEN] }
}

/** What is known not to exist settles a comparison of two, whatever the other is; what is not known does so only once the other exists. */
function statusTest(variables: readonly Variable[], a: number, b: number, absent: Answer): Test {
  const is = (place: number, at: At): Cell['is'] | undefined => variables[place]?.cells[at[place] ?? OPEN]?.is
  return (at) => {
    const [one, other] = [is(a, at), is(b, at)]
    if (one === 'absent' || other === 'absent') return absent
    if (one === undefined || other === undefined) return undefined
    return one === 'unknown' || other === 'unknown' ? CANNOT_TELL : undefined
  }
}

type More = (length: Length) => boolean

const moreThan =
  (pair: Variable | undefined, cell: Extract<Cell, { is: 'gap' }>): More =>
  (length) =>
    pair?.kind === 'pair' && cell.more[pair.lengths.findIndex((one) => sameLength(one, length))] === true

const days = (count: number): Length => ({ unit: 'day', count })

/** How the fact lies to what it is compared with: before it, on it or after it. */
function ofGap(leaf: Compare, factIsEarlier: boolean, more: More): boolean {
  if (leaf.operand.is === 'period') return more(lengthOf(leaf.operand))
  const laterBy = more(days(0)) ? 1 : more(days(-1)) ? 0 : -1
  return holdsBy(leaf.operator, factIsEarlier ? -laterBy : laterBy)
}

const ofItself = (leaf: Compare): boolean => leaf.operand.is !== 'period' && holdsBy(leaf.operator, 0)

function holdsBy(operator: Operator, difference: number): boolean {
  switch (operator) {
    case 'lessThan':
    case 'before':
      return difference < 0
    case 'lessThanInclusive':
    case 'onOrBefore':
      return difference <= 0
    case 'greaterThan':
    case 'after':
      return difference > 0
    case 'greaterThanInclusive':
    case 'onOrAfter':
      return difference >= 0
    case 'notEqual':
      return difference !== 0
    default:
      return difference === 0
  }
}

function holdsIn({ operator, operand }: Compare): (value: number) => boolean {
  if (operand.is === 'values') return (value) => operand.values.includes(value) !== (operator === 'notIn')
  const constant = 'value' in operand ? Number(operand.value) : 0
  return (value) => holdsBy(operator, value - constant)
}
