import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../properties/settings.ts'
import { STORES } from '../store/postgres.ts'
import { anyCommand, type Issued, type Model } from './commands.ts'
import { scene, type Scene } from './setup.ts'
import { COUNCIL } from './small-library.ts'

/** What must be so whatever was done. */
async function holds({ drafts, issued, done, before }: Model, { life, entries }: Scene): Promise<void> {
  expect((await entries()).length - before).toBe(done)
  const published = (await life.publications(COUNCIL)).filter(({ published: { by } }) => by !== 'system')
  expect(published.map(({ id }) => id)).toEqual(issued.map(({ id }) => id))
  for (const [i, version] of published.entries()) {
    const { digest, content, authors, urgent } = issued[i] as Issued
    expect([version.digest, await life.content(digest)]).toEqual([digest, content])
    expect(urgent ? version.approved : authors.has(version.approved?.by ?? '')).toBe(urgent ? undefined : false)
    expect(version.urgent || version.approved !== undefined).toBe(true)
    expect([version.withdrawn !== undefined, version.lookedAt !== undefined]).toEqual([
      issued[i]?.withdrawn,
      issued[i]?.looked
    ])
  }
  for (const { id, state, revision, authors, digest } of drafts) {
    const draft = await life.draft(id)
    expect([draft?.state, draft?.revision, draft?.digest]).toEqual([state, revision, digest])
    expect(new Set(draft?.authors)).toEqual(authors)
  }
}

/** Each run has a database of its own, which takes PostgreSQL longer to make. */
const RUNS: Readonly<Record<string, number>> = { SQLite: 30, PostgreSQL: 10 }

describe.each(STORES)('on $store', ({ store, fresh }) => {
  test('whatever is done by whomever in whichever order, what was published stays, and somebody else has approved it', async () => {
    const reached = { published: 0, urgent: 0, withdrawn: 0, looked: 0 }
    const sequences = fc.commands(anyCommand, { size: '+1', maxCommands: 60 })
    const property = fc.asyncProperty(sequences, async (commands) => {
      const set = await scene(await fresh())
      const model: Model = { drafts: [], issued: [], done: 0, before: (await set.entries()).length }
      try {
        await fc.asyncModelRun(() => ({ model, real: set }), commands)
        await holds(model, set)
      } finally {
        await set.close()
      }
      for (const { urgent, withdrawn, looked } of model.issued) {
        reached.published += urgent ? 0 : 1
        reached.urgent += urgent ? 1 : 0
        reached.withdrawn += withdrawn ? 1 : 0
        reached.looked += looked ? 1 : 0
      }
    })
    await fc.assert(property, { ...runs(RUNS[store] ?? 10), endOnFailure: true })
    // A test that never came so far would have shown nothing.
    expect(reached.published).toBeGreaterThan(0)
    expect(reached.urgent + reached.withdrawn + reached.looked).toBeGreaterThan(2)
  })
})
