import type { Problem } from '../engine/index.ts'

/** Every way in which a request can be refused: its status, and its title for people. */
export const REFUSALS = {
  'bad-request': [400, 'The request cannot be read'],
  'not-json': [400, 'The body is not JSON'],
  'wrong-parameters': [400, 'A parameter of the address is not right'],
  'not-found': [404, 'There is nothing at this address'],
  'wrong-method': [405, 'This cannot be done at this address'],
  'not-acceptable': [406, 'There is no answer of the kind that is asked for'],
  'too-large': [413, 'The body is too large'],
  'wrong-type': [415, 'The body is of a kind that is not read here'],
  'wrong-host': [421, 'This server does not answer under that name'],
  'wrong-input': [422, 'What was sent is not right'],
  'outside-the-calendar': [422, 'The calendar does not reach that far'],
  unexpected: [500, 'Something went wrong here'],
  'not-ready': [503, 'The server is not ready']
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>

export type Refusal = keyof typeof REFUSALS

/** Thrown to refuse a request. The last handler, and nothing else, makes an answer of it. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly problems: readonly Problem[]
  readonly headers: Readonly<Record<string, string>>

  constructor(refusal: Refusal, problems: readonly Problem[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(refusal)
    this.refusal = refusal
    this.problems = problems
    this.headers = headers
  }
}
