import { Broken, type GivenFile } from './given.ts'

/** How a file's bytes are read as text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What kind of text a file holds, by its first character. */
export type Content = 'csv' | 'xml' | 'cases' | 'nothing'

const starts = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte)

/** The encoding that a file says at its beginning; UTF-8 where it says none. What is no text is refused. */
export function encodingAt(first: Uint8Array): Encoding {
  if (starts(first, 0xff, 0xfe)) return 'utf-16le'
  if (starts(first, 0xfe, 0xff)) return 'utf-16be'
  if (starts(first, 0x50, 0x4b, 0x03, 0x04))
    throw new Broken('NOT_TEXT', 1, 'a spreadsheet or an archive, not text', 'save each table as CSV')
  if (first.subarray(0, 4096).includes(0))
    throw new Broken(
      'NOT_TEXT',
      1,
      'not text, or UTF-16 without the mark that says so',
      'save the table as CSV in UTF-8'
    )
  return 'utf-8'
}

/** A file's text, piece by piece. Bytes that the encoding does not have are an error: see {@link isNotUtf8}. */
export async function* textOf(
  file: GivenFile,
  encoding: Encoding,
  onBytes: (count: number) => void = () => undefined
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' })
  for await (const chunk of file.open() as AsyncIterable<Uint8Array>) {
    onBytes(chunk.length)
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}

/** Whether a failure to read is that of bytes which are not UTF-8. */
export const isNotUtf8 = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'

/** The first bytes of a file. */
export async function firstBytes(file: GivenFile): Promise<Uint8Array> {
  for await (const chunk of file.open() as AsyncIterable<Uint8Array>) if (chunk.length > 0) return chunk
  return new Uint8Array()
}

/** What a file holds: XML begins with `<`, one case in each line with `{`. */
export function contentAt(first: Uint8Array, encoding: Encoding): Content {
  const text = new TextDecoder(encoding).decode(first.subarray(0, 4096)).trimStart()
  if (text === '') return 'nothing'
  return text.startsWith('<') ? 'xml' : text.startsWith('{') ? 'cases' : 'csv'
}
