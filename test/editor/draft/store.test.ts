import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../editor/api/client.ts'
import type { DraftDocument, Saving } from '../../../editor/api/drafts.ts'
import { type Around, type DraftStore, makeDraftStore } from '../../../editor/draft/store.ts'
import type { Keeper } from '../../../editor/draft/stored.ts'
import { keeperOf } from '../../../editor/draft/stored.ts'
import { isAnythingLeft, peopleWhoLeft } from '../../../editor/draft/waiting.ts'

const WHO = { id: 'p1', name: 'Alex', local: false }
const ACT = { by: WHO, at: '2026-11-22T10:00:00.000Z' }

const FIRST: DraftDocument = {
  id: 'd1',
  subject: { kind: 'ruleset', name: 'york' },
  href: '/v1/rulesets/york/drafts/d1',
  state: 'draft',
  revision: 1,
  digest: 'a',
  authors: [WHO],
  exceptions: [],
  opened: ACT,
  saved: ACT,
  text: 'one',
  examples: 'ex'
}

type Sent = Readonly<{ revision: number; saving: Saving }>

/** A server that answers when it is told to, and a clock that runs when it is told to. */
function around(keeper: Keeper = memory()) {
  const sent: Sent[] = []
  let waiting: (() => void)[] = []
  let answer: (one: Sent) => DraftDocument = ({ revision, saving }) => merged(revision, saving)
  const works: Around = {
    keeper,
    now: () => 0,
    later: (work) => {
      waiting.push(work)
      return () => void (waiting = waiting.filter((one) => one !== work))
    },
    send: async (revision, saving) => {
      sent.push({ revision, saving })
      return answer({ revision, saving })
    }
  }
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 20; n++) await Promise.resolve()
  }
  return {
    works,
    sent,
    keeper,
    answers: (next: typeof answer) => void (answer = next),
    /** What was put off, done now. */
    pass: async () => {
      const now = waiting
      waiting = []
      for (const work of now) work()
      await settle()
    }
  }
}

const merged = (revision: number, { text = 'one', examples = 'ex' }: Saving): DraftDocument => ({
  ...FIRST,
  revision: revision + 1,
  text,
  examples
})

function memory(): Keeper {
  const things = new Map<string, string>()
  return {
    getItem: (key) => things.get(key) ?? null,
    setItem: (key, value) => void things.set(key, value),
    removeItem: (key) => void things.delete(key)
  }
}

const write = (store: DraftStore, text: string): void => store.make({ ...store.view().history.texts, text }, 'changed')

describe('saving', () => {
  test('has nothing to do, and says so, when what was done since is taken back', async () => {
    const { works, sent, pass } = around()
    const store = makeDraftStore(FIRST, works)
    write(store, 'two')
    await pass()
    write(store, 'three')
    store.undo()
    expect(store.view().saving).toEqual({ is: 'unsaved' })
    await pass()
    expect(store.view().saving).toEqual({ is: 'saved', at: 0 })
    expect(sent).toHaveLength(1)
  })

  test('waits for the last letter, sends only what changed, and names the revision that it is based on', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    write(store, 'on')
    write(store, 'two')
    expect(store.view().saving.is).toBe('unsaved')
    await site.pass()
    expect(site.sent).toEqual([{ revision: 1, saving: { text: 'two' } }])
    expect(store.view().saving).toEqual({ is: 'saved', at: 0 })
    write(store, 'three')
    await site.pass()
    expect(site.sent[1]).toEqual({ revision: 2, saving: { text: 'three' } })
  })

  test('nothing is sent where everything was taken back', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    write(store, 'two')
    store.undo()
    await site.pass()
    expect(site.sent).toEqual([])
  })

  test('what is typed while it is saved goes with the next', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    site.answers(({ revision, saving }) => {
      if (revision === 1) write(store, 'three')
      return merged(revision, saving)
    })
    write(store, 'two')
    await site.pass()
    expect(store.view().saving.is).toBe('unsaved')
    await site.pass()
    expect(site.sent.map(({ revision, saving }) => [revision, saving.text])).toEqual([
      [1, 'two'],
      [2, 'three']
    ])
  })

  test('a server that is away is told, and tried again', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    site.answers(() => {
      throw new Refusal({ type: '', title: 'The server cannot be reached.', status: 0 })
    })
    write(store, 'two')
    await site.pass()
    expect(store.view().saving).toEqual({ is: 'failed', why: 'The server cannot be reached.', away: true })
    expect(store.view().history.texts.text).toBe('two')
    site.answers(({ revision, saving }) => merged(revision, saving))
    await site.pass()
    expect(store.view().saving.is).toBe('saved')
  })

  test('a refusal is told and not tried again by itself', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    site.answers(() => {
      throw new Refusal({ type: '', title: 'Too long', status: 413 })
    })
    write(store, 'two')
    await site.pass()
    await site.pass()
    expect(site.sent).toHaveLength(1)
    expect(store.view().saving).toEqual({ is: 'failed', why: 'Too long', away: false })
  })

  test('what the server writes itself is a step that can be taken back', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    site.answers(({ revision }) => ({
      ...FIRST,
      revision: revision + 1,
      text: 'one from 2027-02-01',
      inForceFrom: '2027-02-01'
    }))
    await store.say({ inForceFrom: '2027-02-01' })
    expect(store.view().history.texts.text).toBe('one from 2027-02-01')
    expect(store.view().head.inForceFrom).toBe('2027-02-01')
    store.undo()
    expect(store.view().history.texts.text).toBe('one')
  })
})

describe('two people in one draft', () => {
  const theirs: DraftDocument = { ...FIRST, revision: 5, text: 'theirs' }
  const changedSince = (): never => {
    throw new Refusal({ type: '', title: 'Changed since', status: 412, current: theirs })
  }

  test('nothing more is sent until both are put together, and then from theirs on', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    site.answers(changedSince)
    write(store, 'mine')
    await site.pass()
    expect(store.view().saving).toEqual({ is: 'conflict', theirs })
    write(store, 'mine too')
    await site.pass()
    expect(site.sent).toHaveLength(1)
    site.answers(({ revision, saving }) => merged(revision, saving))
    store.settle(theirs, { text: 'both', examples: 'ex' }, 'put together')
    await site.pass()
    expect(site.sent[1]).toEqual({ revision: 5, saving: { text: 'both' } })
    store.undo()
    expect(store.view().history.texts.text).toBe('mine too')
  })
})

describe('a reload', () => {
  test('goes on with what was not saved', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    write(store, 'two')
    const again = makeDraftStore(FIRST, site.works)
    expect(again.view().history.texts.text).toBe('two')
    expect(again.view().saving.is).toBe('unsaved')
    again.undo()
    expect(again.view().history.texts.text).toBe('one')
  })

  test('of what was sent as the page before was left is no conflict', async () => {
    const site = around()
    site.answers(() => {
      throw new Refusal({ type: '', title: 'Changed since', status: 412, current: merged(1, { text: 'two' }) })
    })
    const store = makeDraftStore(FIRST, site.works)
    write(store, 'two')
    await site.pass()
    expect(store.view().saving).toEqual({ is: 'saved', at: 0 })
    site.answers(({ revision, saving }) => merged(revision, saving))
    write(store, 'three')
    await site.pass()
    expect(site.sent.at(-1)).toEqual({ revision: 2, saving: { text: 'three' } })
  })

  test('is a conflict where somebody else has written meanwhile', () => {
    const site = around()
    write(makeDraftStore(FIRST, site.works), 'two')
    const other = { ...FIRST, revision: 2, text: 'theirs' }
    expect(makeDraftStore(other, site.works).view().saving).toEqual({ is: 'conflict', theirs: other })
  })

  test('knows that it was saved in the very last moment', () => {
    const site = around()
    write(makeDraftStore(FIRST, site.works), 'two')
    const view = makeDraftStore({ ...FIRST, revision: 2, text: 'two' }, site.works).view()
    expect(view.saving.is).toBe('saved')
    expect(view.history.past).toHaveLength(1)
  })
})

describe('what is typed', () => {
  const EDIT = { part: 'text', edits: [], says: 'P1 changed' } as const

  test('is not saved from the first letter on, before the engine has made an edit of it', () => {
    const store = makeDraftStore(FIRST, around().works)
    expect(store.isUnsaved()).toBe(false)
    const arrived = store.awaits('typing', EDIT)
    expect([store.view().saving.is, store.isUnsaved()]).toEqual(['unsaved', true])
    arrived()
    expect([store.view().saving.is, store.isUnsaved()]).toEqual(['saved', false])
  })

  test('is given once more after a reload, and once only', () => {
    const site = around()
    makeDraftStore(FIRST, site.works).awaits('typing', EDIT)
    const again = makeDraftStore(FIRST, site.works)
    expect(again.view().saving.is).toBe('unsaved')
    expect(again.leftOver()).toEqual([EDIT])
    expect(again.leftOver()).toEqual([])
  })

  test('by a newer letter is not taken for arrived when the older one has', () => {
    const store = makeDraftStore(FIRST, around().works)
    const older = store.awaits('typing', EDIT)
    store.awaits('typing', { ...EDIT, says: 'P1 changed again' })
    older()
    expect(store.isUnsaved()).toBe(true)
  })

  test('is not called saved by a write that went out before it', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    write(store, 'two')
    site.answers(({ revision, saving }) => {
      store.awaits('typing', EDIT)
      return merged(revision, saving)
    })
    await site.pass()
    expect(store.view().saving.is).toBe('unsaved')
  })

  test('about the change is saved like the text, outlives a reload, and what is typed meanwhile goes with the next', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    store.state({ why: 'Bec' })
    expect(store.view().saving.is).toBe('unsaved')
    expect(makeDraftStore(FIRST, site.works).view().said).toEqual({ why: 'Bec' })
    site.answers(({ revision, saving }) => {
      if (revision === 1) store.state({ why: 'Because' })
      return merged(revision, saving)
    })
    await site.pass()
    expect([store.view().saving.is, store.view().said]).toEqual(['unsaved', { why: 'Because' }])
    await site.pass()
    expect(site.sent.map(({ saving }) => saving)).toEqual([{ why: 'Bec' }, { why: 'Because' }])
    expect([store.view().saving.is, store.view().said]).toEqual(['saved', {}])
    expect(makeDraftStore(FIRST, site.works).view().said).toEqual({})
  })

  test('and cannot be saved is kept as it was typed, never sent, and never called saved', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    store.keepTyped('in-force', '31/2/2027')
    await site.pass()
    expect([site.sent, store.isUnsaved()]).toEqual([[], true])
    expect(makeDraftStore(FIRST, site.works).view().typed).toEqual({ 'in-force': '31/2/2027' })
    store.keepTyped('in-force', undefined)
    expect(store.isUnsaved()).toBe(false)
  })
})

/** As a browser's storage is: what is kept in it are its own fields. */
class Tab implements Keeper {
  [key: string]: unknown
  getItem(key: string): string | null {
    return (this[key] as string | undefined) ?? null
  }
  setItem(key: string, value: string): void {
    this[key] = value
  }
  removeItem(key: string): void {
    delete this[key]
  }
}

describe('what one person typed', () => {
  test('is kept for them, and nobody else in the same tab has it', () => {
    const site = around(new Tab())
    const storeOf = (person: string) => makeDraftStore(FIRST, { ...site.works, keeper: keeperOf(person, site.keeper) })
    write(storeOf('anna'), 'two')
    expect(storeOf('ben').view().history.texts.text).toBe(FIRST.text)
    expect(storeOf('anna').view().history.texts.text).toBe('two')
    expect(peopleWhoLeft(site.keeper, 'd1')).toEqual(['anna'])
  })
})

describe('what is on its way as one page of a draft is left for the next', () => {
  test('is known, so that what the server still has is not read too early', async () => {
    const site = around()
    const store = makeDraftStore(FIRST, site.works)
    expect(isAnythingLeft(site.keeper, 'd1')).toBe(false)
    write(store, 'two')
    expect(isAnythingLeft(site.keeper, 'd1')).toBe(true)
    await site.pass()
    expect(isAnythingLeft(site.keeper, 'd1')).toBe(false)
    store.awaits('typing', { part: 'text', edits: [], says: 'typed' })
    expect(isAnythingLeft(site.keeper, 'd1')).toBe(true)
  })
})
