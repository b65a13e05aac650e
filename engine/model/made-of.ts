import type { Provision, Ruleset } from './ruleset.ts'

/**
 * The same ruleset, made of the very parts of an earlier one as far as they say the same: a thousand versions that differ in a word are held in
 * little more room than one, and what is the same need not be compiled again.
 */
export function madeOf(earlier: Ruleset, ruleset: Ruleset): Ruleset {
  const before = new Map(earlier.provisions.map((provision) => [provision.id, provision]))
  const provisions = ruleset.provisions.map((now): Provision => {
    const was = before.get(now.id)
    return was !== undefined && same(was, now) ? was : now
  })
  const parts = Object.entries({ ...ruleset, provisions }).map(([name, now]) => {
    const was = earlier[name as keyof Ruleset]
    return [name, same(was, now) ? was : now] as const
  })
  return Object.fromEntries(parts) as Ruleset
}

/** Whether two parts say the same, in the same order. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (one instanceof Map) return other instanceof Map && sameLists([...one], [...other])
  if (Array.isArray(one)) return Array.isArray(other) && sameLists(one, other)
  return !(other instanceof Map) && !Array.isArray(other) && sameLists(Object.entries(one), Object.entries(other))
}

const sameLists = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, i) => same(item, other[i]))
