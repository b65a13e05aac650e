import type { Answering } from '../../answer.ts'
import { accepted } from './accepted.ts'
import type { DeskQuestions } from './asked.ts'
import { begun } from './begun.ts'
import { board } from './board.ts'
import { breaches } from './breaches.ts'
import { draftChanges } from './draft-changes.ts'
import { edited } from './edited.ts'
import { guests } from './guests.ts'
import { merged } from './merged.ts'
import { otherSide } from './other-side.ts'
import { preview } from './preview.ts'
import { runs } from './runs.ts'
import { whatIf } from './what-if.ts'

/** What answers the policy lead's desk. */
export const DESK: Readonly<{ [N in keyof DeskQuestions]: Answering<N> }> = {
  edited,
  board,
  preview,
  whatIf,
  runs,
  accepted,
  otherSide,
  guests,
  breaches,
  draftChanges,
  merged,
  begun
}
