import { andThen, good } from '../problem.ts'
import { quote } from '../read/problems.ts'
import { layOver } from '../read/overlay.ts'
import { BODY_KINDS, type BodyKind } from '../read/written.ts'
import { at, type Data, type DataMap, fieldOf, isMap, itemsIn, mapOf, type Path, replaced, same } from './data.ts'
import { type Changed, drop, put } from './fields.ts'
import { findPlace, findProvision, findRulePlace, indexOf, refuse } from './place.ts'

/** A doubt recorded, of a provision or (`null`) of the whole text. */
export function addReading(data: Data, provision: string | null, reading: Data): Changed {
  const id = fieldOf(reading, 'id')
  if (typeof id !== 'string') return refuse('MISSING_KEY', '`id` is missing in the reading')
  return andThen(provision === null ? good<Path>([]) : findProvision(data, provision), (path) => {
    const readings = fieldOf(at(data, path), 'readings')
    if (indexOf(readings, 'id', id) >= 0) return refuse('DUPLICATE_ID', `reading ${quote(id)} is there already`)
    return put(data, [...path, 'readings', itemsIn(readings).length], reading)
  })
}

export const removeReading = (data: Data, key: string): Changed =>
  andThen(findPlace(data, { in: 'reading', key }), (path) => drop(data, path, path.length - 2))

export type Settling = Readonly<{ as: 'taken' | 'alternative'; by: string; on: string }>

/**
 * A doubt settled: who settled it and when is noted. Settled the other way, the alternative becomes the rule, and what was the rule becomes the
 * alternative, so that the record of the doubt stays whole.
 */
export function settleReading(data: Data, key: string, { as, by, on }: Settling): Changed {
  return andThen(findPlace(data, { in: 'reading', key }), (path) => {
    const noted = replaced(data, path, (reading) => noting(reading, { by, on }))
    return as === 'alternative' ? turned(noted, path, key) : good(noted)
  })
}

const noting = (reading: Data, fields: DataMap): Data =>
  isMap(reading) ? mapOf(Object.entries({ ...reading, ...fields })) : reading

type Fields = Readonly<Record<string, Data>>

function turned(data: Data, path: Path, key: string): Changed {
  const reading = at(data, path)
  const alternative = fieldOf(reading, 'alternative')
  if (!isMap(reading) || !isMap(alternative)) return refuse('MISSING_KEY', `reading ${quote(key)} has no alternative`)
  const { says = '', ...parts } = alternative
  const back = (given: Fields): Data =>
    noting(reading, { taken: says, alternative: mapOf(Object.entries({ says: reading['taken'] ?? '', ...given })) })
  const conventions = parts['conventions']
  if (path.length === 2)
    return isMap(conventions) ? turnedHead(data, path, conventions, back) : good(replaced(data, path, () => back({})))
  return turnedRule(data, path, key, parts, back)
}

function turnedHead(data: Data, path: Path, conventions: DataMap, back: (given: Fields) => Data): Changed {
  const old = fieldOf(data, 'conventions')
  const was = Object.keys(conventions).map((name): [string, Data] => [name, fieldOf(old, name) ?? USUAL[name] ?? null])
  const now = mapOf(Object.entries({ ...(isMap(old) ? old : {}), ...conventions }))
  const next = replaced(data, path, () => back({ conventions: mapOf(was) }))
  return put(next, ['conventions'], now)
}

/** What a convention is that a ruleset does not mention. */
const USUAL: Fields = { reviewCountsOn: 'completed', clearDays: false, afterTheMeeting: 'completed' }

function turnedRule(data: Data, path: Path, key: string, parts: Fields, back: (given: Fields) => Data): Changed {
  const provision = key.slice(0, key.indexOf('/'))
  const rule = parts['rule']
  return andThen(findRulePlace(data, typeof rule === 'string' ? `${provision}/${rule}` : provision), (place) => {
    const old = at(data, place) as DataMap
    const kind = BODY_KINDS.find((one) => isMap(parts[one]))
    const own = BODY_KINDS.find((one) => isMap(old[one]))
    const stands = ['strength', 'binding'].filter((field) => parts[field] !== undefined)
    const was = stands.map((field): [string, Data] => [
      field,
      old[field] ?? fieldOf(at(data, path.slice(0, 2)), field) ?? ''
    ])
    const body = kind && own ? laid(old, own, kind, parts[kind] as DataMap) : undefined
    const given = { ...(rule === undefined ? {} : { rule }), ...Object.fromEntries(was), ...body?.was }
    const swapped = replaced(data, path, () => back(given))
    const bodied = body && own && kind ? replaced(swapped, place, (one) => withBody(one, own, kind, body.now)) : swapped
    return stands.reduce<Changed>(
      (so, field) => andThen(so, (next) => put(next, [...place, field], parts[field] as Data)),
      good(bodied)
    )
  })
}

const withBody = (rule: Data, own: BodyKind, kind: BodyKind, body: Data): Data =>
  isMap(rule)
    ? mapOf(Object.entries(rule).map(([field, value]) => (field === own ? [kind, body] : [field, value])))
    : rule

/** A body with an alternative laid over it, and what would have to be laid over that to have the old body back. */
function laid(old: DataMap, own: BodyKind, kind: BodyKind, over: DataMap): Readonly<{ now: DataMap; was: Fields }> {
  const under = old[own] as DataMap
  if (own !== kind) return { now: mapOf(Object.entries(over)), was: { [own]: under } }
  const rule = {
    key: '',
    provision: '',
    name: undefined,
    own: {},
    kind,
    written: under,
    at: (to: string) => to,
    place: ''
  }
  const written = layOver(rule, over, (to) => to).written as DataMap
  const kept = Object.keys(under).filter((field) => Object.hasOwn(written, field))
  const order = [...kept, ...Object.keys(written).filter((field) => !kept.includes(field))]
  const now = mapOf(order.map((field) => [field, written[field] as Data]))
  const changed = Object.keys({ ...under, ...now }).filter((field) => !same(under[field], now[field]))
  return { now, was: { [kind]: mapOf(changed.map((field) => [field, under[field] ?? null])) } }
}
