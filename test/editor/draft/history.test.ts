import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begin, type History, made, redo, sameTexts, type Texts, undo } from '../../../editor/draft/history.ts'
import { keep, type Keeper, recall, storedOf } from '../../../editor/draft/stored.ts'

const START: Texts = { text: 'ruleset: york\natLeast: 10 working days\n', examples: 'examples: []\n' }

const texts = fc.record({ text: fc.string({ maxLength: 60 }), examples: fc.string({ maxLength: 30 }) })

type Act = Readonly<{ do: 'make'; to: Texts; name?: string }> | Readonly<{ do: 'undo' }> | Readonly<{ do: 'redo' }>

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: texts.map((to): Act => ({ do: 'make', to })) },
  {
    weight: 3,
    arbitrary: fc.tuple(texts, fc.constantFrom('a', 'b')).map(([to, name]): Act => ({ do: 'make', to, name }))
  },
  { weight: 3, arbitrary: fc.constant<Act>({ do: 'undo' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ do: 'redo' }) }
)

function acted(history: History, one: Act): History {
  if (one.do === 'undo') return undo(history)
  if (one.do === 'redo') return redo(history)
  return made(history, one.to, 'changed', one.name)
}

const untilFirst = (history: History): History => (history.past.length === 0 ? history : untilFirst(undo(history)))
const untilLast = (history: History): History => (history.future.length === 0 ? history : untilLast(redo(history)))

describe('taking back', () => {
  test('all of any sequence brings every letter of the first text back, and doing it again every letter of the last', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const last = untilLast(acts.reduce(acted, begin(START)))
        const first = untilFirst(last)
        expect(first.texts).toEqual(START)
        expect(untilLast(first).texts).toEqual(last.texts)
      })
    )
  })

  test('one step and doing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const now = acts.reduce(acted, begin(START))
        const [back, forth] = [now.past.length > 0, now.future.length > 0]
        expect(back ? redo(undo(now)).texts : now.texts).toEqual(now.texts)
        expect(forth ? undo(redo(now)).texts : now.texts).toEqual(now.texts)
      })
    )
  })

  test('the letters of one number are one step', () => {
    const one = made(begin(START), { ...START, text: START.text.replace('10', '1') }, 'Y5.5 changed', 'Y5.5')
    const two = made(one, { ...START, text: START.text.replace('10', '12') }, 'Y5.5 changed', 'Y5.5')
    expect(two.past).toHaveLength(1)
    expect(undo(two).texts).toEqual(START)
  })

  test('a number typed back to what it was leaves nothing to take back', () => {
    const away = made(begin(START), { ...START, text: START.text.replace('10', '1') }, 'changed', 'Y5.5')
    expect(made(away, START, 'changed', 'Y5.5').past).toHaveLength(0)
  })

  test('what was taken back cannot be done again once something else was done', () => {
    const one = undo(made(begin(START), { ...START, text: 'a' }, 'changed'))
    expect(made(one, { ...START, text: 'b' }, 'changed').future).toHaveLength(0)
  })

  test('where there is nothing to take back or to do again, nothing happens', () => {
    expect(undo(begin(START))).toEqual(begin(START))
    expect(redo(begin(START))).toEqual(begin(START))
  })
})

const keeperOf = (room = Number.POSITIVE_INFINITY): Keeper => {
  const things = new Map<string, string>()
  return {
    getItem: (key) => things.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('full')
      things.set(key, value)
    },
    removeItem: (key) => void things.delete(key)
  }
}

describe('over a reload', () => {
  test('the way back is kept, to the letter', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const history = acts.reduce(acted, begin(START))
        const keeper = keeperOf()
        keep(keeper, 'd', storedOf(history, 3, START))
        const back = recall(keeper, 'd')
        expect(back).toEqual({ ...history, revision: 3, ...(!sameTexts(history.texts, START) && { saved: START }) })
      })
    )
  })

  test('a store that is full, or holds something else, is as good as none', () => {
    const full = keeperOf(5)
    keep(full, 'd', storedOf(begin(START), 1, START))
    expect(recall(full, 'd')).toBeUndefined()
    const odd = keeperOf()
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"revision":1}',
      '{"revision":1,"past":[],"future":[],"texts":{"text":1}}'
    ]) {
      odd.setItem('draft d', text)
      expect(recall(odd, 'd')).toBeUndefined()
    }
  })
})
