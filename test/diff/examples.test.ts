import { expect, test } from 'vitest'
import { diffExamples } from '../../engine/diff/examples.ts'
import type { Example } from '../../engine/model/example.ts'

const example = (it: string, gives: Example['gives'], more: Partial<Example> = {}): Example => ({
  it,
  case: {},
  asOf: '2026-03-20',
  gives,
  ...more
})

test('examples that are the same differ in nothing', () => {
  expect(diffExamples([example('a', { P1: 'met' })], [example('a', { P1: 'met' })])).toEqual([])
})

test('an answer that comes out as another state flips; one that only moves its day does not', () => {
  const before = [example('sent in time', { P1: 'met 2026-01-26', P2: { local: 'due 2026-03-02' } })]
  const after = [example('sent in time', { P1: 'met-late 2026-01-26', P2: { local: 'due 2026-02-25' } })]
  expect(diffExamples(before, after)).toEqual([
    {
      it: 'sent in time',
      is: 'changed',
      given: false,
      answers: [
        { key: 'P1', before: 'met 2026-01-26', after: 'met-late 2026-01-26', flips: true },
        { key: 'P2', before: { local: 'due 2026-03-02' }, after: { local: 'due 2026-02-25' }, flips: false }
      ]
    }
  ])
})

test('what an example is about is told apart from its answers, and what is new and gone is told', () => {
  const found = diffExamples(
    [example('a', { P1: 'met' }), example('b', { P1: 'met' })],
    [example('a', { P1: 'met' }, { asOf: '2026-04-01' }), example('c', { P1: 'met' })]
  )
  expect(found.map(({ it, is, given }) => [it, is, given])).toEqual([
    ['a', 'changed', true],
    ['c', 'new', false],
    ['b', 'gone', false]
  ])
})
