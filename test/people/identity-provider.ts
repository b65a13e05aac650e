import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'
import { Provider } from 'oidc-provider'

/** Somebody whom the provider knows. */
export type Account = Readonly<{
  sub: string
  name?: string
  email?: string
  tid?: string
  oid?: string
  roles?: readonly string[]
}>

export const PUBLIC_URL = 'https://duecourse.york.example'
export const CLIENT = { id: 'duecourse', secret: 'a-secret-of-the-client-0123456789' }
export const AUDIENCE = 'api://duecourse'
export const PROGRAM = { id: 'mosaic', secret: 'a-secret-of-the-program-0123456789' }

/** A real OpenID provider on loopback, which signs whoever is `next` in without asking. */
export type IdentityProvider = Readonly<{
  issuer: string
  next: (account: Account) => void
  /** Signs with a new key from now on, and shows no other. */
  rotate: () => Promise<void>
  /** Away: connections are cut. */
  away: (is: boolean) => void
  /** An access token of a program, got with its own credentials. */
  programToken: () => Promise<string>
  /** A token with the provider's own signature. */
  signed: (payload: JWTPayload, header?: Readonly<Record<string, unknown>>) => Promise<string>
  publicKey: () => JWK
  /** How often its keys were asked for. */
  keysAsked: () => number
  close: () => Promise<void>
}>

type SigningKey = Readonly<{ kid: string; secret: CryptoKey; jwk: JWK }>

async function newKey(kid: string): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid, secret: privateKey, jwk: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' } }
}

const publicPart = ({ kty, n, e, kid, alg, use }: JWK): JWK => ({ kty, n, e, kid, alg, use }) as JWK

export async function startProvider(): Promise<IdentityProvider> {
  const accounts = new Map<string, Account>()
  const now: { account: string; away: boolean; keysAsked: number } = { account: '', away: false, keysAsked: 0 }
  let [key, answer]: [SigningKey, RequestListener] = [await newKey('first'), (_req, res) => res.end()]
  const server = createServer((req, res) => {
    if (now.away) return void req.socket.destroy()
    if (req.url === '/jwks') now.keysAsked++
    answer(req, res)
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function provide(): void {
    const provider = new Provider(issuer, settings(key.jwk, accounts) as never)
    const callback = provider.callback()
    answer = (req, res) => {
      if (!req.url?.startsWith('/interaction/')) return void callback(req, res)
      const result = { login: { accountId: now.account } }
      provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false }).catch(() => res.destroy())
    }
  }
  provide()

  return {
    issuer,
    next: (account) => {
      accounts.set(account.sub, account)
      now.account = account.sub
    },
    rotate: async () => {
      key = await newKey(`key-${Math.random()}`)
      provide()
    },
    away: (is) => void (now.away = is),
    programToken: () => programToken(issuer),
    signed: (payload, header = {}) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid, ...header })
        .sign(key.secret),
    publicKey: () => publicPart(key.jwk),
    keysAsked: () => now.keysAsked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
  }
}

const settings = (jwk: JWK, accounts: ReadonlyMap<string, Account>) => ({
  jwks: { keys: [jwk] },
  cookies: { keys: ['a-key-for-cookies'] },
  clients: [
    {
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${PUBLIC_URL}/v1/sign-in/callback`]
    },
    {
      client_id: PROGRAM.id,
      client_secret: PROGRAM.secret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: []
    }
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub', 'roles', 'tid', 'oid', 'email'], profile: ['name'] },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx: unknown, client: { clientId: string }) =>
        client.clientId === PROGRAM.id ? AUDIENCE : undefined,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: AUDIENCE,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 600,
        jwt: { sign: { alg: 'RS256' } }
      })
    }
  },
  extraTokenClaims: (_ctx: unknown, token: { kind: string }) =>
    token.kind === 'ClientCredentials' ? { roles: ['integrator.york', 'policy-lead.york'] } : undefined,
  interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  loadExistingGrant: async (ctx: {
    oidc: {
      provider: { Grant: new (of: object) => { addOIDCScope: (scope: string) => void; save: () => Promise<unknown> } }
      client: { clientId: string }
      session: { accountId: string }
    }
  }) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId
    })
    grant.addOIDCScope('openid profile')
    await grant.save()
    return grant
  },
  findAccount: (_ctx: unknown, id: string) => ({ accountId: id, claims: () => accounts.get(id) ?? { sub: id } })
})

async function programToken(issuer: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: PROGRAM.id,
      client_secret: PROGRAM.secret
    })
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
