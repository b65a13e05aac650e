import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKept, type Kept } from './kept.ts'
import { get, post, serve } from './serving.ts'
import { openDatabase } from '../../server/database/open.ts'

let kept: Kept
beforeEach(async () => {
  kept = await openKept()
})
afterEach(() => kept.close())

const figuresOf = async (of: Parameters<typeof get>[0]): Promise<readonly string[]> =>
  (await get(of, '/metrics')).text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

const MARK = 'MARK-5150'

test('requests, answers and the state of things are counted', async () => {
  const body = {
    ruleset: 'small',
    case: { case: MARK, team: MARK, care: [{ from: '2026-01-12' }] },
    asOf: '2026-03-20'
  }
  expect((await post(kept, '/v1/assessments', body)).status).toBe(200)
  await get(kept, `/v1/rulesets/${MARK}`)
  await get(kept, `/${MARK}?${MARK}=${MARK}`)
  const figures = await figuresOf(kept)
  expect(figures).toEqual(
    expect.arrayContaining([
      'duecourse_requests_total{method="POST",route="/v1/assessments",status="200"} 1',
      'duecourse_requests_total{method="GET",route="/v1/rulesets/:id",status="404"} 1',
      'duecourse_assessments_total{evaluator="compiled"} 1',
      'duecourse_database_up 1',
      'duecourse_publications 4',
      'duecourse_record_signed_entry 4'
    ])
  )
  expect(figures.filter((line) => line.startsWith('duecourse_outcomes_total')).length).toBeGreaterThan(0)
  expect(figures.filter((line) => line.includes(MARK))).toEqual([])
})

test('no label is anything but an address as its route has it, a method, a status, or a word of ours', async () => {
  await post(kept, '/v1/assessments', { ruleset: MARK, case: { case: MARK } })
  for (const line of await figuresOf(kept)) {
    const labels = [...line.matchAll(/(\w+)="([^"]*)"/g)]
    for (const [, name = '', value = ''] of labels)
      expect([name, value]).toEqual([name, expect.stringMatching(LABELS[name] ?? /^$/)])
  }
})

const LABELS: Readonly<Record<string, RegExp>> = {
  method: /^(GET|POST|PUT|DELETE|HEAD|none)$/,
  route: /^(none|\/[\w/:.-]*)$/,
  status: /^\d{3}$/,
  le: /^(\d|\.|\+Inf)+$/,
  outcome: /^[a-z-]+$/,
  evaluator: /^(compiled|reference)$/,
  version: /^\d+\.\d+\.\d+$/
}

test('while the database is away, that is told, and what it would know is left out', async () => {
  const gone = await openDatabase({ kind: 'sqlite', file: ':memory:' }, () => '2026-05-10T09:00:00.000Z')
  const served = await serve({ database: gone })
  await gone.close()
  const figures = await figuresOf(served)
  expect(figures).toContain('duecourse_database_up 0')
  expect(figures.filter((line) => line.startsWith('duecourse_publications'))).toEqual([])
  await served.close()
})
