const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  fifteen: '15',
  twenty: '20'
}

const LENGTH = /(?<![\d.])(\d+)[ -](working[ -])?(day|week|month|year)s?(?![a-z])/g

/** One thing that is looked for: part of a word, a number, or a length of time such as 10 working days. */
type Piece = (text: string) => boolean

/**
 * Whether a text has everything that is looked for, wherever it stands: each word also as a part of another one, but a number only as that
 * number, and a length of time only in its own unit.
 */
export function seeker(sought: string): (text: string) => boolean {
  const pieces = piecesOf(plain(sought))
  return (text) => {
    const said = plain(text)
    return pieces.every((has) => has(said))
  }
}

/** Small letters, no marks of punctuation between words, one kind of apostrophe. */
const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim()

function piecesOf(sought: string): readonly Piece[] {
  const numbered = sought.replaceAll(/[a-z]+/g, (word) => NUMBERS[word] ?? word)
  const lengths = [...numbered.matchAll(LENGTH)].map(([, count = '', working, unit = '']) =>
    lengthOf(count, working !== undefined, unit)
  )
  // The rest is looked for as it was written: two is a part of network, 2 is not.
  const rest = lengths.length === 0 ? sought : numbered.replaceAll(LENGTH, ' ')
  const words = rest.split(/[\s,;]+/).filter((word) => word !== '')
  return [
    ...lengths,
    ...words.map((word) => (/^\d+$/.test(word) ? numberIs(word) : (text: string) => text.includes(word)))
  ]
}

const numberIs = (number: string): Piece => {
  const there = new RegExp(`(?<![\\d.])${number}(?!\\.?\\d)`)
  return (text) => there.test(text)
}

const lengthOf = (count: string, isWorking: boolean, unit: string): Piece => {
  const there = new RegExp(`(?<![\\d.])${count}[ -]${isWorking ? 'working[ -]' : ''}${unit}`)
  return (text) => there.test(text)
}
