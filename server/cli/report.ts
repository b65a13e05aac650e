import { join } from 'node:path'
import type { Problem } from '../../engine/problem.ts'
import type { ExitCode, Shell } from './shell.ts'
import { countOf, showProblem, type Shown } from './show-problems.ts'

/** Says what is wrong with what was given, each problem in its file. */
export function refused(shell: Shell, problems: readonly Problem[], shown?: Shown): ExitCode {
  shell.err(
    problems
      .map((problem) => (shown === undefined ? ofTheFolder(shell, problem) : showProblem(problem, shown)))
      .join('\n')
  )
  shell.err(countOf(problems.length, 'problem'))
  return 1
}

/** A problem of a file in the folder of rulesets, which holds no cases of children. */
function ofTheFolder({ read, folder }: Shell, { at, ...problem }: Problem): string {
  const name = problem.file === undefined ? folder : join(folder, problem.file)
  const text = at === undefined || problem.file === undefined ? undefined : read(name)
  return text?.ok === true && at !== undefined
    ? showProblem({ ...problem, at }, { name, text: text.value, quoted: true })
    : showProblem(problem, { name, text: '', quoted: false })
}
