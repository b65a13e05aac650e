/** Says where a name stands among those sent beside it, so that it can be found without being said back. */
export type Nth = (sent: unknown, name: string) => string

/** A name that is a number is moved to the front by whoever parses it, so that nobody could count. */
const IS_INDEX = /^(0|[1-9]\d*)$/

/** Counts each map once, however many of its names are asked for. */
export function makeNth(): Nth {
  const counted = new WeakMap<object, ReadonlyMap<string, number>>()
  return (sent, name) => {
    if (typeof sent !== 'object' || sent === null) return ''
    const places = counted.get(sent) ?? countIn(sent)
    counted.set(sent, places)
    const place = places.get(name)
    return place === undefined ? '' : `, name ${place} of ${places.size} there`
  }
}

function countIn(sent: object): ReadonlyMap<string, number> {
  const names = Object.keys(sent)
  return new Map(names.some((name) => IS_INDEX.test(name)) ? [] : names.map((name, i) => [name, i + 1]))
}
