import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openToRead } from '../../server/database/read-only.ts'
import type { Library } from '../../server/library/library.ts'
import { openLibrary } from '../../server/library/open.ts'
import type { Receipt } from '../../server/receipts/receipt.ts'
import { verifyReceipt } from '../../server/receipts/verify.ts'
import { duecourse } from '../cli/duecourse.ts'

/** What earlier versions of the program answered, each in a folder of its own. */
const KEPT = join(import.meta.dirname, '../fixtures/receipts')
const SUFFIX = '.receipt.json'

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(KEPT, ...path), 'utf8'))

describe.each(readdirSync(KEPT))('what %s answered', (version) => {
  const data = mkdtempSync(join(tmpdir(), 'duecourse-'))
  let library: Library
  beforeAll(async () => {
    const { code, err } = await duecourse(['import', join(KEPT, version, 'export.ndjson.gz'), '--data', data])
    if (code !== 0) throw new Error(err)
    const database = await openToRead({ kind: 'sqlite', file: join(data, 'duecourse.sqlite') }, () => '')
    library = await openLibrary(database)
    await database.close()
  })
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  const names = readdirSync(join(KEPT, version)).flatMap((name) =>
    name.endsWith(SUFFIX) ? [name.slice(0, -SUFFIX.length)] : []
  )

  test('is kept', () => {
    expect(names.length).toBeGreaterThan(3)
  })

  test.each(names)('is what is answered now: %s', async (name) => {
    const receipt = read(version, `${name}${SUFFIX}`) as Receipt
    const found = await verifyReceipt(library.at(receipt.knownAt), receipt, read(version, `${name}.case.json`))
    expect(found).toMatchObject({ result: 'same', engine: { before: version } })
  })

  test('is what the command answers', async () => {
    const [name = ''] = names
    const files = [`${name}${SUFFIX}`, `${name}.case.json`].map((file) => join(KEPT, version, file))
    const { code, out } = await duecourse(['receipt', 'verify', ...files, '--data', data])
    expect([code, out]).toEqual([0, expect.stringMatching(/^All \d+ answers are the same/)])
  })
})
