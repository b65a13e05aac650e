import { nameLabel } from './name-label.ts'
import { type Expected, type ExpectedFields, expectations, parseState } from '../../../engine/model/example.ts'
import type { Vocabulary } from '../../../engine/model/vocabulary.ts'
import { dayWords } from '../../sentences/days.ts'
import { outcomeWords } from '../../sentences/outcomes.ts'

/** What a worked example expects of a rule, for people: late since 9 May 2026, by E33.2a. */
export const expectedWords = (expected: Expected, vocabulary: Vocabulary): string =>
  expectations(expected)
    .map(({ fields }) => oneOf(fields, vocabulary))
    .join('; ')

function oneOf(fields: ExpectedFields, vocabulary: Vocabulary): string {
  const { review, event, item, is, local, statutory, effective, doneOn, missing, workingDays, latestWorkingDay } =
    fields
  const about =
    review === 'next'
      ? 'the next review'
      : review !== undefined
        ? `review ${review}`
        : event !== undefined
          ? `event ${event}`
          : item !== undefined
            ? `item ${item}`
            : undefined
  const told = [
    is === undefined ? undefined : stateSays(is),
    local === undefined ? undefined : `by this text alone: ${stateSays(local)}`,
    statutory === undefined ? undefined : `by the law: ${stateSays(statutory)}`,
    effective === undefined ? undefined : `what counts: ${stateSays(effective)}`,
    doneOn === undefined ? undefined : `done on ${dayWords(doneOn)}`,
    workingDays === undefined ? undefined : `${workingDays} ${workingDays === 1 ? 'working day' : 'working days'}`,
    latestWorkingDay === undefined ? undefined : `latest working day ${dayWords(latestWorkingDay)}`,
    missing === undefined || missing.length === 0
      ? undefined
      : `because this is not known: ${missing.map((name) => nameLabel(name, vocabulary)).join(', ')}`
  ].filter((part) => part !== undefined)
  return `${about === undefined ? '' : `${about}: `}${told.join(', ')}`
}

/** `due 2026-05-09 by E33.2a` becomes: due 9 May 2026 by E33.2a. What is no state is left as it is, with its days in words. */
export function stateSays(text: string): string {
  const state = parseState(text)
  if (state === undefined) return daysIn(text)
  const { on, by } = state
  return [
    // That it could not be done in time did not happen on that day: the day is the one that was the last.
    outcomeWords(state.state) + (on !== undefined && state.state === 'not-achievable' ? ',' : ''),
    ...(on === undefined ? [] : [dayWords(on)]),
    ...(by === undefined ? [] : [`by ${by}`])
  ].join(' ')
}

const daysIn = (text: string): string => text.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, dayWords)
