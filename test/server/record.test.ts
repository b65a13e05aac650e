import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../server/record/entry.ts'
import { asked, type Browser } from '../people/setup.ts'
import { raw } from '../store/rows.ts'
import { STORES } from '../store/postgres.ts'
import { type Kept, openKept } from './kept.ts'
import { begun, came, on, published, SORTS } from './life.ts'
import { ask, type Answer, problemsOf } from './serving.ts'

type Page = Readonly<{ entries: readonly Readonly<{ entry: Entry; hash: string }>[]; next?: string }>
type Verified = Readonly<{
  sound: boolean
  entries: number
  broken?: { seq: number; how: string }
  says: readonly string[]
}>

const FORMULA = '=HYPERLINK("https://example.org"), "now"\nand then'

describe.each(STORES)('the record, $store,', ({ fresh }) => {
  let kept: Kept
  beforeAll(async () => {
    kept = await openKept(await fresh())
    await published(kept, SORTS.ruleset, 1)
    const draft = await begun(kept, SORTS.ruleset)
    came(await on(kept, kept.lead, draft, 'PUT', { ...SORTS.ruleset.next(2), why: 'A reason.' }))
    const sent = came(await on(kept, kept.lead, { ...draft, revision: 2 }, 'submission'))
    came(await on(kept, kept.approver, sent.json() as { href: string; revision: number }, 'return', { why: FORMULA }))
  })
  afterAll(() => kept.close())

  const audit = (query = '', accept = 'application/json', who: Browser = kept.auditor): Promise<Answer> =>
    ask(kept, 'GET', `/v1/audit${query}`, { cookie: who.cookie, accept })
  const pageOf = async (query = ''): Promise<Page> => came(await audit(query)).json() as Page
  const seqs = ({ entries }: Page): readonly number[] => entries.map(({ entry }) => entry.seq)

  test('comes in pages, the newest entry first, and each page says where the next is', async () => {
    const all = await pageOf('?limit=400')
    expect(seqs(all)).toEqual(Array.from({ length: all.entries.length }, (_, i) => all.entries.length - i))
    const found: number[] = []
    for (let next: string | undefined = '/v1/audit?limit=3'; next !== undefined; ) {
      const page = came(await ask(kept, 'GET', next, { cookie: kept.auditor.cookie })).json() as Page
      found.push(...seqs(page))
      next = page.next
    }
    expect(found).toEqual(seqs(all))
  })

  test('comes from its beginning on where that is asked for', async () => {
    const first = await pageOf('?after=0&limit=2')
    expect(seqs(first)).toEqual([1, 2])
    expect(first.next).toBe('/v1/audit?after=2&limit=2')
    expect(seqs(came(await audit(first.next?.replace('/v1/audit', ''))).json() as Page)).toEqual([3, 4])
  })

  test.each<readonly [string, (entry: Entry) => boolean]>([
    ['act=published', ({ act }) => act === 'published'],
    ['by=local/policy-lead', ({ by }) => by.id === 'local/policy-lead'],
    ['subject=ruleset/small', ({ subject }) => subject === 'ruleset/small'],
    ['subject=vocabulary&act=published', ({ subject }) => subject === 'vocabulary']
  ])('can be narrowed: %s', async (query, fits) => {
    const all = (await pageOf('?limit=400')).entries.filter(({ entry }) => fits(entry))
    expect(all.length).toBeGreaterThan(0)
    expect((await pageOf(`?limit=400&${query}`)).entries).toEqual(all)
  })

  test('can be narrowed to a time, both ends within', async () => {
    const { entries } = await pageOf('?limit=400')
    const at = entries[3]?.entry.at ?? ''
    const [since, until] = [await pageOf(`?limit=400&from=${at}`), await pageOf(`?limit=400&to=${at}`)]
    expect(since.entries).toEqual(entries.filter(({ entry }) => entry.at >= at))
    expect(until.entries).toEqual(entries.filter(({ entry }) => entry.at <= at))
    const day = at.slice(0, 10)
    expect((await pageOf(`?limit=400&from=${day}&to=${day}`)).entries).toEqual(entries)
    expect((await pageOf('?to=2026-11-21')).entries).toEqual([])
    expect((await pageOf('?from=2026-11-23')).entries).toEqual([])
  })

  test('row 47: comes as a table that no spreadsheet takes for formulas', async () => {
    const answer = await audit('', 'text/csv')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="record.csv"')
    const [head = [], ...rows] = parse(answer.text)
    expect(rows).toHaveLength((await pageOf('?limit=400')).entries.length)
    expect(rows.every((row) => row.length === head.length)).toBe(true)
    // oxlint-disable-next-line no-control-regex
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\0]/.test(cell))).toEqual([])
    const returned = rows.find((row) => row[head.indexOf('act')] === 'draft-sent-back')
    expect(returned?.[head.indexOf('why')]).toBe(`'${FORMULA}`)
  })

  test('comes as lines, each as it was hashed', async () => {
    const lines = (await audit('?subject=ruleset/small', 'application/x-ndjson')).text.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      (await pageOf('?limit=400&subject=ruleset/small')).entries.toReversed()
    )
  })

  test.each([
    ['?act=eaten', ['NOT_ALLOWED /act']],
    ['?from=soon&to=late', ['NOT_AN_INSTANT /from', 'NOT_AN_INSTANT /to']],
    ['?after=1&before=2', ['BOTH_WAYS /after']],
    ['?limit=0&after=x', ['OUT_OF_RANGE /after', 'OUT_OF_RANGE /limit']],
    ['?limit=500', ['OUT_OF_RANGE /limit']]
  ])('%s is refused, and it is said why', async (query, problems) => {
    const answer = await audit(query)
    expect([answer.status, problemsOf(answer)]).toEqual([400, problems])
  })

  test('is for auditors, and for nobody else', async () => {
    const statuses = await Promise.all([kept.lead, kept.approver].map((who) => audit('', undefined, who)))
    expect(statuses.map(({ status }) => status)).toEqual([403, 403])
    expect((await asked(kept, undefined, 'GET', '/v1/audit/verification')).status).toBe(401)
  })

  test('is verified, and tampering behind the back of the program is named', async () => {
    const verified = async (): Promise<Verified> =>
      came(await ask(kept, 'GET', '/v1/audit/verification', { cookie: kept.auditor.cookie })).json() as Verified
    await kept.settled()
    const before = await verified()
    expect(before).toMatchObject({ sound: true, entries: (await pageOf('?limit=400')).entries.length })
    expect(before.says[0]).toBe(`All ${before.entries} entries are as they were written.`)
    const { db, kind } = kept.database
    await raw(
      kept.database,
      kind === 'postgres' ? 'alter table record disable trigger user' : 'drop trigger record_no_update'
    )
    await sql`update record set body = replace(body, '"act":', '"Act":') where seq = 9`.execute(db)
    const after = await verified()
    expect(after).toMatchObject({ sound: false, broken: { seq: 9, how: 'edited' } })
    expect(after.says[0]).toContain('entry 9 is not what was written')
  })
})
