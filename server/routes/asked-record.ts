import type { Kysely } from 'kysely'
import { addDays, isoDay, parseDay } from '../../engine/index.ts'
import { type Asked, instantIn, textIn, wordIn } from '../asked.ts'
import { londonDayEnd } from '../clock.ts'
import type { Instant, Tables } from '../database/tables.ts'
import { ACTS } from '../record/entry.ts'
import { MOST_AT_ONCE, type Wanted } from '../record/read.ts'
import { firstAfter } from '../record/spans.ts'

/** By what entries of the record are chosen, and what chooses a page of them. */
export const WANTED = ['act', 'by', 'subject', 'from', 'to'] as const
export const PAGING = ['after', 'before', 'limit'] as const

/** Entries of one act, by somebody, about something, from one instant to another. */
export async function wantedIn(asked: Asked, db: Kysely<Tables>): Promise<Wanted> {
  const [act, person, subject] = [wordIn(asked, 'act', ACTS), textIn(asked, 'by'), textIn(asked, 'subject')]
  const [from, to] = [justBefore(asked, instantIn(asked, 'from')), instantIn(asked, 'to')]
  if (asked.problems.length > 0) return {}
  return {
    ...(act !== undefined && { act }),
    ...(person !== undefined && { person }),
    ...(subject !== undefined && { subject }),
    ...(from !== undefined && { first: await firstAfter(db, from) }),
    ...(to !== undefined && { last: (await firstAfter(db, to)) - 1 })
  }
}

/** From a day is from its beginning, which follows the end of the day before at once. */
function justBefore({ given }: Asked, from: Instant | undefined): Instant | undefined {
  if (from === undefined) return undefined
  const text = String(given.get('from'))
  const on = parseDay(text)
  return on === undefined ? new Date(Date.parse(from) - 1).toISOString() : londonDayEnd(isoDay(addDays(on, -1)))
}

type Page = Readonly<{ after?: number; before?: number; limit?: number }>

/** Newest first, unless what comes after some entry is asked for. */
export function pageIn(asked: Asked): Page {
  const [after, before] = [numberIn(asked, 'after', 0, LAST), numberIn(asked, 'before', 1, LAST)]
  const limit = numberIn(asked, 'limit', 1, MOST_AT_ONCE - 1)
  if (after !== undefined && before !== undefined) asked.problems.push(BOTH_WAYS)
  const place = after === undefined ? { before: before ?? LAST } : { after }
  return { ...place, ...(limit !== undefined && { limit }) }
}

/** More entries than any record has. */
const LAST = 2_147_483_647

const BOTH_WAYS = {
  code: 'BOTH_WAYS',
  message: 'entries come after one, oldest first, or before one, newest first',
  help: 'leave out `after` or `before`',
  pointer: '/after'
}

/** A whole number in the query. */
export function numberIn(asked: Asked, name: string, least: number, most: number): number | undefined {
  const text = textIn(asked, name)
  if (text === undefined) return undefined
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  const message = `\`${name}\` is to be a whole number from ${least} to ${most}`
  asked.problems.push({ code: 'OUT_OF_RANGE', message, pointer: `/${name}` })
  return undefined
}
