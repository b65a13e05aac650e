import { showPeriod } from '../days/period.ts'
import type { Clock, Met, Recurs, Timescale } from '../model/ruleset.ts'
import type { DayRef, Vocabulary } from '../model/vocabulary.ts'
import { dayLabel, momentLabel } from './condition-words.ts'
import { actor, actorAndWith, whenWords, type Wording } from './sentence-parts.ts'
import { capital, listed } from './words.ts'

/** Business support should have invitations and consultation papers sent at least 10 working days before the review meeting. */
export function timescaleSentence(timescale: Timescale, wording: Wording): string {
  const { provision, vocabulary } = wording
  const acts = actsWords(timescale.met, wording)
  const who = capital(actorAndWith(wording, 'somebody (the text does not say who)', acts))
  if (timescale.clock.kind === 'every') {
    return `${who} ${provision.strength} see to this every ${everyWords(timescale.clock)}, for the authority as a whole: ${provision.title}`
  }
  if (timescale.recurs !== undefined) return recurringSentence(timescale, timescale.recurs, wording)
  const silence = timescale.silence === undefined ? '' : '; silence until then counts as agreement'
  const how = clockWords(timescale.clock, vocabulary)
  // After a list of long parts, the day would seem to belong to the last of them.
  const comma = /[,;]/.test(acts) ? ',' : ''
  return `${who} ${provision.strength} ${acts}${comma} ${how}${whenWords(timescale.when, wording)}${silence}`
}

/** There must be a visit by the social worker within 1 week of the last one, from the day the placement began until the first review. */
function recurringSentence(timescale: Timescale, recurs: Recurs, wording: Wording): string {
  const { provision, vocabulary } = wording
  const act = vocabulary.events.get(recurs.act)?.label ?? recurs.act
  const who = actor(wording)
  const by = who === undefined || act.includes(who) ? '' : ` by ${who}`
  const how = `${clockWords(timescale.clock, vocabulary)}${recursWords(recurs, vocabulary)}`
  return `there ${provision.strength} be ${act}${by} ${how}${timescale.when === undefined ? '' : ','}${whenWords(timescale.when, wording)}`
}

const everyWords = ({ period }: Extract<Clock, { kind: 'every' }>): string =>
  period.count === 1 ? period.unit.replace('-', ' ') : showPeriod(period)

const recursWords = ({ from, until }: Recurs, vocabulary: Vocabulary): string =>
  `, from ${dayLabel(from, vocabulary)} until ${dayLabel(until, vocabulary)}`

/** What a milestone's act is called: invitations sent. */
export const actLabel = (ref: DayRef, vocabulary: Vocabulary): string =>
  ref.from === 'milestone' ? (vocabulary.milestones.get(ref.name)?.label ?? ref.name) : dayLabel(ref, vocabulary)

function actsWords(met: Met | undefined, wording: Wording): string {
  if (met === undefined) return `see to this: ${wording.provision.title},`
  const acts = met.acts.map(
    ({ milestone, when }) =>
      `${actLabel(milestone, wording.vocabulary)}${whenWords(when, wording, '(when')}${when === undefined ? '' : ')'}`
  )
  return `have ${listedActs(acts, met.kind === 'any' ? 'or' : 'and')}`
}

/** Acts one after another; a comma parts two of them where one has an "and" of its own. */
export function listedActs(acts: readonly string[], word: 'and' | 'or'): string {
  const parted = acts.length === 2 && acts.some((act) => /,| (and|or) /.test(act))
  return parted ? acts.join(`, ${word} `) : listed(acts, word)
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
      return `after ${momentLabel(clock.of, vocabulary)}${early} (the text gives no number of days)`
    }
    case 'every':
      return `every ${everyWords(clock)}`
  }
}

/** By a day; before an act. */
export const byWords = (day: DayRef, vocabulary: Vocabulary): string =>
  day.from === 'milestone' ? `before ${momentLabel(day, vocabulary)}` : `by ${dayLabel(day, vocabulary)}`
