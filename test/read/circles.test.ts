import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counterexample, timed } from './small.ts'
import { findCircles, type References } from '../../engine/read/circles.ts'

/** Tarjan's way: names that can come back to themselves, by strongly connected components. */
function circularByTarjan(references: References): ReadonlySet<string> {
  const [index, low] = [new Map<string, number>(), new Map<string, number>()]
  const [stack, circular] = [[] as string[], new Set<string>()]
  const visit = (name: string): void => {
    index.set(name, index.size)
    low.set(name, index.get(name) ?? 0)
    stack.push(name)
    for (const to of references.get(name) ?? []) {
      if (!references.has(to)) continue
      if (!index.has(to)) visit(to)
      if (stack.includes(to)) low.set(name, Math.min(low.get(name) ?? 0, low.get(to) ?? 0))
    }
    if (low.get(name) === index.get(name)) close(name)
  }
  const close = (name: string): void => {
    const component = stack.splice(stack.indexOf(name))
    const alone = component.length === 1 && !(references.get(name) ?? []).includes(name)
    if (!alone) for (const one of component) circular.add(one)
  }
  for (const name of references.keys()) if (!index.has(name)) visit(name)
  return circular
}

const graph = fc
  .array(fc.tuple(fc.nat(9), fc.array(fc.nat(11), { maxLength: 3 })), { maxLength: 10 })
  .map((rows): References => new Map(rows.map(([name, to]) => [`n${name}`, to.map((one) => `n${one}`)])))

describe('row 10: circles of references', () => {
  test('are found if and only if Tarjan finds any, and each of them is one', () => {
    expect(
      counterexample(
        fc.property(graph, (references) => {
          const circles = findCircles(references)
          const circular = circularByTarjan(references)
          expect(circles.length > 0).toBe(circular.size > 0)
          for (const circle of circles) {
            expect(circle[0]).toBe(circle.at(-1))
            for (const [place, name] of circle.slice(0, -1).entries()) {
              expect(references.get(name)).toContain(circle[place + 1])
              expect(circular.has(name)).toBe(true)
            }
          }
        }),
        { seed: 6, numRuns: 5000 }
      )
    ).toBeUndefined()
  })

  test('name the way round', () => {
    const references = new Map([
      ['a', ['b', 'gone']],
      ['b', ['c']],
      ['c', ['a', 'c']]
    ])
    expect(findCircles(references)).toEqual([
      ['a', 'b', 'c', 'a'],
      ['c', 'c']
    ])
  })

  test('of any length overflow nothing', () => {
    const names = Array.from({ length: 200_000 }, (_, i) => `n${i}`)
    const chain = new Map(names.map((name, i) => [name, [`n${i + 1}`]]))
    expect(findCircles(chain)).toEqual([])
    expect(findCircles(new Map([...chain, ['n199999', ['n0']]]))[0]?.length).toBe(200_001)
  })

  test('are told ten at a time, in time that grows with what is there', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `n${i}`)
    const { given, took } = timed(() => findCircles(new Map(names.map((name) => [name, names]))))
    expect(given).toHaveLength(10)
    expect(took).toBeLessThan(1000)
  })
})
