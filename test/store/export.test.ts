import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '../../server/canonical.ts'
import type { Database } from '../../server/database/open.ts'
import type { Entry } from '../../server/record/entry.ts'
import { cellOf, lineOf, recordLines, recordTable } from '../../server/record/export.ts'
import { STORES } from './postgres.ts'
import { openAt, recordSome, TELLING } from './rows.ts'

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}

describe.each(STORES)('the record taken out, $store,', ({ fresh }) => {
  const MANY = 501
  let database: Database
  beforeAll(async () => {
    database = await openAt(await fresh())
    await recordSome(database, MANY, { ...TELLING, why: '=HYPERLINK("https://example.org"), "now"\nand then' })
  })
  afterAll(() => database.close())

  test('as lines: each entry as it was hashed', async () => {
    const lines = (await whole(recordLines(database.db))).trimEnd().split('\n')
    expect(lines).toHaveLength(MANY)
    for (const [index, line] of lines.entries()) {
      const { entry, hash } = JSON.parse(line) as Readonly<{ entry: Entry; hash: string }>
      expect(entry.seq).toBe(index + 1)
      expect(digestOf(line.slice('{"entry":'.length, -`,"hash":"${hash}"}`.length))).toBe(hash)
    }
  })

  test('as a table: with a head, a line for each entry, and nothing that counts as a formula', async () => {
    const rows = parse(await whole(recordTable(database.db)))
    expect(rows).toHaveLength(MANY + 1)
    const head = rows[0] ?? []
    expect(rows[1]?.[head.indexOf('why')]).toBe('\'=HYPERLINK("https://example.org"), "now"\nand then')
    expect(rows[1]?.[head.indexOf('act')]).toBe('draft-saved')
    expect(rows.every((row) => row.length === head.length)).toBe(true)
  })
})

describe('row 47: a cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\0x'])(
    'that begins like a formula is made text: %j',
    (text) => {
      expect(parse(lineOf([text, 'b']))).toEqual([[`'${text}`, 'b']])
    }
  )

  test.each(['', 'a', '1', "'", ' =1', 'a=b'])('that does not is left as it is: %j', (text) => {
    expect(cellOf(text)).toBe(text)
  })

  test('comes out of any reader of RFC 4180 as it went in, and never begins like a formula', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', '=', '+', '-', '@', '\t', '\0', "'", ' ') }),
          { minLength: 2 }
        ),
        (cells) => {
          const [read] = parse(lineOf(cells))
          expect(read?.map((cell, i) => (cell === cells[i] ? cell : cell.slice(1)))).toEqual(cells)
          // oxlint-disable-next-line no-control-regex
          expect(read?.some((cell) => /^[=+\-@\t\r\0]/.test(cell))).toBe(false)
        }
      )
    )
  })
})
