import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, duecourse, fileWith } from './duecourse.ts'

const YORK = readFileSync('rulesets/york/2024-03-15.yaml', 'utf8')

describe('sound files', () => {
  test.each([
    ['rulesets/york/2024-03-15.yaml', 'a sound ruleset'],
    ['rulesets/england/1991-10-14.yaml', 'a sound ruleset'],
    ['rulesets/vocabulary.yaml', 'a sound vocabulary'],
    ['rulesets/calendars/england-and-wales.json', 'a sound calendar'],
    ['rulesets/york/provisions.yaml', 'a sound list of provisions'],
    ['rulesets/york/examples.yaml', 'a sound file of worked examples'],
    ['test/cases/first-review-held.json', 'a sound case']
  ])('%s is %s', async (file, says) => {
    const said = await duecourse(['validate', file])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toBe(`${file}: ${says}\n0 problems in 1 file\n`)
  })

  test('a case may come by standard input, as JSON or YAML', async () => {
    for (const input of ['{ "born": "2014-03-01" }', 'born: 2014-03-01\n']) {
      expect(await duecourse(['validate', '-'], { input })).toMatchObject({
        code: 0,
        out: '-: a sound case\n0 problems in 1 file\n'
      })
    }
  })
})

describe('a ruleset with something wrong', () => {
  const wrong = fileWith(YORK.replace('met: invitations-sent', 'met: invitations-snet'), 'wrong.yaml')

  test('is shown with its line, the place marked, and what to do', async () => {
    const { code, out } = await duecourse(['validate', wrong])
    const [place, line, mark, help] = out.split('\n')
    expect(code).toBe(1)
    expect(place).toMatch(/wrong\.yaml:\d+:\d+: .*`invitations-snet`.* \[[A-Z_]+\]$/)
    expect(line).toContain('met: invitations-snet')
    expect(mark?.indexOf('^')).toBe(line?.indexOf('invitations-snet'))
    expect(mark?.trim().split(' ').at(-1)).toBe('^'.repeat('invitations-snet'.length))
    expect(help).toContain('did you mean `invitations-sent`?')
    expect(out).toContain('in 1 file')
  })

  test('is told to programs with the line and the offsets', async () => {
    const { code, out } = await duecourse(['validate', wrong, '--json'])
    const { files } = JSON.parse(out) as {
      files: { kind: string; problems: { line: number; at: { start: number; end: number } }[] }[]
    }
    const [problem] = files[0]?.problems ?? []
    const text = readFileSync(wrong, 'utf8')
    expect([code, files[0]?.kind]).toEqual([1, 'ruleset'])
    expect(text.slice(problem?.at.start, problem?.at.end)).toBe('invitations-snet')
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain('invitations-snet')
  })

  test('does not hide what is right or wrong in other files', async () => {
    const { code, out } = await duecourse(['validate', 'rulesets/vocabulary.yaml', wrong])
    expect(code).toBe(1)
    expect(out).toContain('rulesets/vocabulary.yaml: a sound vocabulary')
    expect(out).toContain('invitations-snet')
  })

  test('cannot name a floor outside the folder of rulesets', async () => {
    const file = fileWith(YORK.replace('floor: england', 'floor: ../england'))
    expect((await duecourse(['validate', file])).code).toBe(1)
  })
})

describe('what cannot be read', () => {
  const folder = aFolder()
  symlinkSync(join(folder, 'nothing'), join(folder, 'dangling'))

  test.each([
    ['a missing file', join(folder, 'missing.yaml'), 'there is no such file'],
    ['a folder', folder, 'this is a folder, not a file'],
    ['a link that leads nowhere', join(folder, 'dangling'), 'there is no such file'],
    ['a name that is too long', fileWith('').replace(/\d+-file/, 'x'.repeat(300)), 'there is no such file'],
    ['bytes that are no text', fileWith(new Uint8Array([0xff, 0xfe, 0x00, 0x80])), 'this is not text in UTF-8'],
    ['text with a zero in it', fileWith('ruleset: a\u0000b'), 'control character'],
    ['a file without end', '/dev/zero', 'longer than 4 MB'],
    ['a very long file', fileWith('#'.repeat(5 * 1024 * 1024)), 'longer than 4 MB'],
    ['text longer than a procedure', fileWith(`ruleset: york\n# ${'x'.repeat(300 * 1024)}`), 'longer than 256 KB'],
    ['an empty file', fileWith(''), 'problem'],
    ['half a map', fileWith('ruleset: [york'), 'NOT_YAML'],
    ['deep lists', fileWith(`${'['.repeat(5000)}${']'.repeat(5000)}`, 'deep.json'), 'TOO_DEEP'],
    ['aliases', fileWith('ruleset: &a york\nversion: *a\n'), 'problem']
  ])('%s is a problem, not a crash', async (_, file, says) => {
    const { code, out, err } = await duecourse(['validate', file])
    expect(code).toBe(1)
    expect(out).toContain(says)
    expect(out + err).not.toMatch(/\n\s+at .*(:\d+){2}/)
  })

  test('a pipe is read to its end', () => {
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', `printf 'born: 2014-03-01\\n' | "$0" server/cli/duecourse.js validate /dev/stdin`, process.execPath],
      {
        encoding: 'utf8'
      }
    )
    expect([status, stdout]).toEqual([0, '/dev/stdin: a sound case\n0 problems in 1 file\n'])
  })
})

test.each([
  ['no byte', ''],
  ['blanks', '  \n\n'],
  ['a comment', '# still to be written\n'],
  ['the start of a document', '---\n'],
  ['null', 'null\n']
])('a file with nothing in it but %s is not called a faulty case', async (_, text) => {
  const { code, out } = await duecourse(['validate', fileWith(text, 'empty')])
  expect(code).toBe(1)
  expect(out).toMatch(/nothing stands in this.* \[EMPTY\]\n {2}help: a case has `care`.* a ruleset `ruleset`/)
  expect(out).not.toContain('pseudonymous')
  expect(JSON.parse((await duecourse(['validate', '-', '--json'], { input: text })).out).files[0]).not.toHaveProperty(
    'kind'
  )
})

/** Marks that stand for what nobody may repeat. */
const MARKS = ['Zebedee', 'QX7', 'Sunnyside', '1999-09-09']

describe('no word of a case is said back', () => {
  test.each([
    ['JSON that breaks off', '{ "case": "Zebedee QX7", "born": "1999-09-09", "Sunnyside": '],
    ['a field twice', '{ "case": "Zebedee", "case": "QX7" }'],
    ['fields that are none', '{ "Zebedee": 1, "care": [{ "from": "1999-09-09", "Sunnyside": "QX7" }] }'],
    ['facts that are none', '{ "facts": { "Zebedee": true }, "done": { "Sunnyside": "1999-09-09" } }'],
    [
      'values that are none',
      '{ "case": "Zebedee QX7", "born": "Sunnyside", "facts": { "proceedings-ongoing": "QX7" } }'
    ],
    ['an event that is none', '{ "events": [{ "event": "Zebedee", "on": "1999-09-09" }] }'],
    ['YAML that breaks off', 'case: Zebedee\nborn: [1999-09-09\nQX7: Sunnyside'],
    ['YAML with a key twice', 'Zebedee: 1\nZebedee: 2\nborn: 1999-09-09'],
    ['YAML with an alias', 'case: &Zebedee QX7\nteam: *Zebedee'],
    ['YAML with a tag', 'case: !!Zebedee QX7\n'],
    ['YAML that calls itself a ruleset below', 'case: Zebedee\nruleset: [QX7\n'],
    ['a list of names', '- Zebedee\n- QX7 Sunnyside\n']
  ])('%s', async (_, text) => {
    const file = fileWith(text, 'case')
    const runs = [
      await duecourse(['validate', file]),
      await duecourse(['validate', '-', '--json'], { input: text }),
      await duecourse(['assess', 'york', file, '--as-of', '2026-03-01'])
    ]
    for (const { code, out, err } of runs) {
      expect(code).toBe(1)
      expect(MARKS.filter((mark) => (out + err).toLowerCase().includes(mark.toLowerCase()))).toEqual([])
    }
  })
})

test('a schedule says no word of a case back either', async () => {
  const { code, out, err } = await duecourse([
    'schedule',
    'york',
    fileWith('{ "Zebedee": "QX7" }'),
    '--meeting',
    '2026-05-14'
  ])
  expect(code).toBe(1)
  expect(out + err).not.toMatch(/zebedee|qx7/i)
})
