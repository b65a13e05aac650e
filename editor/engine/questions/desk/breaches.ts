import type { Procedure } from '../../../../engine/index.ts'
import { checkFloor } from '../../../../engine/floor/check.ts'
import type { Answering } from '../../answer.ts'
import { deskProcedure, groundOf, readDesk } from './ground.ts'

/** The time limits of a draft that fall later than the law on some day, each in a sentence, and whether it was so before the draft. */
export const breaches: Answering<'breaches'> = async (desk, library) => {
  const ground = await groundOf(desk, library)
  const read = await readDesk(desk, ground)
  if (!read.ok) return []
  const law = ground.newestLaw?.title ?? 'the law'
  const old = new Set(ground.baseProcedure === undefined ? [] : laterIn(ground.baseProcedure).map(({ rule }) => rule))
  return laterIn(deskProcedure(read.value.ruleset, ground)).map((one) => ({ ...one, law, before: old.has(one.rule) }))
}

type Later = Readonly<{ rule: string; title: string; says: string; limit: string; limitSays: string }>

const laterIn = (procedure: Procedure): readonly Later[] =>
  checkFloor(procedure)
    .findings.filter((one) => 'laterThanLaw' in one)
    .map(({ rule, floor, says }) => ({
      rule: rule.rule,
      title: rule.title,
      says,
      limit: `${floor.rule} ${floor.title}`,
      limitSays: floor.says
    }))
