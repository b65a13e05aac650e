import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Receipt } from '../../server/receipts/receipt.ts'
import type { Verification } from '../../server/receipts/verify.ts'
import { canonical, digestOf } from '../../server/canonical.ts'
import { asked, bearer, keyFor } from '../people/setup.ts'
import { councilText } from '../life/small-library.ts'
import { type Kept, openKept } from './kept.ts'
import { came, on, published, SORTS, begun, approvalOf, shown } from './life.ts'
import { assessmentOf, JSON_TYPE, ask, post, problemsOf, type Served, serve } from './serving.ts'

const caseIn = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object
const FULL = caseIn('test/bench/full-case.json')
const HELD = caseIn('test/cases/first-review-held.json')
const verification = '/v1/receipts/verification'

type Asked = Readonly<{ case: object; ruleset?: string; [field: string]: unknown }>

async function receiptFor(of: Served, body: Asked): Promise<Receipt> {
  const answer = await post(of, '/v1/assessments', { ruleset: 'york', asOf: '2026-05-10', ...body, receipt: true })
  if (answer.status !== 200) throw new Error(answer.text)
  return (answer.json() as { receipt: Receipt }).receipt
}

const verified = async (of: Served, receipt: unknown, sent: unknown): Promise<Verification> =>
  came(await post(of, verification, { receipt, case: sent })).json() as Verification

let shipped: Served
beforeAll(async () => {
  shipped = await serve()
})
afterAll(() => shipped.close())

describe('a receipt', () => {
  test('is given where it is asked for, and nowhere else', async () => {
    const answer = await post(shipped, '/v1/assessments', { ruleset: 'york', case: HELD, asOf: '2026-05-10' })
    expect(assessmentOf(answer)).not.toHaveProperty('receipt')
  })

  test('has each answer of a full case under a name of its own', async () => {
    for (const ruleset of ['york', 'brighton-and-hove', 'england']) {
      const answer = await post(shipped, '/v1/assessments', { ruleset, case: FULL, asOf: '2026-05-10', receipt: true })
      const { receipt, outcomes } = answer.json() as { receipt: Receipt; outcomes: readonly object[] }
      expect([ruleset, Object.keys(receipt.outcomes).length]).toEqual([ruleset, outcomes.length])
    }
  })

  test('is the same whether or not the working is shown, and whoever answers', async () => {
    const [full, summary] = [
      await receiptFor(shipped, { case: FULL, view: 'full' }),
      await receiptFor(shipped, { case: FULL, view: 'summary' })
    ]
    expect({ ...full, knownAt: '' }).toEqual({ ...summary, knownAt: '' })
    const reference = await receiptFor(shipped, { case: FULL, evaluator: 'reference' })
    expect([reference.answers, reference.evaluator]).toEqual([full.answers, 'reference'])
  })

  test('holds no word of the case', async () => {
    const text = JSON.stringify(await receiptFor(shipped, { case: { ...HELD, case: 'MARK-77', team: 'mark-78' } }))
    expect(text).not.toMatch(/mark|C-104|2014-03-01|V2/i)
  })

  test.each<Asked>([
    { case: HELD },
    { case: FULL, ruleset: 'brighton-and-hove', evaluator: 'reference' },
    { case: HELD, readings: ['Y2.2/three-months', 'clear-days'] },
    { case: HELD, version: '2024-03-15' },
    { case: HELD, inForceOn: '2025-01-01' },
    { case: {}, ruleset: 'england' }
  ])('says that the answer, given again, is the same: %#', async (body) => {
    const found = await verified(shipped, await receiptFor(shipped, body), body.case)
    expect(found).toMatchObject({ result: 'same', engine: { before: '0.1.0', now: '0.1.0' } })
  })

  test('says which answers differ when the case is another', async () => {
    const receipt = await receiptFor(shipped, { case: HELD })
    const found = await verified(shipped, receipt, { ...HELD, reviews: [] })
    expect(found).toMatchObject({ result: 'differs', inputs: ['case'] })
    const { outcomes, says } = found as Extract<Verification, { result: 'differs' }>
    expect(says).toContain('The case is not the one that was answered from.')
    expect(outcomes.find(({ outcome, now }) => outcome.startsWith('Y2.1#') && now !== undefined)?.says).toContain(
      'review'
    )
  })

  test('whose answers were changed in it alone is told to be forged', async () => {
    const receipt = await receiptFor(shipped, { case: HELD })
    const [key = ''] = Object.keys(receipt.outcomes)
    const outcomes = { ...receipt.outcomes, [key]: '0'.repeat(16) }
    expect(await verified(shipped, { ...receipt, outcomes }, HELD)).toMatchObject({ result: 'cannot-verify' })
    const answers = digestOf(canonical(outcomes))
    const found = await verified(shipped, { ...receipt, outcomes, answers }, HELD)
    expect(found).toMatchObject({ result: 'differs', inputs: [], outcomes: [{ outcome: key, before: '0'.repeat(16) }] })
  })

  type Change = (receipt: Receipt) => Partial<Receipt>
  test.each<readonly [string, Change, Partial<Verification>]>([
    ['day', () => ({ asOf: '2026-08-10' }), { result: 'differs' }],
    ['readings', () => ({ readings: ['Y2.2/three-months'] }), { result: 'differs' }],
    [
      'vocabulary',
      ({ vocabulary }) => ({ vocabulary: { ...vocabulary, sha256: 'a'.repeat(64) } }),
      { result: 'differs' }
    ],
    ['ruleset', ({ ruleset }) => ({ ruleset: { ...ruleset, id: 'leeds' } }), { result: 'cannot-verify' }],
    ['version', () => ({ version: '2020-01-01' }), { result: 'cannot-verify' }],
    ['case', () => ({ case: 'a'.repeat(64) }), { result: 'differs', inputs: ['case'] }]
  ])('that names another %s is not that of this answer', async (_, change, found) => {
    const receipt = await receiptFor(shipped, { case: HELD })
    expect(await verified(shipped, { ...receipt, ...change(receipt) }, HELD)).toMatchObject(found)
  })

  test('by another engine says so', async () => {
    const receipt = { ...(await receiptFor(shipped, { case: HELD })), engine: '0.0.9' }
    expect((await verified(shipped, receipt, HELD)).says).toContain('by engine 0.0.9 then and 0.1.0 now')
  })

  test.each<readonly [unknown, number, readonly string[]]>([
    [{}, 422, ['MISSING /receipt', 'MISSING /case']],
    [{ receipt: 7, case: {} }, 422, ['WRONG_TYPE /receipt']],
    [{ receipt: { receipt: 2 }, case: {}, more: 1 }, 422, ['UNKNOWN_KEY', 'NOT_ALLOWED /receipt/receipt']],
    ['[', 400, ['NOT_JSON']],
    [[], 422, ['WRONG_TYPE', 'MISSING /receipt', 'MISSING /case']]
  ])('%j is refused', async (body, status, problems) => {
    const answer = await post(shipped, verification, body)
    expect([answer.status, problemsOf(answer)]).toEqual([status, expect.arrayContaining([...problems])])
  })

  test('with a case that cannot be read cannot be verified', async () => {
    const receipt = await receiptFor(shipped, { case: HELD })
    const found = await verified(shipped, receipt, { care: 7 })
    expect(found).toMatchObject({ result: 'cannot-verify', problems: [{ pointer: '/case/care' }] })
  })
})

describe('a receipt of what was published', () => {
  let kept: Kept
  beforeAll(async () => {
    kept = await openKept()
  })
  afterAll(() => kept.close())

  const CASE = { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews'] }
  const own = (body: object = {}): Promise<Receipt> =>
    receiptFor(kept, { ruleset: 'small', case: CASE, asOf: '2026-03-20', ...body })

  test('is verified by what was known then, though a correction has been published since', async () => {
    const receipt = await own()
    const draft = await begun(kept, SORTS.ruleset)
    const saving = {
      text: councilText({ record: 5 }),
      change: 'corrects-a-mistake',
      why: 'Agreed.',
      examples: undefined
    }
    const saved = shown(came(await on(kept, kept.lead, draft, 'PUT', saving)))
    const examples = came(await asked(kept, kept.lead, 'GET', saved.href)).json() as { examples: string }
    const right = examples.examples.replace('2026-03-02', '2026-02-16')
    const again = shown(came(await on(kept, kept.lead, saved, 'PUT', { examples: right })))
    const sent = shown(came(await on(kept, kept.lead, again, 'submission')))
    const passed = shown(came(await on(kept, kept.approver, sent, 'approval', approvalOf(sent))))
    came(await on(kept, kept.approver, passed, 'publication', { inForceFrom: '2024-03-15' }), 201)

    const now = await own()
    expect(now.ruleset.versions).toMatchObject([{ version: '2024-03-15.2' }])
    expect(now.answers).not.toBe(receipt.answers)
    expect(await verified(kept, receipt, CASE)).toMatchObject({ result: 'same' })
    expect(await verified(kept, now, CASE)).toMatchObject({ result: 'same' })
    expect(await verified(kept, await own({ knownAt: receipt.knownAt }), CASE)).toMatchObject({ result: 'same' })
    const mixed = await verified(kept, { ...receipt, knownAt: now.knownAt }, CASE)
    expect(mixed).toMatchObject({
      result: 'differs',
      inputs: ['ruleset'],
      outcomes: [{ outcome: expect.stringMatching(/^P2#/) }]
    })
  })

  test('from before anything was published cannot be verified', async () => {
    const receipt = { ...(await own()), knownAt: '2001-01-01T00:00:00.000Z' }
    expect(await verified(kept, receipt, CASE)).toMatchObject({ result: 'cannot-verify' })
  })

  test('still is when more has been published', async () => {
    const receipt = await own()
    await published(kept, SORTS.ruleset, 4)
    await published(kept, SORTS.vocabulary, 5)
    await published(kept, SORTS.calendar, 6)
    expect(await verified(kept, receipt, CASE)).toMatchObject({ result: 'same' })
  })

  test('is verified by whoever may ask that ruleset', async () => {
    const receipt = await own()
    const body = JSON.stringify({ receipt, case: CASE })
    const tried = async (subject: string): Promise<number> => {
      const key = await keyFor(kept, ['evaluate'], [subject])
      return (await ask(kept, 'POST', verification, { ...JSON_TYPE, ...bearer(key) }, body)).status
    }
    expect([await tried('small'), await tried('law')]).toEqual([200, 403])
  })
})
