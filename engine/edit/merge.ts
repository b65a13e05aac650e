import { bad, good, type Result } from '../problem.ts'
import { problem } from '../read/problems.ts'
import { type Data, same } from './data.ts'
import { mergedOrder } from './merge-order.ts'
import { firstLetter, type Planned, rawOf, rewrite } from './rewrite.ts'
import { namesOf } from './match.ts'
import { reindented } from './lines.ts'
import { type Splice, spliced } from './splice.ts'
import { type Entry, type Group, type Tree, treeOf } from './tree.ts'
import { blanksBetween, flowPair, flowText, itemText, pairText, PLAIN_WRITER } from './write.ts'
import { newValue } from './reconcile.ts'

/** Something that both changed, each in another way. What is not there is left out. `order` is a field of every list. */
export type Conflict = Readonly<{ provision?: string; field: string; base?: Data; mine?: Data; theirs?: Data }>

/** Both changes in one text; where they conflict, mine. */
export type Merged = Readonly<{ text: string; conflicts: readonly Conflict[] }>

/**
 * Two texts that came from one, put together: what only one of them changed is as that one has it, comments and all; what both changed is put
 * together part by part, down to single fields.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Result<Merged> {
  if (mine === theirs || theirs === base) return good({ text: mine, conflicts: [] })
  if (mine === base) return good({ text: theirs, conflicts: [] })
  const trees = [treeOf(base), treeOf(mine), treeOf(theirs)] as const
  const [b, m, t] = trees
  if (!b.ok) return b
  if (!m.ok) return m
  return t.ok ? mergeTrees(b.value, m.value, t.value) : t
}

type Three<T> = Readonly<{ base: T | undefined; mine: T; theirs: T }>
type Context = Readonly<{ text: Readonly<{ base: string; mine: string; theirs: string }>; conflicts: Conflict[] }>

function mergeTrees(base: Tree, mine: Tree, theirs: Tree): Result<Merged> {
  const context: Context = { text: { base: base.text, mine: mine.text, theirs: theirs.text }, conflicts: [] }
  const made = mergeGroups(context, [], { base: groupIn(base), mine: groupIn(mine), theirs: groupIn(theirs) })
  if (!made) return bad([cannot(0)])
  const put = made.splices.map((one) => ({ ...one, put: one.put.replaceAll(/\r?\n/g, mine.newline) }))
  const text = spliced(mine.text, put)
  const again = treeOf(text)
  const slips = Math.max(mine.slips, theirs.slips)
  if (!again.ok) return again
  if (!same(again.value.data, made.value) || again.value.slips > slips) return bad([cannot(slips)])
  return good({ text, conflicts: context.conflicts })
}

const groupIn = ({ root }: Tree): Group | undefined => (root.kind === 'leaf' ? undefined : root)

const cannot = (slips: number) =>
  problem('CANNOT_BE_WRITTEN', 'the two texts cannot be put together', {
    help: slips > 0 ? 'mend what is wrong in the texts first' : 'take one of them, and make the other changes again'
  })

type Made = Readonly<{ splices: readonly Splice[]; value: Data }>

/** An entry of the merged text, as it is planned, and what it then says. */
type Chosen = Readonly<{ name: string; planned: Planned; value: Data }>

/** The names of the parts of a list or map; nothing where they have none, and it is one thing. */
const partsOf = (group: Group | undefined): ReadonlyMap<string, Entry> | undefined => {
  if (!group) return new Map()
  const names = group.kind === 'map' ? group.entries.map(({ key }) => key) : namesOf(group.value as readonly Data[])
  if (!names || new Set(names).size < names.length) return undefined
  return new Map(names.map((name, index) => [name, group.entries[index] as Entry]))
}

/** Nothing where lists or maps cannot be put together part by part. */
function mergeGroups(
  context: Context,
  path: readonly string[],
  groups: Readonly<{ base: Group | undefined; mine: Group | undefined; theirs: Group | undefined }>
): Made | undefined {
  const { base, mine, theirs } = groups
  if (!mine || !theirs || mine.kind !== theirs.kind || (base && base.kind !== mine.kind) || mine.bare) return undefined
  const [b, m, t] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  if (!b || !m || !t || m.size === 0 || t.size === 0) return undefined
  const order = mergedOrder([...b.keys()], [...m.keys()], [...t.keys()])
  if (order.conflict && mine.kind === 'list')
    context.conflicts.push(
      conflictAt([...path, 'order'], { base: [...b.keys()], mine: [...m.keys()], theirs: [...t.keys()] })
    )
  const indexes = new Map([...m.keys()].map((name, index) => [name, index]))
  const chosen = order.names.flatMap((name): readonly Chosen[] => {
    const three = { base: b.get(name), mine: m.get(name), theirs: t.get(name) }
    const one = choose(context, [...path, name], { mine, theirs, keep: indexes.get(name) ?? -1 }, three)
    return one ? [{ name, ...one }] : []
  })
  if (chosen.length === 0) return undefined
  const splices = rewrite(
    context.text.mine,
    mine,
    chosen.map(({ planned }) => planned),
    blanksBetween(path.at(-1) ?? '')
  )
  return { splices, value: valueOf(mine, chosen) }
}

const valueOf = ({ kind }: Group, chosen: readonly Chosen[]): Data =>
  kind === 'list'
    ? chosen.map(({ value }) => value)
    : Object.fromEntries(chosen.map(({ name, value }) => [name, value]))

type Around = Readonly<{ mine: Group; theirs: Group; keep: number }>
type Entries = Readonly<{ base: Entry | undefined; mine: Entry | undefined; theirs: Entry | undefined }>
type Choice = Omit<Chosen, 'name'> | undefined

/** What becomes of one part: one side's, both put together, or nothing. */
function choose(context: Context, path: readonly string[], around: Around, entries: Entries): Choice {
  const { base, mine, theirs } = entries
  if (!mine && !theirs) return undefined
  if (!mine) return theirs && addition(context, path, around, base, theirs)
  if (!theirs) return removal(context, path, around, base, mine)
  const { text } = context
  const [m, t, b] = [rawOf(text.mine, mine), rawOf(text.theirs, theirs), base && rawOf(text.base, base)]
  if (m === t || t === b) return kept(around, mine)
  if (m === b) return taken(context, around, mine, theirs)
  return both(context, path, around, { base, mine, theirs })
}

const kept = ({ keep }: Around, { node }: Entry): Choice => ({ planned: { keep, inner: [] }, value: node.value })

/** What they added; or what they changed and I took out. */
function addition(
  context: Context,
  path: readonly string[],
  around: Around,
  base: Entry | undefined,
  theirs: Entry
): Choice {
  if (base) {
    if (!same(base.node.value, theirs.node.value))
      context.conflicts.push(conflictAt(path, { base: base.node.value, theirs: theirs.node.value }))
    return undefined
  }
  return { planned: { raw: rawHere(context, around, theirs, path) }, value: theirs.node.value }
}

/** What I added; or what they took out, unless I changed it. */
function removal(
  context: Context,
  path: readonly string[],
  around: Around,
  base: Entry | undefined,
  mine: Entry
): Choice {
  if (!base) return kept(around, mine)
  if (same(base.node.value, mine.node.value)) return undefined
  context.conflicts.push(conflictAt(path, { base: base.node.value, mine: mine.node.value }))
  return kept(around, mine)
}

/** Theirs in the place of mine. */
function taken(context: Context, around: Around, mine: Entry, theirs: Entry): Choice {
  const start = firstLetter(context.text.mine, mine)
  const put = rawHere(context, around, theirs, [])
  return { planned: { keep: around.keep, inner: [{ start, end: mine.end, put }] }, value: theirs.node.value }
}

/** Their text as it stands in my column; written anew where theirs is in brackets and mine is not, or the other way. */
function rawHere({ text }: Context, { mine, theirs }: Around, entry: Entry, path: readonly string[]): string {
  const { value } = entry.node
  const column = mine.entries[0]?.column ?? 0
  if (mine.flow) return mine.kind === 'map' ? flowPair(entry.key, value) : flowText(value)
  if (!theirs.flow) return reindented(rawOf(text.theirs, entry), column - entry.column)
  return mine.kind === 'map'
    ? pairText(PLAIN_WRITER, entry.key, value, column)
    : itemText(PLAIN_WRITER, path.at(-2) ?? '', value, column)
}

/** Both changed it: in different parts, in the same way, or against each other. */
function both(context: Context, path: readonly string[], around: Around, { base, mine, theirs }: Three<Entry>): Choice {
  const told = context.conflicts.length
  const made =
    base && !asGroup(base)
      ? undefined
      : mergeGroups(context, path, { base: asGroup(base), mine: asGroup(mine), theirs: asGroup(theirs) })
  const comments = leadSplices(context, around, { base, mine, theirs })
  if (!made) context.conflicts.length = told
  if (made) return { planned: { keep: around.keep, inner: [...comments, ...made.splices] }, value: made.value }
  const [m, t, b] = [mine.node.value, theirs.node.value, base?.node.value]
  if (same(t, b) || same(m, t)) return { planned: { keep: around.keep, inner: comments }, value: m }
  if (same(m, b)) {
    const splice = newValue(context.text.mine, PLAIN_WRITER, around.mine, mine, path.at(-1) ?? '', t)
    return { planned: { keep: around.keep, inner: [...comments, splice] }, value: t }
  }
  context.conflicts.push(conflictAt(path, { ...(b === undefined ? {} : { base: b }), mine: m, theirs: t }))
  return { planned: { keep: around.keep, inner: comments }, value: m }
}

const asGroup = (entry: Entry | undefined): Group | undefined => (entry?.node.kind === 'leaf' ? undefined : entry?.node)

/** Their comment over an entry, where mine is as it was. */
function leadSplices({ text }: Context, around: Around, { base, mine, theirs }: Three<Entry>): readonly Splice[] {
  if (!base || around.mine.flow || around.theirs.flow || mine.column !== theirs.column) return []
  const over = (from: string, entry: Entry): string => from.slice(firstLetter(from, entry), entry.start)
  const [b, m, t] = [over(text.base, base), over(text.mine, mine), over(text.theirs, theirs)]
  return b === m && t !== b ? [{ start: firstLetter(text.mine, mine), end: mine.start, put: t }] : []
}

/** A conflict in a provision is told by its id and the way from there; any other by the way from the beginning. */
function conflictAt(path: readonly string[], sides: Omit<Conflict, 'provision' | 'field'>): Conflict {
  const [list, provision, ...rest] = path
  if (list !== 'provisions' || provision === undefined || (rest.length === 0 && provision === 'order'))
    return { field: path.join('/'), ...sides }
  return { provision, field: rest.join('/'), ...sides }
}
