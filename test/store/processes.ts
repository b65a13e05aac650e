import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { expect } from 'vitest'

/** Another process, with what it has said so far, and its end. */
export type Other = Readonly<{
  child: ChildProcess
  said: () => string
  ended: Promise<number | null>
  tell: (line: string) => void
  kill: () => void
}>

/** Starts one of the programs beside this file, and comes back when it has said that it is there. */
export async function startProcess(name: string, args: readonly string[], first: string): Promise<Other> {
  const file = join(import.meta.dirname, 'processes', `${name}.ts`)
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => void (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (text += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('close', done))
  await expect.poll(() => text, { timeout: 30_000 }).toContain(first)
  return {
    child,
    said: () => text,
    ended,
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill: () => void child.kill('SIGKILL')
  }
}
