import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { bad, good, type Problem, type Result } from '../../engine/index.ts'

/** Far more than any text of a procedure has; a reader has a smaller limit of its own. */
const LARGEST_FILE = 4 * 1024 * 1024

/** A folder that is only ever read: nothing outside of it, nothing but plain files, nothing without end. */
export type Folder = Readonly<{
  /** The names that stand in a folder inside, in order; none if there is no such folder. */
  names(inside: string): readonly Readonly<{ name: string; folder: boolean }>[]
  read(file: string): Result<string>
}>

/** The folder at a path; a problem if there is none. */
export function openPath(path: string): Result<Folder> {
  try {
    const root = realpathSync(path)
    readdirSync(root)
    return good({ names: (inside) => namesIn(root, inside), read: (file) => readInside(root, file) })
  } catch {
    return bad([{ code: 'NO_FOLDER', message: `there is no folder \`${path}\` that can be read` }])
  }
}

function namesIn(root: string, inside: string): ReturnType<Folder['names']> {
  const path = resolved(root, inside)
  if (path === undefined) return []
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
  return entries.map((entry) => ({ name: entry.name, folder: isFolder(root, inside, entry) })).sort(byName)
}

const byName = (a: Readonly<{ name: string }>, b: Readonly<{ name: string }>): number => (a.name < b.name ? -1 : 1)

type Entry = Readonly<{ name: string; isDirectory(): boolean; isSymbolicLink(): boolean }>

function isFolder(root: string, inside: string, entry: Entry): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory()
  const target = resolved(root, join(inside, entry.name))
  return target !== undefined && isReadableFolder(target)
}

function isReadableFolder(path: string): boolean {
  try {
    readdirSync(path)
    return true
  } catch {
    return false
  }
}

/** Where a name really leads, if that is inside. A link may lead from one place inside to another, as mounted configuration does. */
function resolved(root: string, name: string): string | undefined {
  try {
    const path = realpathSync(join(root, name))
    return path === root || path.startsWith(root + sep) ? path : undefined
  } catch {
    return undefined
  }
}

function readInside(root: string, file: string): Result<string> {
  const path = resolved(root, file)
  if (path === undefined) return bad([problem('NOT_INSIDE', 'leads out of the folder of rulesets, or nowhere', file)])
  try {
    return readPlain(path, file)
  } catch {
    return bad([problem('NOT_READABLE', 'cannot be read', file)])
  }
}

/** Opened first and looked at then, so that what is looked at is what is read. A pipe is not waited for. */
function readPlain(path: string, file: string): Result<string> {
  const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const { size } = fstatSync(handle)
    if (!fstatSync(handle).isFile()) return bad([problem('NOT_READABLE', 'is not a plain file', file)])
    if (size > LARGEST_FILE) return bad([problem('TOO_LONG', 'is longer than any procedure', file)])
    return decoded(readFileSync(handle), file)
  } finally {
    closeSync(handle)
  }
}

function decoded(bytes: Buffer, file: string): Result<string> {
  try {
    return good(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return bad([problem('NOT_READABLE', 'is not UTF-8', file)])
  }
}

const problem = (code: string, says: string, file: string): Problem => ({ code, message: `\`${file}\` ${says}`, file })
