import type { IsoDay } from '../days/day.ts'
import { clockWords } from '../explain/sentence-timescale.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { CalendarChange, MovedDate, MovedDates } from './calendars.ts'
import type { Change, ChangeClass, ClockOrder, ConditionFinding, Paragraph, RulesetDiff, Side, Word } from './change.ts'
import type { Comparison, Told } from './compare.ts'
import type { Both } from './context.ts'
import { type Counts, countsOf, sentenceOf, summaryOf } from './told.ts'
import type { WordChange } from './vocabularies.ts'

/*
 * The public documents of what changed: what `schemas/diff.schema.json` describes. Conditions, clocks and days stand there in words.
 */

export type Summary = Readonly<{ counts: Counts; says: string }>

/** One change, whatever it is of. */
export type ChangeDocument = Readonly<{
  class: ChangeClass
  kind: Change['kind']
  /** What part of a rule, of a provision or of the ruleset it is, where its kind leaves that open. */
  part?: string
  /** The paragraph on each side; left out for what is said of the ruleset as a whole. */
  place?: Readonly<{ before?: Paragraph; after?: Paragraph }>
  what: string
  before?: string
  after?: string
  says: string
  order?: ClockOrder
  finding?: ConditionFinding
}>

/** What differs between two versions of one ruleset. */
export type DiffDocument = Readonly<{
  of: 'versions'
  before: Side
  after: Side
  summary: Summary
  changes: readonly ChangeDocument[]
}>

export type DutyDocument = Readonly<{ left: Told; right: Told; changes: readonly ChangeDocument[] }>

/** Two councils' texts, duty by duty. */
export type ComparisonDocument = Readonly<{
  of: 'councils'
  left: Side
  right: Side
  summary: Summary & Readonly<{ duties: number; same: number; onlyLeft: number; onlyRight: number }>
  around: readonly ChangeDocument[]
  duties: readonly DutyDocument[]
  onlyLeft: readonly Told[]
  onlyRight: readonly Told[]
}>

export const diffDocument = ({ before, after, changes }: RulesetDiff): DiffDocument => ({
  of: 'versions',
  before,
  after,
  summary: summarised(changes),
  changes: changes.map((one) => changeDocument(one))
})

const summarised = (changes: readonly Pick<Change, 'class'>[]): Summary => ({
  counts: countsOf(changes),
  says: summaryOf(changes)
})

/** One change as it is published; between two councils, with their names. */
export function changeDocument(change: Change, names?: Both<string>): ChangeDocument {
  const { place, words } = change
  return {
    class: change.class,
    kind: change.kind,
    ...('part' in change ? { part: change.part } : {}),
    ...(place.before === undefined && place.after === undefined ? {} : { place }),
    what: words.what,
    ...(words.before === undefined ? {} : { before: words.before }),
    ...(words.after === undefined ? {} : { after: words.after }),
    says: sentenceOf(change, names),
    ...(change.kind === 'clock' ? { order: change.order } : {}),
    ...(change.kind === 'condition' && change.looked !== undefined ? { finding: change.looked } : {})
  }
}

export function comparisonDocument(comparison: Comparison): ComparisonDocument {
  const { left, right, names, around, duties, onlyLeft, onlyRight } = comparison
  const changes = [...around, ...duties.flatMap((duty) => duty.changes)]
  const same = duties.filter((duty) => duty.changes.length === 0).length
  const counts = { duties: duties.length, same, onlyLeft: onlyLeft.length, onlyRight: onlyRight.length }
  return {
    of: 'councils',
    left,
    right,
    summary: { ...summarised(changes), ...counts },
    around: around.map((one) => changeDocument(one, names)),
    duties: duties.map((duty) => ({ ...duty, changes: duty.changes.map((one) => changeDocument(one, names)) })),
    onlyLeft,
    onlyRight
  }
}

/** What differs between two vocabularies. */
export type VocabularyDocument = Readonly<{
  of: 'vocabularies'
  summary: Summary
  changes: readonly Readonly<{ class: ChangeClass; word: Word; before?: string; after?: string; says: string }>[]
}>

export const vocabularyDocument = (changes: readonly WordChange[]): VocabularyDocument => ({
  of: 'vocabularies',
  summary: summarised(changes),
  changes
})

/** The due days of one ruleset that another calendar moves. */
export type MovedDocument = Readonly<{
  ruleset: string
  version: string
  clock: string
  rules: readonly Readonly<{ rule: string; title: string }>[]
  dates: readonly MovedDate[]
  gained: number
  lost: number
}>

/** What differs between two calendars, and what that moves. */
export type CalendarDocument = Readonly<{
  of: 'calendars'
  summary: Summary
  changes: readonly CalendarChange[]
  moved: readonly MovedDocument[]
}>

export const calendarDocument = (
  changes: readonly CalendarChange[],
  moved: readonly MovedDocument[]
): CalendarDocument => ({ of: 'calendars', summary: summarised(changes), changes, moved })

/** The moved days of a ruleset, with its clocks in words. */
export const movedDocuments = (
  moved: readonly MovedDates[],
  { id, version, vocabulary }: Readonly<{ id: string; version: IsoDay; vocabulary: Vocabulary }>
): readonly MovedDocument[] =>
  moved.map(({ clock, ...rest }) => ({ ruleset: id, version, clock: clockWords(clock, vocabulary), ...rest }))
