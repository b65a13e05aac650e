import type { DraftState } from '../../api/drafts.ts'

export const STATE_WORDS: Readonly<Record<DraftState, string>> = {
  draft: 'Draft',
  submitted: 'Waiting for approval',
  approved: 'Approved',
  published: 'Published',
  discarded: 'Put aside'
}
