import type { Mismatch } from '../../../engine/examples/compare.ts'
import { runExample } from '../../../engine/examples/run.ts'
import type { Procedure } from '../../../engine/index.ts'
import type { Example, Expected } from '../../../engine/model/example.ts'
import { expectations } from '../../../engine/model/example.ts'
import type { Problem, Result } from '../../../engine/problem.ts'
import { readExamples } from '../../../engine/read/examples.ts'
import type { Answering } from '../answer.ts'
import { needs } from './needs.ts'

export type ExampleLine = Readonly<{
  it: string
  asOf: string
  from?: string
  case: unknown
  gives: readonly Readonly<{ key: string; expected: string }>[]
  outcome: 'as-expected' | 'otherwise' | 'cannot-run'
  mismatches: readonly Mismatch[]
}>

export type ExamplesAnswer = Readonly<{
  /** Whether worked examples are at hand at all. */
  atHand: boolean
  problems: readonly Problem[]
  examples: readonly ExampleLine[]
}>

/** Every worked example, or those of one provision, worked out now. */
export const examples: Answering<'examples'> = async (place, library, turn) => {
  const { examples: text } = needs(await library.open(place))
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
    const procedure =
      procedures.get(key) ?? (await library.procedure({ ...place, ...pinned(example), readings: example.readings }))
    procedures.set(key, procedure)
    lines.push(lineOf(example, procedure))
  }
  return { atHand: true, problems: [], examples: lines }
}

const pinned = ({ version }: Example) => (version === undefined ? {} : { version })

const speaksOf = ({ gives }: Example, provision: string): boolean =>
  Object.keys(gives).some((key) => key === provision || key.startsWith(`${provision}/`))

function lineOf(example: Example, procedure: Result<Procedure>): ExampleLine {
  const result = runExample(example, () => procedure)
  return {
    it: example.it,
    asOf: example.asOf,
    ...(example.from !== undefined && { from: example.from }),
    case: example.case,
    gives: Object.entries(example.gives).map(([key, expected]) => ({ key, expected: words(expected) })),
    outcome: result.outcome,
    mismatches: result.outcome === 'otherwise' ? result.mismatches : []
  }
}

const words = (expected: Expected): string =>
  expectations(expected)
    .map(({ fields: { is, review, event, item, local, statutory, missing, doneOn } }) =>
      [
        review === undefined ? undefined : review === 'next' ? 'the next review:' : `review ${review}:`,
        event === undefined ? undefined : `event ${event}:`,
        item === undefined ? undefined : `item ${item}:`,
        is,
        local === undefined ? undefined : `(alone: ${local})`,
        statutory === undefined ? undefined : `(by law: ${statutory})`,
        doneOn === undefined ? undefined : `(done ${doneOn})`,
        missing === undefined ? undefined : `(for want of ${missing.join(', ')})`
      ]
        .filter((part) => part !== undefined)
        .join(' ')
    )
    .join('; ')
