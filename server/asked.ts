import type { Request } from 'express'
import { parsePeriod, type Period } from '../engine/days/period.ts'
import { type Day, parseDay, type Problem } from '../engine/index.ts'
import { parseInstant } from './clock.ts'
import { Refused } from './refusals.ts'

/** What a request gives by name, in its address or in its body, and what is wrong with it so far. */
export type Asked = Readonly<{
  given: ReadonlyMap<string, unknown>
  problems: Problem[]
  refusal: 'wrong-parameters' | 'wrong-input'
}>

/** The parameters after the `?`, of which only these can be there. */
export const parametersOf = (req: Request, allowed: readonly string[]): Asked =>
  withoutOthers(allowed, { given: new Map(Object.entries(req.query)), problems: [], refusal: 'wrong-parameters' })

/** The fields of a body, of which only these can be there. */
export function fieldsOf(body: unknown, allowed: readonly string[]): Asked {
  const isMap = typeof body === 'object' && body !== null && !Array.isArray(body)
  const problems = isMap ? [] : [{ code: 'WRONG_TYPE', message: 'the body is to be a map of fields', pointer: '' }]
  const given = new Map<string, unknown>(isMap ? Object.entries(body) : [])
  return withoutOthers(allowed, { given, problems, refusal: 'wrong-input' })
}

/** A name that is not known is never said back: it may be anything. */
function withoutOthers(allowed: readonly string[], asked: Asked): Asked {
  if (![...asked.given.keys()].some((name) => !allowed.includes(name))) return asked
  const message =
    asked.refusal === 'wrong-input' ? 'the body has a field that it cannot have' : 'a parameter that is not one'
  const help = allowed.length === 0 ? 'there are none here' : `there can be ${quoted(allowed)}`
  asked.problems.push({ code: 'UNKNOWN_KEY', message, help, pointer: '' })
  return asked
}

export const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

/** Refuses the request if anything was wrong. Called when everything has been looked at, so that all of it is told. */
export function checked({ problems, refusal }: Asked): void {
  if (problems.length > 0) throw new Refused(refusal, problems)
}

export const dayIn = (asked: Asked, name: string): Day | undefined =>
  read(asked, name, parseDay, {
    code: 'NOT_A_DAY',
    message: `\`${name}\` is not a day`,
    help: 'write a real day of the years 1900 to 2199 as `2026-02-28`'
  })

export const periodIn = (asked: Asked, name: string): Period | undefined =>
  read(asked, name, parsePeriod, {
    code: 'NOT_A_PERIOD',
    message: `\`${name}\` is not a length of time`,
    help: 'write a whole number from 0 to 3660 and its unit, such as `20 working days`, `91 days`, `4 weeks` or `3 months`'
  })

export const wordIn = <T extends string>(asked: Asked, name: string, words: readonly T[]): T | undefined =>
  read(asked, name, (text) => words.find((word) => word === text), {
    code: 'NOT_ALLOWED',
    message: `\`${name}\` is not one of those that can be`,
    help: `there can be ${quoted(words)}`
  })

/** An instant in UTC, or a day, which is the end of it in London. */
export const instantIn = (asked: Asked, name: string): string | undefined =>
  read(asked, name, parseInstant, {
    code: 'NOT_AN_INSTANT',
    message: `\`${name}\` is neither an instant nor a day`,
    help: 'write an instant in UTC as `2026-02-28T09:30:00Z`, or a day as `2026-02-28` for its end in London'
  })

export const textIn = (asked: Asked, name: string): string | undefined =>
  read(asked, name, (text) => text, { code: 'WRONG_TYPE', message: `\`${name}\` is to be text` })

/** Yes or no; left out, it is no. */
export function yesIn({ given, problems }: Asked, name: string): boolean {
  const value = given.get(name) ?? false
  if (typeof value === 'boolean') return value
  problems.push({ code: 'WRONG_TYPE', message: `\`${name}\` is to be true or false`, pointer: `/${name}` })
  return false
}

/** A place in a list, from 1. */
export function placeIn({ given, problems }: Asked, name: string): number | undefined {
  const value = given.get(name)
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value
  problems.push({
    code: 'WRONG_TYPE',
    message: `\`${name}\` is to be a place in the list, from 1`,
    pointer: `/${name}`
  })
  return undefined
}

/** For what cannot be left out. */
export function needed<T>({ given, problems }: Asked, name: string, value: T | undefined): T | undefined {
  if (!given.has(name)) problems.push({ code: 'MISSING', message: `\`${name}\` is missing`, pointer: `/${name}` })
  return value
}

/** A parameter that is given twice is a list, and so none. */
function read<T>(
  { given, problems }: Asked,
  name: string,
  parse: (text: string) => T | undefined,
  wrong: Problem
): T | undefined {
  const text = given.get(name)
  const value = typeof text === 'string' ? parse(text) : undefined
  if (given.has(name) && value === undefined) problems.push({ ...wrong, pointer: `/${name}` })
  return value
}
