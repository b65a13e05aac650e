import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../../../editor/engine/answer.ts'
import { type Library, makeLibrary } from '../../../editor/engine/library.ts'
import type { AnswerTo, Asked, Name } from '../../../editor/engine/protocol.ts'
import type { Desk } from '../../../editor/engine/questions/desk/asked.ts'
import { parseDay } from '../../../engine/index.ts'
import type { WrittenProvision } from '../../../engine/read/written.ts'
import { serve, type Served } from '../../server/serving.ts'

const shipped = (file: string): string =>
  readFileSync(new URL(`../../../rulesets/york/${file}`, import.meta.url), 'utf8')

const DESK: Desk = {
  ruleset: 'york',
  base: '2024-03-15',
  text: shipped('2024-03-15.yaml'),
  examples: shipped('examples.yaml')
}
const TWELVE: Desk = {
  ...DESK,
  text: DESK.text.replace(
    '{ atLeast: 10 working days, before: meeting, met: invitations',
    '{ atLeast: 12 working days, before: meeting, met: invitations'
  )
}

let served: Served
let library: Library

beforeAll(async () => {
  served = await serve()
  library = makeLibrary(async (path, accept) => {
    const asked = () => fetch(`${served.url}${path}`, { headers: { Accept: accept } })
    // A connection that was kept open may have been closed from the other end.
    const response = await asked().catch(asked)
    return response.ok ? response.text() : undefined
  })
})
afterAll(() => served.close())

const noRest = async (): Promise<void> => undefined
const ask = <N extends Name>(name: N, asked: Asked<N>): Promise<AnswerTo<N>> => answer(name, asked, library, noRest)

const invitations = async (desk = DESK): Promise<WrittenProvision> => {
  const found = (await ask('board', desk)).provisions.find(({ id }) => id === 'Y5.5')
  if (found === undefined) throw new Error('no Y5.5')
  return found.written
}

describe('what a draft changes that cannot be read whole', () => {
  const told = async (text: string) => {
    const { found, texts } = await ask('partChanges', { ...TWELVE, examples: '', text })
    const entries = found?.entries.filter(({ is }) => is !== 'same').map(({ key, is }) => `${is} ${key}`)
    return { entries, around: found?.around.length, texts: texts.map(({ id, is }) => `${is} ${id}`) }
  }

  test('is told in sentences but for the provision with the fault, which stands as it is written', async () => {
    const text = TWELVE.text.replace('by: meeting, met: keeping-out-decided', 'by: meeting, met: nothing-of-the-kind')
    expect(await told(text)).toEqual({ entries: ['changed Y5.5'], around: 0, texts: ['changed Y5.10'] })
  })

  test('is told as it is written throughout, where the fault is in the text itself', async () => {
    const text = TWELVE.text.replace('id: Y5.10\n', 'id: Y5.10\n   bad: [\n')
    expect(await told(text)).toEqual({
      entries: undefined,
      around: undefined,
      texts: ['changed Y5.5', 'changed Y5.10']
    })
  })

  test.each(['', ':', 'provisions: 3', 'ruleset: ['])('is told of any text: %j', async (text) => {
    const { entries, texts } = await told(text)
    expect(entries).toBeUndefined()
    expect(texts.length).toBeGreaterThan(100)
  })
})

describe('the board of a draft', () => {
  test('has no problem and marks nothing where nothing was changed', async () => {
    const board = await ask('board', DESK)
    expect(board.problems).toEqual([])
    expect(board.provisions.filter(({ mark }) => mark !== 'same')).toEqual([])
    expect(board.retired).toEqual([])
  })

  test('marks what was changed, with what it said before', async () => {
    const board = await ask('board', TWELVE)
    const [changed, ...others] = board.provisions.filter(({ mark }) => mark !== 'same')
    expect(others).toEqual([])
    expect(changed).toMatchObject({ id: 'Y5.5', mark: 'changed' })
    expect(changed?.rules[0]?.says).toContain('at least 12 working days')
    expect(changed?.before?.[0]?.says).toContain('at least 10 working days')
  })

  test('says all the rest where one provision cannot be read, and tells the problem at its field', async () => {
    const text = DESK.text.replace(
      '{ atLeast: 10 working days, before: meeting, met: invitations-sent, floor: EG.10 }',
      '{ atLeast: soon, before: meeting, met: invitations-sent }'
    )
    const board = await ask('board', { ...DESK, text })
    expect(board.problems).toMatchObject([{ provision: 'Y5.5', field: 'timescale/atLeast', code: 'NOT_A_PERIOD' }])
    expect(board.provisions.filter(({ rules }) => rules.length === 0).map(({ id }) => id)).toContain('Y5.5')
    expect(board.provisions.find(({ id }) => id === 'Y5.1')?.rules).toHaveLength(1)
  })

  test('tells the line of what stands in no provision, also where the text is none', async () => {
    const head = await ask('board', { ...DESK, text: DESK.text.replace(/^title: .*$/m, 'title: 3') })
    const line = DESK.text.split('\n').findIndex((one) => one.startsWith('title: ')) + 1
    expect(head.problems).toMatchObject([{ field: 'title', line }])
    const broken = await ask('board', { ...DESK, text: DESK.text.replace('id: Y5.10\n', 'id: Y5.10\n   bad: [\n') })
    const at = DESK.text.split('\n').findIndex((one) => one.includes('id: Y5.10')) + 1
    expect(broken.yaml).toBe(false)
    expect(broken.problems[0]?.line).toBeGreaterThanOrEqual(at)
    expect(broken.problems[0]?.line).toBeLessThanOrEqual(at + 3)
  })

  test.each(['', ':', '- a', 'ruleset: york', 'ruleset: [', 'provisions: 3'])(
    'a text that is none (%j) is told, and never thrown',
    async (text) => {
      const board = await ask('board', { ...DESK, text })
      expect(board.problems.length).toBeGreaterThan(0)
    }
  )
})

describe('one provision as it is being written', () => {
  test('moves on the line of days, beside where it was', async () => {
    const written = await invitations()
    const provision = { ...written, timescale: { ...written.timescale, atLeast: '12 working days' } }
    const preview = await ask('preview', { ...DESK, examples: '', provision, meetingDay: '2027-01-12' })
    const duty = preview.duties.find(({ key }) => key === 'Y5.5')
    expect(duty).toMatchObject({ day: parseDay('2026-12-22'), before: parseDay('2026-12-24') })
    expect(preview.floor.map(({ outcome }) => outcome)).toEqual(['keeps'])
    expect(preview.problems).toEqual([])
  })

  test('tells how many days are later than the law', async () => {
    const board = await ask('board', DESK)
    const record = board.provisions.find(({ id }) => id === 'Y12.2')?.written
    if (record === undefined) throw new Error('no Y12.2')
    const provision = { ...record, timescale: { ...record.timescale, within: '40 working days' } }
    const preview = await ask('preview', { ...DESK, examples: '', provision, meetingDay: '2027-01-12' })
    expect(preview.floor[0]?.outcome).toMatch(/^later-than/)
  })

  test('is told what is missing, at its field', async () => {
    const written = await invitations()
    const provision = { ...written, timescale: { ...written.timescale, atLeast: ' working days' } }
    const { problems } = await ask('preview', { ...DESK, examples: '', provision, meetingDay: '2027-01-12' })
    expect(problems).toMatchObject([{ provision: 'Y5.5', field: 'timescale/atLeast' }])
  })

  test('is answered otherwise for some of the made-up children, and for none where nothing was changed', async () => {
    const provision = await invitations()
    const twelve = { ...provision, timescale: { ...provision.timescale, atLeast: '12 working days' } }
    const question = { ...DESK, examples: '', asAt: '2026-11-22' }
    expect(await ask('whatIf', { ...question, provision })).toEqual({ cases: 1000, changed: 0 })
    expect((await ask('whatIf', { ...question, provision: twelve }))?.changed).toBeGreaterThan(100)
  })

  test('that is new makes no difference to those of whom it asks nothing', async () => {
    const asksOf = async (value: boolean): Promise<number> => {
      const [before = '', after = ''] = DESK.text.split('  - id: Y5.6i\n')
      const added = `  - id: Y5.99
    section: "5"
    cite: { line: 100 }
    strength: should
    title: An advocate beside the visitor
    invitee: { role: advocate, attends: invited, when: { fact: independent-visitor-involved, operator: equal, value: ${value} } }

`
      const desk = { ...DESK, text: `${before}${added}  - id: Y5.6i\n${after}`, examples: '' }
      const provision = (await ask('board', desk)).provisions.find(({ id }) => id === 'Y5.99')?.written
      if (provision === undefined) throw new Error('no Y5.99')
      return (await ask('whatIf', { ...desk, provision, asAt: '2026-11-22' }))?.changed ?? 0
    }
    const [withVisitor, without] = [await asksOf(true), await asksOf(false)]
    expect(Math.min(withVisitor, without)).toBeGreaterThan(0)
    expect(Math.max(withVisitor, without)).toBeLessThan(1000)
  })
})

describe('the worked examples of a draft', () => {
  test('come out as they say for what was published', async () => {
    const { runs, problems } = await ask('runs', DESK)
    expect(problems).toEqual([])
    expect(runs.filter(({ outcome }) => outcome !== 'as-expected')).toEqual([])
  })

  test('come out otherwise after a change, and as they say once the new answers are taken over', async () => {
    const before = (await ask('runs', TWELVE)).runs.filter(({ outcome }) => outcome === 'otherwise')
    expect(before.length).toBeGreaterThan(5)
    expect(new Set(before.flatMap(({ answers }) => answers.map(({ key }) => key)))).toEqual(new Set(['Y5.5']))
    const accepted = await ask('accepted', { ...TWELVE, names: 'all' })
    if ('problems' in accepted) throw new Error(accepted.problems[0]?.message)
    expect(accepted.changed).toBe(before.length)
    const after = (await ask('runs', { ...TWELVE, examples: accepted.examples })).runs
    expect(after.filter(({ outcome }) => outcome !== 'as-expected')).toEqual([])
  })

  test('get another on the other side of a limit, which comes out as it says', async () => {
    const { runs } = await ask('runs', DESK)
    const index = runs.findIndex(({ gives }) => gives.length === 1 && /^done in time \d/.test(gives[0]?.expected ?? ''))
    const found = await ask('otherSide', { ...DESK, index })
    if ('problems' in found) throw new Error(found.problems[0]?.message)
    const edited = await ask('edited', { text: DESK.examples, edits: found.edits })
    if ('problems' in edited) throw new Error(edited.problems[0]?.message)
    const { runs: after, problems } = await ask('runs', { ...DESK, examples: edited.text })
    expect(problems).toEqual([])
    expect(after).toHaveLength(runs.length + 1)
    expect(after[index + 1]).toMatchObject({ outcome: 'as-expected' })
  })
})

describe('who would come', () => {
  test('turns on what is known of the child, and says why', async () => {
    const of = async (facts: Readonly<Record<string, boolean | number | string>>) =>
      new Map((await ask('guests', { ...DESK, meetingDay: '2027-01-12', facts })).map((one) => [one.rule, one]))
    expect((await of({ 'age-at-review': 15 })).get('Y5.6g')?.comes).toBe('no')
    expect((await of({ 'age-at-review': 16 })).get('Y5.6g')?.comes).toBe('yes')
    expect((await of({})).get('Y5.6g')?.comes).toBe('perhaps')
    expect((await of({ 'interpreter-needed': true })).get('Y5.6i/interpreter')).toMatchObject({
      comes: 'yes',
      why: 'when an interpreter is needed'
    })
  })
})

describe('changes and beginnings', () => {
  test('a change is a sentence', async () => {
    const left = { ruleset: 'york', asAt: '2026-12-01', version: TWELVE.base }
    const found = await ask('changes', { left, right: { ruleset: 'york', asAt: '2026-12-01', draft: TWELVE } })
    const touched = 'entries' in found ? found.entries.filter(({ is }) => is !== 'same') : []
    expect(touched).toMatchObject([{ key: 'Y5.5', is: 'changed', changes: [{ class: 'tightened' }] }])
  })

  test.each(['empty', { copyOf: 'york' }, { law: 'england' }] as const)(
    'a new procedure from %j can be read',
    async (from) => {
      const wanted = { id: 'leeds', title: 'Reviews', issuedBy: 'Leeds City Council', inForceFrom: '2027-04-01' }
      const begun = await ask('begun', { ...wanted, from })
      if ('problems' in begun) throw new Error(begun.problems[0]?.message)
      const board = await ask('board', { ruleset: 'leeds', base: undefined, text: begun.text, examples: '' })
      expect(board.problems).toEqual([])
      expect(board.head).toMatchObject({ title: 'Reviews', version: '2027-04-01' })
    }
  )

  test('a procedure can be begun from nothing that is not there', async () => {
    const wanted = { id: 'leeds', title: 'Reviews', issuedBy: 'Leeds City Council', inForceFrom: '2027-04-01' }
    expect(await ask('begun', { ...wanted, from: { copyOf: 'nowhere' } })).toHaveProperty('problems')
  })
})
