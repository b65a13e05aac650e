import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAway } from '../../server/database/faults.ts'
import type { Draft } from '../../server/life/life.ts'
import { STORES } from '../store/postgres.ts'
import {
  ANN,
  approved,
  BEN,
  CAT,
  DAN,
  drafted,
  failing,
  of,
  published,
  scene,
  type Scene,
  STATED,
  stated,
  submitted,
  why
} from './setup.ts'
import {
  council,
  COUNCIL,
  councilExamples,
  councilText,
  holidays,
  HOLIDAYS,
  law,
  LAW,
  words,
  WORDS
} from './small-library.ts'

/** Twelve working days instead of ten, from a day that no other test takes. */
const twelve = (from: string) => council({ from, invitations: 12 }, councilExamples({ invited: '2026-01-22' }))

describe.each(STORES)('on $store', ({ fresh }) => {
  let set: Scene
  beforeAll(async () => void (set = await scene(await fresh())))
  afterAll(() => set.close())

  describe('the life of a version', () => {
    test('goes from a draft by one person over the approval of another into force', async () => {
      const { life } = set
      const before = (await set.entries()).length
      const opened = of(await life.open(ANN, COUNCIL, { from: 'version' }))
      expect(opened).toMatchObject({
        state: 'draft',
        revision: 1,
        base: 'seed-small',
        inForceFrom: '2024-03-15',
        authors: ['ann']
      })
      const saved = of(
        await life.save(ANN, opened.id, 1, {
          ...STATED,
          content: { ...twelve('2024-03-15') },
          inForceFrom: '2027-02-01'
        })
      )
      expect(saved).toMatchObject({ revision: 2, inForceFrom: '2027-02-01', why: STATED.why })
      expect(saved.content.text).toBe(councilText({ from: '2027-02-01', invitations: 12 }))
      const sent = of(await life.submit(ANN, saved.id, 2))
      const { digest } = sent
      expect(sent.state).toBe('submitted')
      const passed = of(await life.approve(BEN, sent.id, 3, digest, '2027-02-01'))
      expect(passed).toMatchObject({ state: 'approved', approved: { by: 'ben' } })
      const version = of(await life.publish(ANN, sent.id, 4, '2027-02-01'))
      expect(version).toMatchObject({
        version: '2027-02-01',
        revision: 1,
        digest,
        urgent: false,
        published: { by: 'ann' },
        approved: { by: 'ben' },
        change: STATED.change,
        why: STATED.why
      })
      expect(await life.draft(sent.id)).toMatchObject({ state: 'published', revision: 5, approved: { by: 'ben' } })
      expect(await life.content(digest)).toEqual(saved.content)
      const told = (await set.entries()).slice(before)
      expect(told.map(({ act, by }) => `${by.id} ${act}`)).toEqual([
        'ann draft-opened',
        'ann draft-saved',
        'ann draft-submitted',
        'ben draft-approved',
        'ann published'
      ])
      expect(told.at(-1)).toMatchObject({
        subject: 'ruleset/small',
        draft: sent.id,
        publication: version.id,
        inForceFrom: '2027-02-01',
        before: opened.digest,
        after: digest,
        more: { version: '2027-02-01', approvedBy: 'ben' }
      })
    })

    test('may pass through being sent back, with the reason, and be put right', async () => {
      const { life } = set
      const sent = await submitted(set, ANN, stated(twelve('2027-02-03')))
      const back = of(await life.sendBack(BEN, sent.id, sent.revision, 'Say why twelve.'))
      expect(back).toMatchObject({ state: 'draft', sentBack: { by: 'ben', why: 'Say why twelve.' } })
      const again = of(await life.save(ANN, back.id, back.revision, { why: 'Twelve, because the post is slow.' }))
      const resent = of(await life.submit(ANN, again.id, again.revision))
      expect(resent.sentBack).toBeUndefined()
      expect(why(await life.sendBack(BEN, resent.id, resent.revision, ' '))).toBe('wrong-input')
    })

    test('may end unpublished, and the draft can still be read', async () => {
      const draft = await drafted(set, ANN, stated(twelve('2027-02-04')))
      const gone = of(await set.life.discard(ANN, draft.id, draft.revision))
      expect([gone.state, gone.content]).toEqual(['discarded', draft.content])
      expect(why(await set.life.save(ANN, gone.id, gone.revision, { why: 'Once more.' }))).toBe('wrong-state')
    })
  })

  describe('a draft', () => {
    test('can be saved with problems, but not submitted', async () => {
      const draft = await drafted(set, ANN, { ...STATED, content: { text: 'provisions: [' } })
      expect(draft.inForceFrom).toBeUndefined()
      expect(failing(await set.life.submit(ANN, draft.id, draft.revision))).toEqual([
        'problems',
        'examples',
        'both-evaluators',
        'floor',
        'force-date'
      ])
      expect(await set.life.draft(draft.id)).toMatchObject({ state: 'draft', revision: draft.revision })
    })

    test('is not submitted before it says what kind of change it is, and why', async () => {
      const draft = await drafted(set, ANN, { content: twelve('2027-03-01') })
      expect(failing(await set.life.submit(ANN, draft.id, draft.revision))).toEqual(['stated'])
      const kind = of(await set.life.save(ANN, draft.id, draft.revision, { change: 'changes-a-timescale' }))
      expect(failing(await set.life.submit(ANN, kind.id, kind.revision))).toEqual(['stated'])
    })

    test('is not submitted while an example comes out otherwise; its answers can be taken over, and nothing else in it changes', async () => {
      const { life } = set
      const draft = await drafted(set, ANN, stated(council({ from: '2027-03-02', invitations: 12 })))
      expect(failing(await life.submit(ANN, draft.id, draft.revision))).toEqual(['examples'])
      const taken = of(await life.acceptExamples(BEN, draft.id, draft.revision, ['counts both from the one meeting']))
      expect(taken.changed).toEqual([
        {
          it: 'counts both from the one meeting',
          answers: [
            {
              key: 'P1',
              pointer: '/examples/0/gives/P1',
              before: 'cannot-tell 2026-01-26',
              after: 'cannot-tell 2026-01-22'
            }
          ]
        }
      ])
      expect(taken.left).toEqual([])
      expect(taken.draft.content.examples).toBe(councilExamples({ invited: '2026-01-22' }))
      expect(taken.draft.authors).toEqual(['ann', 'ben'])
      of(await life.submit(ANN, draft.id, taken.draft.revision))
      expect(why(await life.acceptExamples(ANN, draft.id, taken.draft.revision, 'all'))).toBe('changed')
    })

    test('is not submitted without examples, or with those of another', async () => {
      const without = await drafted(set, ANN, stated({ text: councilText({ from: '2027-03-03' }) }))
      expect(failing(await set.life.submit(ANN, without.id, without.revision))).toEqual(['examples'])
      const examples = councilExamples().replace('ruleset: small', 'ruleset: law')
      const others = of(
        await set.life.save(ANN, without.id, without.revision, {
          content: { text: councilText({ from: '2027-03-03' }), examples }
        })
      )
      expect(failing(await set.life.submit(ANN, others.id, others.revision))).toEqual([
        'problems',
        'examples',
        'both-evaluators'
      ])
    })

    test('takes its day from its text, and writes a day that is given into its text', async () => {
      const draft = await drafted(set, ANN, { content: twelve('2027-03-04') })
      const moved = of(await set.life.save(ANN, draft.id, draft.revision, { inForceFrom: '2027-03-05' }))
      expect([moved.inForceFrom, moved.content.text]).toEqual([
        '2027-03-05',
        councilText({ from: '2027-03-05', invitations: 12 })
      ])
      for (const inForceFrom of ['2027-02-30', 'soon'])
        expect(why(await set.life.save(ANN, draft.id, moved.revision, { inForceFrom }))).toBe('wrong-input')
      const split = councilText({ from: '2027-03-05' }).replace('version: 2027-03-05', 'version: 2027-03-06')
      const other = of(
        await set.life.save(ANN, draft.id, moved.revision, stated({ ...twelve('2027-03-05'), text: split }))
      )
      expect(failing(await set.life.submit(ANN, other.id, other.revision))).toContain('force-date')
    })

    test('is changed by nobody who gives no reason in words that can be read', async () => {
      const draft = await drafted(set, ANN, stated(twelve('2027-03-07')))
      for (const reason of ['', '   ', 'a\u0000b', 'x'.repeat(2001), '\ud800'])
        expect(why(await set.life.save(ANN, draft.id, draft.revision, { why: reason }))).toBe('wrong-input')
      const half = { text: 'half \ud800', examples: '' }
      expect(why(await set.life.save(ANN, draft.id, draft.revision, { content: half }))).toBe('wrong-input')
      expect((await set.life.draft(draft.id))?.revision).toBe(draft.revision)
    })

    test('that is saved as it is stays as it is', async () => {
      const draft = await approved(set, ANN, BEN, stated(twelve('2027-03-08')))
      const before = (await set.entries()).length
      const same = of(
        await set.life.save(ANN, draft.id, draft.revision, { ...stated(draft.content), inForceFrom: '2027-03-08' })
      )
      expect([same, (await set.entries()).length]).toEqual([draft, before])
    })

    test('copied from another procedure goes by its own name, and stands on nothing published', async () => {
      const copy = of(
        await set.life.open(
          ANN,
          { kind: 'ruleset', name: 'leeds' },
          { from: 'copy-of', ruleset: 'small', version: '2024-03-15' }
        )
      )
      expect(copy.content.text).toBe(councilText().replace('ruleset: small', 'ruleset: leeds'))
      expect(copy.content.examples).toBe(councilExamples().replace('ruleset: small', 'ruleset: leeds'))
      const named = of(await set.life.save(ANN, copy.id, 1, { change: 'new-procedure', why: 'Leeds has one as well.' }))
      expect([named.base, why(await set.life.submit(ANN, copy.id, named.revision))]).toEqual([undefined, 'done'])
    })

    test('begins from nothing that is not there, and under no name that is none', async () => {
      const { life } = set
      expect(why(await life.open(ANN, COUNCIL, { from: 'version', version: '2020-01-01' }))).toBe('not-found')
      expect(why(await life.open(ANN, { kind: 'ruleset', name: 'hull' }, { from: 'version' }))).toBe('not-found')
      expect(why(await life.open(ANN, COUNCIL, { from: 'copy-of', ruleset: 'hull' }))).toBe('not-found')
      expect(
        why(await life.open(ANN, { kind: 'ruleset', name: '../x' }, { from: 'content', content: council() }))
      ).toBe('wrong-input')
    })

    test.each([
      ['vocabulary', 'words'],
      ['ruleset', 'vocabulary'],
      ['ruleset', 'calendars'],
      ['ruleset', 'england-and-wales'],
      ['calendar', 'small']
    ] as const)('of a %s is not begun under the name %s, which means something else', async (kind, name) => {
      const is = await set.life.open(ANN, { kind, name }, { from: 'content', content: council() })
      expect(is).toMatchObject({ not: { why: 'wrong-input', problems: [{ code: 'BAD_ID' }] } })
    })

    test('under the name of another is told so', async () => {
      const draft = of(
        await set.life.open(ANN, { kind: 'ruleset', name: 'hull' }, { from: 'content', content: council() })
      )
      const [problems] = (await set.life.checks(draft.id)) ?? []
      expect(problems?.problems.map(({ code }) => code)).toEqual(['OTHER_NAME'])
    })

    test('is listed without what it holds', async () => {
      const listed = await set.life.drafts(COUNCIL)
      expect(listed.length).toBeGreaterThan(3)
      expect(listed.filter((one) => 'content' in one || one.subject.name !== 'small')).toEqual([])
      expect((await set.life.drafts()).length).toBeGreaterThan(listed.length)
      expect(await set.life.draft('none')).toBeUndefined()
      expect(await set.life.checks('none')).toBeUndefined()
    })
  })

  describe('every command in the wrong order is refused, and changes nothing', () => {
    const states = {
      draft: () => drafted(set, ANN, stated(twelve('2027-04-01'))),
      submitted: () => submitted(set, ANN, stated(twelve('2027-04-02'))),
      approved: () => approved(set, ANN, BEN, stated(twelve('2027-04-03'))),
      published: async () => {
        const { id, revision, inForceFrom } = await approved(set, ANN, BEN, stated(twelve('2027-04-04')))
        of(await set.life.publish(ANN, id, revision, inForceFrom))
        return (await set.life.draft(id)) as Draft
      },
      discarded: async () => {
        const { id, revision } = await drafted(set, ANN, stated(twelve('2027-04-05')))
        return of(await set.life.discard(ANN, id, revision))
      }
    }
    const commands = {
      save: ({ id, revision }: Draft) => set.life.save(ANN, id, revision, { why: 'Another reason.' }),
      accept: ({ id, revision }: Draft) => set.life.acceptExamples(ANN, id, revision, 'all'),
      submit: ({ id, revision }: Draft) => set.life.submit(ANN, id, revision),
      sendBack: ({ id, revision }: Draft) => set.life.sendBack(BEN, id, revision, 'Not yet.'),
      approve: ({ id, revision, digest, inForceFrom }: Draft) =>
        set.life.approve(BEN, id, revision, digest, inForceFrom),
      publish: ({ id, revision, inForceFrom }: Draft) => set.life.publish(ANN, id, revision, inForceFrom),
      publishUrgently: ({ id, revision }: Draft) => set.life.publishUrgently(ANN, id, revision, 'It cannot wait.'),
      discard: ({ id, revision }: Draft) => set.life.discard(ANN, id, revision)
    }
    const wrong: readonly (readonly [keyof typeof states, keyof typeof commands])[] = [
      ...(['sendBack', 'approve', 'publish'] as const).map((command) => ['draft', command] as const),
      ...(['submit', 'publish'] as const).map((command) => ['submitted', command] as const),
      ...(['submit', 'approve', 'publishUrgently'] as const).map((command) => ['approved', command] as const),
      ...(['published', 'discarded'] as const).flatMap((state) =>
        (Object.keys(commands) as (keyof typeof commands)[]).map((command) => [state, command] as const)
      )
    ]

    test.each(wrong)('what is %s: %s', async (state, command) => {
      const draft = (await set.life.drafts(COUNCIL)).find((one) => one.state === state && one.why === STATED.why)
      const held = draft === undefined ? await states[state]() : ((await set.life.draft(draft.id)) as Draft)
      const before = await set.entries()
      expect(why(await commands[command](held))).toBe('wrong-state')
      expect([await set.life.draft(held.id), await set.entries()]).toEqual([held, before])
    })

    test.each(Object.keys(commands) as (keyof typeof commands)[])(
      'based on a revision that is no more: %s',
      async (command) => {
        const draft = await states.draft()
        const newer = of(await set.life.save(BEN, draft.id, draft.revision, { why: 'Somebody else writes.' }))
        const is = await commands[command](draft)
        expect(is).toEqual({ done: false, not: { why: 'changed', current: newer } })
      }
    )

    test.each(Object.keys(commands) as (keyof typeof commands)[])(
      'of a draft that there is not: %s',
      async (command) => {
        const draft = await states.draft()
        expect(why(await commands[command]({ ...draft, id: 'none' }))).toBe('not-found')
      }
    )
  })

  describe('the day from which a version holds', () => {
    const past = twelve('2026-11-01')
    test.each([
      ['changes-a-timescale', ['force-date']],
      ['new-duty', ['force-date']],
      ['new-procedure', ['force-date']],
      ['corrects-a-mistake', []],
      ['settles-a-reading', []]
    ] as const)('may lie before today, or not, where a change %s', async (change, refused) => {
      const draft = await drafted(set, ANN, { ...stated(past), change })
      const is = await set.life.submit(ANN, draft.id, draft.revision)
      expect([is.done, failing(is)]).toEqual([refused.length === 0, refused])
    })

    test('may be today', async () => {
      const draft = await drafted(set, ANN, stated(twelve('2026-11-22')))
      expect(why(await set.life.submit(ANN, draft.id, draft.revision))).toBe('done')
    })

    test('must be the one that was approved', async () => {
      const draft = await approved(set, ANN, BEN, stated(twelve('2027-05-01')))
      const is = await set.life.publish(ANN, draft.id, draft.revision, '2027-05-02')
      expect(is).toMatchObject({ not: { why: 'wrong-input', problems: [{ code: 'OTHER_DAY' }] } })
      expect(why(await set.life.publish(ANN, draft.id, draft.revision, undefined))).toBe('wrong-input')
    })
  })

  describe('a correction from the same day', () => {
    const corrected = (title: string) =>
      council({ from: '2027-06-01', title, invitations: 12 }, councilExamples({ invited: '2026-01-22' }))

    test('is the next revision; what does not begin from the last one is refused', async () => {
      const { life } = set
      const first = await published(set, ANN, BEN, stated(twelve('2027-06-01')))
      const [one, other] = [
        of(await life.open(ANN, COUNCIL, { from: 'version', version: first.version })),
        of(await life.open(CAT, COUNCIL, { from: 'version', version: first.version }))
      ]
      const correct = async (draft: Draft, by: typeof ANN, title: string) => {
        const saved = of(
          await life.save(by, draft.id, 1, { ...stated(corrected(title)), change: 'corrects-a-mistake' })
        )
        const sent = of(await life.submit(by, draft.id, saved.revision))
        return of(await life.approve(BEN, draft.id, sent.revision, sent.digest, sent.inForceFrom))
      }
      const [passed, late] = [await correct(one, ANN, 'The whole record'), await correct(other, CAT, 'A record')]
      const second = of(await life.publish(ANN, passed.id, passed.revision, '2027-06-01'))
      expect([second.version, second.revision]).toEqual(['2027-06-01.2', 2])
      expect(why(await life.publish(CAT, late.id, late.revision, '2027-06-01'))).toBe('taken')
      const third = of(await life.open(DAN, COUNCIL, { from: 'version', version: '2027-06-01.2' }))
      expect([third.base, third.content]).toEqual([second.id, corrected('The whole record')])
      const unmoved = of(await life.sendBack(BEN, late.id, late.revision, 'Another came first.'))
      expect(failing(await life.submit(CAT, unmoved.id, unmoved.revision))).toEqual(['base'])
      const moved = of(await life.save(CAT, unmoved.id, unmoved.revision, { base: second.id }))
      of(await life.submit(CAT, moved.id, moved.revision))
    })
  })

  describe('what others have published since a draft was begun', () => {
    test('is not undone unseen', async () => {
      const { life } = set
      const mine = await drafted(set, ANN, {
        ...STATED,
        content: council({ from: '2027-08-01', record: 12 }, councilExamples({ recorded: '2026-02-25' }))
      })
      const theirs = await published(set, CAT, BEN, stated(twelve('2027-07-01')))
      const is = await life.submit(ANN, mine.id, mine.revision)
      expect(failing(is)).toEqual(['base'])
      const [base] = ((await life.checks(mine.id)) ?? []).filter(({ check }) => check === 'base')
      // It is held against what it takes the place of, and that began from a correction of the title.
      expect(base?.problems.map(({ code, message }) => `${code} ${message.split(':')[0]}`)).toEqual(['WOULD_UNDO P2'])
      const taken = of(await life.save(ANN, mine.id, mine.revision, { base: theirs.id }))
      of(await life.submit(ANN, taken.id, taken.revision))
    })

    test('is told where it comes later, and ends what the draft changes', async () => {
      const mine = await drafted(set, ANN, { ...STATED, content: council({ from: '2027-09-01', title: 'My record' }) })
      await published(set, CAT, BEN, stated({ ...twelve('2027-10-01') }))
      const [base] = ((await set.life.checks(mine.id)) ?? []).filter(({ check }) => check === 'base')
      expect([base?.passed, base?.problems.map(({ code, message }) => `${code} ${message.split(':')[0]}`)]).toEqual([
        true,
        expect.arrayContaining(['UNDONE_LATER P2'])
      ])
    })
  })

  describe('an old version', () => {
    test('is restored as a draft, and nothing is published by that', async () => {
      const before = await set.life.publications(COUNCIL)
      const draft = of(await set.life.open(ANN, COUNCIL, { from: 'version', version: '2024-03-15' }))
      expect([draft.state, draft.content]).toEqual(['draft', council()])
      expect(await set.life.publications(COUNCIL)).toEqual(before)
    })
  })

  describe('a publication that could not wait', () => {
    const urgently = async (by = ANN) => {
      const draft = await drafted(set, by, stated(twelve('2028-01-01')))
      return of(await set.life.publishUrgently(by, draft.id, draft.revision, 'The court has ordered it.'))
    }

    test('needs no second person, but a reason and every check, and stays marked until somebody else has looked at it', async () => {
      const { life } = set
      const draft = await drafted(set, ANN, stated(council({ from: '2028-01-01', invitations: 12 })))
      expect(why(await life.publishUrgently(ANN, draft.id, draft.revision, ''))).toBe('wrong-input')
      expect(failing(await life.publishUrgently(ANN, draft.id, draft.revision, 'Now.'))).toEqual(['examples'])
      const { draft: right } = of(await life.acceptExamples(CAT, draft.id, draft.revision, 'all'))
      const version = of(await life.publishUrgently(ANN, draft.id, right.revision, 'The court has ordered it.'))
      expect(version).toMatchObject({
        urgent: true,
        why: 'The court has ordered it.',
        approved: undefined,
        lookedAt: undefined
      })
      expect((await set.entries()).at(-1)).toMatchObject({ act: 'published-urgently', more: { changeWhy: STATED.why } })
      for (const author of [ANN, CAT])
        expect(why(await life.lookAt(author, version.id, 'It is as it should be.'))).toBe('own-change')
      expect(why(await life.lookAt(BEN, version.id, ' '))).toBe('wrong-input')
      const looked = of(await life.lookAt(BEN, version.id, 'It is as it should be.'))
      expect(looked.lookedAt).toMatchObject({ by: 'ben', why: 'It is as it should be.' })
      expect(why(await life.lookAt(DAN, version.id, 'Once more.'))).toBe('taken')
      expect(why(await life.lookAt(DAN, 'none', 'Once more.'))).toBe('not-found')
      expect(why(await life.lookAt(DAN, 'seed-small', 'Once more.'))).toBe('taken')
    })

    test('does not pass for approved by who had approved it before it was sent back', async () => {
      const { life } = set
      const { id, revision } = await approved(set, ANN, BEN, stated(twelve('2028-01-15')))
      const back = of(await life.sendBack(CAT, id, revision, 'Not so fast.'))
      const version = of(await life.publishUrgently(CAT, id, back.revision, 'It cannot wait after all.'))
      expect([version.approved, (await life.draft(id))?.approved]).toEqual([undefined, undefined])
    })

    test('takes no day that another has', async () => {
      await expect(urgently()).rejects.toThrow('taken')
    })
  })

  describe('a withdrawal', () => {
    test('needs an explanation, leaves the version to be read, and lets the one before hold', async () => {
      const { life } = set
      const version = await published(set, ANN, BEN, stated(twelve('2028-02-01')))
      expect(why(await life.withdraw(BEN, version.id, ''))).toBe('wrong-input')
      const gone = of(await life.withdraw(BEN, version.id, 'The committee did not agree.'))
      expect(gone.withdrawn).toMatchObject({ by: 'ben', why: 'The committee did not agree.' })
      expect(await life.content(version.digest)).toEqual(twelve('2028-02-01'))
      expect(why(await life.withdraw(BEN, version.id, 'Again.'))).toBe('taken')
      expect(why(await life.withdraw(BEN, 'none', 'Again.'))).toBe('not-found')
      const next = await published(set, ANN, BEN, stated(council({ from: '2028-02-01', title: 'Once more' })))
      expect([next.version, next.revision]).toEqual(['2028-02-01.2', 2])
    })

    test('leaves no day without a version', async () => {
      const is = await set.life.withdraw(BEN, 'seed-small', 'It is old.')
      expect(is).toMatchObject({ not: { why: 'wrong-input', problems: [{ code: 'NOTHING_BEFORE' }] } })
      expect(why(await set.life.withdraw(BEN, 'seed-england-and-wales', 'It is old.'))).toBe('wrong-input')
    })
  })

  describe('what others stand on', () => {
    const opened = async (subject: typeof WORDS) => of(await set.life.open(ANN, subject, { from: 'version' }))

    test('a vocabulary holds from its publication, under a version that it has not had', async () => {
      const { life } = set
      const draft = await opened(WORDS)
      expect([draft.inForceFrom, draft.base]).toEqual([undefined, 'seed-vocabulary'])
      expect(why(await life.save(ANN, draft.id, 1, { inForceFrom: '2027-01-01' }))).toBe('wrong-input')
      const same = of(await life.save(ANN, draft.id, 1, { change: 'changes-words', why: 'A better word.' }))
      expect(failing(await life.submit(ANN, draft.id, same.revision))).toEqual(['force-date'])
      const next = of(await life.save(ANN, draft.id, same.revision, { content: words('2026-12-01') }))
      const sent = of(await life.submit(ANN, draft.id, next.revision))
      const passed = of(await life.approve(BEN, draft.id, sent.revision, sent.digest, undefined))
      const version = of(await life.publish(ANN, draft.id, passed.revision, undefined))
      expect([version.version, version.inForceFrom, version.revision]).toEqual(['2026-12-01', undefined, 2])
      const back = of(await life.withdraw(CAT, version.id, 'The old word was better.'))
      expect(back.withdrawn?.by).toBe('cat')
    })

    test('a word that a ruleset uses is not taken away', async () => {
      const draft = await opened(WORDS)
      const text = words('2026-12-02').text.replace(/ {2}invitations-sent: .*\n/, '')
      const saved = of(
        await set.life.save(ANN, draft.id, 1, { content: { text }, change: 'changes-words', why: 'Nobody sends any.' })
      )
      const is = await set.life.submit(ANN, draft.id, saved.revision)
      expect(failing(is)).toEqual(['others-read-on'])
      const others = ((await set.life.checks(draft.id)) ?? []).find(({ check }) => check === 'others-read-on')
      expect(others?.problems.map(({ code, file }) => `${code} ${file}`)).toContain(
        'UNKNOWN_MILESTONE small/2024-03-15.yaml'
      )
    })

    test('a bank holiday moves days, and those who approve it see which', async () => {
      const draft = await opened(HOLIDAYS)
      const content = holidays('2026-12-03', ['2026-02-12'])
      const saved = of(
        await set.life.save(ANN, draft.id, 1, {
          content,
          change: 'new-bank-holidays',
          why: 'A royal wedding.'
        })
      )
      of(await set.life.submit(ANN, draft.id, saved.revision))
      const others = ((await set.life.checks(draft.id)) ?? []).find(({ check }) => check === 'others-read-on')
      expect(others?.passed).toBe(true)
      expect(others?.says).toBe('law, small stand on this. 2 answers to their worked examples move.')
      expect(others?.problems.map(({ message }) => message)).toEqual([
        '`gives twenty working days`: E1 (review 1): cannot-tell 2026-03-09 becomes cannot-tell 2026-03-10',
        expect.stringContaining('becomes cannot-tell 2026-03-03')
      ])
    })

    test('the law moves what it is the floor of, and every council on it reads on', async () => {
      const draft = await opened(LAW)
      const { text, examples = '' } = law({ from: '2012-03-01', record: 10 })
      const content = { text, examples: examples.replace('2026-03-09', '2026-02-23') }
      const saved = of(
        await set.life.save(ANN, draft.id, 1, { content, change: 'corrects-a-mistake', why: 'Misread.' })
      )
      of(await set.life.submit(ANN, draft.id, saved.revision))
      const others = ((await set.life.checks(draft.id)) ?? []).find(({ check }) => check === 'others-read-on')
      expect(others?.problems.map(({ message }) => message)).toEqual([
        '`counts both from the one meeting`: P2 (review 1): cannot-tell 2026-03-02 becomes cannot-tell 2026-02-23 by E1'
      ])
    })
  })
})

test('that the database is away is no refusal, but an error that says so', async () => {
  for (const { fresh } of STORES) {
    const set = await scene(await fresh())
    const draft = await drafted(set, ANN, stated(twelve('2027-01-01')))
    await set.close()
    for (const asked of [
      set.life.save(ANN, draft.id, draft.revision, { why: 'Once more.' }),
      set.life.draft(draft.id)
    ]) {
      const error: unknown = await asked.catch((one: unknown) => one)
      expect(isAway(error)).toBe(true)
    }
  }
})
