import { unusable } from '../../../engine/returns/faults.ts'
import type { Fault } from '../../../engine/returns/unit.ts'
import { andThen, bad, isNonEmpty, type Problem, type Result } from '../../../engine/problem.ts'
import { Broken, type GivenFile, type Intake, type IntakeOptions } from './given.ts'
import { kindOf } from './kind.ts'
import { readingOf } from './reading.ts'
import { type Surveyed, survey } from './survey.ts'

export { Broken, type GivenFile, type Intake, type IntakeOptions } from './given.ts'

/**
 * Looks files through and opens them as one caseload. What makes any answer a guess refuses them all: a file that is broken, a table that
 * lacks a column, rows that are too many for memory. A file that is no table of a return is told and passed over.
 */
export async function openIntake(files: readonly GivenFile[], options: IntakeOptions): Promise<Result<Intake>> {
  const { format, by } = options
  if (by !== undefined && format.neverGroups.has(by.toUpperCase())) return bad([neverBy(by)])
  const surveyed: Surveyed[] = []
  const problems: Problem[] = []
  for (const file of files) {
    try {
      const found = await survey(file, { format, by, onFault: options.onFault })
      if (found !== undefined) surveyed.push(found)
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      const fault = faultOf(error, file.name)
      options.onFault(fault)
      if (error.code !== 'UNKNOWN_HEADER') problems.push(problemOf(fault))
    }
  }
  // What a file that is broken would have been, nobody can say; so what is missing is told only where none is.
  return isNonEmpty(problems)
    ? bad(problems)
    : andThen(kindOf(surveyed, by), (kind) => readingOf(kind, surveyed, options))
}

const faultOf = ({ code, line, message, help }: Broken, file: string): Fault =>
  unusable({ file, line }, code, message, help === undefined ? {} : { help })

const problemOf = ({ code, message, help, place }: Fault): Problem => ({
  code,
  message: `line ${place.line}: ${message}`,
  ...(help !== undefined && { help }),
  file: place.file
})

const neverBy = (by: string): Problem => ({
  code: 'COLUMN_NEVER_READ',
  message: `the column ${by.toUpperCase()} is not one to group by`,
  help: 'it tells who a child is, where the child lives or what the child is like; group by a team, from a file with the columns CHILD and TEAM'
})
