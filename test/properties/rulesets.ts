import fc, { type Arbitrary } from 'fast-check'
import { type Procedure, procedureOf } from '../../engine/compile/procedure.ts'
import { type CompiledRuleset, compileRuleset } from '../../engine/compile/ruleset.ts'
import type { Period, Unit } from '../../engine/days/period.ts'
import type { Condition } from '../../engine/model/condition.ts'
import type { Clock, Conventions, Met, Provision, RuleBody, Ruleset, Timescale } from '../../engine/model/ruleset.ts'
import type { DayRef, Scope } from '../../engine/model/vocabulary.ts'
import { conditionFor } from './conditions.ts'
import { actsFor, CALENDAR, daysFor, EVENTS, WORDS } from './words.ts'

const SCOPES: readonly Scope[] = [
  ...(['review', 'review', 'review', 'event', 'event', 'child', 'care-period'] as const),
  ...(['meeting', 'adjournment', 'recommendation', 'decision', 'adoption-review', 'authority'] as const)
]

const aPeriod: Arbitrary<Period> = fc.record({
  count: fc.oneof(fc.constantFrom(0, 1, 5, 10, 20, 28, 42), fc.nat(100)),
  unit: fc.constantFrom<Unit>('working-day', 'day', 'week', 'month')
})

const optionally = <K extends string, T>(key: K, value: Arbitrary<T>): Arbitrary<{ [P in K]?: T }> =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given }) as { [P in K]?: T })

const aDayRef = (per: Scope): Arbitrary<DayRef> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...daysFor(per)) },
    fc
      .array(fc.constantFrom(...daysFor(per)), { minLength: 2, maxLength: 3 })
      .map((of) => ({ from: 'latest' as const, of }))
  )

const aClock = (per: Scope): Arbitrary<Clock> => {
  const on = aDayRef(per)
  return fc.oneof<Arbitrary<Clock>[]>(
    fc
      .tuple(
        fc.record({ kind: fc.constant('within' as const), period: aPeriod, of: on }),
        optionally('notBefore', aPeriod)
      )
      .map(merge),
    fc.record({ kind: fc.constant('at-least' as const), period: aPeriod, before: on }),
    fc.record({ kind: fc.constant('by' as const), day: on }),
    fc
      .tuple(fc.record({ kind: fc.constant('none-given' as const), of: on }), optionally('notBefore', aPeriod))
      .map(merge),
    fc.record({ kind: fc.constant('every' as const), period: aPeriod })
  )
}

const merge = <A extends object, B extends object>([a, b]: readonly [A, B]): A & B => ({ ...a, ...b })

const someEvents = fc.uniqueArray(fc.constantFrom<string>(...EVENTS), { maxLength: 2 })
const onlyForEvents = (per: Scope): Arbitrary<readonly string[]> => (per === 'event' ? someEvents : fc.constant([]))

function someActs(per: Scope, keys: readonly string[]): Arbitrary<Met> {
  const act = fc.constantFrom(...actsFor(per))
  const when = conditionFor(per, keys)
  const needed = fc.tuple(act, optionally('when', when)).map(([milestone, given]) => ({ milestone, ...given }))
  return fc.oneof(
    fc.record({ kind: fc.constant('all' as const), acts: fc.array(needed, { minLength: 1, maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('any' as const),
      acts: fc.array(
        act.map((milestone) => ({ milestone })),
        { minLength: 2, maxLength: 3 }
      )
    })
  )
}

const withWhen = (per: Scope, keys: readonly string[]): Arbitrary<{ when?: Condition }> =>
  optionally('when', conditionFor(per, keys))

function timescaleOf(per: Scope, keys: readonly string[], floors: readonly string[]): Arbitrary<Timescale> {
  const head = fc.record({
    kind: fc.constant('timescale' as const),
    per: fc.constant(per),
    events: onlyForEvents(per),
    clock: aClock(per)
  })
  const recurs = fc.record({
    act: fc.constant('visit'),
    from: fc.constantFrom(...daysFor('care-period')),
    until: fc.constantFrom(...daysFor('care-period'))
  })
  return fc
    .tuple(
      fc.tuple(head, withWhen(per, keys)).map(merge),
      optionally('met', someActs(per, keys)),
      optionally('silence', fc.constant('agreed' as const)),
      floors.length === 0 ? fc.constant({}) : optionally('floor', fc.constantFrom(...floors)),
      per === 'occurrence' ? recurs.map((given) => ({ recurs: given })) : fc.constant({})
    )
    .map(([body, ...rest]) => Object.assign({}, body, ...rest) as Timescale)
}

const CALLS = ['earlier-review', 'review', 'review-before', 'exit-review', 'notification'] as const

function bodyOf(per: Scope, keys: readonly string[], floors: readonly string[]): Arbitrary<RuleBody> {
  const events = onlyForEvents(per)
  const scope = fc.constant(per)
  const when = withWhen(per, keys)
  const day = optionally('by', aDayRef(per))
  const kind = <K extends string>(name: K): Arbitrary<K> => fc.constant(name)
  return fc.oneof<Arbitrary<RuleBody>[]>(
    timescaleOf(per, keys, floors),
    timescaleOf(per, keys, floors),
    fc
      .tuple(fc.record({ kind: kind('check'), per: scope, events, requires: conditionFor(per, keys) }), when, day)
      .map(([a, b, c]) => ({ ...a, ...b, ...c })),
    fc
      .tuple(
        fc.record({ kind: kind('trigger'), per: scope, events, callsFor: fc.constantFrom(...CALLS) }),
        when,
        optionally('on', aDayRef(per)),
        optionally('before', aDayRef(per)),
        optionally('met', fc.constantFrom(...actsFor(per)))
      )
      .map(([a, b, c, d, e]) => ({ ...a, ...b, ...c, ...d, ...e })),
    fc.tuple(inviteeHead(per, ['invited', 'where-appropriate', 'delegate', 'not-invited']), when).map(merge),
    // What keeps somebody out may not ask after the very rule that invites them.
    fc.tuple(inviteeHead(per, ['excluded']), withWhen(per, [])).map(merge),
    fc.tuple(fc.record({ kind: kind('agenda'), per: scope, item: fc.constant('care-plan') }), when).map(merge),
    fc
      .tuple(
        fc.record({
          kind: kind('guidance'),
          per: scope,
          events,
          sort: kind('duty'),
          undecidable: fc.constant('it is a matter of judgement')
        }),
        when
      )
      .map(merge)
  )
}

const inviteeHead = <A extends string>(per: Scope, attends: readonly A[]) =>
  fc.record({
    kind: fc.constant('invitee' as const),
    per: fc.constant(per),
    role: fc.constantFrom('parent', 'carer'),
    attends: fc.constantFrom(...attends),
    gets: fc.subarray(['consulted', 'record'] as const),
    extent: fc.constantFrom('whole' as const, 'part' as const)
  })

const anyBody = (keys: readonly string[], floors: readonly string[]): Arbitrary<RuleBody> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...SCOPES).chain((per) => bodyOf(per, keys, floors)) },
    { weight: 1, arbitrary: timescaleOf('occurrence', keys, floors) }
  )

/** Floors are timescales in every version. */
const aFloor = (keys: readonly string[]): Arbitrary<RuleBody> =>
  fc.constantFrom<Scope>('review', 'review', 'event', 'meeting').chain((per) => timescaleOf(per, keys, []))

const FLOORS = ['L1', 'L2', 'L3'] as const
const LAWS = [...FLOORS, 'L4', 'L5/one', 'L5/two'] as const
const LOCALS = ['R1', 'R2', 'R3', 'R4/one', 'R4/two', 'R5', 'R6', 'R7', 'R8', 'R9'] as const

/** What a rule may ask after: rules that come before it in the list, so that there are no circles, whatever the version. */
const earlier = (keys: readonly string[], key: string): readonly string[] => {
  const before = keys.slice(0, keys.indexOf(key)).filter((one) => provisionOf(one) !== provisionOf(key))
  return [...new Set([...before, ...before.map(provisionOf)])]
}

const provisionOf = (key: string): string => key.split('/')[0] ?? key

export type Written = Readonly<{ key: string; body: RuleBody; binding: 'law' | 'guidance' }>

const lawRule = (key: string): Arbitrary<Written> => {
  const keys = earlier(LAWS, key)
  const body = (FLOORS as readonly string[]).includes(key) ? aFloor(keys) : anyBody(keys, [])
  return fc.record({
    key: fc.constant(key),
    body,
    binding: fc.constantFrom('law' as const, 'law' as const, 'guidance' as const)
  })
}

const localRule = (key: string, withLaw: boolean): Arbitrary<Written> => {
  const keys = [...(withLaw ? LAWS : []), ...earlier(LOCALS, key)]
  return fc.record({
    key: fc.constant(key),
    body: anyBody(keys, withLaw ? FLOORS : []),
    binding: fc.constant('law' as const)
  })
}

const conventions: Arbitrary<Conventions> = fc.record({
  reviewCountsOn: fc.constantFrom('completed' as const, 'opened' as const),
  clearDays: fc.boolean(),
  afterTheMeeting: fc.constantFrom('completed' as const, 'opened' as const)
})

const provision = (id: string, rules: readonly Written[]): Provision => ({
  id,
  section: '1',
  cite: {},
  strength: 'must',
  binding: rules[0]?.binding,
  verified: undefined,
  title: id,
  who: [],
  with: [],
  seeAlso: [],
  conflictsWith: [],
  readings: [],
  rules: rules.map(({ key, body }) => ({ key, body })) as unknown as Provision['rules']
})

/** One version of a random ruleset, as little of it as is random. */
export type Version = Readonly<{
  from: string
  by: 'anchor' | 'due'
  conventions: Conventions
  rules: readonly Written[]
}>

export const rulesetOf = (id: string, { from, by, conventions: how, rules }: Version): Ruleset => ({
  id,
  version: from,
  title: id,
  issuedBy: 'nobody',
  inForceFrom: from,
  source: { edition: 'none' },
  calendar: 'england-and-wales',
  appliesBy: by,
  conventions: how,
  readings: [],
  vocabulary: WORDS,
  elsewhere: [],
  sections: [{ id: '1', title: 'One' }],
  provisions: [...Map.groupBy(rules, ({ key }) => provisionOf(key))].map(([key, mine]) => provision(key, mine))
})

const someRules = (keys: readonly string[], rule: (key: string) => Arbitrary<Written>): Arbitrary<readonly Written[]> =>
  fc.subarray([...keys], { minLength: 1 }).chain((chosen) => fc.tuple(...chosen.map(rule)))

type Versions = Arbitrary<readonly Version[]>

/** One or two versions of a ruleset; a version may lack rules that another has, and say otherwise in them. */
function versionsOf(
  keys: readonly string[],
  rule: (key: string) => Arbitrary<Written>,
  by: 'anchor' | 'due'
): Versions {
  const version = (from: string): Arbitrary<Version> =>
    fc.record({ from: fc.constant(from), by: fc.constant(by), conventions, rules: someRules(keys, rule) })
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(version('1960-01-01')) },
    fc.tuple(version('2024-02-01')),
    fc.tuple(version('1960-01-01'), version('2024-03-28'))
  )
}

/** A council's ruleset in its versions, with the law that it stands on. */
export type Rules = Readonly<{ local: readonly Version[]; law: readonly Version[] }>

export const anyRules: Arbitrary<Rules> = fc.boolean().chain((withLaw) =>
  fc.record({
    local: versionsOf(LOCALS, (key) => localRule(key, withLaw), 'anchor'),
    law: withLaw ? versionsOf(LAWS, lawRule, 'due') : fc.constant([])
  })
)

type Ready = readonly [CompiledRuleset, ...CompiledRuleset[]]

export function makeReady({ local, law }: Rules): Procedure {
  const ready = (id: string, versions: readonly Version[]): Ready =>
    versions.map((one) => compileRuleset(rulesetOf(id, one), CALENDAR)) as unknown as Ready
  return procedureOf(ready('local', local), law.length === 0 ? undefined : ready('law', law))
}
