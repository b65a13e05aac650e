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
  askAhead('/v1/me')
  const page = draftOfPage(path)
  if (page === undefined) return []
  const { ruleset, draft, isForm } = page
  void prepareWorkshop(ruleset)
  if (!isOnItsWay(draft)) askAhead(draftPath(ruleset, draft))
  return isForm ? [DRAFT, FORM] : [DRAFT]
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
