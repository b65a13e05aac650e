import { bad, good, type Problem, type Result } from '../../../engine/problem.ts'
import type { Kind } from './given.ts'
import type { Surveyed } from './survey.ts'

/** What the files are together: one kind, with the tables without which nothing can be said. */
export function kindOf(files: readonly Surveyed[], by: string | undefined): Result<Kind> {
  const tables = files.filter((file) => !isGroups(file))
  const kinds = [...new Set(tables.map(kind))]
  const [only, ...others] = kinds
  if (only === undefined) return bad([NOTHING])
  if (others.length > 0) return bad([several(kinds)])
  if (by !== undefined && only !== 'cases' && files.every(({ shape }) => shape?.group === undefined))
    return bad([noSuchColumn(by)])
  const missing = NEEDED[only].filter((name) => tables.every(({ shape }) => shape?.table?.name !== name))
  const [first, ...rest] = missing.map(noTable)
  return first === undefined ? good(only) : bad([first, ...rest])
}

const NEEDED: Readonly<Record<Kind, readonly string[]>> = {
  ssda903: ['HEADER', 'EPISODES', 'REVIEWS'],
  'ssda903-xml': [],
  ssd: ['ssd_person', 'ssd_cla_episodes', 'ssd_cla_reviews'],
  cases: []
}

/** A file that only says to which group each child belongs. */
export const isGroups = ({ content, shape }: Surveyed): boolean => content === 'csv' && shape?.table === undefined

function kind({ content, shape }: Surveyed): Kind {
  if (content === 'cases') return 'cases'
  if (content === 'xml') return 'ssda903-xml'
  return shape?.table?.source === 'ssd' ? 'ssd' : 'ssda903'
}

const NOTHING: Problem = {
  code: 'NOTHING_TO_READ',
  message: 'there is no file among these that can be read',
  help: 'give the tables HEADER, EPISODES and REVIEWS of the national return as CSV or its XML form, the tables of the Standard Safeguarding Dataset, or cases as NDJSON'
}

const NAMES: Readonly<Record<Kind, string>> = {
  ssda903: 'the national return as CSV',
  'ssda903-xml': 'the national return as XML',
  ssd: 'the Standard Safeguarding Dataset',
  cases: 'cases as NDJSON'
}

const several = (kinds: readonly Kind[]): Problem => ({
  code: 'SEVERAL_KINDS',
  message: `files of several kinds: ${kinds.map((one) => NAMES[one]).join('; ')}`,
  help: 'give one kind at a time, so that no child is counted twice'
})

const noTable = (name: string): Problem => ({
  code: 'NO_SUCH_TABLE',
  message: `the table ${name} is not among the files`,
  help: 'without it nothing can be said of any review'
})

const noSuchColumn = (by: string): Problem => ({
  code: 'NO_SUCH_COLUMN',
  message: `no file has the column ${by.toUpperCase()} to group by`,
  help: 'it must be a column of the table HEADER, or of a file of its own beside CHILD'
})
