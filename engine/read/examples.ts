import { parseDay } from '../days/day.ts'
import { type Example, type ExpectedFields, expectations } from '../model/example.ts'
import { andThen, goodUnless, type Result, type Span } from '../problem.ts'
import { quote, step, tidy } from './problems.ts'
import { makeReport, type Report, tell } from './report.ts'
import { shapeProblems } from './shape.ts'
import { readText, type Source } from './text.ts'

/** A worked example, and where in the text it stands. Its case is as it was written, for the reader of cases. */
export type ReadExample = Example & Readonly<{ at: Span }>

export type Examples = Readonly<{ ruleset: string; examples: readonly ReadExample[]; source: Source }>

type WrittenExamples = Readonly<{ ruleset: string; examples: readonly Example[] }>

/** Text, to data, to examples of the right shape, each day in them a day and each state one that can be read. */
export const readExamples = (text: string): Result<Examples> =>
  andThen(andThen(readText(text), checkShape), checkStates)

type Checked = Readonly<{ written: WrittenExamples; source: Source }>

const checkShape = (source: Source): Result<Checked> =>
  goodUnless(tidy(shapeProblems('examples', source.data, { spanOf: source.spanOf })), () => ({
    written: source.data as WrittenExamples,
    source
  }))

function checkStates({ written, source }: Checked): Result<Examples> {
  const report = makeReport(source.spanOf)
  const examples = written.examples.map((example, index) => {
    const pointer = step('/examples', index)
    checkExample(report, example, pointer)
    return { ...example, at: source.spanOf(pointer, 'key') }
  })
  return goodUnless(tidy(report.problems), () => ({ ruleset: written.ruleset, examples, source }))
}

function checkExample(report: Report, { gives, nextReview }: Example, at: string): void {
  if (nextReview !== undefined) checkState(report, nextReview, `${at}/nextReview`)
  for (const [key, expected] of Object.entries(gives)) {
    const pointer = step(`${at}/gives`, key)
    if (typeof expected === 'string') checkState(report, expected, pointer)
    else
      for (const { fields, place } of expectations(expected))
        checkFields(report, fields, place === undefined ? pointer : step(pointer, place))
  }
}

function checkFields(report: Report, fields: ExpectedFields, at: string): void {
  for (const part of ['is', 'local', 'statutory', 'effective'] as const)
    checkState(report, fields[part] ?? '', `${at}/${part}`)
}

/** A state has the shape of one; whether the day in it is a day is looked at here. */
function checkState(report: Report, state: string, pointer: string): void {
  const day = /\d{4}-\d{2}-\d{2}/.exec(state)?.[0]
  if (day === undefined || parseDay(day) !== undefined) return
  const message = `${quote(state)} has a day in it that is none`
  tell(report, { code: 'NOT_A_DAY', message, help: 'write real days', pointer })
}
