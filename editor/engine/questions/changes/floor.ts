import { checkFloor } from '../../../../engine/index.ts'
import { procedureOf } from '../../../../engine/compile/procedure.ts'
import type { Answering } from '../../answer.ts'
import { sideOf } from './sides.ts'

/** How each timescale of a text stands to the law, on every start day that the calendar knows. */
export const floorOf: Answering<'floor'> = async (asked, library) => {
  const side = await sideOf(asked, library)
  if (!side.ok) return { problems: side.problems }
  const { version, law } = side.value
  const [newest, ...older] = law
  return checkFloor(procedureOf([version], newest && [newest, ...older]))
}
