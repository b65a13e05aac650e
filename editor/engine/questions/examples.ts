import { runExample } from '../../../engine/examples/run.ts'
import type { Procedure, Ruleset } from '../../../engine/index.ts'
import type { Example } from '../../../engine/model/example.ts'
import type { Problem, Result } from '../../../engine/problem.ts'
import { readExamples } from '../../../engine/read/examples.ts'
import type { Answering } from '../answer.ts'
import type { Place } from '../protocol.ts'
import { caseWords } from './desk/case-words.ts'
import { expectedWords, stateSays } from './expected-words.ts'
import { needs } from './needs.ts'

export type ExampleLine = Readonly<{
  it: string
  asOf: string
  from?: string
  case: unknown
  /** The case in short lines. */
  given: readonly string[]
  /** What must come out, of which rule, under the title of its provision. */
  gives: readonly Readonly<{ key: string; title: string; expected: string }>[]
  outcome: 'as-expected' | 'otherwise' | 'cannot-run'
  mismatches: readonly Readonly<{ key: string; expected: string; got: string }>[]
}>

export type ExamplesAnswer = Readonly<{
  /** Whether worked examples are at hand at all. */
  atHand: boolean
  problems: readonly Problem[]
  examples: readonly ExampleLine[]
}>

/** Every worked example, or those of one provision, worked out now. */
export const examples: Answering<'examples'> = async (place, library, turn) => {
  const { examples: asked, shown } = needs(await library.open(place))
  const text = await asked()
  if (text === undefined) return { atHand: false, problems: [], examples: [] }
  const read = readExamples(text)
  if (!read.ok) return { atHand: true, problems: read.problems, examples: [] }
  const mine = read.value.examples.filter((one) => place.provision === undefined || speaksOf(one, place.provision))
  const procedures = new Map<string, Result<Procedure>>()
  const lines: ExampleLine[] = []
  for (const example of mine) {
    await turn()
    const wanted = { version: example.version, readings: example.readings }
    const key = JSON.stringify(wanted)
    const procedure = procedures.get(key) ?? (await library.procedure(answering(example, place, shown.ruleset)))
    procedures.set(key, procedure)
    lines.push(lineOf(example, procedure, shown.ruleset))
  }
  return { atHand: true, problems: [], examples: lines }
}

/**
 * What answers an example: the version that is shown, whenever its cases are dated, unless it names another. What applies by the day a duty
 * falls due, as the law does, is asked in all its versions, since one case may fall under several.
 */
function answering({ version, readings }: Example, place: Place, shown: Ruleset): Place {
  const { draft: _draft, ...published } = place
  if (version !== undefined) return { ...published, version, readings }
  return { ...place, ...(shown.appliesBy !== 'due' && { version: shown.version }), readings }
}

const speaksOf = ({ gives }: Example, provision: string): boolean =>
  Object.keys(gives).some((key) => key === provision || key.startsWith(`${provision}/`))

function lineOf(example: Example, procedure: Result<Procedure>, { provisions, vocabulary }: Ruleset): ExampleLine {
  const result = runExample(example, () => procedure)
  return {
    it: example.it,
    asOf: example.asOf,
    ...(example.from !== undefined && { from: example.from }),
    case: example.case,
    given: caseWords(example.case, vocabulary),
    gives: Object.entries(example.gives).map(([key, expected]) => ({
      key,
      title: provisions.find(({ id }) => id === key.split('/')[0])?.title ?? '',
      expected: expectedWords(expected, vocabulary)
    })),
    outcome: result.outcome,
    mismatches:
      result.outcome === 'otherwise'
        ? result.mismatches.map(({ key, expected, got }) => ({
            key,
            expected: stateSays(expected),
            got: stateSays(got)
          }))
        : []
  }
}
