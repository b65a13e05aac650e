import { compileRuleset, type Ruleset } from '../../../../engine/index.ts'
import type { Answering } from '../../answer.ts'
import { blockChanges } from '../changes/blocks.ts'
import type { ChangesAnswer } from '../changes/told.ts'
import { versionChanges } from '../changes/versions.ts'
import { needs } from '../needs.ts'
import { ANY_DAY, type Ground, groundOf } from './ground.ts'
import { type Lenient, readLeniently, readWithout } from './lenient.ts'

/** What a draft changes that cannot be read whole: in sentences as far as it goes, and the rest as it is written. */
export const partChanges: Answering<'partChanges'> = async (desk, library) => {
  const ground = await groundOf(desk, library)
  const opened = needs(await library.open({ ruleset: desk.ruleset, asAt: ANY_DAY, version: desk.base }))
  const texts = blockChanges(await library.text(opened.shown.head), desk.text)
  const lenient = readLeniently(desk.text, ground)
  const unread = unreadIn(lenient)
  const found = inSentences(lenient, ground, unread)
  if (found === undefined) return { texts }
  // What can be told in sentences is not shown as it is written as well.
  return { found, texts: texts.filter(({ id }) => unread.has(id)) }
}

/** The provisions that cannot be read, and those that need one of them. */
function unreadIn({ written, ruleset }: Lenient): ReadonlySet<string> {
  const sound = new Set(ruleset?.provisions.map(({ id }) => id))
  return new Set((written?.provisions ?? []).flatMap(({ id }) => (sound.has(id) ? [] : [id])))
}

function inSentences(
  { ruleset: after }: Lenient,
  { baseRead, baseWritten, calendar, law, context }: Ground,
  unread: ReadonlySet<string>
): ChangesAnswer | undefined {
  if (after === undefined || baseRead === undefined || baseWritten === undefined) return undefined
  // The same is left out of both, so that what only pointed to it does not pass for a change.
  const before: Ruleset = readWithout(baseWritten, unread, context) ?? baseRead
  const [one, other] = [before, after].map((ruleset) => compileRuleset(ruleset, calendar))
  if (one === undefined || other === undefined) return undefined
  const found = versionChanges({ before: one, after: other, law }, calendar)
  const isUnread = ({ left, right }: ChangesAnswer['entries'][number]): boolean =>
    unread.has((right ?? left)?.provision ?? '')
  return { ...found, entries: found.entries.filter((entry) => !isUnread(entry)) }
}
