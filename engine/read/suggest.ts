const LONGEST = 80
const MOST = 2000

/** How many letters must be put in, left out, changed or swapped with their neighbour, if no more than `most`. */
export function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let [before, above] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, above, before)
    if (Math.min(...row) > most) return undefined
    ;[before, above] = [above, row]
  }
  const found = above[b.length] ?? most + 1
  return found <= most ? found : undefined
}

function nextRow(a: string, b: string, i: number, above: readonly number[], before: readonly number[]): number[] {
  const row = [i]
  for (let j = 1; j <= b.length; j++) {
    const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed
    row.push(Math.min(changed, swapped, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
  }
  return row
}

/** The name that was probably meant. Nothing when none is near; the first of those that are equally near. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined
  const folded = word.toLowerCase()
  let [best, most] = [undefined as string | undefined, Math.max(1, Math.floor(word.length / 3))]
  let tried = 0
  for (const name of names) {
    if (++tried > MOST) break
    const far = name.length > LONGEST ? undefined : distance(folded, name.toLowerCase(), most)
    if (far !== undefined && (best === undefined || far < most)) [best, most] = [name, far]
  }
  return best
}

export type Suggest = (word: string, names: Iterable<string>) => string | undefined

/** `did you mean …?`, if something was; no more often than a person would read, since each asking costs. */
export function makeSuggest(most = 200): Suggest {
  let left = most
  return (word, names) => {
    if (left-- <= 0) return undefined
    const name = nearest(word, names)
    return name === undefined ? undefined : `did you mean \`${name}\`?`
  }
}
