import { type Period, parsePeriod } from '../days/period.ts'
import type { Clock } from '../model/ruleset.ts'
import type { DayRef, Scope } from '../model/vocabulary.ts'
import { findDay, type Names } from './names.ts'
import { CLOCK_PARTS } from './overlay.ts'
import { listed, quote } from './problems.ts'
import { tell } from './report.ts'
import type { RuleAt } from './rule-index.ts'
import type { WrittenDay, WrittenTimescale } from './written.ts'

type Form = (typeof CLOCK_PARTS)[keyof typeof CLOCK_PARTS]

/** A clock has exactly one form, and each form its parts. */
export function clockOf(names: Names, rule: RuleAt, per: Scope): Clock | undefined {
  const written = rule.written as WrittenTimescale
  const form = formOf(names, rule, written)
  if (!form) return undefined
  if ((form === 'every') !== (per === 'authority')) return wrongEvery(names, rule, form)
  return CLOCKS[form](names, rule, written, per)
}

type MakeClock = (names: Names, rule: RuleAt, written: WrittenTimescale, per: Scope) => Clock | undefined

const CLOCKS: Readonly<Record<Form, MakeClock>> = {
  within: withinOf,
  atLeast: atLeastOf,
  by: byOf,
  every: (_names, _rule, { every }) => ({ kind: 'every', period: periodIn(every) })
}

/** Text whose shape has been looked at is a length of time. */
const periodIn = (text: string | undefined): Period => parsePeriod(text ?? '') ?? { count: 0, unit: 'day' }

function formOf(names: Names, rule: RuleAt, written: WrittenTimescale): Form | undefined {
  const parts = (Object.keys(CLOCK_PARTS) as (keyof typeof CLOCK_PARTS)[]).filter((part) => written[part] !== undefined)
  const forms = [...new Set(parts.map((part) => CLOCK_PARTS[part]))]
  if (forms.length === 1) return forms[0]
  const here = parts.length > 0 ? `, and here are ${listed(parts, 'and')}` : ''
  tell(names.report, {
    code: 'ONE_OF',
    message: `a timescale needs exactly one of \`within\`, \`atLeast\`, \`by\`, \`every\` or \`sameAs\`${here}`,
    help: '`of` goes with `within`, and `before` with `atLeast`',
    pointer: rule.at(''),
    of: 'key'
  })
  return undefined
}

function wrongEvery(names: Names, rule: RuleAt, form: Form): undefined {
  const [message, pointer] =
    form === 'every'
      ? ['`every` stands for the authority as a whole', rule.at('/every')]
      : [
          `what stands for the authority as a whole has no ${quote(form)}: no case has the day that it counts from`,
          rule.at('/per')
        ]
  tell(names.report, {
    code: 'NOT_ALLOWED',
    message,
    help: 'write `every: …` and `per: authority` together',
    pointer,
    of: 'key'
  })
}

function missing(names: Names, rule: RuleAt, part: string, beside: string): undefined {
  const message = `${quote(beside)} needs ${quote(part)} beside it`
  tell(names.report, { code: 'MISSING_KEY', message, pointer: rule.at(`/${beside}`), of: 'key' })
}

/** A part that names a day, found; nothing, and a problem, if it is not there. */
function dayPart(
  names: Names,
  rule: RuleAt,
  part: 'of' | 'before' | 'by',
  beside: string,
  per: Scope
): DayRef | undefined {
  const written = rule.written[part] as WrittenDay | undefined
  return written === undefined ? missing(names, rule, part, beside) : findDay(names, written, per, rule.at(`/${part}`))
}

function withinOf(names: Names, rule: RuleAt, written: WrittenTimescale, per: Scope): Clock | undefined {
  if (written.within === undefined)
    return missing(names, rule, 'within', written.notBefore === undefined ? 'of' : 'notBefore')
  const of = dayPart(names, rule, 'of', 'within', per)
  const notBefore = written.notBefore === undefined ? undefined : periodIn(written.notBefore)
  const window = notBefore ? { notBefore } : {}
  if (!of) return undefined
  if (written.within === 'none-given') return { kind: 'none-given', of, ...window }
  const period = periodIn(written.within)
  if (notBefore && neverOpen(notBefore, period)) emptyWindow(names, rule)
  return { kind: 'within', period, of, ...window }
}

/** Lengths of different units are not compared: which is longer can depend on the day. */
const neverOpen = (from: Period, to: Period): boolean => from.unit === to.unit && from.count > to.count

const emptyWindow = (names: Names, rule: RuleAt): void =>
  tell(names.report, {
    code: 'OUT_OF_RANGE',
    message: 'the window closes before it opens: `notBefore` is longer than `within`',
    pointer: rule.at('/notBefore')
  })

function atLeastOf(names: Names, rule: RuleAt, written: WrittenTimescale, per: Scope): Clock | undefined {
  if (written.atLeast === undefined) return missing(names, rule, 'atLeast', 'before')
  const before = dayPart(names, rule, 'before', 'atLeast', per)
  return before && { kind: 'at-least', period: periodIn(written.atLeast), before }
}

function byOf(names: Names, rule: RuleAt, _: WrittenTimescale, per: Scope): Clock | undefined {
  const day = dayPart(names, rule, 'by', 'by', per)
  return day && { kind: 'by', day }
}
