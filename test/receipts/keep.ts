import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { ENGINE_VERSION } from '../../engine/version.ts'
import { openDatabase } from '../../server/database/open.ts'
import { seed } from '../../server/library/seed.ts'
import { startCheckpoints } from '../../server/record/checkpointer.ts'
import { SHIPPED_RULESETS } from '../../server/store/folder.ts'
import { duecourse } from '../cli/duecourse.ts'

/*
 * Keeps what this version answers, for later versions to be held to: `node test/receipts/keep.ts`, once, when a version is released. What was
 * kept is never made again after that.
 */

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'test/fixtures/receipts', ENGINE_VERSION)
const HELD = 'test/cases/first-review-held.json'
const FULL = 'test/bench/full-case.json'

type Kept = Readonly<{ name: string; case: string; args: readonly string[] }>

const KEPT: readonly Kept[] = [
  { name: 'york-first-review-held', case: HELD, args: ['york'] },
  { name: 'york-full', case: FULL, args: ['york'] },
  { name: 'brighton-reference', case: HELD, args: ['brighton-and-hove', '--evaluator', 'reference'] },
  {
    name: 'york-other-readings',
    case: HELD,
    args: ['york', '--reading', 'Y2.2/three-months', '--reading', 'clear-days']
  },
  { name: 'england-pinned', case: FULL, args: ['england@2015-04-01'] }
]

async function run(...args: readonly string[]): Promise<void> {
  const { code, err } = await duecourse(args)
  if (code !== 0) throw new Error(`duecourse ${args.join(' ')}: ${err}`)
}

/** What is shipped, published as the first start of a server does it. */
async function publishAll(data: string): Promise<void> {
  const where = { kind: 'sqlite', file: join(data, 'duecourse.sqlite') } as const
  const database = await openDatabase(where, () => new Date().toISOString())
  const problems = await seed(database, SHIPPED_RULESETS)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const signing = await startCheckpoints(database, join(data, 'checkpoints'), (error) => {
    throw error
  })
  await signing.stop()
  await database.close()
}

async function keep({ name, case: file, args: [ruleset = '', ...options] }: Kept, data: string): Promise<void> {
  copyFileSync(join(ROOT, file), join(FOLDER, `${name}.case.json`))
  const receipt = join(FOLDER, `${name}.receipt.json`)
  await run(
    'assess',
    ruleset,
    join(ROOT, file),
    ...options,
    '--as-of',
    '2026-05-10',
    '--data',
    data,
    '--receipt',
    receipt
  )
}

const data = mkdtempSync(join(tmpdir(), 'duecourse-'))
rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
await publishAll(data)
await run('export', join(FOLDER, 'export.ndjson.gz'), '--data', data)
for (const one of KEPT) await keep(one, data)
for (const name of readdirSync(FOLDER)) chmodSync(join(FOLDER, name), 0o644)
rmSync(data, { recursive: true, force: true })
process.stdout.write(`Kept: ${FOLDER}\n`)
