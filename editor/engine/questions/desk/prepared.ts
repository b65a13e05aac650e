import type { Answering } from '../../answer.ts'
import { ANY_DAY } from './ground.ts'

/** Reads what drafts of a procedure are read against. A new procedure has nothing published yet. */
export const prepared: Answering<'prepared'> = async ({ ruleset }, library) => {
  const opened = await library.open({ ruleset, asAt: ANY_DAY }).catch(() => undefined)
  if (opened?.ok === true) await opened.value.law()
  return null
}
