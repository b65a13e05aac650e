import type { Answering } from '../../answer.ts'
import { board } from './board.ts'
import { ANY_DAY } from './ground.ts'

/** Reads what drafts of a procedure are read against. A new procedure has nothing published yet. */
export const prepared: Answering<'prepared'> = async ({ ruleset, draft }, library, turn) => {
  // All are on the way at the same time: what takes longest is to wait for the server.
  library.fetchAhead(ruleset).catch(() => undefined)
  const floor = (await library.heads()).find(({ id }) => id === ruleset)?.floor
  const wanted = [ruleset, ...(floor === undefined ? [] : [floor])]
  await Promise.allSettled(wanted.map((id) => library.open({ ruleset: id, asAt: ANY_DAY })))
  if (draft !== undefined) await board({ ruleset, examples: '', ...textIn(draft) }, library, turn)
  return null
}

function textIn(draft: string): Readonly<{ text: string; base: string | undefined }> {
  const { text, base } = JSON.parse(draft) as Readonly<{ text: string; base?: string }>
  return { text, base }
}
