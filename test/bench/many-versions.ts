import { readFileSync } from 'node:fs'
import { addDays, day, isoDay } from '../../engine/index.ts'
import { openDatabase } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { seed } from '../../server/library/seed.ts'
import { SHIPPED_RULESETS } from '../../server/store/folder.ts'
import { publishNow, YORK } from '../store/publish.ts'

const SHIPPED = new URL('../../rulesets/york/', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, SHIPPED), 'utf8')

/** Another version from each day after the one that is shipped. */
export const fromDay = (nth: number): string => isoDay(addDays(day('2024-03-15'), nth))

const HOUR = 3_600_000

/** An instant at which so many of the versions had not been published yet. */
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString()

/** Fills a store with the rulesets that are shipped and so many more versions of York, one an hour up to now, each with one number otherwise. */
export async function publishMany(where: Where, count: number): Promise<void> {
  // The shipped ones come first, and the record is not to end after now.
  let at = Date.now() - (count + 20) * HOUR
  const database = await openDatabase(where, () => new Date((at += HOUR)).toISOString())
  await seed(database, SHIPPED_RULESETS)
  const [text, examples, provisionList] = ['2024-03-15.yaml', 'examples.yaml', 'provisions.yaml'].map(textOf)
  for (let nth = 1; nth <= count; nth++) {
    const content = { text: versionOf(text ?? '', nth), examples: examples ?? '', provisionList: provisionList ?? '' }
    await publishNow(database, YORK, content, fromDay(nth))
  }
  await database.close()
}

const versionOf = (text: string, nth: number): string =>
  text
    .replaceAll(/^(version: |inForce: \{ from: )2024-03-15/gm, `$1${fromDay(nth)}`)
    .replace('atLeast: 10 working days, before: meeting', `atLeast: ${nth} working days, before: meeting`)
