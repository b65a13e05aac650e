import type { Document } from 'yaml'
import { andThen, bad, good, goodUnless, type Problem, type Result, type Span } from '../problem.ts'
import { readDocument } from './document.ts'
import { dataInPieces, type Recall } from './in-pieces.ts'
import { type Limits, TEXT_LIMITS } from './limits.ts'
import { CONTROL_CHARACTER } from './forbidden.ts'
import { type Place, plainData } from './plain.ts'
import { readPlainJson } from './plain-json.ts'
import { parentOf, problem, tidy } from './problems.ts'

/** A text that could be read: its data, and where in the text each value of the data stands. */
export type Source = Readonly<{
  text: string
  /** Maps are objects without a prototype. Days are text. */
  data: unknown
  /** What to underline for a JSON pointer: the value there, or the key before it; of what is not there, what it would stand in. */
  spanOf: (pointer: string, of?: 'key' | 'value') => Span
}>

/**
 * YAML 1.2 as the language uses it: no anchors, aliases, tags, merge keys, directives or second documents; each key once, and text.
 * Every text is read or refused in time that grows with its length, and nothing is thrown.
 */
export const readText = (text: string, limits: Limits = TEXT_LIMITS): Result<Source> =>
  andThen(checkCharacters(text, limits), () => {
    const plain = text.startsWith('{') ? readPlainJson(text, limits) : undefined
    return plain === undefined ? readYaml(text, limits) : good(plainSource(text, plain, limits))
  })

const readYaml = (text: string, limits: Limits): Result<Source> =>
  andThen(readDocument(text, limits), (doc) => readData(text, doc, limits))

/**
 * The same, for a text that has been read whole once and found sound: what it has in common with others is the very same data, read once. Any
 * other text is read as well, but for the limits, which hold for each piece then.
 */
export const readKnownText = (text: string, recall: Recall, limits: Limits = TEXT_LIMITS): Result<Source> =>
  andThen(checkCharacters(text, limits), () => {
    const read = (piece: string): Result<unknown> => andThen(readYaml(piece, limits), ({ data }) => good(data))
    const data = dataInPieces(text, (piece) => recall(piece, read))
    return data === undefined ? readText(text, limits) : good({ text, data, spanOf: spanLater(text, limits) })
  })

/** JSON is YAML too, and the browser's own reader takes a tenth of the time. */
const plainSource = (text: string, plain: unknown, limits: Limits): Source => ({
  text,
  data: withoutPrototype(plain),
  spanOf: spanLater(text, limits)
})

/** Where the values of a text stand is looked for when somebody wants to know. */
function spanLater(text: string, limits: Limits): Source['spanOf'] {
  let slow: Result<Source> | undefined
  return (pointer, of) => {
    slow ??= readYaml(text, limits)
    return slow.ok ? slow.value.spanOf(pointer, of) : { start: 0, end: 0 }
  }
}

/** The text came through the depth limit, so this recursion is short. */
function withoutPrototype(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map(withoutPrototype)
  const map = Object.create(null) as Record<string, unknown>
  for (const [key, value] of Object.entries(data)) map[key] = withoutPrototype(value)
  return map
}

/** How long, and nothing in it that cannot be seen. */
function checkCharacters(text: string, limits: Limits): Result<undefined> {
  if (text.length > limits.bytes || new TextEncoder().encode(text).length > limits.bytes) return bad([tooLong(limits)])
  const hidden = hiddenCharacters(text)
  return hidden ? bad([hidden]) : good(undefined)
}

/** Said of a text that is longer than a limit. */
export const tooLong = (limits: Limits): Problem =>
  problem('TOO_LONG', `longer than ${Math.floor(limits.bytes / 1024)} KB`, { help: 'divide the text' })

function hiddenCharacters(text: string): Problem | undefined {
  const mark = text.indexOf('\ufeff')
  if (mark >= 0)
    return problem('BYTE_ORDER_MARK', 'a byte order mark', {
      help: 'save the file as UTF-8 without one',
      at: one(mark)
    })
  const found = CONTROL_CHARACTER.exec(text) ?? /\r(?!\n)/.exec(text)
  if (found)
    return problem('CONTROL_CHARACTER', `a control character, ${named(found[0])}`, {
      help: 'take it out',
      at: one(found.index)
    })
  if (text.isWellFormed()) return undefined
  return problem('CONTROL_CHARACTER', 'half of a character', { help: 'save the file as UTF-8' })
}

const one = (start: number): Span => ({ start, end: start + 1 })

const named = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

function readData(text: string, doc: Document.Parsed, limits: Limits): Result<Source> {
  const { data, problems, places } = plainData(doc, limits)
  return goodUnless(tidy(problems), () => ({ text, data, spanOf: (pointer, of) => find(places, pointer, of) }))
}

function find(places: ReadonlyMap<string, Place>, pointer: string, of: 'key' | 'value' = 'value'): Span {
  const place = places.get(pointer)
  if (place) return of === 'key' ? place.key : place.value
  return pointer === '' ? { start: 0, end: 0 } : find(places, parentOf(pointer), 'key')
}
