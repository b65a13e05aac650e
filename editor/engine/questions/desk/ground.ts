import {
  type CompiledRuleset,
  compileRuleset,
  type Procedure,
  procedureOf,
  readRuleset,
  type ReadRuleset,
  type Ruleset
} from '../../../../engine/index.ts'
import type { WorkingDayCalendar } from '../../../../engine/days/calendar.ts'
import type { Result } from '../../../../engine/problem.ts'
import type { RulesetContext } from '../../../../engine/read/resolve.ts'
import type { WrittenRuleset } from '../../../../engine/read/written.ts'
import { makeKept } from '../../kept.ts'
import { makeRecent } from './recent.ts'
import type { Held, Library } from '../../library.ts'
import { needs } from '../needs.ts'
import type { Desk } from './asked.ts'

/** What a draft is read against: the words, the law, the calendar, and the version that it began from. */
export type Ground = Readonly<{
  context: RulesetContext
  calendar: WorkingDayCalendar
  law: readonly CompiledRuleset[]
  lawRead: readonly Held[]
  /** The newest version of the law, for its sentences. */
  newestLaw: Ruleset | undefined
  /** The version that the draft began from: as it is read, written and made ready to work out days. */
  baseRead: Ruleset | undefined
  baseWritten: WrittenRuleset | undefined
  base: CompiledRuleset | undefined
  baseProcedure: Procedure | undefined
  digest: string
}>

const kept = makeKept(20_000)
const recent = makeRecent(12)
const floorIn = (text: string): string | undefined => /^floor:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1]

/** Far enough from now that every published version is among those that are listed. */
export const ANY_DAY = '2099-12-31'

export function groundOf({ ruleset, text, base }: Desk, library: Library): Promise<Ground> {
  const floor = floorIn(text)
  return kept.fresh(`ground ${ruleset} ${base ?? ''} ${floor ?? ''}`, async () => made(ruleset, base, floor, library))
}

async function made(ruleset: string, base: string | undefined, floor: string | undefined, library: Library) {
  const [lawOpened, baseOpened] = await Promise.all([
    floor === undefined ? undefined : library.open({ ruleset: floor, asAt: ANY_DAY }).then(needs),
    base === undefined ? undefined : library.open({ ruleset, asAt: ANY_DAY, version: base }).then(needs)
  ])
  const calendar = (baseOpened ?? lawOpened)?.calendar ?? (await anyCalendar(library))
  // A form is drawn from what is written alone: what works out days is made when it is first asked for.
  const law = once(() => (lawOpened?.versions ?? []).map((one) => compileRuleset(one.ruleset, calendar)))
  const compiled = once(() => baseOpened && compileRuleset(baseOpened.shown.ruleset, calendar))
  const procedure = once(() => {
    const one = compiled()
    return one && alone(one, law())
  })
  const names = (lawOpened?.versions ?? []).flatMap(({ ruleset: { provisions } }) =>
    provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)])
  )
  const vocabulary = await library.vocabulary()
  const context: RulesetContext = { vocabulary, ...(floor !== undefined && { floor: new Set(names) }) }
  return {
    context,
    calendar,
    get law() {
      return law()
    },
    lawRead: lawOpened?.versions ?? [],
    newestLaw: lawOpened?.shown.ruleset,
    get base() {
      return compiled()
    },
    baseRead: baseOpened?.shown.ruleset,
    baseWritten: baseOpened?.shown.read.written,
    get baseProcedure() {
      return procedure()
    },
    digest: `${vocabulary.version} ${baseOpened?.shown.head.sha256 ?? ''} ${(lawOpened?.versions ?? []).map(({ head }) => head.sha256).join(' ')}`
  }
}

function once<T>(make: () => T): () => T {
  let there: Readonly<{ value: T }> | undefined
  return () => (there ??= { value: make() }).value
}

/** A procedure that stands on no law, and began from nothing, counts by the calendar that the others count by. */
async function anyCalendar(library: Library): Promise<WorkingDayCalendar> {
  const [first] = await library.heads()
  return needs(await library.open({ ruleset: first?.id ?? '', asAt: ANY_DAY })).calendar
}

/** One version with its law, as if it had always been in force. */
export function alone(version: CompiledRuleset, [first, ...rest]: readonly CompiledRuleset[]): Procedure {
  return procedureOf([version], first && [first, ...rest])
}

/** The draft's text read, once for all that is asked of it. */
export const readDesk = (desk: Desk, ground: Ground): Promise<Result<ReadRuleset>> =>
  recent(`read ${ground.digest} ${desk.text}`, async () => readRuleset(desk.text, ground.context))

export const deskProcedure = (ruleset: Ruleset, { calendar, law }: Ground): Procedure =>
  alone(compileRuleset(ruleset, calendar), law)

/** For what else is made from a text: a draft changes with every word, so that only the last few are kept. */
export const keptBeside = recent
