import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDays } from '../../editor/check/due-days.ts'
import { grouped, headlineOf } from '../../editor/check/headline.ts'
import { caseOf, type Told, withTold } from '../../editor/check/told.ts'
import type { WantedFact } from '../../editor/engine/wanted.ts'
import { wantedFacts } from '../../editor/engine/wanted.ts'
import { calendarFile } from '../../editor/ics/calendar.ts'
import { assess, day, explain, isoDay, readCase, type Vocabulary } from '../../engine/index.ts'
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

describe('the headline', () => {
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
    const file = calendarFile(dueDays(answer(caseOf(BEGINNING)).document), '2026-05-10T09:00:00.000Z')
    expect(unfolded(file)).toContain(
      [
        'BEGIN:VEVENT',
        'UID:C-17-york-Y2.2-review-next-1@duecourse',
        'DTSTAMP:20260510T090000Z',
        'DTSTART;VALUE=DATE:20260509',
        'SUMMARY:C-17: Second review (Y2.2)'
      ].join('\r\n')
    )
    expect(file).not.toContain('2026-02-09')
  })

  test('names the same duty the same on another day', () => {
    const uids = (asOf: string) => dueDays(answer(caseOf(BEGINNING), asOf).document).map(({ uid }) => uid)
    expect(uids('2026-05-10')).toEqual(uids('2026-05-12'))
    expect(new Set(uids('2026-05-10')).size).toBe(uids('2026-05-10').length)
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
