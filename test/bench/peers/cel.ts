import { Environment } from '@marcbachmann/cel-js'
import { type Evaluator, nullable, yesNo } from '../evaluator.ts'
import { type Fields, withoutUnknown } from '../records.ts'
import { type Dialect, expressionOf } from './expression.ts'

/** Each expression parsed once. Asking after what is not known throws, and a caller has to catch it. */
export const cel: Evaluator = {
  name: '@marcbachmann/cel-js 8.0.0, parsed',
  keeps: 'nothing',
  threeValued: false,
  ready: (filled) => {
    const environment = new Environment({ homogeneousAggregateLiterals: false })
    for (const { name } of filled.sheet.fields) environment.registerVariable(name, 'dyn')
    const nulls = nullable(filled)
    const dialect: Dialect = { ...CEL, guarded: (name) => nulls.has(name) }
    const parsed = filled.sheet.conditions.map((condition) => environment.parse(expressionOf(condition, dialect)))
    const one = (record: Fields) => parsed.map((ask) => caught(() => ask(record)))
    return { all: (records) => records.map(one), one: (record) => one(withoutUnknown(record)) }
  }
}

const caught = (ask: () => unknown): number | undefined => {
  try {
    return yesNo(ask())
  } catch {
    return undefined
  }
}

const CEL: Omit<Dialect, 'guarded'> = {
  and: '&&',
  or: '||',
  not: (inner) => `!${inner}`,
  number: (value) => value.toFixed(1),
  isIn: (value, list) => `(${value} in ${list})`,
  contains: (list, value) => `${value} in ${list}`
}
