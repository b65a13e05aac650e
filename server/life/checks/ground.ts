import { readJson, readText } from '../../../engine/index.ts'
import { canonical } from '../../canonical.ts'
import type { Content, Subject } from '../life.ts'
import type { Beside } from '../line.ts'

/** A publication that a draft is held against, with the last that both stand on; none, where they have nothing in common. */
export type Newer = Readonly<{ version: string; is: Beside['is']; before: Content | undefined; after: Content }>

/** What of the publication a draft would undo, or, where that comes later, what of the draft it would undo. */
export type Undone = Readonly<{ version: string; is: Beside['is']; parts: readonly string[] }>

/** Where a draft and the publications that it is held against touch the same ground. */
export function undoneBetween(
  subject: Subject,
  draft: Content,
  base: Content | undefined,
  newer: readonly Newer[]
): readonly Undone[] {
  const ours = groundOf(subject, draft)
  const begun = groundOf(subject, base ?? draft)
  return newer.flatMap(({ version, is, before, after }) => {
    const theirs = groundOf(subject, after)
    const since = before === undefined ? new Map<string, string>() : groundOf(subject, before)
    const touched = is === 'later' ? changedBetween(begun, ours) : changedBetween(since, theirs)
    const parts = touched.filter((part) => ours.get(part) !== theirs.get(part))
    return parts.length === 0 ? [] : [{ version, is, parts }]
  })
}

type Ground = ReadonlyMap<string, string>

const changedBetween = (before: Ground, after: Ground): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((part) => before.get(part) !== after.get(part))

/** Every part of a version that can be written apart from the others, by a name that people know it by. */
function groundOf({ kind }: Subject, { text, examples, provisionList }: Content): Ground {
  return new Map([
    ...partsOf(dataOf(kind === 'calendar' ? 'json' : 'yaml', text), kind),
    ...partsOf(dataOf('yaml', examples), 'examples'),
    ...(provisionList === undefined ? [] : [['the list of provisions', provisionList] as const])
  ])
}

type Fields = Readonly<Record<string, unknown>>

/** What cannot be read is one part. */
function dataOf(as: 'yaml' | 'json', text: string | undefined): unknown {
  if (text === undefined) return {}
  if (as === 'json') {
    const read = readJson(text)
    return read.ok ? read.value : { text }
  }
  const read = readText(text)
  return read.ok ? read.value.data : { text }
}

/** What every version has another of. */
const OF_THE_VERSION: ReadonlySet<string> = new Set(['version', 'inForce'])

function partsOf(data: unknown, kind: Subject['kind'] | 'examples'): readonly (readonly [string, string])[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data as Fields)
    .filter(([field]) => !OF_THE_VERSION.has(field))
    .flatMap(([field, value]) => namedIn(field, value, kind).map(([name, part]) => [name, textOf(part)] as const))
}

/** Lists are taken apart by what each item is called, so that to move one changes nothing; maps of words by the word. */
function namedIn(field: string, value: unknown, kind: Subject['kind'] | 'examples'): readonly [string, unknown][] {
  if (field === 'provisions' && Array.isArray(value)) return itemsOf(value, 'id', '')
  if (field === 'examples' && Array.isArray(value)) return itemsOf(value, 'it', 'the example ')
  if (kind === 'calendar' && field === 'data') return holidaysOf(value)
  if (kind !== 'vocabulary' || typeof value !== 'object' || value === null) return [[field, value]]
  return Object.entries(value as Fields).map(([name, word]) => [`${field}/${name}`, word])
}

const itemsOf = (list: readonly unknown[], called: string, prefix: string): readonly [string, unknown][] =>
  list.map((item, i) => {
    const name = (item as Fields | null)?.[called]
    return [`${prefix}${typeof name === 'string' ? name : i}`, item]
  })

const holidaysOf = (data: unknown): readonly [string, unknown][] =>
  Object.entries((data ?? {}) as Fields).flatMap(([division, one]) => {
    const { events } = (one ?? {}) as Readonly<{ events?: unknown }>
    return Array.isArray(events) ? itemsOf(events, 'date', `${division} `) : [[division, one] as [string, unknown]]
  })

const textOf = (part: unknown): string => canonical(part ?? null)
