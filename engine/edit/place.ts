import { bad, good, type Result } from '../problem.ts'
import { problem, quote } from '../read/problems.ts'
import { at, type Data, fieldOf, isList, isMap, itemsIn, type Path } from './data.ts'
import type { ExampleName, Place } from './edit.ts'

/** The place of the item of a list that has this in one of its fields. */
export const indexOf = (list: Data | undefined, field: string, name: string): number =>
  itemsIn(list).findIndex((item) => fieldOf(item, field) === name)

export const refuse = (code: string, message: string, help?: string): Result<never> =>
  bad([problem(code, message, { help })])

const inList = (data: Data, list: string, field: string, name: string, unknown: string): Result<Path> => {
  const index = indexOf(fieldOf(data, list), field, name)
  return index < 0 ? refuse(unknown, `${wordFor(unknown)} ${quote(name)}`) : good([list, index])
}

const wordFor = (code: string): string => code.toLowerCase().replace('_', ' ')

export const findProvision = (data: Data, id: string): Result<Path> =>
  inList(data, 'provisions', 'id', id, 'UNKNOWN_PROVISION')

/** Where a rule stands: its provision, if that has no other, else the rule among the provision's. */
export function findRulePlace(data: Data, key: string): Result<Path> {
  const [id = '', name] = key.split('/', 2)
  const found = findProvision(data, id)
  if (!found.ok) return found
  const rules = fieldOf(at(data, found.value), 'rules')
  const index = name === undefined ? -1 : indexOf(rules, 'name', name)
  if (isList(rules) && index >= 0) return good([...found.value, 'rules', index])
  if (isList(rules) || name !== undefined) return refuse('UNKNOWN_RULE', `unknown rule ${quote(key)}`)
  return found
}

function findReading(data: Data, key: string): Result<Path> {
  const slash = key.indexOf('/')
  const owner: Result<Path> = slash < 0 ? good([]) : findProvision(data, key.slice(0, slash))
  if (!owner.ok) return owner
  const index = indexOf(fieldOf(at(data, owner.value), 'readings'), 'id', key.slice(slash + 1))
  return index < 0
    ? refuse('UNKNOWN_READING', `unknown reading ${quote(key)}`)
    : good([...owner.value, 'readings', index])
}

function findExample(data: Data, example: ExampleName): Result<Path> {
  const examples = fieldOf(data, 'examples')
  const index = typeof example === 'number' ? example : indexOf(examples, 'it', example)
  return itemsIn(examples)[index] === undefined
    ? refuse('UNKNOWN_EXAMPLE', `unknown example ${quote(example)}`)
    : good(['examples', index])
}

const inMap = (data: Data, section: string, name: string, unknown: string): Result<Path> =>
  fieldOf(fieldOf(data, section), name) === undefined
    ? refuse(unknown, `${wordFor(unknown)} ${quote(name)}`)
    : good([section, name])

/** The way to what an edit is about. */
export function findPlace(data: Data, place: Place): Result<Path> {
  switch (place.in) {
    case 'head':
      return isMap(data) ? good([]) : refuse('NOT_A_MAP', 'the text is no map of fields')
    case 'provision':
      return findProvision(data, place.id)
    case 'rule':
      return findRulePlace(data, place.key)
    case 'reading':
      return findReading(data, place.key)
    case 'section':
      return inList(data, 'sections', 'id', place.id, 'UNKNOWN_SECTION')
    case 'word':
      return inMap(data, place.section, place.name, 'UNKNOWN_WORD')
    case 'condition':
      return inMap(data, 'conditions', place.name, 'UNKNOWN_CONDITION')
    case 'elsewhere':
      return itemsIn(fieldOf(data, 'elsewhere'))[place.index] === undefined
        ? refuse('NOTHING_THERE', `there is no ${quote(`elsewhere/${place.index}`)}`)
        : good(['elsewhere', place.index])
    case 'example':
      return findExample(data, place.example)
    default:
      return refuse('UNKNOWN_EDIT', `unknown place ${quote((place as Place).in)}`)
  }
}
