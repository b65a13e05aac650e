import { newRuleset, type StartFrom } from '../../../../engine/index.ts'
import type { Answering } from '../../answer.ts'
import type { Library } from '../../library.ts'

/** The text of a new procedure: from another council's, from the law, or with next to nothing in it. */
export const begun: Answering<'begun'> = async ({ from, ...wanted }, library) => {
  const start = await startOf(from, library)
  if (start === undefined)
    return { problems: [{ code: 'NOTHING_THERE', message: 'what it is to begin from is not there' }] }
  const made = newRuleset({ ...wanted, from: start })
  return made.ok ? { text: made.value } : { problems: made.problems }
}

type Asked = Parameters<typeof begun>[0]['from']

/** The text that is in force, or else the newest. */
async function startOf(from: Asked, library: Library): Promise<StartFrom | undefined> {
  if (from === 'empty') return 'empty'
  const id = 'copyOf' in from ? from.copyOf : from.law
  const head = (await library.heads()).find((one) => one.id === id)
  const version = head?.inForce ?? head?.versions[0]
  if (version === undefined) return undefined
  const text = await library.text(version)
  return 'copyOf' in from ? { copyOf: text } : { law: text, floor: id }
}
