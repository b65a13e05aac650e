import type { Atom } from './data.ts'

/** Text that can stand without quotes: it begins as a word and holds nothing that YAML gives a meaning. */
const PLAIN = /^[\p{L}\p{N}(£/.][^\n\t]*$/u
const MEANS_SOMETHING = /: |:$| #|\s$|^\s/
const IN_BRACKETS = /[,[\]{}]/

/** What YAML, or an older YAML that some tools still speak, would take for something else than text. */
const NOT_TEXT =
  /^(?:null|true|false|yes|no|on|off|y|n|~|[-+]?(?:\.inf|\.nan|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.[0-9]+(?:e[-+]?[0-9]+)?|0x[0-9a-f]+|0o[0-7]+))$/i

export type Quotes = 'double' | 'single'

/** A value without parts on one line, in quotes only where it needs them or where quotes stood before. */
export function atomText(value: Atom, inFlow: boolean, quotes?: Quotes): string {
  if (typeof value !== 'string') return value === null ? 'null' : String(value === 0 ? 0 : value)
  if (quotes === 'single' && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`
  return quotes === undefined && isPlain(value, inFlow) ? value : JSON.stringify(value)
}

const isPlain = (text: string, inFlow: boolean): boolean =>
  PLAIN.test(text) && !MEANS_SOMETHING.test(text) && !NOT_TEXT.test(text) && !(inFlow && IN_BRACKETS.test(text))

const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9._/-]*$/

/** A name before its colon. The language has fields called `on`, so older readings of such words are no matter here. */
export const keyText = (key: string): string =>
  PLAIN_KEY.test(key) && !/^(?:null|true|false)$/i.test(key) ? key : JSON.stringify(key)

/** How far a line of folded text goes. */
const FOLD_AT = 130

/** Long text in lines that fold back into it; nothing where it would not come back the same. */
export function foldedText(text: string, column: number): string | undefined {
  if (!/^\S(?:.*\S)?$/.test(text) || /\s\s|[^\S ]/.test(text)) return undefined
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && column + line.length + 1 + word.length > FOLD_AT) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return ['>-', ...[...lines, line].map((one) => ' '.repeat(column) + one)].join('\n')
}
