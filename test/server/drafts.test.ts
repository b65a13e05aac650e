import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORES } from '../store/postgres.ts'
import { actsOf, asked, type Browser, refusalOf } from '../people/setup.ts'
import {
  approvalOf,
  approved,
  begun,
  came,
  listOf,
  type Office,
  on,
  openOffice,
  type Shown,
  shown,
  SORTS,
  type Version,
  written
} from './life.ts'
import { type Answer, get } from './serving.ts'

describe.each(STORES)('on $store', ({ fresh }) => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice(await fresh())
  })
  afterAll(() => office.close())

  test.each(Object.entries(SORTS))('a %s comes into force by two people', async (kind, sort) => {
    const draft = await begun(office, sort)
    expect(draft).toMatchObject({ state: 'draft', revision: 1, authors: [{ id: 'local/policy-lead', local: true }] })
    const saved = await on(office, office.lead, draft, 'PUT', sort.next(1))
    expect([saved.status, saved.headers['etag'], shown(saved).revision]).toEqual([200, '"2"', 2])
    const sent = shown(came(await on(office, office.lead, shown(saved), 'submission')))
    expect(sent).toMatchObject({ state: 'submitted', revision: 3, why: 'Because it was agreed.' })
    const passed = shown(came(await on(office, office.approver, sent, 'approval', approvalOf(sent))))
    expect(passed).toMatchObject({ state: 'approved', approved: { by: { name: 'Local approver', local: true } } })
    const body = kind === 'ruleset' ? { inForceFrom: sort.day(1) } : {}
    const answer = came(await on(office, office.approver, passed, 'publication', body), 201)
    const version = answer.json() as Version
    expect(version).toMatchObject({ state: kind === 'ruleset' ? 'scheduled' : 'in-force', urgent: false })
    expect(version.approved?.by).toMatchObject({ id: 'local/approver' })
    expect(answer.headers['location']).toBe(`${sort.base}/versions/${version.version}`)
    expect((await get(office, String(answer.headers['location']))).status).toBe(200)
    expect((await listOf(office, sort))[0]).toMatchObject({ version: version.version })
    expect((await get(office, sort.base)).status).toBe(200)
  })

  test('the record tells the whole of it', async () => {
    const acts = (await actsOf(office)).filter((act) => act !== 'signed-in')
    const each = ['draft-opened', 'draft-saved', 'draft-submitted', 'draft-approved', 'published']
    expect(acts).toEqual([...each, ...each, ...each])
  })

  test('row 21: of twenty who save at once one does, and the others see what they did', async () => {
    const draft = await written(office, SORTS.ruleset)
    const texts = Array.from({ length: 20 }, (_, i) => ({ why: `Reason ${i}.` }))
    const answers = await Promise.all(texts.map((body) => on(office, office.lead, draft, 'PUT', body)))
    const [won, ...more] = answers.filter(({ status }) => status === 200)
    expect(more).toEqual([])
    const lost = answers.filter(({ status }) => status === 412)
    expect(lost).toHaveLength(19)
    for (const one of lost) {
      expect(refusalOf(one)).toBe('changed')
      expect((one.json() as { current: Shown }).current).toEqual(shown(won as Answer))
      expect(one.headers['etag']).toBe((won as Answer).headers['etag'])
    }
  })

  test('row 22: of two who publish for one day one does, and the other is told that it is taken', async () => {
    const both = [await approved(office, SORTS.ruleset, 7), await approved(office, SORTS.ruleset, 7)]
    const answers = await Promise.all(
      both.map((draft) => on(office, office.approver, draft, 'publication', { inForceFrom: '2027-07-01' }))
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(refusalOf(answers.find(({ status }) => status === 409) as Answer)).toBe('taken')
  })

  test('row 33: the same request twice at once is done once, and answered twice', async () => {
    const draft = await approved(office, SORTS.ruleset, 8)
    const before = (await actsOf(office)).length
    const publish = () =>
      on(
        office,
        office.approver,
        draft,
        'publication',
        { inForceFrom: '2027-08-01' },
        { 'idempotency-key': 'publish-8' }
      )
    const answers = await Promise.all([publish(), publish(), publish()])
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await actsOf(office)).toHaveLength(before + 1)
    expect((await publish()).headers).toMatchObject({ 'idempotency-replayed': 'true', location: expect.anything() })
  })

  test('row 26: an answer that was lost is given to whoever asks again', async () => {
    const path = `${SORTS.ruleset.base}/drafts`
    const before = (await actsOf(office)).length
    await lost(office, office.lead, path, { from: 'version' }, 'open-lost-1')
    expect(await actsOf(office)).toHaveLength(before + 1)
    const again = await asked(
      office,
      office.lead,
      'POST',
      path,
      { from: 'version' },
      { 'idempotency-key': 'open-lost-1' }
    )
    expect([again.status, again.headers['etag'], again.headers['idempotency-replayed']]).toEqual([201, '"1"', 'true'])
    expect((await get(office, shown(again).href, { cookie: office.lead.cookie })).json()).toEqual(again.json())
    expect(await actsOf(office)).toHaveLength(before + 1)
  })

  test('row 26: so is the answer to a write in a draft, whatever its revision is by now', async () => {
    const draft = await begun(office, SORTS.vocabulary)
    const put = (key: string) => on(office, office.lead, draft, 'PUT', { why: 'Twice.' }, { 'idempotency-key': key })
    const first = came(await put('write-again-1'))
    expect((await put('write-again-1')).text).toBe(first.text)
    expect((await put('write-again-2')).status).toBe(412)
  })

  test('a version tells what was let stand later than the law allows, why, and who gave the reason', async () => {
    const sort = SORTS.ruleset
    const exceptions = [{ rule: 'P2', why: 'The law counts from another day here.' }]
    const draft = shown(came(await on(office, office.lead, await written(office, sort, 9), 'PUT', { exceptions })))
    const sent = shown(came(await on(office, office.lead, draft, 'submission')))
    const passed = shown(came(await on(office, office.approver, sent, 'approval', approvalOf(sent))))
    const body = { inForceFrom: sort.day(9) }
    const { version } = came(await on(office, office.approver, passed, 'publication', body), 201).json() as Version
    const told = (await listOf(office, sort)).map((one) => [one.version, 'exceptions' in one])
    expect(told.filter(([, has]) => has)).toEqual([[version, true]])
    expect((await listOf(office, sort)).find((one) => one.version === version)).toMatchObject({
      exceptions: [{ ...exceptions[0], by: { id: 'local/policy-lead', name: 'Local policy lead' } }]
    })
  })
})

/** A request whose connection is broken the moment that something has been committed: its answer never arrives. */
const lost = (office: Office, { cookie, csrf }: Browser, path: string, body: object, key: string): Promise<void> =>
  new Promise((resolve) => {
    const headers = {
      cookie,
      'x-csrf-token': csrf,
      'content-type': 'application/json',
      'idempotency-key': key
    }
    const sent = request({ host: '127.0.0.1', port: office.port, method: 'POST', path, headers, agent: false })
    sent.on('error', () => resolve())
    sent.on('response', () => {
      throw new Error('the answer arrived')
    })
    office.database.onCommit(() => sent.destroy())
    sent.end(JSON.stringify(body))
  })
