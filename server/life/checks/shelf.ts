import type { Problem, Result } from '../../../engine/index.ts'
import type { SubjectKind } from '../../database/tables.ts'
import type { Folder } from '../../store/files.ts'
import { readFolder } from '../../store/folder.ts'
import type { RulesetStore } from '../../store/store.ts'
import { declared } from '../content.ts'
import type { Content, Subject } from '../life.ts'

/** One published version with all that it consists of. */
export type Volume = Readonly<{
  publication: string
  seq: number
  kind: SubjectKind
  name: string
  inForceFrom: string
  revision: number
  content: Content
}>

/** Every version that has been published and not withdrawn. */
export type Shelf = readonly Volume[]

/** A shelf, read whole. `file` is where what was laid in stands among the files that problems name. */
export type Laid = Readonly<{ store: Result<RulesetStore>; file: string }>

type Files = Map<string, string>

const VOCABULARY = 'vocabulary.yaml'

/** The name that a text goes by which does not say from when it holds. It has other problems then. */
const NO_DAY = '9999-12-31'

export const readShelf = (shelf: Shelf): Result<RulesetStore> => readFolder(folderOf(filesOf(shelf)))

/** The shelf with one more version laid in, in place of what it would take the place of. */
export function layIn(shelf: Shelf, subject: Subject, content: Content): Laid {
  const files = filesOf(shelf)
  const from = declared(subject, content).inForceFrom
  const file = fileOf(subject, from ?? NO_DAY)
  files.set(file, content.text)
  if (subject.kind === 'ruleset') layBeside(files, subject.name, content)
  const store = readFolder(folderOf(files))
  return { store: store.ok ? store : { ok: false, problems: ofThose(store.problems, file, from) }, file }
}

type Problems = Extract<Result<unknown>, { ok: false }>['problems']

/** That a text is not named for its day is said of its day. */
function ofThose(problems: Problems, file: string, from: string | undefined): Problems {
  const [first, ...rest] = problems.filter((one) => !(from === undefined && isMisnamed(one, file)))
  return first === undefined ? problems : [first, ...rest]
}

export const isMisnamed = (one: Problem, file: string): boolean => one.code === 'MISNAMED_FILE' && one.file === file

function filesOf(shelf: Shelf): Files {
  const files: Files = new Map()
  for (const { kind, name, inForceFrom, content } of [...shelf].sort(lastWins)) {
    files.set(fileOf({ kind, name }, inForceFrom), content.text)
    if (kind === 'ruleset') layBeside(files, name, content)
  }
  return files
}

/** The later day, the higher revision, the later publication: what comes last is what holds at last. */
const lastWins = (a: Volume, b: Volume): number =>
  a.inForceFrom === b.inForceFrom ? a.revision - b.revision || a.seq - b.seq : a.inForceFrom < b.inForceFrom ? -1 : 1

const fileOf = ({ kind, name }: Subject, inForceFrom: string): string =>
  kind === 'vocabulary' ? VOCABULARY : kind === 'calendar' ? `calendars/${name}.json` : `${name}/${inForceFrom}.yaml`

function layBeside(files: Files, name: string, { examples, provisionList }: Content): void {
  if (examples !== undefined) files.set(`${name}/examples.yaml`, examples)
  if (provisionList !== undefined) files.set(`${name}/provisions.yaml`, provisionList)
}

/** Texts as a folder, so that what is published is read by the same reader as what lies on the disk. */
const folderOf = (files: ReadonlyMap<string, string>): Folder => ({
  names: (inside) => namesIn(files, inside === '.' ? '' : `${inside}/`),
  read: (file) => {
    const value = files.get(file)
    return value === undefined
      ? { ok: false, problems: [{ code: 'NOT_READABLE', message: 'there is none', file }] }
      : { ok: true, value }
  }
})

function namesIn(files: ReadonlyMap<string, string>, inside: string): ReturnType<Folder['names']> {
  const names = [...files.keys()].filter((file) => file.startsWith(inside)).map((file) => file.slice(inside.length))
  const inOrder = [...new Set(names.map((name) => name.replace(/\/.*$/, '/')))].sort()
  return inOrder.map((name) => ({ name: name.replace('/', ''), folder: name.endsWith('/') }))
}
