import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'

/** The folder of an embedded database is another server's. */
export class Taken extends Error {
  constructor(file: string, pid: string) {
    super(
      `${dirname(file)} is in use by another server (process ${pid}): stop that one, or give this one a DUECOURSE_DATA of its own`
    )
  }
}

/** A lock that nothing refers to any more is collected as rubbish, and let go of. */
const locks = new Set<DatabaseSync>()

/**
 * Holds the folder of an embedded database for one server. The lock is the operating system's, on a file beside it, so that it ends with the
 * process however that ends. Gives how to let go.
 */
export function holdAlone(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const [lock, holder] = [new DatabaseSync(`${file}.lock`), `${file}.pid`]
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new Taken(file, pidIn(holder))
  }
  locks.add(lock)
  writeFileSync(holder, `${process.pid}\n`)
  return () => {
    rmSync(holder, { force: true })
    lock.close()
    locks.delete(lock)
  }
}

function pidIn(holder: string): string {
  try {
    return readFileSync(holder, 'utf8').trim()
  } catch {
    return 'not known'
  }
}
