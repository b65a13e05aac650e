import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Problem, Span } from '../problem.ts'
import { CONTROL_CHARACTER, FORBIDDEN_KEYS } from './forbidden.ts'
import type { Limits } from './limits.ts'
import { problem, quote, step } from './problems.ts'
import { tooMany } from './tokens.ts'

/** Where a value stands in the text, and the key before it. */
export type Place = Readonly<{ key: Span; value: Span }>

type Walk = {
  readonly limits: Limits
  readonly problems: Problem[]
  readonly places: Map<string, Place>
  nodes: number
}

/** A document as plain data: maps without a prototype, lists, text, numbers, true, false and null; and where each value stands. */
export function plainData(
  doc: Document.Parsed,
  limits: Limits
): Readonly<{ data: unknown; problems: readonly Problem[]; places: ReadonlyMap<string, Place> }> {
  const walk: Walk = { limits, problems: [], places: new Map(), nodes: 0 }
  const data = valueOf(walk, doc.contents, '', undefined)
  return { data, problems: walk.problems, places: walk.places }
}

const spanOf = (node: Node | null): Span => ({ start: node?.range?.[0] ?? 0, end: node?.range?.[1] ?? 0 })

/** The text came through the depth limit, so this recursion is short. */
function valueOf(walk: Walk, node: Node | null, pointer: string, key: Span | undefined): unknown {
  const value = spanOf(node)
  walk.places.set(pointer, { key: key ?? firstLine(node) ?? value, value })
  if (++walk.nodes === walk.limits.nodes + 1) walk.problems.push(tooMany(walk.limits, value))
  if (walk.nodes > walk.limits.nodes) return null
  if (isMap(node)) return mapOf(walk, node, pointer)
  if (isSeq(node)) return node.items.map((item, index) => valueOf(walk, item as Node, step(pointer, index), undefined))
  return scalarOf(walk, node)
}

/** What to underline of a list's item: its first field rather than all of its lines. */
function firstLine(node: Node | null): Span | undefined {
  const first = isMap(node) ? node.items[0] : undefined
  if (!first) return undefined
  const [key, value] = [spanOf(first.key as Node), spanOf(first.value as Node | null)]
  return isScalar(first.value) && value.end > key.end ? { start: key.start, end: value.end } : key
}

function mapOf(walk: Walk, map: YAMLMap, pointer: string): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const pair of map.items) {
    const at = spanOf(pair.key as Node)
    const key = keyOf(walk, pair.key as Node, pointer, at)
    if (key === undefined) continue
    if (Object.hasOwn(data, key)) walk.problems.push(duplicate(key, step(pointer, key), at))
    else data[key] = valueOf(walk, pair.value as Node | null, step(pointer, key), at)
  }
  return data
}

function keyOf(walk: Walk, key: Node | null, pointer: string, at: Span): string | undefined {
  const wrong = keyProblem(key, pointer, at)
  if (wrong) walk.problems.push(wrong)
  return wrong || !isScalar(key) ? undefined : String(key.value)
}

function keyProblem(key: Node | null, pointer: string, at: Span): Problem | undefined {
  if (!isScalar(key))
    return problem('COMPLEX_KEY', 'a key that is itself a list or a map', { help: 'write `key: value`', pointer, at })
  if (typeof key.value !== 'string') return notText(key.source ?? '', pointer, at)
  if (key.value === '<<')
    return problem('MERGE_KEY', 'a merge key, `<<`', { help: 'write the fields out', pointer, at })
  if (FORBIDDEN_KEYS.has(key.value))
    return problem('FORBIDDEN_KEY', `${quote(key.value)} cannot be a key`, { pointer, at })
  return undefined
}

const notText = (source: string, pointer: string, at: Span): Problem =>
  problem('KEY_NOT_TEXT', source === '' ? 'an empty key' : `the key ${quote(source)} is not text`, {
    help: source === '' ? 'write `key: value`' : `put it in quotes: \`'${source}'\``,
    pointer,
    at
  })

const duplicate = (key: string, pointer: string, at: Span): Problem =>
  problem('DUPLICATE_KEY', `${quote(key)} is given twice`, { help: 'keep one of them', pointer, at })

function scalarOf(walk: Walk, node: Node | null): unknown {
  const value: unknown = isScalar(node) ? node.value : null
  if (typeof value === 'string' && CONTROL_CHARACTER.test(value)) {
    walk.problems.push(problem('CONTROL_CHARACTER', 'a control character inside a text', { at: spanOf(node) }))
  }
  // Minus nothing is nothing.
  return value === 0 ? 0 : typeof value === 'string' ? oneOfAKind(value) : value
}

/**
 * The same text as V8 keeps once for all: field names are kept so. A piece cut out of a text holds all of the text in memory, and is compared
 * letter by letter where the engine compares names, some thousand times for each case.
 */
const oneOfAKind = (value: string): string =>
  value.length > LONGEST_NAME ? value : (Object.keys({ __proto__: null, [value]: 0 })[0] ?? value)

const LONGEST_NAME = 80
