import { andThen, good } from '../problem.ts'
import { quote } from '../read/problems.ts'
import { at, type Data, type DataMap, fieldOf, isMap, itemsIn, replaced } from './data.ts'
import { type Changed, drop, put } from './fields.ts'
import { inOrder, schemaAt, withField } from './order.ts'
import { findProvision, indexOf, refuse } from './place.ts'
import { chain, renamed, unneeded } from './references.ts'

/** An item put into a list: after the one with a name, first for `null`, or where `otherwise` says. */
export function insertInto(
  data: Data,
  list: string,
  item: Data,
  after: Readonly<{ index: number | null | undefined; otherwise: number; unknown: string }>
): Changed {
  const items = itemsIn(fieldOf(data, list))
  if (after.index === -1) return refuse(after.unknown, 'there is nothing of that name to put it after')
  const index = after.index === undefined ? after.otherwise : after.index === null ? 0 : after.index + 1
  if (fieldOf(data, list) === undefined) return put(data, [list], [item])
  return good(replaced(data, [list], () => items.toSpliced(index, 0, item)))
}

/** The place of what something is to come after: `null` and nothing mean what they say. */
export const placeAfter = (data: Data, list: string, field: string, after: string | null | undefined) =>
  typeof after === 'string' ? indexOf(fieldOf(data, list), field, after) : after

/** Last in its section; for a section's first, after the last of the sections before it. */
function endOfSection(data: Data, section: Data | undefined): number {
  const order = itemsIn(fieldOf(data, 'sections')).map((one) => fieldOf(one, 'id'))
  const upTo = new Set(order.slice(0, order.indexOf(section) + 1))
  const sections = itemsIn(fieldOf(data, 'provisions')).map((one) => fieldOf(one, 'section'))
  const own = sections.lastIndexOf(section)
  return (
    1 +
    (own >= 0 ? own : order.includes(section) ? sections.findLastIndex((one) => upTo.has(one)) : sections.length - 1)
  )
}

/** A provision added. An id is never used for two. */
export function addProvision(data: Data, provision: Data, after: string | null | undefined): Changed {
  const id = fieldOf(provision, 'id')
  if (!isMap(provision) || typeof id !== 'string') return refuse('MISSING_KEY', '`id` is missing in the provision')
  if (indexOf(fieldOf(data, 'provisions'), 'id', id) >= 0)
    return refuse('DUPLICATE_ID', `provision ${quote(id)} is there already`, 'take an id that was never used')
  return placeProvision(data, inOrder(provision, schemaAt('ruleset', ['provisions', 0])), after)
}

const placeProvision = (data: Data, provision: Data, after: string | null | undefined): Changed =>
  insertInto(data, 'provisions', provision, {
    index: placeAfter(data, 'provisions', 'id', after),
    otherwise: endOfSection(data, fieldOf(provision, 'section')),
    unknown: 'UNKNOWN_PROVISION'
  })

/** A provision taken to another place, and to another section if one is named. */
export function moveProvision(
  data: Data,
  id: string,
  section: string | undefined,
  after: string | null | undefined
): Changed {
  if (after === id) return refuse('NOT_ALLOWED', 'a provision cannot come after itself')
  return andThen(findProvision(data, id), (path) => {
    const old = at(data, path) as DataMap
    const provision = section === undefined ? old : withField(old, 'section', section)
    const left = replaced(data, ['provisions'], (list) => itemsIn(list).filter((one) => one !== old))
    return placeProvision(left, provision, after)
  })
}

/** A provision taken out of the text, with all that points to it. What needs it keeps it in. */
export const retireProvision = (data: Data, id: string): Changed =>
  chain(
    andThen(findProvision(data, id), (path) => drop(data, path, 1)),
    (left) => unneeded(left, id, (name) => name === id || name.startsWith(`${id}/`)),
    (left) => good(renamed(left, { pointer: (name) => (name === id ? undefined : name) }))
  )
