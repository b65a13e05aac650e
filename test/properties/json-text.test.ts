import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../engine/read/text.ts'

const WORDS = fc.constantFrom(
  'id',
  'on',
  'yes',
  'null',
  '2026-02-28',
  '0x1f',
  '~',
  'a: b',
  '- c',
  '# d',
  'é',
  '',
  '__proto__'
)
const ATOM = fc.oneof(
  WORDS,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null)
)
const { data: DATA } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    ATOM,
    fc.array(tie('data'), { maxLength: 4 }),
    fc.array(fc.tuple(WORDS, tie('data')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs))
  )
}))
const MAP = fc.dictionary(WORDS, DATA, { maxKeys: 6 })

/** A line before it makes YAML of it that is no JSON, and says the same. */
const asYaml = (json: string): string => `# \n${json}`

describe('a text that is JSON', () => {
  test('says the same by the quick way as by the way of YAML', () => {
    fc.assert(
      fc.property(MAP, fc.constantFrom(undefined, 2), (data, indent) => {
        const json = JSON.stringify(data, null, indent)
        const [quick, slow] = [readText(json), readText(asYaml(json))]
        expect(quick.ok ? quick.value.data : quick.problems.map(({ code }) => code)).toEqual(
          slow.ok ? slow.value.data : slow.problems.map(({ code }) => code)
        )
      }),
      { numRuns: 2000 }
    )
  })

  test.each([
    ['a key given twice', '{"a": 1, "a": 2}', 'DUPLICATE_KEY'],
    ['a key that cannot be one', '{"__proto__": {}}', 'FORBIDDEN_KEY'],
    ['such a key behind an escape', '{"\\u005f_proto__": {}}', 'FORBIDDEN_KEY'],
    ['fifty lists in one another', `{"a": ${'['.repeat(50)}${']'.repeat(50)}}`, 'TOO_DEEP']
  ])('is refused for %s', (_, text, code) => {
    const read = readText(text)
    expect(read.ok ? [] : read.problems.map((one) => one.code)).toContain(code)
  })

  test('has places to underline', () => {
    const text = '{"a": {"b": [1, "zwei"]}}'
    const read = readText(text)
    if (!read.ok) throw new Error(read.problems[0].message)
    const { start, end } = read.value.spanOf('/a/b/1')
    expect(text.slice(start, end)).toBe('"zwei"')
    expect(Object.getPrototypeOf(read.value.data)).toBeNull()
  })
})
