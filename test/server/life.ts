import { openDatabase } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { openLibrary } from '../../server/library/open.ts'
import { workHere, type Workshop } from '../../server/life/checks/workshop.ts'
import { makeLife } from '../../server/life/make-life.ts'
import type { LocalRole } from '../../server/people/links.ts'
import { council, holidays, seed, TODAY, words } from '../life/small-library.ts'
import { asked, type Browser, type Clock, clockAt, type Here, open, signIn } from '../people/setup.ts'
import { type Answer, ask, get } from './serving.ts'

/** A server over a database with the small library in it, and somebody of each role who has signed in. */
export type Office = Here & Readonly<{ lead: Browser; approver: Browser; urgent: Browser; auditor: Browser }>

export const MEMORY: Where = { kind: 'sqlite', file: ':memory:' }

/** A clock that goes on a millisecond each time that it is looked at. */
const ticking = (clock: Clock) => (): string => (clock.at = new Date(Date.parse(clock.at) + 1).toISOString())

export async function openOffice(where: Where = MEMORY, workshop: Workshop = workHere(() => [])): Promise<Office> {
  const clock = clockAt(`${TODAY}T09:00:00.000Z`)
  const database = await openDatabase(where, ticking(clock))
  await seed(database)
  const library = await openLibrary(database)
  const today = (): string => TODAY
  const life = makeLife(database, { workshop, today, published: () => library.refresh() })
  const here = await open({ database, library, life, today }, clock)
  const roles = ['policy-lead', 'approver', 'urgent-publisher', 'auditor'] as const satisfies readonly LocalRole[]
  const [lead, approver, urgent, auditor] = await Promise.all(roles.map((role) => signIn(here, role)))
  const close = async (): Promise<void> => {
    await here.close()
    await database.close()
  }
  return { ...here, close, lead, approver, urgent, auditor } as Office
}

export type Shown = Readonly<{
  id: string
  href: string
  state: string
  revision: number
  digest: string
  text: string
  examples?: string
  inForceFrom?: string
  base?: string
  why?: string
}>

/** What has versions here, with a text of its next version and what its author says of it. */
export type Sort = Readonly<{ base: string; next: (n: number) => object; day: (n: number) => string | undefined }>

const STATED = { why: 'Because it was agreed.' }
const month = (n: number): string => `2027-${String(n).padStart(2, '0')}-01`

export const SORTS: Readonly<Record<'ruleset' | 'vocabulary' | 'calendar', Sort>> = {
  ruleset: {
    base: '/v1/rulesets/small',
    next: (n) => ({
      ...council({ from: month(n), title: `The record ${n}` }),
      change: 'wording-only',
      ...STATED
    }),
    day: month
  },
  vocabulary: {
    base: '/v1/vocabulary',
    next: (n) => ({ ...words(month(n)), change: 'changes-words', ...STATED }),
    day: () => undefined
  },
  calendar: {
    base: '/v1/calendars/england-and-wales',
    next: (n) => ({ ...holidays(month(n), ['2027-05-03']), change: 'new-bank-holidays', ...STATED }),
    day: () => undefined
  }
}

export const shown = (answer: Answer): Shown => answer.json() as Shown

/** Somebody's request on a draft, as of a revision. */
export const on = (
  office: Here,
  who: Browser,
  { href, revision }: Pick<Shown, 'href' | 'revision'>,
  what: string,
  body?: unknown,
  more: Readonly<Record<string, string>> = {}
): Promise<Answer> => {
  const [method, path] = what === 'PUT' || what === 'DELETE' ? [what, href] : ['POST', `${href}/${what}`]
  return asked(office, who, method, path, body, {
    'if-match': `"${revision}"`,
    ...lengthOf(method, JSON.stringify(body)),
    ...more
  })
}

/** Node leaves out how long the body of a DELETE is. */
export const lengthOf = (method: string, sent: string | Buffer | undefined): Readonly<Record<string, string>> =>
  method !== 'DELETE' || sent === undefined ? {} : { 'content-length': String(Buffer.byteLength(sent)) }

/** An answer that has to have come out so. */
export function came(answer: Answer, status = 200): Answer {
  if (answer.status !== status) throw new Error(`${answer.status} ${answer.text.slice(0, 2000)}`)
  return answer
}

export const begun = async (office: Office, { base }: Sort): Promise<Shown> =>
  shown(came(await asked(office, office.lead, 'POST', `${base}/drafts`, { from: 'version' }), 201))

export async function written(office: Office, sort: Sort, n = 1): Promise<Shown> {
  const draft = await begun(office, sort)
  return shown(came(await on(office, office.lead, draft, 'PUT', sort.next(n))))
}

export const submitted = async (office: Office, sort: Sort, n = 1): Promise<Shown> =>
  shown(came(await on(office, office.lead, await written(office, sort, n), 'submission')))

export const approvalOf = ({ digest, inForceFrom }: Shown): object => ({
  digest,
  ...(inForceFrom !== undefined && { inForceFrom })
})

export async function approved(office: Office, sort: Sort, n = 1): Promise<Shown> {
  const draft = await submitted(office, sort, n)
  return shown(came(await on(office, office.approver, draft, 'approval', approvalOf(draft))))
}

export async function published(office: Office, sort: Sort, n = 1): Promise<Answer> {
  const draft = await approved(office, sort, n)
  const { inForceFrom } = draft
  return came(
    await on(office, office.approver, draft, 'publication', inForceFrom === undefined ? {} : { inForceFrom }),
    201
  )
}

/** A body as it is, of a kind that is named. */
export const raw = (
  office: Here,
  { cookie, csrf }: Browser,
  method: string,
  path: string,
  type: string,
  body: string | Buffer,
  more: Readonly<Record<string, string>> = {}
): Promise<Answer> =>
  ask(
    office,
    method,
    path,
    { cookie, 'x-csrf-token': csrf, 'content-type': type, ...lengthOf(method, body), ...more },
    body
  )

export type Version = Readonly<{ version: string; state: string; approved?: { by: object }; urgent: boolean }>

/** The versions of something, as they are listed. */
export const listOf = async (office: Here, { base }: Sort, query = ''): Promise<readonly Version[]> =>
  ((await get(office, `${base}/versions${query}`)).json() as Readonly<{ versions: readonly Version[] }>).versions
