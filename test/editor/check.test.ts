import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownDays } from '../../editor/check/due-days.ts'
import { askedOf } from '../../editor/check/asked.ts'
import { dutiesByVersion } from '../../editor/check/by-version.ts'
import { grouped, headlineOf } from '../../editor/check/headline.ts'
import { placesIn } from '../../editor/check/json-places.ts'
import { problemSpot } from '../../editor/check/problem-spot.ts'
import { caseOf, NOTHING_TOLD, type Told, withTold } from '../../editor/check/told.ts'
import type { WantedFact } from '../../editor/engine/wanted.ts'
import { wantedFacts } from '../../editor/engine/wanted.ts'
import { calendarFile } from '../../editor/ics/calendar.ts'
import { assess, day, explain, isoDay, readCase, schedule, type Vocabulary } from '../../engine/index.ts'
import { shippedStore } from '../server/serving.ts'

const BEGINNING = {
  reference: 'C-17',
  cameIntoCare: '2026-01-12',
  born: undefined,
  reviews: ['2026-02-09'],
  allReviews: true,
  oneMeeting: true,
  planned: undefined
}

const york = shippedStore().procedure('york')
if ('unknown' in york) throw new Error('York is not there')
const vocabulary: Vocabulary = york.local.versions[0].ruleset.vocabulary

function answer(sent: unknown, asOf = '2026-05-10') {
  const facts = readCase(sent, vocabulary)
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems))
  if ('unknown' in york) throw new Error('York is not there')
  const document = explain(assess(york, facts.value, day(asOf)))
  return { document, wanted: wantedFacts(document, vocabulary, facts.value) }
}

const dueDays = (sent: unknown, asOf?: string) => shownDays(answer(sent, asOf).document, undefined).due

/** The days of an answer beside those around a review on a day. */
function daysAround(sent: unknown, meetingDay: string) {
  const facts = readCase(sent, vocabulary)
  if (!facts.ok || 'unknown' in york) throw new Error('it could not be read')
  return shownDays(answer(sent).document, schedule(york, facts.value, day(meetingDay)))
}

const said = (fact: WantedFact): Told => ({ fact, answer: ANSWERS[fact.input.as](fact) })

const ANSWERS: Readonly<Record<WantedFact['input']['as'], (fact: WantedFact) => Told['answer']>> = {
  'yes-no': () => true,
  number: () => 3,
  date: ({ name }) => (name === 'born' ? '2014-03-02' : '2026-04-01'),
  act: () => false,
  'one-of': ({ input }) => ('values' in input ? (input.values[0]?.value ?? '') : ''),
  list: ({ input }) => ('values' in input ? input.values.slice(0, 1).map(({ value }) => value) : []),
  none: () => true,
  events: () => [],
  'legal-status': () => [{ value: 'C2', on: '2026-01-12' }],
  placements: () => [{ value: 'foster', on: '2026-01-12' }]
}

describe('a case from the questions of the page', () => {
  test('is what the service takes', () => {
    expect(caseOf({ ...BEGINNING, planned: '2026-05-05' })).toEqual({
      case: 'C-17',
      care: [{ from: '2026-01-12' }],
      reviews: [{ completed: '2026-02-09', meetings: ['2026-02-09'] }, { planned: '2026-05-05' }],
      complete: ['reviews']
    })
  })

  test('says nothing of what was left empty', () => {
    const nothing = { ...BEGINNING, reference: '', cameIntoCare: undefined, reviews: [], allReviews: false }
    expect(caseOf(nothing)).toEqual({})
  })

  test('every fact that is asked for can be told, and is not asked for again', () => {
    const sent = caseOf(BEGINNING)
    const { wanted } = answer(sent)
    expect(wanted.length).toBeGreaterThan(50)
    // Days that are planned matter on until the review is held, and visits of the law's own are asked for as events.
    const once = wanted.filter(({ name }) => !['arranged', 'planned', 'events'].includes(name))
    // All of the case's own fields, and of the many facts and acts some.
    const stillAsked = once
      .filter(({ field }, place) => field === 'own' || place % 7 === 0)
      .filter((fact) => answer(withTold(sent, [said(fact)])).wanted.some(({ key }) => key === fact.key))
    expect(stillAsked.map(({ key }) => key)).toEqual([])
  }, 60_000)

  test('facts of the next review are put on one review, which no case has to name before', () => {
    const { wanted } = answer(caseOf(BEGINNING))
    const next = wanted.filter(({ holder, field }) => holder.kind === 'next' && field === 'facts').slice(0, 2)
    expect(next).toHaveLength(2)
    const made = withTold(caseOf(BEGINNING), next.map(said))
    expect(made.reviews).toHaveLength(2)
    expect(Object.keys(made.reviews?.[1]?.facts ?? {})).toEqual(next.map(({ name }) => name))
  })

  test('what is told more leaves what was told before as it was', () => {
    const sent = caseOf(BEGINNING)
    const before = structuredClone(sent)
    withTold(sent, answer(sent).wanted.slice(0, 5).map(said))
    expect(sent).toEqual(before)
  })
})

describe('what nobody has said', () => {
  const typed = { ruleset: 'york', asOf: '2026-05-10', json: undefined }

  test('is not taken for granted: whether there were reviews is open, and so the next one is', () => {
    const { document } = answer(caseOf({ ...NOTHING_TOLD, cameIntoCare: '2026-01-12' }))
    expect(grouped(document).late).toEqual([])
    expect(document.nextReview?.clocks.map(({ outcome }) => outcome)).toEqual(['cannot-tell'])
  })

  test('is asked for: whose procedure, the day of care, and the day of each review that was added', () => {
    const beginning = { ...NOTHING_TOLD, reviews: ['2026-02-09', undefined] }
    const asked = askedOf({ ...typed, ruleset: '', beginning })
    expect('errors' in asked && asked.errors.map(({ href }) => href)).toEqual([
      '#council',
      '#came-into-care-day',
      '#review-2-day'
    ])
  })

  test('a review without its day, or without its meetings, tells nothing of them', () => {
    expect(caseOf({ ...NOTHING_TOLD, reviews: ['2026-02-09', undefined] })).toEqual({
      reviews: [{ completed: '2026-02-09' }]
    })
  })
})

describe('a case as JSON', () => {
  const asked = (json: string) => askedOf({ ruleset: 'york', asOf: '2026-05-10', beginning: NOTHING_TOLD, json })

  test.each([
    ['{\n  "born": 1,\n}', 'line 3, column 1'],
    ['{ "born": yesterday }', 'line 1, column 11'],
    ['', 'line 1, column 1'],
    ['[1', 'line 1, column 3']
  ])('that is none is told by its place: %j', (json, place) => {
    const found = asked(json)
    expect('errors' in found && found.errors[0]?.text).toContain(place)
  })

  test('has its places where the parser of the browser finds its values', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, null, 2)
        const read = placesIn(text)
        expect(read.ok && read.places.values.get('')).toEqual({ line: 1, column: 1 })
      })
    )
  })

  test('is read on only as far as the parser of the browser would', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...'{}[]",:0-1e.tn \\u'.split('')) }), (text) => {
        const parses = ((): boolean => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        })()
        expect(placesIn(text).ok).toBe(parses)
      }),
      { numRuns: 2000 }
    )
  })

  test('points at the very name that does not belong there, and does not say it', () => {
    const text = '{\n  "born": "2014-03-02",\n  "nickname": "SECRET"\n}'
    const read = placesIn(text)
    const facts = readCase(JSON.parse(text), vocabulary)
    if (!read.ok || facts.ok) throw new Error('it was to be JSON, and no case')
    expect(JSON.stringify(facts.problems)).not.toMatch(/nickname|SECRET/)
    expect(facts.problems.map((one) => problemSpot(one, read.places, ''))).toEqual([{ line: 3, column: 3 }])
  })

  test('whose days are wrong is pointed at there, also inside of a question', () => {
    const text = '{ "asOf": "2026-05-10",\n  "case": { "reviews": [{}, {\n    "completed": "soon" }] } }'
    const found = asked(text)
    if ('errors' in found || found.sent.kind !== 'json') throw new Error('it was to be a case')
    const [facts, read] = [readCase(found.sent.json, vocabulary), placesIn(text)]
    if (facts.ok || !read.ok) throw new Error('it was to be no case')
    expect(facts.problems.map((one) => problemSpot(one, read.places, '/case'))).toContainEqual({ line: 3, column: 18 })
  })
})

describe('the headline', () => {
  test('counts what cannot be told as the list below does', () => {
    const { document, wanted } = answer(caseOf(BEGINNING))
    expect(headlineOf(document, wanted)).toContain(`${grouped(document)['cannot-tell'].length} cannot be told yet`)
  })

  test('what has no last day is not due later', () => {
    const { document } = answer(caseOf({ ...BEGINNING, planned: '2026-06-05' }))
    expect(grouped(document).later.filter((one) => !('dueOn' in one))).toEqual([])
  })

  test('one version answers alone, where there is only one', () => {
    expect(dutiesByVersion(answer(caseOf(BEGINNING)).document)).toMatchObject([{ version: '2024-03-15' }])
  })

  test('says what is late first, and on which fact most hangs', () => {
    const { document, wanted } = answer(caseOf(BEGINNING))
    expect(headlineOf(document, wanted)).toMatch(/^1 late, \d+ cannot be told yet: most hang on /)
  })

  test('says so where nothing is known to be late', () => {
    expect(headlineOf({ outcomes: [] }, [])).toBe('Nothing is known to be late or due this week.')
  })

  test('leaves out no duty: every outcome that binds is in one group', () => {
    const { document } = answer(caseOf(BEGINNING))
    const count = Object.values(grouped(document)).reduce((sum, group) => sum + group.length, 0)
    expect(count).toBe(document.outcomes.filter(({ binding }) => binding !== 'guidance').length)
  })
})

describe('a calendar file', () => {
  const unfolded = (file: string): string => file.replaceAll('\r\n ', '')

  test('holds each last day as a whole day, with the reference and nothing else of the case', () => {
    const file = calendarFile(dueDays(caseOf(BEGINNING)), '2026-05-10T09:00:00.000Z')
    expect(unfolded(file)).toContain(
      [
        'BEGIN:VEVENT',
        'UID:C-17-york-Y2.2-review-next-1@duecourse',
        'DTSTAMP:20260510T090000Z',
        'DTSTART;VALUE=DATE:20260509',
        'SUMMARY:C-17: Last day to hold review 2 (E33.2a)'
      ].join('\r\n')
    )
    expect(file).not.toContain('2026-02-09')
    expect(unfolded(file)).toContain('Y2.2 alone would give 11 May 2026.')
  })

  test('names the same duty the same on another day', () => {
    const uids = (asOf: string) => dueDays(caseOf(BEGINNING), asOf).map(({ uid }) => uid)
    expect(uids('2026-05-10')).toEqual(uids('2026-05-12'))
    expect(new Set(uids('2026-05-10')).size).toBe(uids('2026-05-10').length)
  })

  test('holds every day that is shown around the next review, under a name that can be read, each once', () => {
    const planned = { ...BEGINNING, reference: '', planned: '2026-05-05' }
    const { due, around } = daysAround(caseOf(planned), '2026-05-05')
    expect(around.length).toBeGreaterThan(8)
    expect(around[0]).toMatchObject({ day: '2026-05-05', summary: 'Review 2, if it is held on this day' })
    expect(around.map(({ summary }) => summary)).toContain('Last day: Invitations and consultation papers (Y5.5)')
    const all = [...due, ...around]
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length)
    const moved = daysAround(caseOf(planned), '2026-05-07').around
    expect(moved.map(({ uid }) => uid)).toEqual(around.map(({ uid }) => uid))
  })

  test('has no line longer than 75 octets, cuts no character, and gives its text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 0, max: 40_000 }), (text, on) => {
        const file = calendarFile([{ uid: 'a@b', day: isoDay(on as never), summary: text }], '2026-05-10T09:00:00Z')
        const lines = file.split('\r\n')
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
        const summary =
          unfolded(file)
            .split('\r\n')
            .find((line) => line.startsWith('SUMMARY:'))
            ?.slice(8) ?? ''
        const back = summary.replaceAll(/\\([\\;,n])/g, (_, one: string) => (one === 'n' ? '\n' : one))
        expect(back).toBe(text.replaceAll(/\r\n|\r/g, '\n'))
      })
    )
  })
})
