import type { IsoDay, Problem } from '../../../engine/index.ts'
import { declared } from '../content.ts'
import type { Check, Draft } from '../life.ts'
import { latestOf, type PublishedRow, standing } from '../publications.ts'
import { check, told } from './checked.ts'
import type { Findings } from './findings.ts'

/** What a draft is held against beside what is in it. */
export type Surroundings = Readonly<{
  today: IsoDay
  /** Everything published of its subject, withdrawn or not. */
  published: readonly PublishedRow[]
  /** The versions that a vocabulary or a calendar has gone by. */
  ownVersions: readonly string[]
}>

/** From when a draft would hold, and whether it may. */
export function forceDate(draft: Draft, around: Surroundings): Check {
  const [good, found] = draft.subject.kind === 'ruleset' ? ofADay(draft, around) : ofItsOwn(draft, around)
  return check('force-date', found, good, found[0] === undefined ? '' : sentence(found[0].message))
}

const sentence = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`

type Found = readonly [good: string, found: readonly Problem[]]

function ofADay(draft: Draft, { today, published }: Surroundings): Found {
  const { inForceFrom: from } = draft
  const at = '/inForce/from'
  if (from === undefined) return ['', [told('NO_DAY', 'the text does not say from which day it is in force', at)]]
  if (declared(draft.subject, draft.content).version !== from)
    return ['', [told('OTHER_VERSION', 'the version does not go by the day from which it is in force', '/version')]]
  const good = `In force from ${from}.`
  if (from >= today || mayBePast(draft, from, standing(published))) return [good, []]
  const message = `${from} is past, which only a correction, a reading settled or the first version of a procedure may be`
  return [good, [told('DAY_PAST', message, at)]]
}

/** What was so all along may be written down late, and so may what held before anything was written down. */
function mayBePast({ change }: Draft, from: IsoDay, published: readonly PublishedRow[]): boolean {
  if (change === 'corrects-a-mistake' || change === 'settles-a-reading') return true
  return change === 'new-procedure' && published.every(({ in_force_from }) => in_force_from > from)
}

/** A vocabulary and a calendar hold from when they are published, and an answer names them by their own version. */
function ofItsOwn(draft: Draft, { ownVersions }: Surroundings): Found {
  const { version } = declared(draft.subject, draft.content)
  const good = 'It holds from the moment of its publication.'
  const isTaken = version === undefined || ownVersions.includes(version)
  const message = version === undefined ? 'the text names no version' : `there is a version ${version} already`
  return [good, isTaken ? [told('VERSION_TAKEN', message, '/version')] : []]
}

/** The publication that holds the draft's place, if the draft does not begin from it. */
export function inTheWay(
  { subject, inForceFrom = '', base: begun }: Draft,
  published: readonly PublishedRow[]
): PublishedRow | undefined {
  const ofThatDay = standing(published).filter(
    ({ in_force_from }) => subject.kind !== 'ruleset' || in_force_from === inForceFrom
  )
  const newest = latestOf(ofThatDay)
  return newest === undefined || newest.id === begun ? undefined : newest
}

/** What others have published since a draft was begun. */
export function base(draft: Draft, { undone }: Findings, { published }: Surroundings): Check {
  const other = inTheWay(draft, published)
  const before = undone.filter(({ later }) => !later)
  const found = [
    ...(other === undefined ? [] : [told('NEWER_VERSION', newerOf(draft), '/base')]),
    ...before.flatMap(({ version, parts }) =>
      parts.map((part) => told('WOULD_UNDO', wouldUndo(version, part), '/base'))
    )
  ]
  if (found.length > 0) return check('base', found, '', 'Others have published since this draft was begun.')
  const after = undone.filter(({ later }) => later)
  const notes = after.flatMap(({ version, parts }) =>
    parts.map((part) => told('UNDONE_LATER', undoneBy(version, part), '/base'))
  )
  const says =
    notes.length > 0 ? 'A version that comes later, published already, does not have these changes.' : UP_TO_DATE
  return { check: 'base', passed: true, says, problems: notes }
}

const UP_TO_DATE = 'Nothing published since touches what this draft changes.'

const newerOf = ({ subject: { kind }, inForceFrom }: Draft): string =>
  kind === 'ruleset'
    ? `there is a version from ${inForceFrom} that this draft does not begin from`
    : `there is a newer ${kind} that this draft does not begin from`

const wouldUndo = (version: string, part: string): string =>
  `${part}: version ${version}, published since, changed this, and the draft has it otherwise`

const undoneBy = (version: string, part: string): string =>
  `${part}: as version ${version} has it, this ends when that begins`
