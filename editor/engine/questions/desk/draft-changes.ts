import { diffRulesets, rows, sentenceOf, summaryOf } from '../../../../engine/index.ts'
import type { Answering } from '../../answer.ts'
import { groundOf, readDesk } from './ground.ts'

/** What a draft changes, in sentences, beside what it began from. */
export const draftChanges: Answering<'draftChanges'> = async (desk, library) => {
  const ground = await groundOf(desk, library)
  const read = await readDesk(desk, ground)
  if (!read.ok) return { problems: read.problems }
  const { base } = ground
  if (base === undefined) return { summary: 'a new procedure: there is nothing to hold it against', changes: [] }
  const { changes } = diffRulesets(base.ruleset, read.value.ruleset, ground.calendar)
  const lines = rows(changes)
  return {
    summary: summaryOf(changes),
    changes: changes.map((change, index) => {
      const row = lines[index]
      return {
        key: `${index} ${row?.provision ?? ''}`,
        about: row?.provision ?? '',
        says: sentenceOf(change),
        kind: change.class,
        ...(row !== undefined && row.before !== '' && { before: row.before }),
        ...(row !== undefined && row.after !== '' && { after: row.after })
      }
    })
  }
}
