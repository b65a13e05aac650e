import { addDays, type Day, isoDay } from '../days/day.ts'
import type { Fact, Milestone, Scope, Vocabulary } from '../model/vocabulary.ts'
import type { SentDone, SentFact, SentFacts, SentMaps } from '../read/case-shape.ts'
import type { Knowledge } from './knowledge.ts'
import type { Random } from './random.ts'

/** Where a case can keep acts and facts. */
export type Holder = 'child' | 'care-period' | 'review' | 'event' | 'recommendation' | 'decision'

/** A case keeps what is said of a meeting with its review. Of the authority as a whole it says nothing. */
const KEEPS: Readonly<Record<Scope, Holder | undefined>> = {
  child: 'child',
  authority: undefined,
  'care-period': 'care-period',
  review: 'review',
  meeting: 'review',
  adjournment: 'review',
  'adoption-review': 'review',
  event: 'event',
  occurrence: 'event',
  recommendation: 'recommendation',
  decision: 'decision'
}

/** The words of a vocabulary that a sender can use: whatever the engine does not work out for itself. */
export type Words = Readonly<{
  facts: ReadonlyMap<Holder | undefined, readonly Fact[]>
  acts: ReadonlyMap<Holder | undefined, readonly Milestone[]>
  events: readonly string[]
}>

const sendable = <T extends Readonly<{ scope: Scope; derived: boolean }>>(all: ReadonlyMap<string, T>) =>
  Map.groupBy(
    [...all.values()].filter(({ derived }) => !derived),
    ({ scope }) => KEEPS[scope]
  )

export const wordsOf = (vocabulary: Vocabulary | undefined): Words => ({
  facts: sendable(vocabulary?.facts ?? new Map<string, Fact>()),
  acts: sendable(vocabulary?.milestones ?? new Map<string, Milestone>()),
  events: [...(vocabulary?.events.keys() ?? [])]
})

export type About = Readonly<{ holder: Holder; around: Day; asOf: Day; knowledge: Knowledge; words: Words }>

/** Acts and facts at random, as plausible as can be without knowing what they mean. */
export function notesOn(random: Random, about: About): SentMaps {
  const { words, holder, knowledge } = about
  const facts: Record<string, SentFact> = {}
  for (const fact of words.facts.get(holder) ?? []) {
    if (random.chance(knowledge.facts)) facts[fact.name] = valueOf(random, fact, about)
  }
  const done = actsOf(random, words.acts.get(holder) ?? [], about)
  return { ...some('done', done), ...some('facts', facts) }
}

const some = <K extends string, T extends SentDone | SentFacts>(key: K, what: T): { [P in K]?: T } =>
  Object.keys(what).length === 0 ? {} : ({ [key]: what } as { [P in K]: T })

/** Most acts are done within weeks of what they belong to. One that would lie ahead has not been done. */
function actsOf(random: Random, acts: readonly Milestone[], { around, asOf, knowledge }: About): SentDone {
  const done: Record<string, string | false> = {}
  for (const { name } of acts) {
    const on = addDays(around, random.whole(-16, 25))
    if (!random.chance(knowledge.acts)) continue
    done[name] = on > asOf || random.chance(0.1) ? false : isoDay(on)
  }
  return done
}

function valueOf(random: Random, fact: Fact, { around }: About): NonNullable<SentFact> {
  const names = Object.keys(fact.values ?? {})
  switch (fact.type) {
    case 'yes-no':
      return random.chance(0.5)
    case 'number':
      return random.whole(0, random.chance(0.8) ? 6 : 40)
    case 'date':
      return isoDay(addDays(around, random.whole(-120, 30)))
    case 'one-of':
      return random.pick(names as [string, ...string[]])
    case 'list':
      return names.filter(() => random.chance(0.4))
  }
}
