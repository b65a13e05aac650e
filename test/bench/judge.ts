import type { Evaluator, Ready } from './evaluator.ts'
import { type Fields, type Filled, isComplete } from './records.ts'

/** How an evaluator answers about records with gaps, held against the three-valued answers. */
export type OnGaps = Readonly<{ asked: number; right: number; wrong: number; failed: number }>

/** The names of the fields that each condition compares. */
const namesIn = ({ sheet }: Filled): readonly (readonly string[])[] =>
  sheet.conditions.map((condition) =>
    [...JSON.stringify(condition).matchAll(/"name":"(\w+)"/g)].map(([, name]) => name!)
  )

const knows = (record: Fields, names: readonly string[]): boolean => names.every((name) => record[name] !== undefined)

/**
 * Compares an evaluator with the engine's own answers, condition by condition. Where everything is known that a condition compares, another answer
 * ends the benchmark: what answers something else cannot be compared for speed.
 */
export async function hold(
  evaluator: Evaluator,
  all: readonly (Filled & { ready: Ready; ours: Ready })[]
): Promise<OnGaps> {
  const gaps = { asked: 0, right: 0, wrong: 0, failed: 0 }
  for (const filled of all) {
    const names = namesIn(filled)
    for (const record of sampled(filled.records)) {
      const [ours, theirs] = [await filled.ours.one(record), await filled.ready.one(record)]
      for (const [i, named] of names.entries()) {
        if (knows(record, named)) sameOrThrow(evaluator, filled, i, record, ours[i], theirs[i])
        else count(gaps, ours[i], theirs[i])
      }
    }
  }
  return gaps
}

/** Every record of a sheet with few of them, and a spread of one with many. */
const sampled = (records: readonly Fields[]): readonly Fields[] => {
  const step = Math.max(1, Math.floor(records.length / 500))
  return records.filter((record, i) => i % step === 0 || isComplete(record))
}

function sameOrThrow(
  { name, threeValued }: Evaluator,
  { sheet }: Filled,
  i: number,
  record: Fields,
  ours: number | undefined,
  theirs: number | undefined
): void {
  if (ours === theirs || (ours === 1 && !threeValued)) return
  const condition = JSON.stringify(sheet.conditions[i])
  throw new Error(`${name} answers ${theirs} where we answer ${ours}: ${condition} for ${JSON.stringify(record)}`)
}

function count(
  gaps: { asked: number; right: number; wrong: number; failed: number },
  ours: number | undefined,
  theirs: number | undefined
): void {
  gaps.asked++
  if (theirs === undefined) gaps.failed++
  else if (theirs === ours) gaps.right++
  else gaps.wrong++
}
