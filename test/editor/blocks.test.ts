import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutLongRuns } from '../../editor/changes/marks.ts'
import { blockChanges, blocksOf } from '../../editor/engine/questions/changes/blocks.ts'

const YORK = readFileSync(new URL('../../rulesets/york/2024-03-15.yaml', import.meta.url), 'utf8')
const changed = (before: string, after: string): string =>
  blockChanges(before, after)
    .map(({ id, title, is }) => `${is} ${id || title}`)
    .join('; ')

describe('a text in its pieces, by its lines alone', () => {
  test('has a piece for each provision, with its title, and what stands around them', () => {
    const blocks = blocksOf(YORK)
    expect(blocks[0]).toMatchObject({ id: '', line: 1 })
    expect(blocks.find(({ id }) => id === 'Y5.10')).toMatchObject({
      title: 'Leaving the child or the parents uninvited'
    })
    expect(blocks.filter(({ id }) => id === 'every-residential-setting')).toEqual([])
    expect(blocks.filter(({ id }) => id !== '')).toHaveLength(191)
  })

  test('begins each piece at its line', () => {
    const lines = YORK.split('\n')
    for (const { id, line } of blocksOf(YORK).filter((one) => one.id !== ''))
      expect(lines[line - 1]).toContain(`- id: ${id}`)
  })

  test.each([
    ['nothing', YORK, ''],
    [
      'one provision',
      YORK.replace('10 working days, before: meeting, met: inv', '12 working days, before: meeting, met: inv'),
      'changed Y5.5'
    ],
    ['a bracket that nobody closes', YORK.replace('id: Y5.10\n', 'id: Y5.10\n   bad: [\n'), 'changed Y5.10'],
    ['the head', YORK.replace(/^title: .*$/m, 'title: 3'), 'changed What stands before the provisions'],
    ['a new number', YORK.replace('- id: Y5.10\n', '- id: Y5.99\n'), 'added Y5.99; removed Y5.10'],
    ['what stands after', `${YORK}\nwhatever: 3\n`, 'added What stands after the provisions']
  ])('tells what is written otherwise: %s', (_, after, says) => expect(changed(YORK, after)).toBe(says))

  test('takes any text, and finds nothing otherwise than in itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(blockChanges(one, one)).toEqual([])
        for (const { before, after } of blockChanges(one, other)) expect(before).not.toBe(after)
      })
    )
  })
})

describe('long runs of what is the same', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}`).join('\n')

  test('are left out beside what differs, and said to be', () => {
    const [first, second, third] = withoutLongRuns([
      { text: lines(30), marked: false },
      { text: 'other', marked: true },
      { text: lines(3), marked: false }
    ])
    expect(first?.text).toBe('… 26 lines that are the same …\nline 26\nline 27\nline 28\nline 29')
    expect(second?.text).toBe('other')
    expect(third?.text).toBe(lines(3))
  })

  test('of what differs nothing is left out', () => {
    const pieces = [{ text: lines(50), marked: true }]
    expect(withoutLongRuns(pieces)).toEqual(pieces)
  })
})
