import { readRuleset } from '../../engine/read/ruleset.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import { andThen, good, type Result } from '../../engine/problem.ts'
import type { Vocabulary } from '../../engine/model/vocabulary.ts'
import { type Folder, openPath } from '../store/files.ts'

/** As much of the folder of rulesets as reading one text needs: the rest of it may be wrong, or in the making. */
export type Library = Readonly<{ vocabulary: Vocabulary; contextFor: (floor: string | undefined) => RulesetContext }>

export const openLibrary = (path: string): Result<Library> =>
  andThen(openPath(path), (folder) =>
    andThen(andThen(folder.read('vocabulary.yaml'), readVocabulary), (vocabulary) =>
      good({ vocabulary, contextFor: (floor) => contextFor(folder, vocabulary, floor) })
    )
  )

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const VERSION_FILE = /^\d{4}-\d{2}-\d{2}\.yaml$/

/** What a text may name of the law that it stands on, if that law can be read. */
function contextFor(folder: Folder, vocabulary: Vocabulary, floor: string | undefined): RulesetContext {
  if (floor === undefined || !NAME.test(floor)) return { vocabulary }
  const files = folder.names(floor).filter(({ name }) => VERSION_FILE.test(name))
  const names = files.flatMap(({ name }) => namesIn(folder, `${floor}/${name}`, vocabulary))
  return names.length === 0 ? { vocabulary } : { vocabulary, floor: new Set(names) }
}

function namesIn(folder: Folder, file: string, vocabulary: Vocabulary): readonly string[] {
  const read = andThen(folder.read(file), (text) => readRuleset(text, { vocabulary }))
  if (!read.ok) return []
  return read.value.ruleset.provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)])
}
