import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../server/database/open.ts'
import { openLibrary } from '../../server/library/open.ts'
import type { Library } from '../../server/library/library.ts'
import { publishShipped } from '../../server/library/seed.ts'
import { workInWorker, type Workshop } from '../../server/life/checks/workshop.ts'
import type { Draft, Life } from '../../server/life/life.ts'
import { makeLife } from '../../server/life/make-life.ts'
import { shippedStore } from '../server/serving.ts'
import { freshSqlite } from '../store/postgres.ts'
import { ANN, BEN, failing, of, ticking, why } from './setup.ts'

/** York as it is shipped, with its checks made where the server makes them. */
const YORK = { kind: 'ruleset', name: 'york' } as const

let database: Database
let library: Library
let life: Life
let workshop: Workshop

beforeAll(async () => {
  database = await openDatabase(freshSqlite(), ticking())
  await publishShipped(database, shippedStore())
  library = await openLibrary(database)
  workshop = workInWorker()
  life = makeLife(database, { workshop, published: () => library.refresh() })
})

afterAll(async () => {
  await workshop.close()
  await database.close()
})

const SHORT = 'atLeast: 10 working days, before: meeting, met: invitations-sent'

test('York asks for its invitations twelve working days before the meeting, from a day to come', {
  timeout: 300_000
}, async () => {
  const opened = of(await life.open(ANN, YORK, { from: 'version' }))
  const text = opened.content.text.replace(SHORT, SHORT.replace('10', '12'))
  expect(text).not.toBe(opened.content.text)
  const saved = of(
    await life.save(ANN, opened.id, 1, {
      content: { ...opened.content, text },
      inForceFrom: '2027-02-01',
      change: 'changes-a-timescale',
      why: 'Ten working days have proved too few for families to prepare.'
    })
  )
  expect(failing(await life.submit(ANN, saved.id, saved.revision))).toEqual(['examples', 'floor'])
  const { draft, changed, left } = of(await life.acceptExamples(ANN, saved.id, saved.revision, 'all'))
  expect([changed.length > 0, left]).toEqual([true, []])
  const laxer = ((await life.checks(draft.id)) ?? []).find(({ check }) => check === 'floor')?.problems ?? []
  expect(laxer.map(({ message }) => message.split(':')[0])).toEqual(['`Y2.2`', '`Y2.3`'])
  const exceptions = ['Y2.2', 'Y2.3'].map((rule) => ({
    rule,
    why: 'The statutory limit is answered beside it and is the effective one.'
  }))
  const excused = of(await life.save(ANN, draft.id, draft.revision, { exceptions }))
  const sent: Draft = of(await life.submit(ANN, draft.id, excused.revision))
  expect(why(await life.approve(ANN, sent.id, sent.revision, sent.digest, '2027-02-01'))).toBe('own-change')
  const passed = of(await life.approve(BEN, sent.id, sent.revision, sent.digest, '2027-02-01'))
  const before = database.now()
  const version = of(await life.publish(ANN, passed.id, passed.revision, '2027-02-01'))
  expect(version.version).toBe('2027-02-01')
  const inForce = (day: string, knownAt?: string) => library.at(knownAt).inForceOn('york', day)?.version
  expect([inForce('2027-01-31'), inForce('2027-02-01'), inForce('2027-02-01', before)]).toEqual([
    '2024-03-15',
    '2027-02-01',
    '2024-03-15'
  ])
  const withdrawn = of(await life.withdraw(BEN, version.id, 'The committee has asked for more time.'))
  expect(inForce('2027-02-01')).toBe('2024-03-15')
  expect(inForce('2027-02-01', version.published.at)).toBe('2027-02-01')
  expect(withdrawn.withdrawn?.by).toBe('ben')
})
