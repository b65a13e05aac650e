import type { Sides } from './use-sides.ts'
import { draftSide, NO_WISH, type Wish } from './wish.ts'

/**
 * The procedure and the draft can stand in an address, so that a draft's page can lead here. Nothing of a child ever does. A draft is held against
 * the procedure; one of which nothing has been published is asked by itself. One that somebody may not read, or that is over, is left aside.
 */
export function firstWish(search: URLSearchParams, { published, drafts, only }: Sides): Wish {
  const [named, id] = [search.get('procedure'), search.get('draft')]
  const known = valuesOf(published)
  const draft = id === null ? undefined : valuesOf(drafts).find((value) => value === draftSide(id))
  const procedure = known.find((value) => value === named)
  if (draft !== undefined && procedure === undefined) return { ...NO_WISH, procedure: draft }
  return { ...NO_WISH, procedure: procedure ?? only ?? '', against: draft ?? '' }
}

/** The procedure that children who do not exist are held against, where nobody has chosen one. */
export const anyProcedure = ({ published }: Sides): string => valuesOf(published)[0] ?? ''

const valuesOf = (groups: Sides['published']): readonly string[] =>
  groups.flatMap(({ choices }) => choices.map(({ value }) => value))
