import type { Problem } from '../../../engine/problem.ts'
import { type Command, type Given, JSON_OPTION } from '../command.ts'
import { type Library, openLibrary } from '../library.ts'
import { refused } from '../report.ts'
import type { Shell } from '../shell.ts'
import { countOf, lineAt, showProblem } from '../show-problems.ts'
import { type Kind, lookAt } from '../validate.ts'

/** Says everything that is wrong with files, and where. */
export const validateCommand: Command = {
  name: 'validate',
  says: 'say what is wrong with rulesets, vocabularies, calendars, examples or cases',
  usage: 'FILE...',
  takes: { least: 1, most: 1000 },
  options: { json: JSON_OPTION },
  more: 'What a file is shows by what stands in it; - is standard input. No word of a case is ever said back.',
  run: (given, shell) => {
    const library = openLibrary(shell.folder)
    if (!library.ok) return refused(shell, library.problems)
    const looked = given.args.map((name) => lookInto(name, shell, library.value))
    tell(given, shell, looked)
    return looked.every(({ problems }) => problems.length === 0) ? 0 : 1
  }
}

type File = Readonly<{ name: string; text: string; kind: Kind | undefined; problems: readonly Problem[] }>

function lookInto(name: string, { read }: Shell, library: Library): File {
  const text = read(name)
  if (!text.ok) return { name, text: '', kind: undefined, problems: text.problems }
  return { name, text: text.value, ...lookAt(text.value, library) }
}

function tell(given: Given, { out }: Shell, files: readonly File[]): void {
  const count = files.reduce((sum, { problems }) => sum + problems.length, 0)
  if (given.flag('json')) out(JSON.stringify({ files: files.map(jsonOf), problems: count }, null, 2))
  else out([...files.map(textOf), `${countOf(count, 'problem')} in ${countOf(files.length, 'file')}`].join('\n'))
}

const textOf = ({ name, text, kind, problems }: File): string =>
  problems.length === 0
    ? `${name}: a sound ${NAMES[kind ?? 'case']}`
    : problems
        .map((problem) => showProblem(problem, { name, text, quoted: kind !== undefined && kind !== 'case' }))
        .join('\n')

const NAMES: Readonly<Record<Kind, string>> = {
  ruleset: 'ruleset',
  vocabulary: 'vocabulary',
  calendar: 'calendar',
  examples: 'file of worked examples',
  provisions: 'list of provisions',
  mutants: 'list of reasons',
  case: 'case'
}

const jsonOf = ({ name, text, kind, problems }: File) => ({
  file: name,
  ...(kind === undefined ? {} : { kind }),
  problems: problems.map((problem) => ({ ...problem, ...placeOf(problem, text) }))
})

/** Lines and columns beside the offsets, for programs that show a text by lines. */
function placeOf({ at }: Problem, text: string) {
  if (at === undefined) return {}
  const { line, column } = lineAt(text, at.start)
  return { line, column }
}
