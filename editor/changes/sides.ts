import { parseDay } from '../../engine/days/day.ts'
import type { Place, RulesetHead } from '../engine/protocol.ts'

/** One side as it is asked for: what is in force on the page's day, what was on another, or one version by its name. */
export type Asked = Readonly<{ ruleset: string; version?: string; on?: string }>

const FIRST = /^(\d{4}-\d\d-\d\d)\.1$/

/**
 * `york`: what is in force. `york@2024-03-15`: the version of that name; where there is none, what was in force on that day.
 * `york@2024-03-15.2`: that revision. `york@2024-03-15.1`: the first one, also where it has been corrected since.
 */
export function askedIn(text: string | null, all: readonly RulesetHead[]): Asked | undefined {
  const [ruleset = '', label] = (text ?? '').split('@')
  if (ruleset === '') return undefined
  if (label === undefined) return { ruleset }
  const first = FIRST.exec(label)?.[1]
  if (first !== undefined) return { ruleset, version: first }
  const isName = all.find(({ id }) => id === ruleset)?.versions.some(({ version }) => version === label) ?? false
  return !isName && parseDay(label) !== undefined ? { ruleset, on: label } : { ruleset, version: label }
}

export const textOf = ({ ruleset, version, on }: Asked): string => {
  const label = version ?? on
  return label === undefined ? ruleset : `${ruleset}@${label}`
}

/** An exact version, whatever has been published since. */
export const exactly = (ruleset: string, version: string): string =>
  `${ruleset}@${parseDay(version) === undefined ? version : `${version}.1`}`

export const placeOf = ({ ruleset, version, on }: Asked, day: string): Place => ({
  ruleset,
  asAt: on ?? day,
  ...(version !== undefined && { version })
})

/** What somebody is likely to want to see beside what: councils beside each other, and what is in force beside what was. */
export function suggestions(
  all: readonly RulesetHead[]
): readonly Readonly<{ left: string; right: string; says: string }>[] {
  const floors = new Set(all.map(({ floor }) => floor))
  const councils = all.filter(({ id }) => !floors.has(id))
  const beside = councils.slice(1).map((other) => ({
    left: councils[0]?.id ?? '',
    right: other.id,
    says: `${councils[0]?.issuedBy} beside ${other.issuedBy}`
  }))
  const versions = all.flatMap(({ id, title, issuedBy, versions: [newest, before] }) =>
    newest === undefined || before === undefined
      ? []
      : [
          {
            left: `${id}@${before.version}`,
            right: `${id}@${newest.version}`,
            says: `${title} (${issuedBy}): ${before.version} beside ${newest.version}`
          }
        ]
  )
  return [...beside, ...versions]
}
