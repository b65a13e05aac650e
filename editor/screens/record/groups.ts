import type { RecordEntry, RecordLine } from '../../api/record.ts'

/** What stands in one row: one entry, or all that somebody wrote in one draft without anything between. The newest first. */
export type Group = Readonly<{ lines: readonly [RecordLine, ...RecordLine[]] }>

/** A draft saves itself while somebody writes in it: that is one thing that they did. */
export function groupsOf(lines: readonly RecordLine[]): readonly Group[] {
  const groups: [RecordLine, ...RecordLine[]][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last !== undefined && isSameWriting(last[0].entry, line.entry)) last.push(line)
    else groups.push([line])
  }
  return groups.map((one) => ({ lines: one }))
}

const isSameWriting = (a: RecordEntry, b: RecordEntry): boolean =>
  a.act === 'draft-saved' &&
  b.act === 'draft-saved' &&
  a.draft !== undefined &&
  a.draft === b.draft &&
  a.by.id === b.by.id

/** What a draft can be told by, as far as the entries that are shown say it: what its author last said that it is for, and when it was begun. */
export type DraftNamed = Readonly<{ why?: string; begun?: string }>

export function draftsNamed(lines: readonly RecordLine[]): ReadonlyMap<string, DraftNamed> {
  const found = new Map<string, DraftNamed>()
  for (const { entry } of lines.toReversed()) {
    const { draft, why, act, at } = entry
    if (draft === undefined) continue
    const own = act === 'draft-sent-back' ? undefined : why
    found.set(draft, {
      ...found.get(draft),
      ...(own !== undefined && own !== '' && { why: own }),
      ...(act === 'draft-opened' && { begun: at })
    })
  }
  return found
}
