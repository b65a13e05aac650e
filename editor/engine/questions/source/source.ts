import type { Answering } from '../../answer.ts'
import type { SourceQuestions } from './asked.ts'
import { offers } from './offers.ts'
import { told } from './told.ts'

/** What answers the page with the text. */
export const SOURCE: Readonly<{ [N in keyof SourceQuestions]: Answering<N> }> = { offers, told }
