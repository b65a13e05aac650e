import * as compiled from '../../schemas/compiled/validators.js'
import type { ShapeError, Validate } from '../../schemas/compiled/validators.js'
import type { Problem } from '../problem.ts'
import { datesIn } from './dates.ts'
import { choicesOf, explain, type Explained, explainDate, type Told } from './explain-shape.ts'
import { makeNth } from './nth.ts'
import { problem } from './problems.ts'
import { fieldsOf, schemaOf } from './schema.ts'
import { makeSuggest, nearest } from './suggest.ts'
import type { Source } from './text.ts'
import { find } from './walk.ts'

/** What can be looked at for its shape: whole texts, a case, and the parts of a rule. */
const SHAPES = {
  ruleset: [compiled.validateRuleset, 'ruleset.schema.json'],
  vocabulary: [compiled.validateVocabulary, 'vocabulary.schema.json'],
  calendar: [compiled.validateCalendar, 'calendar.schema.json'],
  examples: [compiled.validateExamples, 'examples.schema.json'],
  case: [compiled.validateCase, 'case.schema.json'],
  receipt: [compiled.validateReceipt, 'receipt.schema.json'],
  timescale: [compiled.validateTimescale, 'ruleset.schema.json#/$defs/timescale'],
  trigger: [compiled.validateTrigger, 'ruleset.schema.json#/$defs/trigger'],
  invitee: [compiled.validateInvitee, 'ruleset.schema.json#/$defs/invitee'],
  check: [compiled.validateCheck, 'ruleset.schema.json#/$defs/check'],
  agenda: [compiled.validateAgenda, 'ruleset.schema.json#/$defs/agenda'],
  guidance: [compiled.validateGuidance, 'ruleset.schema.json#/$defs/guidance']
} as const satisfies Readonly<Record<string, readonly [Validate, string]>>

export type Shape = keyof typeof SHAPES

export type ShapeOptions = Readonly<{
  spanOf?: Source['spanOf']
  /** Where in a larger text a place of the data stands. */
  at?: (pointer: string) => string
  /** Given for what must never be said back: only these of the names that a sender chose may appear in a problem, and no value. */
  sayable?: (name: string) => boolean
}>

/** Everything that is wrong with the shape of data, told to the person who wrote it. If nothing is, its `Written` type holds. */
export function shapeProblems(shape: Shape, data: unknown, options: ShapeOptions = {}): readonly Problem[] {
  const [validate, reference] = SHAPES[shape]
  const errors = validate(data) ? [] : withoutBranches(validate.errors ?? [])
  // The days of a case are looked at by its reader: there may be 100,000 cases.
  const root = shape === 'case' && errors.length === 0 ? undefined : schemaOf(reference)
  if (!root) return []
  const told: Told = { root, data, sayable: options.sayable, suggest: makeSuggest(), nth: makeNth() }
  const places = Map.groupBy(errors, ({ instancePath }) => instancePath)
  const shown = [...places].flatMap(([pointer, here]) => withoutEchoes(here, pointer, told))
  const dates = (shape === 'case' ? [] : datesIn(root, data)).map((pointer) => explainDate(pointer, told))
  return [...shown.map((error) => explain(error, told)), ...dates].map((one) => located(one, options))
}

function located({ code, message, help, pointer, of }: Explained, { spanOf, at }: ShapeOptions): Problem {
  const whole = at ? at(pointer) : pointer
  return problem(code, message, { help, pointer: whole, at: spanOf?.(whole, of) })
}

/** Ajv complains of every branch of a choice that was not taken, and of a name twice: by its rule, and by its pattern. */
const withoutBranches = (errors: readonly ShapeError[]): readonly ShapeError[] =>
  errors.filter(({ schemaPath, propertyName, keyword }) => {
    if (/\/oneOf\/\d/.test(schemaPath)) return false
    return propertyName === undefined || keyword === 'propertyNames'
  })

/** One slip, one problem: nothing follows from a wrong type, from a mistyped field, or from a choice that was not made. */
function withoutEchoes(errors: readonly ShapeError[], pointer: string, told: Told): readonly ShapeError[] {
  const type = errors.find(({ keyword }) => keyword === 'type')
  if (type) return [type]
  const meant = meantFields(errors, pointer, told)
  const choice = errors.some(({ keyword }) => keyword === 'oneOf')
  return errors.filter((error) => !isEcho(error, meant, choice, pointer, told))
}

/** The fields that were probably meant by those that the schema does not know. */
function meantFields(errors: readonly ShapeError[], pointer: string, told: Told): ReadonlySet<string> {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties').slice(0, 20)
  const { place } = find(told, pointer)
  const fields = place ? fieldsOf(place) : []
  return new Set(unknown.flatMap(({ params }) => nearest(String(params['additionalProperty']), fields) ?? []))
}

function isEcho(
  { keyword, params }: ShapeError,
  meant: ReadonlySet<string>,
  choice: boolean,
  pointer: string,
  told: Told
): boolean {
  if (keyword === 'required') return meant.has(String(params['missingProperty']))
  if (keyword === 'dependentRequired') return choice || meant.has(String(params['missingProperty']))
  return keyword === 'oneOf' && choicesOf(find(told, pointer)).some((field) => meant.has(field))
}
