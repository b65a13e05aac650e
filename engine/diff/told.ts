import { capital } from '../explain/words.ts'
import { type Change, type ChangeClass, CLASSES, type Paragraph, type Place } from './change.ts'
import type { Both } from './context.ts'

/** One change as a row of a table. */
export type Row = Readonly<{
  provision: string
  title: string
  what: string
  before: string
  after: string
  class: ChangeClass
}>

/** How many changes there are of each class that there is, the weightiest first. */
export type Counts = Readonly<Partial<Record<ChangeClass, number>>>

const keyOf = ({ rule, provision }: Paragraph): string => rule ?? provision

/** Y2.1, or Y12.2 and B14.2 where two councils number one thing otherwise. */
export function keysOf({ before, after }: Place): string {
  const keys = [before, after].flatMap((one) => (one === undefined ? [] : [keyOf(one)]))
  return [...new Set(keys)].join(', ')
}

/** What a place is about: the later title, and the earlier one beside it where the two texts have each its own. */
export const titleOf = ({ before, after }: Place): string => (after ?? before)?.title ?? ''

/**
 * One change in one sentence: Full written record (Y12.2): 15 → 10 working days after the review: tighter. Between two councils, whose names are given, it
 * says which of them it is true of.
 */
export function sentenceOf(change: Change, names?: Both<string>): string {
  const { place } = change
  const about = keysOf(place) === '' ? '' : `${titleOf(place)} (${keysOf(place)}): `
  return `${about}${clauseOf(change, about === '', names)}`
}

/** The sentence without what it is about, for where that stands above it. */
export function clauseOf(change: Change, alone: boolean, names?: Both<string>): string {
  const more = [...(change.words.more === undefined ? [] : [change.words.more]), ...findingsOf(change)]
  return [phraseOf(change, alone, names), ...more].join(' ')
}

function phraseOf(change: Change, alone: boolean, names: Both<string> | undefined): string {
  const says = alone ? capital(change.words.says) : change.words.says
  if (change.class === 'new' || change.class === 'gone')
    return `${alone ? capital(change.class) : change.class}: ${ended(change.words.says)}`
  const is = names === undefined ? classWords(change) : comparedWords(change, names.after)
  return is === undefined ? ended(says) : `${says}: ${is}.`
}

const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

const findingsOf = (change: Change): readonly string[] =>
  change.kind === 'condition' ? (change.looked?.says ?? []) : []

const WORDS: Readonly<Record<Exclude<ChangeClass, 'new' | 'gone'>, string | undefined>> = {
  tightened: 'tighter',
  loosened: 'looser',
  wider: 'wider',
  narrower: 'narrower',
  different: undefined,
  'not-comparable': 'cannot be put in order',
  moved: 'moved',
  'wording-only': 'wording only',
  'source-only': 'source only'
}

type Ordered = Exclude<ChangeClass, 'new' | 'gone'>

const classWords = (change: Change): string | undefined =>
  isNeither(change) ? 'neither tighter nor looser on every date' : WORDS[change.class as Ordered]

const isNeither = (change: Change): boolean => change.kind === 'clock' && change.order.order === 'neither'

/** How the second council stands to the first. */
function comparedWords(change: Change, second: string): string | undefined {
  switch (change.class) {
    case 'tightened':
    case 'loosened':
      return `${second} is ${WORDS[change.class]}`
    case 'wider':
      return `${second} has it apply more widely`
    case 'narrower':
      return `${second} has it apply less widely`
    case 'wording-only':
      return 'in other words only'
    case 'not-comparable':
      return isNeither(change) ? 'neither is tighter on every date' : WORDS[change.class]
    default:
      return undefined
  }
}

/** The sentences of changes, in the order of the text. */
export const sentences = (changes: readonly Change[]): readonly string[] => changes.map((one) => sentenceOf(one))

/** The rows of a table of changes. */
export const rows = (changes: readonly Change[]): readonly Row[] =>
  changes.map(({ class: is, place, words }) => ({
    provision: keysOf(place),
    title: titleOf(place),
    what: words.what,
    before: words.before ?? '',
    after: words.after ?? '',
    class: is
  }))

export function countsOf(changes: readonly Pick<Change, 'class'>[]): Counts {
  const counts: Partial<Record<ChangeClass, number>> = {}
  for (const is of CLASSES) {
    const count = changes.filter((one) => one.class === is).length
    if (count > 0) counts[is] = count
  }
  return counts
}

const COUNTED: Readonly<Record<ChangeClass, string>> = {
  tightened: 'tightened',
  loosened: 'loosened',
  wider: 'wider',
  narrower: 'narrower',
  new: 'new',
  gone: 'gone',
  different: 'different',
  'not-comparable': 'without an order',
  moved: 'moved',
  'wording-only': 'wording',
  'source-only': 'source'
}

/** 3 tightened, 1 loosened, 2 wording. */
export function summaryOf(changes: readonly Pick<Change, 'class'>[]): string {
  const counts = Object.entries(countsOf(changes)) as [ChangeClass, number][]
  return counts.length === 0 ? 'no changes' : counts.map(([is, count]) => `${count} ${COUNTED[is]}`).join(', ')
}
