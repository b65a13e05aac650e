import type { Provision, Ruleset } from '../../../engine/model/ruleset.ts'
import type { Library, Opened } from '../library.ts'
import { Refused } from '../texts.ts'

/** A provision that a version after the encoded one changed or added, and the version that made it as it is. */
export type Since = Readonly<{ is: 'changed' | 'added'; since: string }>

/** How a version stands to the text that it names as its source. */
export type Encoded = Readonly<{
  /** The version in which that text was encoded. */
  version: string
  /** What an approved change made of it; a provision that is as it was encoded is left out. */
  since: ReadonlyMap<string, Since>
  /** What the text has and this version has not. */
  removed: readonly string[]
}>

/**
 * What of a version is still as it was taken from the published text. The earliest version that names the same edition is the one in which that
 * text was encoded; whatever differs from it came by an approved change, though the paragraph that is cited stayed the same.
 */
export async function encodedOf(
  ruleset: Ruleset,
  { lineage }: Pick<Opened, 'lineage'>,
  library: Library
): Promise<Encoded> {
  const older = lineage
    .map((one) => one.ruleset)
    .filter((one) => one !== ruleset && isSameSource(one, ruleset) && one.inForceFrom < ruleset.inForceFrom)
  const oldest = older.at(-1) ?? ruleset
  const corrected = await beforeCorrection(oldest, library)
  const chain = [ruleset, ...older, ...(corrected === undefined ? [] : [corrected])]
  return heldTo(chain.map(writtenIn), ruleset)
}

const isSameSource = ({ source: a }: Ruleset, { source: b }: Ruleset): boolean =>
  a.edition === b.edition && a.updated === b.updated && a.url === b.url

/** A correction takes the place of what it corrects in every list; the first of that day can still be asked for by its name. */
async function beforeCorrection(oldest: Ruleset, library: Library): Promise<Ruleset | undefined> {
  const [, day] = /^(\d{4}-\d\d-\d\d)\.\d+$/.exec(oldest.version) ?? []
  if (day === undefined) return undefined
  try {
    const opened = await library.open({ ruleset: oldest.id, asAt: day, version: day })
    const first = opened.ok ? opened.value.shown.ruleset : undefined
    return first !== undefined && isSameSource(first, oldest) ? first : undefined
  } catch (fault) {
    if (fault instanceof Refused) return undefined
    throw fault
  }
}

type Written = Readonly<{ version: string; texts: ReadonlyMap<string, string> }>

const writtenIn = ({ version, provisions }: Ruleset): Written => ({
  version,
  texts: new Map(provisions.map((one) => [one.id, whatItAsks(one)]))
})

/** Without what is only said about it: a doubt that somebody settled leaves the provision as the text has it. */
const whatItAsks = (provision: Provision): string =>
  JSON.stringify({ ...provision, readings: [], seeAlso: [], conflictsWith: [] })

/** The versions newest first, of which the first is the one that is shown and the last the one that was encoded. */
function heldTo(chain: readonly Written[], shown: Ruleset): Encoded {
  const text = chain.at(-1) ?? writtenIn(shown)
  const since = new Map<string, Since>()
  for (const provision of shown.provisions) {
    const now = whatItAsks(provision)
    const other = chain.findIndex(({ texts }) => texts.get(provision.id) !== now)
    // What was changed and changed back is as the text has it.
    if (text.texts.get(provision.id) === now || other === -1) continue
    const is = text.texts.has(provision.id) ? 'changed' : 'added'
    since.set(provision.id, { is, since: chain[other - 1]?.version ?? shown.version })
  }
  const there = new Set(shown.provisions.map(({ id }) => id))
  return { version: text.version, since, removed: [...text.texts.keys()].filter((id) => !there.has(id)) }
}
