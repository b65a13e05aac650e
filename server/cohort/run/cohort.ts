import { type Assessment, type Procedure, readCase } from '../../../engine/index.ts'
import { dutyAssessor } from '../../../engine/cohort/assess-duties.ts'
import { addFault, emptyFaults } from '../../../engine/cohort/faults.ts'
import { dutyLines } from '../../../engine/cohort/lines.ts'
import type { WhatIfChange } from '../../../engine/cohort/model.ts'
import { addTo, emptyTally } from '../../../engine/cohort/tally.ts'
import { addWhatIf, countWhatIf, emptyWhatIf, whatIf } from '../../../engine/cohort/what-if.ts'
import { caseOfUnit } from '../../../engine/returns/case-of.ts'
import { unpackUnits } from '../../../engine/returns/pack.ts'
import { readReturnFormat } from '../../../engine/returns/read-format.ts'
import type { CohortUnit, Fault, Place, ReturnContext } from '../../../engine/returns/unit.ts'
import { MOST_OUTCOMES } from '../../limits.ts'
import { whereOf } from '../../where-of.ts'
import type { CohortGathered, CohortGiven, CohortLoad, CohortTask } from './cohort-task.ts'

/** Assesses children one after another and counts; what is wanted of each of them is told, and the rest forgotten. */
export type Counting = Readonly<{
  do(load: CohortLoad, isStopped: () => boolean): CohortGiven
  gathered(): CohortGathered
}>

type Given = {
  children: number
  readonly lines: string[][]
  readonly faults: Fault[]
  readonly changes: WhatIfChange[]
  readonly unexpected: CohortGiven['unexpected'][number][]
}

/** Makes ready for a cohort. */
export function countCohort(task: CohortTask, procedure: Procedure, against: Procedure | undefined): Counting {
  const asked = { asOf: task.asOf, window: task.window }
  const context = contextOf(task)
  const tally = emptyTally(asked)
  const assess = dutyAssessor(procedure)
  const other = against && { assess: dutyAssessor(against), tally: emptyTally(asked), whatIf: emptyWhatIf() }
  const faults = emptyFaults()
  let assessed = 0

  const fault = (one: Fault, given: Given): void => {
    addFault(faults, one)
    if (task.each) given.faults.push(one)
  }
  const takeOne = (unit: CohortUnit, given: Given): void => {
    const { sent, faults: found } = caseOfUnit(unit, context)
    for (const one of found) fault(one, given)
    if (sent === undefined) return
    const facts = readCase(sent, procedure.local.versions[0].ruleset.vocabulary)
    if (!facts.ok) {
      for (const { code, message, help, pointer } of facts.problems)
        fault(notRead(unit, { code, message: `${message}${pointer ? ` (${pointer})` : ''}`, help }), given)
      return
    }
    const assessment = assess(facts.value, task.asOf)
    if (assessment.outcomes.length > MOST_OUTCOMES) return fault(tooMuch(unit), given)
    addTo(tally, assessment, unit.group)
    tell(assessment, unit, task, given)
    if (other !== undefined) {
      const right = other.assess(facts.value, task.asOf)
      addTo(other.tally, right, unit.group)
      if (task.each) {
        const changes = whatIf(assessment, right, unit.group)
        addWhatIf(other.whatIf, changes)
        given.changes.push(...changes)
      } else countWhatIf(other.whatIf, assessment, right)
    }
    assessed++
  }
  return {
    do: (load, isStopped) => {
      const given: Given = {
        children: 0,
        lines: (task.lines ?? []).map(() => []),
        faults: [],
        changes: [],
        unexpected: []
      }
      for (const unit of unpackUnits(load)) {
        if (isStopped()) break
        given.children++
        try {
          takeOne(unit, given)
        } catch (error) {
          given.unexpected.push(whereOf(error))
          fault(unexpected(unit), given)
        }
      }
      return { ...given, lines: given.lines.map((texts) => texts.join('')) }
    },
    gathered: () => ({ assessed, tally, against: other?.tally, whatIf: other?.whatIf, faults })
  }
}

function contextOf({ format: text, asOf, given }: CohortTask): ReturnContext {
  const format = readReturnFormat(text)
  if (!format.ok) throw new Error(`the format of returns cannot be read: ${format.problems[0].code}`)
  return { format: format.value, asOf, window: given }
}

function tell(assessment: Assessment, { group }: CohortUnit, { lines = [] }: CohortTask, given: Given): void {
  for (const [list, options] of lines.entries())
    for (const line of dutyLines(assessment, group, options)) given.lines[list]?.push(`${JSON.stringify(line)}\n`)
}

/** Where a child stands first. */
const placeOf = (unit: CohortUnit): Place =>
  unit.from === 'case' ? unit.place : (unit.rows[0]?.place ?? { file: '', line: 0 })

const notRead = (
  unit: CohortUnit,
  { code, message, help }: Readonly<{ code: string; message: string; help: string | undefined }>
): Fault => ({
  code,
  severity: 'unusable',
  message,
  ...(help !== undefined && { help }),
  place: placeOf(unit)
})

const tooMuch = (unit: CohortUnit): Fault => ({
  code: 'TOO_MUCH',
  severity: 'unusable',
  message: `this child would have more than ${MOST_OUTCOMES} outcomes, and was left out`,
  help: 'no childhood in care has so many reviews: look whether rows of several children share one id',
  place: placeOf(unit)
})

const unexpected = (unit: CohortUnit): Fault => ({
  code: 'NOT_ASSESSED',
  severity: 'unusable',
  message: 'this child could not be assessed and was left out; the fault is Duecourse’s own',
  place: placeOf(unit)
})
