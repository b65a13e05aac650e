import { createRemoteJWKSet, type RemoteJWKSet } from 'jose'
import * as oidc from 'openid-client'
import type { Instant } from '../database/tables.ts'
import { providerIsAway } from './provider-faults.ts'
import type { ProviderSettings } from './settings.ts'
import { type Program, personIn, programIn, type SignedIn, SKEW } from './tokens.ts'

/** What is kept of a sign-in under way until its answer comes. */
export type Attempt = Readonly<{ state: string; nonce: string; verifier: string }>

/** The provider cannot be reached: nobody can sign in, and who is signed in stays so. */
export const AWAY = 'away'
/** What came is not to be trusted. */
export const REFUSED = 'refused'

type Failure = typeof AWAY | typeof REFUSED

/** The council's own identity provider. */
export interface Provider {
  /** Where to send somebody to sign in, `again` to be asked for their password even so. */
  begin(again: boolean): Promise<(Attempt & Readonly<{ address: URL }>) | typeof AWAY>
  /** Who came back to this address. */
  finish(current: URL, attempt: Attempt): Promise<SignedIn | Failure>
  /** The program whose access token this is. */
  program(token: string): Promise<Program | Failure>
}

/** How long to wait for the provider. */
const PATIENCE = 5000

type Known = Readonly<{ config: oidc.Configuration; keys: RemoteJWKSet }>

/** How long after its keys were read they are not read again, in milliseconds: a token with a made-up key would have them read each time. */
const COOLDOWN = 30_000

/** Reaches the provider when it is first needed, so that this server can start while it is away. */
export function makeProvider(settings: ProviderSettings, now: () => Instant, cooldown = COOLDOWN): Provider {
  const known = remembered(() => discover(settings, cooldown))
  const redirect = new URL('/v1/sign-in/callback', settings.url).href
  return {
    begin: (again) => orAway(async () => begun(await known(), redirect, again)),
    finish: (current, attempt) => orFailure(async () => finished(await known(), settings, current, attempt, now)),
    program: (token) => orFailure(async () => programOf(await known(), settings, token, now))
  }
}

/** What was found out once is kept; what could not be found out is tried again. */
function remembered<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined
  return () => {
    found ??= find().catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings, cooldown: number): Promise<Known> {
  const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []
  const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: SKEW }
  const config = await oidc.discovery(issuer, clientId, metadata, oidc.ClientSecretPost(clientSecret), {
    execute,
    timeout: PATIENCE / 1000
  })
  const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? ''), {
    cooldownDuration: cooldown,
    timeoutDuration: PATIENCE
  })
  return { config, keys }
}

async function begun({ config }: Known, redirect: string, again: boolean) {
  const attempt: Attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier()
  }
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: redirect,
    scope: 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...(again && { prompt: 'login' })
  })
  return { ...attempt, address }
}

/** The token comes straight from the provider; its signature is looked at all the same. */
async function finished(
  { config, keys }: Known,
  { clientId }: ProviderSettings,
  current: URL,
  { state, nonce, verifier }: Attempt,
  now: () => Instant
): Promise<SignedIn> {
  const { id_token: token = '' } = await oidc.authorizationCodeGrant(config, current, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true
  })
  return personIn(token, { keys, issuer: config.serverMetadata().issuer, audience: clientId, now })
}

async function programOf(
  { config, keys }: Known,
  { audience }: ProviderSettings,
  token: string,
  now: () => Instant
): Promise<Program | typeof REFUSED> {
  if (audience === undefined) return REFUSED
  return (await programIn(token, { keys, issuer: config.serverMetadata().issuer, audience, now })) ?? REFUSED
}

async function orAway<T>(work: () => Promise<T>): Promise<T | typeof AWAY> {
  try {
    return await work()
  } catch {
    return AWAY
  }
}

async function orFailure<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work()
  } catch (error) {
    return providerIsAway(error) ? AWAY : REFUSED
  }
}
