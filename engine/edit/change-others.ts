import { parseDay } from '../days/day.ts'
import { andThen } from '../problem.ts'
import { quote } from '../read/problems.ts'
import { at, type Data, type DataMap, fieldOf, isMap, itemsIn, mapOf } from './data.ts'
import { insertInto, placeAfter } from './change-provisions.ts'
import type { ExampleName, WordSection } from './edit.ts'
import { type Changed, drop, put } from './fields.ts'
import { inOrder, kindOfText, schemaAt } from './order.ts'
import { findPlace, indexOf, refuse } from './place.ts'

/** The day a version comes into force, which is its name too. */
export function setDay(data: Data, day: string): Changed {
  if (parseDay(day) === undefined)
    return refuse(
      'NOT_A_DAY',
      `${quote(day)} is not a day`,
      'write a real day of the years 1900 to 2199 as `2026-02-28`'
    )
  if (kindOfText(data) !== 'ruleset') return refuse('NOT_A_RULESET', 'only a ruleset comes into force')
  return andThen(put(data, ['version'], day), (next) => put(next, ['inForce', 'from'], day))
}

const SECTIONS: readonly string[] = [
  'facts',
  'events',
  'milestones',
  'roles',
  'items',
  'anchors'
] satisfies WordSection[]

/** A word added, or another meaning for one that is there. */
export function putWord(data: Data, section: string, name: string, word: Data): Changed {
  if (!SECTIONS.includes(section)) return refuse('UNKNOWN_SECTION', `there are no ${quote(section)}`)
  return isMap(word) ? put(data, [section, name], word) : refuse('NOT_A_MAP', `${quote(name)} is to be a map of fields`)
}

/** A word taken out. Whether a rule still needs it is for the reader to say, who knows what else it could mean. */
export const removeWord = (data: Data, section: WordSection, name: string): Changed =>
  andThen(findPlace(data, { in: 'word', section, name }), (path) => drop(data, path, 0))

export function addSection(data: Data, section: Data, after: string | null | undefined): Changed {
  const id = fieldOf(section, 'id')
  const sections = fieldOf(data, 'sections')
  if (typeof id !== 'string') return refuse('MISSING_KEY', '`id` is missing in the section')
  if (indexOf(sections, 'id', id) >= 0) return refuse('DUPLICATE_ID', `section ${quote(id)} is there already`)
  return insertInto(data, 'sections', inOrder(section, schemaAt('ruleset', ['sections', 0])), {
    index: placeAfter(data, 'sections', 'id', after),
    otherwise: itemsIn(sections).length,
    unknown: 'UNKNOWN_SECTION'
  })
}

/** A section that nothing stands in, taken out. */
export const removeSection = (data: Data, id: string): Changed =>
  andThen(findPlace(data, { in: 'section', id }), (path) =>
    indexOf(fieldOf(data, 'provisions'), 'section', id) >= 0
      ? refuse('STILL_USED', `provisions still stand in section ${quote(id)}`, 'move or retire them first')
      : drop(data, path, 1)
  )

export function addExample(data: Data, example: Data, after: ExampleName | null | undefined): Changed {
  const examples = itemsIn(fieldOf(data, 'examples'))
  const it = fieldOf(example, 'it')
  if (kindOfText(data) !== 'examples') return refuse('NOT_EXAMPLES', 'this is no file of examples')
  if (typeof it !== 'string') return refuse('MISSING_KEY', '`it` is missing in the example')
  if (indexOf(examples, 'it', it) >= 0) return refuse('DUPLICATE_ID', 'an example of that name is there already')
  return insertInto(data, 'examples', inOrder(example, schemaAt('examples', ['examples', 0])), {
    index:
      typeof after === 'number'
        ? examples[after] === undefined
          ? -1
          : after
        : placeAfter(data, 'examples', 'it', after),
    otherwise: examples.length,
    unknown: 'UNKNOWN_EXAMPLE'
  })
}

export const removeExample = (data: Data, example: ExampleName): Changed =>
  andThen(findPlace(data, { in: 'example', example }), (path) => drop(data, path, 1))

/** Other answers expected of an example: of the rules named, and of no others. */
export function setAnswers(data: Data, example: ExampleName, expected: Data, nextReview?: string): Changed {
  if (!isMap(expected)) return refuse('NOT_A_MAP', 'what is expected is to be a map of rules')
  return andThen(findPlace(data, { in: 'example', example }), (path) => {
    const gives = fieldOf(at(data, path), 'gives')
    const now = mapOf(Object.entries({ ...(gives as DataMap | undefined), ...expected }))
    const next = put(data, [...path, 'gives'], now)
    return nextReview === undefined ? next : andThen(next, (one) => put(one, [...path, 'nextReview'], nextReview))
  })
}
