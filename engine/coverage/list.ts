import { goodUnless, type Problem, type Result } from '../problem.ts'
import { problem, step } from '../read/problems.ts'
import { readText, type Source } from '../read/text.ts'

/** One row of the list of everything that a source text provides, in our own words. */
export type ListRow = Readonly<{
  id: string
  section?: string
  line?: number
  source?: string
  binding?: 'law' | 'guidance'
  verified?: 'text' | 'corroborated' | 'memory'
  kind: string
  summary: string
}>

/** Every row of a list, in the text's order. */
export function readProvisionList(text: string): Result<readonly ListRow[]> {
  const read = readText(text)
  if (!read.ok) return read
  const rows = rowsOf(read.value.data)
  if (rows === undefined) return { ok: false, problems: [notAList(read.value)] }
  const problems = rows.flatMap((row, i) => rowProblems(row, step('/provisions', i), read.value))
  return goodUnless([...problems, ...twice(rows, read.value)], () => rows.map(rowOf))
}

type Sent = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is Sent => typeof value === 'object' && value !== null && !Array.isArray(value)

function rowsOf(data: unknown): readonly Sent[] | undefined {
  const rows = isMap(data) ? data['provisions'] : undefined
  return Array.isArray(rows) && rows.every(isMap) ? rows : undefined
}

const notAList = ({ spanOf }: Source): Problem =>
  problem('NOT_A_LIST', 'this is not a list of provisions', {
    help: 'write the rows under `provisions:`',
    pointer: '',
    at: spanOf('')
  })

function rowProblems(row: Sent, pointer: string, { spanOf }: Source): readonly Problem[] {
  const missing = ['id', 'kind', 'summary'].filter((field) => typeof row[field] !== 'string')
  return missing.map((field) => problem('MISSING_KEY', `a row without \`${field}\``, { pointer, at: spanOf(pointer) }))
}

function twice(rows: readonly Sent[], { spanOf }: Source): readonly Problem[] {
  return rows.flatMap((row, i) => {
    if (rows.findIndex(({ id }) => id === row['id']) === i) return []
    const pointer = step('/provisions', i)
    return [problem('DUPLICATE_ID', `\`${String(row['id'])}\` is in the list twice`, { pointer, at: spanOf(pointer) })]
  })
}

/** A list's sections are numbers, a ruleset's are text. */
const rowOf = (row: Sent): ListRow =>
  ({ ...row, ...(row['section'] === undefined ? {} : { section: `${row['section'] as string | number}` }) }) as ListRow
