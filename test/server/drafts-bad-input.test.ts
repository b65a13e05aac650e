import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asked, type Browser, refusalOf } from '../people/setup.ts'
import {
  approvalOf,
  approved,
  came,
  lengthOf,
  type Office,
  on,
  openOffice,
  raw,
  type Shown,
  SORTS,
  submitted,
  written
} from './life.ts'
import { problemsOf } from './serving.ts'

describe('what is not right is refused, with all that is wrong', () => {
  let office: Office
  const drafts = {} as Record<'draft' | 'submitted' | 'approved', Shown>
  beforeAll(async () => {
    office = await openOffice()
    drafts.draft = await written(office, SORTS.ruleset, 1)
    drafts.submitted = await submitted(office, SORTS.ruleset, 2)
    drafts.approved = await approved(office, SORTS.ruleset, 3)
  })
  afterAll(() => office.close())

  type Bad = readonly [body: unknown, status: number, problems: readonly string[]]
  const LONG = 'x'.repeat(256 * 1024 + 1)
  const NO_FIELD: readonly Bad[] = [
    [{ extra: 1 }, 422, ['UNKNOWN_KEY']],
    [[], 422, ['WRONG_TYPE']],
    ['text', 422, ['WRONG_TYPE']]
  ]
  const WHY: readonly Bad[] = [
    ...NO_FIELD.slice(1).map(([body, status]): Bad => [body, status, ['WRONG_TYPE', 'MISSING /why']]),
    [{}, 422, ['MISSING /why']],
    [{ why: 7 }, 422, ['WRONG_TYPE /why']],
    [{ why: ' ' }, 422, ['NO_REASON /why']],
    [{ why: 'x'.repeat(2001) }, 422, ['TOO_LONG /why']],
    [{ why: 'a\u0007b' }, 422, ['CONTROL_CHARACTER /why']],
    [{ why: 'It is so.', state: 'published' }, 422, ['UNKNOWN_KEY']]
  ]
  const PUT: readonly Bad[] = [
    ...NO_FIELD,
    [{ state: 'published' }, 422, ['UNKNOWN_KEY']],
    [{ digest: 'a', revision: 9, authors: [] }, 422, ['UNKNOWN_KEY']],
    [{ text: 7, examples: [] }, 422, ['WRONG_TYPE /text', 'WRONG_TYPE /examples']],
    [{ text: LONG }, 422, ['TOO_LONG /text']],
    [{ text: '\ud800' }, 422, ['CONTROL_CHARACTER /text']],
    [{ inForceFrom: '2027-02-30' }, 422, ['NOT_A_DAY /inForceFrom']],
    [{ change: 'improves' }, 422, ['NOT_ALLOWED /change']],
    [{ why: '' }, 422, ['NO_REASON /why']],
    [{ exceptions: {} }, 422, ['WRONG_TYPE /exceptions']],
    [{ exceptions: [{ rule: 'P2' }] }, 422, ['WRONG_TYPE /exceptions']],
    [{ exceptions: [{ rule: 'P2', why: 'a', person: 'me' }] }, 422, ['WRONG_TYPE /exceptions']],
    [{ exceptions: [{ rule: '../x', why: 'a' }] }, 422, ['UNKNOWN_RULE /exceptions/0/rule']],
    [
      {
        exceptions: [
          { rule: 'P2', why: 'a' },
          { rule: 'P2', why: 'b' }
        ]
      },
      422,
      ['DUPLICATE_KEY /exceptions/1']
    ],
    [{ base: '1999-01-01' }, 422, ['UNKNOWN_VERSION /base']]
  ]
  const BEGIN: readonly Bad[] = [
    [{}, 422, ['MISSING /from']],
    [{ from: 'thin-air' }, 422, ['NOT_ALLOWED /from']],
    [{ from: 'version', ruleset: 'york' }, 422, ['UNKNOWN_KEY']],
    [{ from: 'version', version: 7 }, 422, ['WRONG_TYPE /version']],
    [{ from: 'version', version: '1999-01-01' }, 422, ['UNKNOWN_VERSION /version']],
    [{ from: 'copy-of' }, 422, ['MISSING /ruleset']],
    [{ from: 'copy-of', ruleset: 'nowhere' }, 422, ['UNKNOWN_VERSION /version']],
    [{ from: 'content' }, 422, ['MISSING /text']],
    [{ from: 'content', text: LONG }, 422, ['TOO_LONG /text']],
    [{ from: 'content', text: 'a', state: 'approved' }, 422, ['UNKNOWN_KEY']]
  ]
  const APPROVE: readonly Bad[] = [
    [{}, 422, ['MISSING /digest']],
    [{ digest: 7, inForceFrom: 7 }, 422, ['WRONG_TYPE /digest', 'NOT_A_DAY /inForceFrom']],
    [{ digest: 'a', why: 'so' }, 422, ['UNKNOWN_KEY']]
  ]
  const PUBLISH: readonly Bad[] = [...NO_FIELD, [{ inForceFrom: 'soon' }, 422, ['NOT_A_DAY /inForceFrom']]]
  const ACCEPT: readonly Bad[] = [
    [{}, 422, ['WHICH_EXAMPLES']],
    [{ all: false }, 422, ['WHICH_EXAMPLES']],
    [{ all: true, names: [] }, 422, ['WHICH_EXAMPLES']],
    [{ names: [7] }, 422, ['WHICH_EXAMPLES']],
    [{ names: 'all' }, 422, ['WHICH_EXAMPLES']]
  ]
  const at = (what: string, of: keyof typeof drafts, bad: readonly Bad[]) => ({ what, of, bad })
  const TABLE = [
    at('PUT', 'draft', PUT),
    at('DELETE', 'draft', NO_FIELD),
    at('accepted-examples', 'draft', ACCEPT),
    at('submission', 'draft', NO_FIELD),
    at('return', 'submitted', WHY),
    at('approval', 'submitted', APPROVE),
    at('publication', 'approved', PUBLISH),
    at('urgent-publication', 'draft', WHY)
  ].flatMap(({ what, of, bad }) => bad.map((one) => [what, JSON.stringify(one[0]).slice(0, 60), of, one] as const))

  const whoFor = (what: string): Browser =>
    what === 'urgent-publication'
      ? office.urgent
      : ['return', 'approval', 'publication'].includes(what)
        ? office.approver
        : office.lead

  test.each(TABLE)('%s with %s', async (what, _, of, [body, status, problems]) => {
    const answer = await on(office, whoFor(what), drafts[of], what, body)
    expect([answer.status, problemsOf(answer)]).toEqual([status, problems])
    expect(answer.text).not.toContain('thin-air')
  })

  test.each(BEGIN.map((one) => [JSON.stringify(one[0]).slice(0, 60), one] as const))(
    'begins with %s',
    async (_, one) => {
      const [body, status, problems] = one
      const answer = await asked(office, office.lead, 'POST', '/v1/rulesets/small/drafts', body)
      expect([answer.status, problemsOf(answer)]).toEqual([status, problems])
    }
  )

  test.each(['Leeds', 'vocabulary', 'calendars', 'england-and-wales', 'a..b', '__proto__'])(
    'a new ruleset cannot be called %s',
    async (name) => {
      const body = { from: 'content', text: 'a' }
      const answer = await asked(office, office.lead, 'POST', `/v1/rulesets/${name}/drafts`, body)
      expect([answer.status, problemsOf(answer)]).toEqual([422, ['BAD_ID /subject']])
    }
  )

  test.each(WHY.map((one) => [JSON.stringify(one[0]).slice(0, 60), one] as const))(
    'withdrawal with %s',
    async (_, one) => {
      const [body, status, problems] = one
      const path = '/v1/rulesets/small/versions/2024-03-15/withdrawal'
      const answer = await asked(office, office.approver, 'POST', path, body)
      expect([answer.status, problemsOf(answer)]).toEqual([status, problems])
    }
  )

  const EACH = [...new Set(TABLE.map(([what, , of]) => `${what} ${of}`))].map(
    (one) => one.split(' ') as [string, keyof typeof drafts]
  )

  test.each(EACH)('%s names the revision that it is based on', async (what, of) => {
    const { href } = drafts[of]
    const [method, path] = what === 'PUT' || what === 'DELETE' ? [what, href] : ['POST', `${href}/${what}`]
    const body = { PUT: { why: 'a' }, approval: approvalOf(drafts[of]), 'accepted-examples': { all: true } }[what]
    const right = body ?? (['return', 'urgent-publication'].includes(what) ? { why: 'a' } : {})
    const tried = async (match?: string): Promise<string> => {
      const headers = match === undefined ? {} : { 'if-match': match }
      const answer = await asked(office, whoFor(what), method, path, right, {
        ...lengthOf(method, JSON.stringify(right)),
        ...headers
      })
      return `${answer.status} ${refusalOf(answer)}`
    }
    for (const match of [undefined, '*', '']) expect(await tried(match)).toBe('428 revision-needed')
    for (const match of ['"99"', '"0"', '1', 'W/"2"', '"2", "3"', 'x'.repeat(5000)])
      expect(await tried(match)).toBe('412 changed')
  })

  test.each(EACH)('%s takes JSON, and nothing that a form could send', async (what, of) => {
    const { href } = drafts[of]
    const [method, path] = what === 'PUT' || what === 'DELETE' ? [what, href] : ['POST', `${href}/${what}`]
    const match = { 'if-match': '"1"' }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
      expect((await raw(office, whoFor(what), method, path, type, '{}', match)).status).toBe(415)
    }
    expect((await raw(office, whoFor(what), method, path, 'application/json', '{', match)).status).toBe(400)
    expect(
      (await raw(office, whoFor(what), method, path, 'application/json', ' '.repeat(1024 * 1024 + 1), match)).status
    ).toBe(413)
  })

  test('a text alone is UTF-8, and not too long', async () => {
    const put = (body: string | Buffer) =>
      raw(office, office.lead, 'PUT', drafts.draft.href, 'application/yaml', body, {
        'if-match': `"${drafts.draft.revision}"`
      })
    expect((await put(Buffer.from([0xff, 0xfe, 0x41]))).status).toBe(400)
    expect((await put(LONG)).status).toBe(413)
  })

  test.each(['short', 'a'.repeat(65), 'with space', 'ü'.repeat(8)])('`%s` is no idempotency key', async (key) => {
    const headers = { 'idempotency-key': encodeURI(key) }
    const answer = await asked(office, office.lead, 'POST', '/v1/rulesets/small/drafts', { from: 'version' }, headers)
    expect([answer.status, problemsOf(answer)]).toEqual([400, ['BAD_KEY']])
  })

  test('an idempotency key is for one request, and of one person; what changed nothing can be tried again under it', async () => {
    const open = (who: Browser, body: object, path = '/v1/rulesets/small/drafts') =>
      asked(office, who, 'POST', path, body, { 'idempotency-key': 'one-request' })
    expect((await open(office.lead, { from: 'version', version: '1999-01-01' })).status).toBe(422)
    const first = came(await open(office.lead, { from: 'version' }), 201)
    expect((await open(office.lead, { from: 'version' })).text).toBe(first.text)
    for (const other of [
      await open(office.lead, { from: 'version', version: '2024-03-15' }),
      await open(office.lead, { from: 'version' }, '/v1/rulesets/law/drafts')
    ]) {
      expect([other.status, refusalOf(other), problemsOf(other)]).toEqual([422, 'key-used', ['KEY_USED']])
    }
    const approver = await asked(
      office,
      office.approver,
      'POST',
      `${drafts.submitted.href}/return`,
      { why: 'No.' },
      {
        'if-match': `"${drafts.submitted.revision}"`,
        'idempotency-key': 'one-request'
      }
    )
    expect(approver.status).toBe(200)
  })
})
