/** A place in a text; both count from 1. */
export type Spot = Readonly<{ line: number; column: number }>

/** Where the values of a JSON text stand, by their pointers, and the names of each map in the order in which they were written. */
export type Places = Readonly<{ values: ReadonlyMap<string, Spot>; names: ReadonlyMap<string, readonly Spot[]> }>

type Read = Readonly<{ ok: true; places: Places }> | Readonly<{ ok: false; at: Spot }>

class NotJson extends Error {}

// JSON itself forbids control characters in texts.
// oxlint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\r\n]*/y
const DEEPEST = 60

/** Reads a JSON text for its places alone; where it is no JSON, the place at which it stops being any. */
export function placesIn(text: string): Read {
  const scan = new Scan(text)
  try {
    scan.value('', 0)
    scan.space()
    if (scan.at < text.length) throw new NotJson()
    return { ok: true, places: scan }
  } catch (fault) {
    if (!(fault instanceof NotJson)) throw fault
    return { ok: false, at: spotIn(text, scan.at) }
  }
}

class Scan {
  at = 0
  readonly values = new Map<string, Spot>()
  readonly names = new Map<string, Spot[]>()
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  space(): void {
    this.take(SPACE)
  }

  value(pointer: string, depth: number): void {
    this.space()
    if (depth > DEEPEST) throw new NotJson()
    this.values.set(pointer, spotIn(this.text, this.at))
    if (this.text[this.at] === '{') return this.map(pointer, depth)
    if (this.text[this.at] === '[') return this.list(pointer, depth)
    if (this.take(STRING) === '' && this.take(PLAIN) === '') throw new NotJson()
  }

  private map(pointer: string, depth: number): void {
    this.names.set(pointer, [])
    this.many('{', '}', () => {
      this.names.get(pointer)?.push(spotIn(this.text, this.at))
      const written = this.take(STRING)
      if (written === '') throw new NotJson()
      this.sign(':')
      this.value(`${pointer}/${stepOf(JSON.parse(written) as string)}`, depth + 1)
    })
  }

  private list(pointer: string, depth: number): void {
    this.many('[', ']', (place) => this.value(`${pointer}/${place}`, depth + 1))
  }

  private many(open: string, close: string, one: (place: number) => void): void {
    this.sign(open)
    this.space()
    if (this.text[this.at] !== close) {
      for (let place = 0; ; place++) {
        this.space()
        one(place)
        this.space()
        if (this.text[this.at] !== ',') break
        this.sign(',')
      }
    }
    this.sign(close)
  }

  private sign(wanted: string): void {
    this.space()
    if (this.text[this.at] !== wanted) throw new NotJson()
    this.at++
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }
}

const stepOf = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

function spotIn(text: string, at: number): Spot {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

export const spotWords = ({ line, column }: Spot): string => `line ${line}, column ${column}`
