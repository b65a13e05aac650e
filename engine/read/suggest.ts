const LONGEST = 80
const MOST_NAMES = 2000
const FURTHEST = 4

/** A digit is seldom a slip of the pen: `Y2.3` does not mean `Y2.2`. */
const costOf = (code: number): number => (code >= 48 && code <= 57 ? 3 : 1)

/** Three rows of the table of distances, kept from call to call: this is asked for thousands of names at a time. */
let [before, above, row] = [new Uint16Array(LONGEST + 1), new Uint16Array(LONGEST + 1), new Uint16Array(LONGEST + 1)]

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour, if no more than `most`; digits count more.
 * For words of no more than 80 letters.
 */
export function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > LONGEST) return undefined
  above[0] = 0
  for (let j = 1; j <= b.length; j++) above[j] = (above[j - 1] ?? 0) + costOf(b.charCodeAt(j - 1))
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, i) > most) return undefined
    ;[before, above, row] = [above, row, before]
  }
  const found = above[b.length] ?? 0
  return found <= most ? found : undefined
}

/** Fills the next row; gives the least number in it. */
function fillRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1)
  const own = costOf(letter)
  let least = (row[0] = (above[0] ?? 0) + own)
  for (let j = 1; j <= b.length; j++) {
    const cell = cellOf(a, b, i, j, letter, own)
    row[j] = cell
    if (cell < least) least = cell
  }
  return least
}

function cellOf(a: string, b: string, i: number, j: number, letter: number, own: number): number {
  const otherLetter = b.charCodeAt(j - 1)
  const other = costOf(otherLetter)
  const either = own > other ? own : other
  let least = (above[j - 1] ?? 0) + (letter === otherLetter ? 0 : either)
  if ((above[j] ?? 0) + own < least) least = (above[j] ?? 0) + own
  if ((row[j - 1] ?? 0) + other < least) least = (row[j - 1] ?? 0) + other
  const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === otherLetter
  return swapped && (before[j - 2] ?? 0) + either < least ? (before[j - 2] ?? 0) + either : least
}

/** The name that was probably meant. Nothing when none is near; the first of those that are equally near. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined
  const folded = word.toLowerCase()
  let best: string | undefined
  let most = Math.min(FURTHEST, Math.max(1, Math.floor(word.length / 3)))
  let tried = 0
  for (const name of names) {
    if (++tried > MOST_NAMES) break
    const far = distance(folded, name.toLowerCase(), most)
    if (far === undefined || (best !== undefined && far >= most)) continue
    best = name
    most = far
  }
  return best
}

export type Suggest = (word: string, names: Iterable<string>) => string | undefined

/** `did you mean …?`, if something was; no more often than a person would read, since each asking costs. */
export function makeSuggest(most = 50): Suggest {
  let left = most
  return (word, names) => {
    if (left-- <= 0) return undefined
    const name = nearest(word, names)
    return name === undefined ? undefined : `did you mean \`${name}\`?`
  }
}
