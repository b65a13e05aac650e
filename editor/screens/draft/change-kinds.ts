import type { ChangeKind } from '../../api/drafts.ts'

/** What an author can say that a change is. */
export const CHANGE_SAID: Readonly<Record<ChangeKind, string>> = {
  'new-procedure': 'A new procedure',
  'changes-a-timescale': 'It changes a time limit',
  'changes-a-duty': 'It changes a duty',
  'new-duty': 'It adds a duty',
  'removes-a-duty': 'It takes a duty out',
  'corrects-a-mistake': 'It corrects a mistake',
  'settles-a-reading': 'It settles a reading',
  'wording-only': 'Wording only',
  'changes-words': 'It changes the shared words',
  'new-bank-holidays': 'New bank holidays'
}
