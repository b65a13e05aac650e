import { diffExamples } from '../../../../engine/diff/examples.ts'
import type { Example, Expected } from '../../../../engine/model/example.ts'
import { readExamples } from '../../../../engine/read/examples.ts'
import type { Answering } from '../../answer.ts'
import { expectedWords } from '../expected-words.ts'
import { ANY_DAY } from './ground.ts'

/** The worked examples that a draft has otherwise than a published version, each answer in words. */
export const exampleChanges: Answering<'exampleChanges'> = async ({ ruleset, examples, against }, library) => {
  const opened = against === undefined ? undefined : await library.open({ ruleset, asAt: ANY_DAY, version: against })
  const before = opened?.ok === true ? await opened.value.examples() : undefined
  const vocabulary = await library.vocabulary()
  const says = (one: Expected | undefined): string | undefined => one && expectedWords(one, vocabulary)
  return diffExamples(examplesIn(before), examplesIn(examples)).map(({ answers, ...rest }) => ({
    ...rest,
    answers: answers.map(({ key, before: was, after: is, flips }) => ({
      key,
      before: says(was),
      after: says(is),
      flips
    }))
  }))
}

/** What cannot be read is told among the checks. */
function examplesIn(text: string | undefined): readonly Example[] {
  if (text === undefined || text === '') return []
  const read = readExamples(text)
  return read.ok ? read.value.examples : []
}
