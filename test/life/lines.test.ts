import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Saving } from '../../server/life/life.ts'
import { STORES } from '../store/postgres.ts'
import { ANN, BEN, CAT, failing, of, published, scene, type Scene, STATED, stated } from './setup.ts'
import { council, COUNCIL, councilExamples } from './small-library.ts'

/** Twelve working days for the invitations, which is what the version to come changes. */
const twelve = (from: string, record = 15) =>
  council(
    { from, invitations: 12, record },
    councilExamples({ invited: '2026-01-22', recorded: record === 12 ? '2026-02-25' : '2026-03-02' })
  )

/** Twelve working days for the record, with the invitations as they were before. */
const record = (from: string) => council({ from, record: 12 }, councilExamples({ recorded: '2026-02-25' }))

describe.each(STORES)('what a draft takes the place of, on $store', ({ fresh }) => {
  let set: Scene
  let coming: string
  beforeAll(async () => {
    set = await scene(await fresh())
    coming = (await published(set, ANN, BEN, stated(twelve('2027-01-01')))).id
  })
  afterAll(() => set.close())

  const begun = async (version: string | undefined, saving: Saving) => {
    const beginning = version === undefined ? { from: 'version' } : { from: 'version', version }
    const { id, revision } = of(await set.life.open(CAT, COUNCIL, beginning as { from: 'version' }))
    return of(await set.life.save(CAT, id, revision, { ...STATED, ...saving }))
  }
  const baseOf = async (id: string) => {
    const one = ((await set.life.checks(id)) ?? []).find(({ check }) => check === 'base')
    return [one?.passed, one?.problems.map(({ code, message }) => `${code} ${message.split(':')[0]}`)]
  }
  const EXAMPLE = 'the example counts both from the one meeting'

  test('a draft begins from the latest version, also from one that is still to come', async () => {
    const { base } = of(await set.life.open(CAT, COUNCIL, { from: 'version' }))
    expect(base).toBe(coming)
  })

  test('begun from an earlier version than it takes the place of, it does not lose what that changed, though that was there already', async () => {
    const draft = await begun('2024-03-15', { content: record('2027-03-01') })
    expect(await baseOf(draft.id)).toEqual([false, ['WOULD_UNDO P1', `WOULD_UNDO ${EXAMPLE}`]])
    expect(failing(await set.life.submit(CAT, draft.id, draft.revision))).toEqual(['base'])
    const both = of(await set.life.save(CAT, draft.id, draft.revision, { content: twelve('2027-03-01', 12) }))
    expect((await baseOf(draft.id))[1]).toEqual([`WOULD_UNDO ${EXAMPLE}`])
    const looked = of(await set.life.save(CAT, draft.id, both.revision, { base: coming }))
    expect(await baseOf(draft.id)).toEqual([true, []])
    of(await set.life.submit(CAT, draft.id, looked.revision))
  })

  test('what it takes the place of may be left out on purpose, by naming it', async () => {
    const draft = await begun('2024-03-15', { content: record('2027-03-02'), base: coming })
    expect(await baseOf(draft.id)).toEqual([true, []])
  })

  test('for a day before the other begins, it is told what ends then', async () => {
    const draft = await begun('2024-03-15', { content: record('2026-12-01') })
    expect(await baseOf(draft.id)).toEqual([true, ['UNDONE_LATER P2', `UNDONE_LATER ${EXAMPLE}`]])
  })

  test('that brings forward what it began from loses nothing, and what it changes itself ends when that begins', async () => {
    const draft = await begun('2027-01-01', { content: twelve('2026-12-02', 12) })
    expect(await baseOf(draft.id)).toEqual([true, ['UNDONE_LATER P2', `UNDONE_LATER ${EXAMPLE}`]])
  })

  test('a text of one’s own stands on nothing, and is held against the whole of what it takes the place of', async () => {
    const content = record('2027-03-03')
    const { id } = of(await set.life.open(CAT, COUNCIL, { from: 'content', content }))
    expect(await baseOf(id)).toEqual([false, ['WOULD_UNDO P1', 'WOULD_UNDO P2', `WOULD_UNDO ${EXAMPLE}`]])
  })

  test('a day that nobody has given yet is not taken for one that is past', async () => {
    const draft = await begun('2024-03-15', { content: record('2024-03-15') })
    const day = ((await set.life.checks(draft.id)) ?? []).find(({ check }) => check === 'force-date')
    expect(day).toMatchObject({ passed: false, problems: [{ code: 'NO_DAY' }] })
    const corrected = of(await set.life.save(CAT, draft.id, draft.revision, { change: 'corrects-a-mistake' }))
    const again = ((await set.life.checks(corrected.id)) ?? []).find(({ check }) => check === 'force-date')
    expect(again?.passed).toBe(true)
  })

  test('what came since for an earlier day, and has been ended by what it takes the place of, is told', async () => {
    const draft = await begun('2027-01-01', { content: twelve('2027-04-01') })
    await published(set, ANN, BEN, stated(record('2026-12-15')))
    expect(await baseOf(draft.id)).toEqual([true, ['ENDED_BEFORE P2', `ENDED_BEFORE ${EXAMPLE}`]])
  })

  test('what has been withdrawn is lost by nobody', async () => {
    const draft = await begun('2024-03-15', { content: record('2027-03-04') })
    expect((await baseOf(draft.id))[0]).toBe(false)
    of(await set.life.withdraw(BEN, coming, 'The committee did not agree.'))
    expect((await baseOf(draft.id))[0]).toBe(true)
  })

  test('a change may be of several kinds, and the version says all of them', async () => {
    const kinds = ['changes-a-timescale', 'new-duty'] as const
    const draft = await begun(undefined, { content: twelve('2027-06-01'), change: kinds })
    expect([draft.change, draft.changes]).toEqual(['changes-a-timescale', kinds])
    const version = of(await set.life.publishUrgently(CAT, draft.id, draft.revision, 'It cannot wait for anybody.'))
    expect([version.change, version.changes]).toEqual(['changes-a-timescale', kinds])
    expect((await set.entries()).at(-1)).toMatchObject({ more: { change: kinds.join(', ') } })
  })
})
