import type { OutcomeName } from '../../engine/model/assessment.ts'

/** How a rule comes out, as people say it. A page shows these words, never the names that programs know. */
const OUTCOMES: Readonly<Record<OutcomeName, string>> = {
  overdue: 'late',
  breached: 'not as required',
  due: 'due',
  'not-yet': 'still to be so',
  met: 'done in time',
  'met-late': 'done late',
  'too-early': 'done too early',
  'not-achievable': 'could not be done in time',
  deemed: 'counts as done',
  'no-date': 'no number of days given',
  'cannot-tell': 'cannot be told',
  satisfied: 'as required',
  'called-for': 'called for',
  'not-called-for': 'not called for',
  answered: 'answered',
  invited: 'invited',
  'where-appropriate': 'invited where appropriate',
  excluded: 'kept out',
  delegate: 'sends somebody',
  'not-invited': 'not invited',
  on: 'on the agenda',
  off: 'not on the agenda',
  shown: 'left to people’s judgement',
  'not-to-the-point': 'not to the point',
  'not-applicable': 'does not apply',
  'not-required': 'no longer required'
}

/** What nobody has words for yet stays readable. */
export const outcomeWords = (outcome: string): string =>
  (OUTCOMES as Readonly<Record<string, string>>)[outcome] ?? outcome.replaceAll('-', ' ')
