import { at, fieldOf, isMap } from '../../../../engine/edit/data.ts'
import { fieldsOf, inside, type SchemaPlace } from '../../../../engine/read/schema.ts'
import type { Answering } from '../../answer.ts'
import type { Offer } from './asked.ts'
import { type Cursor, cursorIn } from './cursor.ts'
import { namesAt, type Room } from './names.ts'
import { descriptionOf, placeIn, wordsOf } from './place.ts'
import { roomFor } from './room.ts'

/** What can be written at the cursor: fields by the schema, and values by the schema and the vocabulary. */
export const offers: Answering<'offers'> = async (asked, library) => {
  const cursor = cursorIn(asked.text, asked.offset)
  const room = await roomFor(asked, library)
  return { start: cursor.start, offers: offersAt(cursor, room) }
}

export function offersAt(cursor: Cursor, room: Room): readonly Offer[] {
  const place = placeIn(cursor.path)
  const fields = cursor.at === 'value' ? [] : fieldOffers(cursor, place, room)
  if (cursor.at === 'key') return fields
  const words = wordsOf(place).map((text): Offer => ({ text, kind: 'word', fits: true }))
  const names = namesAt(room, cursor.path)
  // The schema lists all operators; the names know which fit.
  return [...fields, ...(names.length > 0 ? names : words)]
}

function fieldOffers({ path }: Cursor, place: SchemaPlace | undefined, { data }: Room): readonly Offer[] {
  if (place === undefined) return []
  const there = at(data, path)
  return fieldsOf(place)
    .filter((name) => !isMap(there) || fieldOf(there, name) === undefined)
    .map((name): Offer => {
      const about = descriptionOf(inside(place, name, false))
      return { text: `${name}: `, label: name, kind: 'field', fits: true, ...(about !== undefined && { about }) }
    })
}
