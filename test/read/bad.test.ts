import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Problem, Result } from '../../engine/problem.ts'
import { readExamples } from '../../engine/read/examples.ts'
import { readRuleset } from '../../engine/read/ruleset.ts'
import { readVocabulary } from '../../engine/read/vocabulary.ts'
import { LAW, problemsOf, small } from './small.ts'

const FOLDER = new URL('../fixtures/bad/', import.meta.url)
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))

type Expected = Readonly<{ code: string; under: string; says: string; help: string | undefined }>

/** What a fixture says should be said of it: `# expect: CODE under …, help: …` and, on the next line, `# says: …`. */
function expectedIn(text: string): readonly Expected[] {
  const pairs = text.matchAll(/^# expect: ([A-Z_]+) under `(.*?)`(?:, help: (.*))?\n# says: (.*)$/gm)
  return [...pairs].map(([, code = '', under = '', help, says = '']) => ({ code, under, says, help }))
}

const saidOf = (text: string, { code, message, help, at }: Problem): Expected => ({
  code,
  under: text.slice(at?.start, at?.end).replaceAll('\n', '\\n'),
  says: message,
  help
})

function read(file: string, text: string): Result<unknown> {
  if (file.startsWith('vocabulary-')) return readVocabulary(text)
  if (file.startsWith('examples-')) return readExamples(text)
  return readRuleset(text, { vocabulary: small(), floor: LAW })
}

describe('every bad text', () => {
  test.each(files)('%s is told what is wrong, in its own words and underlined', (file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8')
    const expected = expectedIn(text)
    expect(expected.length).toBeGreaterThan(0)
    expect(problemsOf(read(file, text)).map((problem) => saidOf(text, problem))).toEqual(expected)
  })
})

test('the bad texts show every kind of slip that a ruleset can have', () => {
  const codes = new Set(
    files.flatMap((file) => expectedIn(readFileSync(new URL(file, FOLDER), 'utf8')).map(({ code }) => code))
  )
  expect(codes.size).toBeGreaterThan(35)
})
