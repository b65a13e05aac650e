import type { Condition, Operand } from '../../engine/model/condition.ts'
import type { Sheet } from './conditions.ts'
import type { Evaluator } from './evaluator.ts'
import { importText } from './import-text.ts'
import type { Fields } from './records.ts'
import { SIGNS } from './signs.ts'

/**
 * The limit: the conditions as a careful programmer would write them out by hand, one function each, with nothing but comparisons of properties
 * and a note for each. There are some hundreds, so they are written by this script, into a file that is imported and thrown away.
 */
export const handwritten: Evaluator = {
  name: 'written out by hand',
  keeps: 'every comparison',
  threeValued: true,
  ready: async ({ sheet }) => {
    const { all: one } = await importText<{ all: (record: Fields) => Uint8Array }>(writtenOut(sheet))
    return { one, all: (records) => records.map(one) }
  }
}

/** The source text for one sheet: `all` answers a record, and keeps the answers first and then the leaves. */
export function writtenOut({ conditions }: Sheet): string {
  const writer = new Writer(conditions.length)
  const functions = conditions.map((condition, i) => writer.function(condition, i))
  const calls = conditions.map((_, i) => `  kept[${i}] = condition${i}(f, kept)`)
  return [
    ...functions,
    'export function all(f) {',
    `  const kept = new Uint8Array(${writer.place})`,
    ...calls,
    '  return kept',
    '}',
    ''
  ].join('\n')
}

class Writer {
  place: number

  constructor(place: number) {
    this.place = place
  }

  function(condition: Condition, i: number): string {
    const lines: string[] = []
    const answer = this.#node(condition, lines)
    return [`function condition${i}(f, kept) {`, ...lines.map((line) => `  ${line}`), `  return ${answer}`, '}'].join(
      '\n'
    )
  }

  /** Writes the lines that work an answer out, and gives the name that it has then. */
  #node(condition: Condition, lines: string[]): string {
    switch (condition.kind) {
      case 'compare':
        return this.#leaf(condition, lines)
      case 'not':
        return `(2 - ${this.#node(condition.of, lines)})`
      case 'all':
      case 'any': {
        const parts = condition.of.map((part) => this.#node(part, lines))
        return parts.length === 1 ? parts[0]! : this.#join(parts, condition.kind, lines)
      }
      case 'outcome':
        throw new Error('an outcome is a field of the record by now')
    }
  }

  #join(parts: readonly string[], kind: 'all' | 'any', lines: string[]): string {
    const name = `j${lines.length}`
    lines.push(`let ${name} = ${parts[0] ?? (kind === 'all' ? 2 : 0)}`)
    for (const part of parts.slice(1))
      lines.push(`if (${part} ${kind === 'all' ? '<' : '>'} ${name}) ${name} = ${part}`)
    return name
  }

  #leaf({ fact, operator, operand }: Extract<Condition, { kind: 'compare' }>, lines: string[]): string {
    const place = this.place++
    const [value, answer] = [`v${place}`, `a${place}`]
    lines.push(`const ${value} = f.${fact.name}`)
    if (operand.is === 'fact') {
      lines.push(`const w${place} = f.${operand.fact.name}`)
      const unknown = `${value} === undefined || w${place} === undefined`
      const absent = `${value} === null || w${place} === null`
      const no = operator === 'notEqual' ? 2 : 0
      lines.push(`const ${answer} = ${absent} ? ${no} : ${unknown} ? 1 : ${test(value, operator, `w${place}`)} ? 2 : 0`)
    } else {
      lines.push(`const ${answer} = ${value} === undefined ? 1 : ${testFixed(value, operator, operand)} ? 2 : 0`)
    }
    lines.push(`kept[${place}] = ${answer}`)
    return answer
  }
}

const test = (value: string, operator: string, other: string): string => `${value} ${SIGNS[operator]} ${other}`

function testFixed(value: string, operator: string, operand: Operand): string {
  if (operand.is === 'values') {
    const isIn = operator === 'in'
    const parts = operand.values.map((one) => `${value} ${isIn ? '===' : '!=='} ${JSON.stringify(one)}`)
    return `(${parts.join(isIn ? ' || ' : ' && ')})`
  }
  const fixed = 'value' in operand ? JSON.stringify(operand.value) : 'undefined'
  if (operator === 'contains') return `${value} !== null && ${value}.includes(${fixed})`
  if (operator === 'doesNotContain') return `(${value} === null || !${value}.includes(${fixed}))`
  const guard = operator === 'equal' || operator === 'notEqual' ? '' : `${value} !== null && `
  return guard + test(value, operator, fixed)
}
