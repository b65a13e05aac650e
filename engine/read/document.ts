import { Composer, type CST, type Document } from 'yaml'
import { bad, goodUnless, type Problem, type Result } from '../problem.ts'
import type { Limits } from './limits.ts'
import { problem, tidy } from './problems.ts'
import { readTokens } from './tokens.ts'

/** Text to a YAML document in which nothing is amiss, warnings included. */
export function readDocument(text: string, limits: Limits): Result<Document.Parsed> {
  const { tokens, problems } = readTokens(text, limits)
  if (problems.length > 0) return goodUnless(tidy(problems), () => undefined as never)
  const { doc, slips } = compose(tokens, text.length)
  if (!doc) return bad([problem('NOT_YAML', 'nothing that can be read')])
  return goodUnless(tidy(slips.map(told)), () => doc)
}

/** One slip of the pen makes YAML's grammar complain of all that follows. */
const MOST_OF_ONE_SLIP = 10

type Slip = Readonly<{ code: string; message: string; pos: readonly [number, number] }>
type Where = number | readonly number[] | Readonly<{ offset: number; source?: string }>
type OnError = (where: Where, code: string, message: string) => void

/** Tokens to a document. Looking for keys given twice is left to `plain.ts`: the package takes quadratic time for it. */
function compose(
  tokens: readonly CST.Token[],
  end: number
): Readonly<{ doc: Document.Parsed | undefined; slips: readonly Slip[] }> {
  const slips: Slip[] = []
  const composer = new Composer({ schema: 'core', version: '1.2', merge: false, uniqueKeys: false })
  noteSlips(composer, slips)
  const [doc] = [...composer.compose(firstErrors(tokens), true, end)]
  const rest = doc ? [...doc.errors, ...doc.warnings] : []
  return { doc, slips: [...slips, ...rest].slice(0, MOST_OF_ONE_SLIP) }
}

/**
 * An error object for each of 20,000 slips takes a second to make, most of it for stacks that nobody reads; so the first slips are noted
 * as plain data instead. If the package should come to do without this, its own errors are still looked at.
 */
function noteSlips(composer: Composer, slips: Slip[]): void {
  const onError: OnError = (where, code, message) => {
    if (slips.length < MOST_OF_ONE_SLIP) slips.push({ code, message, pos: positionOf(where) })
  }
  Object.assign(composer, { onError })
}

function positionOf(where: Where): readonly [number, number] {
  if (typeof where === 'number') return [where, where + 1]
  if ('offset' in where) return [where.offset, where.offset + (where.source?.length ?? 1)]
  return [where[0] ?? 0, where[1] ?? 0]
}

/** All tokens but the errors after the first few. */
function firstErrors(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let errors = 0
  return tokens.filter(({ type }) => type !== 'error' || ++errors <= MOST_OF_ONE_SLIP)
}

const HELP: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'use spaces',
  BAD_INDENT: 'begin all fields of a map, and all items of a list, in the same column',
  BLOCK_AS_IMPLICIT_KEY: 'put text with `: ` in it in quotes',
  MULTILINE_IMPLICIT_KEY: 'write `key: value`, or put text with `: ` in it in quotes',
  MISSING_CHAR: 'look for a missing `:`, quote or bracket',
  BAD_SCALAR_START: 'put the text in quotes',
  BAD_DQ_ESCAPE: 'write `\\\\` for a backslash, or use single quotes'
}

function told({ code, message, pos }: Slip): Problem {
  const sentence = message.replace(/: "(?:.|\n)*$/, '').replace(/[.:]+$/, '')
  const at = { start: pos[0], end: Math.max(pos[1], pos[0] + 1) }
  return problem('NOT_YAML', sentence.charAt(0).toLowerCase() + sentence.slice(1), { help: HELP[code], at })
}
