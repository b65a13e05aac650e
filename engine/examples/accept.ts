import { assess } from '../assess/assess.ts'
import { bad, good, isNonEmpty, type Problem, type Result, type Span } from '../problem.ts'
import { type ReadExample, readExamples } from '../read/examples.ts'
import { problem, quote } from '../read/problems.ts'
import type { Source } from '../read/text.ts'
import { type Correction, corrections } from './compare.ts'
import { nextReviewText } from './next-review.ts'
import { type ProcedureFor, type ReadyExample, readyExample } from './run.ts'

/** One answer of an example that was written over. */
export type AcceptedAnswer = Readonly<{ key: string; pointer: string; before: string; after: string }>

/** One example with the answers that it now expects. Where it tells how its days were counted, those words may want to be looked at too. */
export type AcceptedExample = Readonly<{ it: string; answers: readonly AcceptedAnswer[]; working?: string }>

/** The examples as they read now, what changed in them, and what could not be taken over. */
export type Accepted = Readonly<{ text: string; changed: readonly AcceptedExample[]; left: readonly Problem[] }>

/**
 * Writes the answers that a procedure gives in place of those that its examples expected, of the examples that are named by their sentences,
 * or of all of them. Nothing else of the text changes: comments, order and quotes stay as they were.
 */
export function acceptAnswers(
  text: string,
  procedureFor: ProcedureFor,
  names: readonly string[] | 'all'
): Result<Accepted> {
  const read = readExamples(text)
  if (!read.ok) return read
  const { examples, source } = read.value
  const unknown = names === 'all' ? [] : names.filter((name) => !examples.some(({ it }) => it === name))
  if (isNonEmpty(unknown)) return bad([notThere(unknown[0]), ...unknown.slice(1).map(notThere)])
  const meant = examples.flatMap((example, index) =>
    names === 'all' || names.includes(example.it) ? [{ example, index }] : []
  )
  const looked = meant.map(({ example, index }) => lookAt(source, example, index, procedureFor))
  return good({
    text: written(
      text,
      looked.flatMap(({ edits }) => edits)
    ),
    changed: looked.flatMap((one) => acceptedOf(text, one)),
    left: looked.flatMap(({ left }) => left)
  })
}

const notThere = (name: string): Problem => problem('UNKNOWN_EXAMPLE', `there is no example ${quote(name)}`)

/** Words to be written over. */
type Edit = Readonly<{ of: Correction; span: Span; put: string }>
type Looked = Readonly<{ example: ReadExample; edits: readonly Edit[]; left: readonly Problem[] }>

function lookAt(source: Source, example: ReadExample, index: number, procedureFor: ProcedureFor): Looked {
  const at = `/examples/${index}`
  const ready = readyExample(example, procedureFor)
  if (!ready.ok) return { example, edits: [], left: ready.problems.map((one) => inExample(one, at)) }
  const all = otherwise(ready.value).map((one) => ({ ...one, pointer: `${at}${one.pointer}` }))
  const looked = all.map((one) => editOf(source, one) ?? notTaken(example, one))
  return {
    example,
    edits: looked.filter((one) => 'span' in one),
    left: looked.filter((one): one is Problem => !('span' in one))
  }
}

const inExample = (one: Problem, at: string): Problem => ({ ...one, pointer: `${at}${one.pointer ?? ''}` })

function otherwise({ example, procedure, facts, asOf }: ReadyExample): readonly Correction[] {
  const assessment = assess(procedure, facts, asOf)
  const { nextReview, gives } = example
  const next = nextReviewText(assessment)
  const isNextAsked = nextReview !== undefined && nextReview !== next
  const instead = next.startsWith('none') ? undefined : next
  return [
    ...(isNextAsked ? [{ key: 'nextReview', expected: nextReview, got: next, pointer: '/nextReview', instead }] : []),
    ...Object.entries(gives).flatMap(([key, expected]) => corrections(assessment, key, expected))
  ]
}

const notTaken = ({ it }: ReadExample, { key, expected, got, pointer }: Correction): Problem =>
  problem('NOT_ACCEPTED', `${quote(it)}: ${quote(key)} was to be ${expected} and is ${got}`, {
    help: 'put this answer right by hand, or take it out',
    pointer
  })

function acceptedOf(text: string, { example: { it, working }, edits }: Looked): readonly AcceptedExample[] {
  if (edits.length === 0) return []
  const answers = edits.map(({ of: { key, pointer }, span, put }) => {
    return { key, pointer, before: text.slice(span.start, span.end).trim(), after: put.trim() }
  })
  return [{ it, answers, ...(working !== undefined && { working }) }]
}

/** From the end of the text to its beginning, so that what is still to be written stays where it was. */
const written = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, put }) => now.slice(0, span.start) + put + now.slice(span.end), text)

function editOf({ text, spanOf }: Source, of: Correction): Edit | undefined {
  const { instead, pointer } = of
  if (instead === undefined) return undefined
  const value = spanOf(pointer)
  if (typeof instead === 'object' && 'gone' in instead) return takenOut(text, of, spanOf(pointer, 'key'), value)
  const was = text.slice(value.start, value.end)
  const blank = /\s*$/.exec(was)?.[0] ?? ''
  return { of, span: value, put: inYaml(instead, was[0] ?? '') + blank }
}

/** A field that has nothing to say any more, with the comma or the line that it stands on; a field that stands alone says what is asked about. */
function takenOut(text: string, of: Correction, key: Span, value: Span): Edit | undefined {
  const before = /,\s*$/.exec(text.slice(0, key.start))
  if (before !== null) return { of, span: { start: before.index, end: value.end }, put: '' }
  const after = /^\s*,\s*/.exec(text.slice(value.end))
  if (after !== null) return { of, span: { start: key.start, end: value.end + after[0].length }, put: '' }
  const line = /\n +$/.exec(text.slice(0, key.start))
  return line === null ? undefined : { of, span: { start: line.index, end: value.end }, put: '' }
}

/** Words that other readers of YAML take for yes and no. */
const DOUBTFUL = /^(on|off|yes|no)$/

/** Quoted as it was before, or where it must be. */
function inYaml(value: string | number | readonly string[], first: string): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return `[${value.join(', ')}]`
  if (first === "'") return `'${value}'`
  return first === '"' || DOUBTFUL.test(value) ? `"${value}"` : value
}
