import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReviewEntry } from '../../engine/chronology/chronology.ts'
import { chronicle } from '../../engine/chronology/instances.ts'
import { knownOn } from '../../engine/chronology/known-on.ts'
import { type Day, isoDay } from '../../engine/days/day.ts'
import type { CaseFacts } from '../../engine/model/case.ts'
import type { SentCase } from '../../engine/read/case-shape.ts'
import { anyAsOf, anySentCase, readSent } from './cases.ts'
import { learning, plansStand } from './learning.ts'
import { runs } from './settings.ts'

const NOBODY_ASKS = { dueOf: () => undefined, outcomeOf: () => 'cannot-tell' }

const entriesOf = (sent: SentCase, asOf: Day): readonly ReviewEntry[] =>
  chronicle(knownOn(asOf, readSent(sent) as CaseFacts), asOf, NOBODY_ASKS).reviews

/** The same case told by somebody who does not know of all its reviews, nor whether those are all. */
const forgetful = (sent: SentCase, kept: readonly number[]): SentCase => ({
  ...sent,
  reviewsKnownFrom: null,
  reviews: kept.map((place) => sent.reviews?.[place] ?? {})
})

/** Known back to the start of care, and of each review only what is said of it. */
const toldWhole = (sent: SentCase): SentCase => ({
  ...sent,
  reviewsKnownFrom: '1990-01-01',
  complete: (sent.complete ?? []).filter((one) => one !== 'reviews' && one !== 'done')
})

const pairs = anySentCase.map(toldWhole).chain((whole) =>
  fc.record({
    whole: fc.constant(whole),
    less: learning(whole).map(({ less }) => less),
    kept: fc.subarray((whole.reviews ?? []).map((_, place) => place)),
    asOf: anyAsOf
  })
)

test('what a number is known to be at least is never more than what it turns out to be', { timeout: 600_000 }, () => {
  let found = 0
  fc.assert(
    fc.property(pairs, ({ whole, less: told, kept, asOf }) => {
      const less = forgetful(told, kept)
      fc.pre(readSent(less) !== undefined && readSent(whole) !== undefined && plansStand(told, whole, isoDay(asOf)))
      const after = entriesOf(whole, asOf)
      for (const { review, period, number, least } of entriesOf(less, asOf)) {
        const place = review === undefined ? undefined : kept[review.index]
        const same = after.find(
          (one) => one.review?.index === place && one.period?.care.index === period?.care.index && one.number !== null
        )
        if (number !== undefined || typeof same?.number !== 'number') continue
        if (least > 1) found++
        expect(least).toBeLessThanOrEqual(same.number)
      }
    }),
    runs(3000)
  )
  expect(found).toBeGreaterThan(100)
})
