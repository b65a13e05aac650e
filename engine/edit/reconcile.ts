import { type Quotes, atomText, keyText } from './atoms.ts'
import { BODY_KINDS } from '../read/written.ts'
import { type Data, type DataList, type DataMap, isAtom, isList, isMap, same } from './data.ts'
import { lineEnd, lineStart, reindented } from './lines.ts'
import { matchItems } from './match.ts'
import { type Planned, rawOf, rewrite } from './rewrite.ts'
import { type Splice, spliced } from './splice.ts'
import type { Entry, Group, Node, Tree } from './tree.ts'
import { afterDash, blanksBetween, flowPair, flowText, itemText, pairText, valueText, type Writer } from './write.ts'

/** A line in brackets that an edit makes longer than this is written out line by line. */
const LONGEST_FLOW = 150

/** The text changed so that it says other data: what says the same before and after keeps every letter, and its comments. */
export function reconciled({ text, root, newline }: Tree, value: Data, fold = true): string {
  if (root.kind === 'leaf' || isAtom(value)) return text
  const writer = writerOf(text, root, fold)
  const splices = isEmpty(value) ? [] : groupSplices(text, writer, root, '', value)
  const ended = splices.map(({ put, ...place }) => ({ ...place, put: put.replaceAll(/\r?\n/g, newline) }))
  return spliced(text, ended)
}

/** A value that is the very same as one in the text has been taken elsewhere, and goes with all that belongs to it. */
function writerOf(text: string, root: Group, fold: boolean): Writer {
  const places = new Map<Data, Readonly<{ entry: Entry; inMap: boolean }>>()
  collect(root, places)
  const raw: Writer['raw'] = (value, key, column) => {
    const found = isAtom(value) ? undefined : places.get(value)
    if (!found || found.inMap !== (key !== undefined) || (key ?? '') !== found.entry.key) return undefined
    return reindented(rawOf(text, found.entry), column - found.entry.column)
  }
  const hasComments = (value: Data): boolean => {
    const found = isAtom(value) ? undefined : places.get(value)
    if (found && text.slice(found.entry.lead, found.entry.end).includes('#')) return true
    return !isAtom(value) && Object.values(value).some((one: Data) => hasComments(one))
  }
  return { fold, raw, hasComments }
}

function collect(group: Group, places: Map<Data, Readonly<{ entry: Entry; inMap: boolean }>>): void {
  if (group.flow) return
  for (const entry of group.entries) {
    if (entry.node.kind === 'leaf') continue
    places.set(entry.node.value, { entry, inMap: group.kind === 'map' })
    collect(entry.node, places)
  }
}

/** `key` is the name of the field whose value it is: how things are laid out goes by that. */
function groupSplices(
  text: string,
  writer: Writer,
  group: Group,
  key: string,
  value: DataList | DataMap
): readonly Splice[] {
  const plan = isList(value) ? listPlan(text, writer, group, key, value) : mapPlan(text, writer, group, value)
  return rewrite(text, group, plan, blanksBetween(key))
}

function listPlan(text: string, writer: Writer, group: Group, key: string, value: DataList): readonly Planned[] {
  const column = group.entries[0]?.column ?? 0
  const found = matchItems(group.value as DataList, value)
  return value.map((item, index): Planned => {
    const keep = found[index]
    const entry = keep === undefined ? undefined : group.entries[keep]
    if (keep !== undefined && entry) return { keep, inner: entrySplices(text, writer, group, entry, key, item) }
    return { raw: group.flow ? flowText(item) : itemText(writer, key, item, column) }
  })
}

/** Fields keep their order; a new one comes after the one before it. A second field of the same name stays as it is. */
function mapPlan(text: string, writer: Writer, group: Group, value: DataMap): readonly Planned[] {
  const renamed = renames(group, value)
  const plan: { key: string; planned: Planned }[] = []
  for (const [keep, entry] of group.entries.entries()) {
    const key = Object.hasOwn(value, entry.key) ? entry.key : renamed.get(entry)
    if (key === undefined) continue
    if (plan.some((one) => one.key === key)) {
      plan.push({ key, planned: { keep, inner: [] } })
      continue
    }
    const now = value[key] as Data
    const another = key !== entry.key && !same(entry.node.value, now)
    const inner = another
      ? [newValue(text, writer, group, entry, key, now)]
      : entrySplices(text, writer, group, entry, key, now)
    const rename = key === entry.key ? [] : [{ start: entry.start, end: entry.keyEnd, put: keyText(key) }]
    plan.push({ key, planned: { keep, inner: [...rename, ...inner] } })
  }
  let before = -1
  for (const [key, one] of Object.entries(value)) {
    const there = plan.findIndex((planned) => planned.key === key)
    if (there < 0) {
      const column = group.entries[0]?.column ?? 0
      const raw = group.flow ? flowPair(key, one) : pairText(writer, key, one, column)
      plan.splice(before + 1, 0, { key, planned: { raw } })
      before++
    } else before = there
  }
  return plan.map(({ planned }) => planned)
}

/** A field that is gone and one that is new: its name has changed, if it says the same, or if a rule has become another kind of rule. */
function renames({ entries }: Group, value: DataMap): ReadonlyMap<Entry, string> {
  const there = new Set(entries.map(({ key }) => key))
  const added = Object.keys(value).filter((key) => !there.has(key))
  const found = new Map<Entry, string>()
  if (added.length === 0) return found
  for (const entry of entries.filter(({ key }) => !Object.hasOwn(value, key))) {
    const index = added.findIndex((key) => continues(entry, key, value[key]))
    if (index >= 0) found.set(entry, ...(added.splice(index, 1) as [string]))
  }
  return found
}

const continues = ({ key, node }: Entry, name: string, value: Data | undefined): boolean =>
  (isBody(key) && isBody(name)) || (!isAtom(node.value) && same(node.value, value))

const isBody = (key: string): boolean => (BODY_KINDS as readonly string[]).includes(key)

function entrySplices(
  text: string,
  writer: Writer,
  parent: Group,
  entry: Entry,
  key: string,
  value: Data
): readonly Splice[] {
  const { node } = entry
  if (same(node.value, value)) return []
  if (node.kind === 'leaf' || node.bare || isAtom(value) || !alike(node, value)) {
    return [newValue(text, writer, parent, entry, key, value)]
  }
  const splices = groupSplices(text, writer, node, key, value)
  return node.flow && !parent.flow && grewTooLong(text, entry, splices)
    ? [newValue(text, writer, parent, entry, key, value)]
    : splices
}

const isEmpty = (value: DataList | DataMap): boolean => Object.keys(value).length === 0

const alike = ({ kind, entries }: Group, value: DataList | DataMap): boolean =>
  entries.length > 0 && !isEmpty(value) && isMap(value) === (kind === 'map')

/** Comments inside brackets keep them from being written anew. */
function grewTooLong(text: string, { start, node }: Entry, splices: readonly Splice[]): boolean {
  if (text.slice(node.start, node.end).includes('\n')) return false
  const from = lineStart(text, start)
  const own = splices.map(({ start: at, end, put }) => ({ start: at - from, end: end - from, put }))
  const now = spliced(text.slice(from, node.end), own).length
  return now > LONGEST_FLOW && now > node.end - from
}

/** Another value in the place of one, or where there was none. */
export function newValue(text: string, writer: Writer, parent: Group, entry: Entry, key: string, value: Data): Splice {
  const { node, after, column } = entry
  const isPair = parent.kind === 'map'
  if (parent.flow) return flowValue(text, entry, isPair, value)
  const put = isPair ? valueText(writer, key, value, column) : afterDash(writer, key, value, column)
  if (standsInLine(text, entry) && !put.includes('\n')) {
    return { start: node.start, end: node.end, put: isAtom(value) ? inQuotes(node, value, false) : put.trimStart() }
  }
  return withComment(text, after, node, put)
}

/** True of a value that begins and ends with its brackets, quotes or words on the line of its key or dash. */
function standsInLine(text: string, { node, after }: Entry): boolean {
  if (lineStart(text, node.start) !== lineStart(text, after)) return false
  return node.kind === 'leaf' ? node.style !== 'none' && node.style !== 'block' : node.flow
}

/** A comment on the line of the key stays there, whatever comes after it. */
function withComment(text: string, after: number, node: Node, put: string): Splice {
  const sameLine = lineEnd(text, after) >= node.end
  const rest = text.slice(sameLine ? node.end : after, lineEnd(text, after))
  const comment = /^\s+#.*$/.exec(rest)?.[0] ?? ''
  const end = sameLine ? node.end + comment.length : node.end
  const [first = '', ...lines] = put.split('\n')
  return { start: after, end, put: [first + comment, ...lines].join('\n') }
}

function flowValue(text: string, { node, after, keyEnd }: Entry, isPair: boolean, value: Data): Splice {
  const put = node.kind === 'leaf' && isAtom(value) ? inQuotes(node, value, true) : flowText(value)
  if (!isPair || text.slice(node.start, node.end) !== '') return { start: node.start, end: node.end, put }
  return { start: after, end: after, put: after === keyEnd ? `: ${put}` : ` ${put}` }
}

/** Text that takes the place of text in quotes stands in the same quotes. */
function inQuotes(node: Node, value: Data, inFlow: boolean): string {
  const quotes: Quotes | undefined =
    node.kind === 'leaf' && (node.style === 'single' || node.style === 'double') ? node.style : undefined
  return isAtom(value) ? atomText(value, inFlow, quotes) : flowText(value)
}
