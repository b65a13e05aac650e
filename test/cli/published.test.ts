import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Where } from '../../server/database/where.ts'
import { asked } from '../people/setup.ts'
import { type Kept, openKept } from '../server/kept.ts'
import { approvalOf, begun, came, on, published, type Shown, shown, SORTS } from '../server/life.ts'
import { councilText } from '../life/small-library.ts'
import { STORES } from '../store/postgres.ts'
import { duecourse, fileWith, type Said } from './duecourse.ts'

const CASE = fileWith(
  '{"care":[{"from":"2026-01-12"}],"reviews":[{"completed":"2026-02-09"}],"complete":["reviews"]}',
  'case.json'
)

/** A correction of the version that is in force, by two people. */
async function corrected(kept: Kept): Promise<void> {
  const draft = await begun(kept, SORTS.ruleset)
  const { examples = '' } = came(await asked(kept, kept.lead, 'GET', draft.href)).json() as Shown
  const saving = {
    text: councilText({ record: 10 }),
    examples: examples.replace('2026-03-02', '2026-02-23'),
    change: 'corrects-a-mistake',
    why: 'It said 10.'
  }
  const saved = shown(came(await on(kept, kept.lead, draft, 'PUT', saving)))
  const sent = shown(came(await on(kept, kept.lead, saved, 'submission')))
  const passed = shown(came(await on(kept, kept.approver, sent, 'approval', approvalOf(sent))))
  came(await on(kept, kept.approver, passed, 'publication', { inForceFrom: '2024-03-15' }), 201)
}

describe.each(STORES)('what a server has published, $store,', ({ fresh }) => {
  let kept: Kept
  let where: Where
  let before = ''
  beforeAll(async () => {
    where = await fresh()
    kept = await openKept(where)
    before = kept.services.library.latest() ?? ''
    await corrected(kept)
    await published(kept, SORTS.ruleset, 1)
  })
  afterAll(() => kept.close())

  /** The command beside the server, which runs all the while. */
  const run = (...args: readonly string[]): Promise<Said> =>
    where.kind === 'sqlite'
      ? duecourse([...args, '--data', join(where.file, '..')])
      : duecourse(args, { env: { DATABASE_URL: where.url } })

  test('can be compared, version by version and revision by revision', async () => {
    const { out } = await run('diff', 'small@2024-03-15', 'small@2024-03-15.2')
    expect(out.split('\n')).toEqual([
      'small@2024-03-15 → small@2024-03-15.2',
      '1 tightened, 1 source',
      '',
      'The text as a whole',
      '  Version: 2024-03-15 → 2024-03-15.2: source only.',
      '',
      '1 Reviews',
      '  The record (P2): 15 → 10 working days after the review: tighter.',
      ''
    ])
    expect((await run('diff', 'small@2024-03-15.2', 'small')).out).toContain('small@2024-03-15.2 → small@2027-01-01')
    expect((await run('compare', 'small@2024-03-15', 'law')).code).toBe(0)
    expect((await run('floor', 'small@2024-03-15')).out).toContain('small 2024-03-15 held to law')
  })

  test('is answered from, as it is known now and as it was known before', async () => {
    const [now, then] = await Promise.all([
      run('assess', 'small', CASE, '--as-of', '2026-02-20', '--all'),
      run('assess', 'small', CASE, '--as-of', '2026-02-20', '--all', '--known-at', before)
    ])
    expect([now.code, then.code]).toEqual([0, 0])
    expect(now.out).toContain('(small 2024-03-15.2)')
    expect(then.out).toContain('(small 2024-03-15)')
    expect((await run('schedule', 'small', '--meeting', '2026-05-14', '--known-at', before)).out).toContain(
      '(small 2024-03-15)'
    )
    expect((await run('explain', 'small@2024-03-15', 'P2')).out).toContain('15 working days')
    expect((await run('explain', 'small@2024-03-15.2', 'P2')).out).toContain('10 working days')
    expect((await run('coverage', 'small@2024-03-15.2')).out).toContain('small 2024-03-15.2: 2 provisions')
  })

  test('gives receipts, which are verified by what was known', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duecourse-'))
    for (const [name, more] of [
      ['now', []],
      ['then', ['--known-at', before]],
      ['pinned', ['--version', '2024-03-15']]
    ] as const) {
      const receipt = join(folder, `${name}.json`)
      expect((await run('assess', 'small', CASE, '--as-of', '2026-02-20', '--receipt', receipt, ...more)).code).toBe(0)
      expect(await run('receipt', 'verify', receipt, CASE)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('the same') as string
      })
      expect((await run('assess', 'small', CASE, '--receipt', receipt)).err).toContain('not written over')
    }
    const other = fileWith('{"care":[{"from":"2026-01-13"}]}', 'other.json')
    const { code, out } = await run('receipt', 'verify', join(folder, 'now.json'), other)
    expect([code, out.split('\n')[0]]).toEqual([
      1,
      expect.stringContaining('The case is not the one that was answered from.')
    ])
    const forged = fileWith(
      readFileSync(join(folder, 'now.json'), 'utf8').replace('2024-03-15.2', '2024-03-15'),
      'forged.json'
    )
    expect((await run('receipt', 'verify', forged, CASE)).out).toContain('The ruleset is not the one')
  })

  test('before anything was published was nothing', async () => {
    const { code, err } = await run('assess', 'small', CASE, '--known-at', '2001-01-01')
    expect([code, err]).toEqual([1, expect.stringContaining('nothing had been published by then')])
  })

  test('is audited beside the server', async () => {
    await kept.settled()
    expect((await run('audit', 'verify')).out).toMatch(/^All \d+ entries are as they were written/)
    const lines = (await run('audit', 'export', '--format', 'ndjson')).out.trimEnd().split('\n')
    expect((JSON.parse(lines[0] ?? '') as { entry: object }).entry).toMatchObject({ seq: 1, act: 'published' })
    expect((await run('audit', 'export')).out.split('\r\n')[0]).toMatch(/^seq,at,act,by kind/)
  })
})

describe('where rulesets come from', () => {
  const empty = mkdtempSync(join(tmpdir(), 'duecourse-'))
  test.each<readonly [readonly string[], number, RegExp]>([
    [['diff', 'york', 'york', '--data', empty], 1, /there is no database/],
    [['diff', 'york', 'york', '--data', empty, '--rulesets', 'rulesets'], 2, /not in both/],
    [['diff', 'york', 'york', '--known-at', '2026-01-01'], 2, /a folder does not know/],
    [['diff', 'york', 'york', '--known-at', 'soon', '--data', empty], 2, /soon is no time/],
    [['assess', 'york@2024-03-15', CASE, '--version', '2020-01-01'], 2, /one version, and --version another/],
    [['explain', 'york@2020-01-01', 'Y2.1'], 2, /no version 2020-01-01 of york/],
    [['coverage', 'york@2020-01-01'], 2, /no version 2020-01-01 of york/],
    [['receipt', 'forge', CASE, CASE], 2, /verify/],
    [['receipt', 'verify', CASE, CASE], 1, /is missing/],
    [['audit', 'veryfy', '--data', empty], 2, /did you mean verify/],
    [['audit', 'export', '--format', 'cvs', '--data', empty], 2, /did you mean csv/],
    [['audit', 'verify', '--data', empty], 1, /there is no database/],
    [['export', join(empty, 'export'), '--data', empty], 1, /there is no database/],
    [['backup', join(empty, 'backup'), '--data', empty], 1, /duecourse.sqlite/],
    [['restore', join(empty, 'none'), '--data', empty], 1, /Nothing was restored/]
  ])('%j is told why not', async (args, code, says) => {
    const said = await duecourse(args)
    expect([said.code, said.err]).toEqual([code, expect.stringMatching(says)])
  })

  test('a database that cannot be reached is told of without its address', async () => {
    const env = { DATABASE_URL: 'postgres://somebody:secret@127.0.0.1:1/none' }
    const { code, err } = await duecourse(['diff', 'york', 'york'], { env })
    expect([code, err]).toEqual([1, expect.stringContaining('the database cannot be reached')])
    expect(err).not.toContain('secret')
  })
})
