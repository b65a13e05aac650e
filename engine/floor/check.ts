import type { Procedure, RuleHistory } from '../compile/procedure.ts'
import { procedureOf } from '../compile/procedure.ts'
import type { CompiledRule, CompiledTimescale } from '../compile/rule.ts'
import { type CompiledRuleset, compileRuleset } from '../compile/ruleset.ts'
import type { WorkingDayCalendar } from '../days/calendar.ts'
import { isoDay } from '../days/day.ts'
import { dayKey, dayOfClock } from '../diff/clocks.ts'
import { ruleSentence } from '../explain/sentence.ts'
import type { Ruleset } from '../model/ruleset.ts'
import { actNames, besideOf, type Standing } from './beside.ts'
import type { FloorCheck, FloorFinding, FloorSide, NotCompared } from './finding.ts'
import { type LawVersion, lawVersions } from './law.ts'
import { checkWords, findingWords } from './says.ts'
import { tallyOf } from './tally.ts'

/** Holds every timescale of a ruleset's newest version to its floor, on every start day that the calendar knows. */
export function checkFloor({ local, law }: Procedure): FloorCheck {
  const [ours] = local.versions
  const rules = ours.rules.filter((rule) => rule.kind === 'timescale' && rule.body.floor !== undefined)
  const findings = rules.flatMap((rule) => (rule.kind === 'timescale' ? [findingOf(ours, rule, law?.byKey)] : []))
  const { name, version, from, to } = ours.calendar
  const notNamed = law === undefined ? [] : notNamedIn(law.versions[0], ours)
  const check = {
    ruleset: ours.ruleset.id,
    version: ours.ruleset.version,
    ...(law === undefined ? {} : { law: law.id }),
    calendar: { name, version, from: isoDay(from), to: isoDay(to) },
    passed: findings.every((one) => !('laterThanLaw' in one)),
    findings,
    notNamed
  }
  return { ...check, says: checkWords(check) }
}

/** The same for a text that is not in a store yet, such as a draft: `law` is the floor in all its versions. */
export function checkFloorOf(local: Ruleset, law: readonly Ruleset[], calendar: WorkingDayCalendar): FloorCheck {
  const [first, ...rest] = law.map((one) => compileRuleset(one, calendar))
  return checkFloor(procedureOf([compileRuleset(local, calendar)], first && [first, ...rest]))
}

type ByKey = ReadonlyMap<string, RuleHistory>

function findingOf(ours: CompiledRuleset, rule: CompiledTimescale, byKey: ByKey | undefined): FloorFinding {
  const local = standingOf(ours, rule)
  const history = byKey?.get(rule.body.floor ?? '')
  const law = history === undefined ? [] : lawVersions(history, rule.body.per)
  const newest = history?.versions.flatMap(({ version, rule: one }) =>
    one?.kind === 'timescale' ? [{ version, rule: one }] : []
  )[0]
  if (newest === undefined) return { ...unknownFloor(ours, rule), says: `${rule.rule.key}: its floor is not there.` }
  const floor = standingOf(newest.version, newest.rule)
  const { binding, verified } = newest.rule.provision
  const head = {
    rule: sideOf(ours, rule),
    floor: {
      ...sideOf(newest.version, newest.rule),
      ...(binding === undefined ? {} : { binding }),
      ...(verified === undefined ? {} : { verified })
    },
    beside: besideOf(local, floor)
  }
  const because = whyNot(ours, rule, newest.version, newest.rule)
  return told(because === undefined ? lookedAt(head, ours, rule, law) : { ...head, outcome: 'not-compared', because })
}

type Untold = FloorFinding extends infer One ? (One extends unknown ? Omit<One, 'says'> : never) : never
type Head = Pick<FloorFinding, 'rule' | 'floor' | 'beside'>

const told = (finding: Untold): FloorFinding => ({ ...finding, says: findingWords(finding) })

function unknownFloor(
  ours: CompiledRuleset,
  rule: CompiledTimescale
): Omit<Extract<FloorFinding, { outcome: 'not-compared' }>, 'says'> {
  const side = sideOf(ours, rule)
  const floor = { rule: rule.body.floor ?? '', title: '', strength: side.strength, says: '' }
  return { rule: side, floor, beside: [], outcome: 'not-compared', because: 'no-such-rule' }
}

function lookedAt(head: Head, ours: CompiledRuleset, rule: CompiledTimescale, law: readonly LawVersion[]): Untold {
  const { checked, laterThanLaw, laterThanGuidance } = tallyOf(rule, law, ours.calendar, ours.from)
  if (checked.compared === 0)
    return {
      ...head,
      outcome: 'not-compared',
      because: checked.beyondCalendar > 0 ? 'calendar-too-short' : 'no-number'
    }
  if (laterThanLaw === undefined && laterThanGuidance === undefined) return { ...head, outcome: 'keeps', checked }
  return {
    ...head,
    outcome: laterThanLaw === undefined ? 'later-than-guidance' : 'later-than-law',
    checked,
    ...(laterThanLaw === undefined ? {} : { laterThanLaw }),
    ...(laterThanGuidance === undefined ? {} : { laterThanGuidance })
  }
}

/** Days are compared only where both count from one day, to something that is at least in part one act, and both give a number. */
function whyNot(
  ours: CompiledRuleset,
  { body: local }: CompiledTimescale,
  theirs: CompiledRuleset,
  { body: law }: CompiledTimescale
): NotCompared | undefined {
  const [a, b] = [dayOfClock(local.clock), dayOfClock(law.clock)]
  if (a === undefined || b === undefined) return 'different-anchors'
  if (dayKey(a, ours.ruleset.conventions) !== dayKey(b, theirs.ruleset.conventions)) return 'different-anchors'
  const acts = new Set(actNames(law))
  if (!actNames(local).some((name) => acts.has(name))) return 'different-acts'
  return local.clock.kind === 'none-given' || law.clock.kind === 'none-given' ? 'no-number' : undefined
}

const sideOf = ({ ruleset }: CompiledRuleset, { rule, provision }: CompiledRule): FloorSide => ({
  rule: rule.key,
  title: provision.title,
  strength: provision.strength,
  says: ruleSentence(rule, provision, ruleset)
})

const standingOf = ({ ruleset }: CompiledRuleset, { rule, provision, body }: CompiledTimescale): Standing => ({
  key: rule.key,
  provision,
  body,
  vocabulary: ruleset.vocabulary
})

function notNamedIn(law: CompiledRuleset, ours: CompiledRuleset): readonly FloorSide[] {
  const named = new Set(ours.rules.flatMap((rule) => (rule.kind === 'timescale' ? [rule.body.floor] : [])))
  return law.rules
    .filter((rule) => rule.kind === 'timescale' && rule.provision.binding === 'law' && !named.has(rule.rule.key))
    .map((rule) => sideOf(law, rule))
}
