import { andThen, good, type Result } from '../problem.ts'
import { quote } from '../read/problems.ts'
import { BODY_KINDS, type BodyKind } from '../read/written.ts'
import {
  at,
  type Data,
  type DataMap,
  fieldOf,
  isList,
  isMap,
  mapOf,
  type Path,
  replaced,
  same,
  without
} from './data.ts'
import { inOrder, kindOfText, schemaAt, withField } from './order.ts'
import { findPlace, refuse } from './place.ts'
import type { Place } from './edit.ts'

/** Data as an edit leaves it. */
export type Changed = Result<Data>

/** A value put at the end of a path. Maps on the way that are not there are made. */
export function put(data: Data, path: Path, value: Data): Changed {
  const kind = kindOfText(data)
  return putIn(data, path, [], (here) => kind && schemaAt(kind, here), value)
}

type SchemaOf = (path: Path) => ReturnType<typeof schemaAt>

function putIn(data: Data | undefined, path: Path, done: Path, schema: SchemaOf, value: Data): Changed {
  const [step, ...rest] = path
  if (step === undefined) return good(inOrder(value, schema(done)))
  const here = [...done, step]
  if (typeof step === 'number') return putInList(data, step, rest, here, schema, value)
  if (data !== undefined && !isMap(data)) return refuse('NOT_A_MAP', `${said(done)} is no map of fields`)
  const map: DataMap = data ?? mapOf([])
  return andThen(putIn(fieldOf(map, step), rest, here, schema, value), (inner) =>
    good(withField(map, step, inner, schema(done)))
  )
}

function putInList(
  data: Data | undefined,
  index: number,
  rest: Path,
  here: Path,
  schema: SchemaOf,
  value: Data
): Changed {
  if (data === undefined && index === 0) return putInList([], index, rest, here, schema, value)
  if (!isList(data)) return refuse('NOT_A_LIST', `${said(here.slice(0, -1))} is no list`)
  if (!Number.isInteger(index) || index < 0 || index > data.length)
    return refuse('NOTHING_THERE', `there is no ${said(here)}`)
  return andThen(putIn(data[index], rest, here, schema, value), (inner) => good(data.toSpliced(index, 1, inner)))
}

const said = (path: Path): string => (path.length === 0 ? 'the whole' : quote(path.join('/')))

/** What stands at the end of a path taken out, and the maps and lists that it leaves empty; but not what `kept` leads to. */
export function drop(data: Data, path: Path, kept: number): Changed {
  if (at(data, path) === undefined) return refuse('NOTHING_THERE', `there is no ${said(path)}`)
  const [parent, last] = [path.slice(0, -1), path.at(-1)]
  const next = replaced(data, parent, (old) =>
    isList(old) ? old.toSpliced(Number(last), 1) : isMap(old) ? without(old, String(last)) : old
  )
  const left = at(next, parent)
  const empty = typeof left === 'object' && left !== null && Object.keys(left).length === 0
  return empty && parent.length > kept ? drop(next, parent, kept) : good(next)
}

/** A field of a place set. A rule cannot be two things, so a part of another body than its own is refused. */
export function setField(data: Data, place: Place, field: Path, value: Data | undefined): Changed {
  if (value === undefined) return refuse('NOT_DATA', 'no value is given', 'to take a field out, unset it')
  return andThen(fieldPath(data, place, field), (path) =>
    same(at(data, path), value) ? good(data) : put(data, path, value)
  )
}

/** A field of a place taken out, with the maps that it leaves empty; a body stays. */
export function unsetField(data: Data, place: Place, field: Path): Changed {
  return andThen(findPlace(data, place), (base) =>
    andThen(fieldPath(data, place, field), (path) => drop(data, path, base.length + (isBody(field[0]) ? 1 : 0)))
  )
}

const isBody = (step: unknown): step is BodyKind => (BODY_KINDS as readonly unknown[]).includes(step)

function fieldPath(data: Data, place: Place, field: Path): Result<Path> {
  const sound = Array.isArray(field) && field.every((step) => typeof step === 'string' || typeof step === 'number')
  if (!sound || (field.length === 0 && place.in !== 'condition')) return refuse('UNKNOWN_EDIT', 'no field is named')
  return andThen(findPlace(data, place), (base): Result<Path> => {
    const [first] = field
    const own = at(data, base)
    const other = isBody(first) && isRuleLike(place) ? otherBody(own, first) : undefined
    if (other === undefined) return good([...base, ...field])
    return refuse('OTHER_BODY', `this is a ${quote(other)}, not a ${quote(first)}`, 'set the whole body instead')
  })
}

const isRuleLike = (place: Place): boolean => place.in === 'rule' || place.in === 'provision'

const otherBody = (own: Data | undefined, wanted: BodyKind): string | undefined =>
  [...BODY_KINDS, 'rules'].find((kind) => kind !== wanted && fieldOf(own, kind) !== undefined)
