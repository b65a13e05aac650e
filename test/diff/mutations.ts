import type { Ruleset } from '../../engine/model/ruleset.ts'

/** The way from a ruleset to one of its parts. */
export type Way = readonly (string | number)[]

/** What says which of several things a part is: another value there would make it something that no reader gives. */
const TAGS: ReadonlySet<string> = new Set(['kind', 'is', 'from', 'type', 'key', 'name'])

/** One word of a large vocabulary in many is enough to look at. */
const ONE_WORD_IN = 40

/** Every part of a ruleset that may be edited: values, and lists. */
export function placesIn(ruleset: Ruleset): readonly Way[] {
  const places: Way[] = []
  const walk = (part: unknown, way: Way): void => {
    const name = way.at(-1)
    if (part instanceof Map) {
      for (const [i, [key, value]] of [...part].entries()) if (i % ONE_WORD_IN === 0) walk(value, [...way, String(key)])
    } else if (Array.isArray(part)) {
      if (part.length > 0) places.push(way)
      for (const [i, one] of part.entries()) walk(one, [...way, i])
    } else if (typeof part === 'object' && part !== null) {
      for (const [key, one] of Object.entries(part)) walk(one, [...way, key])
    } else if (part !== undefined && !TAGS.has(String(name))) places.push(way)
  }
  walk(ruleset, [])
  return places
}

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  strength: ['must', 'will', 'should', 'may'],
  binding: ['law', 'guidance'],
  unit: ['working-day', 'day', 'week', 'month'],
  attends: ['invited', 'where-appropriate', 'excluded', 'delegate', 'not-invited'],
  extent: ['whole', 'part'],
  callsFor: ['earlier-review', 'review', 'review-before', 'exit-review', 'notification'],
  operator: ['equal', 'notEqual'],
  inForceFrom: ['2025-01-01', '2026-01-01'],
  version: ['2025-01-01', '2026-01-01']
}

const other = (name: string, value: unknown, how: number): unknown => {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + (how % 2 === 0 ? 1 : -1)
  const others = OTHERS[name]?.filter((one) => one !== value)
  return others?.[how % others.length] ?? `${String(value)}-x`
}

/** A list with one thing left out, or two that have changed places, or one that stands there twice. */
function otherList(name: string, list: readonly unknown[], how: number): unknown {
  const [first, second, ...rest] = list
  if (how === 0 && list.length > 1) return [second, first, ...rest]
  if (how === 1 && name !== 'rules' && name !== 'provisions') return [...list, first]
  return list.length > 1 || name !== 'rules' ? list.slice(1) : list
}

/** The same ruleset but for one part. */
export const mutated = (ruleset: Ruleset, way: Way, how: number): Ruleset => changed(ruleset, way, how, '') as Ruleset

function changed(part: unknown, [step, ...rest]: Way, how: number, name: string): unknown {
  if (step === undefined) return Array.isArray(part) ? otherList(name, part, how) : other(name, part, how)
  const inner = typeof step === 'number' ? name : step
  if (part instanceof Map)
    return new Map([...part].map(([key, one]) => [key, key === step ? changed(one, rest, how, inner) : one]))
  if (Array.isArray(part)) return part.map((one, i) => (i === step ? changed(one, rest, how, inner) : (one as unknown)))
  const record = part as Readonly<Record<string, unknown>>
  return { ...record, [step]: changed(record[step], rest, how, inner) }
}
