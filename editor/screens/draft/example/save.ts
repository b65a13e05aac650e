import type { DataOfExample, Edit } from '../../../../engine/edit/edit.ts'
import type { Data } from '../../../../engine/edit/data.ts'
import type { Problem } from '../../../../engine/problem.ts'
import type { DraftDesk } from '../../../draft/use-draft.tsx'
import type { ExampleRun } from '../../../engine/questions/desk/asked.ts'

type Saving = Pick<DraftDesk, 'store' | 'edit' | 'ruleset'> &
  Readonly<{ example: DataOfExample; run: ExampleRun | undefined }>

/** Puts an example into the draft's text: another one, or what has changed in one that is there. */
export async function saveExample({ example, run, store, edit, ruleset }: Saving): Promise<readonly Problem[]> {
  const trimmed = { ...example, it: example.it.trim() }
  if (run !== undefined) return edit('examples', changesOf(run, trimmed), 'an example changed')
  const { texts } = store.view().history
  if (texts.examples !== '') return edit('examples', [{ do: 'addExample', example: trimmed }], 'an example added')
  // The first example of a procedure that has none yet: data written as JSON is a text of the language as well.
  const file = `language: 1\nruleset: ${ruleset}\nexamples:\n  - ${JSON.stringify(trimmed)}\n`
  store.make({ ...texts, examples: file }, 'an example added')
  return []
}

const FIELDS = ['case', 'asOf', 'gives', 'it'] as const

/** Only what is otherwise now, so that everything else of the text stays as it was written. */
export const changesOf = ({ index, written }: ExampleRun, example: DataOfExample): readonly Edit[] =>
  FIELDS.filter((field) => JSON.stringify(written[field]) !== JSON.stringify(example[field])).map((field) => ({
    do: 'set',
    at: { in: 'example', example: index },
    field: [field],
    value: example[field] as Data
  }))
