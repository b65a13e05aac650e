import type { Answering } from '../../answer.ts'
import { councilChanges } from './councils.ts'
import { bothSides } from './sides.ts'
import { versionChanges } from './versions.ts'

/** What differs between two versions of a text, or between two councils' texts. */
export const changes: Answering<'changes'> = async (asked, library) => {
  const both = await bothSides(asked, library)
  if (!both.ok) return { problems: both.problems }
  const { sides, calendar, ofOne } = both.value
  return ofOne ? versionChanges(sides, calendar) : councilChanges(sides, calendar)
}
