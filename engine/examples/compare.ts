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

/**
 * What an example could say instead, in the place where it says what did not come out: `gone` where there is nothing to be said there any more,
 * and nothing where no other word there would do.
 */
export type Correction = Mismatch & Readonly<{ instead: Instead | undefined }>

export type Instead = string | number | readonly string[] | Gone
type Gone = Readonly<{ gone: true }>

const GONE: Gone = { gone: true }

/** Everything that a provision or rule gives otherwise than expected. */
export const compare = (assessment: Assessment, key: string, expected: Expected): readonly Mismatch[] =>
  compareAll(assessment, key, expected).map(({ found }) => found)

/** The same, each at the very words that it is about, with the words that would be right. */
export const corrections = (assessment: Assessment, key: string, expected: Expected): readonly Correction[] =>
  compareAll(assessment, key, expected).map(({ found, field, instead }) => ({
    ...found,
    pointer: typeof expected === 'string' || field === undefined ? found.pointer : step(found.pointer, field),
    instead
  }))

type Compared = Readonly<{ found: Mismatch; field?: Field; instead?: Instead | undefined }>

function compareAll(assessment: Assessment, key: string, expected: Expected): readonly Compared[] {
  const found = foundFor(assessment, key)
  const pointer = step('/gives', key)
  if (found.length === 0)
    return [{ found: { key, expected: 'an answer', got: 'no such provision or rule is asked here', pointer } }]
  return expectations(expected).flatMap((one) => compareOne(assessment, found, one, { key, pointer }))
}

type Where = Readonly<{ key: string; pointer: string }>

function compareOne(
  assessment: Assessment,
  found: readonly Found[],
  { fields, place }: ExpectedOne,
  { key, pointer: at }: Where
): readonly Compared[] {
  const pointer = place === undefined ? at : step(at, place)
  const picked = pick(found, fields)
  const worst = worstOf(picked)
  if (worst === undefined)
    return [{ found: { key, expected: whichText(fields), got: `only ${listText(found)}`, pointer } }]
  const beside = picked.length > 1 ? ` (all: ${listText(picked)})` : ''
  return differences(assessment, worst, fields).map(({ field, expected, got, instead }) => ({
    found: { key, expected, got: `${got}${field === 'is' ? beside : ''}`, pointer },
    field,
    instead
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

/** What an example may expect of one thing. */
type Field = 'is' | 'local' | 'statutory' | 'effective' | 'doneOn' | 'workingDays' | 'latestWorkingDay' | 'missing'

type Difference = Readonly<{ field: Field; expected: string; got: string; instead: Instead | undefined }>

/** Every field that is expected, held against what came out. */
function differences(assessment: Assessment, found: Found, fields: ExpectedFields): readonly Difference[] {
  const { outcome } = found
  const { statutory } = outcome
  const differ: (Difference | undefined)[] = [
    ofState('is', fields.is, found),
    ofState('local', fields.local, { ...found, verdict: outcome.verdict, rule: outcome.rule }),
    ofState('statutory', fields.statutory, statutory && { outcome, ...statutory }),
    ofState('effective', fields.effective, found),
    ofText('doneOn', fields.doneOn, doneOn(found.verdict)),
    ofText('workingDays', fields.workingDays, workingDays(assessment, found)),
    ofText('latestWorkingDay', fields.latestWorkingDay, latestOf(found)),
    ofMissing(fields.missing, () => missingNames(assessment, found))
  ]
  return differ.filter((one) => one !== undefined)
}

function ofState(
  field: 'is' | 'local' | 'statutory' | 'effective',
  expected: string | undefined,
  found: Found | undefined
): Difference | undefined {
  if (expected === undefined) return undefined
  const says = field === 'is' ? '' : `${field} `
  const got = 'nothing: it stands on no rule of the law here'
  if (found === undefined) return { field, expected: `${says}${expected}`, got, instead: undefined }
  const wanted = parseState(expected)
  if (wanted !== undefined && isSame(wanted, found)) return undefined
  return { field, expected: `${says}${expected}`, got: stateText(found), instead: stateLike(wanted, found) }
}

/** The state as it came out, in as many words as were expected: what was not asked is not asked now. */
function stateLike(wanted: ExpectedState | undefined, found: Found): string {
  const { verdict, rule } = found
  const on = dayOf(verdict)
  if (wanted === undefined || wanted.state !== verdict.state || on === undefined) return stateText(found)
  const by = wanted.by === undefined ? '' : ` by ${rule.rule.key}`
  return `${verdict.state}${wanted.on === undefined ? '' : ` ${isoDay(on)}`}${by}`
}

/** What an expected state leaves out is not asked. */
function isSame({ state, on, by }: ExpectedState, { verdict, rule }: Found): boolean {
  const day = dayOf(verdict)
  if (verdict.state !== state || (on !== undefined && (day === undefined || isoDay(day) !== on))) return false
  return by === undefined || by === rule.rule.key || by === rule.provision.id
}

const CALLED = { doneOn: 'done on', workingDays: 'working days', latestWorkingDay: 'latest working day' } as const

function ofText(
  field: keyof typeof CALLED,
  expected: string | number | undefined,
  got: string | number | undefined
): Difference | undefined {
  if (expected === undefined || expected === got) return undefined
  const says = `${CALLED[field]} ${expected}`
  return { field, expected: says, got: got === undefined ? 'none' : String(got), instead: got ?? GONE }
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
    got: names.length === 0 ? 'nothing missing' : `missing ${names.join(', ')}`,
    instead: expected.some((name) => names.includes(name)) ? expected.filter((name) => names.includes(name)) : names
  }
}
