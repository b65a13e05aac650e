import { ZenEngine } from '@gorules/zen-engine'
import { type Answers, type Evaluator, type Ready, yesNo } from '../evaluator.ts'
import { type Fields, type Filled, withoutUnknown } from '../records.ts'
import { type Dialect, expressionOf } from './expression.ts'

/** All conditions of a sheet as expressions of one decision, made ready once. */
export const zenTraced: Evaluator = {
  name: '@gorules/zen-engine 0.54.0, with its trace',
  keeps: 'every answer',
  threeValued: false,
  ready: (filled) => readyWith(filled, true)
}

export const zen: Evaluator = {
  name: '@gorules/zen-engine 0.54.0',
  keeps: 'nothing',
  threeValued: false,
  ready: (filled) => readyWith(filled, false)
}

function readyWith(filled: Filled, trace: boolean): Ready {
  const decision = new ZenEngine().createDecision(graphOf(filled))
  const size = filled.sheet.conditions.length
  return {
    all: async (records) => {
      let kept = 0
      for (const record of records) if ((await decision.safeEvaluate(record, { trace })).success) kept++
      return kept
    },
    one: async (record: Fields): Promise<Answers> => {
      const told = await decision.safeEvaluate(withoutUnknown(record), { trace })
      if (!told.success) return Array.from({ length: size })
      return Array.from({ length: size }, (_, i) => yesNo(told.data.result[`c${i}`]))
    }
  }
}

function graphOf({ sheet }: Filled): object {
  const node = (id: string, type: string, content: object = {}) => ({
    id,
    type,
    name: id,
    position: { x: 0, y: 0 },
    content
  })
  const expressions = sheet.conditions.map((one, i) => ({ id: `x${i}`, key: `c${i}`, value: expressionOf(one, ZEN) }))
  return {
    nodes: [node('in', 'inputNode'), node('all', 'expressionNode', { expressions }), node('out', 'outputNode')],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'all' },
      { id: '2', type: 'edge', sourceId: 'all', targetId: 'out' }
    ]
  }
}

/** One comparison with null fails the whole decision, so that every comparison is guarded. */
const ZEN: Dialect = {
  and: 'and',
  or: 'or',
  not: (inner) => `(not ${inner})`,
  number: String,
  isIn: (value, list) => `(${value} in ${list})`,
  contains: (list, value) => `contains(${list}, ${value})`,
  guarded: () => true
}
