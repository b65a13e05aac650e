import type { NonEmpty, Problem } from '../../../engine/problem.ts'
import { type Command, type Given, JSON_OPTION, type Misuse, misuse } from '../command.ts'
import { type Mutation, mutate } from '../mutation.ts'
import { refused } from '../report.ts'
import { EVALUATORS, type Evaluator, type RanExample, type RanExamples, runExamples } from '../run-examples.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { countOf, lineAt, showProblem } from '../show-problems.ts'
import { whichRulesets } from '../which.ts'

/** Runs the worked examples that stand beside rulesets. */
export const examplesCommand: Command = {
  name: 'examples',
  says: 'run the worked examples beside rulesets',
  usage: '[RULESET...] [--mutate]',
  takes: { least: 0, most: 50 },
  options: {
    mutate: { says: 'make small mistakes in the rules, and list those that no example notices' },
    evaluator: { value: 'NAME', says: 'compiled, reference or both; compiled if left out' },
    json: JSON_OPTION
  },
  more: [
    'With --mutate, each number of days and of conditions is shifted by one, each operator turned round and each condition dropped.',
    'What no example notices is listed, unless a reason stands in rulesets/RULESET/mutants.yaml, a list of { rule, mutant, because }.'
  ].join('\n'),
  run: async (given, shell) => {
    const evaluator = given.value('evaluator') ?? 'compiled'
    if (!isEvaluator(evaluator)) return misuse(`there is no evaluator ${evaluator}; there are ${EVALUATORS.join(', ')}`)
    const store = shell.store()
    if (!store.ok) return refused(shell, store.problems)
    const which = whichRulesets(store.value, given.args)
    if ('misuse' in which) return which
    const done: Done[] = []
    for (const id of which.ids) {
      const ran = await runExamples(store.value, id, evaluator)
      done.push({
        id,
        ran,
        ...(given.flag('mutate') && ran.ok ? { mutation: mutate(shell, store.value, id, ran.value) } : {})
      })
    }
    return tell(given, shell, done)
  }
}

const isEvaluator = (name: string): name is Evaluator => (EVALUATORS as readonly string[]).includes(name)

type Ran = Awaited<ReturnType<typeof runExamples>>
type Done = Readonly<{ id: string; ran: Ran; mutation?: Mutation }>

function tell(given: Given, shell: Shell, done: readonly Done[]): ExitCode | Misuse {
  if (given.flag('json')) shell.out(JSON.stringify({ rulesets: done.map(jsonOf) }, null, 2))
  else for (const one of done) shell.out(textOf(one))
  return done.every(isGood) ? 0 : 1
}

const failuresOf = ({ examples }: RanExamples): readonly RanExample[] =>
  examples.filter(({ result }) => result.outcome !== 'as-expected')

const isGood = ({ ran, mutation }: Done): boolean =>
  ran.ok && failuresOf(ran.value).length === 0 && (mutation === undefined || isClean(mutation))

const isClean = ({ living, problems }: Mutation): boolean => living.length === 0 && problems.length === 0

// --- for people

function textOf({ id, ran, mutation }: Done): string {
  if (!ran.ok) return notRead(id, ran)
  const failures = failuresOf(ran.value)
  const otherwise = new Set(failures.map(({ index }) => index)).size
  const summary = `${id}: ${countOf(ran.value.count, 'example')}, ${otherwise === 0 ? 'all as expected' : `${otherwise} otherwise`}`
  return [
    ...failures.map((one) => failureText(one, ran.value)),
    summary,
    ...(mutation === undefined ? [] : mutationText(mutation))
  ].join('\n')
}

const notRead = (id: string, { problems, name, text }: Extract<Ran, { ok: false }>): string =>
  [
    ...problems.map((problem) => showProblem(problem, { name, text, quoted: true })),
    `${id}: its examples cannot be read`
  ].join('\n')

const lineOf = ({ text, source }: RanExamples, { index }: RanExample, pointer: string): number =>
  lineAt(text, source.spanOf(`/examples/${index}${pointer}`, 'key').start).line

function failureText(ran: RanExample, file: RanExamples): string {
  const head = `${file.name}:${lineOf(file, ran, '')}: ${ran.it}${ran.evaluator === 'reference' ? ' (by the reference evaluator)' : ''}`
  return [head, ...detailsOf(ran, file).map(({ line, says }) => `  line ${line}: ${says}`)].join('\n')
}

type Detail = Readonly<{ line: number; says: string }>

function detailsOf(ran: RanExample, file: RanExamples): readonly Detail[] {
  switch (ran.result.outcome) {
    case 'as-expected':
      return []
    case 'cannot-run':
      return problemsIn(ran.result.problems, ran, file)
    case 'otherwise':
      return ran.result.mismatches.map(({ key, expected, got, pointer }) => ({
        line: lineOf(file, ran, pointer),
        says: `${key}: expected ${expected}, got ${got}`
      }))
  }
}

const problemsIn = (problems: NonEmpty<Problem>, ran: RanExample, file: RanExamples): readonly Detail[] =>
  problems.map(({ message, help, pointer = '' }) => ({
    line: lineOf(file, ran, pointer),
    says: `${pointer === '' ? '' : `${pointer}: `}${message}${help === undefined ? '' : ` (${help})`}`
  }))

const mutationText = ({ made, killed, excused, living, problems, name, text }: Mutation): readonly string[] => [
  ...living.map(({ rule, mutant }) => `  no example notices: ${rule}, ${mutant}`),
  ...problems.map((problem) => showProblem(problem, { name, text, quoted: true })),
  `  ${countOf(made, 'mutant')}: ${killed} noticed, ${excused.length} excused, ${living.length} living`
]

// --- for programs

function jsonOf({ id, ran, mutation }: Done) {
  if (!ran.ok) return { ruleset: id, problems: ran.problems }
  const failures = failuresOf(ran.value)
  return {
    ruleset: id,
    examples: ran.value.count,
    asExpected: ran.value.count - new Set(failures.map(({ index }) => index)).size,
    failures: failures.map((one) => ({
      it: one.it,
      line: lineOf(ran.value, one, ''),
      evaluator: one.evaluator,
      details: detailsOf(one, ran.value)
    })),
    ...(mutation === undefined ? {} : { mutants: mutationJson(mutation) })
  }
}

const mutationJson = ({ made, killed, excused, living, problems }: Mutation) => ({
  made,
  noticed: killed,
  excused: excused.map(({ rule, mutant }) => ({ rule, mutant })),
  living: living.map(({ rule, mutant }) => ({ rule, mutant })),
  problems
})
