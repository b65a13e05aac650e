import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { NOTHING_BEFORE } from './append.ts'
import { type Checkpoints, latestOf, type Statement } from './checkpoints.ts'
import { type Broken, broken, damageAt, type Line, lineOf } from './damage.ts'
import { isPublishing, MOST_UNSIGNED } from './due.ts'
import { rowsOf } from './read.ts'

/** What came of recomputing the record. Sound means that every entry is as it was written and that every checkpoint agrees. */
export type RecordVerification = Readonly<{
  sound: boolean
  record: string
  /** How many entries there are, and the hash of the last. */
  entries: number
  head: string
  broken?: Broken
  checkpoints: Readonly<{ read: number; last?: Statement; problems: readonly string[] }>
}>

/** Recomputes the whole record, and holds it against every checkpoint. Where a checkpoint ought to be and is not, the record is not sound. */
export async function verifyRecord(db: Kysely<Tables>, checkpoints: Checkpoints): Promise<RecordVerification> {
  const { id: record } = await db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
  const ours = checkpoints.statements.filter((one) => one.record === record)
  const walked = await walk(db, record, ours)
  const problems = [...checkpoints.problems, ...strangers(checkpoints, ours), ...unsigned(checkpoints, walked)]
  const first = walked.broken ?? cutOff(ours, walked)
  const last = latestOf(ours)
  return {
    sound: first === undefined && problems.length === 0,
    record,
    entries: walked.entries,
    head: walked.head,
    ...(first !== undefined && { broken: first }),
    checkpoints: { read: checkpoints.statements.length, ...(last !== undefined && { last }), problems }
  }
}

type Walked = {
  entries: number
  head: string
  broken: Broken | undefined
  /** The entries since the last checkpoint: how many, and whether one of them published something. */
  since: number
  published: boolean
}

/** From the first entry to the first that is not as it was. */
async function walk(db: Kysely<Tables>, record: string, statements: readonly Statement[]): Promise<Walked> {
  const walked: Walked = { entries: 0, head: NOTHING_BEFORE, broken: undefined, since: 0, published: false }
  const bySeq = Map.groupBy(statements, ({ seq }) => seq)
  let [beforeThat, before, line]: (Line | undefined)[] = []
  const step = (after: Line | undefined): void => {
    if (line !== undefined && walked.broken === undefined) {
      const seq = walked.entries + 1
      walked.broken = damageAt({ seq, line, before, beforeThat, after }, record) ?? contradiction(line, bySeq.get(seq))
      count(walked, line, bySeq.has(seq))
    }
    ;[beforeThat, before, line] = [before, line, after]
  }
  for await (const row of rowsOf(db)) {
    step(lineOf(row))
    if (walked.broken !== undefined) break
  }
  step(undefined)
  const isMoved = walked.broken?.how === 'missing' && (await isElsewhere(db, walked.broken.seq))
  if (walked.broken !== undefined && isMoved) walked.broken = moved(walked.broken)
  return walked
}

function count(walked: Walked, { seq, hash, entry }: Line, isSigned: boolean): void {
  walked.entries = seq
  walked.head = hash
  walked.since = isSigned ? 0 : walked.since + 1
  walked.published = !isSigned && (walked.published || (entry !== undefined && isPublishing(entry)))
}

/** The chain fits together, and is not the chain that was signed. */
function contradiction({ seq, hash }: Line, statements: readonly Statement[] = []): Broken | undefined {
  const isSame = statements.every((one) => one.hash === hash)
  return isSame
    ? undefined
    : broken(seq, 'rebuilt', 'is not the one that was signed: it or one before it was written anew')
}

const moved = ({ seq }: Broken): Broken => broken(seq, 'out-of-order', 'stands in another place')

async function isElsewhere(db: Kysely<Tables>, seq: number): Promise<boolean> {
  for await (const row of rowsOf(db, seq)) if (lineOf(row).entry?.seq === seq) return true
  return false
}

function cutOff(statements: readonly Statement[], { entries }: Walked): Broken | undefined {
  const last = latestOf(statements)
  if (last === undefined || last.seq <= entries) return undefined
  return broken(entries + 1, 'cut', `is not there, nor is any after it: a checkpoint names entry ${last.seq}`)
}

const strangers = ({ statements }: Checkpoints, ours: readonly Statement[]): readonly string[] =>
  statements.length === ours.length ? [] : [`${statements.length - ours.length} checkpoints are of another record`]

function unsigned({ absent }: Checkpoints, { since, published, broken: found }: Walked): readonly string[] {
  // What comes after the first entry that is broken has not been looked at.
  if (found !== undefined) return []
  if (since < MOST_UNSIGNED && !published) return []
  return [absent ?? `the last ${since} entries ought to have been signed, and no checkpoint names them`]
}
