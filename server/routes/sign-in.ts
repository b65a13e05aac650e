import type { IRouter, Request, RequestHandler, Response } from 'express'
import { checked, fieldsOf, needed, parametersOf, textIn, wordIn } from '../asked.ts'
import { jsonIn, takesJson } from '../body.ts'
import { givesJson, place } from '../negotiate.ts'
import { takeAttempt, keepAttempt } from '../people/attempts.ts'
import { callerOf } from '../people/caller.ts'
import { admit, leave, refuseEntry } from '../people/come.ts'
import { cookieIn, setCookie } from '../people/cookies.ts'
import { localPerson, type LocalRole, useLink } from '../people/links.ts'
import { turnedAway } from '../people/guard.ts'
import { me, stranger } from '../people/me.ts'
import { AWAY, REFUSED } from '../people/provider.ts'
import { csrfOf } from '../people/secrets.ts'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'

/** Coming in, and going. */
export function signIn(router: IRouter, services: Services): void {
  place(router, '/v1/sign-in', { get: [begin(services)] })
  place(router, '/v1/sign-in/callback', { get: [finish(services)] })
  place(router, '/v1/sign-in/link', { post: [givesJson, ...takesJson, byLink(services)] })
  place(router, '/v1/sign-out', { post: [signOut(services)] })
  place(router, '/v1/me', { get: [givesJson, whoAmI(services)] })
}

function providerOf({ signIn: way }: Services) {
  if (way.kind === 'provider') return way
  throw new Refused('not-found', [
    { code: 'NO_PROVIDER', message: 'people sign in here by links', help: 'make one with `npx duecourse link`' }
  ])
}

/** Sends somebody to the council's own provider. The browser keeps the state, so that no other browser can end what this one began. */
function begin(services: Services): RequestHandler {
  const { database, signIn: way } = services
  return async (req, res) => {
    const { provider, url } = providerOf(services)
    const asked = parametersOf(req, ['return', 'again'])
    const [returnTo, again] = [pathIn(textIn(asked, 'return'), url), wordIn(asked, 'again', ['1']) !== undefined]
    checked(asked)
    const begun = await provider.begin(again)
    if (begun === AWAY) throw away()
    await database.transaction((tx) => keepAttempt(tx, begun, returnTo, database.now()))
    setCookie(res, 'attempt', begun.state, way)
    sendTo(res, begun.address.href)
  }
}

/** Without a body: Express's own would say the address again, with all that is in it. */
const sendTo = (res: Response, address: string): void =>
  void res.set('Cache-Control', 'no-store').status(303).location(address).end()

const away = (): Refused => new Refused('sign-in-away', [], { 'Retry-After': '30' })

/** Where somebody goes who has signed in: a page of this server, whatever was asked for. */
function pathIn(text: string | undefined, own: URL): string {
  const url = text?.startsWith('/') && text.length <= 500 ? URL.parse(text, own) : null
  return url?.origin === own.origin ? `${url.pathname}${url.search}${url.hash}` : '/'
}

/** Somebody comes back from the provider. */
function finish(services: Services): RequestHandler {
  const { database, signIn: way } = services
  return async (req, res) => {
    const { provider, url } = providerOf(services)
    const state = cookieIn(req, 'attempt', way)
    if (state === undefined || state !== req.query['state']) throw notAccepted()
    setCookie(res, 'attempt', undefined, way)
    const attempt = await database.transaction((tx) => takeAttempt(tx, state, database.now()))
    if (attempt === undefined) throw notAccepted()
    const arrived = await provider.finish(new URL(req.originalUrl, url), attempt)
    if (arrived === AWAY) throw away()
    const at = database.now()
    if (arrived === REFUSED) {
      await database.transaction((tx) => refuseEntry(tx, undefined, 'the answer of the provider was not accepted', at))
      throw notAccepted()
    }
    const old = cookieIn(req, 'session', way)
    const cookie = await database.transaction((tx) => admit(tx, { ...arrived, by: 'provider' }, old, at))
    setCookie(res, 'session', cookie, way)
    sendTo(res, attempt.returnTo)
  }
}

const notAccepted = (): Refused =>
  new Refused('sign-in-refused', [
    { code: 'SIGN_IN_REFUSED', message: 'nobody was signed in', help: 'begin again at /v1/sign-in' }
  ])

/** Somebody comes by a link of this machine. It is used up by this, and by nothing that only looks at it. */
function byLink(services: Services): RequestHandler {
  const { database, signIn: way } = services
  return async (req, res) => {
    if (way.kind !== 'local') throw new Refused('not-found')
    const [token, at] = [tokenIn(req), database.now()]
    const old = cookieIn(req, 'session', way)
    const cookie = await database.transaction(async (tx) => {
      const link = await useLink(tx, token, at)
      if (link === 'spent') await refuseEntry(tx, undefined, 'a link was used twice, or too late', at)
      if (link === undefined || link === 'spent') return undefined
      const identity = localPerson(link.person.replace('local/', '') as LocalRole)
      return admit(tx, { identity, roles: link.roles, by: 'link' }, old, at)
    })
    if (cookie === undefined) throw linkRefused()
    setCookie(res, 'session', cookie, way)
    res.set('Cache-Control', 'no-store').json({ csrf: csrfOf(cookie) })
  }
}

function tokenIn(req: Request): string {
  const asked = fieldsOf(jsonIn(req), ['token'])
  const token = needed(asked, 'token', textIn(asked, 'token'))
  checked(asked)
  return token ?? ''
}

const linkRefused = (): Refused =>
  new Refused('sign-in-refused', [
    {
      code: 'LINK_REFUSED',
      message: 'this link cannot be used: it is not whole, was used before, or is more than ten minutes old',
      help: 'make a new one with `npx duecourse link`'
    }
  ])

const signOut =
  (services: Services): RequestHandler =>
  async (req, res) => {
    const caller = callerOf(req)
    if (caller.kind !== 'person') throw new Refused('not-allowed')
    await leave(req, res, services, caller.actor, caller.session.id)
    res.set('Cache-Control', 'no-store').status(204).end()
  }

/**
 * Pages ask this of everybody: who has not said who they are is told so, as an answer. Credentials that are not right, or a session that has ended,
 * are turned away as everywhere.
 */
const whoAmI =
  (services: Services): RequestHandler =>
  (req, res) => {
    const caller = callerOf(req)
    const cookie = cookieIn(req, 'session', services.signIn) ?? ''
    const isNobody = caller.kind === 'nobody' && cookie === ''
    if (!isNobody && !('actor' in caller)) throw turnedAway(caller, services)
    res.set('Cache-Control', 'no-store').json('actor' in caller ? me(caller, cookie) : stranger(caller))
  }
