import { type Data, type DataList, fieldOf, same } from './data.ts'

/** By which field the items of a list are told apart. */
const NAMES = ['id', 'name', 'it'] as const

/** The name of each item of a list, where each has one and no two the same. */
export function namesOf(items: DataList): readonly string[] | undefined {
  for (const field of NAMES) {
    const names = items.map((item) => fieldOf(item, field)).filter((name) => typeof name === 'string')
    if (names.length === items.length && new Set(names).size === names.length) return names
  }
  return undefined
}

/** For each new item, the place of the old one that it continues, if there is one: by name, else the same item, else the one in its place. */
export function matchItems(before: DataList, now: DataList): readonly (number | undefined)[] {
  const [oldNames, newNames] = [namesOf(before), namesOf(now)]
  if (oldNames && newNames && before.length > 0) {
    const places = new Map(oldNames.map((name, index) => [name, index]))
    return pairedRest(
      before.length,
      newNames.map((name) => places.get(name))
    )
  }
  return pairedRest(before.length, sameItems(before, now))
}

function sameItems(before: DataList, now: DataList): readonly (number | undefined)[] {
  const free = new Set(before.keys())
  const take = (item: Data, index: number): number | undefined => {
    const place =
      same(before[index], item) && free.has(index) ? index : [...free].find((one) => same(before[one], item))
    if (place !== undefined) free.delete(place)
    return place
  }
  return now.map(take)
}

/** Items that have changed are paired with the old ones that stand between the same neighbours. */
function pairedRest(count: number, found: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const taken = new Set(found.filter((place) => place !== undefined))
  let next = 0
  return found.map((place) => {
    if (place !== undefined) {
      next = Math.max(next, place + 1)
      return place
    }
    return next < count && !taken.has(next) ? next++ : undefined
  })
}

/** Which of some places can stay where they are, so that as few others as possible are moved around them. */
export function staying(places: readonly number[]): ReadonlySet<number> {
  const best: { place: number; length: number; before: number }[] = []
  for (const [index, place] of places.entries()) {
    const before = best.reduce(
      (at, one, other) => (one.place < place && one.length > (best[at]?.length ?? 0) ? other : at),
      -1
    )
    best[index] = { place, length: (best[before]?.length ?? 0) + 1, before }
  }
  let at = best.reduce((longest, one, index) => (one.length > (best[longest]?.length ?? 0) ? index : longest), -1)
  const kept = new Set<number>()
  for (; at >= 0; at = best[at]?.before ?? -1) kept.add(best[at]?.place ?? -1)
  return kept
}
