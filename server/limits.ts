import type { Server } from 'node:http'
import { JSON_LIMITS } from '../engine/read/limits.ts'

/** How much of a body is read before it is refused. */
export const LARGEST_BODY = JSON_LIMITS.bytes

/** How many alternative readings one request may take. */
export const MOST_READINGS = 50

/**
 * How many outcomes one answer may have. Judging is quick; showing the working of each is what takes time. A childhood in care, with a review
 * every six months and something happening each month, has fewer than ten thousand.
 */
export const MOST_OUTCOMES = 15_000

/** How long a caller may take, in milliseconds, and how many may be there at once. */
export const PATIENCE = {
  /** Until all headers are there: a connection that dribbles holds nothing up for long. */
  headersTimeout: 10_000,
  /** Until the whole request is there. */
  requestTimeout: 30_000,
  /** Between requests on a connection that is kept. */
  keepAliveTimeout: 5000,
  maxConnections: 2000
} as const

/** How long is waited within a stream of lines or files, in milliseconds: for the next whole line, and for a reader who does not read. */
export const STREAM_PATIENCE = { line: 30_000, reader: 120_000 } as const

/** How many streams of lines there may be at once. */
export const MOST_STREAMS = 32

/** How often late connections are looked for. */
export const LOOKED_FOR_EVERY = 1000

/** How long requests under way have to come to their end when the server stops. */
export const LAST_WORDS = 10_000

export type Patience = Readonly<Record<keyof typeof PATIENCE, number>>

export const limit = (server: Server, patience: Patience = PATIENCE): Server => Object.assign(server, patience)
