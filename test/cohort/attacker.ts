import type { Count, Measures } from '../../engine/cohort/model.ts'

/** What somebody can know of a count that is not shown: it is no less and no more than this. */
export type Bounds = Readonly<{ least: number; most: number }>

export type Guess = Readonly<{ cell: string; bounds: Bounds }>

type Sum = Readonly<{ parts: readonly string[]; total: string }>
type Sheet = Readonly<{ cells: ReadonlyMap<string, Count>; sums: readonly Sum[] }>

/** Every count that is given away, by name, and what is known to add up to what. */
function sheetOf({ measures, duties, lateness }: Measures): Sheet {
  const cells = new Map<string, Count>()
  const sums: Sum[] = []
  const table = (name: string, columns: Readonly<Record<string, readonly [Count, ...(readonly Count[])]>>): void => {
    for (const [column, [total, ...rows]] of Object.entries(columns)) {
      cells.set(`${name} ${column}`, total)
      rows.forEach((count, row) => cells.set(`${name} ${column} ${row}`, count))
      if (rows.length > 0)
        sums.push({ parts: rows.map((_, row) => `${name} ${column} ${row}`), total: `${name} ${column}` })
    }
  }
  for (const { name, by, total, groups } of measures) {
    const all = [total, ...groups] as const
    const column = (pick: (figure: typeof total) => Count) => all.map(pick) as [Count, ...Count[]]
    table(`${name} ${by}`, {
      numerator: column(({ numerator }) => numerator),
      rest: column(({ numerator, denominator }) => minus(denominator, numerator)),
      cannotTell: column(({ cannotTell }) => cannotTell),
      leftOut: column(({ leftOut }) => leftOut[0]?.count ?? 0)
    })
  }
  for (const { rule, by, total, groups } of duties) {
    const all = [total, ...groups] as const
    const column = (pick: (figure: typeof total) => Count) => all.map(pick) as [Count, ...Count[]]
    table(`${rule} ${by}`, {
      kept: column(({ kept }) => kept),
      failed: column(({ failed }) => failed),
      cannotTell: column(({ cannotTell }) => cannotTell)
    })
  }
  lateness.forEach(({ held }, bin) => cells.set(`lateness ${bin}`, held))
  const bins = (isLate: boolean) =>
    lateness.flatMap(({ from }, bin) => ((from ?? -1) > 0 === isLate ? [`lateness ${bin}`] : []))
  if (lateness.length > 0) {
    sums.push({ parts: bins(false), total: 'reviews-on-time effective numerator' })
    sums.push({ parts: bins(true), total: 'reviews-on-time effective rest' })
  }
  return { cells, sums }
}

const minus = (a: Count, b: Count): Count => (a === 'withheld' || b === 'withheld' ? 'withheld' : a - b)

/** Works out, from all that is shown and all that adds up, between what bounds each withheld count must lie. */
export function attack(measures: Measures): readonly Guess[] {
  const { cells, sums } = sheetOf(measures)
  const bounds = new Map(
    [...cells].map(([cell, count]): [string, Bounds] => [
      cell,
      count === 'withheld' ? { least: 0, most: Number.POSITIVE_INFINITY } : { least: count, most: count }
    ])
  )
  const at = (cell: string): Bounds => bounds.get(cell) ?? { least: 0, most: Number.POSITIVE_INFINITY }
  const narrow = (cell: string, least: number, most: number): boolean => {
    const before = at(cell)
    const after = { least: Math.max(before.least, least), most: Math.min(before.most, most) }
    bounds.set(cell, after)
    return after.least !== before.least || after.most !== before.most
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const { parts, total } of sums) {
      const add = (end: keyof Bounds, but?: string): number =>
        parts.reduce((sum, part) => (part === but ? sum : sum + at(part)[end]), 0)
      if (narrow(total, add('least'), add('most'))) changed = true
      for (const part of parts)
        if (narrow(part, at(total).least - add('most', part), at(total).most - add('least', part))) changed = true
    }
  }
  return [...cells].flatMap(([cell, count]) => (count === 'withheld' ? [{ cell, bounds: at(cell) }] : []))
}

/** The same counts before anything was withheld, by the same names. */
export const truthOf = (measures: Measures): ReadonlyMap<string, number> =>
  new Map(
    [...sheetOf(summed(measures)).cells].map(([cell, count]) => [cell, count === 'withheld' ? Number.NaN : count])
  )

/** What is left out comes to one count, and a bin of lateness to held and overdue, as in what is shared. */
const summed = (measures: Measures): Measures => ({
  ...measures,
  measures: measures.measures.map((measure) => ({
    ...measure,
    total: leftOutAsOne(measure.total),
    groups: measure.groups.map(leftOutAsOne)
  })),
  duties: measures.duties.filter(({ isReview }) => !isReview),
  lateness: measures.lateness.map((bin) => ({ ...bin, held: number(bin.held) + number(bin.overdue) }))
})

const number = (count: Count): number => (count === 'withheld' ? Number.NaN : count)

const leftOutAsOne = <F extends Measures['measures'][number]['total']>(figure: F): F => ({
  ...figure,
  leftOut: [{ name: 'left-out', label: '', count: figure.leftOut.reduce((sum, { count }) => sum + number(count), 0) }]
})
