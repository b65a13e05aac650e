import type { Answering } from '../../answer.ts'
import { accepted } from './accepted.ts'
import type { DeskQuestions } from './asked.ts'
import { begun } from './begun.ts'
import { board } from './board.ts'
import { breaches } from './breaches.ts'
import { edited } from './edited.ts'
import { exampleChanges } from './example-changes.ts'
import { guests } from './guests.ts'
import { merged } from './merged.ts'
import { otherSide } from './other-side.ts'
import { partChanges } from './part-changes.ts'
import { prepared } from './prepared.ts'
import { preview } from './preview.ts'
import { runs } from './runs.ts'
import { tried } from './tried.ts'
import { wordsIn } from './words.ts'
import { whatIf } from './what-if.ts'

/** What answers the policy lead's desk. */
export const DESK: Readonly<{ [N in keyof DeskQuestions]: Answering<N> }> = {
  edited,
  board,
  prepared,
  partChanges,
  preview,
  whatIf,
  runs,
  tried,
  wordsIn,
  accepted,
  otherSide,
  guests,
  breaches,
  exampleChanges,
  merged,
  begun
}
