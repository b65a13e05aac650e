import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../../editor/engine/answer.ts'
import { type Library, makeLibrary } from '../../editor/engine/library.ts'
import type { AnswerTo, Asked, Name, Place } from '../../editor/engine/protocol.ts'
import { CalledOff, makeQueue } from '../../editor/engine/queue.ts'
import type { TextFrom } from '../../editor/engine/texts.ts'
import { assessmentOf, CASE, post, serve, type Served, shippedStore } from '../server/serving.ts'

let served: Served
let library: Library
let fetched: string[] = []

const textFrom: TextFrom = async (path, accept) => {
  fetched.push(path)
  const response = await fetch(`${served.url}${path}`, { headers: { Accept: accept } })
  return response.ok ? response.text() : undefined
}

beforeAll(async () => {
  served = await serve()
  library = makeLibrary(textFrom)
})
afterAll(() => served.close())

const YORK: Place = { ruleset: 'york', asAt: '2026-05-10' }
const noRest = async (): Promise<void> => undefined
const ask = <N extends Name>(name: N, asked: Asked<N>): Promise<AnswerTo<N>> => answer(name, asked, library, noRest)

describe('the engine behind the pages', () => {
  test('answers a case as the server does', async () => {
    const theirs = assessmentOf(
      await post(served, '/v1/assessments', { ruleset: 'york', asOf: '2026-05-10', case: CASE })
    )
    const ours = await ask('assess', { ...YORK, case: CASE, asOf: '2026-05-10' })
    expect('document' in ours && ours.document).toEqual(theirs)
  })

  test('answers for a day before the first version as the server does: by that version, and says so', async () => {
    const asOf = '2021-05-10'
    const sent = { born: '2010-01-01', care: [{ from: '2021-03-01' }] }
    const theirs = assessmentOf(await post(served, '/v1/assessments', { ruleset: 'york', asOf, case: sent }))
    const ours = await ask('assess', { ruleset: 'york', asAt: asOf, case: sent, asOf })
    expect('document' in ours && ours.document).toEqual(theirs)
    expect(theirs.ruleset.versions).toEqual(['2024-03-15'])
    expect(theirs.notices.join(' ')).toContain(
      'before the first version at hand, which is applied to them all the same'
    )
  })

  test('has a draft read before its page asks, from the answer of the server as it came', async () => {
    const text = await library.text((await library.heads()).find(({ id }) => id === 'york')!.versions[0]!)
    const base = '2024-03-15'
    await ask('prepared', { ruleset: 'york', draft: JSON.stringify({ id: 'd', text, base }) })
    const before = fetched.length
    const found = await ask('board', { ruleset: 'york', text, examples: '', base })
    expect([fetched.length - before, found.provisions.length, found.problems]).toEqual([0, 191, []])
  })

  test('gives the problems of a case that cannot be read, and does not repeat what was sent', async () => {
    const ours = await ask('assess', { ...YORK, case: { born: 'SECRET' }, asOf: '2026-05-10' })
    expect(ours).toMatchObject({ problems: [{ pointer: '/born' }] })
    expect(JSON.stringify(ours)).not.toContain('SECRET')
  })

  test('tells every provision of a text, with a sentence for each rule and no key in it', async () => {
    const found = await ask('overview', YORK)
    const ruleset = shippedStore().versions('york')[0]?.ruleset
    expect(found.provisions.map(({ id }) => id)).toEqual(ruleset?.provisions.map(({ id }) => id))
    const says = found.provisions.flatMap(({ rules }) => rules.map((rule) => rule.says))
    expect(says.filter((one) => !one.endsWith('.') || /\(Y\d/.test(one))).toEqual([])
  })

  test('fetches each text once, whatever is asked', async () => {
    await ask('overview', YORK)
    fetched = []
    await ask('provision', { ...YORK, provision: 'Y5.5' })
    await ask('coverage', YORK)
    expect(fetched).toEqual([])
  })

  test('puts the law beside a provision that stands on it', async () => {
    const found = await ask('provision', { ...YORK, provision: 'Y2.2' })
    expect(found?.document.rules[0]?.floor).toMatchObject({ rule: 'E33.2a', source: 'CPPCR 2010 reg 33(2)' })
    expect(await ask('provision', { ...YORK, provision: 'Y99' })).toBeNull()
  })

  test('counts the first year from the day of coming into care, each review on its last day', async () => {
    const { steps } = await ask('firstYear', { ...YORK, from: '2026-01-12' })
    expect(steps.map(({ number, dueOn }) => [number, dueOn])).toEqual([
      [1, '2026-02-09'],
      [2, '2026-05-09'],
      [3, '2026-11-08']
    ])
    expect(steps[1]).toMatchObject({ local: { dueOn: '2026-05-11' }, law: { rule: 'E33.2a', dueOn: '2026-05-09' } })
  })

  test('says what is wrong with a draft', async () => {
    expect(await ask('problems', { ...YORK, draft: { text: 'language: 1\nruleset: york\n' } })).not.toEqual([])
  })
})

describe('questions that nobody waits for any more', () => {
  test('are dropped before their turn, and stopped in the middle', async () => {
    const queue = makeQueue()
    const done: number[] = []
    const long = queue.add(1, async (turn) => {
      for (;;) await turn()
    })
    const waiting = queue.add(2, () => done.push(2))
    const wanted = queue.add(3, () => done.push(3))
    queue.callOff(2)
    setTimeout(() => queue.callOff(1), 30)
    await expect(long).rejects.toThrow(CalledOff)
    await expect(waiting).rejects.toThrow(CalledOff)
    await wanted
    expect(done).toEqual([3])
  })
})
