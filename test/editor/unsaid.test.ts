import { expect, test } from 'vitest'
import { unsaidOf } from '../../editor/check/unsaid.ts'
import type { SentCase } from '../../engine/read/case-shape.ts'

const HELD = { completed: '2026-02-05' }
const WHOLE = { ...HELD, meetings: ['2026-02-05'], adjourned: [] }

test.each<readonly [string, SentCase, string | undefined]>([
  ['nothing was said of reviews', {}, 'whether any review has been held'],
  ['none has been held', { complete: ['reviews'] }, undefined],
  ['one, and no more is known', { reviews: [HELD] }, 'whether those are all the reviews, or on which days they met'],
  ['all, but not when they met', { reviews: [HELD], complete: ['reviews'] }, 'on which days they met'],
  ['one that is still to come', { reviews: [{ planned: '2026-02-05' }], complete: ['reviews'] }, undefined],
  ['everything', { reviews: [WHOLE], complete: ['reviews'] }, undefined]
])('what is left unsaid is said: %s', (_, sent, unsaid) => expect(unsaidOf(sent)).toBe(unsaid))
