import { CST, Lexer, Parser } from 'yaml'
import type { Problem, Span } from '../problem.ts'
import type { Limits } from './limits.ts'
import { problem, quote } from './problems.ts'

/** YAML's kinds of token that the language does without. Each would make a text mean something that it does not say. */
const REFUSED: Readonly<Record<string, readonly [code: string, message: string, help: string]>> = {
  'directive-line': ['DIRECTIVE', 'a YAML directive', 'leave the line out'],
  anchor: ['ANCHOR', 'a YAML anchor', 'write the thing out where it is used, or give a condition a name'],
  alias: ['ALIAS', 'a YAML alias', 'write the thing out, or give a condition a name'],
  tag: ['TAG', 'a YAML tag', 'leave it out: what a value is shows from how it is written'],
  'explicit-key-ind': ['COMPLEX_KEY', 'a key marked with `?`', 'write `key: value`']
}

/** What is between words. Everything else is counted, kind by kind. */
const UNCOUNTED = new Set(['space', 'comment', 'scalar', 'doc-mode'])

type Scan = {
  readonly limits: Limits
  readonly problems: Problem[]
  readonly counts: Map<string, number>
  readonly parser: Parser
  readonly tokens: CST.Token[]
  offset: number
  inScalar: boolean
}

/**
 * Text to syntax tokens, in linear time and without recursion: the package's own lexer and its stack machine, fed a token at a time,
 * so that reading stops at the first token that is too deep. The tree is only made from what came through here.
 */
export function readTokens(
  text: string,
  limits: Limits
): Readonly<{ tokens: readonly CST.Token[]; problems: readonly Problem[] }> {
  const parser = new Parser()
  const scan: Scan = { limits, problems: [], counts: new Map(), parser, tokens: [], offset: 0, inScalar: false }
  for (const lexeme of new Lexer().lex(text)) if (!take(scan, lexeme)) return scan
  if (scan.problems.length === 0) for (const token of parser.end()) scan.tokens.push(token)
  const second = scan.tokens.filter((token) => token.type === 'document')[1]
  if (second) scan.problems.push(secondDocument({ start: second.offset, end: second.offset + 3 }))
  return scan
}

/** Takes one token; says whether to go on. After a refused token the rest is only looked through for more of them. */
function take(scan: Scan, lexeme: string): boolean {
  const type = scan.inScalar ? 'text' : (CST.tokenType(lexeme) ?? 'unknown')
  const at = { start: scan.offset, end: scan.offset + lexeme.length }
  const goOn = look(scan, type, lexeme, at)
  if (goOn && scan.problems.length === 0) feed(scan, lexeme)
  scan.inScalar = type === 'scalar'
  if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') scan.offset = at.end
  return goOn && !tooDeep(scan, at)
}

function look(scan: Scan, type: string, lexeme: string, at: Span): boolean {
  const refused = REFUSED[type]
  if (refused) scan.problems.push(problem(refused[0], `${refused[1]}, ${quote(lexeme)}`, { help: refused[2], at }))
  return counted(scan, type, at)
}

const secondDocument = (at: Span): Problem =>
  problem('SECOND_DOCUMENT', 'a second document in the same text', { help: 'keep one document to a file', at })

function counted(scan: Scan, type: string, at: Span): boolean {
  if (UNCOUNTED.has(type)) return true
  const count = (scan.counts.get(type) ?? 0) + 1
  scan.counts.set(type, count)
  if (count <= scan.limits.nodes) return true
  scan.problems.push(tooMany(scan.limits, at))
  return false
}

/** Said of a text with more in it than any procedure needs. */
export const tooMany = (limits: Limits, at?: Span): Problem =>
  problem('TOO_MANY', `more than ${limits.nodes} values or lines`, { help: 'divide the text', at })

/** Said of lists and maps that stand in one another without end. */
export const tooDeepProblem = (limits: Limits, at?: Span): Problem =>
  problem('TOO_DEEP', `lists and maps stand more than ${limits.depth} deep in one another`, {
    help: 'give inner conditions a name under `conditions`',
    at
  })

function feed(scan: Scan, lexeme: string): void {
  for (const token of scan.parser.next(lexeme)) scan.tokens.push(token)
}

function tooDeep(scan: Scan, at: Span): boolean {
  if (scan.parser.stack.length <= scan.limits.depth) return false
  const depth = scan.parser.stack.filter((token) => CST.isCollection(token)).length
  if (depth <= scan.limits.depth) return false
  scan.problems.push(tooDeepProblem(scan.limits, at))
  return true
}
