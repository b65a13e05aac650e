import type { Request } from 'express'
import { type IsoDay, isoDay } from '../engine/index.ts'
import { TEXT_LIMITS } from '../engine/read/limits.ts'
import { type Asked, checked, dayIn, fieldsOf, needed, textIn, wordIn } from './asked.ts'
import { isYaml, jsonIfAny, jsonIn, yamlIn } from './body.ts'
import { type Beginning, CHANGE_KINDS, type Content, type Saving } from './life/life.ts'
import { Refused } from './refusals.ts'

/** What a draft consists of, each of it text. */
const PARTS = ['text', 'examples', 'provisionList'] as const

/** What is asked to be written in a draft; what is left out stays as it is. `base` is a version by its name. */
export type Written = Readonly<{
  parts: Partial<Content>
  saving: Omit<Saving, 'content' | 'base'>
  base: string | undefined
}>

/** The body of a save: JSON, or the text alone. */
export function writtenIn(req: Request): Written {
  if (isYaml(req)) return { parts: { text: textAlone(req) }, saving: {}, base: undefined }
  const asked = fieldsOf(jsonIn(req), [...PARTS, 'inForceFrom', 'change', 'why', 'exceptions', 'base'])
  const parts = partsIn(asked)
  const inForceFrom = isoDayIn(asked)
  const change = changeIn(asked)
  const why = textIn(asked, 'why')
  const exceptions = exceptionsIn(asked)
  const base = textIn(asked, 'base')
  checked(asked)
  const saving = {
    ...(inForceFrom !== undefined && { inForceFrom }),
    ...(change !== undefined && { change }),
    ...(why !== undefined && { why }),
    ...(exceptions !== undefined && { exceptions })
  }
  return { parts, saving, base }
}

/** No reader takes in more: what could never be read need not be kept. */
function textAlone(req: Request): string {
  const text = yamlIn(req)
  if (Buffer.byteLength(text) > TEXT_LIMITS.bytes) throw new Refused('too-large')
  return text
}

function partsIn(asked: Asked): Partial<Content> {
  const parts = PARTS.flatMap((name) => {
    const text = textIn(asked, name)
    if (text !== undefined && Buffer.byteLength(text) > TEXT_LIMITS.bytes) asked.problems.push(tooLong(name))
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(parts)
}

const tooLong = (name: string) => ({
  code: 'TOO_LONG',
  message: `\`${name}\` is longer than ${TEXT_LIMITS.bytes / 1024} KB`,
  pointer: `/${name}`
})

function isoDayIn(asked: Asked): IsoDay | undefined {
  const day = dayIn(asked, 'inForceFrom')
  return day === undefined ? undefined : isoDay(day)
}

/** One kind of change, or a list of them. */
function changeIn(asked: Asked): Saving['change'] | undefined {
  const given = asked.given.get('change')
  if (!Array.isArray(given)) return wordIn(asked, 'change', CHANGE_KINDS)
  const kinds = CHANGE_KINDS.filter((kind) => given.includes(kind))
  if (given.length > 0 && new Set(given).size === kinds.length) return kinds
  asked.problems.push({
    code: 'UNKNOWN_VALUE',
    message: '`change` is to be one of the kinds of change, or a list of them',
    help: `they are ${CHANGE_KINDS.join(', ')}`,
    pointer: '/change'
  })
  return undefined
}

const MOST_EXCEPTIONS = 200

/** Why single rules may pass the law's limit. */
function exceptionsIn({ given, problems }: Asked): Saving['exceptions'] | undefined {
  const list = given.get('exceptions')
  if (list === undefined) return undefined
  const isList = Array.isArray(list) && list.length <= MOST_EXCEPTIONS
  if (isList && list.every(isException))
    return list.map(({ rule, why, confirmed }) => ({ rule, why, ...(confirmed !== undefined && { confirmed }) }))
  problems.push({
    code: 'WRONG_TYPE',
    message: '`exceptions` is to be a list of rules, each with a reason',
    help: 'write each as `{ "rule": "Y2.2", "why": "…" }`',
    pointer: '/exceptions'
  })
  return undefined
}

const isException = (one: unknown): one is NonNullable<Saving['exceptions']>[number] => {
  if (typeof one !== 'object' || one === null) return false
  const { rule, why, confirmed = false, ...rest } = one as Readonly<Record<string, unknown>>
  const isGiven = typeof rule === 'string' && typeof why === 'string' && typeof confirmed === 'boolean'
  return isGiven && Object.keys(rest).length === 0
}

const BEGINNINGS = ['version', 'copy-of', 'content'] as const
const BEGINS_WITH = {
  version: ['from', 'version'],
  'copy-of': ['from', 'ruleset', 'version'],
  content: ['from', ...PARTS]
} as const satisfies Readonly<Record<(typeof BEGINNINGS)[number], readonly string[]>>

/** The body by which a draft is begun. */
export function beginningIn(req: Request): Beginning {
  const body = jsonIn(req)
  const from = fromIn(body)
  const asked = fieldsOf(body, from === undefined ? ['from'] : BEGINS_WITH[from])
  needed(asked, 'from', wordIn(asked, 'from', BEGINNINGS))
  const beginning = from && BEGIN[from](asked)
  checked(asked)
  return beginning as Beginning
}

function fromIn(body: unknown): (typeof BEGINNINGS)[number] | undefined {
  const given = typeof body === 'object' && body !== null && 'from' in body ? body.from : undefined
  return BEGINNINGS.find((one) => one === given)
}

const BEGIN: Readonly<Record<(typeof BEGINNINGS)[number], (asked: Asked) => Beginning>> = {
  version: (asked) => ({ from: 'version', ...versionIn(asked) }),
  'copy-of': (asked) => ({
    from: 'copy-of',
    ruleset: needed(asked, 'ruleset', textIn(asked, 'ruleset')) ?? '',
    ...versionIn(asked)
  }),
  content: (asked) => {
    const parts = partsIn(asked)
    needed(asked, 'text', parts.text)
    return { from: 'content', content: { ...parts, text: parts.text ?? '' } }
  }
}

function versionIn(asked: Asked): Readonly<{ version?: string }> {
  const version = textIn(asked, 'version')
  return version === undefined ? {} : { version }
}

/** For what is done without another word. */
export function nothingIn(req: Request): void {
  checked(fieldsOf(jsonIfAny(req), []))
}

/** For what is done with a reason. */
export function whyIn(req: Request): string {
  const asked = fieldsOf(jsonIn(req), ['why'])
  const why = needed(asked, 'why', textIn(asked, 'why'))
  checked(asked)
  return why ?? ''
}

/** What was looked at before it is approved. */
export function approvedIn(req: Request): Readonly<{ digest: string; inForceFrom: IsoDay | undefined }> {
  const asked = fieldsOf(jsonIn(req), ['digest', 'inForceFrom'])
  const digest = needed(asked, 'digest', textIn(asked, 'digest'))
  const inForceFrom = isoDayIn(asked)
  checked(asked)
  return { digest: digest ?? '', inForceFrom }
}

/** The day from which it is to be published; none, for what has no day of its own. */
export function publishedIn(req: Request): IsoDay | undefined {
  const asked = fieldsOf(jsonIfAny(req), ['inForceFrom'])
  const inForceFrom = isoDayIn(asked)
  checked(asked)
  return inForceFrom
}

const MOST_NAMES = 1000

/** The examples whose answers are to be taken over: by their sentences, or all of them. */
export function namesIn(req: Request): readonly string[] | 'all' {
  const asked = fieldsOf(jsonIn(req), ['names', 'all'])
  const { given, problems } = asked
  const [names, all] = [given.get('names'), given.get('all')]
  const isList = Array.isArray(names) && names.length <= MOST_NAMES && names.every((one) => typeof one === 'string')
  const isRight = all === undefined ? isList : all === true && names === undefined
  if (!isRight) problems.push(WHICH_EXAMPLES)
  checked(asked)
  return all === true ? 'all' : (names as readonly string[])
}

const WHICH_EXAMPLES = {
  code: 'WHICH_EXAMPLES',
  message: 'say which examples: `names`, a list of their sentences, or `all`, which is true',
  pointer: ''
}
