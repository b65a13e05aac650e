/** Says where a name stands among those sent beside it, so that it can be found without being said back. */
export type Nth = (sent: unknown, name: string) => string

/** What `Nth` says, so that whoever has the text can find the name; with no number, it is the only one. */
export const NTH_NAME = /: the (?:(\d+)(?:st|nd|rd|th) of the \d+ names|only name) there/

const ENDS = ['th', 'st', 'nd', 'rd']

function ordinal(place: number): string {
  const isTeen = place % 100 > 10 && place % 100 < 14
  return `${place}${(isTeen ? undefined : ENDS[place % 10]) ?? 'th'}`
}

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
    if (place === undefined) return ''
    return places.size === 1 ? ': the only name there' : `: the ${ordinal(place)} of the ${places.size} names there`
  }
}

function countIn(sent: object): ReadonlyMap<string, number> {
  const names = Object.keys(sent)
  return new Map(names.some((name) => IS_INDEX.test(name)) ? [] : names.map((name, i) => [name, i + 1]))
}
