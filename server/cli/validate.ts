import { readProvisionList } from '../../engine/coverage/list.ts'
import { readReasons } from '../../engine/examples/reasons.ts'
import { andThen, type Problem, type Result } from '../../engine/problem.ts'
import { readCalendar } from '../../engine/read/calendar.ts'
import { readCase } from '../../engine/read/case.ts'
import { type Examples, readExamples } from '../../engine/read/examples.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import { unsaid } from './case-file.ts'
import { type Text, textOf } from './data.ts'
import type { Library } from './library.ts'

export const KINDS = ['ruleset', 'vocabulary', 'calendar', 'examples', 'provisions', 'mutants', 'case'] as const

/** What a text is, by what stands in it. */
export type Kind = (typeof KINDS)[number]

/** A text that was looked at. A case's words are never said back, so that no line of it is shown. */
export type Looked = Readonly<{ kind: Kind | undefined; problems: readonly Problem[] }>

/** What nothing stands in could be anything. */
const EMPTY: Looked = {
  kind: undefined,
  problems: [
    {
      code: 'EMPTY',
      message: 'nothing stands in this, so that it cannot be told what it is to be',
      help: 'a case has `care` or `reviews`, a ruleset `ruleset` and `provisions`, a file of worked examples `examples`, a vocabulary `vocabulary`, a calendar `calendar` and `data`, a list of provisions `procedure`; a case of which nothing is known is `{}`'
    }
  ]
}

export function lookAt(text: string, library: Library): Looked {
  const read = textOf(text)
  if (read.ok && (read.value.data === null || read.value.data === undefined)) return EMPTY
  const kind = read.ok ? kindOf(read.value.data) : guessedKind(text)
  if (!read.ok) return { kind, problems: kind === 'case' ? read.problems.map(unsaid) : read.problems }
  return { kind, problems: problemsOf(readAs(kind, text, read.value, library)) }
}

const problemsOf = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems)

const isMap = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

function kindOf(data: unknown): Kind {
  if (Array.isArray(data)) return data.some((one) => isMap(one) && 'mutant' in one) ? 'mutants' : 'case'
  if (!isMap(data)) return 'case'
  if ('examples' in data) return 'examples'
  if ('vocabulary' in data) return 'vocabulary'
  if ('calendar' in data && 'data' in data) return 'calendar'
  if ('procedure' in data && 'provisions' in data) return 'provisions'
  return 'ruleset' in data || 'provisions' in data ? 'ruleset' : 'case'
}

/** Of a text that cannot be read, only by how its lines begin; whatever might be a case is taken for one. */
function guessedKind(text: string): Kind {
  const begins = (name: string): boolean => new RegExp(`^${name}:`, 'm').test(text)
  if (/^(case|care|reviews|born|events|placements):/m.test(text)) return 'case'
  if (begins('examples')) return 'examples'
  return begins('ruleset') ? 'ruleset' : begins('vocabulary') ? 'vocabulary' : 'case'
}

function readAs(kind: Kind, text: string, { data }: Text, library: Library): Result<unknown> {
  switch (kind) {
    case 'ruleset':
      return readRuleset(text, library.contextFor(floorIn(data)))
    case 'vocabulary':
      return readVocabulary(text)
    case 'calendar':
      return readCalendar(text)
    case 'examples':
      return andThen(readExamples(text), (examples) => casesOf(examples, library))
    case 'provisions':
      return readProvisionList(text)
    case 'mutants':
      return readReasons(text)
    case 'case':
      return readCase(data, library.vocabulary)
  }
}

const floorIn = (data: unknown): string | undefined =>
  isMap(data) && typeof data['floor'] === 'string' ? data['floor'] : undefined

/** The case of each example, which is made up and may be shown. */
function casesOf({ examples, source }: Examples, { vocabulary }: Library): Result<Examples> {
  const problems = examples.flatMap((example, i) =>
    problemsOf(readCase(example.case, vocabulary)).map((problem) => {
      const pointer = `/examples/${i}/case${problem.pointer ?? ''}`
      return { ...problem, pointer, at: source.spanOf(pointer, 'key') }
    })
  )
  const [first, ...rest] = problems
  return first === undefined
    ? { ok: true, value: { ruleset: '', examples, source } }
    : { ok: false, problems: [first, ...rest] }
}
