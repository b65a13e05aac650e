import type { TwoSides } from '../../../../engine/changes/look.ts'
import type { CompiledRuleset } from '../../../../engine/compile/ruleset.ts'
import type { WorkingDayCalendar } from '../../../../engine/index.ts'
import { andThen, good, type Result } from '../../../../engine/problem.ts'
import type { Library } from '../../library.ts'
import type { Place } from '../../protocol.ts'

export type Side = Readonly<{ version: CompiledRuleset; law: readonly CompiledRuleset[]; calendar: WorkingDayCalendar }>

/** The version that a place shows, compiled, with the law that it stands on. */
export async function sideOf(place: Place, library: Library): Promise<Result<Side>> {
  const opened = await library.open(place)
  const procedure = await library.procedure(place)
  return andThen(opened, ({ shown }) =>
    andThen(procedure, ({ local, law }) => {
      const version =
        local.versions.find(({ ruleset }) => ruleset.version === shown.ruleset.version) ?? local.versions[0]
      return good({ version, law: law?.versions ?? [], calendar: version.calendar })
    })
  )
}

export type BothSides = Readonly<{ sides: TwoSides; calendar: WorkingDayCalendar; ofOne: boolean }>

/** Two texts beside each other; the law is the one that the right one stands on. */
export async function bothSides(
  { left, right }: Readonly<{ left: Place; right: Place }>,
  library: Library
): Promise<Result<BothSides>> {
  const [one, other] = [await sideOf(left, library), await sideOf(right, library)]
  return andThen(one, (before) =>
    andThen(other, (after) =>
      good({
        sides: { before: before.version, after: after.version, law: after.law },
        calendar: after.calendar,
        ofOne: before.version.ruleset.id === after.version.ruleset.id
      })
    )
  )
}
