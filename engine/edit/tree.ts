import { Composer, type CST, type Document, isMap, isScalar, isSeq, type Node as YamlNode, type Pair } from 'yaml'
import { bad, good, type Result } from '../problem.ts'
import { TEXT_LIMITS } from '../read/limits.ts'
import { problem } from '../read/problems.ts'
import { tooLong } from '../read/text.ts'
import { readTokens } from '../read/tokens.ts'
import { type Atom, type Data, type DataList, type DataMap, mapOf } from './data.ts'
import { columnOf, endOfEntry, leadOf, withoutLastBreak } from './lines.ts'

/** A value without parts, as it stands in a text. `none` is nothing at all after the key. */
export type Leaf = Readonly<{
  kind: 'leaf'
  style: 'plain' | 'single' | 'double' | 'block' | 'none'
  start: number
  end: number
  value: Atom
}>

/** A list or a map, as it stands in a text. `flow` is one in brackets; `bare` is a map in a list without brackets of its own. */
export type Group = Readonly<{
  kind: 'list' | 'map'
  flow: boolean
  bare: boolean
  start: number
  end: number
  entries: readonly Entry[]
  value: DataList | DataMap
}>

export type Node = Leaf | Group

/**
 * An item, or a key with its value. It starts at its key, dash or value; `after` is where the value may begin. What belongs to it, comments
 * and all, goes from `lead` to `end`.
 */
export type Entry = Readonly<{
  key: string
  keyEnd: number
  start: number
  after: number
  node: Node
  column: number
  lead: number
  end: number
}>

/** A text with the places of all that stands in it. `slips` counts what the grammar of YAML has against it. */
export type Tree = Readonly<{ text: string; root: Node; data: Data; slips: number; newline: string }>

/** Reads also a text that is not sound, as far as places can be found in it. */
export function treeOf(text: string): Result<Tree> {
  if (text.length > TEXT_LIMITS.bytes) return bad([tooLong(TEXT_LIMITS)])
  const { tokens, problems } = readTokens(text, TEXT_LIMITS)
  const [first, ...rest] = problems
  if (first) return bad([first, ...rest])
  const { doc, slips } = compose(tokens, text.length)
  if (!doc?.contents) return bad([problem('NOT_YAML', 'nothing that can be read')])
  const root = nodeOf(text, doc.contents, 0)
  return good({ text, root, data: root.value, slips, newline: text.includes('\r\n') ? '\r\n' : '\n' })
}

/** As the reader of rulesets does it, but that errors are only counted: an object for each of 20,000 would take a second. */
function compose(
  tokens: readonly CST.Token[],
  end: number
): Readonly<{ doc: Document.Parsed | undefined; slips: number }> {
  let slips = 0
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    merge: false,
    uniqueKeys: false,
    keepSourceTokens: true
  })
  Object.assign(composer, { onError: () => slips++ })
  const [doc] = [...composer.compose(tokens, true, end)]
  return { doc, slips: slips + (doc?.errors.length ?? 0) }
}

function nodeOf(text: string, node: YamlNode | null | undefined, after: number): Node {
  if (isMap(node) || isSeq(node)) return groupOf(text, node)
  return leafOf(text, node, after)
}

type GroupNode = YamlNode & { items: readonly unknown[]; flow?: boolean; srcToken?: unknown }

const STYLES: Readonly<Record<string, Leaf['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block'
}

function leafOf(text: string, node: YamlNode | null | undefined, after: number): Leaf {
  const [start, end] = [node?.range?.[0] ?? after, node?.range?.[1] ?? after]
  if (!isScalar(node) || start === end) return { kind: 'leaf', style: 'none', start: after, end: after, value: null }
  const style = STYLES[node.type ?? ''] ?? 'plain'
  const value = node.value === 0 ? 0 : (node.value as Atom)
  return { kind: 'leaf', style, start, end: style === 'block' ? withoutLastBreak(text, end) : end, value }
}

function groupOf(text: string, node: GroupNode): Group {
  const flow = node.flow === true
  const entries = isMap(node) ? pairsOf(text, node.items as readonly YamlPair[], flow) : itemsOf(text, node, flow)
  const [start, end] = [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
  const kind = isMap(node) ? 'map' : 'list'
  const value = kind === 'list' ? entries.map((entry) => entry.node.value) : firstOfEach(entries)
  const bare = flow && text[start] !== '{' && text[start] !== '['
  return { kind, flow, bare, start, end: flow ? end : (entries.at(-1)?.end ?? end), entries, value }
}

type YamlPair = Pair<YamlNode, YamlNode | null> & { srcToken?: CST.CollectionItem }

/** Of a key that is given twice, the first counts. */
const firstOfEach = (entries: readonly Entry[]): DataMap =>
  mapOf([...new Map(entries.toReversed().map(({ key, node }) => [key, node.value]))].toReversed())

/** Keys that are no text are left out, as the reader does. */
const pairsOf = (text: string, pairs: readonly YamlPair[], flow: boolean): readonly Entry[] =>
  pairs.flatMap(({ key, value, srcToken }) => {
    if (!isScalar(key) || typeof key.value !== 'string') return []
    const [start, keyEnd] = [key.range?.[0] ?? 0, key.range?.[1] ?? 0]
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')?.offset
    const after = colon === undefined ? keyEnd : colon + 1
    return [entryOf(text, { key: key.value, keyEnd, start, after, flow }, value)]
  })

function itemsOf(text: string, list: GroupNode, flow: boolean): readonly Entry[] {
  if (flow) return list.items.map((item) => flowItem(text, item as YamlNode))
  const dashes = dashesOf(list)
  return list.items.map((item, index) => {
    const start = dashes[index] ?? 0
    return entryOf(text, { key: '', keyEnd: start, start, after: start + 1, flow }, item as YamlNode)
  })
}

function flowItem(text: string, item: YamlNode): Entry {
  const start = item.range?.[0] ?? 0
  return entryOf(text, { key: '', keyEnd: start, start, after: start, flow: true }, item)
}

/** Where the dashes of a list stand. */
const dashesOf = ({ srcToken }: GroupNode): readonly number[] =>
  ((srcToken as CST.BlockSequence | undefined)?.items ?? []).flatMap(
    ({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? []
  )

type Opening = Pick<Entry, 'key' | 'keyEnd' | 'start' | 'after'> & Readonly<{ flow: boolean }>

function entryOf(text: string, { flow, ...opening }: Opening, value: YamlNode | null): Entry {
  const node = nodeOf(text, value, opening.after)
  const column = columnOf(text, opening.start)
  if (flow) return { ...opening, node, column, lead: opening.start, end: node.end }
  const end = endOfEntry(text, node.end, column)
  return { ...opening, node, column, lead: leadOf(text, opening.start), end }
}
