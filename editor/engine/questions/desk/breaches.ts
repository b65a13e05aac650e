import type { Procedure } from '../../../../engine/index.ts'
import { checkFloor } from '../../../../engine/floor/check.ts'
import type { Answering } from '../../answer.ts'
import { deskProcedure, groundOf, readDesk } from './ground.ts'

/** The time limits of a draft that fall later than the law on some day, each in a sentence, and whether it was so before the draft. */
export const breaches: Answering<'breaches'> = async (desk, library) => {
  const ground = await groundOf(desk, library)
  const read = await readDesk(desk, ground)
  if (!read.ok) return []
  const old = new Set(ground.baseProcedure === undefined ? [] : laterIn(ground.baseProcedure).map(({ rule }) => rule))
  return laterIn(deskProcedure(read.value.ruleset, ground)).map((one) => ({ ...one, before: old.has(one.rule) }))
}

const laterIn = (procedure: Procedure): readonly Readonly<{ rule: string; says: string }>[] =>
  checkFloor(procedure)
    .findings.filter((one) => 'laterThanLaw' in one)
    .map(({ rule, says }) => ({ rule: rule.rule, says }))
