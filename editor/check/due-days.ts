import type { AssessmentDocument, OutcomeDocument } from '../../engine/model/assessment.ts'
import type { DayEntry } from '../ics/calendar.ts'

/** The last days of an answer as entries of a calendar. Of the case there is its reference in them, and nothing else. */
export function dueDays({ case: reference, ruleset, outcomes }: AssessmentDocument): readonly DayEntry[] {
  const name = reference ?? 'case'
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'timescale' || (outcome.outcome !== 'due' && outcome.outcome !== 'overdue')) return []
    const { dueOn, title, rule, latestWorkingDay } = outcome
    return [
      {
        uid: `${name}-${ruleset.id}-${rule}-${aboutOf(outcome)}@duecourse`.replaceAll(/[^A-Za-z0-9@.-]/g, '-'),
        day: dueOn,
        summary: `${name}: ${title} (${rule})`,
        description:
          latestWorkingDay === undefined ? `By ${rule}` : `By ${rule}. The latest working day is ${latestWorkingDay}.`
      }
    ]
  })
}

/** What tells one falling of a duty from another; without its day, which may move. */
const aboutOf = ({ about: { scope, review, event, item, period, stage, occurrence } }: OutcomeDocument): string =>
  [scope, review, event?.place, item, period, stage, occurrence].filter((part) => part !== undefined).join('-')
