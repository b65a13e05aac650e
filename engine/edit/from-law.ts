import { good, type Result } from '../problem.ts'
import { type Data, type DataMap, fieldOf, isAtom, isMap, itemsIn, mapOf, textIn, without } from './data.ts'
import { refuse } from './place.ts'

/** What a council takes over from the law as it stands: the words that its rules use, and the calendar that it counts by. */
const TAKEN_OVER = ['calendar', 'facts', 'events', 'milestones', 'roles', 'items']

/** The law's timescales as a council's own, each standing on the one that it was taken from. */
export function lawAsOwn(law: Data, letter: string): Result<DataMap> {
  const prefix = freePrefix(law, letter)
  const own = itemsIn(fieldOf(law, 'provisions'))
    .map((provision) => ownProvision(provision, prefix))
    .filter((provision) => provision !== undefined)
  if (own.length === 0) return refuse('NO_TIMESCALE', 'the law that is given has no timescale')
  const keys = new Map(own.flatMap(keysOf))
  const provisions = own.map((provision) => clocksRenamed(provision, keys))
  const used = new Set(provisions.map((provision) => fieldOf(provision, 'section')))
  const sections = itemsIn(fieldOf(law, 'sections')).filter((section) => used.has(fieldOf(section, 'id')))
  const words = TAKEN_OVER.flatMap((name): [string, Data][] => {
    const value = fieldOf(law, name)
    return value === undefined ? [] : [[name, value]]
  })
  return good(mapOf([...words, ...conditionsUsed(law, provisions), ['sections', sections], ['provisions', provisions]]))
}

/** An id of the council's own may not be one of the law's too. */
function freePrefix(law: Data, letter: string): (id: string) => string {
  const ids = itemsIn(fieldOf(law, 'provisions')).map((provision) => textIn(fieldOf(provision, 'id')))
  const renaming = (start: string) => (id: string) => `${start}${id.slice(1)}`
  const taken = (start: string): boolean => ids.some((id) => ids.includes(renaming(start)(id)))
  const starts = [letter, ...['L', 'C', 'X'].filter((one) => one !== letter), `${letter}o`, `${letter}q`]
  return renaming(starts.find((start) => !taken(start)) ?? `${letter}z`)
}

function ownProvision(provision: Data, prefix: (id: string) => string): DataMap | undefined {
  if (!isMap(provision)) return undefined
  const id = textIn(provision['id'])
  const rules = timescalesOf(provision)
  const [only] = rules
  if (!only) return undefined
  const kept = ['section', 'cite', 'strength', 'title', 'who', 'with']
  const fields = kept.flatMap((name): [string, Data][] => (name in provision ? [[name, provision[name] as Data]] : []))
  const several = itemsIn(provision['rules']).length > 0
  const standing = rules.map((rule) => standingOn(rule, several ? `${id}/${textIn(rule['name'])}` : id))
  const body: [string, Data][] =
    standing.length === 1 ? Object.entries(without(standing[0] ?? only, 'name')) : [['rules', standing]]
  return mapOf(new Map<string, Data>([['id', prefix(id)], ...fields, ...body]))
}

const timescalesOf = (provision: DataMap): readonly DataMap[] =>
  (provision['rules'] === undefined ? [provision] : itemsIn(provision['rules'])).filter(
    (rule): rule is DataMap => isMap(rule) && isMap(rule['timescale'])
  )

function standingOn(rule: DataMap, key: string): DataMap {
  const timescale = mapOf(Object.entries({ ...(rule['timescale'] as DataMap), floor: key }))
  const own = ['name', 'strength'].flatMap((field): [string, Data][] =>
    rule[field] === undefined ? [] : [[field, rule[field]]]
  )
  return mapOf([...own.filter(([field]) => field === 'name' || rule['name'] !== undefined), ['timescale', timescale]])
}

/** Each rule by the law's name for it, and by its own. */
function keysOf(provision: DataMap): [string, string][] {
  const id = textIn(provision['id'])
  const rules = itemsIn(provision['rules'])
  if (rules.length === 0) return [[textIn(fieldOf(provision['timescale'], 'floor')), id]]
  return rules.map((rule) => [
    textIn(fieldOf(fieldOf(rule, 'timescale'), 'floor')),
    `${id}/${textIn(fieldOf(rule, 'name'))}`
  ])
}

/** A clock that the law takes from another of its clocks is taken from the council's own. What asks for an outcome of the law asks for it still. */
function clocksRenamed(data: Data, keys: ReadonlyMap<string, string>): Data {
  if (isAtom(data)) return data
  if (!isMap(data)) return data.map((item) => clocksRenamed(item, keys))
  return mapOf(
    Object.entries(data).map(([key, value]) => [
      key,
      key === 'sameAs' && typeof value === 'string' ? (keys.get(value) ?? value) : clocksRenamed(value, keys)
    ])
  )
}

/** The named conditions that the provisions use, and those that these use. */
function conditionsUsed(law: Data, provisions: Data): readonly [string, Data][] {
  const all = Object.entries((fieldOf(law, 'conditions') as DataMap | undefined) ?? {})
  let used = namesIn(provisions)
  for (let before = -1; before < used.size; ) {
    before = used.size
    used = new Set([...used, ...all.filter(([name]) => used.has(name)).flatMap(([, value]) => [...namesIn(value)])])
  }
  const conditions = all.filter(([name]) => used.has(name))
  return conditions.length === 0 ? [] : [['conditions', mapOf(conditions)]]
}

const namesIn = (data: Data): ReadonlySet<string> => {
  if (isAtom(data)) return new Set()
  const own = isMap(data) && typeof data['condition'] === 'string' ? [data['condition']] : []
  return new Set([...own, ...Object.values(data).flatMap((one: Data) => [...namesIn(one)])])
}
