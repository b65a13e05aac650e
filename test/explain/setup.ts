import { readFileSync } from 'node:fs'
import { assess } from '../../engine/assess/assess.ts'
import { type Procedure, procedureOf } from '../../engine/compile/procedure.ts'
import { type CompiledRuleset, compileRuleset } from '../../engine/compile/ruleset.ts'
import { day } from '../../engine/days/day.ts'
import { explain, type ExplainOptions } from '../../engine/explain/explain.ts'
import type { AssessmentDocument, OutcomeDocument, TimescaleOutcome } from '../../engine/model/assessment.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import type { Result } from '../../engine/problem.ts'
import { readCalendar } from '../../engine/read/calendar.ts'
import { readCase } from '../../engine/read/case.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'

const RULESETS = new URL('../../rulesets/', import.meta.url)
const text = (path: string): string => readFileSync(new URL(path, RULESETS), 'utf8')

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(result.problems.map(({ message, pointer }) => `${pointer ?? ''} ${message}`).join('\n'))
}

export const vocabulary = valueOf(readVocabulary(text('vocabulary.yaml')))
export const calendar = valueOf(readCalendar(text('calendars/england-and-wales.json')))

const read = (path: string): Ruleset => valueOf(readRuleset(text(`${path}.yaml`), { vocabulary })).ruleset

const ENGLAND = ['2020-09-26', '2020-04-24', '2015-04-01', '2012-12-03', '2011-04-01', '1991-10-14']

export const rulesets = {
  england: read('england/2020-09-26'),
  york: read('york/2024-03-15'),
  brighton: read('brighton-and-hove/2018-11-01')
}

const compile = (ruleset: Ruleset): CompiledRuleset => compileRuleset(ruleset, calendar)

const law = ENGLAND.map((version) => compile(read(`england/${version}`))) as [CompiledRuleset, ...CompiledRuleset[]]

/** Each council on the law, and the law by itself. */
export const procedures: Readonly<Record<'york' | 'brighton' | 'england', Procedure>> = {
  york: procedureOf([compile(rulesets.york)], law),
  brighton: procedureOf([compile(rulesets.brighton)], law),
  england: procedureOf(law)
}

export type Council = keyof typeof procedures

export const caseOf = (written: unknown): CaseFacts => valueOf(readCase(written, vocabulary))

export const assessed = (council: Council, written: unknown, asOf: string) =>
  assess(procedures[council], caseOf(written), day(asOf))

export const explained = (
  council: Council,
  written: unknown,
  asOf: string,
  options?: ExplainOptions
): AssessmentDocument => explain(assessed(council, written, asOf), options)

/** The one outcome of a rule that is asked for; with several, that of the review at a place. */
export function outcomeOf(document: AssessmentDocument, rule: string, review?: number | 'next'): OutcomeDocument {
  const found = document.outcomes.filter(
    (one) => one.rule === rule && (review === undefined || one.about.review === review)
  )
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} outcomes of ${rule}`)
  return found[0]
}

export function timescaleOf(document: AssessmentDocument, rule: string, review?: number | 'next'): TimescaleOutcome {
  const found = outcomeOf(document, rule, review)
  if (found.kind !== 'timescale') throw new Error(`${rule} is no timescale`)
  return found
}
