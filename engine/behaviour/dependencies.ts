import type { Status, View } from './view.ts'

/*
 * What is always so among the facts, however a case is told. A region that goes against one of these is no region: no case can lie in it.
 * Only what the reading of cases and the chronology really hold to may stand here; what is merely usual would hide a difference.
 */

/** Days of which one is never later than the other. */
export const NEVER_LATER: readonly Readonly<{ earlier: string; later: string; because: string }>[] = [
  { earlier: 'meeting-day', later: 'completed-day', because: 'no review is completed before its first meeting' },
  { earlier: 'completed-day', later: 'as-of', because: 'what lies after the day asked about has not happened' },
  { earlier: 'previous-review-day', later: 'as-of', because: 'what lies after the day asked about has not happened' },
  { earlier: 'event-day', later: 'as-of', because: 'what lies after the day asked about has not happened' },
  { earlier: 'long-term-from', later: 'as-of', because: 'what lies after the day asked about has not happened' },
  {
    earlier: 'current-long-term-from',
    later: 'as-of',
    because: 'what lies after the day asked about has not happened'
  },
  { earlier: 'came-into-care', later: 'as-of', because: 'what lies after the day asked about has not happened' },
  { earlier: 'placement-began', later: 'as-of', because: 'what lies after the day asked about has not happened' }
]

/** Ages that are reached on a birthday which is a fact of its own. */
export const REACHED_ON: readonly Readonly<{
  age: string
  years: number
  birthday: string
  on: string
  because: string
}>[] = [
  { age: 'age', years: 16, birthday: 'birthday-16', on: 'as-of', because: '16 is reached on the 16th birthday' },
  {
    age: 'age-at-review',
    years: 16,
    birthday: 'birthday-16',
    on: 'meeting-day',
    because: '16 is reached on the 16th birthday'
  },
  {
    age: 'age-at-previous-review',
    years: 16,
    birthday: 'birthday-16',
    on: 'previous-review-day',
    because: '16 is reached on the 16th birthday'
  }
]

/** Something that is always so: `holds` is false where what is known of the facts goes against it. */
export type Dependency = Readonly<{ facts: readonly string[]; because: string; holds: (view: View) => boolean }>

const isKnown = (status: Status): boolean => status === 'known'

/** Both are known, both do not exist or both are not known. */
const together = (a: string, b: string, because: string): Dependency => ({
  facts: [a, b],
  because,
  holds: (view) => {
    const [one, other] = [view.status(a), view.status(b)]
    return one === 'open' || other === 'open' || one === other
  }
})

/** An age needs a birth and a day; on a day that does not exist nobody is of any age. */
const ageNeeds = (age: string, birth: string, day: string): Dependency => ({
  facts: [age, birth, day],
  because: 'an age is worked out from the birth and the day',
  holds: (view) => {
    const [aged, born, on] = [view.status(age), view.status(birth), view.status(day)]
    if (on !== 'open' && aged !== 'open' && (aged === 'absent') !== (on === 'absent')) return false
    if (aged === 'known' && (born === 'unknown' || on === 'unknown')) return false
    return !(aged === 'unknown' && isKnown(born) && isKnown(on))
  }
})

const longTermOf = (day: string, placement: string): Dependency => ({
  facts: [day, placement],
  because:
    'only of a foster placement may it be unknown when it became long-term, and of an unknown placement nothing else is known',
  holds: (view) => {
    const [status, types] = [view.status(day), view.values(placement)]
    const type = view.status(placement)
    if (status === 'open' || type === 'open') return true
    if (type === 'unknown') return status === 'unknown'
    return status !== 'unknown' || types === undefined || types.includes('foster')
  }
})

/** What holds at the review holds on the day of its meeting. */
const onMeetingDay = (fact: string): Dependency => ({
  facts: [fact, 'meeting-day'],
  because: 'what holds at a review is not known while the day of its meeting is not',
  holds: (view) => view.status('meeting-day') !== 'unknown' || ['unknown', 'open'].includes(view.status(fact))
})

const laterReviews = (previous: string): Dependency => ({
  facts: ['review-number', previous],
  because:
    'every review but the first has one before it, and before one without a number nothing is known not to have been',
  holds: (view) =>
    view.status(previous) !== 'absent' ||
    view.status('review-number') !== 'known' ||
    (view.range('review-number')?.from ?? 1) <= 1
})

export const DEPENDENCIES: readonly Dependency[] = [
  together('born', 'birthday-16', 'a birthday is known as soon as the birth is'),
  together('age', 'born', 'an age is worked out from the birth'),
  together('age', 'birthday-16', 'an age is worked out from the birth'),
  ageNeeds('age-at-review', 'born', 'meeting-day'),
  ageNeeds('age-at-review', 'birthday-16', 'meeting-day'),
  ageNeeds('age-at-previous-review', 'born', 'previous-review-day'),
  ageNeeds('age-at-previous-review', 'birthday-16', 'previous-review-day'),
  onMeetingDay('long-term-from'),
  onMeetingDay('placement-type'),
  onMeetingDay('legal-status'),
  laterReviews('age-at-previous-review'),
  laterReviews('previous-review-day'),
  longTermOf('long-term-from', 'placement-type'),
  longTermOf('current-long-term-from', 'current-placement-type'),
  {
    facts: ['held-with-meeting', 'meeting-count'],
    because: 'a review has a meeting if it has one or more',
    holds: (view) => {
      const [held, count] = [view.yes('held-with-meeting'), view.range('meeting-count')]
      if (held === undefined || count === undefined) return true
      return held ? (count.to ?? 1) >= 1 : (count.from ?? 0) <= 0
    }
  },
  together('held-with-meeting', 'meeting-count', 'both are read off the list of meetings'),
  {
    facts: ['held-with-meeting', 'adjournment-count'],
    because: 'a review is adjourned only on a day on which it had a meeting',
    holds: (view) => view.yes('held-with-meeting') !== false || (view.range('adjournment-count')?.from ?? 0) <= 0
  },
  {
    facts: ['meeting-count', 'adjournment-count'],
    because: 'a review is adjourned only on a day on which it had a meeting',
    holds: (view) => (view.range('adjournment-count')?.from ?? 0) === 0 || (view.range('meeting-count')?.to ?? 1) >= 1
  },
  {
    facts: ['authority-to-place-held', 'placed-with-adopters'],
    because:
      'where it is known that there never was authority to place, nobody was placed, and what is known of the one is known of the other',
    holds: (view) => {
      const [authority, placed] = [view.status('authority-to-place-held'), view.status('placed-with-adopters')]
      if (view.yes('authority-to-place-held') === false)
        return placed === 'open' || view.yes('placed-with-adopters') === false
      return !(placed === 'unknown' && isKnown(authority))
    }
  }
]
