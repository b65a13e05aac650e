import { describe, expect, test } from 'vitest'
import type { Procedure } from '../engine/compile/procedure.ts'
import { type ExampleResult, type ProcedureFor, readyExample, runExample } from '../engine/examples/run.ts'
import { type ReadExample, readExamples } from '../engine/read/examples.ts'
import { type SecondOpinion, secondOpinionOn } from '../engine/reference/index.ts'
import { readInput } from '../server/cli/input.ts'
import { mutate } from '../server/cli/mutation.ts'
import { resultByReference, runExamples } from '../server/cli/run-examples.ts'
import { procedureIn } from '../server/store/found.ts'
import { openFolder, SHIPPED_RULESETS } from '../server/store/folder.ts'

const opened = openFolder(SHIPPED_RULESETS)
if (!opened.ok) throw new Error(opened.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
const store = opened.value

const examplesOf = (id: string): readonly ReadExample[] => {
  const examples = readExamples(store.examples(id) ?? '')
  if (!examples.ok) throw new Error(`${id}: ${examples.problems.map(({ message }) => message).join('\n')}`)
  return examples.value.examples
}

const opinions = new Map<Procedure, SecondOpinion>()
const opinionOn = (procedure: Procedure): SecondOpinion => {
  const opinion = opinions.get(procedure) ?? secondOpinionOn(procedure)
  opinions.set(procedure, opinion)
  return opinion
}

/** What came out otherwise, in words; nothing where all is as expected. */
const otherwise = (result: ExampleResult): readonly string[] => {
  if (result.outcome === 'otherwise')
    return result.mismatches.map(({ key, expected, got }) => `${key}: expected ${expected}, got ${got}`)
  return result.outcome === 'cannot-run' ? result.problems.map(({ message, pointer }) => `${pointer}: ${message}`) : []
}

describe.each(['york', 'brighton-and-hove', 'england'])('%s', (id) => {
  const examples = examplesOf(id)
  const procedureFor: ProcedureFor = (wanted) => procedureIn(store, id, wanted)

  test.each(examples.map((example) => [example.it, example] as const))('%s', async (_, example) => {
    expect(otherwise(runExample(example, procedureFor))).toEqual([])
    expect(otherwise(await resultByReference(example, procedureFor, opinionOn))).toEqual([])
  })

  test('each of its examples has a sentence of its own', () => {
    const sentences = examples.map((example) => example.it)
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([])
  })

  test('each of its examples can be run', () => {
    expect(examples.filter((example) => !readyExample(example, procedureFor).ok).map((example) => example.it)).toEqual(
      []
    )
  })

  test('no small mistake in its rules goes unnoticed without a reason', async () => {
    const ran = await runExamples(store, id, 'compiled')
    if (!ran.ok) throw new Error('the examples cannot be read')
    const { made, living, problems } = mutate({ read: readInput, folder: SHIPPED_RULESETS }, store, id, ran.value)
    expect(made).toBeGreaterThan(100)
    expect(living.map(({ rule, mutant }) => `${rule}: ${mutant}`)).toEqual([])
    expect(problems).toEqual([])
  })
})
