import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JobFailed } from '../../server/life/checks/workshop.ts'
import { asked, refusalOf } from '../people/setup.ts'
import { freshSqlite } from '../store/postgres.ts'
import {
  approvalOf,
  approved,
  came,
  MEMORY,
  type Office,
  on,
  openOffice,
  shown,
  SORTS,
  submitted,
  written
} from './life.ts'
import { get, post } from './serving.ts'

const SMALL = SORTS.ruleset
const question = { ruleset: 'small', case: {}, view: 'summary' }

describe('row 30: while the database is away', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test('what is loaded is read and asked on, and nothing is written', async () => {
    const [draft, sent, passed] = [
      await written(office, SMALL, 1),
      await submitted(office, SMALL, 2),
      await approved(office, SMALL, 3)
    ]
    const whole = await get(office, `${SMALL.base}/versions/2024-03-15`)
    await office.database.close()
    for (const answer of [
      await on(office, office.lead, draft, 'PUT', { why: 'a' }),
      await on(office, office.lead, draft, 'DELETE'),
      await on(office, office.lead, draft, 'submission'),
      await on(office, office.lead, draft, 'accepted-examples', { all: true }),
      await on(office, office.approver, sent, 'return', { why: 'a' }),
      await on(office, office.approver, sent, 'approval', approvalOf(sent)),
      await on(office, office.approver, passed, 'publication', { inForceFrom: '2027-03-01' }),
      await on(office, office.urgent, draft, 'urgent-publication', { why: 'a' }),
      await asked(office, office.lead, 'POST', `${SMALL.base}/drafts`, { from: 'version' }),
      await asked(office, office.approver, 'POST', `${SMALL.base}/versions/2024-03-15/withdrawal`, { why: 'a' }),
      await get(office, `${SMALL.base}/drafts`, { cookie: office.lead.cookie }),
      await get(office, draft.href, { cookie: office.lead.cookie })
    ]) {
      expect([answer.status, refusalOf(answer), answer.headers['retry-after']]).toEqual([503, 'database-away', '5'])
    }
    for (const path of ['/v1/rulesets', SMALL.base, '/v1/vocabulary', '/v1/calendars/england-and-wales']) {
      expect((await get(office, path)).status).toBe(200)
    }
    expect((await get(office, `${SMALL.base}/versions/2024-03-15`)).text).toBe(whole.text)
    expect((await post(office, '/v1/assessments', question)).status).toBe(200)
  })
})

describe('row 28: while the disk is full', () => {
  test('nothing is written, everything is answered, and it goes on by itself when there is room', async () => {
    const office = await openOffice(freshSqlite())
    const draft = await written(office, SMALL, 1)
    const { db } = office.database
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db)
    const text = `${draft.text}# ${'x'.repeat(200_000)}\n`
    const write = () => on(office, office.lead, draft, 'PUT', { text }, { 'idempotency-key': 'when-there-is-room' })
    const answer = await write()
    expect([answer.status, refusalOf(answer), answer.headers['retry-after']]).toEqual([507, 'disk-full', '60'])
    expect((await post(office, '/v1/assessments', question)).status).toBe(200)
    expect((await get(office, draft.href, { cookie: office.lead.cookie })).json()).toEqual(draft)
    await sql`pragma max_page_count = 1000000`.execute(db)
    expect(shown(came(await write())).revision).toBe(draft.revision + 1)
    await office.close()
  })
})

test('checks that come to no end are told as such, and can be asked for again', async () => {
  const workshop = {
    run: () => Promise.reject(new JobFailed('the checks took too long')),
    close: async () => undefined
  }
  const office = await openOffice(MEMORY, workshop)
  const draft = await written(office, SMALL, 1)
  const answer = await on(office, office.lead, draft, 'accepted-examples', { all: true })
  expect([answer.status, refusalOf(answer), answer.headers['retry-after']]).toEqual([503, 'no-answer', '60'])
  const submission = await on(office, office.lead, draft, 'submission')
  expect([submission.status, submission.text]).toEqual([422, expect.stringContaining('the checks took too long')])
  await office.close()
})
