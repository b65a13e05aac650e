import { describe, expect, test } from 'vitest'
import { type Database, dialectOf, openDatabase, openThrough } from '../../server/database/open.ts'
import type { Where } from '../../server/database/where.ts'
import { workHere } from '../../server/life/checks/workshop.ts'
import type { Done, Draft, Life, Publication } from '../../server/life/life.ts'
import { makeLife } from '../../server/life/make-life.ts'
import { ANN, BEN, CAT, of, stated, ticking, why } from '../life/setup.ts'
import { council, COUNCIL, councilExamples, seed, TODAY } from '../life/small-library.ts'
import { STORES } from '../store/postgres.ts'
import { contradictions, entriesOf, everything } from './sound.ts'
import { type Fuse, makeFuse, withFuse } from './fuse.ts'

/** What is there before a command: the draft that was written in last, and what was published last. */
type Before = Readonly<{ life: Life; draft: Draft; publication: Publication }>

type Step = readonly [name: string, command: (before: Before) => Promise<Done<unknown>>]

const opens: Step = ['opens', ({ life }) => life.open(ANN, COUNCIL, { from: 'version' })]

const saves = (from: string): Step => [
  'writes',
  ({ life, draft }) =>
    life.save(ANN, draft.id, draft.revision, stated(council({ from, title: `After ${draft.revision}` })))
]

const submits: Step = ['submits', ({ life, draft }) => life.submit(ANN, draft.id, draft.revision)]

/** Each command once at least, in an order in which each can be carried out. */
const STEPS: readonly Step[] = [
  opens,
  saves('2027-01-01'),
  submits,
  ['sends back', ({ life, draft }) => life.sendBack(BEN, draft.id, draft.revision, 'Say why.')],
  saves('2027-01-01'),
  submits,
  ['approves', ({ life, draft }) => life.approve(BEN, draft.id, draft.revision, draft.digest, draft.inForceFrom)],
  ['publishes', ({ life, draft }) => life.publish(ANN, draft.id, draft.revision, draft.inForceFrom)],
  opens,
  saves('2027-02-01'),
  ['publishes urgently', ({ life, draft }) => life.publishUrgently(ANN, draft.id, draft.revision, 'It is urgent.')],
  ['looks at', ({ life, publication }) => life.lookAt(CAT, publication.id, 'It is right.')],
  ['withdraws', ({ life, publication }) => life.withdraw(CAT, publication.id, 'It is wrong.')],
  opens,
  [
    'writes what its examples do not expect',
    ({ life, draft }) =>
      life.save(ANN, draft.id, draft.revision, {
        content: council({ from: '2027-03-01', invitations: 15 }, councilExamples()),
        exceptions: [{ rule: 'P2', why: 'Agreed with the carers.' }]
      })
  ],
  ['accepts examples', ({ life, draft }) => life.acceptExamples(ANN, draft.id, draft.revision, 'all')],
  ['discards', ({ life, draft }) => life.discard(ANN, draft.id, draft.revision)]
]

/** A life that writes its answers beside what it does, as requests with an idempotency key have it. */
function lifeOf(database: Database, key: () => string): Life {
  const life = makeLife(database, { workshop: workHere(() => []), today: () => TODAY })
  return life.alongside(async (tx) => {
    const row = { person: 'ann', key: key(), request: '', status: 200, answer: '{}', answered_at: '' }
    await tx.insertInto('idempotency').values(row).execute()
  })
}

async function beforeOf(life: Life): Promise<Before> {
  const [listed] = await life.drafts()
  const draft = listed && (await life.draft(listed.id))
  return { life, draft: draft as Draft, publication: (await life.publications()).at(-1) as Publication }
}

/** One attempt that ends after so many statements, whose connection is then gone. */
async function attempt(where: Where, clock: () => string, fuse: Fuse, step: Step, key: string, statements: number) {
  fuse.set()
  const database = await openThrough(
    withFuse(
      dialectOf(where, () => undefined),
      fuse
    ),
    where.kind,
    clock
  )
  const before = await beforeOf(lifeOf(database, () => key))
  fuse.set(statements)
  const came = await step[1](before).then(why, () => 'crash')
  const { length } = fuse.statements()
  await database.close()
  return { came, length, last: fuse.statements().at(-1) ?? '' }
}

describe.each(STORES)('on $store', ({ fresh }) => {
  test('rows 25, 26: a crash after any statement of any command leaves all of it or nothing', {
    timeout: 180_000
  }, async () => {
    const [where, clock, fuse] = [await fresh(), ticking(), makeFuse()]
    // Looks on from a connection of its own at what the attempts leave.
    const database = await openDatabase(where, clock)
    await seed(database)
    for (const [index, step] of STEPS.entries()) {
      const [key, entries] = [`step-${index}`, (await entriesOf(database)).length]
      const before = await everything(database)
      let after = before
      for (let statements = 1; after === before; statements++) {
        const { came, length, last } = await attempt(where, clock, fuse, step, key, statements)
        const at = `${step[0]}, after statement ${statements}: ${last}`
        expect([came, length, at]).toEqual(['crash', statements, at])
        after = await everything(database)
        // Row 26: whoever asked was not told, and all of it is there, with the answer that was lost.
        expect([after === before, at]).toEqual([last !== 'commit', at])
      }
      expect(await contradictions(database), `step ${index}`).toEqual([])
      expect((await entriesOf(database)).length, `step ${index}`).toBe(entries + 1)
      const kept = await database.db.selectFrom('idempotency').select('key').where('key', '=', key).execute()
      expect(kept).toHaveLength(1)
    }
    const states = await database.db.selectFrom('draft').select('state').orderBy('opened_at').execute()
    expect(states.map(({ state }) => state)).toEqual(['published', 'published', 'discarded'])
    await database.close()
  })

  test('row 26: the same command once more, after a commit that nobody was told of, is not carried out again', async () => {
    const [where, clock, fuse] = [await fresh(), ticking(), makeFuse()]
    const database = await openThrough(
      withFuse(
        dialectOf(where, () => undefined),
        fuse
      ),
      where.kind,
      clock
    )
    await seed(database)
    const life = makeLife(database, { workshop: workHere(() => []), today: () => TODAY })
    const first = of(await life.open(ANN, COUNCIL, { from: 'version' }))
    const save = (revision: number) => life.save(ANN, first.id, revision, stated(council({ title: `${revision}` })))
    fuse.set()
    const { revision } = of(await save(first.revision))
    // The second save takes as many statements as the first, the last of which is the commit.
    fuse.set(fuse.statements().length)
    await expect(save(revision)).rejects.toThrow('Connection terminated')
    expect(fuse.statements().at(-1)).toBe('commit')
    fuse.set()
    expect((await life.draft(first.id))?.revision).toBe(revision + 1)
    expect(why(await save(revision))).toBe('changed')
    expect(await contradictions(database)).toEqual([])
    await database.close()
  })
})
