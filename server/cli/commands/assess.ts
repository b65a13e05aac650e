import { assess, type Assessment } from '../../../engine/assess/assess.ts'
import type { Procedure } from '../../../engine/compile/procedure.ts'
import { type Day, parseDay } from '../../../engine/days/day.ts'
import { explain } from '../../../engine/explain/explain.ts'
import { plainAnswer } from '../../../engine/explain/plain.ts'
import type { AssessmentDocument, Evaluator } from '../../../engine/model/assessment.ts'
import type { CaseFacts } from '../../../engine/model/case.ts'
import { assessByReference } from '../../../engine/reference/index.ts'
import { didYouMean } from '../arguments.ts'
import { readCase } from '../../../engine/read/case.ts'
import { andThen, type Problem, type Result } from '../../../engine/problem.ts'
import { type Answered, receiptOf } from '../../receipts/receipt.ts'
import { caseData } from '../case-file.ts'
import { type Command, type Given, type Misuse, misuse } from '../command.ts'
import { writeNew } from '../output.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { askedFor, queryOf, versionNamed } from '../which.ts'

const EVALUATORS: readonly string[] = ['compiled', 'reference'] satisfies readonly Evaluator[]

/** Says where one case stands on one day. */
export const assessCommand: Command = {
  name: 'assess',
  says: 'say what a procedure asks of a case, as of a day',
  usage: 'RULESET CASE',
  takes: { least: 2, most: 2 },
  published: true,
  options: {
    'as-of': { value: 'DAY', says: 'the day asked about; today in London if left out' },
    version: { value: 'DAY', says: 'this version, instead of the one that applies to each duty' },
    reading: { value: 'KEY', many: true, says: 'take a doubtful text the other way, such as Y2.2/three-months' },
    evaluator: { value: 'NAME', says: 'compiled, or reference for json-rules-engine; compiled if left out' },
    all: { says: 'list everything, however long' },
    receipt: {
      value: 'FILE',
      says: 'write a receipt there, by which the answer can be given again; see duecourse receipt'
    },
    json: { says: 'the whole answer with its working, as JSON' }
  },
  more: 'CASE is a file of JSON or YAML, or - for standard input. It holds no names; see schemas/case.schema.json.',
  run: (given, shell) => {
    const asOf = given.value('as-of') ?? shell.today()
    const day = parseDay(asOf)
    const evaluator = given.value('evaluator') ?? 'compiled'
    if (day === undefined) return misuse(`${asOf} is not a day; write it as 2026-01-12`)
    if (!isEvaluator(evaluator)) return misuse(`there is no evaluator ${evaluator}${didYouMean(evaluator, EVALUATORS)}`)
    return answer(given, shell, day, evaluator)
  }
}

const isEvaluator = (name: string): name is Evaluator => EVALUATORS.includes(name)

async function answer(given: Given, shell: Shell, asOf: Day, evaluator: Evaluator): Promise<ExitCode | Misuse> {
  const [id = '', path = ''] = given.args
  const store = shell.store()
  if (!store.ok) return refused(shell, store.problems)
  const procedure = askedFor(store.value, id, queryOf(given))
  if ('misuse' in procedure) return procedure
  const sent = caseData(shell, path)
  const facts = andThen(sent, (data) => readCase(data, procedure.local.versions[0].ruleset.vocabulary))
  if (!facts.ok || !sent.ok) return refused(shell, problemsOf(facts), { name: path, text: '', quoted: false })
  const document = documentOf(given, await assessed(procedure, facts.value, asOf, evaluator), evaluator)
  tell(given, shell, document)
  return keepReceipt(given, shell, { store: store.value, document, sent: sent.value }, id)
}

const problemsOf = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems)

/** The receipt of what was answered, in a file of its own. */
function keepReceipt(
  given: Given,
  shell: Shell,
  answered: Pick<Answered, 'store' | 'document' | 'sent'>,
  id: string
): ExitCode {
  const file = given.value('receipt')
  if (file === undefined) return 0
  const version = given.value('version') ?? versionNamed(id).version
  const knownAt = shell.knownAt ?? new Date().toISOString()
  const receipt = receiptOf({ ...answered, knownAt, query: version === undefined ? {} : { version } })
  const written = writeNew(file, `${JSON.stringify(receipt, null, 2)}\n`)
  return written.ok ? 0 : refused(shell, written.problems, { name: file, text: '', quoted: false })
}

const documentOf = (given: Given, assessment: Assessment, evaluator: Evaluator): AssessmentDocument =>
  explain(assessment, {
    evaluator,
    readings: given.values('reading'),
    view: given.flag('json') ? 'full' : 'summary'
  })

const assessed = (
  procedure: Procedure,
  facts: CaseFacts,
  asOf: Day,
  evaluator: Evaluator
): Assessment | Promise<Assessment> =>
  evaluator === 'reference' ? assessByReference(procedure, facts, asOf) : assess(procedure, facts, asOf)

function tell(given: Given, { out }: Shell, document: AssessmentDocument): void {
  if (given.flag('json')) return out(JSON.stringify(document, null, 2))
  const { ruleset, law, calendar, engine } = document
  const used = [
    `${ruleset.title}, ${ruleset.issuedBy} (${ruleset.id} ${ruleset.versions.join(', ')})`,
    ...(law === undefined ? [] : [`beside ${law.id} ${law.versions.join(', ')}`]),
    `calendar ${calendar.version}`,
    `duecourse ${engine}`
  ]
  const today = given.value('as-of') === undefined ? ['As of today in London, since no day was given.'] : []
  out(
    [
      `${used.join('; ')}.`,
      ...today,
      ...readingLines(document.readings),
      '',
      ...plainAnswer(document, { all: given.flag('all') })
    ].join('\n')
  )
}

const readingLines = (readings: readonly string[]): readonly string[] =>
  readings.length === 0 ? [] : [`Taken the other way: ${readings.join(', ')}.`]
