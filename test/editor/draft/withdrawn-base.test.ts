import { describe, expect, test } from 'vitest'
import type { PublishedVersion } from '../../../editor/api/versions.ts'
import { withdrawnBase } from '../../../editor/draft/withdrawn-base.ts'

const ACT = { by: { id: 'a', name: 'Kim', local: false }, at: '2026-12-01T09:30:00Z' }
const version = (more: Partial<PublishedVersion> = {}): PublishedVersion => ({
  version: '2027-01-01',
  revision: 1,
  state: 'scheduled',
  digest: '',
  change: 'changes-a-timescale',
  why: 'why',
  urgent: false,
  published: ACT,
  href: '',
  ...more
})
const WITHDRAWN = version({ state: 'withdrawn', withdrawn: { ...ACT, why: 'The panel did not agree.' } })
const DRAFT = { base: '2027-01-01', state: 'draft', replaces: '2024-03-15' } as const

describe('a draft that began from a version which is not there any more', () => {
  test('is told so: who withdrew it, why, and what that means for the draft', () => {
    expect(withdrawnBase(DRAFT, [WITHDRAWN])).toEqual({
      heading: 'The version of 1 January 2027, from which this draft began, has been withdrawn.',
      says: 'Kim withdrew it on 1 December 2026 at 09:30: The panel did not agree.',
      means:
        'What that version changed is still in this draft, and would come into force with it. It is held against the version of 15 March 2024, whose place it takes.'
    })
  })

  test('also while it is with its approvers', () => {
    expect(withdrawnBase({ ...DRAFT, state: 'submitted' }, [WITHDRAWN])).toBeDefined()
  })

  test.each([
    ['its version stands', DRAFT, [version()]],
    ['another one was withdrawn', DRAFT, [version(), version({ ...WITHDRAWN, version: '2026-06-01' })]],
    ['a revision of the same day was', DRAFT, [version(), version({ ...WITHDRAWN, version: '2027-01-01.2' })]],
    ['it has been published itself', { ...DRAFT, state: 'published' }, [WITHDRAWN]],
    ['it began from nothing', { state: 'draft' }, [WITHDRAWN]]
  ] as const)('and not where %s', (_, draft, versions) => expect(withdrawnBase(draft, versions)).toBeUndefined())
})
