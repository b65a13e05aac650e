import type { Request, Response } from 'express'
import type { Transaction } from 'kysely'
import { canonical, digestOf } from './canonical.ts'
import { isUnique } from './database/faults.ts'
import type { Tables } from './database/tables.ts'
import type { Reader } from './life/drafts.ts'
import type { Done, Draft, Life } from './life/life.ts'
import { refusalFor } from './not-done.ts'
import { actorOf } from './people/caller.ts'
import { before, DAY } from './people/moments.ts'
import { Refused } from './refusals.ts'
import type { Services } from './services.ts'

/** An answer that can be given again as it was. */
export type Given = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string }>

export const given = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Given => ({
  status,
  headers,
  body: JSON.stringify(body)
})

/** A write of somebody, as it is carried out and as it is answered. */
export type Write<T> = Readonly<{
  carry: (life: Life) => Promise<Done<T>>
  /** By the transaction in which it was carried out, so that an answer is kept if and only if what it tells of is. */
  tell: (db: Reader, value: T) => Promise<Given>
  /** A draft that somebody else wrote in meanwhile. */
  show: (draft: Draft) => Promise<object>
}>

/** Longer than anybody tries again. */
const KEPT = 2 * DAY

/**
 * Carries a write out and answers it. Under an idempotency key, the same request again gives the first answer, and nothing is done twice;
 * what changed nothing is not kept, and can be tried again.
 */
export async function once<T>(req: Request, res: Response, services: Services, write: Write<T>): Promise<void> {
  const key = keyIn(req)
  if (key === undefined) {
    const is = await write.carry(services.life)
    if (!is.done) throw await refusalFor(is.not, write.show)
    return give(res, await write.tell(services.database.db, is.value))
  }
  const asking: Asking = { person: actorOf(req).id, key, request: requestDigest(req) }
  const first = await firstAnswer(services, asking)
  if (first !== undefined) return giveAgain(res, first)
  const answer = await carriedOut(services, asking, write)
  if (answer === 'before') return giveAgain(res, (await firstAnswer(services, asking)) as Given)
  give(res, answer)
}

type Asking = Readonly<{ person: string; key: string; request: string }>

/** Of two at once, one does it; the other finds what the first has done. */
async function carriedOut<T>(services: Services, asking: Asking, write: Write<T>): Promise<Given | 'before'> {
  let answer: Given | undefined
  const life = services.life.alongside(async (tx, value) => {
    answer = await write.tell(tx, value as T)
    await keep(tx, asking, answer, services.database.now())
  })
  try {
    const is = await write.carry(life)
    if (is.done) return answer as Given
    if ((await firstAnswer(services, asking)) !== undefined) return 'before'
    throw await refusalFor(is.not, write.show)
  } catch (error) {
    if (isUnique(error, 'idempotency')) return 'before'
    throw error
  }
}

const KEY = /^[A-Za-z0-9_-]{8,64}$/

function keyIn(req: Request): string | undefined {
  const key = req.get('Idempotency-Key')
  if (key === undefined || KEY.test(key)) return key
  const message = 'the header `Idempotency-Key` is to be 8 to 64 letters, figures, `-` and `_`'
  throw new Refused('bad-request', [{ code: 'BAD_KEY', message }])
}

/** The method, the address and the body: a key is for one of them. */
const requestDigest = (req: Request): string => {
  const body = Buffer.isBuffer(req.body) ? req.body.toString('base64') : ''
  return digestOf(canonical([req.method, req.originalUrl, body]))
}

async function firstAnswer({ database }: Services, { person, key, request }: Asking): Promise<Given | undefined> {
  const row = await database.db
    .selectFrom('idempotency')
    .select(['request', 'status', 'answer'])
    .where('person', '=', person)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.request !== request) throw new Refused('key-used', [USED])
  return { status: row.status, ...(JSON.parse(row.answer) as Omit<Given, 'status'>) }
}

const USED = {
  code: 'KEY_USED',
  message: 'this idempotency key came with another request before',
  help: 'make a new one for each thing that is to be done'
}

async function keep(tx: Transaction<Tables>, asking: Asking, answer: Given, at: string): Promise<void> {
  await tx.deleteFrom('idempotency').where('answered_at', '<', before(at, KEPT)).where('person', '!=', '').execute()
  const { status, headers, body } = answer
  await tx
    .insertInto('idempotency')
    .values({ ...asking, status, answer: canonical({ headers, body }), answered_at: at })
    .execute()
}

const give = (res: Response, { status, headers, body }: Given): void =>
  void res
    .status(status)
    .set({ 'Cache-Control': 'private, no-cache', ...headers, 'Content-Type': 'application/json; charset=utf-8' })
    .send(body)

const giveAgain = (res: Response, answer: Given): void => give(res.set('Idempotency-Replayed', 'true'), answer)
