import type { Data, Path } from '../../../../engine/edit/data.ts'
import { at, fieldOf, textIn } from '../../../../engine/edit/data.ts'
import { inside, type SchemaPlace, schemaOf } from '../../../../engine/read/schema.ts'
import type { Scope } from '../../../../engine/model/vocabulary.ts'

const BODIES: ReadonlySet<string> = new Set(['timescale', 'trigger', 'invitee', 'check', 'agenda', 'guidance'])

/** What the schema of rulesets says of a place. */
export function placeIn(path: Path): SchemaPlace | undefined {
  let place = schemaOf('ruleset.schema.json')
  for (const [index, step] of path.entries()) {
    // An alternative reading holds parts of a rule, which the schema describes where they belong.
    const isPart = path[index - 1] === 'alternative' && BODIES.has(String(step))
    place = isPart
      ? schemaOf(`ruleset.schema.json#/$defs/${step}`)
      : place && inside(place, String(step), typeof step === 'number')
    if (place === undefined) return undefined
  }
  return place
}

/** What the place says of itself. */
export function descriptionOf(place: SchemaPlace | undefined): string | undefined {
  const said = place?.schema['description']
  return typeof said === 'string' ? said : undefined
}

/** The words of which one is to be chosen. */
export function wordsOf(place: SchemaPlace | undefined): readonly string[] {
  const words = place?.schema['enum']
  if (place?.schema['const'] !== undefined) return [JSON.stringify(place.schema['const'])]
  return Array.isArray(words) ? words.filter((word) => word !== null).map(String) : []
}

/** The way to the rule around a place: the timescale, the check and so on. */
export function bodyAround(path: Path): Path | undefined {
  const last = path.findLastIndex((step) => typeof step === 'string' && BODIES.has(step))
  return last < 0 ? undefined : path.slice(0, last + 1)
}

/** What the rule around a place falls on: so much decides which facts it can ask. */
export function scopeAround(data: Data, path: Path): Scope | undefined {
  const body = bodyAround(path)
  if (body === undefined) return undefined
  const rule = at(data, body)
  if (fieldOf(rule, 'sameAs') !== undefined) return undefined
  const per = textIn(fieldOf(rule, 'per'))
  if (per !== '') return per as Scope
  return fieldOf(rule, 'events') !== undefined ? 'event' : 'review'
}
