import type { Result } from '../problem.ts'
import { FORBIDDEN_KEYS } from './forbidden.ts'

/** What was read of a piece of a text before, or what is read of it now. */
export type Recall = (piece: string, read: (piece: string) => Result<unknown>) => Result<unknown>

/**
 * The data of a text, field by field, and provision by provision: a version says most of what the one before it said, and the same words need
 * not be read twice. Each piece is YAML by itself. Nothing where that is not certain, so that the text has to be read whole.
 */
export function dataInPieces(text: string, read: (piece: string) => Result<unknown>): unknown {
  const fields = fieldsIn(text)
  if (fields === undefined) return undefined
  const data = Object.create(null) as Record<string, unknown>
  for (const field of fields) {
    const found = fieldIn(field, read)
    if (found === undefined || Object.hasOwn(data, found.key)) return undefined
    data[found.key] = found.value
  }
  return data
}

/** What begins in the first column, and is neither a key, nor a comment, nor the end of a line. */
const NO_KEY = /^[^A-Za-z#\s]/m
const FIELD = /^(?=[A-Za-z])/m

/** In YAML's blocks, whatever belongs to a field stands further in than its key. */
function fieldsIn(text: string): readonly string[] | undefined {
  if (NO_KEY.test(text)) return undefined
  const [before = '', ...fields] = text.split(FIELD)
  // A text that begins with a key has nothing before it.
  const all = /^[A-Za-z]/.test(before) ? [before, ...fields] : isRemark(before) ? fields : []
  return all.length === 0 ? undefined : all
}

const isRemark = (piece: string): boolean => /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(piece)

type Field = Readonly<{ key: string; value: unknown }>

function fieldIn(piece: string, read: (piece: string) => Result<unknown>): Field | undefined {
  const items = itemsIn(piece)
  if (items === undefined) return fieldOf(read(piece))
  const values: unknown[] = []
  for (const item of items) {
    const one = read(item)
    if (!one.ok || !Array.isArray(one.value) || one.value.length !== 1) return undefined
    values.push(one.value[0])
  }
  return { key: LIST, value: values }
}

function fieldOf(read: Result<unknown>): Field | undefined {
  if (!read.ok || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) return undefined
  const [only, ...others] = Object.entries(read.value)
  if (only === undefined || others.length > 0 || FORBIDDEN_KEYS.has(only[0])) return undefined
  return { key: only[0], value: only[1] }
}

const LIST = 'provisions'
const OPENS = new RegExp(`^${LIST}:[ \\t]*\\r?\\n`)

/** The items of the long list, if the piece is it: every line that begins with a dash in the column of the first begins another. */
function itemsIn(piece: string): readonly string[] | undefined {
  const opens = OPENS.exec(piece)?.[0]
  if (opens === undefined) return undefined
  const rest = piece.slice(opens.length)
  const indent = /^( +)- /m.exec(rest)?.[1]?.length
  if (indent === undefined) return undefined
  const [before = '', ...items] = rest.split(new RegExp(`^(?= {${indent}}-[ \\t\\r\\n])`, 'm'))
  if (before.startsWith(`${' '.repeat(indent)}-`)) return [before, ...items]
  return isRemark(before) ? items : undefined
}
