import { showPeriod } from '../days/period.ts'
import type { Clock, Met, Timescale } from '../model/ruleset.ts'
import type { DayRef, Vocabulary } from '../model/vocabulary.ts'
import { dayLabel } from './condition-words.ts'
import { actorAndWith, whenWords, type Wording } from './sentence-parts.ts'
import { capital, listed } from './words.ts'

/** Business support should have invitations and consultation papers sent at least 10 working days before the review meeting. */
export function timescaleSentence(timescale: Timescale, wording: Wording): string {
  const { provision, vocabulary } = wording
  const who = capital(actorAndWith(wording, 'somebody (the text does not say who)'))
  if (timescale.clock.kind === 'every') {
    return `${who} ${provision.strength} see to this every ${everyWords(timescale.clock)}, for the authority as a whole: ${provision.title}`
  }
  const acts =
    timescale.recurs === undefined ? actsWords(timescale.met, wording) : eventWords(timescale.recurs.act, vocabulary)
  const silence = timescale.silence === undefined ? '' : '; silence until then counts as agreement'
  const how = `${clockWords(timescale.clock, vocabulary)}${recursWords(timescale, vocabulary)}`
  return `${who} ${provision.strength} ${acts} ${how}${whenWords(timescale.when, wording)}${silence}`
}

const everyWords = ({ period }: Extract<Clock, { kind: 'every' }>): string =>
  period.count === 1 ? period.unit.replace('-', ' ') : showPeriod(period)

const eventWords = (name: string, { events }: Vocabulary): string => `have ${events.get(name)?.label ?? name}`

const recursWords = ({ recurs }: Timescale, vocabulary: Vocabulary): string =>
  recurs === undefined ? '' : `, from ${dayLabel(recurs.from, vocabulary)} until ${dayLabel(recurs.until, vocabulary)}`

/** What a milestone's act is called: invitations sent. */
export const actLabel = (ref: DayRef, vocabulary: Vocabulary): string =>
  ref.from === 'milestone' ? (vocabulary.milestones.get(ref.name)?.label ?? ref.name) : dayLabel(ref, vocabulary)

function actsWords(met: Met | undefined, wording: Wording): string {
  if (met === undefined) return `see to this: ${wording.provision.title},`
  const acts = met.acts.map(
    ({ milestone, when }) =>
      `${actLabel(milestone, wording.vocabulary)}${whenWords(when, wording, '(when')}${when === undefined ? '' : ')'}`
  )
  return `have ${listed(acts, met.kind === 'any' ? 'or' : 'and')}`
}

/** How long, in which direction, from which day. */
export function clockWords(clock: Clock, vocabulary: Vocabulary): string {
  switch (clock.kind) {
    case 'within': {
      const early = clock.notBefore === undefined ? '' : `not before ${showPeriod(clock.notBefore)} and `
      return `${early}within ${showPeriod(clock.period)} of ${dayLabel(clock.of, vocabulary)}`
    }
    case 'at-least':
      return `at least ${showPeriod(clock.period)} before ${dayLabel(clock.before, vocabulary)}`
    case 'by':
      return byWords(clock.day, vocabulary)
    case 'none-given': {
      const early = clock.notBefore === undefined ? '' : ` and not before ${showPeriod(clock.notBefore)}`
      return `after ${dayLabel(clock.of, vocabulary)}${early} (the text gives no number of days)`
    }
    case 'every':
      return `every ${everyWords(clock)}`
  }
}

/** By a day; before an act. */
export const byWords = (day: DayRef, vocabulary: Vocabulary): string =>
  `${day.from === 'milestone' ? 'before' : 'by'} ${dayLabel(day, vocabulary)}`
