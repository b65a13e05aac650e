import { NOTE_ON_SHARING } from './definitions.ts'
import type { Count, Duty, DutyFigure, Figure, Measure, Measures } from './model.ts'
import { sharedCalendar, sharedLateness } from './suppress-pictures.ts'
import { type Cells, isSmall, withheldRows } from './withhold.ts'

/**
 * The measures as they may be given away: no count from 1 to 4 is shown or can be worked out. In each table the counts that add up to each other
 * (numerator and denominator) are shown or withheld together, and a row is withheld by every basis alike, since bases differ by little. What would let
 * tables be subtracted from each other is left out: the details of each part, how many children there are, and the duties of holding reviews, which
 * the first measure counts. Figures that were withheld already stay as they are.
 */
export function suppressed(measures: Measures): Measures {
  if (measures.shared) return measures
  const shown = byTable(measures.measures, ({ name }) => name, blocksOf, sharedFigure)
  const main = shown.find(({ name, by }) => name === 'reviews-on-time' && by === 'effective')
  const pictures = main !== undefined && main.total.numerator !== 'withheld'
  const duties = measures.duties.filter(({ isReview }) => !isReview)
  return {
    ...measures,
    shared: true,
    children: 'withheld',
    measures: shown,
    duties: byTable(duties, ({ rule }) => rule, dutyBlocks, sharedDutyFigure),
    calendar: { by: 'month', days: pictures ? sharedCalendar(measures.calendar.days) : [] },
    lateness: pictures ? sharedLateness(measures.lateness) : [],
    notes: [...measures.notes, NOTE_ON_SHARING]
  }
}

const number = (count: Count): number => (count === 'withheld' ? 0 : count)
const unless = (hidden: boolean, count: Count): Count => (hidden ? 'withheld' : count)

const BLOCKS = ['main', 'cannotTell', 'leftOut'] as const
type Block = (typeof BLOCKS)[number]

/** What adds up to each other stands in one block; between blocks nothing adds up, once the number of children is left out. */
type Blocks = Readonly<Record<Block, Cells>>
type Hidden = Readonly<Record<Block, boolean>>

type Table<F> = Readonly<{ total: F; groups: readonly F[] }>

/** Withholds in every table; those of one name, by several bases, together. */
function byTable<F, T extends Table<F>>(
  all: readonly T[],
  nameOf: (table: T) => string,
  blocks: (figure: F) => Blocks,
  share: (figure: F, hidden: Hidden) => F
): readonly T[] {
  const rowsOf = new Map(
    [...Map.groupBy(all, nameOf)].map(([name, alike]) => [name, hiddenRows(alike.map((one) => blocksIn(one, blocks)))])
  )
  return all.map((table) => ({
    ...table,
    total: share(table.total, hiddenTotal(blocks(table.total))),
    groups: table.groups.map((figure, row) => share(figure, rowsOf.get(nameOf(table))?.[row] ?? ALL_HIDDEN))
  }))
}

const ALL_HIDDEN: Hidden = { main: true, cannotTell: true, leftOut: true }

const blocksIn = <F>({ total, groups }: Table<F>, blocks: (figure: F) => Blocks): Table<Blocks> => ({
  total: blocks(total),
  groups: groups.map(blocks)
})

/** A total that has a small count itself is withheld, and tells nothing of its rows. */
const hiddenTotal = (total: Blocks): Hidden => hiddenIf((block) => total[block].some(isSmall))

const hiddenIf = (is: (block: Block) => boolean): Hidden => ({
  main: is('main'),
  cannotTell: is('cannotTell'),
  leftOut: is('leftOut')
})

function hiddenRows(alike: readonly Table<Blocks>[]): readonly Hidden[] {
  const withheld = (block: Block): ReadonlySet<number> =>
    withheldRows(
      (alike[0]?.groups ?? []).map((_, row) => alike.flatMap(({ groups }) => groups[row]?.[block] ?? [])),
      alike.flatMap(({ total }) => total[block].map(() => !hiddenTotal(total)[block]))
    )
  const rows = { main: withheld('main'), cannotTell: withheld('cannotTell'), leftOut: withheld('leftOut') }
  return (alike[0]?.groups ?? []).map((_, row) => hiddenIf((block) => rows[block].has(row)))
}

const leftOutOf = ({ leftOut }: Figure): number => leftOut.reduce((sum, { count }) => sum + number(count), 0)

const blocksOf = (figure: Measure['total']): Blocks => ({
  main: [number(figure.numerator), number(figure.denominator) - number(figure.numerator)],
  cannotTell: [number(figure.cannotTell)],
  leftOut: [leftOutOf(figure)]
})

const sharedFigure = (figure: Figure, { main, cannotTell, leftOut }: Hidden): Figure => ({
  ...figure,
  numerator: unless(main, figure.numerator),
  denominator: unless(main, figure.denominator),
  rate: main ? 'withheld' : figure.rate,
  parts: [],
  cannotTell: unless(cannotTell, figure.cannotTell),
  leftOut: [{ name: 'left-out', label: 'left out', count: unless(leftOut, leftOutOf(figure)) }]
})

const dutyBlocks = ({ kept, failed, cannotTell }: Duty['total']): Blocks => ({
  main: [number(kept), number(failed)],
  cannotTell: [number(cannotTell)],
  leftOut: [0]
})

const sharedDutyFigure = (figure: DutyFigure, { main, cannotTell }: Hidden): DutyFigure => ({
  ...figure,
  kept: unless(main, figure.kept),
  failed: unless(main, figure.failed),
  rate: main ? 'withheld' : figure.rate,
  cannotTell: unless(cannotTell, figure.cannotTell),
  states: {},
  outside: 'withheld'
})
