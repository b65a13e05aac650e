import { join } from 'node:path'
import { living, type Mutant, mutantsOf } from '../../engine/examples/mutate.ts'
import { type Reason, readReasons, weighReasons } from '../../engine/examples/reasons.ts'
import type { Problem } from '../../engine/problem.ts'
import type { Source } from '../../engine/read/text.ts'
import type { RulesetStore } from '../store/store.ts'
import type { RanExamples } from './run-examples.ts'
import type { Shell } from './shell.ts'

/** What became of the small mistakes that were made in a ruleset. */
export type Mutation = Readonly<{
  made: number
  killed: number
  excused: readonly Mutant[]
  living: readonly Mutant[]
  /** What is wrong with the reasons beside it. */
  problems: readonly Problem[]
  name: string
  text: string
}>

type Reader = Pick<Shell, 'read' | 'folder'>

/** Makes small mistakes in every rule, one at a time, and sees which of them the examples notice. */
export function mutate(shell: Reader, store: RulesetStore, id: string, { ready }: RanExamples): Mutation {
  const made = mutantsOf(store.versions(id).map(({ compiled }) => compiled))
  const alive = living(made, ready)
  const { name, text, reasons, source, problems } = reasonsFor(shell, id)
  const verdicts = weighReasons(made, alive, reasons, source)
  return {
    made: made.length,
    killed: made.length - alive.length,
    excused: verdicts.excused,
    living: verdicts.living,
    problems: [...problems, ...verdicts.stale],
    name,
    text
  }
}

type Reasons = Readonly<{
  name: string
  text: string
  reasons: readonly Reason[]
  source?: Source
  problems: readonly Problem[]
}>

/** The id is one that the store has, so that it cannot lead anywhere else. */
function reasonsFor({ read, folder }: Reader, id: string): Reasons {
  const name = join(id, 'mutants.yaml')
  const text = read(join(folder, name))
  if (!text.ok) return { name, text: '', reasons: [], problems: [] }
  const result = readReasons(text.value)
  if (!result.ok) return { name, text: text.value, reasons: [], problems: result.problems }
  return { name, text: text.value, ...result.value, problems: [] }
}
