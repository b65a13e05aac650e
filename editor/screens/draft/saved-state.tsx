import type { SavingState } from '../../draft/store.ts'

/** Whether what is on the page is saved, told to those who see and those who hear. */
export const SavedState = ({ saving }: Readonly<{ saving: SavingState }>) => (
  <p className="govuk-body dc-saved" role="status" data-saving={saving.is}>
    {wordsOf(saving)}
  </p>
)

function wordsOf(saving: SavingState): string {
  switch (saving.is) {
    case 'saved':
      return saving.at === undefined ? 'Everything is saved' : `Saved ${timeOf(saving.at)}`
    case 'unsaved':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'failed':
      return saving.away
        ? `Not saved: ${lower(saving.why)} It is tried again by itself.`
        : `Not saved: ${lower(saving.why)}`
    case 'conflict':
      return 'Not saved: somebody else has changed this draft'
  }
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** 10:42, by the clock in London. */
const timeOf = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(at)
