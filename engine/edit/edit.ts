import type { Expected } from '../model/example.ts'
import type {
  BodyKind,
  WrittenBody,
  WrittenCondition,
  WrittenEvent,
  WrittenFact,
  WrittenLabel,
  WrittenMilestone,
  WrittenAnchor,
  WrittenProvision,
  WrittenReading,
  WrittenRule,
  WrittenRulesetReading
} from '../read/written.ts'
import type { Data, Path } from './data.ts'
import type { Replacement } from './splice.ts'

export type RulePlace = Readonly<{ in: 'rule'; key: string }>
export type ProvisionPlace = Readonly<{ in: 'provision'; id: string }>

/** What an edit is about, by the names of the text itself, so that it means the same whatever else has changed. */
export type Place =
  | Readonly<{ in: 'head' }>
  | ProvisionPlace
  | RulePlace
  /** `Y2.2/three-months`, or `clear-days` for the whole text. */
  | Readonly<{ in: 'reading'; key: string }>
  | Readonly<{ in: 'section'; id: string }>
  | Readonly<{ in: 'word'; section: WordSection; name: string }>
  | Readonly<{ in: 'condition'; name: string }>
  | Readonly<{ in: 'elsewhere'; index: number }>
  | Readonly<{ in: 'example'; example: ExampleName }>

/** An example by its sentence, or by its position. */
export type ExampleName = string | number

type BodyField = {
  [Kind in BodyKind]:
    | readonly [Kind]
    | readonly [Kind, keyof Required<WrittenBody>[Kind] & string, ...(string | number)[]]
}[BodyKind]

export type RuleField = BodyField | readonly ['name' | 'strength' | 'binding']

export type ProvisionField = BodyField | readonly [Exclude<keyof WrittenProvision, BodyKind>, ...(string | number)[]]

type FieldOf =
  | Readonly<{ at: RulePlace; field: RuleField }>
  | Readonly<{ at: ProvisionPlace; field: ProvisionField }>
  | Readonly<{ at: Exclude<Place, RulePlace | ProvisionPlace>; field: Path }>

/** Where a condition stands: the field of a place, or a condition with a name as a whole. `part` leads into its groups. */
export type ConditionAt = Readonly<{ at: Place; field: Path }>
export type Part = readonly number[]

export type Words = Readonly<{
  facts: WrittenFact
  events: WrittenEvent
  milestones: WrittenMilestone
  roles: WrittenLabel
  items: WrittenLabel
  anchors: WrittenAnchor
}>
export type WordSection = keyof Words

type PutWord = { [Section in WordSection]: Readonly<{ section: Section; word: Words[Section] }> }[WordSection]

/** Where a new or moved provision comes: after another, or first (`null`). Left out: last in its section. */
export type After = Readonly<{ after?: string | null }>

/** One named change to the text of a ruleset, a vocabulary or a file of examples. It is data: it can be kept, sent and made again. */
export type Edit =
  | (Readonly<{ do: 'set'; value: Data }> & FieldOf)
  | (Readonly<{ do: 'unset' }> & FieldOf)
  | Readonly<{ do: 'setBody'; rule: string; body: WrittenBody }>
  | Readonly<{ do: 'setInForce'; day: string }>
  | (Readonly<{ do: 'putPart'; part: Part; condition: WrittenCondition }> & ConditionAt)
  | (Readonly<{ do: 'insertPart'; part: Part; index?: number; join?: 'all' | 'any'; condition: WrittenCondition }> &
      ConditionAt)
  | (Readonly<{ do: 'removePart'; part: Part }> & ConditionAt)
  /** `to` leads to its new place once the part is out of the old one, and every group out that is empty without it. */
  | (Readonly<{ do: 'movePart'; part: Part; to: Part }> & ConditionAt)
  | Readonly<{ do: 'putCondition'; name: string; condition: WrittenCondition }>
  | Readonly<{ do: 'renameCondition'; name: string; to: string }>
  | Readonly<{ do: 'removeCondition'; name: string }>
  | (Readonly<{ do: 'addProvision'; provision: WrittenProvision }> & After)
  | (Readonly<{ do: 'moveProvision'; provision: string; section?: string }> & After)
  | Readonly<{ do: 'retireProvision'; provision: string }>
  /** `existing` names the rule that was the only one. */
  | Readonly<{ do: 'addRule'; provision: string; rule: WrittenRule; existing?: string; after?: string | null }>
  | Readonly<{ do: 'removeRule'; rule: string }>
  | Readonly<{ do: 'addReading'; provision: string | null; reading: WrittenReading | WrittenRulesetReading }>
  | Readonly<{ do: 'removeReading'; reading: string }>
  | Readonly<{ do: 'settleReading'; reading: string; as: 'taken' | 'alternative'; by: string; on: string }>
  | (Readonly<{ do: 'putWord'; name: string }> & PutWord)
  | Readonly<{ do: 'removeWord'; section: WordSection; name: string }>
  | (Readonly<{ do: 'addSection'; section: Readonly<{ id: string; title: string }> }> & After)
  | Readonly<{ do: 'removeSection'; section: string }>
  | Readonly<{ do: 'addExample'; example: DataOfExample; after?: ExampleName | null }>
  | Readonly<{ do: 'removeExample'; example: ExampleName }>
  | Readonly<{ do: 'setExpected'; example: ExampleName; expected: ExpectedAnswers; nextReview?: string }>
  | (Readonly<{ do: 'splice' }> & Replacement)

export type ExpectedAnswers = Readonly<Record<string, Expected>>

export type DataOfExample = Readonly<{
  it: string
  from?: string
  working?: string
  version?: string
  readings?: readonly string[]
  case: unknown
  asOf: string
  nextReview?: string
  gives: ExpectedAnswers
}>
