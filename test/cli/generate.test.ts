import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { duecourse } from './duecourse.ts'

const made = async (...options: readonly string[]): Promise<string> => {
  const folder = join(mkdtempSync(join(tmpdir(), 'duecourse-made-')), 'return')
  const said = await duecourse(['generate', '--to', folder, '--until', '2026', ...options])
  expect(said).toMatchObject({ code: 0, err: '' })
  return folder
}

const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

describe('duecourse generate', () => {
  test('writes a return that duecourse cohort measures by team', async () => {
    const folder = await made('--children', '60', '--years', '2', '--teams')
    expect(readdirSync(folder)).toEqual(['2024-25', '2025-26', 'teams.csv'])
    expect(readdirSync(join(folder, '2025-26'))).toContain('PLACED_FOR_ADOPTION.csv')
    const { code, out } = await duecourse(['cohort', 'york', '--from', folder, '--by', 'TEAM', '--format', 'json'])
    expect(code).toBe(0)
    const { children, measures } = JSON.parse(out) as { children: number; measures: { groups: readonly unknown[] } }
    expect([children, measures.groups.length]).toEqual([60, 5])
  })

  test('writes the same again for the same seed, and writes over nothing', async () => {
    const [one, other] = [await made('--children', '40', '--seed', '9'), await made('--children', '40', '--seed', '9')]
    for (const file of readdirSync(join(one, '2025-26')))
      expect(textOf(join(one, '2025-26'), file)).toBe(textOf(join(other, '2025-26'), file))
    const again = await duecourse(['generate', '--to', one, '--until', '2026'])
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('not written over')])
  })

  test('writes children in no order where that is asked for, with the same rows', async () => {
    const [one, other] = [await made('--children', '40'), await made('--children', '40', '--unsorted')]
    const lines = (folder: string): readonly string[] => textOf(folder, '2025-26/EPISODES.csv').split('\r\n')
    expect(lines(other)).not.toEqual(lines(one))
    expect(lines(other).toSorted()).toEqual(lines(one).toSorted())
  })

  test.each([
    [['--children', '0'], '--children 0 is not a whole number from 1'],
    [['--years', 'two'], '--years two is not a whole number from 1 to 10'],
    [[], 'say where the files go']
  ])('says what is wrong with %s', async (options, why) => {
    const to = options.length === 0 ? [] : ['--to', join(tmpdir(), 'duecourse-never')]
    const said = await duecourse(['generate', ...to, ...options])
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(why)])
  })
})
