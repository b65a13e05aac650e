import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssessmentDocument } from '../../engine/index.ts'
import { canonical, digestOf } from '../../server/canonical.ts'
import { openDatabase } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { openLibrary } from '../../server/library/open.ts'
import type { Receipt } from '../../server/receipts/receipt.ts'
import { verifyReceipt } from '../../server/receipts/verify.ts'
import type { Entry } from '../../server/record/entry.ts'
import { duecourse, type Said } from '../cli/duecourse.ts'
import { asked } from '../people/setup.ts'
import { openKept } from '../server/kept.ts'
import { approved, came, on, published, SORTS, submitted, written } from '../server/life.ts'
import { post } from '../server/serving.ts'
import { STORES } from './postgres.ts'
import { openAt, raw } from './rows.ts'

const CASE = { care: [{ from: '2026-01-12' }], reviews: [{ completed: '2026-02-09' }], complete: ['reviews'] }
const GOLDEN = ['2026-01-20', '2026-03-20', '2027-06-01'] as const

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'duecourse-'))

/** How the command line is told of a database. */
const at =
  (where: Where, checkpoints: string) =>
  (args: readonly string[]): Promise<Said> =>
    where.kind === 'sqlite'
      ? duecourse([...args, '--data', dirname(where.file), '--checkpoints', checkpoints])
      : duecourse([...args, '--checkpoints', checkpoints], { env: { DATABASE_URL: where.url } })

const succeeded = async (said: Promise<Said>): Promise<string> => {
  const { code, out, err } = await said
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

type Answered = Readonly<{ document: AssessmentDocument; receipt: Receipt }>

describe.each(STORES)('the drill, $store:', ({ fresh }) => {
  let where: Where
  let checkpoints: string
  let answered: readonly Answered[]
  const folder = newFolder()
  const file = join(folder, 'export.ndjson.gz')

  beforeAll(async () => {
    where = await fresh()
    const kept = await openKept(where)
    await published(kept, SORTS.ruleset, 1)
    const wrong = (await published(kept, SORTS.ruleset, 2)).json() as { version: string }
    const withdrawal = `${SORTS.ruleset.base}/versions/${wrong.version}/withdrawal`
    came(await asked(kept, kept.approver, 'POST', withdrawal, { why: 'It was a mistake.' }))
    const urgent = await submitted(kept, SORTS.calendar, 3)
    const sent = came(await on(kept, kept.urgent, urgent, 'urgent-publication', { why: 'A holiday tomorrow.' }), 201)
    const version = (sent.json() as { version: string }).version
    const look = `${SORTS.calendar.base}/versions/${version}/looked-at`
    came(await asked(kept, kept.approver, 'POST', look, { why: 'It is right.' }))
    await written(kept, SORTS.ruleset, 4)
    await approved(kept, SORTS.vocabulary, 5)
    answered = await Promise.all(
      GOLDEN.map(async (asOf) => {
        const answer = came(await post(kept, '/v1/assessments', { ruleset: 'small', case: CASE, asOf, receipt: true }))
        const { receipt, ...document } = answer.json() as AssessmentDocument & { receipt: Receipt }
        return { document, receipt }
      })
    )
    checkpoints = kept.checkpoints
    // The server is running.
    await succeeded(at(where, checkpoints)(['export', file]))
    await kept.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** The same answers and receipts by what is published in a database. */
  async function answersAsBefore(of: Where): Promise<void> {
    const database = await openDatabase(of, () => '2026-11-22T12:00:00.000Z')
    const library = await openLibrary(database)
    for (const { receipt } of answered)
      expect(await verifyReceipt(library.at(receipt.knownAt), receipt, CASE)).toMatchObject({ result: 'same' })
    expect(
      library
        .at()
        .versions('small')
        .map(({ version }) => version)
    ).toEqual(['2027-01-01', '2024-03-15'])
    await database.close()
  }

  test.each(STORES)(
    'taken into $store, the record is sound, and the answers are the same',
    async ({ fresh: another }) => {
      const [target, own] = [await another(), newFolder()]
      const run = at(target, own)
      const key = join(checkpoints, 'checkpoints.pub.pem')
      expect(await succeeded(run(['import', file, '--key', key]))).toMatch(/^Taken in: 7 publications and \d+ entries/)
      expect(await succeeded(run(['audit', 'verify']))).toMatch(/^All \d+ entries are as they were written/)
      await answersAsBefore(target)
      const again = join(folder, `again-${digestOf(own)}.ndjson`)
      await succeeded(run(['export', again]))
      const withoutLast = (text: string): readonly string[] =>
        text.split('\n').filter((line) => /"is":"(content|draft|approval|publication|looked_at|withdrawal)"/.test(line))
      expect(withoutLast(readFileSync(again, 'utf8'))).toEqual(withoutLast(gunzipSync(readFileSync(file)).toString()))
      const twice = await run(['import', file])
      expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('Nothing was taken in.')])
    }
  )

  test('guards stand again after an import, and the record goes on', async () => {
    const target = await fresh()
    await succeeded(at(target, newFolder())(['import', file]))
    const database = await openAt(target)
    const rows = await database.db.selectFrom('record').selectAll().orderBy('seq', 'desc').limit(1).execute()
    expect((JSON.parse(rows[0]?.body ?? '') as Entry).act).toBe('imported')
    for (const statement of [
      'delete from record',
      "update publication set why = ''",
      'delete from content',
      'delete from draft'
    ])
      await expect(raw(database, statement)).rejects.toThrow(/kept/)
    await database.close()
  })

  test('an export holds no session, no key, no right and no secret', () => {
    const text = gunzipSync(readFileSync(file)).toString()
    const kinds = new Set(
      text
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { is: string }).is)
    )
    const all = [
      'approval',
      'checkpoint',
      'content',
      'draft',
      'draft_author',
      'end',
      'head',
      'key',
      'looked_at',
      'person'
    ]
    expect([...kinds].sort()).toEqual([...all, 'publication', 'record', 'withdrawal'])
    expect(text).not.toMatch(/PRIVATE|secret|csrf|session/i)
  })

  type Line = Record<string, unknown> & { is: string; row?: Record<string, unknown> }

  /** The export with some lines changed, and an end that fits. */
  function forged(change: (lines: Line[]) => Line[], name: string): string {
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n').slice(0, -1)
    const texts = change(lines.map((line) => JSON.parse(line) as Line)).map((line) => `${canonical(line)}\n`)
    const sha256 = createHash('sha256').update(texts.join('')).digest('hex')
    const path = join(folder, `${name}.ndjson`)
    writeFileSync(path, [...texts, `${canonical({ is: 'end', lines: texts.length, sha256 })}\n`].join(''))
    return path
  }

  const without =
    (is: string, index = 0) =>
    (lines: Line[]) => {
      const gone = lines.filter((line) => line.is === is)[index]
      return lines.filter((line) => line !== gone)
    }
  const changed =
    (is: string, fields: Record<string, unknown>, index = 0) =>
    (lines: Line[]) => {
      const one = lines.filter((line) => line.is === is).at(index)
      return lines.map((line) => (line === one ? { ...line, row: { ...line.row, ...fields } } : line))
    }

  test.each<readonly [string, (lines: Line[]) => Line[], RegExp]>([
    ['a content that was changed', changed('content', { body: '{"text":"another"}' }), /does not have its digest/],
    ['a publication that is gone', without('publication', 6), /the record tells of what is not there/],
    [
      'an approval that is gone',
      without('approval'),
      /was not approved by somebody else|tells of what is not there: the approval/
    ],
    [
      'a publication by somebody else',
      changed('publication', { published_by: 'local/reader' }, 4),
      /the record does not tell of/
    ],
    [
      'a publication as another version',
      changed('publication', { digest: 'f'.repeat(64) }, 4),
      /content that is not there/
    ],
    [
      'a publication made to look shipped',
      changed('publication', { draft: null, approval: null, published_by: 'system' }, 4),
      /the record/
    ],
    ['a withdrawal that is gone', without('withdrawal'), /the record tells of what is not there/],
    [
      'an author who approves',
      (lines) => [
        ...lines,
        { is: 'draft_author', row: { draft: approvalIn(lines)['draft'], person: approvalIn(lines)['person'] } }
      ],
      /was not approved by somebody else|tells of what is not there: the approval/
    ],
    ['an entry that was changed', changed('record', { body: '{}' }, 4), /entry 5/],
    ['an entry that is gone', without('record', 7), /entry 8|the record/],
    ['checkpoints that are gone', (lines) => lines.filter(({ is }) => is !== 'checkpoint'), /checkpoints/],
    ['a key that is gone', (lines) => lines.filter(({ is }) => is !== 'key'), /key/]
  ])('%s is found out, and nothing is taken in', async (name, change, says) => {
    const target = await fresh()
    const run = at(target, newFolder())
    const { code, err } = await run(['import', forged(change, name.replaceAll(' ', '-'))])
    expect([code, err]).toEqual([1, expect.stringMatching(says)])
    const database = await openAt(target)
    for (const table of ['record', 'publication', 'content', 'draft', 'person'] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([])
    await expect(raw(database, `insert into record (seq, body, hash) values (2, '{}', 'x')`)).rejects.toThrow(
      'record-out-of-order'
    )
    await database.close()
  })

  const approvalIn = (lines: readonly Line[]): Record<string, unknown> => {
    const { row } = lines.find(({ is, row: one }) => is === 'publication' && one?.['approval'] !== null) as Line
    return (lines.find(({ is, row: one }) => is === 'approval' && one?.['id'] === row?.['approval']) as Line).row ?? {}
  }

  test('an export by another key than was to be is not taken in', async () => {
    const other = newFolder()
    const kept = await openKept({ kind: 'sqlite', file: join(other, 'duecourse.sqlite') })
    await kept.close()
    const key = join(other, 'checkpoints', 'checkpoints.pub.pem')
    const { code, err } = await at(await fresh(), newFolder())(['import', file, '--key', key])
    expect([code, err]).toEqual([1, expect.stringContaining('not signed by the key')])
  })

  test('row 41: what was changed behind the back of the program is named', async () => {
    const [target, own] = [await fresh(), newFolder()]
    const run = at(target, own)
    await succeeded(run(['import', file]))
    const database = await openAt(target)
    await raw(
      database,
      database.kind === 'postgres' ? 'alter table record disable trigger user' : 'drop trigger record_no_update'
    )
    await raw(database, `update record set body = replace(body, '"act":', '"Act":') where seq = 5`)
    await database.close()
    const { code, out } = await run(['audit', 'verify'])
    expect([code, out.split('\n')[0]]).toEqual([1, expect.stringContaining('entry 5 is not what was written')])
    const json = JSON.parse((await run(['audit', 'verify', '--json'])).out) as object
    expect(json).toMatchObject({ sound: false, broken: { seq: 5, how: 'edited' } })
  })

  test('row 49: an export is written where nothing was, and follows no link', async () => {
    const run = at(where, checkpoints)
    const [there, link] = [join(folder, 'there'), join(folder, 'link')]
    writeFileSync(there, 'mine')
    symlinkSync(join(folder, 'elsewhere'), link)
    for (const path of [there, link, join(folder, 'none', 'export'), folder]) {
      const { code, err } = await run(['export', path])
      expect([code, err]).toEqual([1, expect.stringMatching(/name already|no such folder/)])
    }
    expect([readFileSync(there, 'utf8'), existsSync(join(folder, 'elsewhere'))]).toEqual(['mine', false])
    symlinkSync(file, join(folder, 'link-to-export'))
    const { code } = await at(await fresh(), newFolder())(['import', join(folder, 'link-to-export')])
    expect(code).toBe(1)
  })
})

describe('what is no export', () => {
  const folder = newFolder()
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const head = canonical({
    is: 'head',
    form: 1,
    engine: '0.1.0',
    made: 'now',
    record: '00000000-0000-0000-0000-000000000000',
    recordMade: 'then'
  })

  test.each<readonly [string, string | Buffer, RegExp]>([
    ['nothing', '', /no end/],
    ['text', 'hello\n', /line 1: .*no line of an export/],
    ['half a line', head, /no end/],
    ['a head alone', `${head}\n`, /no end/],
    ['two heads', `${head}\n${head}\n`, /line 2: the head/],
    ['a table that is not taken along', `${head}\n${canonical({ is: 'session', row: { id: 'a' } })}\n`, /line 2/],
    ['a table of the language', `${head}\n${canonical({ is: '__proto__', row: {} })}\n`, /line 2/],
    [
      'a column too many',
      `${head}\n${canonical({ is: 'draft_author', row: { draft: 'd', person: 'p', more: 1 } })}\n`,
      /line 2/
    ],
    ['another way of writing', `${head.replace('{', '{ ')}\n`, /line 1/],
    ['a record named by a path', `${head.replace('00000000-0000', '../../000-0000')}\n`, /line 1/],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00]), /UTF-8/],
    ['what begins as if compressed', Buffer.from([0x1f, 0x8b, 0x00, 0x01]), /compressed/]
  ])('such as %s is refused, and it is said where it is wrong', async (name, bytes, says) => {
    const file = join(folder, name.replaceAll(' ', '-'))
    writeFileSync(file, bytes)
    const { code, err } = await duecourse(['import', file, '--data', newFolder()])
    expect([code, err]).toEqual([1, expect.stringMatching(says)])
  })

  test.each([folder, join(folder, 'none'), '/dev/null'])('nor is %s', async (path) => {
    expect((await duecourse(['import', path, '--data', newFolder()])).code).toBe(1)
  })
})

describe('a backup', () => {
  const data = newFolder()
  const where: Where = { kind: 'sqlite', file: join(data, 'duecourse.sqlite') }
  const backup = join(newFolder(), 'backup')
  const run = (...args: readonly string[]): Promise<Said> => duecourse([...args, '--data', data])

  beforeAll(async () => {
    const kept = await openKept(where)
    await published(kept, SORTS.ruleset, 1)
    const { code, err, out } = await run('backup', backup)
    if (code !== 0 || !out.includes('The copy is sound.')) throw new Error(err)
    await published(kept, SORTS.ruleset, 2)
    await kept.close()
  })
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  test('is made once in one place, and only this user may read it', async () => {
    expect((await run('backup', backup)).code).toBe(1)
    expect(readdirSync(backup).sort()).toEqual([
      'backup.json',
      'checkpoints.key.pem',
      'checkpoints.ndjson',
      'checkpoints.pub.pem',
      'duecourse.sqlite'
    ])
  })

  test('is not put over what is newer, unless somebody says so and why, and that is recorded', async () => {
    const refused = await run('restore', backup)
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/has \d+ entries in its record, and the backup only/)
    ])
    expect((await run('restore', backup, '--force')).code).toBe(2)
    const why = 'The second version was never wanted.'
    await succeeded(run('restore', backup, '--force', '--why', why))
    expect(await succeeded(run('audit', 'verify'))).toMatch(/^All \d+ entries are as they were written/)
    const database = await openAt(where)
    const last = await database.db
      .selectFrom('record')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(last.body)).toMatchObject({ act: 'restored', why, more: { forced: 'yes' } })
    const library = await openLibrary(database)
    expect(
      library
        .at()
        .versions('small')
        .map(({ version }) => version)
    ).toEqual(['2027-01-01', '2024-03-15'])
    await database.close()
    expect(readdirSync(data).some((name) => name.startsWith('duecourse.sqlite.before-restore-'))).toBe(true)
  })

  test('row 44: is put back where there is nothing', async () => {
    const empty = newFolder()
    expect((await duecourse(['restore', backup, '--data', empty])).code).toBe(0)
    expect((await duecourse(['audit', 'verify', '--data', empty])).code).toBe(0)
  })

  test('is not put back while a server runs', async () => {
    const own: Where = { kind: 'sqlite', file: join(newFolder(), 'duecourse.sqlite') }
    const { holdAlone } = await import('../../server/database/sole.ts')
    const letGo = holdAlone(own.file)
    const { code, err } = await duecourse(['restore', backup, '--data', dirname(own.file)])
    letGo()
    expect([code, err]).toEqual([1, expect.stringContaining('in use by another server')])
  })

  test.each<readonly [string, (folder: string) => void]>([
    ['a file that was changed', (folder) => writeFileSync(join(folder, 'checkpoints.ndjson'), '')],
    ['a file that is gone', (folder) => rmSync(join(folder, 'duecourse.sqlite'))],
    [
      'a link in it',
      (folder) => {
        rmSync(join(folder, 'checkpoints.pub.pem'))
        symlinkSync(join(backup, 'checkpoints.pub.pem'), join(folder, 'checkpoints.pub.pem'))
      }
    ],
    [
      'a file named outside of it',
      (folder) => {
        const manifest = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as {
          files: Record<string, string>
        }
        manifest.files['../../etc/passwd'] = 'a'
        writeFileSync(join(folder, 'backup.json'), JSON.stringify(manifest))
      }
    ],
    ['no list of its files', (folder) => rmSync(join(folder, 'backup.json'))]
  ])('row 49: with %s is not put back', async (_, spoil) => {
    const folder = newFolder()
    for (const name of readdirSync(backup)) writeFileSync(join(folder, name), readFileSync(join(backup, name)))
    spoil(folder)
    const target = newFolder()
    const { code, err } = await duecourse(['restore', folder, '--data', target])
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing was restored.')])
    expect(existsSync(join(target, 'duecourse.sqlite'))).toBe(false)
  })
})
