import type { Condition } from '../model/condition.ts'
import { asRuled, type Provision, type Rule, type RuleBody, type Ruleset, type Timescale } from '../model/ruleset.ts'
import type { DayRef } from '../model/vocabulary.ts'
import { dayOfClock } from './clocks.ts'

/** A rule with what it is about, in the words of the vocabulary that two councils share. */
export type Subject = Readonly<{
  provision: Provision
  rule: Rule
  body: RuleBody
  /** Names of the vocabulary, by what they are here: rules that share none are about different things. */
  about: ReadonlySet<string>
  /** The facts that its conditions ask after. */
  facts: ReadonlySet<string>
  title: string
}>

/** Every rule of a ruleset, in the order of the text. */
export const subjectsOf = ({ provisions }: Ruleset): readonly Subject[] =>
  provisions.flatMap((whole) =>
    whole.rules.map((rule): Subject => {
      const provision = asRuled(whole, rule)
      const title = provision.title.toLowerCase()
      return { provision, rule, body: rule.body, about: aboutOf(rule.body), facts: factsOf(rule.body), title }
    })
  )

function aboutOf(body: RuleBody): ReadonlySet<string> {
  switch (body.kind) {
    case 'timescale':
      return new Set([
        ...actsOf(body),
        ...body.events.map((one) => `event ${one}`),
        ...(body.floor === undefined ? [] : [`law ${body.floor}`])
      ])
    case 'trigger':
      return new Set([
        ...body.events.map((one) => `event ${one}`),
        ...(body.met === undefined ? [] : namesOf(body.met).map((one) => `act ${one}`)),
        ...(body.events.length === 0 ? [`calls ${body.callsFor} ${body.per}`] : [])
      ])
    case 'invitee':
      return new Set([`role ${body.role}`])
    case 'agenda':
      return new Set([`item ${body.item}`])
    case 'check':
      return new Set([...conditionFacts(body.requires)].map((one) => `fact ${one}`))
    case 'guidance':
      return new Set()
  }
}

const actsOf = ({ met, recurs, per }: Timescale): readonly string[] => [
  ...(met?.acts.flatMap(({ milestone }) => namesOf(milestone).map((one) => `act ${one}`)) ?? []),
  ...(recurs === undefined ? [] : [`event ${recurs.act}`]),
  ...(met === undefined ? [`act of ${per}`] : [])
]

const namesOf = (ref: DayRef): readonly string[] => (ref.from === 'latest' ? ref.of.flatMap(namesOf) : [ref.name])

const factsOf = (body: RuleBody): ReadonlySet<string> =>
  new Set([
    ...(body.when === undefined ? [] : conditionFacts(body.when)),
    ...(body.kind === 'check' ? conditionFacts(body.requires) : [])
  ])

/** Of a list, each thing that is to be on it is a matter of its own. */
function* conditionFacts(condition: Condition): Iterable<string> {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const one of condition.of) yield* conditionFacts(one)
      return
    case 'not':
      yield* conditionFacts(condition.of)
      return
    case 'compare':
      yield condition.operator === 'contains' && condition.operand.is === 'text'
        ? `${condition.fact.name} ${condition.operand.value}`
        : condition.fact.name
      return
    case 'outcome':
      return
  }
}

/** The day that a timescale counts from, by its names. */
export const anchorOf = ({ clock }: Timescale): string => {
  const ref = dayOfClock(clock)
  return ref === undefined ? '' : namesOf(ref).join(' ')
}

/** Whether a timescale counts up to its day, or from it. */
export const directionOf = ({ clock }: Timescale): 'before' | 'after' =>
  clock.kind === 'at-least' || clock.kind === 'by' ? 'before' : 'after'
