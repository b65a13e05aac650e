import type { Assessment, Outcome } from '../assess/assess.ts'
import type { Judged } from '../assess/judged.ts'
import type { TimescaleVerdict } from '../assess/verdict.ts'
import type { Instance, Period, ReviewEntry } from '../chronology/chronology.ts'
import type { CompiledTimescale } from '../compile/rule.ts'
import type { CompiledRuleset } from '../compile/ruleset.ts'
import type { Day } from '../days/day.ts'
import { BASES, type Basis } from './model.ts'

/**
 * One review that is asked for, by every clock that it serves: an ordinary review held after the authority to place serves two. A review that is
 * still to come serves every clock that runs.
 */
export type ReviewDuty = Readonly<{
  period: Period | undefined
  entry: ReviewEntry
  /** Whether its clock still runs on the day asked about. */
  runs: boolean
  sides: Readonly<Record<Basis, TimescaleVerdict[]>>
  /** What every rule says of it, guidance too: whether it counts anywhere. */
  all: TimescaleVerdict[]
}>

/**
 * The reviews of one child with what each rule says of them whose act is the holding of a review. The rules are known by what they are met by and
 * what they fall on, so that this holds for any council. How often a review has a meeting is another duty.
 */
export function reviewDuties({ outcomes, procedure, asOf }: Assessment): readonly ReviewDuty[] {
  const found = new Map<string, ReviewDuty>()
  for (const outcome of outcomes) {
    const { rule, instance } = outcome
    if (rule.kind !== 'timescale' || !rule.isReview || instance?.entry === undefined || !isOfReviews(rule)) continue
    const duty = dutyOf(found, instance, instance.entry, asOf)
    for (const basis of BASES) {
      const verdict = verdictBy(basis, outcome, procedure.local.versions)
      if (verdict !== undefined && verdict.state !== 'not-applicable') duty.sides[basis].push(verdict)
    }
    const verdict = outcome.effective?.verdict ?? timescale(outcome)
    if (verdict.state !== 'not-applicable') duty.all.push(verdict)
  }
  return [...found.values()]
}

/** Whether a rule is about when reviews are held, and not about how often one has a meeting. */
export const isOfReviews = ({ per }: Pick<CompiledTimescale, 'per'>): boolean =>
  per === 'review' || per === 'adoption-review'

function dutyOf(found: Map<string, ReviewDuty>, instance: Instance, entry: ReviewEntry, asOf: Day): ReviewDuty {
  const runs = entry.ends === undefined || entry.ends.on > asOf
  const key = keyOf(instance, entry, runs)
  const known = found.get(key)
  if (known !== undefined) return known
  const duty: ReviewDuty = {
    period: instance.period,
    entry,
    runs,
    sides: { local: [], law: [], effective: [] },
    all: []
  }
  found.set(key, duty)
  return duty
}

/** A review in the list is itself, whatever clock it is on; one that never came is its clocks' that stopped on the same day. */
function keyOf({ period }: Instance, { review, completed, ends }: ReviewEntry, runs: boolean): string {
  const which = review === undefined ? `next of ${period?.care.index ?? ''}` : `${review.index}`
  return runs || typeof completed === 'number' ? which : `${which} until ${ends?.on ?? ''}`
}

/** What one outcome says by one basis; nothing where it says nothing by that one. National guidance binds by none. */
export function verdictBy(
  basis: Basis,
  outcome: Outcome,
  local: readonly CompiledRuleset[]
): TimescaleVerdict | undefined {
  switch (basis) {
    case 'local':
      return local.includes(outcome.version) && !isGuidance(outcome) ? timescale(outcome) : undefined
    case 'law':
      return isLaw(outcome)
        ? timescale(outcome)
        : outcome.statutory !== undefined && isLaw(outcome.statutory)
          ? timescale(outcome.statutory)
          : undefined
    case 'effective':
      return isGuidance(outcome) ? undefined : (outcome.effective?.verdict ?? timescale(outcome))
  }
}

const timescale = ({ verdict }: Judged): TimescaleVerdict => verdict as TimescaleVerdict
const isLaw = ({ rule }: Judged): boolean => rule.provision.binding === 'law'
const isGuidance = ({ rule }: Judged): boolean => rule.provision.binding === 'guidance'
