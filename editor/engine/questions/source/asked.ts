import type { Span } from '../../../../engine/problem.ts'
import type { Desk } from '../desk/asked.ts'

/** What can be written where the cursor stands. */
export type Offer = Readonly<{
  text: string
  /** What stands beside it in the list: for a name, what it means. */
  label?: string
  about?: string
  kind: 'field' | 'name' | 'word'
  /** Whether it fits the place: what does not comes last, and says why. */
  fits: boolean
}>

export type Offers = Readonly<{ start: number; offers: readonly Offer[] }>

/** What is known of the word under the pointer, as lines of plain text. */
export type Told = Readonly<{ at: Span; lines: readonly string[] }>

type Spot = Desk & Readonly<{ offset: number }>

/** What the page with the text of a ruleset asks of the engine. */
export type SourceQuestions = Readonly<{
  offers: Readonly<{ asked: Spot; answer: Offers }>
  told: Readonly<{ asked: Spot; answer: Told | null }>
}>
