import {
  compileRuleset,
  type CompiledRuleset,
  type Day,
  parseDay,
  type Problem,
  type Procedure,
  readCase,
  schedule
} from '../../../../engine/index.ts'
import { checkFloor } from '../../../../engine/floor/check.ts'
import { lawFrom, lawVersions } from '../../../../engine/floor/law.ts'
import { conditionOf } from '../../../../engine/read/conditions.ts'
import { conditionWords, dayLabel } from '../../../../engine/explain/condition-words.ts'
import type { ScheduleEntry } from '../../../../engine/model/assessment.ts'
import { makeReport } from '../../../../engine/read/report.ts'
import type { Ruleset } from '../../../../engine/model/ruleset.ts'
import { type Resolved, resolve } from '../../../../engine/read/resolve.ts'
import { shapeProblems } from '../../../../engine/read/shape.ts'
import type { WrittenProvision, WrittenRuleset } from '../../../../engine/read/written.ts'
import type { Answering } from '../../answer.ts'
import { sampleCase } from '../cycle.ts'
import type { Counted, DeskProblem, Preview, PreviewDuty, ProvisionAsked } from './asked.ts'
import { conditionsIn } from './conditions-in.ts'
import { alone, type Ground, groundOf, keptBeside } from './ground.ts'
import { type Lenient, readLeniently } from './lenient.ts'
import { located } from './located.ts'
import { saysOf } from './says.ts'
import { titledRule } from '../../../sentences/rule-names.ts'

/** One provision laid into a text that has been read already: what it would say, and when its days would fall. */
export type Laid = Readonly<{ problems: readonly DeskProblem[]; resolved?: Resolved; ruleset?: Ruleset }>

export async function laidIn(asked: ProvisionAsked, ground: Ground): Promise<Laid> {
  const lenient = await keptBeside(`lenient ${ground.digest} ${asked.text}`, async () =>
    readLeniently(asked.text, ground)
  )
  const { written } = lenient
  if (written === undefined) return { problems: lenient.problems }
  const laid = lay(asked.provision, soundPart(written, lenient), ground)
  return laid.resolved === undefined && lenient.resolved !== undefined ? { ...laid, resolved: lenient.resolved } : laid
}

/** What cannot be read elsewhere in the text does not keep this provision from being looked at. */
function soundPart(written: WrittenRuleset, { problems }: Lenient): WrittenRuleset {
  const wrong = new Set(problems.map(({ provision }) => provision))
  return wrong.size === 0 ? written : { ...written, provisions: written.provisions.filter(({ id }) => !wrong.has(id)) }
}

function lay(provision: WrittenProvision, written: WrittenRuleset, ground: Ground): Laid {
  const others = written.provisions.some(({ id }) => id === provision.id)
  const provisions = others
    ? written.provisions.map((one) => (one.id === provision.id ? provision : one))
    : [...written.provisions, provision]
  const index = provisions.indexOf(provision)
  const idAt = (at: number): string | undefined => provisions[at]?.id
  // The shape of the rest is known to be right; only a text of this one provision has to be looked at.
  const shape = shapeProblems('ruleset', { ...written, provisions: [provision] })
  if (shape.length > 0)
    return { problems: shape.map((one) => located(one, (at) => (at === 0 ? provision.id : undefined))) }
  const report = makeReport()
  const resolved = resolve({ ...written, provisions }, ground.context, report)
  const own = report.problems.filter((one) => isOf(one, index))
  if (own.length > 0) return { problems: own.map((one) => located(one, idAt)), resolved }
  return report.problems.length > 0
    ? { problems: report.problems.map((one) => located(one, idAt)), resolved }
    : { problems: [], resolved, ruleset: resolved.ruleset() }
}

const isOf = ({ pointer = '' }: Problem, index: number): boolean =>
  pointer === `/provisions/${index}` || pointer.startsWith(`/provisions/${index}/`)

/** What one provision says and does as it is being written, before it is in the text. */
export const preview: Answering<'preview'> = async (asked, library) => {
  const ground = await groundOf(asked, library)
  const laid = await laidIn(asked, ground)
  const meetingDay = parseDay(asked.meetingDay) ?? (0 as Day)
  const nothing: Preview = {
    problems: laid.problems,
    rules: [],
    conditions: conditionsSaid(asked.provision, laid),
    duties: [],
    counted: [],
    meetingDay,
    calendar: ground.calendar,
    floor: []
  }
  const { ruleset } = laid
  const provision = ruleset?.provisions.find(({ id }) => id === asked.provision.id)
  if (ruleset === undefined || provision === undefined) return nothing
  const compiled = compileRuleset(ruleset, ground.calendar)
  const procedure = alone(compiled, ground.law)
  const keys = new Set(provision.rules.map(({ key }) => key))
  return {
    ...nothing,
    rules: saysOf(provision, ruleset),
    duties: dutiesOf(procedure, ground, keys, asked.meetingDay),
    counted: countedOf(compiled, procedure, ground, keys, meetingDay),
    floor: checkFloor(onlyTimescales(procedure, keys)).findings
  }
}

/** What has a problem in it is left out: it cannot be said yet. */
function conditionsSaid(provision: WrittenProvision, { resolved, problems }: Laid): Readonly<Record<string, string>> {
  if (resolved === undefined) return {}
  const said: Record<string, string> = {}
  for (const { path, condition, per } of conditionsIn(provision)) {
    if (problems.some(({ field }) => field === path || field.startsWith(`${path}/`))) continue
    const context = { ...resolved.context, report: makeReport(), budget: { used: 0 } }
    const found = conditionOf(context, condition, per, '')
    if (found !== undefined && context.report.problems.length === 0)
      said[path] = conditionWords(found, resolved.context.vocabulary)
  }
  return said
}

/** Only the rules in hand are held to their floor: the others have not moved. */
function onlyTimescales(procedure: Procedure, keys: ReadonlySet<string>): Procedure {
  const [version] = procedure.local.versions
  const focused = { ...version, rules: version.rules.filter(({ rule }) => keys.has(rule.key)) }
  return { ...procedure, local: { ...procedure.local, versions: [focused] } }
}

type Days = ReadonlyMap<string, ScheduleEntry>

function daysFor(procedure: Procedure, meetingDay: string): Days {
  const day = parseDay(meetingDay)
  const { vocabulary } = procedure.local.versions[0].ruleset
  const facts = readCase(sampleCase(meetingDay), vocabulary)
  if (!facts.ok || day === undefined) return new Map()
  const { before, after } = schedule(procedure, facts.value, day)
  return new Map([...before, ...after].map((entry) => [entry.rule, entry]))
}

/** The whole cycle around a review, those in hand among it, with where each stood before the draft. */
function dutiesOf(
  procedure: Procedure,
  { baseProcedure, digest }: Ground,
  keys: ReadonlySet<string>,
  meetingDay: string
): readonly PreviewDuty[] {
  const now = daysFor(procedure, meetingDay)
  const was = baseProcedure === undefined ? undefined : beforeKept(digest, meetingDay, baseProcedure)
  return [...now.values()]
    .filter(({ rule, dueOn }) => keys.has(rule) || (dueOn !== null && procedure.local.byKey.has(rule)))
    .map((entry) => dutyOf(entry, was?.get(entry.rule)))
}

let before: Readonly<{ key: string; days: Days }> | undefined

function beforeKept(digest: string, meetingDay: string, procedure: Procedure): Days {
  const key = `${digest} ${meetingDay}`
  if (before?.key !== key) before = { key, days: daysFor(procedure, meetingDay) }
  return before.days
}

const dayIn = (iso: string | null | undefined): Day | undefined => (iso == null ? undefined : parseDay(iso))

function dutyOf(entry: ScheduleEntry, was: ScheduleEntry | undefined): PreviewDuty {
  const { rule, strength, title, dueOn, local, statutory } = entry
  const law = statutory?.binding === 'law' ? dayIn(statutory.dueOn) : undefined
  const own = local === undefined ? dueOn : local.dueOn
  const old = was === undefined ? undefined : was.local === undefined ? was.dueOn : was.local.dueOn
  return {
    key: rule,
    label: titledRule(rule, title),
    strength,
    day: dayIn(own),
    before: dayIn(old),
    law,
    ...(own === null && { note: 'no last day can be told for the sample child' })
  }
}

/** Where each clock of the provision runs to from one day, whatever it is that it counts from. */
function countedOf(
  compiled: CompiledRuleset,
  procedure: Procedure,
  { base }: Ground,
  keys: ReadonlySet<string>,
  start: Day
): readonly Counted[] {
  return compiled.rules.flatMap((rule): readonly Counted[] => {
    if (rule.kind !== 'timescale' || rule.clock === undefined || !keys.has(rule.rule.key)) return []
    const { clock } = rule.body
    const from =
      clock.kind === 'at-least' ? clock.before : clock.kind === 'by' ? clock.day : 'of' in clock ? clock.of : undefined
    if (from === undefined) return []
    const was = base?.byKey.get(rule.rule.key)
    const history = rule.floor === undefined ? undefined : procedure.law?.byKey.get(rule.floor)
    const law = history === undefined ? undefined : lawFrom(start, lawVersions(history, rule.body.per))
    return [
      {
        key: rule.rule.key,
        from: dayLabel(from, compiled.ruleset.vocabulary),
        start,
        day: rule.clock.lastDay(start),
        before: was?.kind === 'timescale' ? was.clock?.lastDay(start) : undefined,
        law: law?.version.binding === 'law' ? law.dueOn : undefined
      }
    ]
  })
}
