import type { Assessment } from '../assess/assess.ts'
import type { Verdict } from '../assess/verdict.ts'
import { latestWorkingDay, workingDaysBetween } from '../days/calendar.ts'
import { isoDay } from '../days/day.ts'
import { step } from '../read/problems.ts'
import {
  type Expected,
  type ExpectedFields,
  type ExpectedOne,
  expectations,
  type ExpectedState,
  parseState
} from '../model/example.ts'
import { aboutText, dayOf, type Found, foundFor, pick, stateText, worstOf } from './found.ts'
import { missingNames } from './missing.ts'

/** What did not come out as expected. `pointer` says where in the example the expectation stands. */
export type Mismatch = Readonly<{ key: string; expected: string; got: string; pointer: string }>

/** Everything that a provision or rule gives otherwise than expected. */
export function compare(assessment: Assessment, key: string, expected: Expected): readonly Mismatch[] {
  const found = foundFor(assessment, key)
  const pointer = step('/gives', key)
  if (found.length === 0)
    return [{ key, expected: 'an answer', got: 'no such provision or rule is asked here', pointer }]
  return expectations(expected).flatMap((one) => compareOne(assessment, found, one, { key, pointer }))
}

type Where = Readonly<{ key: string; pointer: string }>

function compareOne(
  assessment: Assessment,
  found: readonly Found[],
  { fields, place }: ExpectedOne,
  { key, pointer }: Where
): readonly Mismatch[] {
  const here = place === undefined ? pointer : step(pointer, place)
  const picked = pick(found, fields)
  const worst = worstOf(picked)
  if (worst === undefined) return [{ key, expected: whichText(fields), got: `only ${listText(found)}`, pointer: here }]
  const beside = picked.length > 1 ? ` (all: ${listText(picked)})` : ''
  return differences(assessment, worst, fields).map(({ field, expected, got }) => ({
    key,
    expected,
    got: `${got}${field === 'is' ? beside : ''}`,
    pointer: here
  }))
}

const whichText = ({ review, event, item }: ExpectedFields): string =>
  [
    review === undefined ? '' : `review ${review}`,
    event === undefined ? '' : `event ${event}`,
    item === undefined ? '' : `item ${item}`
  ]
    .filter((one) => one !== '')
    .join(', ')

const MOST_LISTED = 8

const listText = (found: readonly Found[]): string => {
  const shown = found.slice(0, MOST_LISTED).map((one) => `${aboutText(one.outcome.instance)} ${stateText(one)}`)
  return [...shown, ...(found.length > MOST_LISTED ? ['…'] : [])].join('; ')
}

type Difference = Readonly<{ field: string; expected: string; got: string }>

/** Every field that is expected, held against what came out. */
function differences(assessment: Assessment, found: Found, fields: ExpectedFields): readonly Difference[] {
  const { outcome } = found
  const { statutory } = outcome
  const differ: (Difference | undefined)[] = [
    ofState('is', fields.is, found),
    ofState('local', fields.local, { ...found, verdict: outcome.verdict, rule: outcome.rule }),
    ofState('statutory', fields.statutory, statutory && { outcome, ...statutory }),
    ofState('effective', fields.effective, found),
    ofText('done on', fields.doneOn, doneOn(found.verdict)),
    ofText('working days', fields.workingDays, workingDays(assessment, found)),
    ofText('latest working day', fields.latestWorkingDay, latestOf(found)),
    ofMissing(fields.missing, () => missingNames(assessment, found))
  ]
  return differ.filter((one) => one !== undefined)
}

function ofState(field: string, expected: string | undefined, found: Found | undefined): Difference | undefined {
  if (expected === undefined) return undefined
  const says = field === 'is' ? '' : `${field} `
  if (found === undefined)
    return { field, expected: `${says}${expected}`, got: 'nothing: it stands on no rule of the law here' }
  const wanted = parseState(expected)
  if (wanted !== undefined && isSame(wanted, found)) return undefined
  return { field, expected: `${says}${expected}`, got: stateText(found) }
}

/** What an expected state leaves out is not asked. */
function isSame({ state, on, by }: ExpectedState, { verdict, rule }: Found): boolean {
  const day = dayOf(verdict)
  if (verdict.state !== state || (on !== undefined && (day === undefined || isoDay(day) !== on))) return false
  return by === undefined || by === rule.rule.key || by === rule.provision.id
}

function ofText(
  field: string,
  expected: string | number | undefined,
  got: string | number | undefined
): Difference | undefined {
  if (expected === undefined || expected === got) return undefined
  return { field, expected: `${field} ${expected}`, got: got === undefined ? 'none' : String(got) }
}

function doneOn(verdict: Verdict): string | undefined {
  const on = 'doneOn' in verdict ? verdict.doneOn : verdict.state === 'answered' ? verdict.answeredOn : undefined
  return on === undefined ? undefined : isoDay(on)
}

/** Working days late, over or left. */
function workingDays({ asOf }: Assessment, { verdict, version: { calendar } }: Found): number | undefined {
  const on = dayOf(verdict)
  if (on === undefined) return undefined
  switch (verdict.state) {
    case 'met-late':
      return workingDaysBetween(calendar, on, verdict.doneOn)
    case 'overdue':
    case 'breached':
      return workingDaysBetween(calendar, on, asOf)
    case 'due':
    case 'not-yet':
      return workingDaysBetween(calendar, asOf, on)
    default:
      return undefined
  }
}

function latestOf({ verdict, version }: Found): string | undefined {
  const on = dayOf(verdict)
  const latest = on === undefined ? undefined : latestWorkingDay(version.calendar, on)
  return latest === undefined ? undefined : isoDay(latest)
}

function ofMissing(expected: readonly string[] | undefined, missing: () => readonly string[]): Difference | undefined {
  if (expected === undefined) return undefined
  const names = missing()
  if (expected.length === 0 ? names.length === 0 : expected.every((name) => names.includes(name))) return undefined
  const wanted = expected.length === 0 ? 'nothing missing' : `missing ${expected.join(', ')}`
  return {
    field: 'missing',
    expected: wanted,
    got: names.length === 0 ? 'nothing missing' : `missing ${names.join(', ')}`
  }
}
