import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Problem } from '../engine/index.ts'
import { isAway, isFull } from './database/faults.ts'
import { NothingPublished } from './library/view.ts'
import { JobFailed } from './life/checks/workshop.ts'
import { toldProblem } from './line-problems.ts'
import { whereOf } from './log.ts'
import { type More, REFUSALS, Refused } from './refusals.ts'
import type { Services } from './services.ts'
import { isStream } from './streams.ts'

/** A refusal as RFC 9457 has it. `instance` is the request's id, and a `pointer` leads into the body, or to a parameter of the address. */
export type ProblemDocument = Readonly<{
  type: string
  title: string
  status: number
  instance: string
  errors?: readonly Omit<Problem, 'at' | 'file'>[]
}> &
  More

function documentOf({ refusal, problems, more }: Refused, instance: string): ProblemDocument {
  const [status, title] = REFUSALS[refusal]
  const head = { type: `urn:duecourse:problem:${refusal}`, title, status, instance }
  const errors = problems.map(toldProblem)
  return { ...head, ...(errors.length > 0 && { errors }), ...more }
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
    if (isAway(error)) log.warn({ id, error: whereOf(error) }, 'the database is away')
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
  if (req.complete || !(isBodyRefused(document.status) || isStream(req))) res.end(body)
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

const NOTHING_YET = { code: 'NOTHING_PUBLISHED', message: 'nothing had been published by then', pointer: '/knownAt' }

/** Express's own errors, such as an address that is no text, bear a status; nothing else about them is known to be safe to say. */
function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (isFull(error)) return new Refused('disk-full', [], { 'Retry-After': '60' })
  if (error instanceof JobFailed) return new Refused('no-answer', [], { 'Retry-After': '60' })
  if (error instanceof NothingPublished) return new Refused('not-found', [NOTHING_YET])
  if (isAway(error)) return new Refused('database-away', [], { 'Retry-After': '5' })
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as Readonly<{ status?: unknown }>
  const isTheCallers = typeof status === 'number' && status >= 400 && status < 500
  return new Refused(isTheCallers ? 'bad-request' : 'unexpected')
}
