import type { WorkingDayCalendar } from '../days/calendar.ts'
import { ruleSentence } from '../explain/sentence.ts'
import type { Condition } from '../model/condition.ts'
import type { Ruleset } from '../model/ruleset.ts'
import { align, type Aligned } from './align.ts'
import type { Change, Paragraph, Side } from './change.ts'
import { type Both, type Context, paragraphOf, sideOf } from './context.ts'
import { diffAsked } from './provisions.ts'
import { contextOf, diffAround } from './rulesets.ts'
import { same } from './same.ts'
import type { Subject } from './subjects.ts'

/** A rule of one council's with what it says in a sentence. */
export type Told = Paragraph & Readonly<{ sectionTitle: string; kind: string; says: string }>

/** One thing that both councils' texts speak of, with every difference in what they ask. None: they ask the same. */
export type Duty = Readonly<{ left: Told; right: Told; changes: readonly Change[] }>

/** Two councils' texts beside each other, by what their provisions are about. */
export type Comparison = Readonly<{
  left: Side
  right: Side
  names: Both<string>
  /** What differs between the texts as a whole: how days are counted, the calendar, the law. */
  around: readonly Change[]
  duties: readonly Duty[]
  onlyLeft: readonly Told[]
  onlyRight: readonly Told[]
}>

/** Compares two councils' texts duty by duty. Changes go from left to right: `tightened` says that the right one asks more. */
export function compareRulesets(left: Ruleset, right: Ruleset, calendar?: WorkingDayCalendar): Comparison {
  const context = contextOf('councils', { before: left, after: right }, calendar)
  const { pairs, onlyLeft, onlyRight } = align(left, right)
  const numbering = numberingOf(pairs)
  return {
    left: sideOf(left),
    right: sideOf(right),
    names: context.names,
    around: diffAround(context),
    duties: pairs.map((pair) => dutyOf(context, inOneNumbering(pair, numbering), pair)),
    onlyLeft: onlyLeft.map((one) => told(one, left)),
    onlyRight: onlyRight.map((one) => told(one, right))
  }
}

const dutyOf = (context: Context, asked: Subject, { left, right }: Aligned): Duty => ({
  left: told(left, context.rulesets.before),
  right: told(right, context.rulesets.after),
  changes: diffAsked(context, asked, right)
})

/** Which rule of the right text stands for each of the left one's, where there is just one. */
function numberingOf(pairs: readonly Aligned[]): ReadonlyMap<string, string> {
  const byLeft = Map.groupBy(pairs, ({ left }) => left.rule.key)
  return new Map(
    [...byLeft].flatMap(([key, [only, ...more]]) =>
      only === undefined || more.length > 0 ? [] : [[key, only.right.rule.key]]
    )
  )
}

/** A condition that asks after another rule asks the same in both texts if the two rules are about one thing, whatever their numbers. */
function inOneNumbering({ left, right }: Aligned, numbering: ReadonlyMap<string, string>): Subject {
  const { when } = left.body
  if (when === undefined || same(when, right.body.when)) return left
  const renumbered = renumber(when, numbering)
  if (!same(renumbered, right.body.when)) return left
  const body = { ...left.body, when: renumbered }
  return { ...left, body, rule: { ...left.rule, body } }
}

function renumber(condition: Condition, numbering: ReadonlyMap<string, string>): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((one) => renumber(one, numbering)) }
    case 'not':
      return { ...condition, of: renumber(condition.of, numbering) }
    case 'outcome':
      return { ...condition, rule: numbering.get(condition.rule) ?? condition.rule }
    case 'compare':
      return condition
  }
}

const told = ({ provision, rule }: Subject, ruleset: Ruleset): Told => ({
  ...paragraphOf(provision, rule),
  sectionTitle: ruleset.sections.find(({ id }) => id === provision.section)?.title ?? '',
  kind: rule.body.kind,
  says: ruleSentence(rule, provision, ruleset)
})
