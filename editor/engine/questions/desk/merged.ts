import { mergeTexts } from '../../../../engine/index.ts'
import type { Answering } from '../../answer.ts'

/** Two drafts that came from one, put together; where they conflict, mine, and each conflict told. */
export const merged: Answering<'merged'> = async ({ base, mine, theirs }) => {
  const text = mergeTexts(base.text, mine.text, theirs.text)
  if (!text.ok) return { problems: text.problems }
  const plain = oneOf(base.examples, mine.examples, theirs.examples)
  const examples =
    plain === undefined
      ? mergeTexts(base.examples, mine.examples, theirs.examples)
      : ({ ok: true, value: { text: plain, conflicts: [] } } as const)
  if (!examples.ok) return { problems: examples.problems }
  return {
    texts: { text: text.value.text, examples: examples.value.text },
    conflicts: [
      ...text.value.conflicts.map((one) => ({ ...one, in: 'text' as const })),
      ...examples.value.conflicts.map((one) => ({ ...one, in: 'examples' as const }))
    ]
  }
}

/** The one that changed, where only one did. A text that is empty cannot be put together with anything. */
function oneOf(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine
  return mine === base ? theirs : undefined
}
