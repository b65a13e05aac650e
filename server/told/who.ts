import type { Reader } from '../life/drafts.ts'
import type { Act } from '../life/life.ts'
import { SYSTEM } from '../people/actor.ts'

/** Somebody as they are shown; `local` marks who signed in by a link on this machine. */
export type Who = Readonly<{ id: string; name: string; local: boolean }>

/** By their ids, as the record has them, what people are called now. */
export type Called = (id: string) => Who

export async function whoIsWho(db: Reader, ids: Iterable<string>): Promise<Called> {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom('person').select(['id', 'name', 'local']).where('id', 'in', wanted).execute()
  const known = new Map(rows.map(({ id, name, local }) => [id, { id, name, local: local === 1 }]))
  known.set(SYSTEM.id, { id: SYSTEM.id, name: SYSTEM.name, local: false })
  return (id) => known.get(id) ?? { id, name: id, local: false }
}

/** Who did something, and when. */
export const toldAct = (called: Called, { by, at }: Act): object => ({ by: called(by), at })

/** The same, and why. */
export const toldReasoned = (called: Called, { by, at, why }: Act & Readonly<{ why: string }>): object => ({
  by: called(by),
  at,
  why
})
