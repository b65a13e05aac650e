import { describe, expect, test } from 'vitest'
import type { DutyLine, Measures } from '../../../engine/cohort/model.ts'
import { Refusal } from '../../../editor/api/client.ts'
import { firstWish } from '../../../editor/screens/caseload/first-wish.ts'
import { inOrder, placeWords, sentence } from '../../../editor/screens/caseload/fault-words.ts'
import { errorsOf } from '../../../editor/screens/caseload/refused.tsx'
import { leftWords, runningWords, shareOf } from '../../../editor/screens/caseload/progress.tsx'
import { drafted, draftsOf, type Sides, versionsOf } from '../../../editor/screens/caseload/use-sides.ts'
import { affectedWords, measureRows, movesOf } from '../../../editor/screens/caseload/what-if-words.ts'
import { ANY, dutiesIn, sifted, teamsIn } from '../../../editor/screens/caseload/worklist-sift.ts'
import {
  commandOf,
  draftSide,
  fieldsOf,
  formOf,
  NO_WISH,
  type Wish,
  withFiles,
  wrongWith,
  yearOf
} from '../../../editor/screens/caseload/wish.ts'

const file = (name: string, text = 'CHILD'): File => new File([text], name)
const WISH: Wish = { ...NO_WISH, procedure: 'york', files: [file('reviews.csv')] }

describe('what somebody wishes to know of a caseload', () => {
  const ASKED = [
    ['a procedure alone', {}, { ruleset: 'york' }],
    ['one version', { procedure: 'york@2024-03-15' }, { ruleset: 'york', version: '2024-03-15' }],
    ['a day', { on: 'other-day', day: '2021-12-31' }, { ruleset: 'york', asOf: '2021-12-31' }],
    ['no day, where the last of the returns is meant', { day: '2021-12-31' }, { ruleset: 'york' }],
    ['a collection year', { year: '2022' }, { ruleset: 'york', from: '2021-04-01', to: '2022-03-31' }],
    ['a column', { by: ' TEAM ' }, { ruleset: 'york', by: 'TEAM' }],
    ['another procedure', { against: 'brighton-and-hove' }, { ruleset: 'york', against: 'brighton-and-hove' }],
    ['a draft', { against: draftSide('d-1') }, { ruleset: 'york', draft: 'd-1' }],
    ['a draft by itself', { procedure: draftSide('d-1') }, { draft: 'd-1' }],
    ['a draft first', { procedure: draftSide('d-1'), against: 'york@2' }, { draft: 'd-1', against: 'york@2' }]
  ] as const
  test.each(ASKED)('%s is asked as the server has it', (_what, part, fields) => {
    expect(fieldsOf({ ...WISH, ...part })).toEqual(fields)
  })

  test('goes with the files in one form, the fields first', () => {
    const form = formOf({ ...WISH, by: 'TEAM' })
    expect([...form.keys()]).toEqual(['ruleset', 'by', 'files'])
    expect((form.get('files') as File).name).toBe('reviews.csv')
  })

  const WRONG = [
    ['no file', { files: [] }, ['#files']],
    ['no day where one is meant', { on: 'other-day' }, ['#as-of-day']],
    ['a procedure against itself', { against: 'york' }, ['#against']],
    ['a draft against itself', { procedure: draftSide('d'), against: draftSide('d') }, ['#against']],
    ['two drafts', { procedure: draftSide('d'), against: draftSide('e') }, ['#against']],
    ['no procedure and no file', { procedure: '', files: [] }, ['#procedure', '#files']],
    ['nothing, where children are made up', { files: [], isMadeUp: true, on: 'other-day' }, []]
  ] as const
  test.each(WRONG)('%s is told at its field', (_what, part, fields) => {
    expect(wrongWith({ ...WISH, ...part }).map(({ href }) => href)).toEqual(fields)
  })

  test('can be asked on the command line as well', () => {
    expect(commandOf({ ...WISH, by: 'TEAM', year: '2022', against: 'york@2018-11-01' })).toBe(
      'npx duecourse cohort york --from FOLDER --window 2021-04-01..2022-03-31 --by TEAM --against york@2018-11-01'
    )
    expect(commandOf({ ...WISH, against: draftSide('d-1') })).not.toContain('d-1')
    expect(commandOf({ ...WISH, procedure: draftSide('d-1') })).toBe('npx duecourse cohort RULESET --from FOLDER')
  })

  test.each([
    ['2021-03-31', 2021],
    ['2021-04-01', 2022]
  ])('%s lies in the collection year that ends in %i', (day, year) => {
    expect(yearOf(day)).toBe(year)
  })

  test('a file that is chosen again takes the place of the first', () => {
    const all = withFiles([file('b.csv', 'old')], [file('a.csv'), file('b.csv', 'newer')])
    expect(all.map(({ name, size }) => [name, size])).toEqual([
      ['a.csv', 5],
      ['b.csv', 5]
    ])
  })
})

describe('what it can be held against', () => {
  const york = {
    id: 'york',
    title: 'Reviews',
    issuedBy: 'City of York Council',
    inForce: null,
    versions: [{ version: '2024-03-15', inForceFrom: '2024-03-15', sha256: '', href: '' }]
  }
  const by = { by: { id: 'a', name: 'Ada', local: true }, at: '2026-05-01T09:00:00Z' }
  const draft = { id: 'd-1', state: 'draft', opened: by, why: 'More notice' }

  test('is each version of a procedure, and all of them as they applied', () => {
    expect(versionsOf(york).choices.map(({ value }) => value)).toEqual(['york', 'york@2024-03-15'])
  })

  test('is each draft that is still open', () => {
    const drafts = [draft, { ...draft, id: 'd-2', state: 'published' }] as unknown as Parameters<typeof draftsOf>[1]
    expect(draftsOf({ id: 'york', title: 'York' }, drafts).flatMap(({ choices }) => choices)).toEqual([
      { value: 'draft:d-1', text: 'Draft of Ada, 1 May 2026: More notice' }
    ])
    expect(draftsOf({ id: 'york', title: 'York' }, [])).toEqual([])
  })

  test('can be a draft of a procedure that has not been published', () => {
    expect(drafted([york], 'leeds').map(({ id }) => id)).toEqual(['york', 'leeds'])
    for (const named of [null, 'york', 'york@2024-03-15']) expect(drafted([york], named)).toHaveLength(1)
  })
})

describe('an address', () => {
  const SIDES: Sides = {
    published: [{ group: 'York', choices: [{ value: 'york', text: 'York' }] }],
    drafts: [{ group: 'Drafts', choices: [{ value: draftSide('d-1'), text: 'A draft' }] }],
    only: 'york'
  }
  const ADDRESSES = [
    ['nothing', '', 'york', ''],
    ['a procedure and a draft of it', 'procedure=york&draft=d-1', 'york', 'draft:d-1'],
    ['a draft by itself', 'draft=d-1', 'draft:d-1', ''],
    ['a draft of what is not published', 'procedure=leeds&draft=d-1', 'draft:d-1', ''],
    ['a draft that may not be read', 'procedure=york&draft=d-9', 'york', ''],
    ['a procedure that there is not', 'procedure=leeds', 'york', '']
  ] as const
  test.each(ADDRESSES)('with %s fills in the form', (_what, search, procedure, against) => {
    expect(firstWish(new URLSearchParams(search), SIDES)).toEqual({ ...NO_WISH, procedure, against })
  })
  test.each([
    ['', ''],
    ['procedure=york', 'york'],
    ['draft=d-1', 'draft:d-1']
  ])('takes no council for granted where there are several: %s', (search, procedure) => {
    expect(firstWish(new URLSearchParams(search), { ...SIDES, only: undefined }).procedure).toBe(procedure)
  })
})

describe('how far it is', () => {
  test('is told in children, a rate and the time that is left', () => {
    const progress = { children: 400, ofChildren: 1200, bytes: 0, seconds: 2, secondsLeft: 4 }
    expect(runningWords({ progress })).toBe('400 of 1,200 children, 200 a second, about 4 seconds left')
    expect(shareOf(progress)).toBeCloseTo(1 / 3)
  })

  test('is told in bytes where nobody knows how many children there are, and not at all where nothing is known', () => {
    expect(shareOf({ children: 3, bytes: 50, ofBytes: 100, seconds: 1 })).toBe(0.5)
    expect(shareOf({ children: 0, bytes: 0, seconds: 0 })).toBeUndefined()
    expect(runningWords({ progress: { children: 0, bytes: 0, seconds: 0 } })).toMatch(/^Reading the files/)
  })

  test.each([
    [0, 'nearly done'],
    [30, 'about 30 seconds left'],
    [61, 'about 2 minutes left']
  ])('%i seconds', (seconds, words) => {
    expect(leftWords(seconds)).toBe(words)
  })
})

describe('faults of the data', () => {
  test('stand with those first that could not be used, then by how many there are', () => {
    const fault = (severity: 'unusable' | 'doubtful', count: number) => ({ code: 'X', severity, message: '', count })
    const all = [fault('doubtful', 9), fault('unusable', 1), fault('unusable', 5)]
    expect(inOrder(all).map(({ count }) => count)).toEqual([5, 1, 9])
  })

  test('are told with file, line and column, in whole sentences', () => {
    expect(placeWords({ file: 'r.csv', line: 12, column: 'REVIEW' })).toBe('r.csv, line 12, REVIEW')
    expect(sentence('write dates as `dd/mm/yyyy`')).toBe('Write dates as dd/mm/yyyy.')
  })

  test('that the server refuses lead to the field that they are about', () => {
    const errors = [{ code: 'X', message: 'there is no such column', help: 'name another', pointer: '/by' }]
    expect(errorsOf(new Refusal({ type: '', title: '', status: 400, errors }), WISH)).toEqual([
      { text: 'There is no such column. Name another.', href: '#by' }
    ])
    expect(errorsOf(new Error('of ours'), WISH)).toEqual([])
  })

  test.each([
    ['york', '#against'],
    [draftSide('d-1'), '#procedure']
  ])('of a draft is said where the draft was chosen: beside %s, at %s', (procedure, href) => {
    const errors = [{ code: 'UNKNOWN_DRAFT', message: 'there is no such draft', pointer: '/draft' }]
    expect(errorsOf(new Refusal({ type: '', title: '', status: 422, errors }), { procedure })[0]?.href).toBe(href)
  })
})

describe('a worklist', () => {
  const line = (child: string, rule: string, state: DutyLine['state'], group?: string): DutyLine =>
    ({ child, rule, provision: 'Y1', title: 'Review', state, ...(group !== undefined && { group }) }) as DutyLine
  const LINES = [
    line('1', 'Y1', 'overdue', 'north'),
    line('2', 'Y1', 'due', 'north'),
    line('3', 'Y1/second', 'called-for'),
    line('4', 'Y1', 'not-yet', 'south')
  ]

  test.each([
    ['everything', {}, ['1', '2', '3', '4']],
    ['one team', { team: 'north' }, ['1', '2']],
    ['those without a team', { team: 'No team given' }, ['3']],
    ['one duty', { duty: 'Y1/second' }, ['3']],
    ['what is overdue or called for', { standing: 'overdue' }, ['1', '3']],
    ['what is to come, of one team', { standing: 'to-come', team: 'north' }, ['2']]
  ])('%s', (_what, part, children) => {
    const sift = { team: ANY, duty: ANY, standing: ANY, ...part }
    expect(sifted(LINES, sift).map(({ child }) => child)).toEqual(children)
  })

  test('offers the teams and duties that are in it, with how many lines each has', () => {
    expect(teamsIn(LINES).map(({ text }) => text)).toEqual(['No team given (1)', 'north (2)', 'south (1)'])
    expect(dutiesIn(LINES).map(({ text }) => text)).toEqual(['Y1 Review (3)', 'Y1 Review (second) (1)'])
  })
})

describe('who would be affected', () => {
  const WHAT_IF = {
    children: 820,
    changedChildren: 12,
    kinds: { day: 20, state: 3, 'state-and-day': 2, 'only-left': 1 },
    moves: { 'due → due': 20, 'due → overdue': 5, 'met → ': 1 },
    provisions: {}
  }

  test('is told with how many duties both ask for, and how many only one does', () => {
    expect(affectedWords(WHAT_IF)).toEqual([
      '12 of 820 children would be affected.',
      '25 duties that both ask for: another last day (22) or another standing (5).',
      '1 duty that only the first asks for.'
    ])
  })

  test('is told with each measure on both sides, and with the teams for which it changes', () => {
    const figure = (numerator: number, group?: string) => ({
      ...(group !== undefined && { group }),
      numerator,
      denominator: 10,
      rate: numerator / 10
    })
    const sideOf = (all: number, north: number) =>
      ({
        groups: ['north', 'south'],
        measures: [
          {
            name: 'reviews-on-time',
            by: 'law',
            total: figure(all),
            groups: [figure(north, 'north'), figure(5, 'south')]
          }
        ]
      }) as unknown as Measures
    const change = { name: 'reviews-on-time', by: 'law', title: '' } as const
    const changes = [
      { ...change, points: 10 },
      { ...change, group: 'north', points: 20 },
      { ...change, group: 'south', points: 0 }
    ]
    const against = { measures: sideOf(7, 8), changes, whatIf: WHAT_IF }
    expect(
      measureRows(sideOf(6, 6), against, 'law').map(({ who, first, second, change: by }) => [who, first, second, by])
    ).toEqual([
      ['All children', '60% (6 of 10)', '70% (7 of 10)', '+10.0 points'],
      ['north', '60% (6 of 10)', '80% (8 of 10)', '+20.0 points']
    ])
    expect(measureRows(sideOf(6, 6), against, 'local')).toEqual([])
  })

  test('is told by how duties move, those that only one asks for apart', () => {
    expect(movesOf(WHAT_IF, 'both').map(({ count }) => count)).toEqual([20, 5])
    expect(movesOf(WHAT_IF, 'both')[0]?.what).toMatch(/, on another day$/)
    expect(movesOf(WHAT_IF, 'one').map(({ what }) => what)).toEqual([expect.stringMatching(/becomes not asked$/)])
  })
})
