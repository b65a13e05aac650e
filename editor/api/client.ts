import { takeAhead } from './ahead.ts'

/** A refusal as RFC 9457 has it, the way this server sends it. */
export type ProblemDocument = Readonly<{
  type: string
  title: string
  status: number
  instance?: string
  errors?: readonly Readonly<{ code: string; message: string; help?: string; pointer?: string }>[]
  /** What stands there now, where somebody else wrote in between. */
  current?: unknown
}>

/** Thrown for every answer that is not the one that was asked for. */
export class Refusal extends Error {
  readonly problem: ProblemDocument

  constructor(problem: ProblemDocument) {
    super(problem.title)
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }
}

/** The server could not be reached at all. */
const AWAY: ProblemDocument = {
  type: 'urn:duecourse:problem:away',
  title: 'The server cannot be reached. What you have written is kept on this page.',
  status: 0
}

let csrf: string | undefined

/** Every write brings the token that belongs to the session. */
export const setCsrf = (token: string | undefined): void => void (csrf = token)

const whenEnded = new Set<() => void>()

/** Tells when a session has ended while its page was open; gives the way to stop listening. */
export function onSessionEnded(listener: () => void): () => void {
  whenEnded.add(listener)
  return () => void whenEnded.delete(listener)
}

/** Somebody was signed in, and is no longer. */
export function sessionHasEnded(): void {
  for (const listener of whenEnded) listener()
}

export type Answer<T> = Readonly<{ value: T; etag: string | undefined }>

export type Sending = Readonly<{
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** Files with fields, in place of a body. */
  form?: FormData
  accept?: string
  /** The revision that a write is based on. */
  ifMatch?: string | number
  /** For posts that create: the same key gives the same answer. */
  idempotencyKey?: string
  signal?: AbortSignal
  /** Whether it is sent even while the page is being left. */
  keepalive?: boolean
}>

function headersOf({ method = 'GET', body, accept = 'application/json', ifMatch, idempotencyKey }: Sending): Headers {
  const headers = new Headers({ Accept: accept })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (ifMatch !== undefined) headers.set('If-Match', typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch)
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey)
  if (method !== 'GET' && csrf !== undefined) headers.set('X-CSRF-Token', csrf)
  return headers
}

function responseTo(path: string, sending: Sending): Promise<Response> {
  const { method = 'GET', accept, body, form, keepalive, signal } = sending
  const ahead = method === 'GET' && accept === undefined ? takeAhead(path) : undefined
  return (
    ahead ??
    fetch(path, {
      method,
      headers: headersOf(sending),
      credentials: 'same-origin',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(form !== undefined && { body: form }),
      ...(keepalive === true && { keepalive: true }),
      ...(signal !== undefined && { signal })
    })
  )
}

/** Asks the server; gives what it answers, as data or as text, or throws a `Refusal`. */
export async function ask<T>(path: string, sending: Sending = {}): Promise<Answer<T>> {
  const response = await responseTo(path, sending).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Refusal(AWAY)
  })
  if (!response.ok) {
    if (response.status === 401 && (sending.method ?? 'GET') !== 'GET') sessionHasEnded()
    throw new Refusal(await problemOf(response))
  }
  const isText = sending.accept !== undefined && !sending.accept.includes('json')
  const value = (response.status === 204 ? undefined : isText ? await response.text() : await response.json()) as T
  return { value, etag: response.headers.get('ETag') ?? undefined }
}

async function problemOf(response: Response): Promise<ProblemDocument> {
  try {
    return { status: response.status, ...((await response.json()) as Omit<ProblemDocument, 'status'>) }
  } catch {
    return { type: 'about:blank', title: 'The server gave an answer that cannot be read.', status: response.status }
  }
}

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await ask<T>(path, signal === undefined ? {} : { signal })).value

export const getText = async (path: string, accept = 'application/yaml'): Promise<string> =>
  (await ask<string>(path, { accept })).value
