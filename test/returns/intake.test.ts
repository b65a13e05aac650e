import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { caseOfUnit } from '../../engine/returns/case-of.ts'
import { packUnits, unpackUnits } from '../../engine/returns/pack.ts'
import { day } from '../../engine/days/day.ts'
import { openIntake } from '../../server/cohort/intake/intake.ts'
import { casesOf, filesIn, FIXTURES, FORMAT, given, takeIn } from './files.ts'

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'
const REVIEWS = 'CHILD,DOB,REVIEW,REVIEW_CODE'

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`

type Tables = Readonly<{ header?: string; episodes?: string; reviews?: string }>

/** A return of one year, of the children a and b, with what a test gives instead. */
const small = ({ header, episodes, reviews }: Tables = {}) => [
  given('2020-21-header.csv', header ?? lines(HEADER, 'a,1,14/02/2010,,,,', 'b,1,15/03/2011,,,,')),
  given(
    '2020-21-episodes.csv',
    episodes ?? lines(EPISODES, 'a,01/12/2020,S,C1,N1,U6,PR1,,,,,,', 'b,01/12/2020,S,C1,N1,U6,PR1,,,,,,')
  ),
  given('2020-21-reviews.csv', reviews ?? lines(REVIEWS, 'a,14/02/2010,31/12/2020,PN1', 'b,15/03/2011,04/01/2021,PN1'))
]

const reviewsOf = async (tables: Tables): Promise<Readonly<Record<string, unknown>>> => {
  const taken = await takeIn(small(tables))
  return Object.fromEntries(
    [...casesOf(taken)].map(([child, { sent }]) => [child, sent?.reviews?.map(({ completed }) => completed)])
  )
}

const AS_GIVEN = { a: ['2020-12-31'], b: ['2021-01-04'] }

describe('how files are written', () => {
  test('quoted cells, carriage returns, blank lines, small letters and other orders of columns change nothing', async () => {
    const reviews =
      '"review","CHILD", Review_Code ,dob\r\n\r\n31/12/2020,a,PN1,14/02/2010\r\n"04/01/2021","b",PN1,15/03/2011\r\n'
    expect(await reviewsOf({ reviews })).toEqual(AS_GIVEN)
  })

  test('UTF-8 with a mark is read as without', async () => {
    expect(await reviewsOf({ reviews: `\ufeff${lines(REVIEWS, 'a,,31/12/2020,PN1', 'b,,04/01/2021,PN1')}` })).toEqual(
      AS_GIVEN
    )
  })

  test.each(['utf-16le', 'utf-16be'] as const)('row 48: %s with a mark is read, and told', async (encoding) => {
    const bytes = Buffer.from(`\ufeff${lines(REVIEWS, 'a,,31/12/2020,PN1', 'b,,04/01/2021,PN1')}`, 'utf16le')
    const reviews = given('2020-21-reviews.csv', encoding === 'utf-16le' ? bytes : bytes.swap16())
    const taken = await takeIn([...small().slice(0, 2), reviews])
    expect(taken.faults.map(({ code, place }) => `${code} ${place.file}`)).toEqual(['ENCODING 2020-21-reviews.csv'])
    expect(casesOf(taken).get('a')?.sent?.reviews?.length).toBe(1)
  })

  test('row 48: UTF-16 without a mark, and a spreadsheet, are refused plainly', async () => {
    for (const bytes of [Buffer.from(lines(REVIEWS), 'utf16le'), Buffer.from([0x50, 0x4b, 3, 4, 20, 0])]) {
      const { problems } = await takeIn([...small().slice(0, 2), given('2020-21-reviews.csv', bytes)])
      expect(problems.map(({ code, file }) => `${code} ${file ?? ''}`)).toContain('NOT_TEXT 2020-21-reviews.csv')
    }
  })

  test('Windows-1252 is read, and told, in pieces of any length', async () => {
    const teams = given('teams.csv', Buffer.from('CHILD,TEAM\na,Ch\xe2teau\n', 'latin1'), 3)
    const taken = await takeIn([...small(), teams], { by: 'team' })
    expect(taken.faults.map(({ code }) => code)).toEqual(['ENCODING'])
    expect(taken.units.map(({ group }) => group)).toEqual(['Château', undefined])
  })
})

describe('row 48: what is hostile or broken is refused at its line', () => {
  test('a quote that is never closed', async () => {
    const reviews = lines(REVIEWS, 'a,,31/12/2020,PN1', 'b,,"04/01/2021,PN1')
    const { problems } = await takeIn(small({ reviews }))
    expect(problems).toMatchObject([{ code: 'QUOTE_NOT_CLOSED', file: '2020-21-reviews.csv' }])
  })

  test('a line without an end, of which no more than a little is ever in memory', async () => {
    let sent = 0
    const endless = {
      name: '2020-21-reviews.csv',
      size: undefined,
      open: () =>
        Readable.from(
          (function* () {
            yield Buffer.from(`${REVIEWS}\na,"`)
            for (let i = 0; i < 16_384; i++) {
              sent++
              yield Buffer.alloc(65_536, 0x78)
            }
          })()
        )
    }
    const { problems } = await takeIn([...small().slice(0, 2), endless])
    expect(problems).toMatchObject([{ code: 'LINE_TOO_LONG', message: expect.stringContaining('line 2') }])
    expect(sent).toBeLessThan(100)
  })

  test('a quote in the middle of a cell', async () => {
    const { problems } = await takeIn(small({ reviews: lines(REVIEWS, 'a,,31/"12/2020,PN1') }))
    expect(problems).toMatchObject([{ code: 'NOT_CSV', message: expect.stringContaining('line 2') }])
  })

  test('more columns than any table has', async () => {
    const { problems } = await takeIn(small({ reviews: lines(`${REVIEWS}${',x'.repeat(400)}`) }))
    expect(problems.map(({ code }) => code)).toEqual(['TOO_MANY_COLUMNS'])
  })

  test('a header without a column that is needed is one fault, and names the columns', async () => {
    const { problems, faults } = await takeIn(small({ reviews: lines('CHILD,REVIEW', 'a,x', 'b,y') }))
    expect(problems).toMatchObject([{ code: 'MISSING_COLUMN', message: expect.stringContaining('REVIEW_CODE') }])
    expect(faults.length).toBe(1)
  })

  test('a file whose first line is no header is one fault, and is not said back', async () => {
    const taken = await takeIn([...small(), given('notes.csv', 'a secret,2\n3,4\n')])
    expect(taken.problems).toEqual([])
    expect(taken.faults).toMatchObject([{ code: 'UNKNOWN_HEADER', place: { file: 'notes.csv', line: 1 } }])
    expect(JSON.stringify(taken.faults)).not.toContain('secret')
  })

  test('a row with a cell too many: nothing of it is used, and it is known that something is missing', async () => {
    const taken = await takeIn(small({ reviews: lines(REVIEWS, 'a,,,31/12/2020,PN1', 'b,,04/01/2021,PN1') }))
    expect(taken.faults).toMatchObject([{ code: 'ROW_WIDTH', place: { line: 2 } }])
    const cases = casesOf(taken)
    expect(cases.get('a')?.sent).not.toHaveProperty('reviewsKnownFrom')
    expect(cases.get('b')?.sent?.reviewsKnownFrom).toBe('2020-04-01')
  })

  test('dates of two kinds in one column: those that could be either way round are refused, the others are read', async () => {
    const taken = await takeIn(
      small({ reviews: lines(REVIEWS, 'a,,31/12/2020,PN1', 'a,,2021-02-03,PN1', 'b,,04/01/2021,PN1') })
    )
    expect(taken.faults).toMatchObject([{ code: 'MIXED_DATES', place: { file: '2020-21-reviews.csv' } }])
    const cases = casesOf(taken)
    expect(cases.get('a')?.sent?.reviews?.map(({ completed }) => completed)).toEqual(['2020-12-31'])
    expect(cases.get('b')?.faults).toMatchObject([{ code: 'AMBIGUOUS_DATE', place: { line: 4, column: 'REVIEW' } }])
    expect(cases.get('b')?.sent).not.toHaveProperty('reviewsKnownFrom')
  })
})

describe('the files together', () => {
  test('without a table that is needed nothing is said', async () => {
    const { problems } = await takeIn(small().slice(0, 2))
    expect(problems).toMatchObject([{ code: 'NO_SUCH_TABLE', message: expect.stringContaining('REVIEWS') }])
  })

  test('of two kinds are refused', async () => {
    const { problems } = await takeIn([...small(), given('cases.ndjson', '{}\n')])
    expect(problems.map(({ code }) => code)).toEqual(['SEVERAL_KINDS'])
  })

  test('of none that can be read are refused', async () => {
    const { problems } = await takeIn(
      [
        given('x.csv', ''),
        given('2020/notes.csv', 'CANARY,WHAT\nCANARY,CANARY\n'),
        given('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END\nCANARY,,M,,\n'),
        given('teams.csv', 'CHILD,TEAM\nCANARY,North\n')
      ],
      { by: 'TEAM' }
    )
    expect(problems.map(({ file, code, message }) => [file, code, message])).toEqual([
      [undefined, 'NOTHING_TO_READ', 'there is no file among these that can be read'],
      ['x.csv', 'EMPTY_FILE', 'a file with nothing in it'],
      ['2020/notes.csv', 'UNKNOWN_HEADER', 'line 1: the first line is the header of no table that is known'],
      ['missing.csv', 'TABLE_NOT_NEEDED', expect.stringContaining('not read')],
      ['teams.csv', 'ONLY_GROUPS', expect.stringContaining('to which group')]
    ])
    expect(JSON.stringify(problems)).not.toContain('CANARY')
  })

  test('that lack a table are refused with each file that was passed over, which may be it', async () => {
    const { problems } = await takeIn([...small().slice(0, 2), given('reviews.csv', 'KIND,REVIEW DAY\na,01/02/2021\n')])
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      [undefined, 'NO_SUCH_TABLE'],
      ['reviews.csv', 'UNKNOWN_HEADER']
    ])
  })

  test('are grouped by a column of a file of its own, or of HEADER', async () => {
    const own = await takeIn([...small(), given('teams.csv', 'TEAM,CHILD\nNorth,b\n')], { by: 'TEAM' })
    expect(own.units.map(({ group }) => group)).toEqual([undefined, 'North'])
    const header = await takeIn(small(), { by: 'sex' })
    expect(header.units.map(({ group }) => group)).toEqual(['1', '1'])
  })

  test.each(['ETHNIC', 'upn', 'HOME_POST', 'PL_POST', 'MOTHER', 'MC_DOB', 'CONVICTED', 'URN', 'SW_ID', 'DOB'])(
    'are never grouped by %s',
    async (by) => {
      expect((await takeIn(small(), { by })).problems.map(({ code }) => code)).toEqual(['COLUMN_NEVER_READ'])
    }
  )

  test('are not grouped by a column that no file has', async () => {
    expect((await takeIn(small(), { by: 'TEAM' })).problems.map(({ code }) => code)).toEqual(['NO_SUCH_COLUMN'])
  })
})

describe('the order of rows', () => {
  const rows = (children: readonly string[], row: (child: string) => string): readonly string[] => children.map(row)
  const ofChildren = (...children: readonly string[]) =>
    small({
      header: lines(HEADER, ...rows(children, (child) => `${child},1,14/02/2010,,,,`)),
      episodes: lines(EPISODES, ...rows(children, (child) => `${child},01/12/2020,S,C1,N1,U6,PR1,,,,,,`)),
      reviews: lines(REVIEWS, ...rows(children, (child) => `${child},,31/12/2020,PN1`))
    })

  test.each([
    [['1', '10', '9'], 'sorted'],
    [['1', '9', '10'], 'sorted'],
    [['9', '10', '1'], 'in memory'],
    [['07', '9', '10'], 'in memory']
  ])('%j: %s', async (children, order) => {
    const taken = await takeIn(ofChildren(...children))
    expect(taken.intake?.order).toBe(order)
    expect(taken.units.map((unit) => (unit.from === 'return' ? unit.child : ''))).toEqual(children)
    for (const { sent } of casesOf(taken).values()) expect(sent?.care?.length).toBe(1)
  })

  test('how many children there are is known as soon as they are held, though several years have a HEADER each', async () => {
    const opened = await openIntake(
      [
        ...ofChildren('9', '10', '1'),
        ...ofChildren('9', '10', '2').map((file) => ({ ...file, name: file.name.replace('2020-21', '2019-20') }))
      ],
      { format: FORMAT, mostInMemory: 1000, onFault: () => undefined }
    )
    if (!opened.ok) throw new Error(opened.problems[0].code)
    expect([opened.value.order, opened.value.children()]).toEqual(['in memory', undefined])
    const known: (number | undefined)[] = []
    for await (const unit of opened.value.units()) known.push(unit.from === 'return' ? opened.value.children() : 0)
    expect(known).toEqual([4, 4, 4, 4])
  })

  test('whichever way they are put together, the cases are the same; runs on disk are gone afterwards', async () => {
    const files = filesIn(join(FIXTURES, 'cs-demand-model'))
    const folder = mkdtempSync(join(tmpdir(), 'spill-'))
    try {
      const inMemory = await takeIn(files)
      const spilled = await takeIn(files, { mostInMemory: 500, spill: folder })
      expect([inMemory.intake?.order, spilled.intake?.order]).toEqual(['in memory', 'spilled'])
      expect(casesOf(spilled)).toEqual(casesOf(inMemory))
      expect(readdirSync(folder)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('runs on disk are gone too when whoever reads stops half way', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spill-'))
    const onFault = (): void => undefined
    try {
      const files = filesIn(join(FIXTURES, 'cs-demand-model'))
      const opened = await openIntake(files, { format: FORMAT, mostInMemory: 500, spill: folder, onFault })
      const seen: boolean[] = []
      for await (const _ of opened.ok ? opened.value.units() : []) {
        seen.push(readdirSync(folder).length > 0)
        if (seen.length === 10) break
      }
      expect([seen.length, seen.every(Boolean), readdirSync(folder)]).toEqual([10, true, []])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('more rows than memory may hold are refused, with what to do', async () => {
    const { problems } = await takeIn(ofChildren('b', 'a'), { mostInMemory: 5 })
    expect(problems).toMatchObject([{ code: 'TOO_MANY_ROWS', help: expect.stringContaining('--spill') }])
  })
})

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<EXPSSDA903>
  <CHILD>
    <HEADER><CHILDID>a</CHILDID><UPN>CANARY</UPN><SEX>1</SEX><DOB>2010-02-14</DOB><ETHNIC>CANARY</ETHNIC>
      <AREVIEW><REVIEW>2020-12-31</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
      <OC2><CONVICTED>CANARY</CONVICTED></OC2>
    </HEADER>
    <EPISODE><DECOM>2020-12-01</DECOM><RNE>S</RNE><LS>C1</LS><PL>U6</PL><HOME_POST>CANARY</HOME_POST></EPISODE>
  </CHILD>
</EXPSSDA903>`

describe('other forms', () => {
  test('the XML form makes the case that the CSV makes, and drops the same', async () => {
    const csv = casesOf(await takeIn(small())).get('a')
    for (const piece of [1, 7, 65_536]) {
      const taken = await takeIn([given('2020-21.xml', XML, piece)])
      expect(taken.intake?.kind).toBe('ssda903-xml')
      expect(casesOf(taken).get('a')?.sent).toEqual(csv?.sent)
      expect(JSON.stringify(taken.units)).not.toContain('CANARY')
      expect(
        taken.units.flatMap((unit) => (unit.from === 'return' ? unit.rows.map(({ place }) => place.line) : []))
      ).toEqual([4, 5, 8])
    }
  })

  test.each([
    ['cut off', XML.slice(0, -30)],
    ['with a document type', XML.replace('<EXPSSDA903>', '<!DOCTYPE x [<!ENTITY a "b">]><EXPSSDA903>')],
    ['too deep', `<EXPSSDA903>${'<a>'.repeat(100)}`]
  ])('XML that is %s is refused', async (_, text) => {
    expect((await takeIn([given('2020-21.xml', text)])).problems.map(({ code }) => code)).toContain('NOT_XML')
  })

  const dataset = (reviews: string) => [
    given('ssd_person.csv', lines('pers_person_id,pers_forename,pers_dob', 'p1,CANARY,2010-02-14 00:00:00')),
    given(
      'ssd_cla_episodes.csv',
      lines(
        'clae_cla_episode_id,clae_person_id,clae_cla_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_episode_ceased,clae_cla_episode_ceased_reason,clae_entered_care_date',
        'e1,p1,c1,2020-09-01,P,2021-02-01,E4A,2020-06-01',
        'e2,p1,c2,2021-06-01,S,,,2021-06-01'
      )
    ),
    given(
      'ssd_cla_reviews.csv',
      lines(
        'clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation',
        reviews
      )
    )
  ]

  test('the Standard Safeguarding Dataset names each period of care and the day it began', async () => {
    const taken = await takeIn(
      dataset(
        'r1,c1,2020-06-29,2020-06-26,N,PN5 - briefs an advocate\nr2,c1,2020-09-26,2020-09-20,Y,\nr3,c2,2021-06-29,,N,\nr4,c9,,2021-01-01,N,'
      )
    )
    expect(taken.intake?.kind).toBe('ssd')
    expect(casesOf(taken).get('p1')?.sent).toMatchObject({
      born: '2010-02-14',
      care: [{ from: '2020-06-01', to: '2021-02-01' }, { from: '2021-06-01' }],
      reviews: [{ completed: '2020-06-26', participation: 'PN5' }]
    })
    expect(taken.faults).toMatchObject([{ code: 'UNKNOWN_PERIOD', place: { line: 5, column: 'clar_cla_id' } }])
    expect(JSON.stringify(taken.units)).not.toContain('CANARY')
  })

  const HELD = 'lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date'
  const PLACED =
    'clap_cla_placement_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_postcode,clap_cla_placement_end_date'
  const DATASET_EPISODES =
    'clae_person_id,clae_cla_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,clae_cla_episode_ceased,clae_cla_episode_ceased_reason'
  const cared = async (held: readonly string[], placed: readonly string[]) => {
    const taken = await takeIn([
      given('ssd_person.csv', lines('pers_person_id,pers_dob', 'p1,2010-02-14')),
      given(
        'ssd_cla_episodes.csv',
        lines(
          DATASET_EPISODES,
          'p1,c1,2020-06-01,S - Started to be looked after,2020-09-01,X1 - Episode ceases',
          'p1,c1,2020-09-01,L,2020-12-01,X1',
          'p1,c1,2020-12-01,P,,'
        )
      ),
      given('ssd_cla_reviews.csv', lines('clar_cla_id,clar_cla_review_date')),
      given('ssd_legal_status.csv', lines(HELD, ...held)),
      given('ssd_cla_placement.csv', lines(PLACED, ...placed))
    ])
    const read = casesOf(taken).get('p1')
    const { care, legalStatus, placements } = read?.sent ?? {}
    const faults = [...taken.faults, ...(read?.faults ?? [])].map(({ code, place }) => `${code} ${place.file}`)
    return { taken, care, legalStatus, placements, faults }
  }
  const C2 = { from: '2020-09-01', code: 'C2' }
  const V2 = { from: '2020-06-01', code: 'V2' }
  const [FIRST, SECOND] = ['p1,V2,2020-06-01,2020-09-01', 'p1,C2 - Full care order,2020-09-01,']
  const HOMES = ['1,c1,2020-06-01,U6,CANARY,2020-12-01', '2,c1,2020-12-01,K2 - Children’s home,CANARY,']
  const FOSTER = { from: '2020-06-01', type: 'foster', longTermFrom: false }
  const HOME = { from: '2020-12-01', type: 'residential' }

  test('its legal statuses and placements stand in tables of their own, and come out as those of the return', async () => {
    const { taken, care, legalStatus, placements, faults } = await cared([FIRST, SECOND], HOMES)
    expect({ care, legalStatus, placements, faults }).toEqual({
      care: [{ from: '2020-06-01', kind: 'ordinary' }],
      legalStatus: [V2, C2],
      placements: [FOSTER, HOME],
      faults: []
    })
    expect(JSON.stringify(taken.units)).not.toContain('CANARY')
  })

  const HELD_CASES: readonly (readonly [string, readonly string[], readonly object[], readonly string[]])[] = [
    ['short breaks', ['p1,V4,2020-06-01,'], [{ from: '2020-06-01', code: 'V4' }], []],
    ['one that ends the day before the next begins', ['p1,V2,2020-06-01,2020-08-31', SECOND], [V2, C2], []],
    ['one that began before care did', ['p1,C2,2019-01-01,'], [{ from: '2020-06-01', code: 'C2' }], []],
    [
      'others under which nobody is looked after',
      [FIRST, SECOND, 'p1,Care leaver,2020-06-01,'],
      [V2, C2],
      ['UNKNOWN_CODE']
    ],
    ['one without a code', ['p1,Section 20,2020-06-01,2020-09-01', SECOND], [C2], ['UNKNOWN_CODE']],
    ['one without a code after another', [FIRST, 'p1,Full care order,2020-09-01,'], [], ['UNKNOWN_CODE']],
    ['two at once', [FIRST, SECOND, 'p1,E1,2020-10-01,'], [], ['SEVERAL_IN_AN_EPISODE', 'SEVERAL_IN_AN_EPISODE']],
    ['one that is over too early', ['p1,V2,2020-06-01,2020-08-01', SECOND], [C2], []],
    ['one that begins too late', ['p1,V2,2020-06-03,2020-09-01', SECOND], [C2], []],
    ['one without its first day', [FIRST, 'p1,C2,,'], [], ['NO_START']],
    ['one whose last day is none', [FIRST, 'p1,C2,2020-09-01,soon'], [], ['NOT_A_DATE']],
    ['one that ends before it began', [FIRST, 'p1,C2,2020-09-01,2020-01-01'], [], ['ENDS_BEFORE_START']],
    ['a row of another width', [FIRST, `${SECOND},x`], [], ['ROW_WIDTH']],
    ['none', [], [], []]
  ]
  test.each(HELD_CASES)('of its legal statuses, %s: never a guess', async (_, held, statuses, codes) => {
    const { legalStatus, placements, faults } = await cared(held, HOMES)
    expect([legalStatus, faults]).toEqual([statuses, codes.map((code) => `${code} ssd_legal_status.csv`)])
    expect(placements).toEqual([FOSTER, HOME])
  })

  const PLACED_CASES: readonly (readonly [string, readonly string[], readonly object[], readonly string[]])[] = [
    [
      'one of a kind that is not known',
      ['1,c1,2020-06-01,Foster carer,,2020-12-01', HOMES[1] ?? ''],
      [HOME],
      ['UNKNOWN_CODE']
    ],
    ['the last of a kind that is not known', [HOMES[0] ?? '', '2,c1,2020-12-01,Home,,'], [], ['UNKNOWN_CODE']],
    ['one in a period that there is not', [...HOMES, '3,c9,2020-12-01,U6,,'], [FOSTER, HOME], ['UNKNOWN_PERIOD']],
    [
      'a long one',
      ['1,c1,2020-06-01,U4,,'],
      [
        { ...FOSTER, longTermFrom: '2020-06-01' },
        { ...FOSTER, from: '2020-12-01', longTermFrom: '2020-12-01' }
      ],
      []
    ]
  ]
  test.each(PLACED_CASES)('of its placements, %s', async (_, placed, there, codes) => {
    const { placements, faults } = await cared([FIRST, SECOND], placed)
    expect([placements, faults]).toEqual([there, codes.map((code) => `${code} ssd_cla_placement.csv`)])
  })

  test('cases as NDJSON come through line by line; one that is no JSON fails by itself', async () => {
    const taken = await takeIn([given('cases.ndjson', '{"case":"a"}\r\n\nnot json\n{"case":"b"}', 5)])
    expect(taken.intake?.kind).toBe('cases')
    const made = taken.units.map((unit) =>
      caseOfUnit(unit, { format: FORMAT, asOf: day('2021-03-31'), window: undefined })
    )
    expect(made.map(({ sent }) => sent?.case)).toEqual(['a', undefined, 'b'])
    expect(made[1]?.faults).toMatchObject([{ code: 'NOT_JSON', place: { file: 'cases.ndjson', line: 3 } }])
  })

  test('a line of NDJSON that is too long is passed over', async () => {
    const taken = await takeIn([given('cases.ndjson', `{"x":"${'y'.repeat(3_000_000)}"}\n{"case":"b"}\n`)])
    expect(taken.faults).toMatchObject([{ code: 'LINE_TOO_LONG', place: { line: 1 } }])
    expect(taken.units).toMatchObject([{ text: '{"case":"b"}', place: { line: 2 } }])
  })
})

test('what is packed for another thread comes out as it went in', async () => {
  const { units } = await takeIn(filesIn(join(FIXTURES, 'known-answer')))
  const cases = await takeIn([given('cases.ndjson', '{"case":"a"}\n')])
  for (const some of [units, cases.units, []]) expect(unpackUnits(packUnits(some))).toEqual(some)
})
