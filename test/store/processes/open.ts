import process from 'node:process'
import { openDatabase } from '../../../server/database/open.ts'
import type { Where } from '../../../server/database/where.ts'

/** Opens a database at the moment that it is told to, and says by what name it knows it. */
const where = JSON.parse(process.argv[2] ?? '') as Where
process.stdout.write('here\n')
process.stdin.once('data', () => void open())

async function open(): Promise<void> {
  const database = await openDatabase(where, () => new Date().toISOString())
  const { id } = await database.db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
  await database.close()
  process.stdout.write(`${id}\n`)
  process.exit(0)
}
