import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshPostgres, STORES } from '../store/postgres.ts'
import { openDatabase } from '../../server/database/open.ts'
import { workHere } from '../../server/life/checks/workshop.ts'
import { makeLife } from '../../server/life/make-life.ts'
import { shelfOf } from '../../server/life/checks/check.ts'
import { readShelf } from '../../server/life/checks/shelf.ts'
import { publishedRows } from '../../server/life/publications.ts'
import type { Actor } from '../../server/people/actor.ts'
import {
  ANN,
  approved,
  BEN,
  drafted,
  of,
  published,
  scene,
  type Scene,
  stated,
  submitted,
  ticking,
  why
} from './setup.ts'
import { council, COUNCIL, TODAY } from './small-library.ts'

const MANY = Array.from({ length: 20 }, (_, i): Actor => ({ kind: 'person', id: `p${i}`, name: `Person ${i}` }))

const tally = (given: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(given, (one) => one)].map(([one, all]) => [one, all.length]))

describe.each(STORES)('on $store', ({ fresh }) => {
  let set: Scene
  beforeAll(async () => void (set = await scene(await fresh())))
  afterAll(() => set.close())

  test('row 21: of twenty who save one draft at once, one does, and the others are shown what the one wrote', async () => {
    const draft = await drafted(set, ANN, stated(council({ from: '2027-01-01' })))
    const before = (await set.entries()).length
    const all = await Promise.all(
      MANY.map((by) =>
        set.life.save(by, draft.id, draft.revision, { content: council({ from: '2027-01-01', title: by.id }) })
      )
    )
    expect(tally(all.map(why))).toEqual({ done: 1, changed: 19 })
    const now = await set.life.draft(draft.id)
    expect(now?.revision).toBe(draft.revision + 1)
    for (const is of all) expect(is.done ? is.value : is.not).toEqual(is.done ? now : { why: 'changed', current: now })
    expect((await set.entries()).length).toBe(before + 1)
  })

  test('row 22: of twenty who publish for one day at once, one does, and the others are told that the day is taken', async () => {
    const drafts = []
    for (const by of MANY)
      drafts.push(await approved(set, by, BEN, stated(council({ from: '2027-02-01', title: by.id }))))
    const before = (await set.entries()).length
    const all = await Promise.all(
      drafts.map(({ id, revision }, i) => set.life.publish(MANY[i] ?? ANN, id, revision, '2027-02-01'))
    )
    expect(tally(all.map(why))).toEqual({ done: 1, taken: 19 })
    const versions = (await set.life.publications(COUNCIL)).filter(({ inForceFrom }) => inForceFrom === '2027-02-01')
    expect(versions.map(({ revision }) => revision)).toEqual([1])
    expect((await set.entries()).length).toBe(before + 1)
    const states = tally(
      (await set.life.drafts(COUNCIL))
        .filter(({ inForceFrom }) => inForceFrom === '2027-02-01')
        .map(({ state }) => state)
    )
    expect(states).toEqual({ published: 1, approved: 19 })
  })

  test('row 22: of twenty who publish for as many days at once, all do who try again, each under a number of its own', async () => {
    const day = (i: number): string => `2027-03-${String(i + 1).padStart(2, '0')}`
    const drafts = []
    for (const [i, by] of MANY.slice(0, 6).entries())
      drafts.push(await approved(set, by, BEN, stated(council({ from: day(i) }))))
    const all = await Promise.all(
      drafts.map(({ id, revision, inForceFrom }) => set.life.publish(ANN, id, revision, inForceFrom))
    )
    expect(all.filter((is) => !is.done && is.not.why !== 'taken')).toEqual([])
    for (const [i, is] of all.entries()) {
      const { id = '', revision = 0 } = drafts[i] ?? {}
      if (!is.done) of(await set.life.publish(ANN, id, revision, day(i)))
    }
    const numbers = (await set.life.publications()).map(({ seq }) => seq)
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  })

  test('row 23: of an approval and a save at once, the one that comes second is refused, or ends the approval', async () => {
    for (let round = 0; round < 10; round++) {
      const draft = await submitted(set, ANN, stated(council({ from: '2027-04-01', title: `Round ${round}` })))
      const { id, revision, digest, inForceFrom } = draft
      const [approval, save] = await Promise.all([
        set.life.approve(BEN, id, revision, digest, inForceFrom),
        set.life.save(ANN, id, revision, { content: council({ from: '2027-04-01', title: `Again ${round}` }) })
      ])
      expect([why(approval), why(save)].sort()).toEqual(['changed', 'done'])
      const now = await set.life.draft(id)
      expect(now?.state).toBe(approval.done ? 'approved' : 'draft')
      expect(now?.digest === digest).toBe(approval.done)
    }
  })

  test('of two who withdraw the two versions of one day at once, one is told to look again', async () => {
    const first = await published(set, ANN, BEN, stated(council({ from: '2027-05-01', title: 'One' })))
    const second = await published(set, ANN, BEN, stated(council({ from: '2027-05-02', title: 'Two' })))
    const all = await Promise.all([first, second].map(({ id }) => set.life.withdraw(BEN, id, 'Not agreed.')))
    expect(all.filter((is) => is.done).length).toBeGreaterThan(0)
    expect(all.filter((is) => !is.done && is.not.why !== 'taken')).toEqual([])
  })

  test('a version comes into force by its date alone, and one that is withdrawn leaves its days to the one before', async () => {
    const inForceOn = async (day: string): Promise<string | undefined> => {
      const store = readShelf(await shelfOf(set.database.db, await publishedRows(set.database.db)))
      return store.ok ? store.value.inForceOn('small', day)?.version : 'cannot be read'
    }
    const version = await published(set, ANN, BEN, stated(council({ from: '2029-01-01' })))
    expect([await inForceOn('2024-03-14'), await inForceOn('2024-03-15')]).toEqual([undefined, '2024-03-15'])
    const before = await inForceOn('2028-12-31')
    expect([before, await inForceOn('2029-01-01'), await inForceOn('2030-01-01')]).toEqual([
      before,
      '2029-01-01',
      '2029-01-01'
    ])
    of(await set.life.withdraw(BEN, version.id, 'Not agreed.'))
    expect(await inForceOn('2029-01-01')).toBe(before)
  })
})

test('row 22: two servers on one PostgreSQL publish for one day once', async () => {
  const where = await freshPostgres()
  const set = await scene(where)
  const other = await openDatabase(where, ticking(Date.parse('2026-11-22T08:00:00.000Z')))
  const second = makeLife(other, { workshop: workHere(() => []), today: () => TODAY })
  const drafts = []
  for (const by of MANY.slice(0, 8))
    drafts.push(await approved(set, by, BEN, stated(council({ from: '2027-02-01', title: by.id }))))
  const all = await Promise.all(
    drafts.map(({ id, revision }, i) => (i % 2 === 0 ? set.life : second).publish(ANN, id, revision, '2027-02-01'))
  )
  expect(tally(all.map(why))).toEqual({ done: 1, taken: 7 })
  const instants = (await set.entries()).map(({ at }) => at)
  expect(instants).toEqual([...instants].sort())
  await other.close()
  await set.close()
})
