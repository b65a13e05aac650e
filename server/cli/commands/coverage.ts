import { type Count, type Coverage, coverage } from '../../../engine/coverage/coverage.ts'
import { readProvisionList } from '../../../engine/coverage/list.ts'
import type { Problem, Result } from '../../../engine/problem.ts'
import { good } from '../../../engine/problem.ts'
import { readExamples } from '../../../engine/read/examples.ts'
import type { RulesetStore } from '../../store/store.ts'
import { type Command, type Given, JSON_OPTION, misuse } from '../command.ts'
import { refused } from '../report.ts'
import type { ExitCode, Shell } from '../shell.ts'
import { countOf, showProblem } from '../show-problems.ts'
import { versionNamed, whichRulesets } from '../which.ts'

/** Shows how much of a text facts can decide, section by section. */
export const coverageCommand: Command = {
  name: 'coverage',
  says: 'show how much of each text facts can decide, and what is left to judgement',
  usage: '[RULESET...]',
  takes: { least: 0, most: 50 },
  published: true,
  options: { json: JSON_OPTION },
  run: (given, shell) => {
    const store = shell.store()
    if (!store.ok) return refused(shell, store.problems)
    const named = given.args.map(versionNamed)
    const which = whichRulesets(
      store.value,
      named.map(({ id }) => id)
    )
    if ('misuse' in which) return which
    const wrong = named.find(
      ({ id, version }) => version !== undefined && store.value.version(id, version) === undefined
    )
    if (wrong !== undefined) return misuse(`there is no version ${wrong.version} of ${wrong.id}`)
    const asked = named.length === 0 ? which.ids.map(versionNamed) : named
    return tell(
      given,
      shell,
      asked.map(({ id, version }) => coveredIn(store.value, id, version))
    )
  }
}

type Covered = Readonly<{ id: string; coverage: Coverage | undefined; problems: readonly Problem[] }>

/** The newest version, or the one that is named, beside the list of its text, and the keys that its examples speak of. */
function coveredIn(store: RulesetStore, id: string, version: string | undefined): Covered {
  const newest = version === undefined ? store.versions(id)[0] : store.version(id, version)
  const list = textBeside(store.provisionList(id, version), readProvisionList)
  const examples = textBeside(store.examples(id, version), readExamples)
  const problems = [...problemsOf(list, 'provisions.yaml'), ...problemsOf(examples, 'examples.yaml')]
  if (newest === undefined || !list.ok || !examples.ok) return { id, coverage: undefined, problems }
  const beside = {
    ...(list.value === undefined ? {} : { list: list.value }),
    ...(examples.value === undefined
      ? {}
      : { exampled: new Set(examples.value.examples.flatMap(({ gives }) => Object.keys(gives))) })
  }
  return { id, coverage: coverage(newest.ruleset, beside), problems }
}

const textBeside = <T>(text: string | undefined, read: (text: string) => Result<T>): Result<T | undefined> =>
  text === undefined ? good(undefined) : read(text)

const problemsOf = (result: Result<unknown>, file: string): readonly Problem[] =>
  result.ok ? [] : result.problems.map((problem) => ({ ...problem, file }))

function tell(given: Given, shell: Shell, covered: readonly Covered[]): ExitCode {
  if (given.flag('json'))
    shell.out(JSON.stringify({ rulesets: covered.map(({ id, ...one }) => ({ ruleset: id, ...one })) }, null, 2))
  else shell.out(covered.map(textOf).join('\n\n'))
  return covered.every(isWhole) ? 0 : 1
}

const isWhole = ({ coverage: one }: Covered): boolean =>
  one !== undefined && one.missing.length === 0 && one.extra.length === 0

function textOf({ id, coverage: one, problems }: Covered): string {
  if (one === undefined) {
    return problems
      .map((problem) => showProblem(problem, { name: `${id}/${problem.file ?? ''}`, text: '', quoted: false }))
      .join('\n')
  }
  const { version, total, sections, kinds, missing, extra, readings, withoutExample } = one
  const all = total.decided + total.guidance
  return [
    `${id} ${version}: ${countOf(all, 'provision')}, ${total.decided} decided by facts (${percent(total.decided, all)}), ${total.guidance} guidance`,
    ...table(
      'section',
      sections.map(({ id: section, title, ...count }) => ({ name: `${section} ${title}`, count }))
    ),
    ...table(
      'kind',
      kinds.map(({ kind, ...count }) => ({ name: kind, count }))
    ),
    ...lines(
      'missing',
      missing.map((row) => row.id)
    ),
    ...lines('not in the list', extra),
    ...lines('without an example', withoutExample ?? []),
    ...lines(countOf(readings.length, 'reading'), readings)
  ].join('\n')
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`)

function table(head: string, rows: readonly Readonly<{ name: string; count: Count }>[]): readonly string[] {
  if (rows.length === 0) return []
  const wide = Math.max(head.length, ...rows.map(({ name }) => name.length))
  const cells = (name: string, ...numbers: readonly (string | number)[]): string =>
    `  ${name.padEnd(wide)}${numbers.map((one) => String(one).padStart(10)).join('')}`
  return [
    cells(head, 'decided', 'guidance', 'missing'),
    ...rows.map(({ name, count }) => cells(name, count.decided, count.guidance, count.missing))
  ]
}

const lines = (head: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`  ${head}: ${names.join(', ')}`]
