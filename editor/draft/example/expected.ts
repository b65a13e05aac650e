import type { BodyKind } from '../../../engine/read/written.ts'
import { type Expected, type ExpectedFields, parseState } from '../../../engine/model/example.ts'

type States = readonly string[]

/** How a rule of each kind can come out. */
export const STATES_OF: Readonly<Record<BodyKind, States>> = {
  timescale: [
    'due',
    'overdue',
    'met',
    'met-late',
    'too-early',
    'no-date',
    'not-achievable',
    'deemed',
    'not-required',
    'not-applicable',
    'cannot-tell'
  ],
  trigger: ['called-for', 'answered', 'not-called-for', 'cannot-tell'],
  invitee: ['invited', 'where-appropriate', 'not-invited', 'excluded', 'delegate', 'not-applicable', 'cannot-tell'],
  check: ['satisfied', 'breached', 'not-yet', 'not-applicable', 'cannot-tell'],
  agenda: ['on', 'off', 'cannot-tell'],
  guidance: ['shown', 'not-to-the-point']
}

/** An answer as it is chosen: how it comes out, perhaps on a day, perhaps by which rule of the law. */
export type Chosen = Readonly<{ state: string; on?: string; by?: string }>

export const chosenOf = (text: string): Chosen => parseState(text) ?? { state: text }

export const writtenState = ({ state, on, by }: Chosen): string =>
  `${state}${on === undefined ? '' : ` ${on}`}${by === undefined ? '' : ` by ${by}`}`

/** What is expected as one or several answers, each of one thing. */
export const answersOf = (expected: Expected): readonly ExpectedFields[] =>
  typeof expected === 'string' ? [{ is: expected }] : isList(expected) ? expected : [expected]

const isList = (expected: Expected): expected is readonly ExpectedFields[] => Array.isArray(expected)

/** As short as it can be written. */
export function expectedOf(answers: readonly ExpectedFields[]): Expected {
  const [only, another] = answers
  if (only === undefined) return 'cannot-tell'
  if (another !== undefined) return answers
  const { is, ...rest } = only
  return is !== undefined && Object.keys(rest).length === 0 ? is : only
}

/** Which thing an answer is about, and in words. */
export const ABOUT = { review: 'Review', event: 'Event', item: 'Item' } as const
