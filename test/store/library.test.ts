import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../engine/days/day.ts'
import { assess, type AssessmentDocument, explain, readCase } from '../../engine/index.ts'
import type { Database } from '../../server/database/open.ts'
import type { Instant } from '../../server/database/tables.ts'
import type { Library } from '../../server/library/library.ts'
import { openLibrary } from '../../server/library/open.ts'
import { publishShipped, seed } from '../../server/library/seed.ts'
import { NothingPublished } from '../../server/library/view.ts'
import type { Content } from '../../server/life/life.ts'
import { readRecord } from '../../server/record/read.ts'
import { verifyRecord } from '../../server/record/verify.ts'
import { SHIPPED_RULESETS } from '../../server/store/folder.ts'
import type { ProcedureQuery, RulesetStore } from '../../server/store/store.ts'
import { CASE, shippedStore } from '../server/serving.ts'
import { freshFolder, STORES } from './postgres.ts'
import { CALENDAR, publishNow, VOCABULARY, withdrawNow, YORK } from './publish.ts'
import { openAt } from './rows.ts'

const BEFORE = '2020-01-01T00:00:00.000Z'

/** York as it is shipped, with one thing otherwise. */
function york(from: string | RegExp, to: string): Content {
  const text = shippedStore().version('york', '2024-03-15')?.text ?? ''
  expect(text).toMatch(from)
  return { text: text.replace(from, to), examples: 'of this version' }
}
const titled = (title: string): Content => york(/^title: .*$/m, `title: ${title}`)
/** A version of York from another day. */
const from = (inForce: string, title: string): Content => ({
  text: titled(title).text.replaceAll(/^(version: |inForce: \{ from: )2024-03-15/gm, `$1${inForce}`)
})
const titleOf = (store: RulesetStore): string | undefined => store.versions('york')[0]?.ruleset.title

function answer(store: RulesetStore, query: ProcedureQuery = {}): AssessmentDocument {
  const procedure = store.procedure('york', query)
  if ('unknown' in procedure) throw new Error(`there is no ${procedure.unknown} ${procedure.name}`)
  const facts = readCase(CASE, procedure.local.versions[0].ruleset.vocabulary)
  if (!facts.ok) throw new Error('the case is to be one')
  return explain(assess(procedure, facts.value, day('2026-05-10')))
}

describe.each(STORES)('the library, $store,', ({ fresh }) => {
  let database: Database
  let library: Library
  let seeded: Instant
  beforeEach(async () => {
    database = await openAt(await fresh())
    await publishShipped(database, shippedStore())
    library = await openLibrary(database)
    seeded = library.latest() ?? ''
  })
  afterEach(() => database.close())

  describe('in an empty store', () => {
    test('begins with what is shipped, published by the program in one go, and recorded', async () => {
      const rows = await database.db.selectFrom('publication').selectAll().orderBy('seq').execute()
      expect(rows.map(({ kind, name, in_force_from }) => `${kind} ${name} ${in_force_from}`.trim())).toEqual([
        'vocabulary vocabulary',
        'calendar england-and-wales',
        ...['1991-10-14', '2011-04-01', '2012-12-03', '2015-04-01', '2020-04-24', '2020-09-26'].map(
          (on) => `ruleset england ${on}`
        ),
        'ruleset brighton-and-hove 2018-11-01',
        'ruleset york 2024-03-15'
      ])
      expect(new Set(rows.map(({ published_by, published_at }) => `${published_by} ${published_at}`)).size).toBe(1)
      const entries = await readRecord(database.db)
      expect(entries.map(({ entry }) => [entry.act, entry.by.id, entry.publication, entry.after])).toEqual(
        rows.map(({ id, digest }) => ['published', 'system', id, digest])
      )
      expect((await verifyRecord(database.db, { statements: [], problems: [] })).broken).toBeUndefined()
    })

    test('begins once, whoever comes first', async () => {
      const other = await openAt(await fresh())
      await Promise.all([1, 2].map(() => publishShipped(other, shippedStore())))
      expect(await other.db.selectFrom('publication').select('seq').execute()).toHaveLength(10)
      expect(await seed(other, '/nowhere')).toEqual([])
      await other.close()
    })

    test('begins with the folder that it is told of', async () => {
      const other = await openAt(await fresh())
      expect(await seed(other, SHIPPED_RULESETS)).toEqual([])
      expect(await other.db.selectFrom('publication').select('seq').execute()).toHaveLength(10)
      await other.close()
    })

    test('does not begin with half of a folder', async () => {
      const other = await openAt(await fresh())
      const folder = freshFolder()
      writeFileSync(join(folder, 'vocabulary.yaml'), 'language: 1\n')
      expect((await seed(other, folder)).length).toBeGreaterThan(0)
      expect(await other.db.selectFrom('content').select('digest').execute()).toEqual([])
      await other.close()
    })

    test('answers as the folder does', () => {
      const [folder, store] = [shippedStore(), library.at()]
      expect(store.rulesets()).toEqual(folder.rulesets())
      expect(store.calendars()).toEqual(folder.calendars())
      expect(store.vocabulary().digest).toBe(folder.vocabulary().digest)
      expect(store.calendar('england-and-wales')?.digest).toBe(folder.calendar('england-and-wales')?.digest)
      for (const id of folder.rulesets()) {
        const known = ({ version, digest, inForceFrom, revision }: ReturnType<RulesetStore['versions']>[number]) =>
          `${version} ${digest} ${inForceFrom} ${revision}`
        expect(store.versions(id).map(known)).toEqual(folder.versions(id).map(known))
        expect(store.examples(id)).toBe(folder.examples(id))
        expect(store.provisionList(id)).toBe(folder.provisionList(id))
      }
      expect(answer(store)).toEqual(answer(folder))
      expect(answer(store, { readings: ['clear-days'] })).toEqual(answer(folder, { readings: ['clear-days'] }))
    })
  })

  describe('as it was known at an instant', () => {
    test('had nothing before anything was published', () => {
      const store = library.at(BEFORE)
      expect(store.rulesets()).toEqual([])
      expect(store.procedure('york')).toEqual({ unknown: 'ruleset', name: 'york' })
      expect(() => store.vocabulary()).toThrow(NothingPublished)
    })

    test('the highest revision holds, and each goes by its own name', async () => {
      const { at } = await publishNow(database, YORK, titled('Corrected'), '2024-03-15')
      await library.refresh()
      const store = library.at()
      expect(
        store.versions('york').map(({ version, revision, published }) => [version, revision, published?.by])
      ).toEqual([['2024-03-15.2', 2, 'ann']])
      expect(titleOf(store)).toBe('Corrected')
      expect(store.inForceOn('york', '2026-01-01')?.version).toBe('2024-03-15.2')
      expect(store.version('york', '2024-03-15')?.ruleset.title).not.toBe('Corrected')
      expect(store.examples('york')).toBe('of this version')
      expect(store.examples('york', '2024-03-15')).toBe(shippedStore().examples('york'))
      expect(library.latest()).toBe(at)
      expect(titleOf(library.at(at))).toBe('Corrected')
      expect(
        library
          .at(seeded)
          .versions('york')
          .map(({ version }) => version)
      ).toEqual(['2024-03-15'])
    })

    test('an answer names the revision that it was given by, in any reading', async () => {
      await publishNow(database, YORK, titled('Corrected'), '2024-03-15')
      await library.refresh()
      expect(answer(library.at()).ruleset).toMatchObject({ title: 'Corrected', versions: ['2024-03-15.2'] })
      expect(answer(library.at(), { readings: ['clear-days'] }).ruleset.versions).toEqual(['2024-03-15.2'])
      expect(answer(library.at(), { version: '2024-03-15' }).ruleset.versions).toEqual(['2024-03-15'])
      expect(answer(library.at(seeded))).toEqual(answer(shippedStore()))
    })

    test('a version from a later day is in force from that day on, by the date alone', async () => {
      await publishNow(database, YORK, from('2026-09-01', 'Scheduled'), '2026-09-01')
      await library.refresh()
      const on = (one: string): string | undefined => library.at().inForceOn('york', one)?.version
      expect([on('2026-08-31'), on('2026-09-01'), on('2024-03-14')]).toEqual(['2024-03-15', '2026-09-01', undefined])
    })

    test('what was withdrawn holds until then, and can be read and asked by its name for ever', async () => {
      const second = await publishNow(database, YORK, titled('Corrected'), '2024-03-15')
      const third = await publishNow(database, YORK, from('2026-01-01', 'Too early'), '2026-01-01')
      const gone = [await withdrawNow(database, third), await withdrawNow(database, second)]
      await library.refresh()
      const names = (knownAt?: string): readonly string[] =>
        library
          .at(knownAt)
          .versions('york')
          .map(({ version }) => version)
      expect(names()).toEqual(['2024-03-15'])
      expect(names(third.at)).toEqual(['2026-01-01', '2024-03-15.2'])
      expect(names(gone[0])).toEqual(['2024-03-15.2'])
      expect(names(second.at)).toEqual(['2024-03-15.2'])
      expect(library.at().version('york', '2024-03-15.2')?.ruleset.title).toBe('Corrected')
      expect(answer(library.at(), { version: '2024-03-15.2' }).ruleset.versions).toEqual(['2024-03-15.2'])
      expect(library.at(second.at).version('york', '2026-01-01')).toBeUndefined()
      expect(library.latest()).toBe(gone[1])
    })

    test('a text is read by the words and the calendar that were known then', async () => {
      const [words, calendar] = [
        shippedStore().vocabulary().text,
        shippedStore().calendar('england-and-wales')?.text ?? ''
      ]
      const label = /label: the review meeting,/
      expect(words).toMatch(label)
      await publishNow(database, VOCABULARY, { text: words.replace(label, 'label: the meeting of the review,') })
      await publishNow(database, CALENDAR, { text: calendar.replace('"2026-08-07"', '"2027-01-05"') })
      await library.refresh()
      const [now, then] = [library.at().versions('york')[0], library.at(seeded).versions('york')[0]]
      expect(now?.ruleset.vocabulary.anchors.get('meeting')?.label).toBe('the meeting of the review')
      expect(then?.ruleset.vocabulary.anchors.get('meeting')?.label).toBe('the review meeting')
      expect([now?.compiled.calendar.version, then?.compiled.calendar.version]).toEqual(['2027-01-05', '2026-08-07'])
    })

    test('points in time that differ in nothing that a version stands on share it', async () => {
      const then = library.at().versions('york')[0]?.compiled
      await publishNow(database, { kind: 'ruleset', name: 'leeds' }, { text: 'of no matter' }, '2026-01-01')
      await library.refresh()
      expect(library.at().versions('york')[0]?.compiled).toBe(then)
      expect(library.at(seeded).versions('york')[0]?.compiled).toBe(then)
    })

    test('the present stays at hand, however many others are asked about', async () => {
      const instants: string[] = []
      for (let i = 0; i < 12; i++) {
        const subject = { kind: 'ruleset', name: 'leeds' } as const
        instants.push((await publishNow(database, subject, { text: `of no matter ${i}` }, '2026-01-01')).at)
      }
      await library.refresh()
      const present = library.at()
      const past = instants.map((at) => library.at(at))
      expect(new Set(past).size).toBe(12)
      expect(library.at()).toBe(present)
    })
  })

  test('lists a thousand versions without reading one of them', async () => {
    const unreadable = Array.from({ length: 1000 }, (_, i) => `20${30 + Math.floor(i / 100)}-01-01.${(i % 100) + 1}`)
    const many = unreadable.map((name, i) => ({
      name,
      inForceFrom: name.slice(0, 10),
      revision: (i % 100) + 1,
      seq: i + 11
    }))
    await database.transaction(async (tx) => {
      const body = '{"text":"no ruleset"}'
      const digest = 'f'.repeat(64)
      await tx
        .insertInto('content')
        .values({ digest, kind: 'ruleset', name: 'york', body, written_at: seeded })
        .execute()
      for (const { name, inForceFrom, revision, seq } of many) {
        await tx
          .insertInto('publication')
          .values({
            id: name,
            seq,
            kind: 'ruleset',
            name: 'york',
            in_force_from: inForceFrom,
            revision,
            digest,
            draft: null,
            approval: null,
            change_kind: 'wording-only',
            why: 'a reason',
            published_by: 'system',
            published_at: seeded,
            urgent: 0
          })
          .execute()
      }
    })
    await library.refresh()
    const store = library.at()
    expect(store.versions('york')).toHaveLength(11)
    expect(store.inForceOn('york', '2036-07-01')?.version).toBe('2036-01-01.100')
    expect(store.version('york', '2036-01-01.42')?.published?.publication).toBe('2036-01-01.42')
    expect(() => store.version('york', '2036-01-01.42')?.ruleset).toThrow('was published and cannot be read')
  })

  describe('with one more version laid in', () => {
    test('is what it would be', () => {
      const trial = library.trial(YORK, titled('On trial'))
      expect(trial.ok && titleOf(trial.value)).toBe('On trial')
      expect(titleOf(library.at())).not.toBe('On trial')
    })

    test('says everything that is wrong, also with others', () => {
      const own = library.trial(YORK, york(/^calendar: .*$/m, 'calendar: mars'))
      expect(own.ok ? [] : own.problems.map(({ code }) => code)).toContain('UNKNOWN_CALENDAR')
      const words = shippedStore()
        .vocabulary()
        .text.replace(/^ {2}invitations-sent:/m, '  invitations-posted:')
      const others = library.trial(VOCABULARY, { text: words })
      expect(others.ok ? [] : others.problems.map(({ file }) => file)).toContain('york/2024-03-15.yaml')
    })
  })

  test('goes on answering when the database is gone', async () => {
    const before = answer(library.at())
    await database.close()
    await expect(library.refresh()).rejects.toThrow(/./)
    expect(answer(library.at())).toEqual(before)
    database = await openAt(await fresh())
  })
})
