import type { Basis, Figure, Measures, WhatIfKind } from '../../../engine/cohort/model.ts'
import { stateWords } from '../../../engine/explain/phrases.ts'
import type { Against, ToldWhatIf } from '../../api/cohorts.ts'
import {
  countWords,
  figureWords,
  groupWords,
  MEASURE_TITLES,
  pointsWords,
  rateWords
} from '../../pictures/figure-words.ts'

/** How many children are affected, in how many duties, and of which sort. */
export function affectedWords({ children, changedChildren, kinds }: ToldWhatIf): readonly [string, ...string[]] {
  const countOf = (...wanted: readonly WhatIfKind[]): number =>
    wanted.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)
  const both = countOf('state', 'day', 'state-and-day')
  return [
    `${countWords(changedChildren)} of ${counted(children, 'child', 'children')} would be affected.`,
    `${counted(both, 'duty', 'duties')} that both ask for: another last day (${countWords(countOf('day', 'state-and-day'))}) or another standing (${countWords(countOf('state', 'state-and-day'))}).`,
    ...(countOf('only-left') > 0
      ? [`${counted(countOf('only-left'), 'duty', 'duties')} that only the first asks for.`]
      : []),
    ...(countOf('only-right') > 0
      ? [`${counted(countOf('only-right'), 'duty', 'duties')} that only the second asks for.`]
      : [])
  ]
}

const counted = (count: number, one: string, many: string): string => `${countWords(count)} ${count === 1 ? one : many}`

type Counted = Readonly<{ what: string; count: number }>

/** From overdue to not yet due, and how often, the most frequent first: of duties that both ask for, or of those that one does. */
export const movesOf = ({ moves }: Pick<ToldWhatIf, 'moves'>, which: 'both' | 'one'): readonly Counted[] =>
  inOrder(
    Object.entries(moves).flatMap(([move, count]) => {
      const [from = '', to = ''] = move.split(' → ')
      const isOne = from === '' || to === ''
      return isOne === (which === 'one') ? [{ what: moveWords(from, to), count }] : []
    })
  )

const moveWords = (from: string, to: string): string =>
  from === to ? `${sideWords(from)}, on another day` : `${sideWords(from)}, becomes ${sideWords(to)}`

const sideWords = (state: string): string =>
  state === '' ? 'not asked' : state === 'cannot-tell' ? 'cannot be told' : stateWords(state)

/** Each provision by its name, on whichever side it has one. */
export function provisionsOf(
  { provisions }: Pick<ToldWhatIf, 'provisions'>,
  sides: readonly Measures[]
): readonly Counted[] {
  const titles = new Map(sides.flatMap(({ duties }) => duties.map(({ provision, title }) => [provision, title])))
  return inOrder(
    Object.entries(provisions).map(([id, count]) => ({ what: `${id} ${titles.get(id) ?? ''}`.trim(), count }))
  )
}

const inOrder = (all: readonly Counted[]): readonly Counted[] => all.toSorted((a, b) => b.count - a.count)

export type MeasureRow = Readonly<{ measure: string; who: string; first: string; second: string; change: string }>

/** Each measure on both sides by one basis: for all children, and for those teams for which it changes. */
export function measureRows(
  first: Measures,
  { measures: second, changes }: Against,
  basis: Basis
): readonly MeasureRow[] {
  const figureOf = ({ measures }: Measures, name: string, group: string | null | undefined): Figure | undefined => {
    const measure = measures.find((one) => one.name === name && one.by === basis)
    return group === undefined ? measure?.total : measure?.groups.find((figure) => figure.group === group)
  }
  const isAlone = first.groups.length < 2
  return changes
    .filter(({ by, group, points }) => by === basis && (group === undefined || (!isAlone && points !== 0)))
    .map(({ name, group, points }) => ({
      measure: MEASURE_TITLES[name],
      who: groupWords(group),
      first: wordsOf(figureOf(first, name, group)),
      second: wordsOf(figureOf(second, name, group)),
      change: pointsWords(points)
    }))
}

const wordsOf = (figure: Figure | undefined): string =>
  figure === undefined ? '' : `${rateWords(figure.rate)} (${figureWords(figure)})`
