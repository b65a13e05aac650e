import { parseDay, type Problem, readJson, readText } from '../../engine/index.ts'
import { CONTROL_CHARACTER } from '../../engine/read/forbidden.ts'
import { canonical, digestOf } from '../canonical.ts'
import type { Content, Subject } from './life.ts'

/** The one text of a content, as the database keeps it. */
export const bodyOf = (content: Content): string => canonical(content)

/** What a body holds. Only this program writes them. */
export const contentIn = (body: string): Content => JSON.parse(body) as Content

/** By this a version is known: not only what it says, but also what it is. */
export const contentDigest = ({ kind, name }: Subject, content: Content): string =>
  digestOf(canonical({ kind, name, content }))

/** `ruleset/york`, `vocabulary`, `calendar/england-and-wales`: as the record names it. */
export const subjectText = ({ kind, name }: Subject): string => (kind === 'vocabulary' ? kind : `${kind}/${name}`)

/** What a text says of itself, as far as it can be read. */
export type Declared = Readonly<{
  name: string | undefined
  version: string | undefined
  inForceFrom: string | undefined
}>

const NOTHING: Declared = { name: undefined, version: undefined, inForceFrom: undefined }

export function declared({ kind }: Subject, { text }: Content): Declared {
  const read = kind === 'calendar' ? readJson(text) : readText(text)
  if (!read.ok) return NOTHING
  const data = fieldsOf(kind === 'calendar' ? read.value : (read.value as Readonly<{ data: unknown }>).data)
  return {
    name: textIn(data, kind),
    version: textIn(data, 'version'),
    inForceFrom: kind === 'ruleset' ? dayIn(fieldsOf(data['inForce'])) : undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (data: unknown): Fields => (typeof data === 'object' && data !== null ? (data as Fields) : {})

const textIn = (data: Fields, field: string): string | undefined => {
  const value = Object.hasOwn(data, field) ? data[field] : undefined
  return typeof value === 'string' ? value : undefined
}

function dayIn(inForce: Fields): string | undefined {
  const from = textIn(inForce, 'from')
  return from !== undefined && parseDay(from) !== undefined ? from : undefined
}

/** Longer than any reader takes in; a draft may be wrong, but it may not be without end. */
const LONGEST_TEXT = 2 * 1024 * 1024

/** Longer than anybody reads. */
const LONGEST_SENTENCE = 2000

/** What stands in the way even of keeping a draft. That it says nothing sensible does not. */
export const contentProblems = (content: Content): readonly Problem[] =>
  (['text', 'examples', 'provisionList'] as const).flatMap((part) => {
    const text = content[part]
    if (text === undefined) return []
    if (text.length > LONGEST_TEXT) return [wrong('TOO_LONG', 'longer than any procedure', `/content/${part}`)]
    return text.isWellFormed() ? [] : [wrong('CONTROL_CHARACTER', 'half of a character', `/content/${part}`)]
  })

/** What is wrong with a sentence that somebody is to give as a reason. */
export function sentenceProblems(sentence: string, pointer: string): readonly Problem[] {
  if (sentence.trim() === '') return [wrong('NO_REASON', 'there is to be a reason, in a sentence', pointer)]
  if (sentence.length > LONGEST_SENTENCE)
    return [wrong('TOO_LONG', `longer than ${LONGEST_SENTENCE} characters`, pointer)]
  const isClean = sentence.isWellFormed() && !CONTROL_CHARACTER.test(sentence)
  return isClean ? [] : [wrong('CONTROL_CHARACTER', 'a character that cannot be seen', pointer)]
}

export const wrong = (code: string, message: string, pointer: string, help?: string): Problem => ({
  code,
  message,
  pointer,
  ...(help !== undefined && { help })
})
