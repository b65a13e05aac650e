import type { AssessmentDocument, OutcomeDocument } from '../../engine/model/assessment.ts'
import type { WantedFact } from '../engine/wanted.ts'

/** What is done with an outcome on the page: the most pressing first. */
export const GROUPS = [
  'late',
  'this-week',
  'called-for',
  'later',
  'no-date',
  'done-late',
  'cannot-tell',
  'done',
  'invited',
  'agenda',
  'judgement',
  'not'
] as const
export type Group = (typeof GROUPS)[number]

const WEEK = 7

/** Duties that stand where people have to look. National guidance is no duty of a council's. */
export const isDuty = ({ binding }: OutcomeDocument): boolean => binding !== 'guidance'

export function groupOf(outcome: OutcomeDocument): Group {
  if (outcome.kind === 'guidance') return outcome.outcome === 'not-to-the-point' ? 'not' : 'judgement'
  if (outcome.kind === 'invitee') return inviteeGroup(outcome.outcome)
  if (outcome.kind === 'agenda')
    return outcome.outcome === 'on' ? 'agenda' : outcome.outcome === 'cannot-tell' ? 'cannot-tell' : 'not'
  switch (outcome.outcome) {
    case 'overdue':
    case 'breached':
      return 'late'
    case 'due':
      return outcome.daysLeft <= WEEK ? 'this-week' : 'later'
    case 'not-yet':
      if (outcome.daysLeft === undefined) return 'no-date'
      return outcome.daysLeft <= WEEK ? 'this-week' : 'later'
    case 'called-for':
      return 'called-for'
    case 'met-late':
    case 'too-early':
    case 'not-achievable':
      return 'done-late'
    case 'cannot-tell':
      return 'cannot-tell'
    case 'no-date':
      return outcome.doneOn === undefined ? 'no-date' : 'done'
    case 'met':
    case 'satisfied':
    case 'answered':
    case 'deemed':
      return 'done'
    default:
      return 'not'
  }
}

function inviteeGroup(outcome: string): Group {
  if (outcome === 'cannot-tell') return 'cannot-tell'
  return outcome === 'not-applicable' || outcome === 'not-invited' ? 'not' : 'invited'
}

export type Grouped = Readonly<Record<Group, readonly OutcomeDocument[]>>

const dayOf = (outcome: OutcomeDocument): string => ('dueOn' in outcome ? (outcome.dueOn ?? '9999') : '9999')

/** Every outcome in its group, by its day. */
export function grouped({ outcomes }: Pick<AssessmentDocument, 'outcomes'>): Grouped {
  const found = Map.groupBy(outcomes.filter(isDuty), groupOf)
  return Object.fromEntries(
    GROUPS.map((group) => [group, (found.get(group) ?? []).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))])
  ) as unknown as Grouped
}

/** How many rules of the text some duties come from: one rule falls on each review, event or item that it is about. */
export const rulesOf = (outcomes: readonly OutcomeDocument[]): number => new Set(outcomes.map(({ rule }) => rule)).size

/** 2 late, 1 due this week, 3 cannot be told: the child’s date of birth is missing. */
export function headlineOf(
  document: Pick<AssessmentDocument, 'outcomes'>,
  wanted: readonly Pick<WantedFact, 'label' | 'about' | 'needed'>[]
): string {
  const groups = grouped(document)
  const parts = [
    [groups.late.length, 'late'],
    [groups['this-week'].length, 'due this week'],
    [groups['called-for'].length, 'called for'],
    [groups['done-late'].length, 'done late, too early or not possible in time']
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  // Duties are counted here as they are in the lists below.
  const open = groups['cannot-tell'].length
  const first = mostNeeded(wanted)
  const cannot = open === 0 ? [] : [`${open} cannot be told yet${first === undefined ? '' : `: most hang on ${first}`}`]
  const all = said.length === 0 ? ['Nothing is known to be late or due this week', ...cannot] : [...said, ...cannot]
  return `${all.join(', ')}.`
}

/** The fact that the most duties wait for, of those that can be told. */
function mostNeeded(wanted: readonly Pick<WantedFact, 'label' | 'about' | 'needed'>[]): string | undefined {
  const [first] = wanted.toSorted((a, b) => b.needed - a.needed)
  return first && `${first.label}${first.about === undefined ? '' : ` (${first.about})`}`
}
