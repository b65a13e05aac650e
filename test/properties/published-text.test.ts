import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { good, type Result } from '../../engine/problem.ts'
import { dataInPieces, type Recall } from '../../engine/read/in-pieces.ts'
import { readKnownText, readText } from '../../engine/read/text.ts'

const RULESETS = new URL('../../rulesets/', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, RULESETS), 'utf8')

const SHIPPED = ['york', 'brighton-and-hove', 'england'].flatMap((id) =>
  readdirSync(new URL(`${id}/`, RULESETS))
    .filter((name) => /^\d.*\.yaml$/.test(name))
    .map((name) => `${id}/${name}`)
)

const dataOf = (text: string): Result<unknown> => {
  const read = readText(text)
  return read.ok ? good(read.value.data) : read
}

/** Keeps all that was read of any piece. */
function keeping(): Recall {
  const kept = new Map<string, Result<unknown>>()
  return (piece, read) => {
    const before = kept.get(piece) ?? read(piece)
    kept.set(piece, before)
    return before
  }
}

/** Where a text can be read whole and in pieces, it says the same both ways. */
function agrees(text: string): 'in pieces' | 'whole' {
  const [whole, data] = [readText(text), dataInPieces(text, dataOf)]
  if (!whole.ok || data === undefined) return 'whole'
  expect(JSON.stringify(data)).toBe(JSON.stringify(whole.value.data))
  return 'in pieces'
}

describe('a published text', () => {
  test.each(SHIPPED)('says the same read provision by provision: %s', (file) => {
    expect(agrees(textOf(file))).toBe('in pieces')
  })

  test('gives the very same data for what an earlier one said as well', () => {
    const [text, recall] = [textOf('york/2024-03-15.yaml'), keeping()]
    const changed = text.replace(
      'atLeast: 10 working days, before: meeting',
      'atLeast: 12 working days, before: meeting'
    )
    const [one, other] = [text, changed].map((each) => {
      const read = readKnownText(each, recall)
      return (read.ok ? read.value.data : {}) as Readonly<{ provisions: readonly unknown[]; sections: unknown }>
    })
    expect(other?.sections).toBe(one?.sections)
    expect(other?.provisions.flatMap((provision, i) => (provision === one?.provisions[i] ? [] : [i]))).toHaveLength(1)
  })

  test.each([
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', 'DUPLICATE_KEY'],
    ['a key that cannot be one', 'a: 1\nconstructor: 2\n', 'FORBIDDEN_KEY'],
    ['a second document', 'a: 1\n---\na: 2\n', 'SECOND_DOCUMENT']
  ])('is read whole, and refused, for %s', (_, text, code) => {
    const read = readKnownText(text, keeping())
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toContain(code)
  })

  test('says where its values stand, as any text does', () => {
    const text = textOf('england/2011-04-01.yaml')
    const [known, whole] = [readKnownText(text, keeping()), readText(text)]
    if (!known.ok || !whole.ok) throw new Error('a shipped text can be read')
    expect(known.value.spanOf('/provisions/3/id')).toEqual(whole.value.spanOf('/provisions/3/id'))
  })
})

const LINES = fc.constantFrom(
  'a: 1',
  'b: |',
  'c: |+',
  'd: >',
  'e: "x',
  'f: [1,',
  'g: {h: 1',
  'title: x',
  'provisions:',
  'provisions: # these',
  '  - id: A',
  '  - id: B',
  '  -',
  '  - |',
  '  - - id: C',
  '    text: y',
  '    text: |',
  '    text: >-',
  '    rules: [',
  '      - id: D',
  '      z',
  '    ]',
  '    }',
  '  y"',
  '   - id: E',
  ' - id: F',
  '- id: G',
  '# remark',
  '  # remark',
  '    # remark',
  '',
  '  ',
  '...',
  '---',
  '"q": 1',
  'plain',
  '  plain: - x'
)

test('no made-up text says anything else in pieces', () => {
  const seen = { 'in pieces': 0, whole: 0 }
  fc.assert(
    fc.property(fc.array(LINES, { minLength: 1, maxLength: 9 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      seen[agrees(lines.join(end) + end)]++
    }),
    { numRuns: 20_000 }
  )
  expect(seen['in pieces']).toBeGreaterThan(1000)
})

test('nor does a text of a council in which lines were taken out, put elsewhere or moved in', () => {
  const lines = textOf('york/2024-03-15.yaml').split('\n').slice(0, 160)
  const at = fc.nat(lines.length - 1)
  const seen = { 'in pieces': 0, whole: 0 }
  const change = fc.record({ from: at, to: at, deeper: fc.constantFrom(0, 0, 0, 0, -2, -1, 1, 2), keep: fc.boolean() })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
      const edited = [...lines]
      for (const { from, to, deeper, keep } of changes) {
        const line = edited[from] ?? ''
        if (!keep) edited.splice(from, 1)
        edited.splice(to, 0, deeper < 0 ? line.slice(-deeper) : ' '.repeat(deeper) + line)
      }
      seen[agrees(edited.join('\n'))]++
    }),
    { numRuns: 300 }
  )
  expect(seen['in pieces']).toBeGreaterThan(10)
})
