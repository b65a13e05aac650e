import type { Problem, Span } from '../../engine/problem.ts'

/** A text that problems were found in, and whether it may be shown: a case is never said back. */
export type Shown = Readonly<{ name: string; text: string; quoted: boolean }>

export type Line = Readonly<{ line: number; column: number; text: string }>

/** The line that a place in a text stands in, counted from 1. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const from = offset === 0 ? 0 : start
  const end = text.indexOf('\n', from)
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < from; at = text.indexOf('\n', at + 1)) line++
  return { line, column: offset - from + 1, text: text.slice(from, end < 0 ? text.length : end).replace(/\r$/, '') }
}

/** One problem: where, what, the line of the text with the place marked, and what to do. */
export function showProblem(problem: Problem, { name, text, quoted }: Shown): string {
  const { code, message, help, at, pointer } = problem
  const line = at === undefined ? undefined : lineAt(text, at.start)
  const where = line === undefined ? name : `${name}:${line.line}:${line.column}`
  const place = line === undefined && pointer !== undefined && pointer !== '' ? ` at ${pointer}` : ''
  return [
    `${where}${place}: ${message} [${code}]`,
    ...(line !== undefined && at !== undefined && quoted ? marked(line, at) : []),
    ...(help === undefined ? [] : [`  help: ${help}`])
  ].join('\n')
}

const WIDEST = 160

/** The line, and under it a mark as wide as what is wrong there; a long line is cut to what stands around it. */
function marked({ line, column, text }: Line, { start, end }: Span): readonly string[] {
  const from = Math.max(0, column - 1 - WIDEST / 2)
  const cut = text.slice(from, from + WIDEST)
  const room = Math.max(1, cut.length - (column - 1 - from))
  const number = String(line)
  return [
    `  ${number} | ${cut}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(column - 1 - from)}${'^'.repeat(Math.min(Math.max(1, end - start), room))}`
  ]
}

export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
