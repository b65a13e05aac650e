import type { Variable } from './model.ts'

/** For each variable the cells that it may be in, as bits. */
export type Box = readonly number[]

export const allCells = ({ cells }: Variable): number => 2 ** cells.length - 1

/** Every cell but that of what is not known. */
export const knownCells = ({ cells }: Variable): number =>
  cells.reduce((mask, { is }, i) => (is === 'unknown' ? mask : mask | (1 << i)), 0)

export const bitsOf = (mask: number): readonly number[] =>
  Array.from({ length: 31 }, (_, i) => i).filter((i) => (mask & (1 << i)) !== 0)

const meets = (a: Box, b: Box): boolean => a.every((mask, i) => (mask & (b[i] ?? 0)) !== 0)

/** What is left of a box once another is taken out of it. */
export function without(box: Box, taken: Box): readonly Box[] {
  if (!meets(box, taken)) return [box]
  const left: Box[] = []
  let rest = box
  for (const [i, mask] of box.entries()) {
    const outside = mask & ~(taken[i] ?? 0)
    if (outside !== 0) left.push(rest.with(i, outside))
    rest = rest.with(i, mask & (taken[i] ?? 0))
  }
  return left
}

export const withoutAll = (box: Box, taken: readonly Box[]): readonly Box[] =>
  taken.reduce<readonly Box[]>((left, one) => left.flatMap((part) => without(part, one)), [box])
