import {
  type Assessment,
  assess,
  type CaseFacts,
  parseDay,
  type Procedure,
  readCase
} from '../../../../engine/index.ts'
import { asksNothing } from '../../../../engine/assess/open-version.ts'
import { eachSyntheticCase } from '../../../../engine/synthetic/cases.ts'
import { onlyRules } from '../../../../engine/examples/focus.ts'
import type { Answering } from '../../answer.ts'
import type { Turn } from '../../queue.ts'
import { deskProcedure, type Ground, groundOf } from './ground.ts'
import { laidIn } from './preview.ts'

const SEED = 1

type Made = Readonly<{ key: string; facts: readonly CaseFacts[] }>
let made: Made | undefined

/** The made-up cases, read once for a day and the shared words: a procedure's own words are not in them. */
async function casesOn(asAt: string, { context: { vocabulary } }: Ground, turn: Turn): Promise<readonly CaseFacts[]> {
  const key = `${asAt} ${vocabulary.version}`
  if (made?.key === key) return made.facts
  const asOf = parseDay(asAt)
  const facts: CaseFacts[] = []
  if (asOf === undefined) return facts
  for (const sent of eachSyntheticCase({ seed: SEED, asOf, vocabulary })) {
    await turn()
    const read = readCase(sent, vocabulary)
    if (read.ok) facts.push(read.value)
  }
  made = { key, facts }
  return facts
}

/** Over 1,000 made-up cases, for how many one provision would answer otherwise than before, if it had always held. */
export const whatIf: Answering<'whatIf'> = async (asked, library, turn) => {
  const ground = await groundOf(asked, library)
  const { ruleset } = await laidIn(asked, ground)
  const asOf = parseDay(asked.asAt)
  if (ruleset === undefined || asOf === undefined) return null
  const cases = await casesOn(asked.asAt, ground, turn)
  const now = focused(deskProcedure(ruleset, ground), asked.provision.id)
  const was = ground.baseProcedure && focused(ground.baseProcedure, asked.provision.id)
  let changed = 0
  for (const facts of cases) {
    await turn()
    const answers = (procedure: Procedure): string => told(assess(procedure, facts, asOf))
    if (answers(now) !== (was === undefined ? '' : answers(was))) changed++
  }
  return { cases: cases.length, changed }
}

function focused(procedure: Procedure, provision: string): Procedure {
  const keys = procedure.local.rules.map(({ key }) => key)
  return onlyRules(procedure, new Set(keys.filter((key) => key === provision || key.startsWith(`${provision}/`))))
}

/** What this provision itself answers, as text that can be compared. Where it asks nothing, it might as well not be there. */
const told = ({ outcomes }: Assessment): string =>
  outcomes
    .filter(({ verdict }) => !asksNothing(verdict))
    .map(({ key, verdict }) => `${key} ${JSON.stringify(verdict)}`)
    .join('\n')
