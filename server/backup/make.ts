import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { ENGINE_VERSION } from '../../engine/index.ts'
import { openToRead } from '../database/read-only.ts'
import { CHECKPOINTS, readCheckpoints } from '../record/checkpoints.ts'
import { PRIVATE, PUBLIC, verifyingKey } from '../record/keys.ts'
import { verificationSays } from '../record/says.ts'
import { type RecordVerification, verifyRecord } from '../record/verify.ts'
import { bytesIn, putNew, sha256 } from './files.ts'
import { FILES, type Manifest, NotDone } from './form.ts'

/** Copies an embedded database and its checkpoints into a new folder, beside a running server, and verifies the copy. */
export async function makeBackup(
  folder: string,
  database: string,
  checkpoints: string,
  now: () => string
): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new NotDone(`${folder} is not empty.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const copy = join(folder, FILES.database)
  copyDatabase(database, copy)
  for (const [from, to] of KEYS) {
    const file = join(checkpoints, from)
    if (existsSync(file)) putNew(join(folder, to), bytesIn(file))
  }
  const { record, entries, head } = await settled(copy, checkpoints)
  const signed = linesUpTo(checkpoints, entries)
  if (signed !== '') putNew(join(folder, FILES.checkpoints), signed)
  const files = Object.fromEntries(
    Object.values(FILES)
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => [name, sha256(bytesIn(join(folder, name)))])
  )
  const manifest: Manifest = {
    duecourse: 'backup',
    form: 1,
    engine: ENGINE_VERSION,
    made: now(),
    record,
    entries,
    head,
    files
  }
  putNew(join(folder, FILES.manifest), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

const KEYS = [
  [PUBLIC, FILES.publicKey],
  [PRIVATE, FILES.privateKey]
] as const

/** All of it as it was at one moment, whoever is writing meanwhile. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from, { readOnly: true })
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
  chmodSync(to, 0o600)
}

/** Milliseconds within which a server signs what it has just published. */
const PATIENCE = 3000
const AGAIN = 200

/** Verifies the copy. A publication of just now may not have been signed yet. */
async function settled(copy: string, checkpoints: string): Promise<RecordVerification> {
  for (let waited = 0; ; waited += AGAIN) {
    const verification = await verified(copy, checkpoints)
    if (verification.sound) return verification
    if (waited >= PATIENCE) throw new NotDone(...verificationSays(verification))
    await setTimeout(AGAIN)
  }
}

/** Checkpoints of what was written since are nothing to the copy. */
async function verified(copy: string, folder: string): Promise<RecordVerification> {
  const database = await openToRead({ kind: 'sqlite', file: copy }, () => '')
  try {
    const read = readCheckpoints(folder, verifyingKey(folder))
    const last = await database.db.selectFrom('record').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
    const statements = read.statements.filter(({ seq }) => seq <= (last?.seq ?? 0))
    return await verifyRecord(database.db, { ...read, statements })
  } finally {
    await database.close()
  }
}

function linesUpTo(folder: string, entries: number): string {
  const file = join(folder, CHECKPOINTS)
  if (!existsSync(file)) return ''
  const lines = bytesIn(file)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
  const names = (line: string): number => Number(/"seq":(\d+)/.exec(line)?.[1] ?? 0)
  return lines
    .filter((line) => names(line) <= entries)
    .map((line) => `${line}\n`)
    .join('')
}
