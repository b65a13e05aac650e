import { copyFileSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openAll } from '../../server/start.ts'
import { council, COUNCIL } from '../life/small-library.ts'
import { ANN, of } from '../life/setup.ts'
import { get } from '../server/serving.ts'
import { freshFolder, freshSqlite, STORES } from '../store/postgres.ts'
import { seeded, serveAll, type Whole } from './serving.ts'
import { contradictions, entriesOf } from './sound.ts'

const troublesOf = async (here: Whole): Promise<readonly string[]> => {
  const { warnings = [] } = (await get(here, '/readyz')).json() as { warnings?: readonly { code: string }[] }
  return warnings.map(({ code }) => code)
}

const says = (here: Whole, text: string): number => here.logged().filter((line) => line.includes(text)).length

/** Publishes something urgently, by which the record goes on by three entries and a checkpoint follows. */
async function publishes({ services: { life } }: Whole, from: string): Promise<void> {
  const draft = of(await life.open(ANN, COUNCIL, { from: 'version', version: '2024-03-15' }))
  const stated = { change: 'changes-words', why: 'For the sake of order.' } as const
  const { revision } = of(await life.save(ANN, draft.id, draft.revision, { ...stated, content: council({ from }) }))
  of(await life.publishUrgently(ANN, draft.id, revision, 'It is urgent.'))
}

describe('row 29: a second server on one folder', () => {
  test('does not start, and says which process has it; the first goes on', async () => {
    const where = await seeded(freshSqlite())
    const here = await serveAll(where, freshFolder())
    const second = await openAll(
      { database: where, checkpoints: freshFolder(), rulesets: '/nowhere' },
      () => new Date().toISOString(),
      here.services.log
    )
    expect(second).toEqual({ wrong: [expect.stringContaining(`another server (process ${process.pid})`)] })
    await publishes(here, '2027-01-01')
    await here.close()
    const third = await serveAll(where, freshFolder())
    expect((await get(third, '/readyz')).status).toBe(200)
    await third.close()
  })
})

describe('row 43: an old copy of the database, put in its place', () => {
  test('is warned of at the start, in the log and to a supervisor, and is not signed', async () => {
    const [where, checkpoints] = [freshSqlite(), freshFolder()]
    await seeded(where)
    const first = await serveAll(where, checkpoints)
    await publishes(first, '2027-01-01')
    await first.close()
    copyFileSync(where.file, `${where.file}.old`)
    const second = await serveAll(where, checkpoints)
    expect(await troublesOf(second)).toEqual([])
    await publishes(second, '2027-02-01')
    await second.opened.checkpoints.settled()
    const { statements } = second.opened.checkpoints.read()
    await second.close()
    copyFileSync(`${where.file}.old`, where.file)
    for (const part of ['-wal', '-shm']) rmSync(`${where.file}${part}`, { force: true })
    const third = await serveAll(where, checkpoints)
    expect(await troublesOf(third)).toEqual(['RECORD_CONTRADICTED'])
    expect(says(third, 'THE RECORD MAY HAVE BEEN TAMPERED WITH')).toBe(1)
    await publishes(third, '2027-03-01')
    await third.close()
    expect(third.opened.checkpoints.read().statements).toEqual(statements)
  })
})

describe.each(STORES)('row 45: on $store, a clock that is set back', ({ fresh }) => {
  test('changes no order and dates nothing before what came before it, and is warned of until it is right', async () => {
    const clock = { at: Date.parse('2026-11-22T09:00:00.000Z') }
    const now = (): string => new Date((clock.at += 1)).toISOString()
    const here = await serveAll(await seeded(await fresh()), freshFolder(), undefined, now)
    await publishes(here, '2027-01-01')
    expect(await troublesOf(here)).toEqual([])
    clock.at -= 3_600_000
    await publishes(here, '2027-02-01')
    await expect.poll(() => troublesOf(here)).toEqual(['CLOCK_BEHIND'])
    expect(says(here, 'the clock is behind the record')).toBe(1)
    const entries = await entriesOf(here.database)
    const instants = entries.map(({ at }) => at)
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
    expect(instants).toEqual([...instants].sort())
    // Each is dated just after the one before it, an hour ahead of the clock.
    expect(Date.parse(instants.at(-1) ?? '') - clock.at).toBeGreaterThan(3_500_000)
    const published = await here.services.life.publications(COUNCIL)
    expect(published.map(({ inForceFrom }) => inForceFrom)).toEqual(['2024-03-15', '2027-01-01', '2027-02-01'])
    // What was known when the clock was right is known as it was then, and the second version beside it.
    expect(here.opened.library.at().inForceOn('small', '2027-02-01')?.version).toBe('2027-02-01')
    expect(await contradictions(here.database)).toEqual([])
    clock.at += 3_600_000
    await publishes(here, '2027-03-01')
    await expect.poll(() => troublesOf(here)).toEqual([])
    await here.close()
  })
})
