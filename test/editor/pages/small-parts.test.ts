import { describe, expect, it } from 'vitest'
import { type CalendarText, holidaysOf, withHoliday, withoutHoliday } from '../../../editor/api/calendars.ts'
import { wordsNamedIn } from '../../../editor/engine/questions/book/uses.ts'
import type { OpenApi } from '../../../editor/screens/api/openapi.ts'
import { curlOf, found, groupsOf } from '../../../editor/screens/api/routes.ts'
import { ownPath, secretIn } from '../../../editor/screens/sign-in/way-back.ts'
import { openapiDocument } from '../../../server/openapi/document.ts'

describe('the way back after signing in', () => {
  const HERE = 'http://127.0.0.1:8080'

  it.each(['/procedures/york?asAt=2026-01-01', '/', '/source?procedure=york#x'])('leads to %s', (path) =>
    expect(ownPath(path, HERE)).toBe(path)
  )

  it.each(['//example.org/', 'https://example.org/', '/\\example.org', 'javascript:alert(1)', '/sign-in', '', null])(
    'never leads to %s',
    (path) => expect(ownPath(path, HERE)).toBeUndefined()
  )

  it.each([
    ['http://localhost:8080/sign-in#abc', 'abc'],
    [' abc\n', 'abc'],
    ['/sign-in#', '']
  ])('takes the secret out of what was pasted: %j', (pasted, secret) => expect(secretIn(pasted)).toBe(secret))
})

describe('the routes of the description', () => {
  const api = openapiDocument() as unknown as OpenApi
  const groups = groupsOf(api)

  it('are each in one group, under an id of their own', () => {
    const all = groups.flatMap(({ routes }) => routes)
    const count = Object.values(api.paths).reduce((sum, one) => sum + Object.keys(one).length, 0)
    expect(all).toHaveLength(count)
    expect(new Set(all.map(({ id }) => id)).size).toBe(count)
  })

  it('are found by all words of a search', () => {
    const some = found(groups, 'post assessments').flatMap(({ routes }) => routes.map(({ id }) => id))
    expect(some).toEqual(['post-v1-assessments'])
    expect(found(groups, 'nonsense-word')).toEqual([])
  })

  it('are called by a line in which nothing is left to fill in but the key', () => {
    const route = groups.flatMap(({ routes }) => routes).find(({ id }) => id === 'post-v1-assessments')
    if (route === undefined) throw new Error('not there')
    const line = curlOf(route, 'http://127.0.0.1:8080')
    expect(line).toMatch(/^curl -X POST 'http:\/\/127\.0\.0\.1:8080\/v1\/assessments' /)
    const body = / -d '(.*)'$/s.exec(line)?.[1]
    expect(JSON.parse((body ?? '').replaceAll(String.raw`'\''`, "'"))).toMatchObject({ ruleset: 'york' })
  })
})

describe('the words of a provision', () => {
  it('are those that its rules name, and those of the named conditions that they use', () => {
    const conditions = {
      long: { fact: 'long-term-from', operator: 'longerThan', value: '12 months', on: 'meeting-day' }
    }
    const provision = {
      who: ['iro'],
      timescale: {
        within: '5 days',
        of: 'review-day',
        met: { any: ['a-sent', 'b-sent'] },
        when: { not: { condition: 'long' } }
      },
      title: 'fact'
    }
    expect([...wordsNamedIn(provision, conditions as never)].sort()).toEqual([
      'days a-sent',
      'days b-sent',
      'days long-term-from',
      'days meeting-day',
      'days review-day',
      'roles iro'
    ])
  })

  it('end, where named conditions go round in a circle', () => {
    const conditions = { a: { condition: 'b' }, b: { condition: 'a' } }
    expect([...wordsNamedIn({ check: { requires: { condition: 'a' } } }, conditions as never)]).toEqual([])
  })
})

describe('a calendar', () => {
  const calendar: CalendarText = {
    calendar: 'x',
    version: '2026-01-01',
    title: 'X',
    span: { from: '2026-01-01', to: '2026-12-31' },
    source: 'x',
    data: { x: { division: 'x', events: [{ title: 'B', date: '2026-05-04' }] } }
  }

  it('takes a holiday in, in its place, and lets it go again', () => {
    const more = withHoliday(calendar, { title: 'A', date: '2026-03-02' }, '2026-02-01')
    expect(holidaysOf(more).map(({ title }) => title)).toEqual(['A', 'B'])
    expect(more.version).toBe('2026-02-01')
    expect(holidaysOf(withoutHoliday(more, '2026-03-02'))).toEqual(holidaysOf(calendar))
  })
})
