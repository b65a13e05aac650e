import { describe, expect, test } from 'vitest'
import { TEXT_LIMITS } from '../../engine/read/limits.ts'
import { readText } from '../../engine/read/text.ts'
import { codesOf, problemsOf, timed, valueOf } from './small.ts'

/** Room for texts that are only too long because they are too deep. */
const ROOMY = { ...TEXT_LIMITS, bytes: 8 * 1024 * 1024 }

const A_SECOND = 1000

/** What is said of a text, and how long that took. */
function told(text: string, limits = TEXT_LIMITS): Readonly<{ codes: readonly string[]; took: number }> {
  const { given, took } = timed(() => codesOf(readText(text, limits)))
  return { codes: given, took }
}

/** Maps in one another by indentation. */
const block = (depth: number): string => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:\n`).join('')

/** So many keys with a value each. */
const keys = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n')

describe('a text that can be read', () => {
  test('becomes maps without a prototype, lists, text, numbers, true, false and null', () => {
    const { data } = valueOf(
      readText('a: 1\nb: [x, "y: z", true, null, ~, -2, 0.5]\nc:\n  d: |-\n    two\n    lines\n')
    )
    expect(data).toEqual({ a: 1, b: ['x', 'y: z', true, null, null, -2, 0.5], c: { d: 'two\nlines' } })
    expect(Object.getPrototypeOf(data)).toBeNull()
  })

  test('may be written with the line ends of Windows', () => {
    expect(valueOf(readText('a: 1\r\nb:\r\n  - x\r\n')).data).toEqual({ a: 1, b: ['x'] })
  })

  test('may begin with `---` and end with `...`', () => {
    expect(valueOf(readText('---\na: 1\n...\n')).data).toEqual({ a: 1 })
  })

  const text = 'first: here\nlist:\n  - name: one\n    deep: { word: found }\n  - two\n"quoted key": x\n'
  test.each([
    ['/first', 'value', 'here'],
    ['/first', 'key', 'first'],
    ['/list/0/deep/word', 'value', 'found'],
    ['/list/0/deep', 'key', 'deep'],
    ['/list/0', 'key', 'name: one'],
    ['/list/1', 'key', 'two'],
    ['/quoted key', 'key', '"quoted key"'],
    ['/list/0/deep/missing/inside', 'value', 'deep'],
    ['/nowhere', 'value', 'first: here'],
    ['', 'key', 'first: here']
  ] as const)('tells where %s stands: its %s', (pointer, of, under) => {
    const { start, end } = valueOf(readText(text)).spanOf(pointer, of)
    expect(text.slice(start, end)).toBe(under)
  })
})

describe('row 1: aliases and merge keys are refused, so that no alias bomb can be built', () => {
  const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`).join('\n')
  test.each([
    ['an anchor', 'a: &x 1', ['ANCHOR']],
    ['an alias', 'a: *x', ['ALIAS']],
    ['a merge key', 'a: 1\n<<: { b: 2 }', ['MERGE_KEY']],
    ['a merge key of an alias', 'a: &x { b: 2 }\nc: { <<: *x }', ['ANCHOR', 'ALIAS']],
    ['a quoted merge key', '"<<": { b: 2 }', ['MERGE_KEY']]
  ])('%s', (_, text, codes) => expect(codesOf(readText(text))).toEqual(codes))

  test('a bomb of thirty levels, at once and with the place of each', () => {
    const { codes, took } = told(bomb)
    expect(new Set(codes)).toEqual(new Set(['ANCHOR', 'ALIAS', 'MORE_PROBLEMS']))
    expect(took).toBeLessThan(A_SECOND)
  })

  test('words with these characters in them are just words', () => {
    expect(valueOf(readText('a: b&c\nd: "*x"\ne: R&D * 2\nf: "!x"\n')).data).toEqual({
      a: 'b&c',
      d: '*x',
      e: 'R&D * 2',
      f: '!x'
    })
  })
})

describe('row 2: nesting is measured before anything calls itself', () => {
  const forms: Readonly<Record<string, (depth: number) => string>> = {
    'flow lists': (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`,
    'flow lists that never close': (depth) => '['.repeat(depth),
    'flow maps': (depth) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
    'lists on one line': (depth) => `${'- '.repeat(depth)}a`
  }

  test.each(Object.entries(forms))('%s: forty may stand in one another', (name, form) => {
    expect(codesOf(readText(form(40)))).toEqual(name.endsWith('close') ? ['NOT_YAML'] : [])
  })

  for (const [name, form] of Object.entries(forms)) {
    test.each([41, 1000, 50_000, 1_000_000])(`${name}: not %i`, (depth) => {
      const { codes, took } = told(form(depth), ROOMY)
      expect(codes).toEqual(['TOO_DEEP'])
      expect(took).toBeLessThan(A_SECOND)
    })
  }

  test('maps by indentation: forty may, and more may not', () => {
    expect(codesOf(readText(block(40)))).toEqual([])
    for (const depth of [41, 1000, 2000]) expect(told(block(depth), ROOMY)).toMatchObject({ codes: ['TOO_DEEP'] })
  })
})

describe('row 3: many keys are read or refused in well under a second', () => {
  test('9,999 keys with a value each are read', () => {
    const { codes, took } = told(keys(9999))
    expect(codes).toEqual([])
    expect(took).toBeLessThan(A_SECOND)
  })

  test.each([
    ['by line', keys(20_000)],
    ['in one flow map', `{${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join(', ')}}`],
    ['all the same', 'same: 1\n'.repeat(20_000)]
  ])('184 KB of 20,000 keys, %s, are refused', (_, text) => {
    const { codes, took } = told(text)
    expect(codes).toContain('TOO_MANY')
    expect(took).toBeLessThan(A_SECOND)
  })

  test('256 KB of UTF-8 may come, and not a byte more', () => {
    const limit = 256 * 1024
    expect(codesOf(readText(`a: ${'x'.repeat(limit - 3)}`))).toEqual([])
    expect(codesOf(readText(`a: ${'x'.repeat(limit - 2)}`))).toEqual(['TOO_LONG'])
    expect(codesOf(readText(`a: ${'é'.repeat(limit / 2 - 1)}`))).toEqual(['TOO_LONG'])
    expect(told('x'.repeat(50_000_000))).toMatchObject({ codes: ['TOO_LONG'] })
  })

  const full = 250_000
  test.each([
    ['empty lines', '\n'.repeat(full)],
    ['spaces', ' '.repeat(full)],
    [
      'blank lines, then comments, after a text that goes on',
      `a: |\n  x\n${'\n'.repeat(150_000)}${' #\n'.repeat(30_000)}`
    ],
    ['comments', '#\n'.repeat(full / 2)],
    ['commas', `[${','.repeat(full)}`],
    ['closing brackets', ']'.repeat(full)],
    ['colons', ': '.repeat(full / 2)],
    ['dashes', '-\n'.repeat(full / 2)],
    ['quotes', '" '.repeat(full / 2)],
    ['empty texts', "'' ".repeat(full / 3)],
    ['backslashes', `a: "${'\\'.repeat(full)}"`],
    ['anchors', '& '.repeat(full / 2)],
    ['tags', '! '.repeat(full / 2)],
    ['directives', '%a\n'.repeat(full / 3)],
    ['documents', '---\n'.repeat(full / 4)],
    ['document ends', '...\n'.repeat(full / 4)],
    ['a number without end', `a: ${'1'.repeat(full)}`],
    ['a key without end', `${'k'.repeat(full)}: 1`],
    ['a text over many lines', `a: b${' \n c'.repeat(full / 5)}`],
    ['a quoted text over many lines', `a: "${' \n'.repeat(full / 2)}"`],
    ['question marks', '? '.repeat(full / 2)],
    ['lists in lists', `[${'[],'.repeat(full / 3)}]`]
  ])('256 KB of %s take less than a second', (_, text) => expect(told(text).took).toBeLessThan(A_SECOND))
})

describe('row 4: whatever would make a text mean something else than it says is refused', () => {
  test.each([
    ['a key given twice', 'a: 1\na: 2', 'DUPLICATE_KEY', 'a'],
    ['a key given twice, once in quotes', 'x: { b: 1, "b": 2 }', 'DUPLICATE_KEY', '"b"'],
    ['a key given twice, once with an escape', 'b: 1\n"\\x62": 2', 'DUPLICATE_KEY', '"\\x62"'],
    ['a second document', 'a: 1\n---\nb: 2', 'SECOND_DOCUMENT', '---'],
    ['a second document after an end', 'a: 1\n...\nb: 2', 'SECOND_DOCUMENT', 'b: '],
    ['a directive', '%YAML 1.1\n---\na: yes', 'DIRECTIVE', '%YAML 1.1'],
    ['a tag of YAML', 'a: !!binary aGk=', 'TAG', '!!binary'],
    ['a tag of somebody', 'a: !x 1', 'TAG', '!x'],
    ['a tag that says nothing', 'a: ! 1', 'TAG', '!'],
    ['a key marked with ?', '? a\n: 1', 'COMPLEX_KEY', '?'],
    ['a list as a key', '[a]: 1', 'COMPLEX_KEY', '[a]'],
    ['a map as a key', '{ a: 1 }: 1', 'COMPLEX_KEY', '{ a: 1 }'],
    ['a number as a key', '1: a', 'KEY_NOT_TEXT', '1'],
    ['true as a key', 'true: a', 'KEY_NOT_TEXT', 'true'],
    ['null as a key', 'null: a', 'KEY_NOT_TEXT', 'null'],
    ['no key at all', ': a', 'KEY_NOT_TEXT', ''],
    ['a byte order mark', '\ufeffa: 1', 'BYTE_ORDER_MARK', '\ufeff'],
    ['a byte order mark inside', 'a: \ufeff1', 'BYTE_ORDER_MARK', '\ufeff'],
    ['a NUL', 'a: \u0000', 'CONTROL_CHARACTER', '\u0000'],
    ['a bell', 'a: "\u0007"', 'CONTROL_CHARACTER', '\u0007'],
    ['the mark by which the lexer tells a text', 'a: \u001fb', 'CONTROL_CHARACTER', '\u001f'],
    ['the mark by which the lexer tells a document', '\u0002a: 1', 'CONTROL_CHARACTER', '\u0002'],
    ['a return without a line feed', 'a: 1\rb: 2', 'CONTROL_CHARACTER', '\r'],
    ['text that runs backwards', 'a: \u202egnp.exe', 'CONTROL_CHARACTER', '\u202e'],
    ['a NUL by an escape', 'a: "\\0"', 'CONTROL_CHARACTER', '"\\0"'],
    ['a tab as indentation', 'a:\n\tb: 1', 'NOT_YAML', '\t'],
    ['a map in a line of its own', 'a: b: c', 'NOT_YAML', 'b'],
    ['a bracket that never closes', 'a: [1, 2', 'NOT_YAML', ''],
    ['a bad escape', 'a: "\\q"', 'NOT_YAML', '\\']
  ])('%s', (_, text, code, under) => {
    const [first] = problemsOf(readText(text))
    expect(first).toMatchObject({ code, message: expect.stringMatching(/^[^A-Z].*[^.]$/) as unknown })
    expect(text.slice(first?.at?.start, first?.at?.end)).toBe(under)
  })

  test('half of a character', () => expect(codesOf(readText('a: \ud800'))).toEqual(['CONTROL_CHARACTER']))

  test('all of them are told at once', () => {
    expect(codesOf(readText('a: &x 1\nb: *x\nc: !!str 1\n? q : 1'))).toEqual(['ANCHOR', 'ALIAS', 'TAG', 'COMPLEX_KEY'])
    expect(codesOf(readText('a: 1\na: 2\n1: 3\n<<: {}\n__proto__: 4'))).toEqual([
      'DUPLICATE_KEY',
      'KEY_NOT_TEXT',
      'MERGE_KEY',
      'FORBIDDEN_KEY'
    ])
  })
})

describe('row 5: keys that mean something to JavaScript are refused', () => {
  test.each(['__proto__', 'constructor', 'prototype', '"__proto__"', '"\\x5f_proto__"'])('%s', (key) => {
    expect(codesOf(readText(`a: [{ ${key}: { admin: true } }]`))).toEqual(['FORBIDDEN_KEY'])
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })

  test('as a value they are just words', () => {
    expect(valueOf(readText('a: __proto__\nb: [constructor]')).data).toEqual({ a: '__proto__', b: ['constructor'] })
  })
})

describe('row 6: words and numbers are what YAML 1.2 says', () => {
  test.each([
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['NO', 'NO'],
    ['010', 10],
    ['1e3', 1000],
    ['0x1F', 31],
    ['0o17', 15],
    ['1_000', '1_000'],
    ['12:30', '12:30'],
    ['2026-02-28', '2026-02-28'],
    ['2026-02-30', '2026-02-30'],
    ['2026-02-28T10:00:00Z', '2026-02-28T10:00:00Z'],
    ['True', true],
    ['null', null],
    ['~', null],
    ['""', ''],
    ['', null]
  ])('%s', (written, value) => expect(valueOf(readText(`a: ${written}`)).data).toEqual({ a: value }))
})
