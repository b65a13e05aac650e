import { describe, expect, test } from 'vitest'
import type { DraftHead } from '../../../editor/api/drafts.ts'
import { invitedSays } from '../../../editor/screens/draft/guest-list.tsx'
import { excusedIn } from '../../../editor/screens/history/later-than-law.tsx'
import { draftOf } from '../../../editor/screens/provision/change-this.tsx'

describe('what an entry of the record tells of time limits later than the law', () => {
  test('is each rule with its reason, and nothing else of the entry', () => {
    const more = { change: 'changes-a-timescale', 'exception Y2.2': 'Agreed.', 'exception Y5.10/decided-first': 'So.' }
    expect(excusedIn(more)).toEqual([
      { rule: 'Y2.2', why: 'Agreed.' },
      { rule: 'Y5.10/decided-first', why: 'So.' }
    ])
    expect(excusedIn(undefined)).toEqual([])
  })
})

describe('who is invited', () => {
  test.each([
    ['nobody', [], '0 people are invited'],
    ['one', ['the child'], '1 person is invited'],
    ['one whom two provisions name', ['the child', 'the child'], '1 person is invited'],
    ['two', ['the child', 'the carer'], '2 people are invited']
  ])('%s', (_, roles, says) => {
    const kept = { role: 'the chair', comes: 'no' } as const
    expect(invitedSays([kept, ...roles.map((role) => ({ role, comes: 'yes' }) as const)])).toBe(says)
  })
})

describe('the draft in which a provision is changed', () => {
  const by = (id: string) => ({ id, name: id, local: false })
  const draft = (id: string, opener: string, state: string, at: string): DraftHead =>
    ({ id, state, opened: { by: by(opener), at }, saved: { by: by(opener), at }, authors: [] }) as never

  test('is one of theirs that is still written, the one last saved', () => {
    const all = [
      draft('old', 'ann', 'draft', '2026-01-01'),
      draft('new', 'ann', 'draft', '2026-02-01'),
      draft('sent', 'ann', 'submitted', '2026-03-01'),
      draft('others', 'ben', 'draft', '2026-04-01')
    ]
    expect(draftOf({ id: 'ann' }, all)?.id).toBe('new')
    expect(draftOf({ id: 'cat' }, all)).toBeUndefined()
  })
})
