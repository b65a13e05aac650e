import type { Request } from 'express'
import { Refused } from '../refusals.ts'
import type { Session } from './sessions.ts'
import { hasDigest } from './secrets.ts'
import type { SignIn } from './sign-in.ts'

/**
 * A write of a session comes from a page of this server: its token is in a header that no other site's page can set, it names no other site as
 * the one that it comes from, and its body, if any, is of a kind that no form can send.
 */
export function fromTheirSession(req: Request, { csrf }: Session, signIn: SignIn): void {
  fromHere(req, signIn)
  const token = req.get('X-CSRF-Token') ?? ''
  if (!hasDigest(token, csrf))
    throw cross('the header `X-CSRF-Token` is missing or not that of this session', '/v1/me has it as `csrf`')
  if (hasBody(req) && req.is(UNSENDABLE) === false) throw new Refused('wrong-type')
}

/** What no form can send, and files, which one can, though not with the header above. Which of them a route reads is its own affair. */
const UNSENDABLE = ['application/json', 'application/yaml', 'multipart/form-data']

/** Browsers say which site a request comes from. What is no browser says nothing, and has nobody's cookies but its own. */
export function fromHere(req: Request, signIn: SignIn): void {
  const [site, origin] = [req.get('Sec-Fetch-Site'), req.get('Origin')]
  const isForeign =
    (site !== undefined && site !== 'same-origin') || (origin !== undefined && !isOwn(origin, req, signIn))
  if (isForeign) throw cross('a page of another site sent this', undefined)
}

/** The name that was asked for was looked at against the list of this server's names before. */
const isOwn = (origin: string, req: Request, signIn: SignIn): boolean =>
  origin === (signIn.kind === 'provider' ? signIn.url.origin : `http://${req.headers.host}`)

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const cross = (message: string, help: string | undefined): Refused =>
  new Refused('cross-site', [{ code: 'CROSS_SITE', message, ...(help !== undefined && { help }) }])
