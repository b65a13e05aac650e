import type { RequestHandler } from 'express'
import { Refused } from './refusals.ts'
import type { Services } from './services.ts'

const NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * Answers only under this machine's own names, and that under which people come here. A page of another site can have its name lead to 127.0.0.1
 * (DNS rebinding) and then read answers here; its requests still carry that site's name.
 */
export const onlyThisHost =
  ({ signIn }: Services): RequestHandler =>
  (req, _res, next) => {
    const { host } = req.headers
    if (isOwn(host, req.socket.localPort) || (signIn.kind === 'provider' && isPublic(host, signIn.url))) return next()
    throw new Refused('wrong-host')
  }

/** A browser leaves the port out where it is the usual one; a proxy may put it in. */
const isPublic = (host: string | undefined, { hostname, port, protocol }: URL): boolean => {
  const asked = host?.toLowerCase()
  const usual = protocol === 'https:' ? '443' : '80'
  return asked === `${hostname}:${port || usual}` || (port === '' && asked === hostname)
}

function isOwn(host: string | undefined, port: number | undefined): boolean {
  const asked = host?.toLowerCase()
  return NAMES.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name))
}
