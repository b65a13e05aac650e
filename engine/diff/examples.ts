import { type Example, type Expected, type ExpectedFields, expectations, parseState } from '../model/example.ts'

/** One answer that an example expects, before and after; nothing on the side that does not ask for it. */
export type AnswerChange = Readonly<{
  key: string
  before?: Expected
  after?: Expected
  /** Whether it comes out as another state, and not only on another day: what was met is late. */
  flips: boolean
}>

/** One worked example that differs, by its sentence. */
export type ExampleChange = Readonly<{
  it: string
  is: 'changed' | 'new' | 'gone'
  /** Whether something else differs in it: its case, its day, how it was worked out. */
  given: boolean
  answers: readonly AnswerChange[]
}>

/** What differs between two lists of worked examples, in the order of the later one; what is gone comes last. */
export function diffExamples(before: readonly Example[], after: readonly Example[]): readonly ExampleChange[] {
  const [was, is] = [byName(before), byName(after)]
  const there = [...is].flatMap(([it, one]): readonly ExampleChange[] => {
    const other = was.get(it)
    return other === undefined ? [whole(one, 'new')] : changed(other, one)
  })
  return [...there, ...[...was].filter(([it]) => !is.has(it)).map(([, one]) => whole(one, 'gone'))]
}

const byName = (examples: readonly Example[]): ReadonlyMap<string, Example> =>
  new Map(examples.map((one) => [one.it, one]))

const whole = ({ it, gives }: Example, is: 'new' | 'gone'): ExampleChange => ({
  it,
  is,
  given: false,
  answers: Object.entries(gives).map(([key, expected]) => ({
    key,
    ...(is === 'new' ? { after: expected } : { before: expected }),
    flips: false
  }))
})

function changed(before: Example, after: Example): readonly ExampleChange[] {
  const answers = [...new Set([...Object.keys(before.gives), ...Object.keys(after.gives)])]
    .filter((key) => !same(before.gives[key], after.gives[key]))
    .map((key) => answerOf(key, before.gives[key], after.gives[key]))
  const given = !same(givenIn(before), givenIn(after))
  return answers.length === 0 && !given ? [] : [{ it: after.it, is: 'changed', given, answers }]
}

const answerOf = (key: string, before: Expected | undefined, after: Expected | undefined): AnswerChange => ({
  key,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
  flips: before !== undefined && after !== undefined && statesIn(before) !== statesIn(after)
})

/** Everything but the answers and what it was read from. */
const givenIn = ({ from, working, version, readings, case: written, asOf, nextReview }: Example): unknown => ({
  from,
  working,
  version,
  readings,
  written,
  asOf,
  nextReview
})

const STATES = ['is', 'local', 'statutory', 'effective'] as const satisfies readonly (keyof ExpectedFields)[]

/** The states alone, without their days and the rules that they come from. */
const statesIn = (expected: Expected): string =>
  expectations(expected)
    .flatMap(({ fields }) => STATES.map((part) => parseState(fields[part] ?? '')?.state ?? ''))
    .join()

/** Written data has one form: the same is the same text. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
