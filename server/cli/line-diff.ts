/** A line of one text, of the other, or of both. */
type Line = Readonly<{ mark: ' ' | '-' | '+'; text: string; before: number; after: number }>

/** How many lines that are the same are shown around those that are not. */
const AROUND = 3

/** Tables larger than this are not made: the texts are then shown whole, one after the other. */
const LARGEST_TABLE = 40_000_000

/** Two texts line by line, as `diff -u` shows them; nothing where they are the same. */
export function lineDiff(
  before: string,
  after: string,
  names: Readonly<{ before: string; after: string }>
): readonly string[] {
  const lines = compared(before.split('\n'), after.split('\n'))
  const shown = hunks(lines)
  return shown.length === 0 ? [] : [`--- ${names.before}`, `+++ ${names.after}`, ...shown.flatMap(hunkText)]
}

function compared(before: readonly string[], after: readonly string[]): readonly Line[] {
  const head = commonStart(before, after)
  const tail = commonStart(before.slice(head).reverse(), after.slice(head).reverse())
  const [old, fresh] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const same = (text: string, i: number): Line => ({ mark: ' ', text, before: i, after: i })
  const shift = after.length - before.length
  return [
    ...before.slice(0, head).map(same),
    ...middle(old, fresh).map((line) => ({ ...line, before: line.before + head, after: line.after + head })),
    ...before.slice(before.length - tail).map((text, i): Line => {
      const at = before.length - tail + i
      return { mark: ' ', text, before: at, after: at + shift }
    })
  ]
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

/** Along a longest common run of lines. */
function middle(old: readonly string[], fresh: readonly string[]): readonly Line[] {
  const lengths = tableOf(old, fresh)
  const wide = fresh.length + 1
  const lines: Line[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]]
    if (lengths !== undefined && left !== undefined && left === right)
      lines.push({ mark: ' ', text: left, before: i++, after: j++ })
    else if (left !== undefined && (right === undefined || goesFirst(lengths, i, j, wide)))
      lines.push({ mark: '-', text: left, before: i++, after: j })
    else lines.push({ mark: '+', text: right ?? '', before: i, after: j++ })
  }
  return lines
}

const goesFirst = (lengths: Uint16Array | undefined, i: number, j: number, wide: number): boolean =>
  lengths === undefined || (lengths[(i + 1) * wide + j] ?? 0) >= (lengths[i * wide + j + 1] ?? 0)

/** For each two places, how many lines the rests of the texts have in common, in order. */
function tableOf(old: readonly string[], fresh: readonly string[]): Uint16Array | undefined {
  const wide = fresh.length + 1
  if ((old.length + 1) * wide > LARGEST_TABLE) return undefined
  const lengths = new Uint16Array((old.length + 1) * wide)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const [down, right] = [lengths[(i + 1) * wide + j] ?? 0, lengths[i * wide + j + 1] ?? 0]
      lengths[i * wide + j] = old[i] === fresh[j] ? (lengths[(i + 1) * wide + j + 1] ?? 0) + 1 : Math.max(down, right)
    }
  }
  return lengths
}

/** What differs, in pieces with a few lines around each. */
function hunks(lines: readonly Line[]): readonly (readonly Line[])[] {
  const near = new Set<number>()
  for (const [at, { mark }] of lines.entries()) {
    if (mark !== ' ') for (let i = at - AROUND; i <= at + AROUND; i++) near.add(i)
  }
  const pieces: Line[][] = []
  for (const [at, line] of lines.entries()) {
    if (!near.has(at)) continue
    if (near.has(at - 1) && pieces.length > 0) pieces.at(-1)?.push(line)
    else pieces.push([line])
  }
  return pieces
}

function hunkText(lines: readonly Line[]): readonly string[] {
  const [first] = lines
  if (first === undefined) return []
  const count = (mark: '-' | '+'): number => lines.filter((one) => one.mark === ' ' || one.mark === mark).length
  const at = `@@ -${first.before + 1},${count('-')} +${first.after + 1},${count('+')} @@`
  return [at, ...lines.map(({ mark, text }) => `${mark}${text}`)]
}
