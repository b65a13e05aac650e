import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asked, refusalOf } from '../people/setup.ts'
import {
  approvalOf,
  begun,
  came,
  listOf,
  type Office,
  on,
  openOffice,
  published,
  raw,
  type Shown,
  shown,
  SORTS,
  submitted,
  written
} from './life.ts'
import { get, problemsOf } from './serving.ts'

describe('a draft', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())
  const SMALL = SORTS.ruleset

  test('row 24: is nobody’s to approve who wrote in it, whatever roles they have', async () => {
    const draft = await submitted(office, SMALL, 2)
    const tried = await on(office, office.lead, draft, 'approval', approvalOf(draft))
    expect([tried.status, refusalOf(tried)]).toEqual([403, 'not-allowed'])
    await office.database.db
      .insertInto('role_grant')
      .values({ person: 'local/policy-lead', role: 'approver', subject: 'small', granted_by: 'a', granted_at: 'b' })
      .execute()
    const again = await on(office, office.lead, draft, 'approval', approvalOf(draft))
    expect([again.status, refusalOf(again)]).toEqual([403, 'own-change'])
    await office.database.db.deleteFrom('role_grant').execute()
  })

  test('row 23: is approved as it was looked at, or not at all', async () => {
    const draft = await submitted(office, SMALL, 2)
    const saved = shown(came(await on(office, office.lead, draft, 'PUT', { ...SMALL.next(3) })))
    const stale = await on(office, office.approver, draft, 'approval', approvalOf(draft))
    expect([stale.status, (stale.json() as { current: Shown }).current]).toEqual([412, saved])
    const sent = shown(came(await on(office, office.lead, saved, 'submission')))
    for (const other of [approvalOf(draft), { ...approvalOf(sent), inForceFrom: '2027-02-01' }]) {
      expect((await on(office, office.approver, sent, 'approval', other)).status).toBe(412)
    }
    const passed = shown(came(await on(office, office.approver, sent, 'approval', approvalOf(sent))))
    const later = await on(office, office.approver, passed, 'publication', { inForceFrom: '2027-04-01' })
    expect([later.status, problemsOf(later)]).toEqual([422, ['OTHER_DAY /inForceFrom']])
    const edited = shown(came(await on(office, office.lead, passed, 'PUT', { text: `${passed.text}# a word\n` })))
    expect(edited.state).toBe('draft')
    expect((await on(office, office.approver, edited, 'publication', {})).status).toBe(409)
  })

  test('is sent back with a reason', async () => {
    const draft = await submitted(office, SMALL, 4)
    const back = shown(came(await on(office, office.approver, draft, 'return', { why: 'Why twelve?' })))
    expect(back).toMatchObject({ state: 'draft', sentBack: { why: 'Why twelve?', by: { id: 'local/approver' } } })
    expect((await on(office, office.approver, back, 'return', { why: 'Again.' })).status).toBe(409)
  })

  test('that is put aside can be read, and no longer written in', async () => {
    const draft = await begun(office, SMALL)
    const aside = shown(came(await on(office, office.lead, draft, 'DELETE')))
    expect(aside.state).toBe('discarded')
    expect(refusalOf(await on(office, office.lead, aside, 'PUT', { why: 'No.' }))).toBe('wrong-state')
    expect((await get(office, draft.href, { cookie: office.auditor.cookie })).json()).toEqual(aside)
  })

  test('is not submitted while checks stand in the way, each of which is told', async () => {
    const draft = await begun(office, SMALL)
    const answer = await on(office, office.lead, draft, 'submission')
    expect([answer.status, refusalOf(answer)]).toEqual([422, 'not-passed'])
    const { checks, errors } = answer.json() as { checks: { check: string; passed: boolean }[]; errors: object[] }
    const failed = checks.filter(({ passed }) => !passed)
    expect([errors.length, failed.map(({ check }) => check)]).toEqual([failed.length, ['force-date', 'stated']])
    const seen = await get(office, `${draft.href}/checks`, { cookie: office.auditor.cookie })
    expect(seen.json()).toMatchObject({ passed: false, checks: checks.map(({ check }) => ({ check })) })
  })

  test('tells on which line of its text something is wrong', async () => {
    const draft = await begun(office, SMALL)
    const text = draft.text.replace('within: 15 working days', 'within: 15 workdays')
    const saved = shown(came(await on(office, office.lead, draft, 'PUT', { text })))
    const { checks } = (await get(office, `${saved.href}/checks`, { cookie: office.lead.cookie })).json() as {
      checks: { check: string; problems: { line?: number }[] }[]
    }
    const line = text.split('\n').findIndex((one) => one.includes('15 workdays')) + 1
    expect(checks.find(({ check }) => check === 'problems')?.problems[0]?.line).toBe(line)
  })

  test('takes its answers over into its examples, of those named or of all', async () => {
    const draft = await begun(office, SMALL)
    const text = draft.text.replace('atLeast: 10 working days', 'atLeast: 12 working days')
    const saved = shown(came(await on(office, office.lead, draft, 'PUT', { text })))
    const wrong = await on(office, office.lead, saved, 'accepted-examples', { names: ['nothing of the kind'] })
    expect([wrong.status, problemsOf(wrong)]).toEqual([422, ['UNKNOWN_EXAMPLE']])
    const answer = came(await on(office, office.lead, saved, 'accepted-examples', { all: true }))
    const { draft: after, changed } = answer.json() as { draft: Shown; changed: { it: string }[] }
    expect([changed.map(({ it }) => it), answer.headers['etag']]).toEqual([
      ['counts both from the one meeting'],
      `"${after.revision}"`
    ])
    expect(after.examples).toContain('2026-01-22')
  })

  test('comes and goes as its text alone', async () => {
    const draft = await begun(office, SMALL)
    const { cookie } = office.lead
    for (const accept of ['application/yaml', 'text/yaml']) {
      const answer = await get(office, draft.href, { cookie, accept })
      expect([answer.text, answer.headers['etag'], answer.headers['content-type']]).toEqual([
        draft.text,
        '"1"',
        `${accept}; charset=utf-8`
      ])
    }
    const text = `# Changed — with a dash.\n${draft.text}`
    const match = { 'if-match': '"1"' }
    const saved = shown(came(await raw(office, office.lead, 'PUT', draft.href, 'application/yaml', text, match)))
    expect([saved.text, saved.examples, saved.revision]).toEqual([text, draft.examples, 2])
    const unread = await get(office, draft.href, { cookie, 'if-none-match': '"2"' })
    expect([unread.status, unread.text]).toEqual([304, ''])
  })

  test('can be nonsense, as long as it is text', async () => {
    const draft = await begun(office, SMALL)
    const saved = shown(came(await on(office, office.lead, draft, 'PUT', { text: 'a: [\n\u0000' })))
    expect((await on(office, office.lead, saved, 'submission')).status).toBe(422)
  })

  test('is listed with its subject’s others, without what they hold', async () => {
    const { drafts } = (await get(office, `${SMALL.base}/drafts`, { cookie: office.auditor.cookie })).json() as {
      drafts: Shown[]
    }
    expect(drafts.length).toBeGreaterThan(5)
    expect(drafts.filter((one) => Object.hasOwn(one, 'text') || !one.href.startsWith(SMALL.base))).toEqual([])
  })

  test('of a new ruleset begins from another’s, or from a text', async () => {
    const copy = await asked(office, office.lead, 'POST', '/v1/rulesets/leeds/drafts', {
      from: 'copy-of',
      ruleset: 'small'
    })
    expect([copy.status, shown(copy).text.includes('ruleset: leeds'), shown(copy).base]).toEqual([201, true, undefined])
    const own = { from: 'content', text: 'ruleset: leeds\n', examples: 'examples: []\n' }
    expect(shown(came(await asked(office, office.lead, 'POST', '/v1/rulesets/leeds/drafts', own), 201))).toMatchObject({
      text: own.text,
      examples: own.examples
    })
    expect((await get(office, '/v1/rulesets/leeds')).status).toBe(404)
  })

  test('takes a newer version for what it begins from, by its name', async () => {
    const [mine, other] = [await begun(office, SMALL), await begun(office, SMALL)]
    came(await on(office, office.lead, other, 'DELETE'))
    await published(office, SMALL, 9)
    const saved = shown(came(await on(office, office.lead, mine, 'PUT', { base: '2027-09-01' })))
    expect([mine.base, saved.base]).toEqual(['2024-03-15', '2027-09-01'])
    expect(problemsOf(await on(office, office.lead, saved, 'PUT', { base: '2027-09-09' }))).toEqual([
      'UNKNOWN_VERSION /base'
    ])
  })
})

describe('a version', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())
  const SMALL = SORTS.ruleset

  test('published urgently is marked until somebody else has looked at it', async () => {
    const draft = await written(office, SMALL, 1)
    const answer = came(await on(office, office.urgent, draft, 'urgent-publication', { why: 'It cannot wait.' }), 201)
    expect(answer.json()).toMatchObject({ urgent: true, why: 'It cannot wait.' })
    const looked = `${SMALL.base}/versions/2027-01-01/looked-at`
    const seen = await asked(office, office.approver, 'POST', looked, { why: 'It is right.' })
    expect(came(seen).json()).toMatchObject({ lookedAt: { why: 'It is right.', by: { id: 'local/approver' } } })
    expect((await asked(office, office.approver, 'POST', looked, { why: 'Again.' })).status).toBe(409)
  })

  test('is withdrawn with an explanation, and can still be read', async () => {
    const at = `${SMALL.base}/versions/2027-01-01`
    const before = office.clock.at
    const gone = await asked(office, office.approver, 'POST', `${at}/withdrawal`, { why: 'Not agreed.' })
    expect(came(gone).json()).toMatchObject({ state: 'withdrawn', withdrawn: { why: 'Not agreed.' } })
    expect((await get(office, at, { accept: 'application/yaml' })).text).toContain('The record 1')
    const states = async (query = '') =>
      (await listOf(office, SMALL, query)).map(({ version, state }) => [version, state])
    expect(await states('?inForceOn=2027-06-01')).toEqual([
      ['2027-01-01', 'withdrawn'],
      ['2024-03-15', 'in-force']
    ])
    expect(await states(`?inForceOn=2027-06-01&knownAt=${before}`)).toEqual([
      ['2027-01-01', 'in-force'],
      ['2024-03-15', 'superseded']
    ])
    expect(await states('?inForceOn=2026-06-01')).toEqual([
      ['2027-01-01', 'withdrawn'],
      ['2024-03-15', 'in-force']
    ])
    expect((await asked(office, office.approver, 'POST', `${at}/withdrawal`, { why: 'Again.' })).status).toBe(409)
    const last = `${SMALL.base}/versions/2024-03-15/withdrawal`
    expect(problemsOf(await asked(office, office.approver, 'POST', last, { why: 'All of it.' }))).toEqual([
      'NOTHING_BEFORE'
    ])
  })

  test('from the same day is a correction, and has a name of its own', async () => {
    const draft = shown(
      came(
        await asked(office, office.lead, 'POST', `${SMALL.base}/drafts`, { from: 'version', version: '2024-03-15' }),
        201
      )
    )
    const text = draft.text.replace('title: The record', 'title: The record put right')
    const saving = { text, change: 'corrects-a-mistake', why: 'A word was missing.' }
    const saved = shown(came(await on(office, office.lead, draft, 'PUT', saving)))
    const sent = shown(came(await on(office, office.lead, saved, 'submission')))
    const passed = shown(came(await on(office, office.approver, sent, 'approval', approvalOf(sent))))
    const before = office.clock.at
    came(await on(office, office.approver, passed, 'publication', { inForceFrom: '2024-03-15' }), 201)
    expect((await get(office, SMALL.base)).json()).toMatchObject({ inForce: { version: '2024-03-15.2' } })
    const then = await get(office, `${SMALL.base}?knownAt=${before}`)
    expect(then.json()).toMatchObject({ inForce: { version: '2024-03-15' }, knownAt: before })
    const whole = `${SMALL.base}/versions/2024-03-15.2`
    expect((await get(office, whole)).status).toBe(200)
    expect((await get(office, `${whole}?knownAt=${before}`)).status).toBe(404)
    const body = { ruleset: 'small', case: { care: [{ from: '2026-01-12' }] }, view: 'summary' }
    const ruleset = async (more: object) =>
      ((await asked(office, undefined, 'POST', '/v1/assessments', { ...body, ...more })).json() as { ruleset: object })
        .ruleset
    expect(await ruleset({})).toMatchObject({ version: '2024-03-15.2' })
    expect(await ruleset({ knownAt: before })).toMatchObject({ version: '2024-03-15' })
  })
})
