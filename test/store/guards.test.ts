import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRefused, isUnique, refusedBy } from '../../server/database/faults.ts'
import type { Database } from '../../server/database/open.ts'
import { STORES } from './postgres.ts'
import {
  addApproval,
  addContent,
  addDraft,
  addPublication,
  errorOf,
  NOW,
  ONE,
  openAt,
  OTHER,
  raw,
  recordSome
} from './rows.ts'

/** A row that is put in again meets other rules first. */
const KEPT = /-kept$|^published-unapproved$|^approval-of-something-else$|^record-out-of-order$/

describe.each(STORES)('the database itself, $store,', ({ store, fresh }) => {
  let database: Database
  beforeEach(async () => {
    database = await openAt(await fresh())
  })
  afterEach(() => database.close())

  const refusal = async (work: Promise<unknown>): Promise<string | undefined> => refusedBy(await errorOf(work))
  const attack = (statement: string): Promise<string | undefined> => refusal(raw(database, statement))
  const replaceAll = (table: string): string =>
    store === 'PostgreSQL' ? `truncate ${table} cascade` : `insert or replace into ${table} select * from ${table}`
  const authors = async (): Promise<readonly string[]> =>
    (await database.db.selectFrom('draft_author').select('person').orderBy('person').execute()).map(
      ({ person }) => person
    )
  const submitted = async (): Promise<void> => {
    await addContent(database)
    await addDraft(database)
    await raw(database, `update draft set state = 'submitted'`)
  }
  const approved = async (): Promise<void> => {
    await submitted()
    await addApproval(database)
    await raw(database, `update draft set state = 'approved'`)
  }
  const published = async (): Promise<void> => {
    await approved()
    await addPublication(database)
    await raw(database, `update draft set state = 'published'`)
  }

  describe('keeps what was written', () => {
    beforeEach(async () => {
      await published()
      await raw(database, `insert into withdrawal values ('p', 'dan', '${NOW}', 'a reason')`)
      await raw(database, `insert into looked_at values ('p', 'dan', '${NOW}', 'a reason')`)
      await recordSome(database, 2)
    })

    test.each([
      ['content', `body = '{}'`],
      ['approval', `person = 'eve'`],
      ['publication', `in_force_from = '2026-01-01'`],
      ['withdrawal', `why = 'another'`],
      ['looked_at', `person = 'eve'`],
      ['record', `body = '{}'`],
      ['installation', `id = 'another'`]
    ])('in %s: nothing is updated, deleted, replaced or emptied', async (table, change) => {
      const rule = `${table.replace('_', '-')}-is-kept`
      const before = await database.db
        .selectFrom(table as 'content')
        .selectAll()
        .execute()
      expect(await attack(`update ${table} set ${change}`)).toBe(rule)
      expect(await attack(`delete from ${table}`)).toBe(rule)
      expect(await attack(replaceAll(table))).toMatch(KEPT)
      expect(
        await database.db
          .selectFrom(table as 'content')
          .selectAll()
          .execute()
      ).toEqual(before)
    })

    test('of a draft: it is not deleted, nor given another name or opener, nor changed once it is published', async () => {
      expect(await attack('delete from draft')).toBe('draft-is-kept')
      expect(await attack(`update draft set opened_by = 'bob'`)).toBe('draft-is-fixed')
      expect(await attack(`update draft set digest = '${OTHER}'`)).toBe('draft-is-closed')
      expect(await attack('delete from draft_author')).toBe('draft-authors-are-kept')
      expect(await attack(`update draft_author set person = 'eve'`)).toBe('draft-authors-are-kept')
    })
  })

  describe('row 24: lets nobody approve what they wrote:', () => {
    test('not who opened it', async () => {
      await submitted()
      expect(await refusal(addApproval(database, { person: 'ann' }))).toBe('approver-is-author')
    })

    test.each([
      ['the text', `digest = '${OTHER}'`, { digest: OTHER }],
      ['the day alone', `in_force_from = '2026-07-01'`, { in_force_from: '2026-07-01' }]
    ])('not who changed %s', async (_, change, now) => {
      await addContent(database)
      await addDraft(database)
      await raw(database, `update draft set ${change}, saved_by = 'bob', revision = 2`)
      await raw(database, `update draft set state = 'submitted', saved_by = 'cat'`)
      expect(await authors()).toEqual(['ann', 'bob'])
      expect(await refusal(addApproval(database, { ...now, person: 'bob' }))).toBe('approver-is-author')
      await addApproval(database, { ...now, person: 'cat' })
    })

    test('nor after they are struck from the list of authors', async () => {
      await submitted()
      expect(await attack(`delete from draft_author where person = 'ann'`)).toBe('draft-authors-are-kept')
      expect(await refusal(addApproval(database, { person: 'ann' }))).toBe('approver-is-author')
    })

    test('who writes first after an approval is the only author; who was one before may approve then', async () => {
      await approved()
      await raw(database, `update draft set state = 'draft', digest = '${OTHER}', saved_by = 'bob', revision = 2`)
      expect(await authors()).toEqual(['bob'])
      await raw(database, `update draft set state = 'submitted'`)
      expect(await refusal(addApproval(database, { id: 'b', digest: OTHER, person: 'bob' }))).toBe('approver-is-author')
      await addApproval(database, { id: 'b', digest: OTHER, person: 'ann' })
    })

    test('going back to be written in again strikes nobody out', async () => {
      await submitted()
      await raw(database, `update draft set state = 'draft'`)
      await raw(database, `update draft set digest = '${OTHER}', saved_by = 'bob'`)
      expect(await authors()).toEqual(['ann', 'bob'])
    })
  })

  describe('row 23: binds an approval to what was looked at:', () => {
    test.each([
      ['another text', { digest: OTHER }],
      ['another day', { in_force_from: '2026-06-02' }],
      ['no day', { in_force_from: null }],
      ['another draft', { draft: 'e' }]
    ])('not %s', async (_, changes) => {
      await submitted()
      const error = await errorOf(addApproval(database, changes))
      expect(refusedBy(error)).toBe('approval-of-something-else')
    })

    test('nor what has not been submitted', async () => {
      await addContent(database)
      await addDraft(database)
      expect(await refusal(addApproval(database))).toBe('approval-of-something-else')
    })

    test.each([
      ['without any', async () => undefined],
      ['with that of what it was before', () => addApproval(database)]
    ])('a draft is not approved %s', async (_, before) => {
      await submitted()
      await before()
      await raw(database, `update draft set digest = '${OTHER}'`)
      expect(await attack(`update draft set state = 'approved'`)).toBe('draft-unapproved')
    })

    test('an approved draft is not written in and approved still', async () => {
      await approved()
      expect(await attack(`update draft set digest = '${OTHER}'`)).toBe('draft-unapproved')
    })

    test('a draft begins as one', async () => {
      expect(await refusal(addDraft(database, { state: 'approved' }))).toBe('draft-begins-as-draft')
    })
  })

  describe('publishes only what another has approved:', () => {
    test.each([
      ['without an approval', { approval: null }],
      ['by the program itself, with a draft', { approval: null, published_by: 'system' }],
      ['urgently without a reason', { approval: null, urgent: 1 as const, why: '' }]
    ])('not %s', async (_, changes) => {
      await approved()
      expect(await refusal(addPublication(database, changes))).toBe('published-unapproved')
    })

    test.each([
      ['another text', { digest: OTHER }],
      ['another day', { in_force_from: '2026-06-02' }],
      ['another ruleset', { name: 'leeds' }]
    ])('not %s than the draft', async (_, changes) => {
      await approved()
      await addContent(database, OTHER)
      expect(await refusal(addPublication(database, changes))).toBe('publication-of-something-else')
      expect(await refusal(addPublication(database, { ...changes, urgent: 1 }))).toBe('publication-of-something-else')
    })

    test('not when it was written in after the approval', async () => {
      await approved()
      await addContent(database, OTHER)
      await raw(database, `update draft set state = 'draft', digest = '${OTHER}', saved_by = 'ann'`)
      expect(await refusal(addPublication(database, { digest: OTHER }))).toBe('published-unapproved')
    })

    test('urgently by one person, with a reason, and never with a draft that is done with', async () => {
      await addContent(database)
      await addDraft(database)
      await addPublication(database, { approval: null, urgent: 1, published_by: 'ann' })
      await raw(database, `update draft set state = 'published'`)
      const again = { id: 'q', seq: 2, revision: 2, approval: null, urgent: 1 } as const
      expect(await refusal(addPublication(database, again))).toBe('published-unapproved')
    })

    test('by the program itself only what is there first, all at one instant', async () => {
      await addContent(database)
      const shipped = { draft: null, approval: null, published_by: 'system' }
      await addPublication(database, shipped)
      await addPublication(database, { ...shipped, id: 'q', seq: 2, in_force_from: '2027-01-01' })
      const later = {
        ...shipped,
        id: 'r',
        seq: 3,
        in_force_from: '2028-01-01',
        published_at: '2026-05-11T09:00:00.000Z'
      }
      expect(await refusal(addPublication(database, later))).toBe('published-unapproved')
      const ann = { ...shipped, id: 'r', seq: 3, in_force_from: '2028-01-01', published_by: 'ann' }
      expect(await refusal(addPublication(database, ann))).toBe('published-unapproved')
    })

    test('one after the other', async () => {
      await approved()
      expect(await refusal(addPublication(database, { seq: 2 }))).toBe('publication-out-of-order')
    })

    test('row 22: one for each day and revision', async () => {
      await published()
      await addDraft(database, { id: 'e' })
      await raw(database, `update draft set state = 'submitted' where id = 'e'`)
      await addApproval(database, { id: 'b', draft: 'e' })
      await raw(database, `update draft set state = 'approved' where id = 'e'`)
      const second = { id: 'q', seq: 2, draft: 'e', approval: 'b' }
      expect(isUnique(await errorOf(addPublication(database, second)), 'publication')).toBe(true)
      await addPublication(database, { ...second, revision: 2 })
    })

    test('a draft is not called published before it is', async () => {
      await approved()
      expect(await attack(`update draft set state = 'published'`)).toBe('draft-unpublished')
    })
  })

  test('counts looking at an urgent publication only from somebody else', async () => {
    await addContent(database)
    await addDraft(database)
    await addPublication(database, { approval: null, urgent: 1, published_by: 'bob' })
    const look = (person: string): Promise<void> =>
      raw(database, `insert into looked_at values ('p', '${person}', '${NOW}', 'seen')`)
    expect(await refusal(look('ann'))).toBe('looked-at-by-author')
    expect(await refusal(look('bob'))).toBe('looked-at-by-author')
    await look('cat')
  })

  test('takes no record out of its order', async () => {
    await recordSome(database, 2)
    expect(await attack(`insert into record values (5, '{}', 'x')`)).toBe('record-out-of-order')
    expect(await attack(`insert into record values (2, '{}', 'x')`)).toMatch(/record-out-of-order/)
  })

  test('names the check that was not passed', async () => {
    await addContent(database)
    const error = await errorOf(addDraft(database, { in_force_from: 'tomorrow' }))
    expect(isRefused(error, 'draft-day')).toBe(true)
  })

  test('undoes a transaction whole', async () => {
    const work = database.transaction(async (tx) => {
      await tx
        .insertInto('content')
        .values({ digest: ONE, kind: 'ruleset', name: 'a', body: '', written_at: NOW })
        .execute()
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await database.db.selectFrom('content').selectAll().execute()).toEqual([])
  })

  test('row 22: of twenty who publish at once for one day, one does', async () => {
    await addContent(database)
    for (let i = 0; i < 20; i++) await addDraft(database, { id: `d${i}` })
    const publish = (i: number): Promise<void> =>
      addPublication(database, { id: `p${i}`, draft: `d${i}`, approval: null, urgent: 1 })
    const done = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => publish(i)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
