import type { WorkingDayCalendar } from '../days/calendar.ts'
import { parseDay, type Day } from '../days/day.ts'
import type { Conventions, Elsewhere, Ruleset } from '../model/ruleset.ts'
import type { Change, ChangeClass, RulesetDiff } from './change.ts'
import { condition } from './condition-changes.ts'
import {
  type At,
  type Both,
  change,
  type Context,
  diffParts,
  type Differ,
  type Differs,
  type Mode,
  shortName,
  sideOf,
  without
} from './context.ts'
import { makeOrdering } from './counts.ts'
import { pairUp } from './lists.ts'
import { words } from './phrases.ts'
import { diffProvisions, movedProvision, provisionChange } from './provisions.ts'
import { readings, standsWords } from './readings.ts'
import { always, value } from './rule-differs.ts'
import { vocabularyChanges } from './vocabularies.ts'

/**
 * Everything that differs between two versions of a ruleset, by provision and rule. Without a calendar, a count of working days has no order beside a
 * count of anything else.
 */
export function diffRulesets(before: Ruleset, after: Ruleset, calendar?: WorkingDayCalendar): RulesetDiff {
  const context = contextOf('versions', { before, after }, calendar)
  return {
    before: sideOf(before),
    after: sideOf(after),
    changes: diffParts(RULESET, { context, place: {} }, before, after)
  }
}

/** What differs between two councils' rulesets as a whole, beside their provisions. */
export const diffAround = (context: Context): readonly Change[] =>
  diffParts(AROUND, { context, place: {} }, context.rulesets.before, context.rulesets.after)

/** Examples of start days are looked for from the first day on which both texts are in force. */
export const contextOf = (mode: Mode, rulesets: Both<Ruleset>, calendar: WorkingDayCalendar | undefined): Context => ({
  mode,
  rulesets,
  names: { before: shortName(rulesets.before), after: shortName(rulesets.after) },
  ordering: makeOrdering(calendar, laterOf(rulesets))
})

const laterOf = ({ before, after }: Both<Ruleset>): Day =>
  Math.max(parseDay(before.inForceFrom) ?? 0, parseDay(after.inForceFrom) ?? 0) as Day

/** One more day is left out, so that every duty before a meeting falls due sooner. */
const clearDays = (before: boolean, after: boolean): ChangeClass =>
  before === after ? 'wording-only' : after ? 'tightened' : 'loosened'

const yesNo = (one: boolean): string => (one ? 'yes' : 'no')

const clear: Differ<boolean> = (at, before, after) => {
  const is = clearDays(before, after)
  return value<string>('clearDays', 'clear days before a meeting', always(is))(at, yesNo(before), yesNo(after))
}

const CONVENTIONS: Differs<Conventions> = {
  reviewCountsOn: value('reviewCountsOn', 'the day that counts as the day of a review', always('different')),
  clearDays: clear,
  afterTheMeeting: value('afterTheMeeting', 'the day that duties after a review count from', always('different'))
}

const conventions: Differ<Conventions> = (at, before, after) =>
  diffParts(CONVENTIONS, at, before, after) as [Change, ...Change[]]

const source: Differ<Ruleset['source']> = (at, before, after) =>
  value('source', 'source', always('source-only'))(at, sourceWords(before), sourceWords(after))

const sourceWords = ({ edition, updated, url }: Ruleset['source']): string =>
  [edition, ...(updated === undefined ? [] : [`updated ${updated}`]), ...(url === undefined ? [] : [url])].join(', ')

const elsewhere: Differ<readonly Elsewhere[]> = (at, before, after) => {
  const { both, gone, added, moved } = pairUp(before, after, ({ procedure, provision }) => `${provision} ${procedure}`)
  return [
    ...gone.map((one) => elsewhereChange(at, 'gone', one)),
    ...added.map((one) => elsewhereChange(at, 'new', one)),
    ...moved.map(({ after: one, follows }) => movedHeading(at, one.procedure, follows?.procedure)),
    ...both.flatMap((one) => diffParts(ELSEWHERE(one.after), at, one.before, one.after))
  ] as unknown as [Change, ...Change[]]
}

const ELSEWHERE = ({ procedure }: Elsewhere): Differs<Elsewhere, 'procedure' | 'provision'> => ({
  when: condition('elsewhere', `left to another procedure (${procedure}): `)
})

const elsewhereChange = (at: At, is: 'new' | 'gone', { procedure, provision }: Elsewhere): Change =>
  change(at, is, words('another procedure', `left to another procedure (${provision}): ${procedure}`), {
    kind: 'elsewhere',
    key: procedure
  })

const movedHeading = (at: At, of: string, follows: string | undefined): Change =>
  change(at, 'moved', words('order', `${of} ${standsWords(follows)}`), {
    kind: 'position',
    of,
    ...(follows === undefined ? {} : { follows })
  })

type Section = Ruleset['sections'][number]

const sections: Differ<readonly Section[]> = (at, before, after) => {
  const { both, gone, added, moved } = pairUp(before, after, ({ id }) => id)
  const heading = (is: 'new' | 'gone', { id, title }: Section): Change =>
    change(at, is, words('section', `section ${id} ${title}`), { kind: 'heading', key: id })
  return [
    ...gone.map((one) => heading('gone', one)),
    ...added.map((one) => heading('new', one)),
    ...moved.map(({ after: one, follows }) =>
      movedHeading(at, `section ${one.id}`, follows && `section ${follows.id}`)
    ),
    ...both.flatMap((one) => diffParts(SECTION(one.after), at, one.before, one.after))
  ] as unknown as [Change, ...Change[]]
}

const SECTION = ({ id }: Section): Differs<Section, 'id'> => ({
  title: value('sections', `the title of section ${id}`, always('wording-only'))
})

const provisions: Differ<Ruleset['provisions']> = ({ context }, before, after) => {
  const { both, gone, added, moved } = pairUp(before, after, ({ id }) => id)
  const changes = [
    ...gone.map((one) => provisionChange(context, 'gone', one)),
    ...added.map((one) => provisionChange(context, 'new', one)),
    ...moved.map((one) => movedProvision(context, one.before, one.after, one.follows)),
    ...both.flatMap((one) => diffProvisions(context, one.before, one.after))
  ]
  return inOrder(changes, before, after) as [Change, ...Change[]]
}

/** In the order of the later text; what is gone from it comes where it stood, after what stood before it. */
function inOrder(
  changes: readonly Change[],
  before: Ruleset['provisions'],
  after: Ruleset['provisions']
): readonly Change[] {
  const places = new Map(after.map(({ id }, at) => [id, at]))
  let last = -1
  for (const { id } of before) {
    const at = places.get(id)
    if (at === undefined) places.set(id, last + 0.5)
    else last = at
  }
  const placeOf = ({ place }: Change): number => places.get((place.after ?? place.before)?.provision ?? '') ?? -1
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b))
}

const RULESET: Differs<Ruleset> = {
  id: value('id', 'the name of the ruleset', always('different')),
  version: value('version', 'version', always('source-only')),
  title: value('title', 'title', always('wording-only')),
  issuedBy: value('issuedBy', 'issued by', always('different')),
  inForceFrom: value('inForceFrom', 'in force from', always('different')),
  source,
  calendar: value('calendar', 'the calendar of working days', always('different')),
  floor: value('floor', 'the law that it stands on', always('different')),
  appliesBy: value('appliesBy', 'the day that decides which version applies', always('different'), (one) =>
    one === 'due' ? 'the day a duty falls due' : 'the day a clock starts'
  ),
  conventions,
  readings,
  vocabulary: (at, before, after) => vocabularyChanges(at, before, after) as [Change, ...Change[]],
  elsewhere,
  sections,
  provisions
}

const AROUND = without(
  RULESET,
  'id',
  'version',
  'title',
  'issuedBy',
  'inForceFrom',
  'source',
  'readings',
  'vocabulary',
  'elsewhere',
  'sections',
  'provisions'
)
