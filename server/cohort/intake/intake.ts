import { unusable } from '../../../engine/returns/faults.ts'
import type { Fault } from '../../../engine/returns/unit.ts'
import { bad, isNonEmpty, type Problem, type Result } from '../../../engine/problem.ts'
import { Broken, type GivenFile, type Intake, type IntakeOptions } from './given.ts'
import { isGroups, kindOf } from './kind.ts'
import { readingOf } from './reading.ts'
import { type Surveyed, survey } from './survey.ts'

export { Broken, type GivenFile, type Intake, type IntakeOptions } from './given.ts'

/**
 * Looks files through and opens them as one caseload. What makes any answer a guess refuses them all: a file that is broken, a table that
 * lacks a column, rows that are too many for memory. A file that is no table of a return is told and passed over; where what is left does not come
 * to a caseload, each file that was passed over is named with its reason.
 */
export async function openIntake(files: readonly GivenFile[], options: IntakeOptions): Promise<Result<Intake>> {
  const { format, by } = options
  if (by !== undefined && format.neverGroups.has(by.toUpperCase())) return bad([neverBy(by)])
  const looked: Looked = { surveyed: [], broken: [], passedOver: [] }
  for (const file of files) await lookAt(file, options, looked)
  // What a file that is broken would have been, nobody can say; so what is missing is told only where none is.
  if (isNonEmpty(looked.broken)) return bad(looked.broken)
  const kind = kindOf(looked.surveyed, by)
  return kind.ok ? readingOf(kind.value, looked.surveyed, options) : bad([...kind.problems, ...notUsed(looked)])
}

type Looked = Readonly<{ surveyed: Surveyed[]; broken: Problem[]; passedOver: Problem[] }>

async function lookAt(file: GivenFile, { format, by, onFault }: IntakeOptions, looked: Looked): Promise<void> {
  try {
    const found = await survey(file, { format, by, onFault })
    if ('file' in found) looked.surveyed.push(found)
    else looked.passedOver.push({ code: found.code, message: found.passedOver, file: file.name })
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    const fault = faultOf(error, file.name)
    onFault(fault)
    const isNoTable = error.code === 'UNKNOWN_HEADER'
    looked[isNoTable ? 'passedOver' : 'broken'].push(problemOf(fault))
  }
}

/** A file that only groups children is used, but is nothing by itself. */
function notUsed({ surveyed, passedOver }: Looked): readonly Problem[] {
  const groups = surveyed.every(isGroups) ? surveyed : []
  return [...passedOver, ...groups.map(({ file }): Problem => ({ ...ONLY_GROUPS, file: file.name }))]
}

const ONLY_GROUPS = {
  code: 'ONLY_GROUPS',
  message: 'a file that only says to which group each child belongs'
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
