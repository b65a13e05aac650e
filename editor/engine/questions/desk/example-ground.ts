import {
  type CompiledRuleset,
  compileRuleset,
  type Procedure,
  type ReadRuleset,
  type Ruleset,
  type RulesetContext,
  takeReadings
} from '../../../../engine/index.ts'
import type { ProcedureFor } from '../../../../engine/examples/run.ts'
import { type Examples, readExamples } from '../../../../engine/read/examples.ts'
import type { Example } from '../../../../engine/model/example.ts'
import { andThen, bad, good, type Result } from '../../../../engine/problem.ts'
import type { Library } from '../../library.ts'
import type { Desk } from './asked.ts'
import { alone, type Ground, groundOf, keptBeside, readDesk } from './ground.ts'

/** The worked examples of a draft beside what answers them: the draft with its law, unless an example names a version. */
export type ExampleGround = Readonly<{ read: Result<Examples>; procedureFor: ProcedureFor; ground: Ground }>

export const readKept = (text: string): Promise<Result<Examples>> =>
  keptBeside(`examples ${text}`, async () => readExamples(text))

export async function exampleGround(desk: Desk, library: Library): Promise<ExampleGround> {
  const ground = await groundOf(desk, library)
  const read = await readKept(desk.examples)
  const others = read.ok
    ? await versionsNamed(desk, read.value.examples, library)
    : new Map<string, Result<Procedure>>()
  const own = await keptBeside(
    `procedures ${ground.digest} ${desk.text}`,
    async () => new Map<string, Result<Procedure>>()
  )
  const draft = await readDesk(desk, ground)
  const taken = (readings: readonly string[]): Result<Procedure> =>
    andThen(draft, (whole) => withReadings(whole, readings, ground))
  const procedureFor: ProcedureFor = ({ version, readings = [] }) => {
    const key = readings.toSorted().join(' ')
    if (version !== undefined) return others.get(`${version} ${key}`) ?? bad([NO_VERSION])
    const made = own.get(key) ?? taken(readings)
    own.set(key, made)
    return made
  }
  return { read, procedureFor, ground }
}

/** A doubt of the draft may be one of the law too: then both are taken the other way. */
function withReadings(draft: ReadRuleset, readings: readonly string[], ground: Ground): Result<Procedure> {
  const taken = ({ ruleset, written }: ReadRuleset, context: RulesetContext): Result<Ruleset> => {
    const mine = readings.filter((key) => hasReading(ruleset, key))
    return mine.length === 0 ? good(ruleset) : takeReadings(written, mine, context)
  }
  const unknown = readings.filter((key) => !hasReading(draft.ruleset, key))
  const law: CompiledRuleset[] = []
  for (const { read, ruleset, context } of ground.lawRead) {
    const one = taken(read, context)
    if (!one.ok) return one
    law.push(compileRuleset({ ...one.value, version: ruleset.version }, ground.calendar))
  }
  if (unknown.some((key) => !ground.lawRead.some(({ ruleset }) => hasReading(ruleset, key)))) return bad([NO_READING])
  return andThen(taken(draft, ground.context), (own) => good(alone(compileRuleset(own, ground.calendar), law)))
}

const hasReading = ({ readings, provisions }: Ruleset, key: string): boolean =>
  readings.some((one) => one.key === key) ||
  provisions.some((one) => one.readings.some((reading) => reading.key === key))

const NO_READING = { code: 'UNKNOWN_READING', message: 'the example takes a reading that is not there' } as const
const NO_VERSION = { code: 'UNKNOWN_VERSION', message: 'there is no such version' } as const

/** Published versions that examples are pinned to. */
async function versionsNamed({ ruleset }: Desk, examples: readonly Example[], library: Library) {
  const found = new Map<string, Result<Procedure>>()
  for (const { version, readings = [], asOf } of examples) {
    const key = `${version} ${readings.toSorted().join(' ')}`
    if (version === undefined || found.has(key)) continue
    found.set(key, await library.procedure({ ruleset, asAt: asOf, version, readings }))
  }
  return found
}
