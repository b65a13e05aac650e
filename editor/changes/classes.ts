import { type ChangeClass, CLASSES } from '../../engine/diff/change.ts'
import type { TagColour } from '../components/tag.tsx'
import type { Matter } from '../engine/questions/changes/matter.ts'

type Told = Readonly<{ word: string; means: string; colour: TagColour }>

/** What each class of change is called, and what it says. The colour only repeats the word. */
export const CLASS_WORDS: Readonly<Record<ChangeClass, Told>> = {
  tightened: { word: 'Tighter', means: 'asks more, or by an earlier day', colour: 'blue' },
  loosened: { word: 'Looser', means: 'asks less, or by a later day', colour: 'orange' },
  wider: { word: 'Applies more widely', means: 'falls on more cases', colour: 'turquoise' },
  narrower: { word: 'Applies less widely', means: 'falls on fewer cases', colour: 'yellow' },
  new: { word: 'New', means: 'was not there before', colour: 'green' },
  gone: { word: 'Gone', means: 'is no longer there', colour: 'red' },
  different: { word: 'Different', means: 'is otherwise, and neither asks more', colour: 'purple' },
  'not-comparable': { word: 'No order', means: 'neither is tighter in every case', colour: 'pink' },
  moved: { word: 'Moved', means: 'stands in another place', colour: 'grey' },
  'wording-only': { word: 'Wording', means: 'says the same in other words', colour: 'grey' },
  'source-only': { word: 'Source', means: 'only where it is taken from changed', colour: 'grey' }
}

export const CLASS_NAMES = CLASSES

/** What rules are about, in the order in which a review goes. */
export const MATTER_WORDS: Readonly<Record<Matter, string>> = {
  reviews: 'When reviews are held',
  calls: 'What calls for a review',
  before: 'Before the meeting',
  invited: 'Who is invited',
  agenda: 'On the agenda',
  records: 'Records and decisions after the meeting',
  after: 'Other work after the meeting',
  judgement: 'Left to judgement',
  other: 'Other requirements'
}
