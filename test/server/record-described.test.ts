import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differencePaths } from '../../server/openapi/difference-paths.ts'
import { recordPaths } from '../../server/openapi/record-paths.ts'
import { type Asked, describedOf, sent, wrongWith } from './described.ts'
import { type Kept, openKept } from './kept.ts'
import { published, SORTS, written } from './life.ts'
import { JSON_TYPE, post } from './serving.ts'
import { type Turning, turnedAway, turning } from './turned-away.ts'

const OWN = Object.keys({ ...differencePaths, ...recordPaths })
const CASE = { care: [{ from: '2026-01-12' }], complete: ['reviews'] }

let kept: Kept
let turningAway: Turning
const drafts: Record<string, string> = {}
let receipt: unknown
beforeAll(async () => {
  ;[kept, turningAway] = await Promise.all([openKept(), turning()])
  for (const [kind, sort] of Object.entries(SORTS)) {
    await published(kept, sort, 1)
    drafts[kind] = (await written(kept, sort, 2)).id
  }
  const answer = await post(kept, '/v1/assessments', {
    ruleset: 'small',
    case: CASE,
    asOf: '2026-02-09',
    receipt: true
  })
  receipt = (answer.json() as { receipt: unknown }).receipt
})
afterAll(() => Promise.all([kept.close(), turningAway.close()]))

const auditor = (): Readonly<Record<string, string>> => ({ cookie: kept.auditor.cookie })
const verification = '/v1/receipts/verification'

/** An address of each place, as it would be asked for. */
const addressOf = (template: string): string => {
  const kind = template.includes('calendars') ? 'calendar' : template.includes('vocabulary') ? 'vocabulary' : 'ruleset'
  const path = template
    .replace('{id}', kind === 'calendar' ? 'england-and-wales' : 'small')
    .replace('{draft}', drafts[kind] ?? 'none')
  return template === '/v1/compare' ? `${path}?left=small&right=law` : path
}

const usualOf = (template: string): Asked => {
  const isPost = template === verification
  return {
    of: () => kept,
    method: isPost ? 'post' : 'get',
    path: addressOf(template),
    template,
    headerOf: auditor,
    ...(isPost && { body: { receipt, case: CASE }, headers: JSON_TYPE })
  }
}

/** Everything else that can come of asking, by what is wrong with the question. */
const othersOf = (template: string): readonly Asked[] => {
  const usual = usualOf(template)
  const bad = (path: string, more: Partial<Asked> = {}): Asked => ({ ...usual, path, ...more })
  const parameter = usual.path.includes('?') ? `${usual.path}&x=1` : `${usual.path}?x=1`
  return [
    ...(template === '/metrics' ? [] : [bad(usual.path, { headers: { ...usual.headers, accept: 'image/webp' } })]),
    ...(template === verification ? [] : [bad(parameter)]),
    bad(usual.path, { headers: { ...usual.headers, host: 'example.org' } }),
    ...turnedAway(usual, () => turningAway)
  ]
}

const broken = { text: 'ruleset: small' }

describe('real answers', () => {
  const seen = new Set<string>()
  /** What is wrong with an answer, and with the answer to somebody who has it already. */
  const look = async (asked: Asked): Promise<readonly string[]> => {
    const answer = await sent(asked)
    seen.add(`${asked.method} ${asked.template} ${answer.status}`)
    const tag = answer.headers['etag']
    if (typeof tag !== 'string') return wrongWith(asked, answer)
    const again = await sent({ ...asked, headers: { ...asked.headers, 'if-none-match': tag } })
    seen.add(`${asked.method} ${asked.template} ${again.status}`)
    return [...wrongWith(asked, answer), ...wrongWith(asked, again)]
  }
  const lookAtAll = async (all: readonly Asked[]): Promise<readonly string[]> => {
    const wrong: string[] = []
    for (const asked of all) wrong.push(...(await look(asked)))
    return wrong
  }

  test.each(OWN)('of %s are as described', async (template) => {
    const usual = usualOf(template)
    const answer = await sent(usual)
    expect([template, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([template, 200, ''])
    expect(await lookAtAll([usual, ...othersOf(template)])).toEqual([])
  })

  test('of what is not there are as described', async () => {
    const gone = (template: string, path: string): Asked => ({ ...usualOf(template), path })
    const bases = ['/v1/rulesets/small', '/v1/calendars/england-and-wales', '/v1/vocabulary']
    const wrong = await lookAtAll([
      gone('/v1/rulesets/{id}/diff', '/v1/rulesets/leeds/diff'),
      gone('/v1/rulesets/{id}/floor', '/v1/rulesets/leeds/floor'),
      gone('/v1/calendars/{id}/diff', '/v1/calendars/scotland/diff'),
      gone('/v1/vocabulary/diff', '/v1/vocabulary/diff?knownAt=2001-01-01'),
      ...bases.map((base) =>
        gone(`${base.replace(/small|england-and-wales/, '{id}')}/drafts/{draft}/diff`, `${base}/drafts/none/diff`)
      )
    ])
    expect(wrong).toEqual([])
  })

  test('of drafts that cannot be read are as described', async () => {
    const { lead } = kept
    const headers = { cookie: lead.cookie, 'x-csrf-token': lead.csrf, ...JSON_TYPE }
    for (const [kind, sort] of Object.entries(SORTS)) {
      const draft = await written(kept, sort, 3)
      const saved = await sent({
        of: () => kept,
        method: 'put',
        path: draft.href,
        body: broken,
        headers: { ...headers, 'if-match': `"${draft.revision}"` }
      })
      expect(saved.status).toBe(200)
      const template = `${sort.base.replace(/small|england-and-wales/, '{id}')}/drafts/{draft}/diff`
      const asked = { ...usualOf(template), path: `${draft.href}/diff` }
      expect([kind, (await sent(asked)).status, await look(asked)]).toEqual([kind, 422, []])
    }
  })

  test.each([
    ['text/csv', {}],
    ['application/x-ndjson', {}]
  ])('of the record as %s are as described', async (accept) => {
    expect(await look({ ...usualOf('/v1/audit'), headers: { accept } })).toEqual([])
  })

  test('of what is sent to be verified are as described', async () => {
    const usual = usualOf(verification)
    const bodies = [
      '{',
      { receipt: 1 },
      {},
      ' '.repeat(1024 * 1024 + 1),
      { receipt, case: { care: [] } },
      { receipt, case: 7 }
    ]
    const asked = bodies.map((body): Asked => ({ ...usual, body }))
    expect(await lookAtAll([...asked, { ...usual, headers: { 'content-type': 'text/plain' } }])).toEqual([])
  })

  test('between them show every answer that is described', () => {
    expect(describedOf(OWN).filter((one) => !seen.has(one))).toEqual([])
  })
})
