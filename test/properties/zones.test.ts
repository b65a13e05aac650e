import { execFile } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const ZONES = ['UTC', 'Europe/London', 'Pacific/Auckland', 'Pacific/Honolulu'] as const

const linesUnder = async (zone: string): Promise<readonly string[]> => {
  const script = join(import.meta.dirname, 'zones-digest.ts')
  const { stdout } = await run(process.execPath, [script], { env: { ...process.env, TZ: zone } })
  return stdout.trim().split('\n')
}

test('reliability 16: assessments are the same in every time zone of the machine', { timeout: 120_000 }, async () => {
  const found = []
  for (const zone of ZONES) found.push(await linesUnder(zone))
  expect(new Set(found.map(([assessments]) => assessments)).size).toBe(1)
  expect(new Set(found.map(([, midnight]) => midnight)).size).toBe(ZONES.length)
})
