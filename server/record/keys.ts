import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The two halves of the key, in the folder of checkpoints. */
export const PRIVATE = 'checkpoints.key.pem'
export const PUBLIC = 'checkpoints.pub.pem'

/** The key by which checkpoints of a folder are signed. It is made when the folder is new; nobody but this user may read it. */
export function signingKey(folder: string): KeyObject {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, PRIVATE)
  if (!existsSync(file)) makeKey(folder, file)
  const { mode } = statSync(file)
  if ((mode & 0o077) !== 0) throw new Error(`${file} can be read by others: chmod 600 ${file}`)
  return createPrivateKey(readFileSync(file))
}

function makeKey(folder: string, file: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx', flush: true })
    writeFileSync(join(folder, PUBLIC), publicKey.export({ type: 'spki', format: 'pem' }), { flush: true })
  } catch (error) {
    // Another process of ours that starts at the same time may have been first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The key by which they are verified; nothing if it is not there, or is no such key. */
export function verifyingKey(folder: string): KeyObject | undefined {
  try {
    const key = createPublicKey(readFileSync(join(folder, PUBLIC)))
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}
