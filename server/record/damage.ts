import { canonical, digestOf } from '../canonical.ts'
import type { RecordRow } from '../database/tables.ts'
import { NOTHING_BEFORE } from './append.ts'
import type { Entry } from './entry.ts'

/** What was done to the record. */
export type Damage =
  | 'edited'
  | 'forged'
  | 'missing'
  | 'inserted'
  | 'out-of-order'
  | 'cut'
  | 'rebuilt'
  | 'another-record'

/** The first entry that is not as it was written. */
export type Broken = Readonly<{ seq: number; how: Damage; says: string }>

/** A row, and what it says if it can be read. */
export type Line = RecordRow & Readonly<{ entry: Entry | undefined; digest: string }>

export const lineOf = (row: RecordRow): Line => ({ ...row, entry: entryIn(row.body), digest: digestOf(row.body) })

/** Only what is written in the one way in which this program writes it. */
function entryIn(body: string): Entry | undefined {
  try {
    const entry = JSON.parse(body) as Entry
    return canonical(entry) === body ? entry : undefined
  } catch {
    return undefined
  }
}

/** A line among its neighbours: two before it, and the one after it. */
export type Place = Readonly<{
  seq: number
  line: Line
  before: Line | undefined
  beforeThat: Line | undefined
  after: Line | undefined
}>

/** What is wrong at a place of the record whose name is `record`, if all before it was well. */
export function damageAt(place: Place, record: string): Broken | undefined {
  const { seq, line } = place
  if (line.seq !== seq) return line.seq > seq ? missing(seq) : broken(line.seq, 'inserted', 'stands there twice')
  if (line.entry === undefined || line.digest !== line.hash) return altered(place)
  if (line.entry.record !== record) return broken(seq, 'another-record', 'was written in another record')
  if (line.entry.seq !== seq) return misplaced(place, line.entry)
  return unchained(place, line.entry)
}

/** The next line names the hash that this one had: so it can be told which of the two was changed, the text or the hash. */
function altered({ seq, line, after }: Place): Broken {
  if (line.digest === line.hash) return broken(seq, 'forged', 'is not written as this program writes')
  return after?.entry?.previous === line.digest
    ? broken(seq, 'forged', 'bears another hash than it was given')
    : broken(seq, 'edited', 'is not what was written: its text does not have its hash')
}

const previousOf = (line: Line | undefined): string => line?.hash ?? NOTHING_BEFORE

function misplaced({ seq, before, beforeThat }: Place, entry: Entry): Broken {
  const comesAfterTheOneBefore = before !== undefined && entry.previous === previousOf(beforeThat)
  if (entry.seq < seq && comesAfterTheOneBefore) return broken(seq - 1, 'inserted', 'was put in afterwards')
  if (entry.seq > seq) return broken(seq, 'missing', `is not there: in its place stands entry ${entry.seq}`)
  return broken(seq, 'out-of-order', `is not in its place: there stands entry ${entry.seq}`)
}

function unchained({ seq, line, before, after }: Place, entry: Entry): Broken | undefined {
  if (entry.previous === previousOf(before)) {
    const isEarlier = before?.entry !== undefined && entry.at < before.entry.at
    return isEarlier ? broken(seq, 'forged', 'is dated before the entry that comes before it') : undefined
  }
  const isWhatTheNextNames = after === undefined || after.entry?.previous === line.hash
  return isWhatTheNextNames && before !== undefined
    ? broken(seq - 1, 'forged', 'was written anew with a hash of its own: the next entry names another')
    : broken(seq, 'forged', 'does not follow from the entry before it')
}

const missing = (seq: number): Broken => broken(seq, 'missing', 'is not there')

export const broken = (seq: number, how: Damage, says: string): Broken => ({ seq, how, says: `entry ${seq} ${says}` })
