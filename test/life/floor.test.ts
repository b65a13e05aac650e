import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JobFailed, workInWorker } from '../../server/life/checks/workshop.ts'
import { checkFloor } from '../../server/life/checks/floor.ts'
import { makeLife } from '../../server/life/make-life.ts'
import { STORES } from '../store/postgres.ts'
import { ANN, BEN, drafted, failing, of, scene, type Scene, STATED, stated, submitted } from './setup.ts'
import { council, COUNCIL, councilExamples, SEED, TODAY } from './small-library.ts'

/** The record in twenty-five working days, where the law gives twenty. */
const late = (from: string) => council({ from, record: 25 }, councilExamples({ recorded: '2026-03-16' }))

describe.each(STORES)('on $store', ({ fresh }) => {
  let set: Scene
  beforeAll(async () => void (set = await scene(await fresh(), checkFloor)))
  afterAll(() => set.close())

  const floorOf = async (id: string) => ((await set.life.checks(id)) ?? []).find(({ check }) => check === 'floor')

  test('a rule that falls later than the law stands only with a reason, which is recorded', async () => {
    const { life } = set
    const draft = await drafted(set, ANN, stated(late('2027-01-01')))
    expect(failing(await life.submit(ANN, draft.id, draft.revision))).toEqual(['floor'])
    expect((await floorOf(draft.id))?.problems).toMatchObject([
      { code: 'LAXER_THAN_LAW', message: expect.stringContaining('`P2`') as string }
    ])
    const letter = of(await life.save(ANN, draft.id, draft.revision, { exceptions: [{ rule: 'P2', why: 'x' }] }))
    expect((await floorOf(draft.id))?.problems.map(({ code }) => code)).toEqual(['REASON_TOO_SHORT'])
    const why = 'The law counts from another day here.'
    const excused = of(await life.save(ANN, draft.id, letter.revision, { exceptions: [{ rule: 'P2', why }] }))
    expect(excused.exceptions).toEqual([{ rule: 'P2', why, person: 'ann', carried: false }])
    expect((await set.entries()).at(-1)).toMatchObject({ act: 'draft-saved', more: { 'exception P2': why } })
    expect((await floorOf(draft.id))?.says).toBe(
      'One rule allows later days than the law does; it has a reason, and the law’s own day is answered beside it.'
    )
    of(await life.submit(ANN, draft.id, excused.revision))
  })

  test('a reason stays theirs who gave it, and goes over into the next version', async () => {
    const { life } = set
    const exceptions = [{ rule: 'P2', why: 'The law counts from another day here.' }]
    const sent = await submitted(set, ANN, { ...stated(late('2027-02-01')), exceptions })
    const passed = of(await life.approve(BEN, sent.id, sent.revision, sent.digest, sent.inForceFrom))
    of(await life.publish(ANN, sent.id, passed.revision, '2027-02-01'))
    const next = of(await life.open(BEN, COUNCIL, { from: 'version', version: '2027-02-01' }))
    expect(next.exceptions).toEqual([{ ...exceptions[0], person: 'ann', carried: true }])
    const both = of(
      await life.save(BEN, next.id, 1, {
        exceptions: [...exceptions.map((one) => ({ ...one, confirmed: false })), { rule: 'P1', why: 'For later.' }]
      })
    )
    expect(both.exceptions.map(({ rule, person }) => `${rule} ${person}`)).toEqual(['P1 ben', 'P2 ann'])
    expect((await floorOf(next.id))?.problems.map(({ code }) => code)).toEqual(['REASON_CARRIED_OVER'])
    const confirmed = of(
      await life.save(BEN, next.id, both.revision, {
        exceptions
      })
    )
    expect(confirmed.exceptions).toEqual([{ ...exceptions[0], person: 'ben', carried: false }])
    expect((await floorOf(next.id))?.passed).toBe(true)
    const again = of(await life.save(BEN, next.id, confirmed.revision, { exceptions }))
    expect(again.revision).toBe(confirmed.revision)
    const none = of(await life.save(BEN, next.id, again.revision, { exceptions: [] }))
    expect(none.exceptions).toEqual([])
  })

  test('a reason comes with the version whose changes are taken over, unless the draft has one of its own', async () => {
    const { life } = set
    const draft = of(await life.open(BEN, COUNCIL, { from: 'version', version: '2024-03-15' }))
    const exceptions = [{ rule: 'P2', why: 'The law counts from another day here.' }]
    const sent = await submitted(set, ANN, { ...stated(late('2027-02-02')), exceptions })
    const passed = of(await life.approve(BEN, sent.id, sent.revision, sent.digest, sent.inForceFrom))
    const { id: base } = of(await life.publish(ANN, sent.id, passed.revision, '2027-02-02'))
    const taken = of(await life.save(BEN, draft.id, draft.revision, { base }))
    expect(taken.exceptions).toEqual([{ ...exceptions[0], person: 'ann', carried: true }])
    const again = of(await life.open(BEN, COUNCIL, { from: 'version', version: '2024-03-15' }))
    const own = [{ rule: 'P2', why: 'Agreed with the carers long ago.' }]
    const kept = of(await life.save(BEN, again.id, again.revision, { base, exceptions: own }))
    expect(kept.exceptions).toEqual([{ ...own[0], person: 'ben', carried: false }])
  })

  test.each([
    ['no reason', [{ rule: 'P2', why: ' ' }]],
    [
      'two reasons',
      [
        { rule: 'P2', why: 'One.' },
        { rule: 'P2', why: 'Two.' }
      ]
    ],
    ['no rule', [{ rule: 'p 2', why: 'One.' }]]
  ])('nothing is excused with %s', async (_, exceptions) => {
    const draft = await drafted(set, ANN, stated(late('2027-03-01')))
    expect(await set.life.save(ANN, draft.id, draft.revision, { exceptions })).toMatchObject({
      not: { why: 'wrong-input' }
    })
  })
})

describe('a worker', () => {
  const shelf = SEED.map(([subject, content, inForceFrom], i) => ({
    publication: subject.name,
    seq: i + 1,
    ...subject,
    inForceFrom,
    revision: 1,
    content
  }))
  const job = {
    do: 'check',
    shelf,
    subject: COUNCIL,
    content: council({ invitations: 12 }),
    base: undefined,
    newer: []
  } as const

  test('finds what is found here, and starts again after a job that it could not bear', async () => {
    const workshop = workInWorker()
    const [first, broken, last] = await Promise.allSettled([
      workshop.run(job),
      workshop.run({ ...job, content: null as never }),
      workshop.run(job)
    ])
    expect(first).toMatchObject({
      status: 'fulfilled',
      value: { count: 1, examples: [{ code: 'EXAMPLE_OTHERWISE' }], floor: [] }
    })
    expect(broken.status === 'rejected' && broken.reason).toBeInstanceOf(JobFailed)
    expect(last).toEqual(first)
    await workshop.close()
  })

  test('that takes too long is ended, and the checks say that they could not be made', async () => {
    const { fresh } = STORES[0] as (typeof STORES)[number]
    const set = await scene(await fresh())
    const draft = await drafted(set, ANN, { ...STATED, content: council({ from: '2027-01-01' }) })
    const life = makeLife(set.database, { workshop: workInWorker(1), today: () => TODAY })
    expect(await life.submit(ANN, draft.id, draft.revision)).toMatchObject({
      not: {
        why: 'checks',
        checks: [{ passed: false, says: 'The checks could not be made: the checks took too long.' }]
      }
    })
    await set.close()
  })
})
