/** Chance that can be had again: the same seed gives the same throws. */
export type Random = Readonly<{
  /** From 0 up to 1, without 1. */
  fraction: () => number
  chance: (share: number) => boolean
  /** A whole number between two others, both of which can come. */
  whole: (from: number, to: number) => number
  pick: <T>(from: readonly [T, ...T[]]) => T
  /** One of several, by their weights. */
  weighted: <T>(from: readonly [readonly [T, number], ...(readonly [T, number])[]]) => T
}>

const WORD = 4_294_967_296

/** splitmix32's last step: seeds that lie side by side come out far apart. */
function scatter(word: number): number {
  let z = (word + 0x9e3779b9) | 0
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
  return (z ^ (z >>> 15)) >>> 0
}

/** mulberry32 (Tommy Ettinger, public domain): one 32-bit word of state, a period of 2^32, and plenty for made-up cases. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / WORD
  }
}

/** A stream of its own for each place of a series, so that the hundredth case is the same whether or not there is a second. */
export function randomOf(seed: number, place = 0): Random {
  const fraction = mulberry32(scatter(scatter(seed) ^ scatter(place + 1)))
  return {
    fraction,
    chance: (share) => fraction() < share,
    whole: (from, to) => from + Math.floor(fraction() * (to - from + 1)),
    pick: (from) => from[Math.floor(fraction() * from.length)] ?? from[0],
    weighted: (from) => weighted(from, fraction())
  }
}

function weighted<T>(from: readonly [readonly [T, number], ...(readonly [T, number])[]], fraction: number): T {
  let left = fraction * from.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [one, weight] of from) {
    left -= weight
    if (left < 0) return one
  }
  return from[0][0]
}
