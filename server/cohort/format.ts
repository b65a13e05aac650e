import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHIPPED_RULESETS } from '../store/folder.ts'
import { readReturnFormat } from '../../engine/returns/read-format.ts'
import type { ReturnFormat } from '../../engine/returns/format.ts'

/** The format of the returns as it was read, and its text, which a worker reads for itself. */
export type HeldFormat = Readonly<{ format: ReturnFormat; text: string }>

let held: HeldFormat | undefined

/** The format that comes with the program, read once. */
export function returnFormat(): HeldFormat {
  if (held === undefined) {
    const text = readFileSync(join(SHIPPED_RULESETS, 'returns', 'england.yaml'), 'utf8')
    const format = readReturnFormat(text)
    if (!format.ok) throw new Error(`the format of returns cannot be read: ${format.problems[0].message}`)
    held = { format: format.value, text }
  }
  return held
}
