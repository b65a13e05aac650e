import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Instant } from '../database/tables.ts'
import type { Actor, Grant, Role } from './actor.ts'
import { grantsIn } from './grants.ts'
import type { Identity } from './persons.ts'

export type SignedIn = Readonly<{ identity: Identity; roles: readonly Grant[] }>
export type Program = Readonly<{ actor: Actor; grants: readonly Grant[] }>

/** What a token is held to. */
type Held = Readonly<{ keys: JWTVerifyGetKey; issuer: string; audience: string; now: () => Instant }>

/** What may sign a token: named here, and never taken from the token. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256']

/** How far two clocks may be apart, in seconds. */
export const SKEW = 60

/** The oldest token of a program that is taken, whatever it says of its end. */
const OLDEST = '2 hours'

const strictly = ({ issuer, audience, now }: Held) => ({
  issuer,
  audience,
  algorithms: ALGORITHMS,
  clockTolerance: SKEW,
  currentDate: new Date(now())
})

/** Who signed in, by the provider's token that says so. Throws at one that is not right. */
export async function personIn(token: string, held: Held): Promise<SignedIn> {
  const requiredClaims = ['exp', 'iat', 'sub', 'nonce']
  const { payload } = await jwtVerify(token, held.keys, { ...strictly(held), requiredClaims })
  return { identity: identityOf(held.issuer, payload), roles: grantsIn(payload['roles']) }
}

/** Two accounts of one person in a directory are one person here. An address for mail can be given to somebody else, and is never looked at. */
function identityOf(issuer: string, { sub, tid, oid, name }: JWTPayload): Identity {
  const own = isText(tid) && isText(oid) ? `oid=${encodeURIComponent(tid)}/${encodeURIComponent(oid)}` : `sub=${sub}`
  if (!isText(sub)) throw new Error('a token of nobody')
  return { id: `${issuer}#${own}`, issuer, name: nameOf(name), local: false }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const nameOf = (name: unknown): string => {
  const text = typeof name === 'string' ? name.replaceAll(/\p{C}/gu, '').trim().slice(0, 120) : ''
  return text === '' ? 'Somebody without a name' : text
}

/** What a program can be: writing in a ruleset is for people. */
const PROGRAM_ROLES: readonly Role[] = ['reader', 'integrator', 'auditor']

/** The program whose access token this is; nothing, if it is another kind of token. Throws at one that is not right. */
export async function programIn(token: string, held: Held): Promise<Program | undefined> {
  const { payload, protectedHeader } = await jwtVerify(token, held.keys, {
    ...strictly(held),
    requiredClaims: ['exp', 'iat', 'sub'],
    maxTokenAge: OLDEST
  })
  if (!isAccessToken(protectedHeader.typ, payload)) return undefined
  const grants = grantsIn(payload['roles']).filter(({ role }) => PROGRAM_ROLES.includes(role))
  return { actor: actorOf(held.issuer, payload), grants }
}

/** A token that says who somebody is opens nothing: an access token says that it is one (RFC 9068), or, from Entra, that it is a program's. */
const isAccessToken = (type: string | undefined, { idtyp }: JWTPayload): boolean =>
  /^(application\/)?at\+jwt$/i.test(type ?? '') || idtyp === 'app'

function actorOf(issuer: string, { azp, client_id: client, sub = '' }: JWTPayload): Actor {
  const name = [azp, client].find((one): one is string => typeof one === 'string') ?? sub
  return { kind: 'key', id: `${issuer}#program=${name}`, name }
}
