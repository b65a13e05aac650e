import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openFolder, SHIPPED_RULESETS } from '../../server/store/folder.ts'
import { makeRecent, makeShared } from '../../server/store/recent.ts'
import { shippedStore } from './serving.ts'

const outside = mkdtempSync(join(tmpdir(), 'duecourse-'))
const folder = join(outside, 'rulesets')
const at = (file: string): string => join(folder, file)
const change = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(at(file), readFileSync(at(file), 'utf8').replace(from, to))

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(SHIPPED_RULESETS, folder, { recursive: true })
  rmSync(at('brighton-and-hove'), { recursive: true })
  for (const version of ['1991-10-14', '2011-04-01', '2012-12-03', '2015-04-01']) rmSync(at(`england/${version}.yaml`))
})
afterAll(() => rmSync(outside, { recursive: true }))

/** What is wrong with the folder, each with its file. */
const problems = (): readonly string[] => {
  const opened = openFolder(folder)
  return opened.ok ? [] : opened.problems.map(({ code, file }) => `${code} ${file}`)
}

describe('a folder of rulesets', () => {
  test('as it is shipped is right', () => {
    const store = shippedStore()
    expect(store.rulesets()).toEqual(['brighton-and-hove', 'england', 'york'])
    expect(store.calendars()).toEqual(['england-and-wales'])
    expect(store.versions('england').map(({ version }) => version)).toEqual([
      '2020-09-26',
      '2020-04-24',
      '2015-04-01',
      '2012-12-03',
      '2011-04-01',
      '1991-10-14'
    ])
  })

  test('gives each text as it stands there, with its digest', () => {
    const text = readFileSync(join(SHIPPED_RULESETS, 'york/2024-03-15.yaml'))
    const york = shippedStore().version('york', '2024-03-15')
    expect([york?.text, york?.digest]).toEqual([text.toString(), createHash('sha256').update(text).digest('hex')])
    expect(shippedStore().provisionList('york')).toBe(
      readFileSync(join(SHIPPED_RULESETS, 'york/provisions.yaml'), 'utf8')
    )
    expect(shippedStore().provisionList('leeds')).toBeUndefined()
  })

  test('changed as these tests change it is right too', () => {
    expect(problems()).toEqual([])
  })

  test('says everything that is wrong with any of its files, at once', () => {
    change('york/2024-03-15.yaml', 'floor: E33.2a', 'floor: E99.9')
    change('england/2020-09-26.yaml', 'calendar: england-and-wales', 'calendar: scotland')
    writeFileSync(at('england/draft.yaml'), 'language: 1\n')
    expect([...new Set(problems())].sort()).toEqual([
      'MISNAMED_FILE england/draft.yaml',
      'UNKNOWN_CALENDAR england/2020-09-26.yaml',
      'UNKNOWN_RULE york/2024-03-15.yaml'
    ])
  })

  test.each<readonly [string, () => void, readonly string[]]>([
    [
      'a version under the name of another',
      () => renameSync(at('york/2024-03-15.yaml'), at('york/2024-03-16.yaml')),
      ['MISNAMED_FILE york/2024-03-16.yaml']
    ],
    [
      'a ruleset under the name of another',
      () => renameSync(at('york'), at('leeds')),
      ['MISNAMED_FILE leeds/2024-03-15.yaml']
    ],
    [
      'a floor that is not there',
      () => rmSync(at('england'), { recursive: true }),
      ['UNKNOWN_FLOOR york/2024-03-15.yaml']
    ],
    [
      'a law that stands on a council',
      () => change('england/2020-09-26.yaml', /^appliesBy:/m, 'floor: york\nappliesBy:'),
      ['UNKNOWN_FLOOR england/2020-09-26.yaml', 'UNKNOWN_FLOOR york/2024-03-15.yaml']
    ],
    [
      'a provision that the law does not have',
      () => change('york/2024-03-15.yaml', 'floor: E33.2a', 'floor: E33.9'),
      ['UNKNOWN_RULE york/2024-03-15.yaml']
    ],
    [
      'the same where the law’s name stands as in JSON',
      () => {
        change('york/2024-03-15.yaml', 'floor: E33.2a', 'floor: E33.9')
        change('york/2024-03-15.yaml', /^floor: england$/m, '"floor": "england"')
      },
      ['UNKNOWN_RULE york/2024-03-15.yaml']
    ],
    [
      'a law that cannot be read',
      () => writeFileSync(at('england/2020-09-26.yaml'), 'a: [\n'),
      ['NOT_YAML england/2020-09-26.yaml']
    ],
    [
      'two versions from one day',
      () => change('england/2020-04-24.yaml', 'inForce: { from: 2020-04-24', 'inForce: { from: 2020-09-26'),
      ['SAME_DAY england/2020-09-26.yaml']
    ],
    ['no vocabulary', () => rmSync(at('vocabulary.yaml')), ['NOT_INSIDE vocabulary.yaml']],
    [
      'a calendar that is no JSON',
      () => writeFileSync(at('calendars/england-and-wales.json'), '{'),
      ['NOT_JSON calendars/england-and-wales.json']
    ],
    [
      'a file that is not UTF-8',
      () => writeFileSync(at('york/2024-03-15.yaml'), Buffer.from([0xff, 0xfe])),
      ['NOT_READABLE york/2024-03-15.yaml']
    ],
    [
      'a file without end',
      () => writeFileSync(at('york/2024-03-15.yaml'), Buffer.alloc(5_000_000, '#')),
      ['TOO_LONG york/2024-03-15.yaml']
    ],
    [
      'a folder with the name of a version',
      () => mkdirSync(at('york/2025-01-01.yaml')),
      ['NOT_READABLE york/2025-01-01.yaml']
    ],
    ['a ruleset that cannot be named so', () => mkdirSync(at('York (new)')), ['BAD_ID York (new)']]
  ])('refuses %s', (_, spoil, expected) => {
    spoil()
    expect([...new Set(problems())]).toEqual(expected)
  })

  test('that is not there is a problem, and no error', () => {
    const opened = openFolder(join(outside, 'nowhere'))
    expect(opened.ok ? [] : opened.problems.map(({ code }) => code)).toEqual(['NO_FOLDER'])
  })
})

describe('row 49: nothing outside the folder is read', () => {
  test('through a link to a file', () => {
    writeFileSync(join(outside, 'secret.yaml'), readFileSync(at('york/2024-03-15.yaml')))
    rmSync(at('york/2024-03-15.yaml'))
    symlinkSync(join(outside, 'secret.yaml'), at('york/2024-03-15.yaml'))
    expect(problems()).toEqual(['NOT_INSIDE york/2024-03-15.yaml'])
  })

  test('through a link to a folder', () => {
    renameSync(at('york'), join(outside, 'york'))
    symlinkSync(join(outside, 'york'), at('york'))
    const opened = openFolder(folder)
    expect(opened.ok && opened.value.rulesets()).toEqual(['england'])
    rmSync(join(outside, 'york'), { recursive: true })
  })

  test('while a link from one place inside to another is followed, as mounted configuration has them', () => {
    mkdirSync(at('.data'))
    renameSync(at('york'), at('.data/york'))
    symlinkSync('.data/york', at('york'))
    const opened = openFolder(folder)
    expect(opened.ok && opened.value.rulesets()).toEqual(['england', 'york'])
  })

  test.skipIf(process.platform === 'win32')('nor is a pipe waited for', () => {
    rmSync(at('york/2024-03-15.yaml'))
    execFileSync('mkfifo', [at('york/2024-03-15.yaml')])
    expect(problems()).toEqual(['NOT_READABLE york/2024-03-15.yaml'])
  })
})

describe('the procedure of a council', () => {
  const store = shippedStore()
  const names = (id: string, query = {}) => {
    const procedure = store.procedure(id, query)
    if ('unknown' in procedure) return procedure
    const versions = (history: typeof procedure.law) => history?.versions.map(({ ruleset }) => ruleset.version)
    return { local: versions(procedure.local), law: versions(procedure.law)?.length }
  }

  test('stands on the law in all its versions', () => {
    expect(names('york')).toEqual({ local: ['2024-03-15'], law: 6 })
    expect(names('york', { version: '2024-03-15' })).toEqual({ local: ['2024-03-15'], law: 6 })
    expect(names('england', { version: '2011-04-01' })).toEqual({ local: ['2011-04-01'], law: undefined })
  })

  test.each([
    ['leeds', {}, { unknown: 'ruleset', name: 'leeds' }],
    ['constructor', {}, { unknown: 'ruleset', name: 'constructor' }],
    ['york', { version: '2020-01-01' }, { unknown: 'version', name: '2020-01-01' }],
    ['york', { readings: ['clear-days', 'nothing'] }, { unknown: 'reading', name: 'nothing' }],
    ['england', { readings: ['Y2.2/three-months'] }, { unknown: 'reading', name: 'Y2.2/three-months' }]
  ])('%s %j is not there', (id, query, unknown) => {
    expect(store.procedure(id, query)).toEqual(unknown)
  })

  test('takes the council’s readings in its text, the law’s in the law, and a doubt about both whole texts in both', () => {
    const conventions = (readings: readonly string[]) => {
      const procedure = store.procedure('york', { readings })
      if ('unknown' in procedure) throw new Error(procedure.name)
      return [procedure.local, procedure.law].map((history) => history?.versions[0].ruleset.conventions.clearDays)
    }
    expect(conventions([])).toEqual([false, false])
    expect(conventions(['clear-days'])).toEqual([true, true])
    const law = store.procedure('york', { readings: ['E33.2b/long-term-fostering'] })
    const plain = store.procedure('york')
    if ('unknown' in law || 'unknown' in plain) throw new Error('there are both')
    const conditionOf = ({ law: history }: typeof law) => {
      const body = history?.byKey.get('E33.2b')?.versions[0]?.rule?.body
      return body !== undefined && 'when' in body ? body.when : undefined
    }
    expect(conditionOf(law)).not.toEqual(conditionOf(plain))
    expect(law.local.versions[0]).toBe(plain.local.versions[0])
  })

  test('takes every reading that there is, alone', () => {
    for (const id of store.rulesets()) {
      const ruleset = store.versions(id)[0]?.ruleset
      const keys = [
        ...(ruleset?.readings ?? []),
        ...(ruleset?.provisions.flatMap(({ readings }) => readings) ?? [])
      ].map(({ key }) => key)
      expect(keys.length).toBeGreaterThan(3)
      expect(keys.filter((key) => 'unknown' in store.procedure(id, { readings: [key] }))).toEqual([])
    }
  })

  test('is the same again for the same readings in another order', () => {
    const [one, other] = [
      ['clear-days', 'Y2.2/three-months'],
      ['Y2.2/three-months', 'clear-days', 'clear-days']
    ]
    expect(store.procedure('york', { readings: one })).toBe(store.procedure('york', { readings: other }))
  })
})

test('what was asked for longest ago is let go first', () => {
  const made: string[] = []
  const recent = makeRecent<string>(2)
  const get = (key: string) => recent(key, () => (made.push(key), key))
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('what somebody still holds is found again, however many others were asked for since', () => {
  const made: string[] = []
  const shared = makeShared<Readonly<{ key: string }>>(1)
  const get = (key: string) => shared(key, () => (made.push(key), { key }))
  const held = get('a')
  for (const key of ['b', 'c', 'd']) get(key)
  expect(get('a')).toBe(held)
  expect(made).toEqual(['a', 'b', 'c', 'd'])
})
