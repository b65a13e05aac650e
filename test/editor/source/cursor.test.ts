import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cursorIn } from '../../../editor/engine/questions/source/cursor.ts'
import type { Path } from '../../../engine/edit/data.ts'
import { type Node, treeOf } from '../../../engine/edit/tree.ts'

const read = (name: string): string => readFileSync(new URL(`../../../rulesets/${name}.yaml`, import.meta.url), 'utf8')

type Found = Readonly<{ offset: number; path: Path; at: 'key' | 'value' }>

/** Every key and every value of a text, by the grammar of YAML. */
function places(node: Node, path: Path = []): readonly Found[] {
  if (node.kind === 'leaf') return node.start === node.end ? [] : [{ offset: node.start + 1, path, at: 'value' }]
  return node.entries.flatMap((entry, index) => {
    const key: readonly Found[] = node.kind === 'map' ? [{ offset: entry.start + 1, path, at: 'key' }] : []
    return [...key, ...places(entry.node, [...path, node.kind === 'map' ? entry.key : index])]
  })
}

describe('the place of the cursor', () => {
  it.each(['york/2024-03-15', 'brighton-and-hove/2018-11-01', 'england/2020-09-26', 'york/examples', 'vocabulary'])(
    'is the one that the grammar of YAML gives, for keys and values of %s',
    (name) => {
      const text = read(name)
      const tree = treeOf(text)
      if (!tree.ok) throw new Error('cannot be read')
      const all = places(tree.value.root)
      // Every place of a long text is looked for from its beginning, so some of them will do.
      const some = all.filter((_, index) => index % 23 === 0)
      expect(some.length).toBeGreaterThan(40)
      for (const { offset, path, at } of some) {
        const found = cursorIn(text, offset)
        expect({ path: found.path, at: found.at === 'either' ? 'value' : found.at }).toEqual({ path, at })
      }
    }
  )

  const HALF = [
    ['a first field', 'provisions:\n  - id: Y1\n    timescale:\n      |', ['provisions', 0, 'timescale'], 'either'],
    [
      'a field half written',
      'provisions:\n  - id: Y1\n    timescale:\n      wi|',
      ['provisions', 0, 'timescale'],
      'either'
    ],
    ['another field', 'provisions:\n  - id: Y1\n    tim|', ['provisions', 0], 'key'],
    ['another field on an empty line', 'provisions:\n  - id: Y1\n    |', ['provisions', 0], 'key'],
    ['a value after a colon', 'provisions:\n  - id: Y1\n    strength: |', ['provisions', 0, 'strength'], 'either'],
    ['a field in brackets', 'a: { fact: x, |', ['a'], 'key'],
    ['a value in brackets', 'a: { fact: x, operator: eq|', ['a', 'operator'], 'value'],
    ['a value in brackets that go on', 'a: { fact: x, operator: | }', ['a', 'operator'], 'value'],
    ['an item in brackets', 'a: { who: [one, tw|', ['a', 'who', 1], 'value'],
    ['brackets over several lines', 'a:\n  any: [{ fact: x },\n    { fact: |', ['a', 'any', 1, 'fact'], 'value'],
    ['an item after a dash', 'a:\n  - one\n  - |', ['a', 1], 'either'],
    ['a field beside the dashes', 'a:\n- one\nb: |', ['b'], 'either']
  ] as const

  it.each(HALF)('is found in %s', (_, marked, path, at) => {
    const offset = marked.indexOf('|')
    const found = cursorIn(marked.replace('|', ''), offset)
    expect({ path: found.path, at: found.at }).toEqual({ path, at })
  })
})
