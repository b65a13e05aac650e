import type { Problem } from '../engine/index.ts'

/** Every way in which a request can be refused: its status, and its title for people. */
export const REFUSALS = {
  'bad-request': [400, 'The request cannot be read'],
  'not-json': [400, 'The body is not JSON'],
  'wrong-parameters': [400, 'A parameter of the address is not right'],
  'not-signed-in': [401, 'You have to sign in'],
  'not-allowed': [403, 'You may not do this'],
  'sign-in-too-old': [403, 'You have to sign in again'],
  'sign-in-refused': [403, 'This sign-in was not accepted'],
  'cross-site': [403, 'This did not come from a page of this server'],
  'own-change': [403, 'Nobody decides on what they wrote themselves'],
  'not-found': [404, 'There is nothing at this address'],
  'wrong-method': [405, 'This cannot be done at this address'],
  'not-acceptable': [406, 'There is no answer of the kind that is asked for'],
  'wrong-state': [409, 'This cannot be done as it stands'],
  taken: [409, 'Something else has its place already'],
  changed: [412, 'Somebody else has written here in between'],
  'too-large': [413, 'The body is too large'],
  'wrong-type': [415, 'The body is of a kind that is not read here'],
  'wrong-host': [421, 'This server does not answer under that name'],
  'wrong-input': [422, 'What was sent is not right'],
  'not-passed': [422, 'Checks stand in the way'],
  'key-used': [422, 'This idempotency key was used for another request'],
  'outside-the-calendar': [422, 'The calendar does not reach that far'],
  'revision-needed': [428, 'Say which revision this is based on'],
  'too-many': [429, 'There were too many requests'],
  unexpected: [500, 'Something went wrong here'],
  'not-ready': [503, 'The server is not ready'],
  'database-away': [503, 'Nothing can be changed at the moment: the database cannot be reached'],
  'sign-in-away': [503, 'Nobody can sign in at the moment'],
  busy: [503, 'There is too much to do at the moment'],
  'no-answer': [503, 'It took too long to find out'],
  'disk-full': [507, 'Nothing can be written at the moment: the disk is full']
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>

export type Refusal = keyof typeof REFUSALS

/** What a refusal shows beside its problems: the draft as it stands now, or every check that was made. */
export type More = Readonly<{ current?: object; checks?: readonly object[] }>

/** Thrown to refuse a request. The last handler, and nothing else, makes an answer of it. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly problems: readonly Problem[]
  readonly headers: Readonly<Record<string, string>>
  readonly more: More

  constructor(
    refusal: Refusal,
    problems: readonly Problem[] = [],
    headers: Readonly<Record<string, string>> = {},
    more: More = {}
  ) {
    super(refusal)
    this.refusal = refusal
    this.problems = problems
    this.headers = headers
    this.more = more
  }
}

/** What was asked for, which has to be there. */
export function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Refused('not-found')
  return found
}
