import type { Condition, Operand } from '../../../engine/model/condition.ts'
import { SIGNS as SCRIPT_SIGNS } from '../signs.ts'

/** How one expression language says what all of them can say. */
export type Dialect = Readonly<{
  and: string
  or: string
  not: (inner: string) => string
  number: (value: number) => string
  isIn: (value: string, list: string) => string
  contains: (list: string, value: string) => string
  /** The fields that must not be null when they are compared. */
  guarded: (name: string) => boolean
}>

/** Expression languages have one sort of equality only. */
const SIGNS: Readonly<Record<string, string>> = { ...SCRIPT_SIGNS, equal: '==', notEqual: '!=' }

/** A condition as text, for the peers that have an expression language. */
export function expressionOf(condition: Condition, dialect: Dialect): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const sign = condition.kind === 'all' ? dialect.and : dialect.or
      return `(${condition.of.map((one) => expressionOf(one, dialect)).join(` ${sign} `)})`
    }
    case 'not':
      return dialect.not(expressionOf(condition.of, dialect))
    case 'outcome':
      throw new Error('an outcome is a field of the record by now')
    case 'compare':
      return leaf(condition, dialect)
  }
}

function leaf({ fact, operator, operand }: Extract<Condition, { kind: 'compare' }>, dialect: Dialect): string {
  const { name } = fact
  const fixed = said(operand, dialect)
  const guarded = (inner: string, names: readonly string[]): string => {
    const guards = names.filter((one) => dialect.guarded(one)).map((one) => `${one} != null`)
    return guards.length === 0 ? `(${inner})` : `(${[...guards, inner].join(` ${dialect.and} `)})`
  }
  switch (operator) {
    case 'in':
      return dialect.isIn(name, fixed)
    case 'notIn':
      return dialect.not(dialect.isIn(name, fixed))
    case 'contains':
      return guarded(dialect.contains(name, fixed), [name])
    case 'doesNotContain':
      return dialect.not(guarded(dialect.contains(name, fixed), [name]))
    case 'equal':
    case 'notEqual':
      return `(${name} ${SIGNS[operator]} ${fixed})`
    default:
      return guarded(`${name} ${SIGNS[operator]} ${fixed}`, operand.is === 'fact' ? [name, fixed] : [name])
  }
}

function said(operand: Operand, { number }: Dialect): string {
  const literal = (value: string | number | boolean): string =>
    typeof value === 'number' ? number(value) : JSON.stringify(value)
  if (operand.is === 'fact') return operand.fact.name
  if (operand.is === 'values') return `[${operand.values.map(literal).join(', ')}]`
  return 'value' in operand && typeof operand.value !== 'object' ? literal(operand.value) : ''
}
