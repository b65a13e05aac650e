import type { Answering } from '../../answer.ts'
import { ANY_DAY } from './ground.ts'

/** Reads what drafts of a procedure are read against. A new procedure has nothing published yet. */
export const prepared: Answering<'prepared'> = async ({ ruleset }, library) => {
  const floor = (await library.heads()).find(({ id }) => id === ruleset)?.floor
  // Both are on the way at the same time: what takes longest is to wait for the server.
  const wanted = [ruleset, ...(floor === undefined ? [] : [floor])]
  await Promise.allSettled(wanted.map((id) => library.open({ ruleset: id, asAt: ANY_DAY })))
  return null
}
