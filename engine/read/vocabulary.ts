import { andThen, good, goodUnless, type Result } from '../problem.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { tidy } from './problems.ts'
import { makeReport } from './report.ts'
import { shapeProblems } from './shape.ts'
import { readText, type Source } from './text.ts'
import { addWords, NO_WORDS } from './words.ts'
import type { WrittenVocabulary } from './written.ts'

/** Text, to data, to data of the right shape, to a vocabulary whose every word hangs together. */
export const readVocabulary = (text: string): Result<Vocabulary> =>
  andThen(andThen(readText(text), checkVocabulary), resolveVocabulary)

type Checked = Readonly<{ written: WrittenVocabulary; source: Source }>

const checkVocabulary = (source: Source): Result<Checked> =>
  goodUnless(tidy(shapeProblems('vocabulary', source.data, { spanOf: source.spanOf })), () => ({
    written: source.data as WrittenVocabulary,
    source
  }))

function resolveVocabulary({ written, source }: Checked): Result<Vocabulary> {
  const report = makeReport(source.spanOf)
  const words = addWords(NO_WORDS, written, report)
  return andThen(
    goodUnless(tidy(report.problems), () => words),
    (sound) => good({ name: written.vocabulary, version: written.version, ...sound })
  )
}
