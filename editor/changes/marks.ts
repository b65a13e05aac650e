import { diffWordsWithSpace } from 'diff'

/** A piece of a sentence, and whether only this side has it. */
export type Piece = Readonly<{ text: string; marked: boolean }>

/** Sentences with little in common are easier to read without marks. */
const LEAST_IN_COMMON = 0.35

/** Two sentences in pieces, with what each does not share with the other marked. The pieces of a side make up its sentence. */
export function markedWords(
  left: string,
  right: string
): Readonly<{ left: readonly Piece[]; right: readonly Piece[] }> {
  const parts = diffWordsWithSpace(left, right)
  const shared = parts.filter((part) => !part.added && !part.removed).reduce((sum, { value }) => sum + value.length, 0)
  if (shared < LEAST_IN_COMMON * Math.max(left.length, right.length)) return { left: plain(left), right: plain(right) }
  return {
    left: joined(parts.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, marked: removed }))),
    right: joined(parts.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, marked: added })))
  }
}

/** Lines of what is the same that are left standing beside what differs. */
const BESIDE = 4

/** The same with long runs of lines that do not differ left out: what is looked for is what differs. */
export const withoutLongRuns = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, place) => {
    const lines = piece.text.split('\n')
    const [head, tail] = [place === 0 ? 0 : BESIDE, place === pieces.length - 1 ? 0 : BESIDE]
    const left = lines.length - head - tail
    if (piece.marked || pieces.length === 1 || left <= BESIDE) return piece
    const said = `… ${left} lines that are the same …`
    return { text: [...lines.slice(0, head), said, ...lines.slice(lines.length - tail)].join('\n'), marked: false }
  })

const plain = (text: string): readonly Piece[] => [{ text, marked: false }]

const EDGES = /^(\s*)(.*?)(\s*)$/s

/** A space is marked between two marked words only, never at the edge of a mark; what is marked alike is one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  const bare = pieces.flatMap(withoutEdges)
  bare.forEach(({ text, marked }, place) => {
    const between = text.trim() === '' && bare[place - 1]?.marked === true && bare[place + 1]?.marked === true
    const is = marked || between
    const last = all.at(-1)
    if (last !== undefined && last.marked === is) all.splice(-1, 1, { text: last.text + text, marked: is })
    else all.push({ text, marked: is })
  })
  return all
}

function withoutEdges(piece: Piece): readonly Piece[] {
  if (!piece.marked) return [piece]
  const [, before = '', text = '', after = ''] = EDGES.exec(piece.text) ?? []
  return [
    { text: before, marked: false },
    { text, marked: true },
    { text: after, marked: false }
  ].filter((one) => one.text !== '')
}
