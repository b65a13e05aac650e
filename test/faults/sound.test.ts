import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { ANN, BEN, published, scene, stated } from '../life/setup.ts'
import { council } from '../life/small-library.ts'
import { freshSqlite } from '../store/postgres.ts'
import { raw } from '../store/rows.ts'
import { contradictions } from './sound.ts'

test.each([
  ['a draft in a state that nobody brought it into', "update draft set state = 'approved'"],
  ['a write that was not recorded', 'update draft set revision = revision + 1'],
  ['a publication that was not recorded', "delete from record where body like '%published%'"],
  ['a draft called published that is not', 'delete from publication where draft is not null'],
  ['an approval that was not kept', 'delete from approval']
])('what a crash could leave half-done is noticed: %s', async (_, statement) => {
  const set = await scene(freshSqlite())
  const { database } = set
  await published(set, ANN, BEN, stated(council({ from: '2027-01-01' })))
  expect(await contradictions(database)).toEqual([])
  await raw(database, 'pragma foreign_keys = off')
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(
    database.db
  )
  for (const { name } of rows) await raw(database, `drop trigger ${name}`)
  await raw(database, statement)
  expect((await contradictions(database)).length).toBeGreaterThan(0)
  await set.close()
})
