import type { Act, Who } from '../api/drafts.ts'
import { instantWords } from './instants.ts'

/** What somebody is called; who signed in by a link of one machine is marked as such. */
export const whoWords = ({ name, local }: Who): string => (local ? `${name} (on that machine only)` : name)

/** Local approver, 24 December 2026 at 10:42. */
export const actWords = ({ by, at }: Act): string => `${whoWords(by)}, ${instantWords(at)}`
