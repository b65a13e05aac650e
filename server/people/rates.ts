import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit'
import { Refused } from '../refusals.ts'
import type { Services } from '../services.ts'
import { callerOf } from './caller.ts'
import { MINUTE } from './moments.ts'

/** Each caller has as many requests in a minute as the next: one that runs wild holds up nobody else. */
export function limitCalls({ rates }: Services): RequestHandler {
  if (rates.calls === undefined) return (_req, _res, next) => next()
  return rateLimit({ ...usual, limit: rates.calls, keyGenerator: whoseCall })
}

/** Trying to sign in, and coming with what is no key, is counted by address; who has a right key is never held up by it. */
export const limitSignIns = ({ rates }: Services): RequestHandler =>
  rateLimit({ ...usual, limit: rates.signIns, keyGenerator: address, skip: (req) => !isTry(req) })

const usual: Partial<Options> = {
  windowMs: MINUTE,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  // A proxy before this server names addresses in a header that anybody could send: it is not read, and not complained about.
  validate: { xForwardedForHeader: false, forwardedHeader: false },
  handler: (_req, res, next) => {
    next(new Refused('too-many', [], { 'Retry-After': String(res.getHeader('Retry-After') ?? 60) }))
  }
}

const address = ({ ip = '' }: Request): string => ipKeyGenerator(ip)

function whoseCall(req: Request): string {
  const caller = callerOf(req)
  if (caller.kind === 'person') return `session ${caller.session.id}`
  return 'actor' in caller ? caller.actor.id : address(req)
}

const isTry = (req: Request): boolean =>
  callerOf(req).kind === 'refused' || (req.path.startsWith('/v1/sign-in') && callerOf(req).kind !== 'person')
