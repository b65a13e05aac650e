import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Problem } from '../engine/index.ts'
import { whereOf } from './log.ts'
import type { Services } from './services.ts'

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

/** A refusal as RFC 9457 has it. `instance` is the request's id, and a `pointer` leads into the body, or to a parameter of the address. */
export type ProblemDocument = Readonly<{
  type: string
  title: string
  status: number
  instance: string
  errors?: readonly Omit<Problem, 'at' | 'file'>[]
}>

function documentOf({ refusal, problems }: Refused, instance: string): ProblemDocument {
  const [status, title] = REFUSALS[refusal]
  const head = { type: `urn:duecourse:problem:${refusal}`, title, status, instance }
  const errors = problems.map(({ code, message, help, pointer }) => ({
    code,
    message,
    ...(help !== undefined && { help }),
    ...(pointer !== undefined && { pointer })
  }))
  return errors.length === 0 ? head : { ...head, errors }
}

/** Where no route was found. */
export const nothingHere: RequestHandler = () => {
  throw new Refused('not-found')
}

/** The one place where an error becomes an answer. What is not known to be a refusal says nothing but its request id. */
export const answerErrors =
  ({ log }: Services): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    const refused = refusalOf(error)
    const id = String(res.getHeader('Request-Id'))
    if (refused.refusal === 'unexpected') log.error({ id, error: whereOf(error) }, 'unexpected error')
    if (res.headersSent) res.destroy()
    else send(req, res, refused, documentOf(refused, id))
  }

function send(req: Request, res: Response, { headers }: Refused, document: ProblemDocument): void {
  const body = Buffer.from(JSON.stringify(document))
  res.status(document.status).removeHeader('ETag')
  res.set({
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
    'Content-Length': String(body.length)
  })
  if (req.complete || !isBodyRefused(document.status)) res.end(body)
  else sayAndClose(req, res, body)
}

const isBodyRefused = (status: number): boolean => status === 413 || status === 415

/** How long a caller that is still sending has to read why nobody listens, in milliseconds. */
const TO_READ = 1000

/**
 * Answers a body before it has come, and closes. What still comes is thrown away for a moment first, because a connection that is cut while
 * the other side is sending loses the answer.
 */
function sayAndClose(req: Request, res: Response, body: Buffer): void {
  res.set('Connection', 'close')
  res.write(body)
  req.resume()
  const close = (): void => void res.end(() => req.socket.destroy())
  const timer = setTimeout(close, TO_READ)
  req.once('end', close)
  req.once('close', () => clearTimeout(timer))
}

/** Express's own errors, such as an address that is no text, bear a status; nothing else about them is known to be safe to say. */
function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as Readonly<{ status?: unknown }>
  const isTheCallers = typeof status === 'number' && status >= 400 && status < 500
  return new Refused(isTheCallers ? 'bad-request' : 'unexpected')
}
