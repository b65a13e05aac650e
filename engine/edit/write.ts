import { atomText, foldedText, keyText } from './atoms.ts'
import { type Atom, type Data, type DataMap, isAtom, isList, isMap } from './data.ts'

/**
 * How things are written. `raw` gives what already stands in the text for a value that is only taken elsewhere, comments and all, as it would
 * stand in a given column.
 */
export type Writer = Readonly<{
  fold: boolean
  raw: (value: Data, key: string | undefined, column: number) => string | undefined
  /** True where something in a value has a comment, which must not be lost. */
  hasComments: (value: Data) => boolean
}>

/** A writer that takes nothing from another place. */
export const PLAIN_WRITER: Writer = { fold: true, raw: () => undefined, hasComments: () => false }

/** A line of brackets is easy to read up to here, and a line of words up to here. */
const FLOW_LINE = 120
const TEXT_LINE = 150

/** What is written out line by line however short it is. */
const ALWAYS_BLOCK = new Set([
  'all',
  'anchors',
  'conditions',
  'elsewhere',
  'events',
  'examples',
  'facts',
  'guidance',
  'items',
  'milestones',
  'provisions',
  'readings',
  'roles',
  'rules',
  'sections'
])

/** Lists whose items are each written out line by line, and those with a blank line between. */
const BLOCK_ITEMS = new Set(['elsewhere', 'examples', 'provisions', 'readings'])
const SPACED_ITEMS = new Set(['examples', 'provisions'])

/** How many blank lines stand between the items of a list. */
export const blanksBetween = (list: string): number => (SPACED_ITEMS.has(list) ? 1 : 0)

/** Data in brackets, on one line. */
export function flowText(value: Data): string {
  if (isAtom(value)) return atomText(value, true)
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`
  const pairs = Object.entries(value).map(([key, one]) => flowPair(key, one))
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

export const flowPair = (key: string, value: Data): string => `${keyText(key)}: ${flowText(value)}`

/** A key and its value from a column on. The first line comes without the spaces before it. */
export function pairText(writer: Writer, key: string, value: Data, column: number): string {
  return writer.raw(value, key, column) ?? `${keyText(key)}:${valueText(writer, key, value, column)}`
}

/** What comes after a key's colon, its space or its line break included. */
export function valueText(writer: Writer, key: string, value: Data, column: number): string {
  const used = column + keyText(key).length + 2
  if (isAtom(value)) return ` ${longText(writer, value, used, column + 2)}`
  if (fitsInLine(writer, key, value, used)) return ` ${flowText(value)}`
  return `\n${' '.repeat(column + 2)}${blockText(writer, key, value, column + 2)}`
}

function longText(writer: Writer, value: Atom, used: number, column: number): string {
  const line = atomText(value, false)
  if (typeof value !== 'string' || !writer.fold || used + line.length <= TEXT_LINE) return line
  return foldedText(value, column) ?? line
}

function fitsInLine(writer: Writer, key: string, value: Exclude<Data, Atom>, used: number): boolean {
  if (isEmpty(value)) return true
  if (mustBeBlock(key, value) || writer.hasComments(value)) return false
  return used + flowText(value).length <= FLOW_LINE
}

const isEmpty = (value: Exclude<Data, Atom>): boolean => Object.keys(value).length === 0

/** `any` of several milestones stands in brackets; `any` of several conditions does not, nor does anything with such a list in it. */
function mustBeBlock(key: string, value: Data): boolean {
  if (isAtom(value)) return false
  if (ALWAYS_BLOCK.has(key) && Object.values(value).some((one) => !isAtom(one))) return true
  if (key === 'guidance' || (key === 'any' && isList(value) && value.some(isMap))) return true
  return isList(value)
    ? value.some((one) => mustBeBlock('', one))
    : Object.entries(value).some(([inner, one]) => mustBeBlock(inner, one))
}

/** A list or a map line by line, from a column on. */
function blockText(writer: Writer, key: string, value: Exclude<Data, Atom>, column: number): string {
  const indent = ' '.repeat(column)
  if (!isList(value)) return pairsText(writer, value, column)
  const items = value.map((item) => itemText(writer, key, item, column))
  return items.join(`\n${'\n'.repeat(blanksBetween(key))}${indent}`)
}

const pairsText = (writer: Writer, map: DataMap, column: number): string =>
  Object.entries(map)
    .map(([key, value]) => pairText(writer, key, value, column))
    .join(`\n${' '.repeat(column)}`)

/** An item of a list with its dash, which stands in the column. */
export function itemText(writer: Writer, list: string, value: Data, column: number): string {
  return writer.raw(value, undefined, column) ?? `-${afterDash(writer, list, value, column)}`
}

/** What comes after an item's dash. */
export function afterDash(writer: Writer, list: string, value: Data, column: number): string {
  if (isAtom(value)) return ` ${longText(writer, value, column + 2, column + 2)}`
  const inLine =
    isList(value) || isEmpty(value) || (!BLOCK_ITEMS.has(list) && fitsInLine(writer, '', value, column + 2))
  if (inLine && !writer.hasComments(value)) return ` ${flowText(value)}`
  return ` ${blockText(writer, '', value, column + 2)}`
}
