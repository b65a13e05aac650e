import type { Ask } from '../../engine/compile/comparison.ts'
import { compileCondition, type Readers } from '../../engine/compile/condition.ts'
import type { Known } from '../../engine/compile/facts.ts'
import type { Sheet } from './conditions.ts'
import type { Evaluator } from './evaluator.ts'
import type { Fields } from './records.ts'

const nothing = () => () => {
  throw new Error('a flat record has fields only')
}

type Values = readonly Known[]

/** Reading the values of a flat record, in the order of its fields, instead of an instance of a case. All else is the engine as it is. */
const readersOf = ({ fields }: Sheet): Readers<Values> => ({
  fact: ({ name }) => {
    const place = fields.findIndex((field) => field.name === name)
    return (values) => values[place]
  },
  day: nothing,
  dueOf: nothing,
  outcomeOf: nothing
})

/** First the answers, then the notes of all leaves, one condition after another. */
function compileSheet(sheet: Sheet): Readonly<{ asks: readonly Ask<Values>[]; size: number }> {
  const readers = readersOf(sheet)
  const asks: Ask<Values>[] = []
  let size = sheet.conditions.length
  for (const condition of sheet.conditions) {
    const { ask, leaves } = compileCondition(asks.length, condition, readers, size)
    size += leaves.length
    asks.push(ask)
  }
  return { asks, size }
}

/** The engine's own compiled closures. For each record one answer for each condition and one note for each comparison are kept. */
export const duecourse: Evaluator = {
  name: 'Duecourse, compiled closures',
  keeps: 'every comparison',
  threeValued: true,
  ready: ({ sheet }) => {
    const { asks, size } = compileSheet(sheet)
    const one = (record: Fields): Uint8Array => {
      const values = Object.values(record)
      const kept = new Uint8Array(size)
      for (let i = 0; i < asks.length; i++) kept[i] = asks[i]!(values, kept)
      return kept
    }
    return { one, all: (records) => records.map(one) }
  }
}
