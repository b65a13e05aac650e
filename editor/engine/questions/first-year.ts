import { addDays, assess, explain, isoDay, parseDay } from '../../../engine/index.ts'
import type { WorkingDayCalendar } from '../../../engine/days/calendar.ts'
import type { AssessmentDocument, TimescaleOutcome } from '../../../engine/model/assessment.ts'
import type { Answering } from '../answer.ts'
import { readyCase } from './case.ts'
import { needs } from './needs.ts'

/** One review of the first year, if each before it was held on its last day. */
export type YearStep = Readonly<{
  number: number
  /** From which day its time runs. */
  from: string
  dueOn: string
  /** The council's own last day, and the law's, where both are known. */
  local?: Readonly<{ rule: string; dueOn: string }>
  law?: Readonly<{ rule: string; dueOn: string }>
  by: string
  basis: string
}>

export type FirstYearAnswer = Readonly<{ from: string; steps: readonly YearStep[]; calendar: WorkingDayCalendar }>

const YEAR = 366
const MOST = 5

/** The last days of the reviews in a child's first year of care, each counted from the last day of the one before it. */
export const firstYear: Answering<'firstYear'> = async (asked, library, turn) => {
  const steps: YearStep[] = []
  let from = asked.from
  const held: string[] = []
  for (let number = 1; number <= MOST; number++) {
    await turn()
    const sent = {
      care: [{ from: asked.from }],
      reviews: held.map((completed) => ({ completed })),
      complete: ['reviews']
    }
    const { procedure, facts, day } = needs(await readyCase(asked, sent, from, library))
    const step = stepOf(explain(assess(procedure, facts, day), { view: 'summary' }), number, from)
    if (step === undefined || step.dueOn > yearAfter(asked.from)) break
    steps.push(step)
    held.push(step.dueOn)
    from = step.dueOn
  }
  const { procedure } = needs(await readyCase(asked, {}, asked.from, library))
  return { from: asked.from, steps, calendar: procedure.local.versions[0].calendar }
}

function yearAfter(iso: string): string {
  const from = parseDay(iso)
  return from === undefined ? iso : isoDay(addDays(from, YEAR))
}

function stepOf({ nextReview, outcomes }: AssessmentDocument, number: number, from: string): YearStep | undefined {
  const clock = nextReview?.clocks[0]
  if (clock?.dueOn === undefined) return undefined
  const outcome = outcomes.find(
    (one): one is TimescaleOutcome =>
      one.kind === 'timescale' && one.isReview === true && 'dueOn' in one && one.dueOn === clock.dueOn
  )
  const [local, law] = [sideOf(outcome?.local, outcome?.rule), sideOf(outcome?.statutory, outcome?.statutory?.rule)]
  return {
    number,
    from,
    dueOn: clock.dueOn,
    ...(local !== undefined && { local }),
    ...(law !== undefined && { law }),
    by: clock.by,
    basis: clock.basis
  }
}

const sideOf = (side: object | undefined, rule: string | undefined) =>
  side !== undefined && rule !== undefined && 'dueOn' in side && typeof side.dueOn === 'string'
    ? { rule, dueOn: side.dueOn }
    : undefined
