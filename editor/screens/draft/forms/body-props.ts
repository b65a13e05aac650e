import type { WrittenBody, WrittenProvision } from '../../../../engine/read/written.ts'
import type { Strength } from '../../../../engine/model/ruleset.ts'

/** What a form of one rule is given: what the rule says, and the way to it within its provision. */
export type BodyProps<Kind extends keyof WrittenBody> = Readonly<{
  /** `timescale`, or `rules/1/timescale`. */
  at: string
  body: Required<WrittenBody>[Kind]
  onChange: (body: Required<WrittenBody>[Kind]) => void
  provision: WrittenProvision
  strength: Strength
  onStrength: (strength: Strength) => void
}>

/** A map with a field set, or without it. */
export function withField<T extends object, K extends keyof T>(map: T, field: K, value: T[K] | undefined): T {
  const { [field]: _old, ...rest } = map
  return value === undefined ? (rest as T) : { ...map, [field]: value }
}
