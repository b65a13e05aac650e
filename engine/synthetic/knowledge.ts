import { type Whole, WHOLES } from '../model/case.ts'
import type { Random } from './random.ts'

/** How much of a case its sender knows. */
export type Knowledge = Readonly<{
  sort: 'whole' | 'most' | 'little'
  /** The share of facts that are given, and of acts. */
  facts: number
  acts: number
  /** The share of days, counts and lists of reviews that are given. */
  days: number
  complete: readonly Whole[]
}>

/** Some systems send the whole record; most leave something out; a question typed in by hand has little more than its days. */
export function knowledgeOf(random: Random): Knowledge {
  const sort = random.weighted([
    ['whole', 20],
    ['most', 60],
    ['little', 20]
  ] as const)
  switch (sort) {
    case 'whole':
      return { sort, facts: 1, acts: 0.9, days: 1, complete: WHOLES }
    case 'most':
      return {
        sort,
        facts: 0.3 + random.fraction() * 0.6,
        acts: 0.3 + random.fraction() * 0.6,
        days: 0.9,
        complete: someOf(random)
      }
    case 'little':
      return { sort, facts: random.fraction() * 0.2, acts: random.fraction() * 0.2, days: 0.7, complete: [] }
  }
}

const someOf = (random: Random): readonly Whole[] =>
  WHOLES.filter((one) => random.chance(one === 'reviews' ? 0.7 : 0.4))
