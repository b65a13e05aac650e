import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'

const BIN = resolve(import.meta.dirname, '../../server/cli/duecourse.js')
const CTRL_C = '\u0003'

/** What the terminals of other systems are started by takes other arguments. */
const hasTerminal = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false

const here = mkdtempSync(join(tmpdir(), 'duecourse-stopped-'))
afterAll(() => rmSync(here, { recursive: true }))

/** So many children that nobody waits for all of them. */
function aLongCaseload(): string {
  const path = join(here, 'cases.ndjson')
  const line = `${JSON.stringify({ care: [{ from: '2024-01-12' }], reviews: [], complete: ['reviews'] })}\n`
  writeFileSync(path, line.repeat(300_000))
  return path
}

type Seen = Readonly<{ code: number | null; text: string }>

/** Runs the command on a terminal, whose keys are pressed once something is seen there. */
const onATerminal = (args: readonly string[], seen: RegExp, keys: string): Promise<Seen> =>
  new Promise((done, failed) => {
    const command = [process.execPath, BIN, ...args].map((word) => `'${word}'`).join(' ')
    const terminal = spawn('script', ['-qec', command, '/dev/null'], { env: { ...process.env, TMPDIR: here } })
    let [text, isPressed] = ['', false]
    terminal.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part
      if (isPressed || !seen.test(text)) return
      isPressed = true
      terminal.stdin.write(keys)
    })
    terminal.on('error', failed)
    terminal.on('close', (code) => done({ code, text }))
  })

describe.skipIf(!hasTerminal)('somebody who has seen enough of a long run', () => {
  test('stops it, is told so, and finds nothing left of it', async () => {
    const out = join(here, 'out')
    const from = aLongCaseload()
    const before = readdirSync(here)
    const { code, text } = await onATerminal(['cohort', 'york', '--from', from, '--out', out], /\d children/, CTRL_C)
    expect(code).toBe(130)
    expect(text).toMatch(/\[=* *\] \d+% {2}[\d,]+ children, [\d,]+ a second, \d+ (s|min|h) left/)
    // The bar is wiped away before anything else is said, and the cursor was never taken away.
    expect(text).toContain('\r\u001b[Kstopped: nothing is told of a part')
    expect(text).not.toContain('\u001b[?25l')
    expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
    expect(readdirSync(here).filter((name) => name !== 'out')).toEqual(before)
  }, 120_000)
})
