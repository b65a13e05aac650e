import { askAhead } from './api/ahead.ts'
import { draftOfPage, draftPath } from './api/paths.ts'
import { peopleWhoLeft } from './draft/waiting.ts'
import { prepareWorkshop } from './engine/workshop.ts'
import type { Piece } from './piece.ts'
import { DRAFT, FORM } from './screens/draft/pieces.ts'

/**
 * Has what an address will need sent for while the program that draws it is still on its way: who is there, and for a draft its text and the
 * engine, which has to read the law first. Gives the screens that are to be fetched once the program has been sent for.
 */
export function goAhead(path: string): readonly Piece[] {
  void askAhead('/v1/me')
  const page = draftOfPage(path)
  if (page === undefined) return []
  const { ruleset, draft, isForm } = page
  void prepareWorkshop(ruleset)
  if (!isOnItsWay(draft)) void readAhead(ruleset, askAhead(draftPath(ruleset, draft)))
  return isForm ? [DRAFT, FORM] : [DRAFT]
}

/** Has the engine read a draft as soon as it is there. Its page asks for that only when it has been drawn for the first time. */
async function readAhead(ruleset: string, asked: Promise<Response>): Promise<void> {
  try {
    const answer = await asked
    // Before the page itself reads it: an answer can be read once.
    if (answer.ok) await prepareWorkshop(ruleset, await answer.clone().text())
  } catch {
    // The page asks again, and says what is wrong.
  }
}

/** What this tab is still saving as it comes from one page to the next would not be in what is read now. */
function isOnItsWay(draft: string): boolean {
  try {
    return peopleWhoLeft(globalThis.sessionStorage, draft).length > 0
  } catch {
    // Where a browser keeps nothing, it cannot be told.
    return true
  }
}
