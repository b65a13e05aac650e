import type { Request, RequestHandler, Response } from 'express'
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino'
import type { Services } from './services.ts'

export { whereOf } from './where-of.ts'

/**
 * Logs as lines of JSON. What is written is listed here, field by field: no body, no address as it was sent, no header, no message of an
 * error. A line can hold nothing of a case because nothing of a case is ever given to it.
 */
export const makeLog = (destination?: DestinationStream): Logger => {
  const options = {
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) }
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/** Gives each request its id, and a line when it is over. */
export const logRequests =
  ({ log, requestId }: Services): RequestHandler =>
  (req, res, next) => {
    const [id, start] = [requestId(), performance.now()]
    res.set('Request-Id', id)
    res.once('close', () => log.info(lineOf(req, res, id, performance.now() - start), 'request'))
    next()
  }

const lineOf = (req: Request, res: Response, id: string, ms: number): object => ({
  id,
  method: req.method,
  route: routeOf(req),
  status: res.statusCode,
  ms: Math.round(ms * 10) / 10,
  ...(!res.writableFinished && { aborted: true })
})

/** The address as the route has it, `/v1/rulesets/:id`; never as it was asked for. */
export const routeOf = ({ route }: Request): string | null => {
  const path = (route as { path?: unknown } | undefined)?.path
  return typeof path === 'string' ? path : null
}
