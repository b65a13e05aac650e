import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'

const ROOT = resolve(import.meta.dirname, '../..')
const COMMAND = resolve(ROOT, 'server/cli/duecourse.js')

/** What a process used from its first moment to its last: seconds on the clock and of the processors, and the most memory that it ever had. */
export type Used = Readonly<{ wall: number; cpu: number; peakMB: number }>

/** Runs the real command as somebody would, and throws its answer away. */
export function usedBy(args: readonly string[]): Promise<Used> {
  const start = performance.now()
  return new Promise((done, failed) => {
    const child = spawn(COMMAND, args, {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: `--import=${resolve(import.meta.dirname, 'tell-usage.ts')}` },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe']
    })
    let [told, said] = ['', '']
    child.stdio[3]?.on('data', (piece: Buffer) => void (told += piece.toString()))
    child.stderr?.on('data', (piece: Buffer) => void (said += piece.toString()))
    child.on('error', failed)
    child.on('close', (code) => {
      const wall = (performance.now() - start) / 1000
      if (code === 0) done({ wall, ...(JSON.parse(told) as Readonly<{ peakMB: number; cpu: number }>) })
      else failed(new Error(`duecourse ${args.join(' ')} ended with ${code}:\n${said}`))
    })
  })
}
