import { andThen, good, type Result } from '../problem.ts'
import { listed, quote } from '../read/problems.ts'
import { BODY_KINDS } from '../read/written.ts'
import {
  at,
  type Data,
  type DataMap,
  fieldOf,
  isList,
  isMap,
  itemsIn,
  mapOf,
  replaced,
  textIn,
  without
} from './data.ts'
import { type Changed, put } from './fields.ts'
import { inOrder, schemaAt, withField } from './order.ts'
import { findProvision, findRulePlace, indexOf, refuse } from './place.ts'
import { renamed, unneeded } from './references.ts'

/** A rule's whole body as another, which may be of another kind. */
export function setBody(data: Data, key: string, body: Data): Changed {
  const kinds = isMap(body) ? Object.keys(body) : []
  const [kind] = BODY_KINDS.filter((one) => kinds.includes(one))
  if (!isMap(body) || kind === undefined || kinds.length !== 1)
    return refuse('ONE_OF', `a body is exactly one of ${listed(BODY_KINDS)}`)
  return andThen(findRulePlace(data, key), (path) => {
    const old = at(data, path) as DataMap
    const own = BODY_KINDS.find((one) => Object.hasOwn(old, one))
    if (own === undefined || own === kind) return put(data, [...path, kind], body[kind] as Data)
    const swapped = mapOf(Object.entries(old).map(([field, value]) => (field === own ? [kind, value] : [field, value])))
    return put(
      replaced(data, path, () => swapped),
      [...path, kind],
      body[kind] as Data
    )
  })
}

const isBodyField = ([field]: readonly [string, Data]): boolean => (BODY_KINDS as readonly string[]).includes(field)

/** A rule added to a provision. What was its only one then needs a name too. */
export function addRule(
  data: Data,
  id: string,
  rule: Data,
  options: Readonly<{ existing?: string | undefined; after?: string | null | undefined }>
): Changed {
  const name = fieldOf(rule, 'name')
  if (!isMap(rule) || typeof name !== 'string') return refuse('MISSING_KEY', '`name` is missing in the rule')
  return andThen(findProvision(data, id), (path) => {
    const several = withRules(data, id, options.existing)
    return andThen(several, (next) => {
      const rules = itemsIn(fieldOf(at(next, path), 'rules'))
      if (indexOf(rules, 'name', name) >= 0) return refuse('DUPLICATE_ID', `rule ${quote(name)} is there already`)
      const after = typeof options.after === 'string' ? indexOf(rules, 'name', options.after) : options.after
      if (after === -1) return refuse('UNKNOWN_RULE', `unknown rule ${quote(options.after)}`)
      const index = after === undefined ? rules.length : after === null ? 0 : after + 1
      const written = inOrder(rule, schemaAt('ruleset', [...path, 'rules', 0]))
      return good(replaced(next, [...path, 'rules'], () => rules.toSpliced(index, 0, written)))
    })
  })
}

/** A provision with its only rule under a name, and all that meant that rule by the new name. */
function withRules(data: Data, id: string, name: string | undefined): Changed {
  return andThen(findProvision(data, id), (path) => {
    const old = at(data, path) as DataMap
    if (isList(old['rules'])) return good(data)
    if (name === undefined)
      return refuse('MISSING_KEY', `the rule that ${quote(id)} has needs a name`, 'give `existing`')
    const only = mapOf([['name', name], ...Object.entries(old).filter(isBodyField)])
    const fields = Object.entries(old).flatMap((field): [string, Data][] => (isBodyField(field) ? [] : [field]))
    const bodyAt = Object.entries(old).findIndex(isBodyField)
    const named = mapOf(fields.toSpliced(bodyAt < 0 ? fields.length : bodyAt, 0, ['rules', [only]]))
    const next = replaced(data, path, () => readingsFor(named, name))
    return good(renamed(next, { rule: (one) => (one === id ? `${id}/${name}` : one) }))
  })
}

/** Where there are several rules, an alternative says which it is about. */
const readingsFor = (provision: Data, rule: string | undefined): Data => {
  const readings = fieldOf(provision, 'readings')
  if (!isMap(provision) || !isList(readings)) return provision
  return withField(
    provision,
    'readings',
    readings.map((reading) => replaced(reading, ['alternative'], (one) => alternativeFor(one, rule)))
  )
}

const alternativeFor = (alternative: Data, rule: string | undefined): Data => {
  if (!isMap(alternative)) return alternative
  if (rule === undefined) return without(alternative, 'rule')
  const changes = Object.entries(alternative).some(isBodyField)
  return changes
    ? withField(alternative, 'rule', rule, schemaAt('ruleset', ['provisions', 0, 'readings', 0, 'alternative']))
    : alternative
}

/** One of several rules taken out. Of two, the other becomes the provision's only one. */
export function removeRule(data: Data, key: string): Changed {
  const [id = '', name] = key.split('/', 2)
  return andThen(findRulePlace(data, key), (path): Result<Data> => {
    if (name === undefined)
      return refuse('NOT_ALLOWED', `${quote(key)} is the only rule of its provision`, 'retire the provision')
    const owner = path.slice(0, 2)
    const left = replaced(data, [...owner, 'rules'], (rules) => itemsIn(rules).toSpliced(Number(path[3]), 1))
    const readings = itemsIn(fieldOf(at(data, owner), 'readings'))
    if (readings.some((reading) => at(reading, ['alternative', 'rule']) === name))
      return refuse('STILL_USED', `a reading of ${quote(id)} is about ${quote(name)}`, 'remove the reading first')
    return andThen(
      unneeded(left, key, (one) => one === key),
      (sound) => withOnly(sound, id)
    )
  })
}

/** A provision of which one rule is left has that rule's body as its own, and what the rule said over it. */
function withOnly(data: Data, id: string): Changed {
  return andThen(findProvision(data, id), (path) => {
    const old = at(data, path) as DataMap
    const [only, ...others] = itemsIn(old['rules'])
    if (!isMap(only) || others.length > 0) return good(data)
    const body = Object.entries(only).filter(isBodyField)
    const own = Object.entries(only).filter(([field]) => field === 'strength' || field === 'binding')
    const flat = mapOf(
      Object.entries(old).flatMap((field): [string, Data][] => (field[0] === 'rules' ? body : [field]))
    )
    const stood = own.reduce((map, [field, value]) => withField(map, field, value, schemaAt('ruleset', path)), flat)
    const next = replaced(data, path, () => readingsFor(stood, undefined))
    const key = `${id}/${textIn(only['name'])}`
    return good(renamed(next, { rule: (one) => (one === key ? id : one) }))
  })
}
