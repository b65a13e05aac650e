import { type Assessment, assess, parseDay, type Procedure, readCase } from '../../../engine/index.ts'
import { eachSyntheticCase } from '../../../engine/synthetic/cases.ts'
import type { Answering } from '../answer.ts'

const SEED = 1

/** Over made-up cases, how many a draft answers otherwise than what it is based on, and by which provisions. */
export const affected: Answering<'affected'> = async (asked, library, turn) => {
  const [ours, theirs] = [await library.procedure(asked), await library.procedure(asked.against)]
  if (!ours.ok) return { problems: ours.problems }
  if (!theirs.ok) return { problems: theirs.problems }
  const asOf = parseDay(asked.asAt)
  if (asOf === undefined) return { problems: [{ code: 'NOT_A_DAY', message: 'the day asked about is no day' }] }
  const { vocabulary } = ours.value.local.versions[0].ruleset
  const counts = new Map<string, number>()
  const tally = { cases: 0, affected: 0 }
  for (const sent of eachSyntheticCase({ seed: SEED, asOf, vocabulary, count: asked.count ?? 1000 })) {
    await turn()
    const facts = readCase(sent, vocabulary)
    if (!facts.ok) continue
    tally.cases++
    const answers = (procedure: Procedure) => answersOf(assess(procedure, facts.value, asOf))
    const moved = differing(answers(ours.value), answers(theirs.value))
    if (moved.size > 0) tally.affected++
    for (const provision of moved) counts.set(provision, (counts.get(provision) ?? 0) + 1)
  }
  const provisions = [...counts].map(([provision, cases]) => ({ provision, cases })).sort((a, b) => b.cases - a.cases)
  return { ...tally, provisions }
}

/** What is said of each provision, as text that can be compared. */
function answersOf({ outcomes }: Assessment): ReadonlyMap<string, string> {
  const answers = new Map<string, string>()
  for (const { rule, verdict, effective } of outcomes) {
    const { state, dueOn } = (effective?.verdict ?? verdict) as Readonly<{ state: string; dueOn?: number }>
    const { id } = rule.provision
    answers.set(id, `${answers.get(id) ?? ''}${rule.rule.key} ${state} ${dueOn ?? ''}|`)
  }
  return answers
}

function differing(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): ReadonlySet<string> {
  const ids = new Set([...a.keys(), ...b.keys()])
  return new Set([...ids].filter((id) => a.get(id) !== b.get(id)))
}
