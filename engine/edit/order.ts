import { fieldsOf, inside, schemaOf, type SchemaPlace } from '../read/schema.ts'
import { type Data, type DataMap, isAtom, isList, isMap, mapOf, type Path } from './data.ts'

/** What sort of text an edit is made in. */
export type TextKind = 'ruleset' | 'vocabulary' | 'examples'

/** Known by the list or map that only that sort of text has; nothing where it is none of them. */
export function kindOfText(data: Data): TextKind | undefined {
  if (!isMap(data)) return undefined
  if (Object.hasOwn(data, 'examples')) return 'examples'
  if (Object.hasOwn(data, 'vocabulary')) return 'vocabulary'
  return Object.hasOwn(data, 'ruleset') || Object.hasOwn(data, 'provisions') ? 'ruleset' : undefined
}

/** What the schema says of a place in a text. */
export const schemaAt = (kind: TextKind, path: Path): SchemaPlace | undefined =>
  path.reduce<SchemaPlace | undefined>(
    (place, step) => place && inside(place, String(step), typeof step === 'number'),
    schemaOf(`${kind}.schema.json`)
  )

/** The order of the fields of a place: the schema's, but that a reference comes first and doubts come last. */
function fieldOrder(place: SchemaPlace | undefined): readonly string[] {
  const fields = place ? fieldsOf(place) : []
  const first: readonly string[] = fields.filter((field) => field === 'sameAs')
  const last = fields.filter((field) => field === 'readings' && fields.includes('timescale'))
  return [...first, ...fields.filter((field) => !first.includes(field) && !last.includes(field)), ...last]
}

/** A map with a field set: in its place if it is there, else after the fields that usually come before it. */
export function withField(map: DataMap, key: string, value: Data, place?: SchemaPlace): DataMap {
  if (Object.hasOwn(map, key)) return mapOf(Object.entries(map).map(([own, old]) => [own, own === key ? value : old]))
  const order = fieldOrder(place)
  const rank = order.indexOf(key)
  const entries = Object.entries(map)
  if (rank < 0) return mapOf([...entries, [key, value]])
  const before = order.slice(0, rank).findLast((field) => Object.hasOwn(map, field))
  const index = entries.findIndex(([own]) => own === before)
  return mapOf(entries.toSpliced(index + 1, 0, [key, value]))
}

/** New data with its fields in the usual order, all the way down. */
export function inOrder(value: Data, place: SchemaPlace | undefined): Data {
  if (isAtom(value)) return value
  if (isList(value)) return value.map((item, index) => inOrder(item, place && inside(place, String(index), true)))
  const order = fieldOrder(place)
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return mapOf(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, one]) => [key, inOrder(one, place && inside(place, key, false))])
  )
}
