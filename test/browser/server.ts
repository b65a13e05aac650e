import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'

const ROOT = resolve(import.meta.dirname, '../..')

/** The real server as a process of its own. */
export type Server = Readonly<{
  port: number
  pid: number
  /** All that it has said so far. */
  said: () => string
  stop: () => Promise<void>
}>

/** How long a server with next to nothing in its store may take to start on a busy machine, in milliseconds. */
const PATIENCE = 60_000

/** Starts the server with an empty store of its own, unless another is named, on a free port. */
export async function startServer(own: Readonly<Record<string, string>>, patience = PATIENCE): Promise<Server> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      PORT: '0',
      DUECOURSE_DATA: mkdtempSync(join(tmpdir(), 'duecourse-browser-')),
      DATABASE_URL: '',
      ...own
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const port = await listening(() => said, child, patience)
  return { port, pid: child.pid ?? 0, said: () => said, stop: () => stopped(child) }
}

async function listening(said: () => string, child: ChildProcess, patience: number): Promise<number> {
  for (let waited = 0; waited < patience; waited += 100) {
    const port = /listening on http:\/\/[^"]*:(\d+)/.exec(said())?.[1]
    if (port !== undefined) return Number(port)
    if (child.exitCode !== null) break
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`the server did not start:\n${said()}`)
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}
