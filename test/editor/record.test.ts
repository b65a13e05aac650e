import { describe, expect, test } from 'vitest'
import type { ActName, RecordEntry, RecordLine } from '../../editor/api/record.ts'
import { draftsNamed, groupsOf } from '../../editor/screens/record/groups.ts'
import { subjectWords } from '../../editor/screens/record/words.ts'

const ANN = { kind: 'person', id: 'ann', name: 'Ann' } as const
const BEN = { kind: 'person', id: 'ben', name: 'Ben' } as const

const entry = (seq: number, act: ActName, own: Partial<RecordEntry> = {}): RecordLine => ({
  entry: {
    record: 'r',
    seq,
    at: `2026-11-22T10:0${seq}:00.000Z`,
    act,
    by: ANN,
    subject: 'ruleset/york',
    draft: 'd',
    previous: '',
    ...own
  },
  hash: ''
})

const seqs = (lines: readonly RecordLine[]) =>
  groupsOf(lines).map(({ lines: all }) => all.map(({ entry: { seq } }) => seq))

describe('the record as it is shown', () => {
  test('what somebody wrote in one draft in one go is one row, and nothing else is', () => {
    expect(
      seqs([
        entry(5, 'draft-submitted'),
        entry(4, 'draft-saved'),
        entry(3, 'draft-saved'),
        entry(2, 'draft-saved'),
        entry(1, 'draft-opened')
      ])
    ).toEqual([[5], [4, 3, 2], [1]])
  })

  test.each([
    ['somebody else', { by: BEN }],
    ['another draft', { draft: 'e' }],
    ['another act', { act: 'draft-approved' }]
  ] as const)('%s begins a row of its own', (_, own) =>
    expect(seqs([entry(3, 'draft-saved'), entry(2, 'draft-saved', own), entry(1, 'draft-saved')])).toEqual([
      [3],
      [2],
      [1]
    ])
  )

  test('every entry is in one row, in its order', () => {
    const lines = [4, 3, 2, 1].map((seq) => entry(seq, seq % 2 === 0 ? 'draft-saved' : 'draft-opened'))
    expect(seqs(lines).flat()).toEqual([4, 3, 2, 1])
  })

  test('a draft goes by what its author last said that it is for, not by why it was sent back', () => {
    const lines = [
      entry(4, 'draft-sent-back', { why: 'too vague' }),
      entry(3, 'draft-saved', { why: 'twelve days' }),
      entry(2, 'draft-saved', { why: 'days' }),
      entry(1, 'draft-opened')
    ]
    expect(draftsNamed(lines).get('d')).toEqual({ why: 'twelve days', begun: '2026-11-22T10:01:00.000Z' })
  })

  test('a procedure is called by its title', () => {
    const titles = new Map([['york', 'Reviews (City of York Council)']])
    expect(subjectWords('ruleset/york', titles)).toBe('Reviews (City of York Council)')
    expect(subjectWords('vocabulary', titles)).toBe('The words that rules are made of')
  })
})
