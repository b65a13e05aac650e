import type { RequestHandler } from 'express'
import { Refused } from './refusals.ts'

const NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * Answers only under this machine's own names. A page of another site can have its name lead to 127.0.0.1 (DNS rebinding) and then read answers
 * here; its requests still carry that site's name.
 */
export const onlyThisHost: RequestHandler = (req, _res, next) => {
  if (isOwn(req.headers.host, req.socket.localPort)) return next()
  throw new Refused('wrong-host')
}

function isOwn(host: string | undefined, port: number | undefined): boolean {
  const asked = host?.toLowerCase()
  return NAMES.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name))
}
