import type {
  CalendarDocument,
  Changes,
  ComparisonDocument,
  DiffDocument,
  FloorCheck,
  Result,
  VocabularyDocument
} from '../../engine/index.ts'

/** A version as text, by the name that it goes by. */
export type Text = Readonly<{ version: string; text: string }>

/** What a version is read beside: words, bank holidays by the names of calendars, and rulesets on which others stand. */
export type Around = Readonly<{
  vocabulary: string
  calendars: Readonly<Record<string, string>>
  /** Each with all its versions, the newest first. */
  laws: Readonly<Record<string, readonly Text[]>>
}>

/** What takes long enough to keep others waiting. Everything that it needs is in here, so that it can be worked out anywhere. */
export type Job =
  | Readonly<{ do: 'diff'; around: Around; before: Text; after: Text; behaviour: boolean }>
  | Readonly<{ do: 'compare'; around: Around; left: Text; right: Text }>
  | Readonly<{ do: 'floor'; around: Around; version: Text }>
  | Readonly<{ do: 'vocabularies'; before: string; after: string }>
  | Readonly<{ do: 'calendars'; around: Around; before: string; after: string; rulesets: readonly Text[] }>

type Gives = Readonly<{
  diff: Changes | DiffDocument
  compare: ComparisonDocument
  floor: FloorCheck
  vocabularies: VocabularyDocument
  calendars: CalendarDocument
}>

/** What a job gives, or what is wrong with the texts. */
export type Given<T extends Job> = Result<Gives[T['do']]>
