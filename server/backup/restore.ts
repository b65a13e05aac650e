import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { openDatabase } from '../database/open.ts'
import { openToRead } from '../database/read-only.ts'
import { holdAlone } from '../database/sole.ts'
import { SYSTEM } from '../people/actor.ts'
import { append } from '../record/append.ts'
import { CHECKPOINTS, latestOf, readCheckpoints } from '../record/checkpoints.ts'
import { PRIVATE, PUBLIC, verifyingKey } from '../record/keys.ts'
import { verificationSays } from '../record/says.ts'
import { verifyRecord } from '../record/verify.ts'
import { bytesIn, putNew, sha256 } from './files.ts'
import { FILES, type Manifest, NotDone } from './form.ts'

/** Where an embedded server keeps what it keeps. */
export type Target = Readonly<{ database: string; checkpoints: string }>

export type Restoring = Readonly<{ why: string; force: boolean; now: () => string }>

/**
 * Puts a backup in the place of what an embedded server has, which is put aside and not deleted. All of it is verified first, and that it was
 * done, and why, is recorded in what was put back.
 */
export async function restore(folder: string, target: Target, restoring: Restoring): Promise<Manifest> {
  const root = realpathSync(folder)
  const [manifest, files] = backupIn(root)
  const letGo = holdAlone(target.database)
  try {
    await demandSound(join(root, FILES.database), root)
    if (!restoring.force) await demandNotNewer(target, manifest)
    await putBack(files, target, manifest, restoring)
    return manifest
  } finally {
    letGo()
  }
}

type Files = ReadonlyMap<string, Buffer>

/** The files that a manifest names, each by a name that it can have, each as it was when the backup was made. */
function backupIn(root: string): readonly [Manifest, Files] {
  const manifest = manifestIn(join(root, FILES.manifest))
  const known: readonly string[] = Object.values(FILES)
  const files = Object.entries(manifest.files).map(([name, digest]): [string, Buffer] => {
    if (!known.includes(name)) throw new NotDone('The backup names a file that no backup has.')
    const path = join(root, name)
    if (!path.startsWith(root + sep)) throw new NotDone('The backup names a file outside of itself.')
    const bytes = bytesIn(path)
    if (sha256(bytes) !== digest) throw new NotDone(`${path} is not as it was when the backup was made.`)
    return [name, bytes]
  })
  if (!files.some(([name]) => name === FILES.database)) throw new NotDone('The backup has no database.')
  return [manifest, new Map(files)]
}

function manifestIn(path: string): Manifest {
  const text = bytesIn(path).toString()
  try {
    const manifest = JSON.parse(text) as Manifest
    const isOne = manifest.duecourse === 'backup' && manifest.form === 1 && typeof manifest.files === 'object'
    if (isOne && Number.isInteger(manifest.entries)) return manifest
  } catch {
    // It is told below what it is not.
  }
  throw new NotDone(`${path} is not what a backup has.`)
}

async function demandSound(file: string, checkpoints: string): Promise<void> {
  const database = await openToRead({ kind: 'sqlite', file }, () => '')
  try {
    const verification = await verifyRecord(database.db, readCheckpoints(checkpoints, verifyingKey(checkpoints)))
    if (!verification.sound) throw new NotDone('The backup is not sound.', ...verificationSays(verification))
  } finally {
    await database.close()
  }
}

/** What has been done since a backup would be lost by putting it back. */
async function demandNotNewer({ database: file, checkpoints }: Target, { record, entries }: Manifest): Promise<void> {
  const signed = latestOf(readCheckpoints(checkpoints, verifyingKey(checkpoints)).statements)
  const there = existsSync(file) ? await standingOf(file) : undefined
  if (there !== undefined && there.record !== record) throw new NotDone('There is another database there.', FORCE)
  const last = Math.max(there?.entries ?? 0, signed?.seq ?? 0)
  if (last > entries)
    throw new NotDone(`What is there has ${last} entries in its record, and the backup only ${entries}.`, FORCE)
}

const FORCE = 'With --force and a reason (--why), it is put aside and the backup is put in its place.'

async function standingOf(file: string): Promise<Readonly<{ record: string; entries: number }> | undefined> {
  try {
    const database = await openToRead({ kind: 'sqlite', file }, () => '')
    try {
      const { id } = await database.db.selectFrom('installation').select('id').executeTakeFirstOrThrow()
      const last = await database.db
        .selectFrom('record')
        .select('seq')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return { record: id, entries: last?.seq ?? 0 }
    } finally {
      await database.close()
    }
  } catch {
    // What is damaged is what backups are for.
    return undefined
  }
}

/** Made ready under another name beside its place, so that the last step is a change of names. */
async function putBack(files: Files, target: Target, manifest: Manifest, restoring: Restoring): Promise<void> {
  const ready = `${target.database}.restoring`
  for (const end of ['', '-wal', '-shm']) rmSync(`${ready}${end}`, { force: true })
  putNew(ready, files.get(FILES.database) as Buffer)
  await recordIn(ready, manifest, restoring)
  const at = restoring.now().replace(/[:.]/g, '-')
  for (const end of ['', '-wal', '-shm']) aside(`${target.database}${end}`, at)
  mkdirSync(target.checkpoints, { recursive: true, mode: 0o700 })
  for (const [name, kept] of SIGNED) {
    const bytes = files.get(kept)
    if (bytes === undefined) continue
    const place = join(target.checkpoints, name)
    if (existsSync(place) && readFileSync(place).equals(bytes)) continue
    aside(place, at)
    putNew(place, bytes)
  }
  renameSync(ready, target.database)
}

const SIGNED = [
  [PRIVATE, FILES.privateKey],
  [PUBLIC, FILES.publicKey],
  [CHECKPOINTS, FILES.checkpoints]
] as const

function aside(path: string, at: string): void {
  if (existsSync(path)) renameSync(path, `${path}.before-restore-${at}`)
}

async function recordIn(
  file: string,
  { made, entries, head }: Manifest,
  { why, force, now }: Restoring
): Promise<void> {
  const database = await openDatabase({ kind: 'sqlite', file }, now)
  const more = { made, entries: String(entries), head, ...(force && { forced: 'yes' }) }
  await database.transaction((tx) => append(tx, { act: 'restored', by: SYSTEM, subject: 'record', why, more }, now()))
  await database.close()
}
