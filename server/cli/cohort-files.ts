import { createReadStream, readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { bad, good, type Problem, type Result } from '../../engine/problem.ts'
import type { GivenFile } from '../cohort/intake/given.ts'

/** Files that may be part of a caseload, by how their names end. */
const MEANT = /\.(csv|xml|ndjson|jsonl)$/i

/** A folder of years in a folder of a council is as deep as anybody goes. */
const DEEPEST = 4
const MOST_FILES = 2000

/** The files of a caseload: those that were named, and those in the folders that were named, and in theirs. */
export function cohortFiles(paths: readonly string[]): Result<readonly GivenFile[]> {
  const problems: Problem[] = []
  const files = paths.flatMap((path) => filesAt(path, problems))
  const [first, ...rest] = problems
  if (first !== undefined) return bad([first, ...rest])
  if (files.length === 0) return bad([nothing(paths)])
  if (files.length > MOST_FILES) return bad([{ code: 'TOO_MANY', message: `more than ${MOST_FILES} files` }])
  return good(files)
}

const nothing = (paths: readonly string[]): Problem => ({
  code: 'NO_FILES',
  message: `there is no file of a caseload in ${paths.join(', ')}`,
  help: 'files are known by .csv, .xml and .ndjson at the end of their names'
})

function filesAt(path: string, problems: Problem[]): readonly GivenFile[] {
  try {
    if (!statSync(path).isDirectory()) return [fileAt(path, basename(path))]
    return namesIn(path, DEEPEST).map((file) => fileAt(file, relative(path, file)))
  } catch (error) {
    problems.push({ code: 'NOT_READABLE', message: whyNot(error), file: path })
    return []
  }
}

function namesIn(folder: string, deep: number): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (statSync(path).isDirectory()) return deep > 0 ? namesIn(path, deep - 1) : []
    return MEANT.test(entry.name) ? [path] : []
  })
}

const fileAt = (path: string, name: string): GivenFile => ({
  name,
  size: statSync(path).size,
  open: () => createReadStream(path, { highWaterMark: CHUNK })
})

const CHUNK = 64 * 1024

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this may not be read',
  EPERM: 'this may not be read',
  ELOOP: 'its links lead in a circle'
}

const whyNot = (error: unknown): string =>
  REASONS[String((error as Readonly<{ code?: unknown }> | null)?.code)] ?? 'this cannot be read'
