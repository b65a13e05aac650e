import type { ProcedureTexts } from '../cohort/run/texts.ts'
import { textsOf } from '../cohort/run/texts.ts'
import type { RulesetStore } from '../store/store.ts'
import { type Misuse, misuse } from './command.ts'
import type { ExitCode, Shell } from './shell.ts'
import { sideNamed } from './sides.ts'
import { askedFor, versionNamed } from './which.ts'

/** The other side of a what-if: a ruleset by its versions, one version of it, or a file of a draft, which answers everything. */
export function againstNamed(name: string, shell: Shell, store: RulesetStore): ProcedureTexts | Misuse | ExitCode {
  const { id, version } = versionNamed(name)
  if (store.rulesets().includes(id)) {
    const procedure = askedFor(store, name, {})
    return 'misuse' in procedure ? procedure : textsOf(store, id, version === undefined ? {} : { version })
  }
  const side = sideNamed(name, shell, store)
  if (typeof side === 'number' || 'misuse' in side) return side
  if (side.is !== 'ruleset') return misuse(`${name} is no ruleset`)
  const { ruleset, text } = side
  const law = ruleset.floor === undefined ? undefined : textsOf(store, ruleset.floor)
  const calendar = store.calendar(ruleset.calendar)?.text
  if (calendar === undefined) return misuse(`there is no calendar ${ruleset.calendar}, by which ${name} counts`)
  return {
    id: ruleset.id,
    query: { version: ruleset.version },
    vocabulary: store.vocabulary().text,
    calendars: { ...law?.calendars, [ruleset.calendar]: calendar },
    versions: [...(law?.versions ?? []), { id: ruleset.id, version: ruleset.version, text }]
  }
}
