import { readdirSync, readFileSync } from 'node:fs'
import { type Procedure, procedureOf } from '../../engine/compile/procedure.ts'
import { type CompiledRuleset, compileRuleset } from '../../engine/compile/ruleset.ts'
import type { WorkingDayCalendar } from '../../engine/days/calendar.ts'
import { type Day, day } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { Vocabulary } from '../../engine/model/vocabulary.ts'
import type { Result } from '../../engine/problem.ts'
import { readCalendar } from '../../engine/read/calendar.ts'
import { readCase } from '../../engine/read/case.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import { eachSyntheticCase } from '../../engine/synthetic/cases.ts'

export const AS_OF: Day = day('2026-11-22')

const RULESETS = new URL('../../rulesets/', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, RULESETS), 'utf8')

function orThrow<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value
  throw new Error(`${what}: ${result.problems.map(({ message, pointer }) => `${pointer ?? ''} ${message}`).join('; ')}`)
}

export const vocabulary: Vocabulary = orThrow(readVocabulary(textOf('vocabulary.yaml')), 'vocabulary')
const calendar: WorkingDayCalendar = orThrow(readCalendar(textOf('calendars/england-and-wales.json')), 'calendar')

const versionsOf = (id: string): string[] =>
  readdirSync(new URL(`${id}/`, RULESETS))
    .filter((name) => /^\d.*\.yaml$/.test(name))
    .sort()

function rulesetsOf(id: string): [CompiledRuleset, ...CompiledRuleset[]] {
  const read = versionsOf(id).map((name) =>
    compileRuleset(orThrow(readRuleset(textOf(`${id}/${name}`), { vocabulary }), `${id}/${name}`).ruleset, calendar)
  )
  return read as [CompiledRuleset, ...CompiledRuleset[]]
}

const law = rulesetsOf('england')

/** A council's procedure with the law that it stands on. */
export const procedure = (id: string): Procedure => procedureOf(rulesetsOf(id), law)

export const readOne = (value: unknown): CaseFacts => orThrow(readCase(value, vocabulary), 'case')

/** The same cases at every run. */
export const cases = (count: number): readonly CaseFacts[] =>
  [...eachSyntheticCase({ seed: 20_261_122, asOf: AS_OF, count, vocabulary })].map(readOne)
