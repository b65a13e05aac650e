import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CalendarDocument, Changes, ComparisonDocument, DiffDocument, FloorCheck } from '../../engine/index.ts'
import { studyInWorker } from '../../server/study/study.ts'
import { asked } from '../people/setup.ts'
import { councilText } from '../life/small-library.ts'
import { openKept, type Kept } from './kept.ts'
import { begun, came, on, published, SORTS } from './life.ts'
import { get, problemsOf, type Served, serve } from './serving.ts'

let kept: Kept
let shipped: Served
beforeAll(async () => {
  ;[kept, shipped] = await Promise.all([openKept(), serve()])
  await published(kept, SORTS.ruleset, 1)
  await published(kept, SORTS.vocabulary, 2)
  await published(kept, SORTS.calendar, 3)
})
afterAll(() => Promise.all([kept.close(), shipped.close()]))

const read = async <T>(path: string, of: Pick<Served, 'port'> = kept): Promise<T> =>
  came(await get(of, path)).json() as T

describe('what changed', () => {
  test('between the newest version and the one before, where no other is named', async () => {
    const diff = await read<DiffDocument>('/v1/rulesets/small/diff')
    expect([diff.before.version, diff.after.version]).toEqual(['2024-03-15', '2027-01-01'])
    expect(diff.changes.map(({ says }) => says)).toContain(
      'The record 1 (P2): title: The record → The record 1: wording only.'
    )
    expect(await read('/v1/rulesets/small/diff?from=2024-03-15&to=2027-01-01')).toEqual(diff)
  })

  test('the other way round, between any two', async () => {
    const diff = await read<DiffDocument>('/v1/rulesets/small/diff?from=2027-01-01&to=2024-03-15&behaviour=no')
    expect(diff.before.version).toBe('2027-01-01')
    expect(diff).not.toHaveProperty('behaviour')
  })

  test('in the vocabulary and in calendars, with the due days that move', async () => {
    expect(await read('/v1/vocabulary/diff')).toMatchObject({ of: 'vocabularies' })
    const { of, changes, moved } = await read<CalendarDocument>('/v1/calendars/england-and-wales/diff')
    expect([of, changes.at(-1)?.says]).toEqual(['calendars', 'new holiday: 3 May 2027, Holiday on 2027-05-03'])
    expect(moved.flatMap(({ rules }) => rules.map(({ rule }) => rule)).sort()).toEqual(['E1', 'P1', 'P2'])
  })

  test('was otherwise before it was known', async () => {
    const path = '/v1/rulesets/small/diff?knownAt='
    const first = await get(kept, `${path}2026-11-22T09:00:00.002Z`)
    expect([first.status, problemsOf(first)]).toEqual([400, ['NOTHING_BEFORE /from']])
    expect(await read(`${path}2026-11-22`)).toMatchObject({ after: { version: '2027-01-01' } })
  })

  test.each([
    ['/v1/rulesets/small/diff?from=2020-01-01', ['UNKNOWN_VERSION /from']],
    [
      '/v1/rulesets/small/diff?from=a&to=b&behaviour=c',
      ['UNKNOWN_VERSION /to', 'UNKNOWN_VERSION /from', 'NOT_ALLOWED /behaviour']
    ],
    ['/v1/vocabulary/diff?to=1999-01-01', ['UNKNOWN_VERSION /to']],
    ['/v1/compare?left=small', ['MISSING /right']],
    ['/v1/compare?left=smal&right=law@1', ['UNKNOWN_RULESET /left', 'UNKNOWN_VERSION /right']],
    ['/v1/compare?left=small@2024-03-15@x&right=law', ['UNKNOWN_RULESET /left']],
    ['/v1/rulesets/small/floor?version=1', ['UNKNOWN_VERSION /version']]
  ])('%s is refused, with everything that is wrong', async (path, problems) => {
    const answer = await get(kept, path)
    expect([answer.status, problemsOf(answer)]).toEqual([400, problems])
  })
})

describe('what a draft changes', () => {
  test('is told in sentences, with the revision that they are true of', async () => {
    const draft = await begun(kept, SORTS.ruleset)
    const text = councilText({ from: '2027-02-01', title: 'The record 1', record: 10 })
    came(await on(kept, kept.lead, draft, 'PUT', { text }))
    const answer = came(await asked(kept, kept.lead, 'GET', `${draft.href}/diff`))
    expect(answer.json()).toMatchObject({ draft: { revision: 2 }, before: { version: '2027-01-01' } })
    expect((answer.json() as Changes).changes.map(({ says }) => says)).toContain(
      'The record 1 (P2): 15 → 10 working days after the review: tighter.'
    )
    expect((await asked(kept, undefined, 'GET', `${draft.href}/diff`)).status).toBe(401)
  })

  test('is what it decides otherwise too, with a case for each difference', async () => {
    const draft = await begun(kept, SORTS.ruleset)
    const text = councilText({ from: '2027-03-01', title: 'The record 1' }).replace(
      'met: record-sent, floor',
      'met: record-sent, when: { fact: child-attends, operator: equal, value: true }, floor'
    )
    came(await on(kept, kept.lead, draft, 'PUT', { text }))
    const answer = await asked(kept, kept.lead, 'GET', `${draft.href}/diff`)
    expect(answer.status).toBe(200)
    const { behaviour } = answer.json() as Changes
    expect(behaviour.analysed.after.notAnalysed).toEqual([])
    expect(behaviour.rules).toMatchObject([{ rule: 'P2', regions: [{ direction: 'no-longer-applies' }] }])
    expect(behaviour.rules[0]?.regions[0]?.example?.outcome).toMatchObject({ after: 'not-applicable' })
  })

  test('cannot be told while it cannot be read: everything that is wrong is, by its place in the text', async () => {
    const draft = await begun(kept, SORTS.ruleset)
    came(await on(kept, kept.lead, draft, 'PUT', { text: 'language: 1\nruleset: small\n' }))
    const answer = await asked(kept, kept.lead, 'GET', `${draft.href}/diff`)
    expect(answer.status).toBe(422)
    expect(problemsOf(answer)).toContain('MISSING_KEY /text')
  })
})

describe('two councils', () => {
  test('stand side by side, duty by duty', async () => {
    const comparison = await read<ComparisonDocument>(
      '/v1/compare?left=york&right=brighton-and-hove@2018-11-01',
      shipped
    )
    expect([comparison.left.ruleset, comparison.right.version]).toEqual(['york', '2018-11-01'])
    const said = comparison.duties.flatMap(({ changes }) => changes.map(({ says }) => says)).join('\n')
    expect(said).toContain('In Brighton & Hove it also applies when')
    expect(said).not.toMatch(/now also|no longer applies/)
  })
})

describe('the law', () => {
  test('is held against a version, on every start day', async () => {
    const check = await read<FloorCheck>('/v1/rulesets/small/floor')
    expect(check).toMatchObject({ ruleset: 'small', version: '2024-03-15', law: 'law', passed: true })
    expect(await read('/v1/rulesets/small/floor?version=2027-01-01')).toMatchObject({ version: '2027-01-01' })
  })
})

describe('every reading', () => {
  type Listed = Readonly<{ readings: readonly Readonly<{ ruleset: string; key: string; paragraph?: object }>[] }>

  test('of every ruleset is listed, with its paragraph', async () => {
    const { readings } = await read<Listed>('/v1/readings', shipped)
    const count = (id: string): number => readings.filter(({ ruleset }) => ruleset === id).length
    expect([count('york'), count('brighton-and-hove'), count('england')].every((some) => some > 5)).toBe(true)
    expect(readings.find(({ key }) => key === 'Y15.1/settled-only')).toMatchObject({
      ruleset: 'york',
      paragraph: { provision: 'Y15.1', cite: { line: 288 } },
      taken: 'either is enough'
    })
  })
})

test('what takes long is worked out beside the server, and once', async () => {
  const study = studyInWorker()
  const own = await serve({ study })
  const [first, again] = [await get(own, '/v1/rulesets/york/floor'), await get(own, '/v1/rulesets/york/floor')]
  expect([first.status, again.text === first.text]).toEqual([200, true])
  await own.close()
  await study.close()
})
