import { closeSync, fsyncSync, unlinkSync, writeSync } from 'node:fs'
import { byDueDay } from '../../engine/cohort/lines.ts'
import type { DutyLine } from '../../engine/cohort/model.ts'
import { dutiesIn, type Listed, type ListKind, type ListName, listWriter } from '../cohort/lists.ts'
import type { CohortGiven } from '../cohort/run/cohort-task.ts'
import { openNew } from './output.ts'

/** Somewhere to write texts one after another; each is there before the next is asked for. What is given up leaves nothing behind. */
export type Target = Readonly<{ write: (text: string) => void; close: () => void; giveUp: () => void }>

/** A new file. */
export function fileTarget(path: string): Target {
  const handle = openNew(path)
  return {
    write: (text) => void (text === '' || writeSync(handle, text)),
    close: () => {
      fsyncSync(handle)
      closeSync(handle)
    },
    giveUp: () => {
      closeSync(handle)
      unlinkSync(path)
    }
  }
}

/** What is done with what comes of some children, and at the end. */
export type Taker = Readonly<{
  take: (given: CohortGiven) => Promise<void>
  end: () => Promise<void>
  /** Leaves nothing behind of a list that does not come to its end. */
  giveUp: () => void
}>

/** Writes a list as it comes, in the order of the children. */
export async function writing<N extends ListName>(
  name: N,
  kind: ListKind,
  of: (given: CohortGiven) => readonly Listed[N][],
  target: Target
): Promise<Taker> {
  const writer = await listWriter(name, kind)
  target.write(writer.head)
  return {
    take: async (given) => target.write(await writer.rows(of(given))),
    end: async () => {
      target.write(kind === 'json' ? `${writer.tail}\n` : writer.tail)
      target.close()
    },
    giveUp: target.giveUp
  }
}

/** A duty, and the others of the same review: one that serves two clocks is held once. */
export type Kept = Readonly<{ line: DutyLine; also: readonly DutyLine[] }>

/** Keeps the first of a list by some order, each review once, and how many duties there were. */
export function keeping(list: number, most: number, order: (a: DutyLine, b: DutyLine) => number) {
  let kept: Kept[] = []
  let count = 0
  const take = async ({ lines }: CohortGiven): Promise<void> => {
    const more = [...dutiesIn(lines[list])].sort(order)
    count += more.length
    kept = [...kept, ...onceEach(more)].sort((a, b) => order(a.line, b.line)).slice(0, most)
  }
  return { take, end: async () => undefined, giveUp: () => undefined, told: () => ({ kept, count }) }
}

/** Duties of a child come together, so that those of one review do. */
function onceEach(lines: readonly DutyLine[]): readonly Kept[] {
  const keyOf = ({ child, review }: DutyLine, place: number): string => JSON.stringify([child, review ?? { place }])
  const groups = Map.groupBy(lines.entries(), ([place, line]) => keyOf(line, place))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ line: first[1], also: others.map(([, line]) => line) }]
  )
}

/** The most days late first. */
export const byLateness = (a: DutyLine, b: DutyLine): number => (b.daysLate ?? 0) - (a.daysLate ?? 0) || byDueDay(a, b)
