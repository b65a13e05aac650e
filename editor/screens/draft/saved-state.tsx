import type { DraftView, SavingState } from '../../draft/store.ts'
import { londonTime } from '../../sentences/instants.ts'

/** Whether what is on the page is saved, told to those who see and those who hear. */
export const SavedState = ({ view, me }: Readonly<{ view: DraftView; me: string | undefined }>) => (
  <p className="govuk-body dc-saved" role="status" data-saving={hasWrong(view) ? 'unsaved' : view.saving.is}>
    {hasWrong(view) ? WRONG : wordsOf(view.saving, me)}
    {view.saving.is === 'failed' && view.saving.signedOut === true && (
      <>
        {' '}
        <a className="govuk-link" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in again (opens in a new tab)
        </a>
      </>
    )}
  </p>
)

/** Everything else is saved: what cannot be is kept on the page until it is put right. */
const hasWrong = ({ saving, typed }: DraftView): boolean => saving.is === 'saved' && Object.keys(typed).length > 0
const WRONG = 'Not saved: something that you typed on Approval has to be put right first'

function wordsOf(saving: SavingState, me: string | undefined): string {
  switch (saving.is) {
    case 'saved':
      return saving.at === undefined ? 'Everything is saved' : `Saved ${londonTime(saving.at)}`
    case 'unsaved':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'failed':
      if (saving.signedOut === true) return 'Not saved, since you are signed out. What you typed is kept on this page.'
      return saving.away
        ? `Not saved: ${lower(saving.why)} It is tried again by itself.`
        : `Not saved: ${lower(saving.why)}`
    case 'conflict':
      return saving.theirs.saved.by.id === me
        ? 'Not saved: you have changed this draft in another window'
        : 'Not saved: somebody else has changed this draft'
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
