import { openDatabase } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { workHere } from '../../server/life/checks/workshop.ts'
import type { Draft } from '../../server/life/life.ts'
import { makeLife } from '../../server/life/make-life.ts'
import { makeLog } from '../../server/log.ts'
import { type LocalRole, makeLink } from '../../server/people/links.ts'
import { type Opened, openAll } from '../../server/start.ts'
import { seed, TODAY } from '../life/small-library.ts'
import { asked, type Browser, byLink, cookieOf, type Here } from '../people/setup.ts'
import { type Answer, serve } from '../server/serving.ts'

/** The small library, published into a database that is new. */
export async function seeded(where: Where): Promise<Where> {
  const database = await openDatabase(where, clock)
  await seed(database)
  await database.close()
  return where
}

const clock = (): string => new Date().toISOString()

export type Whole = Here & Readonly<{ opened: Opened }>

/** A server as it is put together for real, from a database that has something in it. */
export async function serveAll(where: Where, checkpoints: string, poll?: number, now = clock): Promise<Whole> {
  const lines: string[] = []
  const log = makeLog({ write: (line) => void lines.push(line) })
  const places = { database: where, checkpoints, rulesets: '/nowhere', ...(poll !== undefined && { poll }) }
  const opened = await openAll(places, now, log)
  if ('wrong' in opened) throw new Error(opened.wrong.join('; '))
  const { database, library } = opened
  const options = { workshop: workHere(() => []), today: () => TODAY, published: () => library.refresh() }
  const served = await serve({
    database,
    library,
    life: makeLife(database, options),
    checkpoints: opened.checkpoints.read,
    log,
    today: () => TODAY,
    ready: () => !opened.watch.isAway(),
    troubles: opened.troubles
  })
  const close = async (): Promise<void> => {
    await served.close()
    await opened.close()
  }
  return { ...served, opened, database, clock: { at: now() }, logged: () => lines, close }
}

/** Signs the local person of a role in. */
export async function comeIn(here: Whole, role: LocalRole): Promise<Browser> {
  const { database } = here
  const link = await database.transaction((tx) => makeLink(tx, role, database.now()))
  const answer = await byLink(here, link)
  if (answer.status !== 200) throw new Error(answer.text)
  return { cookie: cookieOf(answer), csrf: (answer.json() as Browser).csrf }
}

const DRAFTS = '/v1/rulesets/small/drafts'

export const opens = (here: Whole, who: Browser, more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  asked(here, who, 'POST', DRAFTS, { from: 'version', version: '2024-03-15' }, more)

type Told = Pick<Draft, 'id' | 'revision' | 'digest'>

/** A draft as an answer tells it. */
export function draftOf(answer: Answer): Told {
  if (answer.status !== 200 && answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`)
  return answer.json() as Told
}

export const at = ({ id }: Told, more = ''): string => `${DRAFTS}/${id}${more}`

export const saves = (
  here: Whole,
  who: Browser,
  draft: Told,
  body: unknown,
  more: Readonly<Record<string, string>> = {}
): Promise<Answer> => asked(here, who, 'PUT', at(draft), body, { 'if-match': `"${draft.revision}"`, ...more })

/** An assessment of nobody in particular. */
export const QUESTION = { ruleset: 'small', case: { care: [{ from: '2026-01-12' }] }, view: 'summary' }
