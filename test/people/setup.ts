import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase, type Database } from '../../server/database/open.ts'
import type { Entry } from '../../server/record/entry.ts'
import type { LocalRole } from '../../server/people/links.ts'
import { makeLink } from '../../server/people/links.ts'
import type { Services } from '../../server/services.ts'
import { type Answer, ask, JSON_TYPE, serve, type Served } from '../server/serving.ts'

/** A clock that stands until a test moves it. */
export type Clock = { at: string }

export const clockAt = (at = '2026-05-10T09:00:00.000Z'): Clock => ({ at })

export const moveOn = (clock: Clock, ms: number): void =>
  void (clock.at = new Date(Date.parse(clock.at) + ms).toISOString())

export const memory = (clock: Clock): Promise<Database> =>
  openDatabase({ kind: 'sqlite', file: ':memory:' }, () => clock.at)

export type Here = Served & Readonly<{ database: Database; clock: Clock }>

/** The real server, with a database of its own. */
export async function open(changes: Partial<Services> = {}, clock = clockAt()): Promise<Here> {
  const database = changes.database ?? (await memory(clock))
  return { ...(await serve({ ...changes, database })), database, clock }
}

/** Somebody signed in: what their browser holds. */
export type Browser = Readonly<{ cookie: string; csrf: string }>

export async function linkFor(here: Here, role: LocalRole): Promise<string> {
  return here.database.transaction((tx) => makeLink(tx, role, here.clock.at))
}

export const byLink = (here: Here, token: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(here, 'POST', '/v1/sign-in/link', { ...JSON_TYPE, ...headers }, JSON.stringify({ token }))

/** Signs the local person of a role in. */
export async function signIn(here: Here, role: LocalRole): Promise<Browser> {
  const answer = await byLink(here, await linkFor(here, role))
  if (answer.status !== 200) throw new Error(answer.text)
  return { cookie: cookieOf(answer), csrf: (answer.json() as Browser).csrf }
}

/** `name=value` of the cookies that an answer sets. */
export const cookieOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '').join('; ')

type Headers = Readonly<Record<string, string>>

/** A request of somebody's browser. */
export const asked = (
  here: Here,
  who: Browser | undefined,
  method: string,
  path: string,
  body?: unknown,
  more: Headers = {}
): Promise<Answer> => {
  const own: Headers = who === undefined ? {} : { cookie: who.cookie, 'x-csrf-token': who.csrf }
  const type: Headers = body === undefined ? {} : JSON_TYPE
  return ask(here, method, path, { ...own, ...type, ...more }, body === undefined ? undefined : JSON.stringify(body))
}

export const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` })

/** The record from its beginning. */
export async function recordOf({ database }: Pick<Here, 'database'>): Promise<readonly Entry[]> {
  const rows = await database.db.selectFrom('record').select('body').orderBy('seq').execute()
  return rows.map(({ body }) => JSON.parse(body) as Entry)
}

export const actsOf = async (here: Pick<Here, 'database'>): Promise<readonly string[]> =>
  (await recordOf(here)).map(({ act }) => act)

/** A port that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** A key for programs, made by an administrator. */
export async function keyFor(
  here: Here,
  scopes: readonly string[],
  subjects: readonly string[] = ['*']
): Promise<string> {
  const admin = await signIn(here, 'administrator')
  const expires = here.clock.at.replace(
    /^(\d+)-(\d\d).*/,
    (_, year, month) =>
      `${Number(year) + (month === '12' ? 1 : 0)}-${month === '12' ? '01' : String(Number(month) + 1).padStart(2, '0')}-01`
  )
  const answer = await asked(here, admin, 'POST', '/v1/keys', { label: 'a program', scopes, subjects, expires })
  if (answer.status !== 201) throw new Error(answer.text)
  return (answer.json() as { key: string }).key
}

/** The code of a problem's type, such as `not-signed-in`. */
export const refusalOf = (answer: Answer): string =>
  String((answer.json() as { type?: string }).type).replace('urn:duecourse:problem:', '')
