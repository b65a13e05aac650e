import { schemas } from '../../schemas/compiled/schemas.js'
import { bad, good, goodUnless, type Problem, type Result } from '../problem.ts'
import { JSON_LIMITS, type Limits } from './limits.ts'
import { FORBIDDEN_KEYS } from './forbidden.ts'
import { readPlainJson } from './plain-json.ts'
import { problem, step, tidy } from './problems.ts'
import { tooLong } from './text.ts'
import { tooMany } from './tokens.ts'

/** One list or map that the scan stands in. A map remembers its keys; `at` is the item or key it stands at. */
type Open = { readonly keys: Set<string> | undefined; at: string | number }

type Scan = {
  readonly text: string
  readonly limits: Limits
  readonly known: ReadonlySet<string>
  readonly open: Open[]
  readonly problems: Problem[]
  /** True where a key may come: after `{`, and after `,` in a map. */
  keyNext: boolean
  index: number
  nodes: number
}

/**
 * JSON to data, looked through before it is parsed: its length, its depth, its keys. What somebody sent is never said back to them or to
 * a log: a problem's pointer goes as far as the keys that a case may have.
 */
export function readJson(
  text: string,
  limits: Limits = JSON_LIMITS,
  known: ReadonlySet<string> = caseKeys()
): Result<unknown> {
  if (isLonger(text, limits.bytes)) return bad([tooLong(limits)])
  const plain = readPlainJson(text, limits)
  if (plain !== undefined) return good(plain)
  const problems = scanJson(text, limits, known)
  if (problems.length > 0) return goodUnless(tidy(problems), () => undefined)
  return parse(text)
}

/** One character of a text is three bytes at most. */
const isLonger = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && (text.length > bytes || new TextEncoder().encode(text).length > bytes)

function parse(text: string): Result<unknown> {
  try {
    return good(JSON.parse(text) as unknown)
  } catch {
    // The package's own message quotes the text, which may be a child's data.
    return bad([problem('NOT_JSON', 'this is not JSON')])
  }
}

let keysOfCases: ReadonlySet<string> | undefined

/** Every field name of a case, found once. */
function caseKeys(): ReadonlySet<string> {
  keysOfCases ??= new Set(JSON.stringify(schemas['case.schema.json'] ?? {}).match(/(?<=")[A-Za-z]+(?=":)/g))
  return keysOfCases
}

function scanJson(text: string, limits: Limits, known: ReadonlySet<string>): readonly Problem[] {
  const scan: Scan = { text, limits, known, open: [], problems: [], keyNext: false, index: 0, nodes: 0 }
  while (scan.index < text.length) if (!takeCharacter(scan)) break
  return scan.problems
}

/** Takes one character, or a whole string; says whether to go on. What is no JSON at all is left for the parser to refuse. */
function takeCharacter(scan: Scan): boolean {
  const character = scan.text[scan.index]
  const top = scan.open.at(-1)
  if (character === '"') takeString(scan, top)
  else if (character === '{' || character === '[') return open(scan, character)
  else if (character === '}' || character === ']') scan.open.pop()
  else if (character === ',') afterComma(scan, top)
  scan.index++
  return counted(scan)
}

function open(scan: Scan, character: string): boolean {
  scan.open.push({ keys: character === '{' ? new Set() : undefined, at: 0 })
  scan.keyNext = character === '{'
  scan.index++
  scan.nodes++
  if (scan.open.length <= scan.limits.depth) return counted(scan)
  scan.problems.push(tooDeep(scan.limits, pointerOf(scan)))
  return false
}

const tooDeep = (limits: Limits, pointer: string): Problem =>
  problem('TOO_DEEP', `lists and maps stand more than ${limits.depth} deep in one another`, { pointer })

function counted(scan: Scan): boolean {
  if (scan.nodes <= scan.limits.nodes) return true
  scan.problems.push(tooMany(scan.limits))
  return false
}

function afterComma(scan: Scan, top: Open | undefined): void {
  scan.nodes++
  scan.keyNext = top?.keys !== undefined
  if (top && typeof top.at === 'number' && !top.keys) top.at++
}

function takeString(scan: Scan, top: Open | undefined): void {
  const end = endOfString(scan.text, scan.index)
  if (scan.keyNext && top?.keys) takeKey(scan, top, decoded(scan.text.slice(scan.index, end + 1)))
  scan.keyNext = false
  scan.index = end
}

/** The closing quote, or the last character where there is none. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++
    else if (text[index] === '"') return index
  }
  return text.length
}

function decoded(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1)
  const result = parse(literal)
  return result.ok ? String(result.value) : literal
}

function takeKey(scan: Scan, map: Open, key: string): void {
  map.at = ''
  const { pointer, isWhole } = reach(scan)
  if (FORBIDDEN_KEYS.has(key)) scan.problems.push(problem('FORBIDDEN_KEY', 'a field that cannot be one', { pointer }))
  if (map.keys?.has(key))
    scan.problems.push(
      problem('DUPLICATE_KEY', 'a field is given twice', { pointer: isWhole ? onto(scan, pointer, key) : pointer })
    )
  map.keys?.add(key)
  map.at = key
}

const onto = (scan: Scan, pointer: string, key: string): string => (scan.known.has(key) ? step(pointer, key) : pointer)

/** Where the scan stands, as far as the keys on the way are ones that everybody knows. */
const pointerOf = (scan: Scan): string => reach(scan).pointer

/** The same, and whether that is the whole of the way. */
function reach(scan: Scan): Readonly<{ pointer: string; isWhole: boolean }> {
  let pointer = ''
  for (const { keys, at } of scan.open.slice(0, -1)) {
    if (keys && !scan.known.has(String(at))) return { pointer, isWhole: false }
    pointer = step(pointer, at)
  }
  return { pointer, isWhole: true }
}

/** For a value that did not come as text: how deep it is, found without recursion. A circle is too deep. */
export function checkDepth(value: unknown, limits: Limits = JSON_LIMITS): Problem | undefined {
  let level = [value].filter(isOpen)
  let nodes = 0
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limits.depth) return tooDeep(limits, '')
    const inner = level.flatMap((one) => Object.values(one))
    nodes += inner.length
    if (nodes > limits.nodes) return tooMany(limits)
    level = inner.filter(isOpen)
  }
  return undefined
}

const isOpen = (value: unknown): value is object => typeof value === 'object' && value !== null
