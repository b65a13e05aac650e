import { describe, expect, test } from 'vitest'
import { day } from '../../engine/days/day.ts'
import { caseOfUnit } from '../../engine/returns/case-of.ts'
import type { CaseOfUnit, CohortUnit, Row } from '../../engine/returns/unit.ts'
import { readReturnFormat } from '../../engine/returns/read-format.ts'
import { windowOf } from '../../engine/returns/years.ts'
import { FORMAT } from './files.ts'

/** `2022: 2021-05-01 S C2 U6 2021-07-01 E4A`: one episode of the year ending in 2022; a dot for an empty cell. */
function episodeOf(text: string, index: number): Row {
  const [year, from, RNE = '', LS = '', PLACE = '', DEC = '', REC = ''] = text
    .split(/:? /)
    .map((code) => (code === '.' ? '' : code))
  const cells = { DECOM: from ?? '', RNE, LS, PLACE, DEC, REC }
  return { table: 'EPISODES', year: Number(year), place: { file: 'episodes.csv', line: index + 2 }, cells }
}

function made(...episodes: readonly string[]): CaseOfUnit {
  const rows = episodes.map(episodeOf)
  const header = [2021, 2022].map(
    (year): Row => ({ table: 'HEADER', year, place: { file: 'header.csv', line: 2 }, cells: { DOB: '14/02/2010' } })
  )
  const unit: CohortUnit = { from: 'return', child: 'a', group: undefined, rows: [...header, ...rows] }
  const window = { from: windowOf(2021).from, to: windowOf(2022).to }
  return caseOfUnit(unit, { format: FORMAT, asOf: day('2022-03-31'), window })
}

const careIn = ({ sent }: CaseOfUnit): readonly string[] =>
  (sent?.care ?? []).map(({ from, to }) => (to === undefined ? from : `${from} to ${String(to)}`))

const codesIn = ({ faults }: CaseOfUnit): readonly string[] => faults.map(({ code }) => code)

describe('episodes to periods of care', () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['care that goes on', ['2022: 2021-05-01 S C2 U6 . .'], ['2021-05-01'], []],
    ['care that ended', ['2022: 2021-05-01 S C2 U6 2021-07-01 E4A'], ['2021-05-01 to 2021-07-01'], []],
    [
      'a move and a new order restart nothing',
      [
        '2022: 2021-05-01 S C1 U6 2021-06-01 X1',
        '2022: 2021-06-01 P C1 K2 2021-07-01 X1',
        '2022: 2021-07-01 L C2 K2 . .'
      ],
      ['2021-05-01'],
      []
    ],
    [
      'two periods that touch are two',
      ['2022: 2021-05-01 S C2 U6 2021-07-01 E4A', '2022: 2021-07-01 S C2 U6 . .'],
      ['2021-05-01 to 2021-07-01', '2021-07-01'],
      []
    ],
    [
      'a start while care goes on is not believed, nor what it would end',
      ['2022: 2021-05-01 S C2 U6 2021-07-01 X1', '2022: 2021-07-01 S C2 U6 . .'],
      [],
      ['START_WHILE_IN_CARE']
    ],
    [
      'a gap after which care goes on is told',
      ['2022: 2021-05-01 S C2 U6 2021-07-01 X1', '2022: 2021-08-01 P C2 U6 . .'],
      ['2021-05-01'],
      ['EPISODES_APART']
    ],
    [
      'care that ended and goes on began anew on a day that nobody recorded',
      ['2022: 2021-05-01 S C2 U6 2021-07-01 E4A', '2022: 2021-08-01 P C2 U6 . .'],
      [],
      ['START_OF_CARE_NOT_RECORDED']
    ],
    [
      'of care of which only the start is lost, a later period stands',
      ['2022: 2021-05-01 P C2 U6 2021-07-01 E4A', '2022: 2021-08-01 S C2 U6 . .'],
      ['2021-08-01'],
      ['START_OF_CARE_NOT_RECORDED']
    ],
    [
      'an episode left open before a new start ended on a day that nobody recorded',
      ['2022: 2021-05-01 S C2 U6 . .', '2022: 2021-08-01 S C2 U6 . .'],
      ['2021-08-01'],
      ['EPISODE_LEFT_OPEN']
    ],
    [
      'overlapping episodes of one period are told',
      ['2022: 2021-05-01 S C2 U6 2021-07-01 X1', '2022: 2021-06-01 P C2 U6 . .'],
      ['2021-05-01'],
      ['EPISODES_OVERLAP']
    ],
    ['an end without its day', ['2022: 2021-05-01 S C2 U6 . E4A'], [], ['NO_LAST_DAY']],
    ['an end without what comes next', ['2022: 2021-05-01 S C2 U6 2021-07-01 X1'], [], ['NO_NEXT_EPISODE']],
    ['an episode that no later year has', ['2021: 2020-05-01 S C2 U6 . .'], [], ['NOT_IN_LATER_YEARS']],
    ['an episode without its first day', ['2022: . S C2 U6 . .', '2022: 2021-06-01 P C2 U6 . .'], [], ['NO_START']],
    ['an episode that ends before it begins', ['2022: 2021-05-01 S C2 U6 2021-04-01 E4A'], [], ['ENDS_BEFORE_START']],
    ['care before the birth', ['2022: 2009-05-01 S C2 U6 . .'], [], ['CARE_BEFORE_BIRTH']],
    [
      'a later year closes what an earlier one left open',
      ['2021: 2020-05-01 S C2 U6 . .', '2022: 2020-05-01 S C2 U6 2021-07-01 E4A'],
      ['2020-05-01 to 2021-07-01'],
      []
    ],
    [
      'a later year corrects an earlier one, and that is told',
      ['2021: 2020-05-01 S C2 U6 2020-07-01 E4A', '2022: 2020-05-01 S C2 U6 2020-08-01 E4A'],
      ['2020-05-01 to 2020-08-01'],
      ['EPISODES_DISAGREE']
    ],
    [
      'two tellings of one year that contradict are neither of them used',
      ['2022: 2021-05-01 S C2 U6 2021-07-01 E4A', '2022: 2021-05-01 S C2 U6 2021-08-01 E4A'],
      [],
      ['EPISODES_DISAGREE']
    ]
  ])('%s', (_, episodes, care, faults) => {
    const one = made(...episodes)
    expect([careIn(one), codesIn(one)]).toEqual([care, faults])
  })
})

describe('codes by year', () => {
  test.each([
    ['2021: 2020-05-01 S C2 H5 2020-07-01 E4A', 'supported', []],
    ['2022: 2021-05-01 S C2 K3 . .', 'supported', ['CODE_OF_ANOTHER_YEAR']],
    ['2022: 2021-05-01 S C2 U6 2021-07-01 E43', 'foster', ['CODE_OF_ANOTHER_YEAR']],
    ['2022: 2021-05-01 S C2 XX . .', undefined, ['UNKNOWN_CODE']]
  ] as const)('%s', (episode, type, faults) => {
    const one = made(episode)
    expect([one.sent?.placements?.[0]?.type, codesIn(one)]).toEqual([type, faults])
  })
})

describe('adoption', () => {
  test('a holiday from prospective adopters is no return to the agency; another placement is', () => {
    const one = made(
      '2022: 2021-05-01 S E1 U5 2021-06-01 X1',
      '2022: 2021-06-01 P E1 A6 2021-07-01 X1',
      '2022: 2021-07-01 P E1 T2 2021-07-15 X1',
      '2022: 2021-07-15 P E1 A6 2021-09-01 X1',
      '2022: 2021-09-01 P E1 U6 . .'
    )
    expect(one.sent?.adoption).toEqual([
      { authorityOn: '2021-05-01', placedOn: '2021-06-01', returnedOn: '2021-09-01' }
    ])
  })

  test('an order that was there when the episodes begin has no known day', () => {
    const one = made('2022: 2021-05-01 P E1 U5 2021-06-01 X1', '2022: 2021-06-01 T E1 A5 . .')
    expect(one.sent?.adoption).toEqual([{ placedOn: '2021-06-01' }])
  })

  test('an order that is replaced before any placing leaves no clock, and is told', () => {
    const one = made('2022: 2021-05-01 S E1 U6 2021-06-01 X1', '2022: 2021-06-01 L C2 U6 . .')
    expect([one.sent?.adoption, codesIn(one)]).toEqual([[], ['AUTHORITY_ENDED']])
  })
})

test('a format that is not as it should be is refused, with every place at which it is not', () => {
  const read = readReturnFormat('format: x\ntables: { A: { source: else, key: 1 } }\nlongestBreak: -1\n')
  expect(read.ok ? [] : read.problems.map(({ pointer }) => pointer)).toEqual(
    expect.arrayContaining(['/version', '/tables/A/source', '/tables/A/key', '/longestBreak', '/xml', '/starts'])
  )
})
