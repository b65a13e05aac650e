import { blankLines, cutFrom, isFirstInLine } from './lines.ts'
import { type Splice, spliced } from './splice.ts'
import { staying } from './match.ts'
import type { Entry, Group } from './tree.ts'

/** What a list or map is to have in it, in order: an entry that it has, with changes inside, or something new. `raw` is as it stands in its column. */
export type Planned = Readonly<{ keep: number; inner: readonly Splice[] }> | Readonly<{ keep?: undefined; raw: string }>

/** The splices that make a list or map what is planned. At least one thing is planned, and at least one is there. */
export const rewrite = (text: string, group: Group, plan: readonly Planned[], blanks: number): readonly Splice[] =>
  (group.flow ? rewriteFlow : rewriteBlock)(text, group, settled(text, group, plan), blanks)

/** An entry that stays where it is, or text for the place before the next one that does. */
type Settled = Readonly<{ entry: Entry; inner: readonly Splice[] }> | Readonly<{ entry?: undefined; raw: string }>

/** What has to move around others goes as text, with the changes inside made. */
function settled(text: string, { entries }: Group, plan: readonly Planned[]): readonly Settled[] {
  const stay = staying(plan.flatMap(({ keep }) => keep ?? []))
  return plan.flatMap((one): readonly Settled[] => {
    if (one.keep === undefined) return [one]
    const entry = entries[one.keep]
    if (!entry) return []
    return [stay.has(one.keep) ? { entry, inner: one.inner } : { raw: rawOf(text, entry, one.inner) }]
  })
}

/** All that belongs to an entry as text, from its first letter on; with changes inside it made. */
export function rawOf(text: string, entry: Entry, inner: readonly Splice[] = []): string {
  const from = firstLetter(text, entry)
  const own = inner.map(({ start, end, put }) => ({ start: start - from, end: end - from, put }))
  return spliced(text.slice(from, entry.end), own)
}

/** Where the first comment over an entry begins, or the entry itself. */
export const firstLetter = (text: string, { lead, start }: Entry): number =>
  lead + /^[ \t]*/.exec(text.slice(lead, start))![0].length

const isStaying = (one: Settled): one is Extract<Settled, { entry: Entry }> => one.entry !== undefined

function rewriteBlock(text: string, group: Group, plan: readonly Settled[], blanks: number): readonly Splice[] {
  const indent = ' '.repeat(group.entries[0]?.column ?? 0)
  const [first] = plan.filter(isStaying)
  const { entries } = group
  const [top, last] = [entries[0] as Entry, entries.at(-1) as Entry]
  if (!first)
    return [{ start: firstLetter(text, top), end: last.end, put: joined(plan, `\n${'\n'.repeat(blanks)}${indent}`) }]
  const kept = new Set(plan.filter(isStaying).map(({ entry }) => entry))
  return [...removals(text, entries, kept, first.entry), ...insertions(text, group, plan, blanks, indent)]
}

const joined = (plan: readonly Settled[], between: string): string =>
  plan.flatMap((one) => (one.entry ? [] : [one.raw])).join(between)

function removals(text: string, entries: readonly Entry[], kept: ReadonlySet<Entry>, first: Entry): readonly Splice[] {
  const before = entries.indexOf(first)
  const top = entries[0]
  const upTo = top === undefined || isFirstInLine(text, top.start) ? first.lead : firstLetter(text, first)
  const opening = before > 0 ? headRemovals(text, entries.slice(0, before), upTo) : []
  const rest = entries.slice(before).filter((entry) => !kept.has(entry))
  return [...opening, ...rest.map((entry) => ({ start: cutFrom(text, entry.lead), end: entry.end, put: '' }))]
}

/** What is cut out of the beginning goes up to what then comes first; comments that belong to nothing stay. */
function headRemovals(text: string, gone: readonly Entry[], upTo: number): readonly Splice[] {
  return gone.map((entry, index) => {
    const next = gone[index + 1]?.lead ?? upTo
    const gap = text.slice(entry.end, next)
    return { start: entry.lead, end: gap.trim() === '' ? next : Math.min(entry.end + 1, next), put: '' }
  })
}

function insertions(
  text: string,
  { entries }: Group,
  plan: readonly Settled[],
  blanks: number,
  indent: string
): readonly Splice[] {
  const gap = gapOf(text, entries, blanks)
  const between = `\n${'\n'.repeat(gap)}${indent}`
  const firstStays = plan.findIndex(isStaying)
  const opening = joined(plan.slice(0, firstStays), between)
  const before = (raw: string): string => (indent === '' && gap === 0 && raw.includes('\n') ? '\n\n' : between)
  const splices: Splice[] = []
  let anchor = 0
  for (const [index, one] of plan.entries()) {
    if (isStaying(one)) {
      splices.push(...one.inner)
      anchor = one.entry.end
      if (index === firstStays && opening !== '') {
        const start = firstLetter(text, one.entry)
        splices.push({ start, end: start, put: opening + between })
      }
    } else if (index > firstStays) splices.push({ start: anchor, end: anchor, put: before(one.raw) + one.raw })
  }
  return splices
}

/** As many blank lines as stand between all that is there; what is usual, where only one thing is. */
function gapOf(text: string, entries: readonly Entry[], usual: number): number {
  const gaps = entries.slice(1).map((entry, index) => blankLines(text, entries[index]?.end ?? 0, entry.lead + 1))
  return gaps.length === 0 ? usual : Math.min(...gaps)
}

function rewriteFlow(text: string, group: Group, plan: readonly Settled[]): readonly Splice[] {
  const { entries } = group
  const inPlace = plan.filter(isStaying)
  const [first] = inPlace
  const [top, last] = [entries[0] as Entry, entries.at(-1) as Entry]
  if (!first) return [{ start: top.start, end: last.end, put: joined(plan, ', ') }]
  const kept = new Set(inPlace.map(({ entry }) => entry))
  const cut = text.slice(group.start, group.end).includes('\n') ? cutApart : cutOut
  return [...cut(text, entries, kept, first.entry), ...flowInsertions(plan, first.entry)]
}

/** On one line: a thing goes with the comma before it, and what comes first goes up to the first that stays. */
function cutOut(_: string, entries: readonly Entry[], kept: ReadonlySet<Entry>, first: Entry): readonly Splice[] {
  const before = entries.indexOf(first)
  const head = before > 0 ? [{ start: entries[0]?.start ?? 0, end: first.start, put: '' }] : []
  const rest = [...entries.entries()].slice(before).filter(([, entry]) => !kept.has(entry))
  return [...head, ...rest.map(([at, entry]) => ({ start: entries[at - 1]?.end ?? 0, end: entry.end, put: '' }))]
}

/** On several lines: a thing and the comma after it, and nothing of what stands around them. */
const cutApart = (text: string, entries: readonly Entry[], kept: ReadonlySet<Entry>): readonly Splice[] =>
  entries
    .filter((entry) => !kept.has(entry))
    .flatMap(({ start, end }) => {
      const comma = /^(?:\s|#[^\n]*\n)*,/.exec(text.slice(end))?.[0].length
      const at = end + (comma ?? 0) - 1
      return [{ start, end, put: '' }, ...(comma === undefined ? [] : [{ start: at, end: at + 1, put: '' }])]
    })

function flowInsertions(plan: readonly Settled[], first: Entry): readonly Splice[] {
  const splices: Splice[] = []
  let anchor = first.start
  let opened = false
  for (const one of plan) {
    if (isStaying(one)) {
      splices.push(...one.inner)
      anchor = one.entry.end
      opened = true
    } else splices.push({ start: anchor, end: anchor, put: opened ? `, ${one.raw}` : `${one.raw}, ` })
  }
  return splices
}
