import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Changes one entry of the record as somebody would who has the file of the database: past every guard. */
export function damaged(data: string, seq: number): void {
  const file = readdirSync(data).find((name) => /\.(db|sqlite)$/.test(name))
  if (file === undefined) throw new Error('there is no database in the folder')
  const database = new DatabaseSync(join(data, file))
  const guards = database.prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'record'").all()
  for (const { name } of guards) database.exec(`drop trigger "${String(name)}"`)
  database.prepare("update record set body = replace(body, '2026', '2025') where seq = ?").run(seq)
  database.close()
}
