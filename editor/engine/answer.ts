import type { Library } from './library.ts'
import type { AnswerTo, Asked, Name } from './protocol.ts'
import type { Turn } from './queue.ts'
import { assessCase, scheduleCase } from './questions/case.ts'
import { madeUpReturn } from './questions/caseload/made-up-return.ts'
import { DESK } from './questions/desk/desk.ts'
import { behaviour } from './questions/changes/behaviour.ts'
import { changes } from './questions/changes/changes.ts'
import { floorOf } from './questions/changes/floor.ts'
import { origins } from './questions/changes/origins.ts'
import { coverageOf } from './questions/coverage.ts'
import { cycle } from './questions/cycle.ts'
import { examples } from './questions/examples.ts'
import { firstYear } from './questions/first-year.ts'
import { overview } from './questions/overview.ts'
import { problems } from './questions/problems.ts'
import { provision } from './questions/provision.ts'
import { readings } from './questions/readings.ts'
import { BOOK } from './questions/book/book.ts'
import { SOURCE } from './questions/source/source.ts'

export type Answering<N extends Name> = (asked: Asked<N>, library: Library, turn: Turn) => Promise<AnswerTo<N>>

/** Every question, and what answers it. */
const ANSWERING: Readonly<{ [N in Name]: Answering<N> }> = {
  overview,
  provision,
  readings,
  coverage: coverageOf,
  examples,
  cycle,
  firstYear,
  assess: assessCase,
  schedule: scheduleCase,
  problems,
  changes,
  behaviour,
  floor: floorOf,
  origins,
  madeUpReturn,
  ...DESK,
  ...SOURCE,
  ...BOOK
}

export const answer = <N extends Name>(name: N, asked: Asked<N>, library: Library, turn: Turn): Promise<AnswerTo<N>> =>
  ANSWERING[name](asked, library, turn)
