import type { IsoDay, Problem } from '../../../engine/index.ts'
import { declared } from '../content.ts'
import type { Check, Draft } from '../life.ts'
import { isDayOfBase } from '../line.ts'
import { latestOf, type PublishedRow, standing } from '../publications.ts'
import { check, told } from './checked.ts'
import type { Findings } from './findings.ts'
import type { Undone } from './ground.ts'

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
  if (isDayOfBase(draft, published, today))
    return ['', [told('NO_DAY', 'it has not been said yet from which day it is to be in force', at)]]
  const message = `${from} is past, which only a correction, a reading settled or the first version of a procedure may be`
  return [good, [told('DAY_PAST', message, at)]]
}

/** What was so all along may be written down late, and so may what held before anything was written down. */
function mayBePast({ changes }: Draft, from: IsoDay, published: readonly PublishedRow[]): boolean {
  if (changes.includes('corrects-a-mistake') || changes.includes('settles-a-reading')) return true
  return changes.includes('new-procedure') && published.every(({ in_force_from }) => in_force_from > from)
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

/** What is published that a draft does not stand on: what it would lose, what is lost already, and what will end it. */
export function base(draft: Draft, { undone }: Findings, { published }: Surroundings): Check {
  const other = inTheWay(draft, published)
  const found = [
    ...(other === undefined ? [] : [told('NEWER_VERSION', newerOf(draft), '/base')]),
    ...partsOf(undone, 'replaced', (version, part) => told('WOULD_UNDO', wouldUndo(version, part), '/base'))
  ]
  if (found.length > 0) return check('base', found, '', WOULD_LOSE)
  const later = partsOf(undone, 'later', (version, part) => told('UNDONE_LATER', undoneBy(version, part), '/base'))
  const ended = partsOf(undone, 'ended', (version, part) => told('ENDED_BEFORE', endedOf(version, part), '/base'))
  return {
    check: 'base',
    passed: true,
    says: later.length > 0 ? ENDS_LATER : UP_TO_DATE,
    problems: [...ended, ...later]
  }
}

const partsOf = (
  undone: readonly Undone[],
  is: Undone['is'],
  say: (version: string, part: string) => Problem
): readonly Problem[] =>
  undone.filter((one) => one.is === is).flatMap(({ version, parts }) => parts.map((part) => say(version, part)))

const WOULD_LOSE = 'The version whose place it takes has changes that this draft does not have.'
const ENDS_LATER = 'A version that comes later, published already, does not have these changes.'
const UP_TO_DATE = 'This draft has everything that the version changed whose place it takes.'

const newerOf = ({ subject: { kind }, inForceFrom }: Draft): string =>
  kind === 'ruleset'
    ? `there is a version from ${inForceFrom} that this draft does not begin from`
    : `there is a newer ${kind} that this draft does not begin from`

const wouldUndo = (version: string, part: string): string =>
  `${part}: version ${version} changed this, and the draft has it otherwise`

const endedOf = (version: string, part: string): string =>
  `${part}: version ${version}, published since this draft was begun, changed this, and the version whose place this takes does not have it`

const undoneBy = (version: string, part: string): string =>
  `${part}: as version ${version} has it, this ends when that begins`
