import { describe, expect, test } from 'vitest'
import { draftOfPage, draftPath } from '../../editor/api/paths.ts'

describe('what an address tells before there is a page', () => {
  test.each([
    ['/procedures/york/drafts/d1', { ruleset: 'york', draft: 'd1', isForm: false }],
    ['/procedures/york/drafts/d1/changes', { ruleset: 'york', draft: 'd1', isForm: false }],
    ['/procedures/york/drafts/d1/provisions/Y5.5', { ruleset: 'york', draft: 'd1', isForm: true }],
    ['/procedures/a%20b/drafts/c%2Fd', { ruleset: 'a b', draft: 'c/d', isForm: false }]
  ])('%s is about a draft', (path, about) => expect(draftOfPage(path)).toEqual(about))

  test.each(['/', '/procedures/york', '/words/drafts/d1', '/procedures/%zz/drafts/d1', '/procedures/york/drafts/%'])(
    '%s is about none, and stops nothing',
    (path) => expect(draftOfPage(path)).toBeUndefined()
  )

  test('what is asked of the server has every letter in its place', () => {
    expect(draftPath('a b', 'c/d')).toBe('/v1/rulesets/a%20b/drafts/c%2Fd')
  })
})
