import {
  assess,
  type CaseFacts,
  type Day,
  explain,
  parseDay,
  type Procedure,
  readCase,
  schedule
} from '../../../engine/index.ts'
import { andThen, bad, good, type Result } from '../../../engine/problem.ts'
import type { AssessmentDocument } from '../../../engine/model/assessment.ts'
import type { Answering } from '../answer.ts'
import type { Library } from '../library.ts'
import type { Place } from '../protocol.ts'
import { wantedFacts } from '../wanted.ts'
import { ANY_DAY } from './desk/ground.ts'
import { encodedOf, type Since } from './encoded.ts'

/** Where every provision stands for one case on a day, and which facts would tell more. Nothing of it is kept. */
export const assessCase: Answering<'assess'> = async (asked, library) => {
  const ready = await readyCase(asked, asked.case, asked.asOf, library)
  if (!ready.ok) return { problems: ready.problems }
  const { procedure, facts, day } = ready.value
  const document = explain(assess(procedure, facts, day), { readings: asked.readings ?? [] })
  const { ruleset, calendar } = procedure.local.versions[0]
  const wanted = wantedFacts(document, ruleset.vocabulary, facts)
  return { document, calendar, wanted, sinces: await sincesOf(document, asked, library) }
}

/** Which provisions of the versions that answered are not as the published text has them. */
async function sincesOf(
  { ruleset: { versions } }: AssessmentDocument,
  place: Place,
  library: Library
): Promise<Sinces> {
  const opened = await library.open({ ...place, asAt: ANY_DAY })
  if (!opened.ok) return {}
  const used = opened.value.versions.filter(({ ruleset }) => versions.includes(ruleset.version))
  const told = used.map(async ({ ruleset }) => {
    const { since } = await encodedOf(ruleset, opened.value, library)
    return [ruleset.version, Object.fromEntries(since)] as const
  })
  return Object.fromEntries(await Promise.all(told))
}

/** By version, and by provision. */
export type Sinces = Readonly<Record<string, Readonly<Record<string, Since>>>>

/** Every duty around a review, if it is held on a day. */
export const scheduleCase: Answering<'schedule'> = async (asked, library) => {
  const ready = await readyCase(asked, asked.case, asked.meetingDay, library)
  if (!ready.ok) return { problems: ready.problems }
  const { procedure, facts, day } = ready.value
  const asOf = asked.asOf === undefined ? undefined : parseDay(asked.asOf)
  const document = schedule(procedure, facts, day, { asOf, readings: asked.readings ?? [] })
  return { document, calendar: procedure.local.versions[0].calendar }
}

export type ReadyCase = Readonly<{ procedure: Procedure; facts: CaseFacts; day: Day }>

/** A case read by the words of the text that it is to be held against. */
export async function readyCase(place: Place, sent: unknown, on: string, library: Library): Promise<Result<ReadyCase>> {
  const procedure = await library.procedure(place)
  return andThen(procedure, (found) =>
    andThen(readCase(sent, found.local.versions[0].ruleset.vocabulary), (facts) => {
      const day = parseDay(on)
      if (day === undefined)
        return bad([{ code: 'NOT_A_DAY', message: 'the day asked about is no day', pointer: '/asOf' }])
      return good({ procedure: found, facts, day })
    })
  )
}
