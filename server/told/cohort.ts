import { suppressed } from '../../engine/cohort/suppress.ts'
import { suppressedWhatIf } from '../../engine/cohort/suppress-what-if.ts'
import type {
  FaultGroup,
  MeasureChange,
  Measures,
  SharedWhatIf,
  WhatIfTally,
  Window
} from '../../engine/cohort/model.ts'
import { isoDay } from '../../engine/index.ts'
import type { Job } from '../cohort/jobs/jobs.ts'
import { type ProcedureTexts, versionsIn } from '../cohort/run/texts.ts'
import type { CohortResult } from '../cohort/run/run-cohort.ts'

/** A cohort as it is told: what was asked, how far it has come, and what came of it. */
export function toldCohort(job: Job, href: string, { shared }: Readonly<{ shared: boolean }>): object {
  const { standing } = job
  return {
    id: job.id,
    href,
    state: standing.state,
    begun: new Date(job.begun).toISOString(),
    forgottenAt: new Date(job.until).toISOString(),
    asked: toldAsked(job),
    given: {
      kind: job.intake.kind,
      order: job.intake.order,
      files: job.files.map(({ name, size }) => ({ name, bytes: size })),
      ...(job.intake.window !== undefined && { window: toldWindow(job.intake.window) })
    },
    progress: toldProgress(job),
    ...(standing.state === 'done' && { result: toldResult(standing.result, shared) }),
    ...(standing.state === 'failed' && { problem: standing.problem }),
    links: {
      lines: `${href}/lines`,
      worklist: `${href}/worklist`,
      faults: `${href}/faults`,
      ...(job.task.against !== undefined && { changes: `${href}/changes` })
    }
  }
}

const toldAsked = ({ task, asked }: Job): object => ({
  ruleset: { ...toldProcedure(task.procedure), ...draftAs(asked, 'procedure') },
  ...(task.against !== undefined && { against: { ...toldProcedure(task.against), ...draftAs(asked, 'against') } }),
  asOf: isoDay(task.asOf),
  window: toldWindow(task.window),
  ...(asked.by !== undefined && { by: asked.by })
})

const draftAs = ({ draft }: Job['asked'], side: 'procedure' | 'against'): object =>
  draft?.side === side ? { draft: draft.id } : {}

/** Which versions answer: each duty by the one that applies to it, where several are there. */
const toldProcedure = (texts: ProcedureTexts): object => ({
  id: texts.id,
  versions: versionsIn(texts),
  readings: texts.query.readings ?? []
})

export const toldWindow = ({ from, to }: Window) => ({ from: isoDay(from), to: isoDay(to) })

function toldProgress({ progress, begun, took }: Job): object {
  const seconds = (took ?? Date.now() - begun) / 1000
  const { children, bytes, ofChildren, ofBytes, share } = progress
  return {
    children,
    ...(ofChildren !== undefined && { ofChildren }),
    bytes,
    ...(ofBytes !== undefined && { ofBytes }),
    seconds: Math.round(seconds * 10) / 10,
    ...(took === undefined && share && { secondsLeft: Math.ceil(seconds / share - seconds) })
  }
}

/** What came of a cohort. In what is shared, only what gives no small count away. */
export function toldResult({ children, assessed, measures, faults, against }: CohortResult, shared: boolean): object {
  const shown = (all: Measures): Measures => (shared ? suppressed(all) : all)
  return {
    // A count of everybody beside withheld ones would give some of them away.
    ...(shared ? {} : { children, assessed }),
    measures: shown(measures),
    faults: faults.map((group) => toldFaults(group, shared)),
    ...(against !== undefined && { against: shared ? sharedAgainst(against) : toldAgainst(against) })
  }
}

type Against = NonNullable<CohortResult['against']>

const toldAgainst = ({ measures, changes, whatIf }: Against): object => ({
  measures,
  changes: toldChanges(changes),
  whatIf: toldWhatIf(whatIf)
})

/** The measures of both sides would show small counts by their difference, so that those of one are told. */
const sharedAgainst = ({ whatIf }: Against): object => ({ whatIf: toldWhatIf(suppressedWhatIf(whatIf)) })

const toldFaults = ({ places, count, ...group }: FaultGroup, shared: boolean): object =>
  shared ? group : { ...group, count, places }

/** The figures of both sides stand in their measures already. */
const toldChanges = (changes: readonly MeasureChange[]): readonly object[] =>
  changes.map(({ left: _left, right: _right, ...change }) => change)

const toldWhatIf = ({ children, changedChildren, kinds, moves, provisions }: WhatIfTally | SharedWhatIf): object => ({
  children,
  changedChildren,
  kinds: Object.fromEntries(kinds),
  moves: Object.fromEntries(moves),
  provisions: Object.fromEntries(provisions)
})
