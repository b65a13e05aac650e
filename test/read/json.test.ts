import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDepth, readJson } from '../../engine/read/json.ts'
import { JSON_LIMITS } from '../../engine/read/limits.ts'
import { codesOf, counterexample, problemsOf, valueOf, timed } from './small.ts'

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
const nestedMaps = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

describe('JSON that comes in', () => {
  test('is what JSON.parse makes of it', () => {
    expect(
      counterexample(
        fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), (value) => {
          fc.pre(!/__proto__|constructor|prototype/.test(JSON.stringify(value)))
          expect(valueOf(readJson(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)))
        }),
        { seed: 1, numRuns: 500 }
      )
    ).toBeUndefined()
  })

  test.each([nested, nestedMaps])('row 2: forty lists or maps may stand in one another, and no more', (form) => {
    expect(codesOf(readJson(form(40)))).toEqual([])
    for (const depth of [41, 5000, 400_000]) {
      const { given, took } = timed(() => codesOf(readJson(form(depth), { ...JSON_LIMITS, bytes: 4_000_000 })))
      expect(given).toEqual(['TOO_DEEP'])
      expect(took).toBeLessThan(1000)
    }
  })

  test('a bracket in a text is no bracket', () => {
    expect(valueOf(readJson(JSON.stringify({ a: '['.repeat(100), 'b"': '{"a":1,"a":2}' })))).toEqual({
      a: '['.repeat(100),
      'b"': '{"a":1,"a":2}'
    })
  })

  test('row 3: a megabyte may come, and not a byte more', () => {
    expect(codesOf(readJson(`"${'x'.repeat(1024 * 1024 - 2)}"`))).toEqual([])
    expect(codesOf(readJson(`"${'x'.repeat(1024 * 1024 - 1)}"`))).toEqual(['TOO_LONG'])
    expect(codesOf(readJson(`[${'1,'.repeat(200_000)}1]`))).toEqual(['TOO_MANY'])
  })

  test.each([
    ['{"born":1,"born":2}', '/born'],
    ['{"reviews":[{},{"planned":1,"planned":2}]}', '/reviews/1/planned'],
    ['{"born":1,"\\u0062orn":2}', '/born'],
    ['{"1":1,"1":2}', ''],
    ['{"a":[[{"born":{}}],{"case":{},"born":[],"case":{}}]}', ''],
    ['{"a":1,"facts":{"x":[1,2],"x":3}}', '/facts']
  ])('row 4: a key given twice is refused: %s', (text, pointer) => {
    expect(problemsOf(readJson(text))).toEqual([{ code: 'DUPLICATE_KEY', message: 'a field is given twice', pointer }])
  })

  test('row 4: a key given twice is refused wherever it stands', () => {
    const value = fc.jsonValue({ maxDepth: 3 }).map((one) => JSON.stringify(one))
    const plain = value.filter((text) => !/__proto__|constructor|prototype/.test(text))
    expect(
      counterexample(
        fc.property(plain, plain, fc.string(), (a, b, name) => {
          const key = JSON.stringify(`${name}.`)
          const twice = `{"x":${a},"y":[{${key}:1,"z":${b},${key}:${a}}]}`
          const once = `{"x":${a},"y":[{${key}:1,"z":${b}}]}`
          return codesOf(readJson(twice)).includes('DUPLICATE_KEY') && codesOf(readJson(once)).length === 0
        }),
        { seed: 3, numRuns: 500 }
      )
    ).toBeUndefined()
  })

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('row 5: the key %s is refused', (key) => {
    expect(codesOf(readJson(`{"facts":{"${key}":{"admin":true}}}`))).toEqual(['FORBIDDEN_KEY'])
  })

  test('nothing of what was sent is said back', () => {
    for (const text of [
      '{"Johnny Smith":1,"Johnny Smith":2}',
      '{"reviews":{"Johnny Smith":{"a":1,"a":2}}}',
      '{"a": Johnny Smith}',
      '"Johnny Smith',
      `{"Johnny Smith":${nested(60)}}`,
      '{"Johnny Smith":{"__proto__":1}}'
    ]) {
      expect(problemsOf(readJson(text)).length).toBeGreaterThan(0)
      expect(JSON.stringify(problemsOf(readJson(text)))).not.toMatch(/Johnny|Smith/)
    }
  })

  test('anything at all is read or refused, and nothing is thrown', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\\u',
      '1',
      'true',
      ' ',
      '"a"',
      '"born":',
      'é',
      '\ud800'
    )
    expect(
      counterexample(
        fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
          const text = list.join('')
          const result = readJson(text)
          return result.ok ? isDeepStrictEqual(result.value, JSON.parse(text)) : result.problems.length > 0
        }),
        { seed: 2, numRuns: 5000 }
      )
    ).toBeUndefined()
  })
})

describe('a value that did not come as text', () => {
  test('may be forty deep, and a circle is too deep', () => {
    expect(checkDepth(JSON.parse(nested(40)))).toBeUndefined()
    expect(checkDepth(JSON.parse(nested(41)))).toMatchObject({ code: 'TOO_DEEP' })
    expect(checkDepth(JSON.parse(nestedMaps(100_000)))).toMatchObject({ code: 'TOO_DEEP' })
    const circle: unknown[] = []
    circle.push(circle)
    expect(checkDepth(circle)).toMatchObject({ code: 'TOO_DEEP' })
    for (const plain of [undefined, null, 1, 'x', true]) expect(checkDepth(plain)).toBeUndefined()
  })
})
