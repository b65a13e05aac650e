import { NTH_NAME } from '../../engine/read/nth.ts'
import type { Problem } from '../../engine/problem.ts'
import type { Places, Spot } from './json-places.ts'

/**
 * Where in a typed text a problem stands. A name that does not belong there is never said back, only counted among those beside it; who has the
 * text before them can be shown the place itself.
 */
export function problemSpot(
  { pointer = '', message }: Problem,
  { values, names }: Places,
  at: string
): Spot | undefined {
  const told = NTH_NAME.exec(message)
  const name = told === null ? undefined : names.get(`${at}${pointer}`)?.[Number(told[1] ?? 1) - 1]
  return name ?? values.get(`${at}${pointer}`)
}
