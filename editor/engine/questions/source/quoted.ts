/** The end of a text in quotes, or of everything where they are never closed. */
export function endOfQuoted(text: string, from: number): number {
  const mark = text[from]
  for (let at = from + 1; at < text.length; at++) {
    if (mark === '"' && text[at] === '\\') at++
    else if (text[at] === mark) {
      if (mark === '"' || text[at + 1] !== "'") return at + 1
      at++
    }
  }
  return text.length
}
