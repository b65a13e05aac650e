import { parseDay } from '../days/day.ts'
import { parsePeriod } from '../days/period.ts'
import { step } from './problems.ts'
import { inside, patternOf, type SchemaPlace } from './schema.ts'

const DAY = patternOf('day')
const PERIOD = patternOf('period')
const LIKE_A_DAY = new RegExp(String(DAY), 'u')
const NONE_GIVEN = 'none-given'

/** Whether a day is meant here, or a length of time, by what the schema says of the place. */
export function kindOf({ schema }: SchemaPlace): 'day' | 'period' | undefined {
  const pattern = schema['pattern']
  if (pattern === DAY) return 'day'
  return pattern === PERIOD || (typeof pattern === 'string' && pattern.startsWith(`^(${NONE_GIVEN}|`))
    ? 'period'
    : undefined
}

/** True for text that looks like a day or a length of time and is none: `2026-02-30`, `4000 days`. */
function isOnlyLike(kind: 'day' | 'period', text: string): boolean {
  if (kind === 'day') return LIKE_A_DAY.test(text) && parseDay(text) === undefined
  return text !== NONE_GIVEN && /^\d{4} [a-z ]+$/.test(text) && parsePeriod(text) === undefined
}

/** Every place whose text has the look of a day or a length of time without being one. */
export function datesIn(root: SchemaPlace, data: unknown): readonly string[] {
  const wrong: string[] = []
  const open: [place: SchemaPlace, value: unknown, pointer: string][] = [[root, data, '']]
  for (let here = open.pop(); here; here = open.pop()) {
    const [place, value, pointer] = here
    const kind = typeof value === 'string' ? kindOf(place) : undefined
    if (kind && isOnlyLike(kind, String(value))) wrong.push(pointer)
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value)) {
      const at = inside(place, key, Array.isArray(value))
      if (at) open.push([at, inner, step(pointer, key)])
    }
  }
  return wrong
}
