import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRefused } from '../../server/database/faults.ts'
import type { Draft } from '../../server/life/life.ts'
import { STORES } from '../store/postgres.ts'
import { ANN, approved, BEN, CAT, drafted, of, published, scene, type Scene, stated, submitted, why } from './setup.ts'
import { council, COUNCIL } from './small-library.ts'

/** A change that every example survives, from a day of its own. */
let days = 0
const titled = (title: string, day = nextDay()) => council({ from: day, title })
const nextDay = (): string => new Date(Date.parse('2027-01-01') + 86_400_000 * days++).toISOString().slice(0, 10)

describe.each(STORES)('on $store', ({ fresh }) => {
  let set: Scene
  beforeAll(async () => void (set = await scene(await fresh())))
  afterAll(() => set.close())

  /** What the database itself says to an approval, past all code. */
  const approveRaw = async ({ id, digest, inForceFrom }: Draft, person: string, changes = {}): Promise<unknown> => {
    const row = { id: crypto.randomUUID(), draft: id, digest, in_force_from: inForceFrom ?? null, person }
    const all = { ...row, approved_at: set.database.now(), ...changes }
    return set.database.db
      .insertInto('approval')
      .values(all)
      .execute()
      .then(
        () => 'done',
        (error: unknown) => error
      )
  }

  describe('24: nobody approves their own change', () => {
    const authors = {
      'who wrote it': async () => [await submitted(set, ANN, stated(titled('A'))), ANN] as const,
      'who only opened the draft': async () => {
        const { id, revision } = await drafted(set, ANN, stated(titled('B')))
        const saved = of(await set.life.save(BEN, id, revision, stated(titled('B2'))))
        return [of(await set.life.submit(BEN, id, saved.revision)), ANN] as const
      },
      'who only took over the answers of an example': async () => {
        const { id, revision } = await drafted(set, ANN, stated(council({ from: nextDay(), invitations: 12 })))
        const { draft } = of(await set.life.acceptExamples(CAT, id, revision, 'all'))
        return [of(await set.life.submit(ANN, id, draft.revision)), CAT] as const
      },
      'who only gave the reason': async () => {
        const { id, revision } = await drafted(set, ANN, stated(titled('C')))
        const saved = of(await set.life.save(CAT, id, revision, { why: 'A better reason.' }))
        return [of(await set.life.submit(ANN, id, saved.revision)), CAT] as const
      },
      'who only excused a rule from the law': async () => {
        const { id, revision } = await drafted(set, ANN, stated(titled('D')))
        const saved = of(
          await set.life.save(CAT, id, revision, { exceptions: [{ rule: 'P2', why: 'The post is slow.' }] })
        )
        return [of(await set.life.submit(ANN, id, saved.revision)), CAT] as const
      }
    }

    test.each(Object.keys(authors) as (keyof typeof authors)[])(
      '%s, refused by the program and by the database',
      async (which) => {
        const [draft, author] = await authors[which]()
        const is = await set.life.approve(author, draft.id, draft.revision, draft.digest, draft.inForceFrom)
        expect(why(is)).toBe('own-change')
        expect(isRefused(await approveRaw(draft, author.id), 'approver-is-author')).toBe(true)
        expect(await set.life.draft(draft.id)).toEqual(draft)
        expect(
          why(
            await set.life.approve(
              { kind: 'person', id: 'eve', name: 'Eve' },
              draft.id,
              draft.revision,
              draft.digest,
              draft.inForceFrom
            )
          )
        ).toBe('done')
      }
    )

    test('nor by another name of the same person, for it is the identity that counts', async () => {
      const draft = await submitted(set, ANN, stated(titled('E')))
      const otherwise = { kind: 'local', id: 'ann', name: 'Somebody else' } as const
      expect(why(await set.life.approve(otherwise, draft.id, draft.revision, draft.digest, draft.inForceFrom))).toBe(
        'own-change'
      )
    })

    test('whoever writes after an approval is an author of what comes next, and whose words were approved is not', async () => {
      const draft = await approved(set, ANN, BEN, stated(titled('F')))
      const changed = of(await set.life.save(BEN, draft.id, draft.revision, stated(titled('F2'))))
      expect([changed.state, changed.approved, changed.authors]).toEqual(['draft', undefined, ['ben']])
      const sent = of(await set.life.submit(BEN, draft.id, changed.revision))
      expect(why(await set.life.approve(BEN, draft.id, sent.revision, sent.digest, sent.inForceFrom))).toBe(
        'own-change'
      )
      expect(why(await set.life.approve(ANN, draft.id, sent.revision, sent.digest, sent.inForceFrom))).toBe('done')
    })
  })

  describe('23: an approval is of what was looked at, and of nothing else', () => {
    test('another text, or another day, is not approved by it', async () => {
      const draft = await submitted(set, ANN, stated(titled('G')))
      const { id, revision, digest } = draft
      expect(why(await set.life.approve(BEN, id, revision, '0'.repeat(64), draft.inForceFrom))).toBe('changed')
      expect(why(await set.life.approve(BEN, id, revision, digest, '2030-01-01'))).toBe('changed')
      expect(why(await set.life.approve(BEN, id, revision, digest, undefined))).toBe('changed')
      for (const other of [{ digest: '0'.repeat(64) }, { in_force_from: '2030-01-01' }, { in_force_from: null }])
        expect(isRefused(await approveRaw(draft, 'ben', other), 'approval-of-something-else')).toBe(true)
    })

    test.each(['draft', 'approved'] as const)(
      'what is %s is approved by nobody, nor by the database',
      async (state) => {
        const saving = stated(titled('H'))
        const draft = state === 'draft' ? await drafted(set, ANN, saving) : await approved(set, ANN, BEN, saving)
        expect(isRefused(await approveRaw(draft, 'cat'), 'approval-of-something-else')).toBe(true)
      }
    )

    const edits = {
      'the text': (day: string) => ({ content: titled('I2', day) }),
      'the day': () => ({ inForceFrom: nextDay() }),
      'the reason': () => ({ why: 'Another reason.' }),
      'the kind of change': () => ({ change: 'new-duty' as const }),
      'what is excused from the law': () => ({ exceptions: [{ rule: 'P2', why: 'The post is slow.' }] })
    }

    test.each(Object.keys(edits) as (keyof typeof edits)[])('to change %s ends it', async (which) => {
      const draft = await approved(set, ANN, BEN, stated(titled('I')))
      const saved = of(await set.life.save(ANN, draft.id, draft.revision, edits[which](draft.inForceFrom ?? '')))
      expect([saved.state, saved.approved]).toEqual(['draft', undefined])
      expect(why(await set.life.publish(ANN, draft.id, saved.revision, saved.inForceFrom))).toBe('wrong-state')
    })

    const orders = (a: number, b: number): readonly string[] =>
      a + b === 0
        ? ['']
        : [
            ...(a > 0 ? orders(a - 1, b).map((rest) => `a${rest}`) : []),
            ...(b > 0 ? orders(a, b - 1).map((rest) => `b${rest}`) : [])
          ]

    /** Ben looks, approves and publishes; Ann looks and writes; in every order in which the two can come. */
    test.each(orders(3, 2))('in the order %s, nothing is published that was not approved as it is', async (order) => {
      const begun = await submitted(set, ANN, stated(titled('J')))
      const { id } = begun
      const seen: { a?: Draft | undefined; b?: Draft | undefined } = {}
      const steps = {
        a: [
          async () => void (seen.a = await set.life.draft(id)),
          async () => {
            const { revision = 0, digest = '', inForceFrom } = seen.a ?? {}
            const is = await set.life.approve(BEN, id, revision, digest, inForceFrom)
            if (is.done) seen.a = is.value
          },
          () => set.life.publish(BEN, id, seen.a?.revision ?? 0, seen.a?.inForceFrom)
        ],
        b: [
          async () => void (seen.b = await set.life.draft(id)),
          () => set.life.save(ANN, id, seen.b?.revision ?? 0, { content: titled('J2', begun.inForceFrom) })
        ]
      }
      const done: unknown[] = []
      for (const who of order) done.push(await steps[who as 'a' | 'b'].shift()?.())
      const version = (await set.life.publications(COUNCIL)).find((one) => one.inForceFrom === begun.inForceFrom)
      const now = (await set.life.draft(id)) as Draft
      const unpublished = ['draft', undefined, undefined, undefined]
      const asApproved = ['published', 'ben', begun.digest, begun.digest]
      expect([now.state, version?.approved?.by, version?.digest, version && now.digest]).toEqual(
        version === undefined ? unpublished : asApproved
      )
    })
  })

  describe('the database refuses, past all code,', () => {
    const publishRaw = async (draft: Draft, changes: object): Promise<unknown> => {
      const last = (await set.life.publications()).at(-1)?.seq ?? 0
      const row = {
        id: crypto.randomUUID(),
        seq: last + 1,
        ...draft.subject,
        in_force_from: draft.inForceFrom ?? '',
        revision: 1
      }
      const act = {
        digest: draft.digest,
        draft: draft.id,
        approval: null,
        change_kind: 'x',
        why: 'x',
        published_by: 'ann'
      }
      const all = { ...row, ...act, published_at: set.database.now(), urgent: 0 as const, ...changes }
      return set.database.db
        .insertInto('publication')
        .values(all)
        .execute()
        .then(
          () => 'done',
          (error: unknown) => error
        )
    }

    test('a publication that nobody else approved', async () => {
      const draft = await submitted(set, ANN, stated(titled('K')))
      expect(isRefused(await publishRaw(draft, {}), 'published-unapproved')).toBe(true)
      expect(isRefused(await publishRaw(draft, { draft: null, published_by: 'system' }), 'published-unapproved')).toBe(
        true
      )
    })

    test('to change what was published, what was approved, or what is kept', async () => {
      const version = await published(set, ANN, BEN, stated(titled('L')))
      const { db } = set.database
      const tries = [
        db
          .updateTable('publication')
          .set({ why: 'x' } as never)
          .where('id', '=', version.id)
          .execute(),
        db.deleteFrom('publication').where('id', '=', version.id).execute(),
        db
          .updateTable('content')
          .set({ body: '{}' } as never)
          .where('digest', '=', version.digest)
          .execute(),
        db.deleteFrom('content').where('digest', '=', version.digest).execute(),
        db
          .updateTable('approval')
          .set({ person: 'x' } as never)
          .execute(),
        db.deleteFrom('record').execute()
      ]
      for (const is of await Promise.allSettled(tries))
        expect(is.status === 'rejected' && isRefused(is.reason)).toBe(true)
    })

    test('to look at what oneself published, or wrote', async () => {
      const { id, revision } = await drafted(set, ANN, stated(titled('M')))
      const saved = of(await set.life.save(CAT, id, revision, { why: 'Better words.' }))
      const version = of(await set.life.publishUrgently(BEN, id, saved.revision, 'It cannot wait.'))
      for (const person of ['ann', 'ben', 'cat']) {
        const row = { publication: version.id, person, looked_at: set.database.now(), why: 'x' }
        const is = await set.database.db
          .insertInto('looked_at')
          .values(row)
          .execute()
          .catch((error: unknown) => error)
        expect(isRefused(is, 'looked-at-by-author')).toBe(true)
      }
    })
  })
})
