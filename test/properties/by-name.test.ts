import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByName, keyOf } from '../../engine/model/by-name.ts'
import { runs } from './settings.ts'

const names = fc.string({ minLength: 1, maxLength: 4 })

test('what is held by name is found by its key as a map finds it, and nothing else is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(names, fc.option(fc.integer(), { nil: false as const }))),
      names,
      (entries, other) => {
        const map = new Map(entries)
        const byName = ByName.from(entries)
        expect([...byName.all]).toEqual([...map])
        for (const name of [...map.keys(), other]) {
          expect(byName.at(keyOf(name))).toBe(map.get(name))
          expect(byName.has(name)).toBe(map.has(name))
        }
      }
    ),
    runs(500)
  )
})

test('names that fall on the same place are told apart', () => {
  const many = Array.from({ length: 500 }, (_, i) => [`name-${i}`, i] as const)
  const byName = ByName.from(many)
  expect(many.map(([name]) => byName.at(keyOf(name)))).toEqual(many.map(([, i]) => i))
  expect(byName.at(keyOf('name-500'))).toBeUndefined()
  const [[first, at]] = many as [readonly [string, number]]
  expect(byName.at({ name: 'no such name', hash: keyOf(first).hash })).toBeUndefined()
  expect(byName.at({ name: first, hash: keyOf(first).hash })).toBe(at)
})
