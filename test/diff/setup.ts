import { readFileSync } from 'node:fs'
import type { Change, ChangeClass } from '../../engine/diff/change.ts'
import { diffRulesets } from '../../engine/diff/rulesets.ts'
import { keysOf, sentences } from '../../engine/diff/told.ts'
import type { Ruleset } from '../../engine/model/ruleset.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { CALENDAR, must, SHARED } from '../properties/words.ts'

const textOf = (path: string): string => readFileSync(new URL(`../../rulesets/${path}.yaml`, import.meta.url), 'utf8')

export const YORK_TEXT = textOf('york/2024-03-15')
const BRIGHTON_TEXT = textOf('brighton-and-hove/2018-11-01')

export const read = (text: string): Ruleset => must(readRuleset(text, { vocabulary: SHARED })).ruleset

export const york = read(YORK_TEXT)
export const brighton = read(BRIGHTON_TEXT)

const ENGLAND = ['2020-09-26', '2020-04-24', '2015-04-01', '2012-12-03', '2011-04-01', '1991-10-14']
export const england = ENGLAND.map((version) => read(textOf(`england/${version}`)))

/** One change of York's text, which must be there to be changed. */
export type Edit = readonly [from: string, to: string]

export function edited(...edits: readonly Edit[]): Ruleset {
  let text = YORK_TEXT
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`York's text has no such words: ${from}`)
    text = text.replace(from, to)
  }
  return read(text)
}

export const changes = (before: Ruleset, after: Ruleset): readonly Change[] =>
  diffRulesets(before, after, CALENDAR).changes

/** What a diff says of York after some edits. */
export const said = (...edits: readonly Edit[]): readonly string[] => sentences(changes(york, edited(...edits)))

const MIRROR: Partial<Record<ChangeClass, ChangeClass>> = {
  tightened: 'loosened',
  loosened: 'tightened',
  new: 'gone',
  gone: 'new',
  wider: 'narrower',
  narrower: 'wider'
}

/** A change so far as it must have a mirror image. Which of two has moved past the other is a matter of taste, but not how many have. */
export const signature = (change: Change, mirrored: boolean): string => {
  const is = mirrored ? (MIRROR[change.class] ?? change.class) : change.class
  const where = change.kind === 'position' ? '' : `${keysOf(change.place)} ${'part' in change ? change.part : ''}`
  return `${change.kind} ${is} ${where}`
}

export const mirrorOf = (list: readonly Change[]): readonly string[] => list.map((one) => signature(one, true)).sort()
export const signaturesOf = (list: readonly Change[]): readonly string[] =>
  list.map((one) => signature(one, false)).sort()
