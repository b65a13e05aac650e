/** How a rule comes out for a case, in a few words. */
const STATES: Readonly<Record<string, string>> = {
  'not-applicable': 'does not apply',
  'not-required': 'is not required any more',
  'cannot-tell': 'cannot be told',
  'not-achievable': 'could not be achieved',
  deemed: 'counts as done',
  'too-early': 'was done too early',
  'no-date': 'applies, without a last day',
  due: 'is due',
  overdue: 'is late',
  met: 'was done in time',
  'met-late': 'was done late',
  satisfied: 'is kept',
  breached: 'is not kept',
  'not-yet': 'is still to be kept',
  'not-called-for': 'calls for nothing',
  'called-for': 'calls for a review, or for the act that answers it',
  answered: 'was answered',
  invited: 'is invited',
  'where-appropriate': 'is invited where appropriate',
  excluded: 'is kept out',
  delegate: 'sends somebody',
  'not-invited': 'is not invited',
  on: 'is on the agenda',
  off: 'is not on the agenda',
  shown: 'is shown',
  'not-to-the-point': 'is not to the point'
}

export const stateWords = (state: string): string => STATES[state] ?? state
