/** A piece of the text of a ruleset as it is written: one provision, or what stands around the provisions. */
export type Block = Readonly<{ id: string; title: string; line: number; text: string }>

/** A piece that is written otherwise in one text than in the other. Without a number it is what stands around the provisions. */
export type BlockChange = Readonly<{
  id: string
  title: string
  is: 'changed' | 'added' | 'removed'
  /** Where it begins in the later text, or would. */
  line: number
  before: string
  after: string
}>

const BEFORE = 'What stands before the provisions'
const AFTER = 'What stands after the provisions'

/** A text in its pieces, by its lines alone, so that it need not be one that can be read. */
export function blocksOf(text: string): readonly Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const from = lines.findIndex((line) => line.startsWith('provisions:'))
  if (from < 0) return [block('', BEFORE, 0, lines)]
  const to = lines.findIndex((line, index) => index > from && /^[a-z]\w*:/i.test(line))
  const end = to < 0 ? lines.length : to
  const starts = startsIn(lines, from, end)
  const pieces = starts.map(({ id, index }, place) => {
    const mine = lines.slice(index, starts[place + 1]?.index ?? end)
    return block(id, titleIn(mine), index, mine)
  })
  const tail = to < 0 ? [] : [block('', AFTER, to, lines.slice(to))]
  return [block('', BEFORE, 0, lines.slice(0, starts[0]?.index ?? end)), ...pieces, ...tail]
}

const block = (id: string, title: string, index: number, lines: readonly string[]): Block => ({
  id,
  title,
  line: index + 1,
  text: lines.join('\n').trimEnd()
})

const ITEM = /^(\s*)-\s+id:\s*["']?([A-Za-z0-9][A-Za-z0-9. ()-]*?)["']?\s*(?:#.*)?$/

/** Provisions are what is indented like the first of them; their readings have an id as well, further in. */
function startsIn(
  lines: readonly string[],
  from: number,
  end: number
): readonly Readonly<{ id: string; index: number }>[] {
  const found = lines.slice(from, end).flatMap((line, offset) => {
    const [, indent, id] = ITEM.exec(line) ?? []
    return indent === undefined || id === undefined ? [] : [{ id, indent: indent.length, index: from + offset }]
  })
  return found.filter(({ indent }) => indent === found[0]?.indent)
}

const titleIn = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => /^\s*title:\s*(.*)$/.exec(line)?.[1] ?? [])[0]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2') ?? ''

/** What is written otherwise, piece by piece, in the order of the later text; what is gone comes last. */
export function blockChanges(before: string, after: string): readonly BlockChange[] {
  const [old, now] = [named(blocksOf(before)), named(blocksOf(after))]
  const here = [...now].flatMap(([name, { id, title, line, text }]): readonly BlockChange[] => {
    const was = old.get(name)
    if (was?.text === text) return []
    return [{ id, title, is: was === undefined ? 'added' : 'changed', line, before: was?.text ?? '', after: text }]
  })
  const end = after.split('\n').length
  const gone = [...old].flatMap(([name, { id, title, text }]): readonly BlockChange[] =>
    now.has(name) || text === '' ? [] : [{ id, title, is: 'removed', line: end, before: text, after: '' }]
  )
  return [...here, ...gone]
}

/** By number, or by what it is; two of one number are told apart by their order. */
function named(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  const all = new Map<string, Block>()
  for (const one of blocks) {
    const name = one.id === '' ? one.title : one.id
    all.set(all.has(name) ? `${name} at ${one.line}` : name, one)
  }
  return all
}
