import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const BIN = join(ROOT, 'server/cli/duecourse.js')

/** So many runs need not compile the same source again and again. */
const CACHE = join(tmpdir(), `duecourse-tests-${userInfo().uid}`)

export type Said = Readonly<{ code: number | null; out: string; err: string }>

type Around = Readonly<{
  input?: string
  node?: readonly string[]
  from?: string
  env?: Readonly<Record<string, string>>
}>

/** Runs the real command as somebody would, in a process of its own. */
export const duecourse = (
  args: readonly string[],
  { input = '', node = [], from = ROOT, env = {} }: Around = {}
): Promise<Said> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [...node, BIN, ...args], {
      cwd: from,
      env: { ...process.env, NODE_COMPILE_CACHE: CACHE, ...env }
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.on('error', failed)
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

const folder = mkdtempSync(join(tmpdir(), 'duecourse-'))
let count = 0

/** A file with a text, in a folder of its own beside the system's other passing files. */
export function fileWith(text: string | Uint8Array, name = 'file.yaml'): string {
  const path = join(folder, `${count++}-${name}`)
  writeFileSync(path, text)
  return path
}

export const aFolder = (): string => folder
