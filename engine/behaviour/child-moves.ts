import { addDays, birthday, civilOf, type Day, dayOf, daysInMonth, isoDay } from '../days/day.ts'
import type { SentAdoption } from '../read/case-shape.ts'
import { cameInOn } from './draft.ts'
import { candidateDays, daysIn } from './draft-days.ts'
import { type Move, rangesOf, valuesFor, withSent } from './wish.ts'

const AGES = ['age', 'age-at-review', 'age-at-previous-review']

/** Born so that an age is reached on one of the days of the case, the day before it, the day after it, or half a year before. */
export const birth: Move = (draft, wish) => {
  const ages = [...rangesOf(wish, AGES), 10, 16].filter((age) => age < 100)
  const births = daysIn(draft, wish.asOf).flatMap((on) =>
    [...new Set(ages)].flatMap((age) => [0, 1, -1, -180].map((shift) => bornToBe(age, addDays(on, shift))))
  )
  const { born: _, ...unborn } = draft.sent
  return [...[...new Set(births)].map((day) => withSent(draft, { born: isoDay(day) })), { ...draft, sent: unborn }]
}

/** Born so as to reach an age on a day; for the 29th of February on the 1st of March. */
function bornToBe(age: number, on: Day): Day {
  const { year, month, date } = civilOf(on)
  const born = dayOf(year - age, month, Math.min(date, daysInMonth(year - age, month)))
  return birthday(born, age) === on ? born : addDays(born, 1)
}

export const care: Move = (draft, { asOf }) => {
  const [period] = draft.sent.care ?? []
  if (period === undefined) return []
  const { kind: _, ...plain } = period
  return [
    { ...period, to: isoDay(addDays(asOf, -5)) },
    { ...period, kind: 'short-breaks' as const },
    { ...period, kind: 'short-breaks' as const, to: isoDay(addDays(asOf, -5)) },
    { ...period, kind: 'ordinary' as const },
    plain
  ].map((one) => withSent(draft, { care: [one] }))
}

export const noCare: Move = (draft) => [withSent(draft, { care: [] })]

export const legalStatus: Move = (draft, wish) => {
  const from = isoDay(cameInOn(wish.asOf))
  const codes = valuesFor(wish, ['legal-status', 'current-legal-status'])
  return [
    ...codes.map((code) => withSent(draft, { legalStatus: [{ from, code }] })),
    withSent(draft, { legalStatus: [] })
  ]
}

/** One placement all along, or another one since the last review; long-term since a day that matters, or not. */
export const placements: Move = (draft, wish) => {
  const [from, later] = [isoDay(cameInOn(wish.asOf)), isoDay(addDays(wish.asOf, -2))]
  const types = [
    ...new Set([...valuesFor(wish, ['placement-type', 'current-placement-type']), 'foster', 'residential'])
  ]
  const [first = { from, type: 'foster' }, second] = draft.sent.placements ?? []
  const lists = types.flatMap((type) => [
    [{ ...first, type }],
    ...(second === undefined ? [] : [[{ ...first, type }, second]]),
    [first, { from: later, type, longTermFrom: false as const }],
    [
      { ...first, longTermFrom: false as const },
      { ...first, from: later, type }
    ],
    ...(second === undefined
      ? []
      : [
          [first, { ...second, type }],
          [{ ...second, from, type }, second],
          [first, { ...first, from: later }]
        ])
  ])
  return [...lists, []].map((list) => withSent(draft, { placements: list }))
}

export const longTerm: Move = (draft, { variables, asOf }) => {
  const list = draft.sent.placements ?? []
  return list.flatMap((placement, i) => {
    const { longTermFrom: _, ...plain } = placement
    const days = candidateDays(variables, draft, asOf).map((day) => ({ ...plain, longTermFrom: day }))
    return [{ ...plain, longTermFrom: false as const }, plain, ...days].map((one) =>
      withSent(draft, { placements: list.with(i, one) })
    )
  })
}

export const adoption: Move = (draft, { asOf }) => {
  const [authorityOn, placedOn, returnedOn] = [400, 300, 200].map((ago) => isoDay(addDays(asOf, -ago))) as [
    string,
    string,
    string
  ]
  const soon = isoDay(addDays(asOf, -60))
  const ways: readonly SentAdoption[] = [
    { authorityOn, placedOn: false, returnedOn: false },
    { authorityOn, placedOn, returnedOn: false },
    { authorityOn, placedOn, returnedOn },
    { authorityOn, placedOn, returnedOn: soon },
    { placedOn, returnedOn: false },
    { placedOn: false, returnedOn: false }
  ]
  return [...ways.map((way) => withSent(draft, { adoption: [way] })), withSent(draft, { adoption: [] })]
}
