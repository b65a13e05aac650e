import { fileURLToPath } from 'node:url'
import { andThen, type Problem, readCalendar, readVocabulary, type Result } from '../../engine/index.ts'
import { goodUnless } from '../../engine/problem.ts'
import { type Folder, openPath } from './files.ts'
import { digestOf } from '../canonical.ts'
import { type Held, type HeldCalendar, storeOf } from './memory.ts'
import { type Reading, readOne, told } from './reading.ts'
import type { RulesetStore } from './store.ts'
import { readVersions, type VersionFile } from './versions.ts'

/** The rulesets that come with the package. */
export const SHIPPED_RULESETS = fileURLToPath(new URL('../../rulesets', import.meta.url))

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const VERSION_FILE = /^(\d{4}-\d{2}-\d{2})\.yaml$/
const BESIDE = { examples: 'examples.yaml', provisionList: 'provisions.yaml', mutants: 'mutants.yaml' } as const
const CALENDARS = 'calendars'

/** What stands beside the rulesets and is none: bank holidays, and the formats of returns. */
const NO_RULESETS: readonly string[] = [CALENDARS, 'returns']

/** A folder of rulesets as a store: read whole, once, so that what is wrong with any file is said before anything is answered. */
export const openFolder = (path: string): Result<RulesetStore> => andThen(openPath(path), readFolder)

/** The same of a folder that need not be one of the disk. */
export function readFolder(folder: Folder): Result<RulesetStore> {
  const reading: Reading = { folder, problems: [] }
  const held = readAll(reading)
  return goodUnless(reading.problems, () => storeOf(held as Held))
}

function readAll(reading: Reading): Held | undefined {
  const vocabulary = readOne(reading, 'vocabulary.yaml', readVocabulary)
  const calendars = readCalendars(reading)
  if (vocabulary === undefined) return undefined
  const ids = reading.folder.names('.').filter(({ name, folder }) => folder && !NO_RULESETS.includes(name))
  const files = ids.flatMap(({ name }) => versionFiles(reading, name))
  const versions = readVersions(reading, files, vocabulary.value, calendars)
  const beside = (file: string): ReadonlyMap<string, string> =>
    textsBeside(
      reading,
      ids.map(({ name }) => name),
      file
    )
  return {
    vocabulary: { vocabulary: vocabulary.value, text: vocabulary.text, digest: digestOf(vocabulary.text) },
    calendars,
    versions,
    examples: beside(BESIDE.examples),
    provisionLists: beside(BESIDE.provisionList)
  }
}

function readCalendars(reading: Reading): ReadonlyMap<string, HeldCalendar> {
  const calendars = new Map<string, HeldCalendar>()
  for (const { name } of reading.folder.names(CALENDARS)) {
    const file = `${CALENDARS}/${name}`
    if (!name.endsWith('.json')) continue
    const read = readOne(reading, file, readCalendar)
    if (read === undefined) continue
    if (`${read.value.name}.json` !== name) reading.problems.push(misnamed(file, `the calendar \`${read.value.name}\``))
    calendars.set(read.value.name, { calendar: read.value, text: read.text, digest: digestOf(read.text) })
  }
  return calendars
}

const misnamed = (file: string, says: string): Problem => told('MISNAMED_FILE', `\`${file}\` holds ${says}`, file)

/** The versions of a ruleset that stand in its folder. A file that looks like a version and is none would be missed in silence: it is refused. */
function versionFiles(reading: Reading, id: string): readonly VersionFile[] {
  if (!ID.test(id)) reading.problems.push(told('BAD_ID', `\`${id}\` cannot be the name of a ruleset`, id))
  return reading.folder.names(id).flatMap(({ name }) => {
    const [file, version] = [`${id}/${name}`, VERSION_FILE.exec(name)?.[1]]
    if (version !== undefined) return [{ id, version, file }]
    if (/\.ya?ml$/.test(name) && !isBeside(name)) reading.problems.push(notAVersion(file))
    return []
  })
}

const isBeside = (name: string): boolean => Object.values<string>(BESIDE).includes(name)

const notAVersion = (file: string): Problem => ({
  ...told('MISNAMED_FILE', `\`${file}\` is not named for a version`, file),
  help: 'name it for its day, such as `2024-03-15.yaml`'
})

function textsBeside({ folder, problems }: Reading, ids: readonly string[], name: string): ReadonlyMap<string, string> {
  const there = ids.filter((id) => folder.names(id).some((entry) => entry.name === name))
  return new Map(
    there.flatMap((id): [string, string][] => {
      const text = folder.read(`${id}/${name}`)
      if (!text.ok) problems.push(...text.problems)
      return text.ok ? [[id, text.value]] : []
    })
  )
}
