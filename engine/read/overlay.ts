import type { RuleAt } from './rule-index.ts'
import type { BodyKind } from './written.ts'

type Parts = Readonly<Record<string, unknown>>

/** Which form of clock a part belongs to. A part of another form takes the place of the whole clock beneath it. */
export const CLOCK_PARTS = {
  within: 'within',
  notBefore: 'within',
  of: 'within',
  atLeast: 'atLeast',
  before: 'atLeast',
  by: 'by',
  every: 'every'
} as const

const isClockPart = (part: string): part is keyof typeof CLOCK_PARTS => Object.hasOwn(CLOCK_PARTS, part)

/** The parts that are left when others are laid over them: all but what these take away, and all but a clock of another form. */
function remaining(kind: BodyKind, under: Parts, over: Parts): readonly string[] {
  const forms = new Set(
    Object.keys(over)
      .filter((part) => over[part] !== null && isClockPart(part))
      .map(formOf)
  )
  const stays = (part: string): boolean => {
    if (Object.hasOwn(over, part)) return over[part] !== null
    return kind !== 'timescale' || !isClockPart(part) || forms.size === 0 || forms.has(CLOCK_PARTS[part])
  }
  return Object.keys(under).filter(stays)
}

const formOf = (part: string): string => CLOCK_PARTS[part as keyof typeof CLOCK_PARTS]

/** Parts laid over a rule; `null` takes a part away. Each part keeps the place where it stands in the text. */
export function layOver(under: RuleAt, over: Parts, at: (pointer: string) => string): RuleAt {
  const kept = remaining(under.kind, under.written, over)
  const given = Object.keys(over).filter((part) => over[part] !== null)
  const written: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const part of kept) written[part] = under.written[part]
  for (const part of given) written[part] = over[part]
  const isGiven = new Set(given)
  return {
    ...under,
    written,
    at: (pointer) => (pointer === '' || isGiven.has(firstOf(pointer)) ? at(pointer) : under.at(pointer))
  }
}

const firstOf = (pointer: string): string => pointer.split('/')[1] ?? ''
