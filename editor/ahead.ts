import { askAhead } from './api/ahead.ts'
import { draftPath } from './api/paths.ts'
import { isAnythingLeft } from './draft/waiting.ts'
import { prepareWorkshop } from './engine/workshop.ts'
import type { Piece } from './piece.ts'
import { DRAFT, FORM } from './screens/draft/pieces.ts'

/** The address of one of a draft's pages. */
const DRAFT_PAGE = /^\/procedures\/([^/]+)\/drafts\/([^/]+)(\/provisions\/)?/

/**
 * Has what an address will need sent for while the program that draws it is still on its way: who is there, and for a draft its text and the
 * engine, which has to read the law first. Gives the screens that are to be fetched once the program has been sent for.
 */
export function goAhead(path: string): readonly Piece[] {
  const [, ruleset, draft, form] = DRAFT_PAGE.exec(path) ?? []
  if (ruleset !== undefined && draft !== undefined) {
    const id = decodeURIComponent(ruleset)
    void prepareWorkshop(id)
    if (!isOnItsWay(decodeURIComponent(draft))) askAhead(draftPath(id, decodeURIComponent(draft)))
  }
  askAhead('/v1/me')
  return draft === undefined ? [] : form === undefined ? [DRAFT] : [DRAFT, FORM]
}

/** What this tab is still saving as it comes from one page to the next would not be in what is read now. */
function isOnItsWay(draft: string): boolean {
  try {
    return isAnythingLeft(globalThis.sessionStorage, draft)
  } catch {
    // Where a browser keeps nothing, it cannot be told.
    return true
  }
}
