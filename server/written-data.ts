import { readText } from '../engine/read/text.ts'

/** The data of a text that the store has read already, by the names that its schema has. */
export function writtenData(text: string): unknown {
  const source = readText(text)
  if (!source.ok) throw new Error('a stored text that cannot be read')
  return source.value.data
}
