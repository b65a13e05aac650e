import { openDatabase } from '../../server/database/open.ts'
import { makeProvider } from '../../server/people/provider.ts'
import { type Visitor, visitor } from './browser.ts'
import {
  type Account,
  AUDIENCE,
  CLIENT,
  type IdentityProvider,
  PUBLIC_URL,
  startProvider
} from './identity-provider.ts'
import { type Here, open } from './setup.ts'

/** A server of a council with its own identity provider, and a clock that runs, and can be moved on. */
export type Council = Here & Readonly<{ idp: IdentityProvider; moveOn: (ms: number) => void; visit: () => Visitor }>

/** Its keys are asked for whenever a token names one that is not known: tests do not wait. */
export async function openCouncil(cooldown = 0): Promise<Council> {
  const idp = await startProvider()
  let ahead = 0
  const now = (): string => new Date(Date.now() + ahead).toISOString()
  const settings = {
    issuer: new URL(idp.issuer),
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    audience: AUDIENCE,
    url: new URL(PUBLIC_URL)
  }
  const here = await open({
    database: await openDatabase({ kind: 'sqlite', file: ':memory:' }, now),
    signIn: { kind: 'provider', provider: makeProvider(settings, now, cooldown), url: settings.url },
    rates: { calls: 1_000_000, signIns: 1_000_000 }
  })
  const close = async (): Promise<void> => {
    await here.close()
    await idp.close()
  }
  return { ...here, close, idp, moveOn: (ms) => void (ahead += ms), visit: () => visitor(here.port) }
}

export const HOST = new URL(PUBLIC_URL).host
export const SESSION = '__Host-duecourse'

export const isCallback = (address: string): boolean => address.startsWith(`${PUBLIC_URL}/v1/sign-in/callback`)

/** A sign-in as far as the address to which the provider sends somebody back, which is not yet asked for. */
export async function almost(
  { idp }: Council,
  browser: Visitor,
  account: Account,
  start = '/v1/sign-in'
): Promise<string> {
  idp.next(account)
  const page = await browser.follow(start, isCallback)
  if (page.location === undefined) throw new Error(`${page.status} ${page.address} ${page.text.slice(0, 500)}`)
  return page.location
}

/** Signs somebody in, through every redirection. */
export async function signedIn(council: Council, account: Account, browser = council.visit()): Promise<Visitor> {
  const page = await browser.see(await almost(council, browser, account))
  if (page.status !== 303) throw new Error(`${page.status} ${page.text}`)
  return browser
}

type Me = Readonly<{
  kind: string
  id: string
  name: string
  roles: readonly string[]
  csrf: string
  freshUntil: string
}>

export const meOf = async (browser: Visitor): Promise<Me> => JSON.parse((await browser.see('/v1/me')).text) as Me
