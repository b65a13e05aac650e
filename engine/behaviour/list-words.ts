import { conditionWords, labelOf, valueLabel } from '../explain/condition-words.ts'
import { listed } from '../explain/words.ts'
import type { FactRef, Vocabulary } from '../model/vocabulary.ts'
import type { Cell, RegionPart, Variable } from './model.ts'

export const isUnknown = ({ is }: Cell): boolean => is === 'unknown'

/** That a fact is not known, where that is among the cells. */
export function unknownWords(cells: readonly Cell[], fact: FactRef, vocabulary: Vocabulary): readonly string[] {
  if (!cells.some(isUnknown)) return []
  const label = labelOf(fact, vocabulary)
  return [
    /^(who|whether|what|how|which|where) /.test(label)
      ? `it is not known ${label}`
      : `${label} ${fact.type === 'list' ? 'are' : 'is'} not known`
  ]
}

type List = Extract<Variable, { kind: 'list' }>
type ListPart = Readonly<{ variable: List; cells: readonly Cell[] }>

export const isOfList = (part: RegionPart): part is ListPart => part.variable.kind === 'list'

/** Values of one list are said together: those that it holds, and those that it does not. */
export function listParts(parts: readonly ListPart[], vocabulary: Vocabulary): readonly (readonly string[])[] {
  return [...Map.groupBy(parts, ({ variable }) => variable.fact.name).values()].flatMap((all) => {
    const [
      {
        variable: { fact }
      }
    ] = all as [ListPart]
    const only = (is: Cell['is']): readonly string[] =>
      all.filter(({ cells }) => cells.length === 1 && cells[0]?.is === is).map(({ variable }) => variable.value)
    const mixed = all.filter(({ cells }) => cells.length > 1)
    return [
      ...(only('yes').length > 0 ? [[heldWords(fact, only('yes'), vocabulary)]] : []),
      ...(only('no').length > 0 ? [[missingWords(fact, only('no'), vocabulary)]] : []),
      ...(only('unknown').length > 0 ? [unknownWords([{ is: 'unknown' }], fact, vocabulary)] : []),
      ...mixed.map(({ variable, cells }) => cells.flatMap((cell) => oneOfList(variable, cell, vocabulary)))
    ]
  })
}

const oneOfList = ({ fact, value }: List, cell: Cell, vocabulary: Vocabulary): readonly string[] => {
  if (cell.is === 'unknown') return unknownWords([cell], fact, vocabulary)
  return [cell.is === 'yes' ? heldWords(fact, [value], vocabulary) : missingWords(fact, [value], vocabulary)]
}

const heldWords = (fact: FactRef, values: readonly string[], vocabulary: Vocabulary): string =>
  conditionWords(
    {
      kind: 'all',
      of: values.map((value) => ({ kind: 'compare', fact, operator: 'contains', operand: { is: 'text', value } }))
    },
    vocabulary
  )

const missingWords = (fact: FactRef, values: readonly string[], vocabulary: Vocabulary): string =>
  `${labelOf(fact, vocabulary)} do not include ${listed(
    values.map((value) => valueLabel(vocabulary.facts.get(fact.name), value)),
    'or'
  )}`
