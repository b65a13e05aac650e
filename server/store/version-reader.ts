import {
  compileRuleset,
  type Problem,
  readPublished,
  type Recall,
  type Result,
  type WorkingDayCalendar
} from '../../engine/index.ts'
import { madeOf } from '../../engine/model/made-of.ts'
import { bad, good } from '../../engine/problem.ts'
import type { RulesetContext } from '../../engine/read/resolve.ts'
import { digestOf } from '../canonical.ts'
import type { HeldVersion } from './memory.ts'
import { named } from './procedures.ts'
import { makeRecent } from './recent.ts'

/** What is found by reading a version. */
export type VersionRead = Pick<HeldVersion, 'ruleset' | 'compiled' | 'written' | 'context'>

/** A version that was published under a name and a label, and what it is read beside. */
export type VersionText = Readonly<{ id: string; version: string; text: string; context: RulesetContext }>

export type VersionReader = (
  version: VersionText,
  calendar: (name: string) => WorkingDayCalendar | undefined
) => Result<VersionRead>

/** Pieces of texts that are kept: as many as some dozens of versions have that say nothing in common. */
const PIECES = 10_000

/** Reads published versions one after the other, each made of the parts of the one before it, so that a thousand take little more room than one. */
export function makeVersionReader(): VersionReader {
  const [newest, recall] = [new Map<string, VersionRead>(), recallPieces()]
  return ({ id, version, text, context }, calendar) => {
    const found = readPublished(text, context, recall)
    if (!found.ok) return found
    const [own, counts] = [named(found.value.ruleset, version), calendar(found.value.ruleset.calendar)]
    if (counts === undefined) return bad([noCalendar(own.calendar)])
    const earlier = newest.get(id)
    const ruleset = earlier === undefined ? own : madeOf(earlier.ruleset, own)
    const compiled = compileRuleset(ruleset, counts, earlier?.compiled)
    const read = { ruleset, compiled, written: found.value.written, context }
    newest.set(id, read)
    return good(read)
  }
}

/** By the digest of a piece, and from a copy of it: a piece cut out of a text holds all of the text. */
function recallPieces(): Recall {
  const pieces = makeRecent<Result<unknown>>(PIECES)
  return (piece, read) => pieces(digestOf(piece), () => read(Buffer.from(piece).toString()))
}

const noCalendar = (name: string): Problem => ({
  code: 'UNKNOWN_CALENDAR',
  message: `there is no calendar \`${name}\``
})
