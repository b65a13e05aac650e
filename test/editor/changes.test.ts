import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedVersion } from '../../editor/api/versions.ts'
import { csvOf } from '../../editor/changes/csv.ts'
import { markedWords, type Piece } from '../../editor/changes/marks.ts'
import { NO_SIFT, sifted } from '../../editor/changes/sift.ts'
import { summarySays } from '../../editor/changes/summary.ts'
import { answer } from '../../editor/engine/answer.ts'
import { type Library, makeLibrary } from '../../editor/engine/library.ts'
import type { AnswerTo, Asked, Name, Place } from '../../editor/engine/protocol.ts'
import type { ChangeEntry, ChangesAnswer } from '../../editor/engine/questions/changes/told.ts'
import { inOrder } from '../../editor/engine/questions/changes/versions.ts'
import { axisOf } from '../../editor/pictures/days-axis.ts'
import { gapWords, twoDaysOf } from '../../editor/pictures/two-councils.ts'
import { textsOf } from '../../editor/pictures/two-councils-picture.tsx'
import { lanesOf, spanSays } from '../../editor/pictures/version-lane.ts'
import { amendmentsIn } from '../../editor/screens/changes/amendment.ts'
import { beginningsOf } from '../../editor/screens/changes/calendar.ts'
import { askedIn, exactly, placeOf, textOf } from '../../editor/changes/sides.ts'
import { day } from '../../engine/days/day.ts'
import { serve, type Served, shippedStore } from '../server/serving.ts'

let served: Served
let library: Library

beforeAll(async () => {
  served = await serve()
  library = makeLibrary(async (path, accept) => {
    const asked = (): Promise<Response> => fetch(`${served.url}${path}`, { headers: { Accept: accept } })
    // While the engine keeps this process busy, a connection that was idle is closed: then it is asked for once more.
    const response = await asked().catch(asked)
    return response.ok ? response.text() : undefined
  })
})
afterAll(() => served.close())

const YORK: Place = { ruleset: 'york', asAt: '2026-05-10' }
const BRIGHTON: Place = { ruleset: 'brighton-and-hove', asAt: '2026-05-10' }
const ask = <N extends Name>(name: N, asked: Asked<N>): Promise<AnswerTo<N>> =>
  answer(name, asked, library, async () => undefined)

async function changes(left: Place, right: Place): Promise<ChangesAnswer> {
  const found = await ask('changes', { left, right })
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found
}

const entry = ({ entries }: ChangesAnswer, key: string): ChangeEntry | undefined =>
  entries.find((one) => one.key === key)
const yorkText = (): string => shippedStore().versions('york')[0]?.text ?? ''
const edited = (from: string | RegExp, to: string): Place => {
  const text = yorkText().replace(from, to)
  expect(text).not.toBe(yorkText())
  return { ...YORK, draft: { text } }
}

describe('two councils beside each other', () => {
  test('have every rule of both in it, each as often as it is paired', async () => {
    const found = await changes(YORK, BRIGHTON)
    for (const [id, side] of [
      ['york', 'left'],
      ['brighton-and-hove', 'right']
    ] as const) {
      const rules = shippedStore()
        .versions(id)[0]
        ?.ruleset.provisions.flatMap((one) => one.rules.map(({ key }) => key))
      expect(new Set(found.entries.flatMap((one) => one[side]?.rule ?? []))).toEqual(new Set(rules))
    }
    expect(new Set(found.entries.map(({ key }) => key)).size).toBe(found.entries.length)
  })

  test('are narrowed down to records after the meeting, in both directions of the differences', async () => {
    const found = await changes(YORK, BRIGHTON)
    const shown = sifted(found.entries, { ...NO_SIFT, about: 'records' })
    const keys = shown.map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['Y8.17_B14.2', 'Y12.1_B14.1', 'Y12.3_B14.3a', 'B14.3', 'B10.18']))
    // What is recorded before the meeting, and what is recorded alike, is not among them.
    expect(keys.filter((key) => /B2\.8|Y5\.|Y12\.2_B14\.2|Y12\.4_B14\.4/.test(key))).toEqual([])
    expect(sifted(shown, { ...NO_SIFT, class: 'loosened' }).map(({ key }) => key)).toContain('Y8.17_B14.2')
    const sought = sifted(found.entries, { ...NO_SIFT, q: 'written record 15 looser' }).map(({ key }) => key)
    expect(sought).toContain('Y8.17_B14.2')
    expect(sought).not.toContain('Y12.3_B14.3a')
  })

  test('say in sentences which of them is tighter', async () => {
    const found = await changes(YORK, BRIGHTON)
    expect(entry(found, 'Y2.1_B4.1')?.changes.map(({ clause }) => clause)).toEqual([
      'York 20 working days, Brighton & Hove 20 days after the day the child came into care: Brighton & Hove is tighter.'
    ])
    expect(summarySays(found, found.entries, true)).toMatch(
      /^182 duties in both: 111 ask the same, 71 do not\. Of those 71, held against York, Brighton & Hove is tighter in 23, looser in 31/
    )
  })

  test('are counted alike in the summary and by the choices of the list', async () => {
    const found = await changes(YORK, BRIGHTON)
    const says = summarySays(found, found.entries, true)
    for (const [name, how] of [
      ['tightened', 'tighter'],
      ['loosened', 'looser'],
      ['different', 'different']
    ] as const)
      expect(says).toContain(`${how} in ${sifted(found.entries, { ...NO_SIFT, class: name }).length}`)
  })

  test('decide otherwise in cases that are shown, and that come out otherwise', async () => {
    const found = await ask('behaviour', { left: YORK, right: BRIGHTON })
    if ('problems' in found) throw new Error('it could not be looked at')
    const guardian = found.rules.find(({ rule }) => rule === 'B7.4k')
    expect(guardian?.regions.map(({ says }) => says)).toEqual([
      'In Brighton & Hove it also applies when the court has appointed a guardian for the child and no court proceedings about the child are running.',
      'In Brighton & Hove it does not apply when the court has appointed no guardian for the child and court proceedings about the child are running.'
    ])
    const examples = found.rules.flatMap(({ regions }) => regions.flatMap(({ example }) => example ?? []))
    expect(examples.length).toBeGreaterThan(15)
    expect(examples.filter(({ outcome }) => outcome.before === outcome.after)).toEqual([])
  })
})

describe('two versions of one text', () => {
  test('differ in nothing where nothing was changed', async () => {
    const found = await changes(YORK, { ...YORK, draft: { text: yorkText() } })
    expect([found.around, found.entries.filter(({ is }) => is !== 'same')]).toEqual([[], []])
    expect(summarySays(found, found.entries, true)).toBe('Nothing has changed.')
  })

  test('are told rule by rule, each change once however many rules it touches', async () => {
    const found = await changes(
      YORK,
      edited('10 working days, before: meeting, met: invitations', '12 working days, before: meeting, met: invitations')
    )
    expect(found.entries.filter(({ is }) => is !== 'same').map(({ key }) => key)).toEqual(['Y5.5'])
    expect(entry(found, 'Y5.5')?.changes.map(({ clause }) => clause)).toEqual([
      '10 → 12 working days before the review meeting: tighter.'
    ])
    const weaker = await changes(YORK, edited(/(id: Y6\.10\n(?:.*\n)*?\s+strength: )should/, '$1may'))
    const touched = weaker.entries.filter(({ is }) => is === 'changed')
    expect(touched.length).toBeGreaterThan(1)
    expect(summarySays(weaker, weaker.entries, true)).toBe(
      `1 change: 1 loosened. ${touched.length} rules of ${weaker.entries.length} touched.`
    )
  })

  test('of the law name what came and went, as amendments do', async () => {
    const at = (version: string): Place => ({ ruleset: 'england', asAt: '2026-05-10', version })
    const found = await changes(at('2020-04-24'), at('2020-09-26'))
    const rows = amendmentsIn(found, '2020-09-26')
    expect(rows.find(({ rule }) => rule === 'E33.2b')).toMatchObject({
      from: '2020-09-26',
      says: expect.arrayContaining(['Should → must: tighter.'])
    })
    expect(rows.every(({ says }) => says.length > 0 && says.every((one) => one.endsWith('.')))).toBe(true)
  })

  test('keep the order of the later one, with what is gone where it stood', () => {
    expect(inOrder(['a', 'b', 'c', 'd'], ['b', 'x', 'd'])).toEqual(['a', 'b', 'c', 'x', 'd'])
    expect(inOrder(['a'], [])).toEqual(['a'])
  })

  test('tell of each provision which of them it comes from', async () => {
    const later = edited(
      '10 working days, before: meeting, met: invitations',
      '12 working days, before: meeting, met: invitations'
    )
    const text = (later.draft?.text ?? '')
      .replace('version: 2024-03-15', 'version: 2027-02-01')
      .replace('from: 2024-03-15', 'from: 2027-02-01')
    const found = await ask('origins', { ...YORK, draft: { text } })
    expect(found.provisions.filter(({ since }) => since === '2027-02-01').map(({ id }) => id)).toEqual(['Y5.5'])
  })
})

describe('marks in sentences', () => {
  const text = (pieces: readonly Piece[]): string => pieces.map((one) => one.text).join('')
  const marked = (pieces: readonly Piece[]): readonly string[] =>
    pieces.flatMap((one) => (one.marked ? [one.text] : []))
  test('stand on the words that differ, and leave each sentence whole', () => {
    const [left, right] = [
      'The social worker must send it within 5 days.',
      'The social worker will perhaps send it within 15 days.'
    ]
    const found = markedWords(left, right)
    expect([text(found.left), text(found.right)]).toEqual([left, right])
    expect([marked(found.left), marked(found.right)]).toEqual([
      ['must', '5'],
      ['will perhaps', '15']
    ])
  })
  test('are left out where two sentences have little in common', () => {
    expect(
      marked(markedWords('Nobody has to do this.', 'A quite different and long sentence on chairs.').left)
    ).toEqual([])
  })
})

describe('a table to take away', () => {
  test('keeps commas, quotes and lines, and has no formula in it', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['1, 2', 'say "x"'],
          ['=SUM(A1)', '-1'],
          ['two\nlines', '']
        ]
      )
    ).toBe('\uFEFFa,b\r\n"1, 2","say ""x"""\r\n\'=SUM(A1),\'-1\r\n"two\nlines",\r\n')
  })
})

describe('which text is meant', () => {
  const all = [
    {
      id: 'york',
      title: '',
      issuedBy: '',
      inForce: null,
      versions: [{ version: '2024-03-15', inForceFrom: '2024-03-15', sha256: '', href: '' }]
    }
  ]
  test.each([
    ['york', { ruleset: 'york' }],
    ['york@2024-03-15', { ruleset: 'york', version: '2024-03-15' }],
    ['york@2025-01-01', { ruleset: 'york', on: '2025-01-01' }],
    ['york@2024-03-15.2', { ruleset: 'york', version: '2024-03-15.2' }],
    ['york@2025-01-01.1', { ruleset: 'york', version: '2025-01-01' }]
  ])('%s', (text, asked) => expect(askedIn(text, all)).toEqual(asked))
  test('is nothing without a name', () =>
    expect([askedIn(null, all), askedIn('', all)]).toEqual([undefined, undefined]))
  test('an exact version stays that version, whatever else there is', () => {
    for (const version of ['2024-03-15', '2031-01-01', '2024-03-15.3'])
      expect(askedIn(exactly('york', version), all)?.version).toBe(version)
  })
  test('a day goes before the day of the page', () => {
    expect(placeOf({ ruleset: 'york', on: '2025-01-01' }, '2026-05-10').asAt).toBe('2025-01-01')
    expect(textOf({ ruleset: 'york', on: '2025-01-01' })).toBe('york@2025-01-01')
  })
})

const NAMES = { left: 'York', right: 'Brighton & Hove' }

describe('two texts on one line of days', () => {
  test.each([
    ['2027-01-05', '2027-01-05', 'the same day'],
    ['2027-01-05', '2027-01-06', '1 day apart, York earlier'],
    ['2027-01-09', '2027-01-05', '4 days apart, Brighton & Hove earlier'],
    [undefined, '2027-01-05', 'only Brighton & Hove gives a day']
  ] as const)('%s beside %s: %s', (left, right, says) =>
    expect(gapWords(left && day(left), right && day(right), NAMES)).toBe(says)
  )
  test('give each side its own day, not the law’s', async () => {
    const { entries } = await changes(YORK, BRIGHTON)
    const cycle = (place: Place) => ask('cycle', { ...place, meetingDay: '2027-01-19' })
    const [left, right] = [await cycle(YORK), await cycle(BRIGHTON)]
    const rows = twoDaysOf(entries, left.document, right.document, NAMES)
    const days = rows.map((one) => Math.min(one.left ?? Infinity, one.right ?? Infinity))
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect(rows.find(({ key }) => key === 'Y8.17_B14.2')?.gap).toBe('14 days apart, York earlier')
  })
  test('write no day over another, nor over the edge', () => {
    const axis = axisOf(day('2027-01-01'), day('2027-03-01'), 960)
    const row = { key: '', label: '', leftSays: '', rightSays: '', gap: '' }
    const texts = (left: string, right: string) => textsOf({ ...row, left: day(left), right: day(right) }, axis)
    expect(texts('2027-01-20', '2027-01-22').map(({ anchor }) => anchor)).toEqual(['end', 'start'])
    expect(texts('2027-01-02', '2027-01-04').map(({ text }) => text)).toEqual(['2 January 2027 and 4 January 2027'])
    expect(texts('2027-02-26', '2027-02-28').map(({ anchor }) => anchor)).toEqual(['end'])
  })
})

const BY = { by: { id: 'p', name: 'Somebody', local: false }, at: '2026-11-22T12:00:00.000Z' }
const version = (own: Partial<PublishedVersion>): PublishedVersion => ({
  version: '2027-02-01',
  revision: 1,
  state: 'in-force',
  from: '2027-02-01',
  digest: 'd',
  change: 'changes-a-duty',
  why: 'why',
  urgent: false,
  published: BY,
  href: '/v1/x',
  ...own
})

describe('versions over time', () => {
  test('are told with the last day on which they hold', () => {
    expect(spanSays({ state: 'superseded', from: '2024-03-15', to: '2027-02-01' })).toBe(
      'in force from 15 March 2024, until 31 January 2027'
    )
    expect(spanSays({ state: 'scheduled', from: '2027-02-01' })).toBe('comes into force on 1 February 2027')
    expect(spanSays({ state: 'superseded', from: '2027-02-01' })).toBe('from 1 February 2027, replaced by a correction')
    expect(spanSays({ state: 'withdrawn', from: '2027-02-01' })).toBe('withdrawn; it was to hold from 1 February 2027')
  })
  test('bear their approval on its day in England', () => {
    const approved = { ...BY, at: '2026-06-30T23:30:00.000Z' }
    expect(lanesOf([version({ approved })])[0]?.approvedOn).toBe(day('2026-07-01'))
    expect(lanesOf([version({ urgent: true })])[0]).toMatchObject({ urgent: true, approvedOn: undefined })
  })
  test('begin on days, the latest first; what was withdrawn begins nothing and is nothing to compare with', () => {
    const ruleset = { id: 'york', title: '', issuedBy: '', inForce: null, versions: [] }
    const versions = [
      version({}),
      version({ version: 'w', state: 'withdrawn' }),
      version({ version: 'old', from: '2024-03-15' })
    ]
    const found = beginningsOf([{ ruleset, versions }])
    expect(found.map((one) => [one.version.version, one.before?.version])).toEqual([
      ['2027-02-01', 'old'],
      ['old', undefined]
    ])
  })
})
