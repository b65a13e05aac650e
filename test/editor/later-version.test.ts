import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../../editor/engine/answer.ts'
import { type Library, makeLibrary } from '../../editor/engine/library.ts'
import type { AnswerTo, Asked, Name } from '../../editor/engine/protocol.ts'
import { citeWords, originWords } from '../../editor/sentences/kinds.ts'
import { serve, type Served, shippedStore } from '../server/serving.ts'

/** York as it is shipped, and York from 2027 on: 12 days instead of 10 before the meeting, one provision more and one less. */
const LATER = '/later'
let served: Served
let library: Library

function laterText(): string {
  const text = shippedStore().versions('york')[0]?.text ?? ''
  const added = `  - id: Y5.99
    section: "5"
    strength: should
    title: A new duty
    who: [social-worker]
    guidance: { kind: principle, undecidable: people decide }
`
  return text
    .replace('version: 2024-03-15', 'version: 2027-01-01')
    .replace('from: 2024-03-15', 'from: 2027-01-01')
    .replace('10 working days, before: meeting, met: invitations', '12 working days, before: meeting, met: invitations')
    .replace(/(\n {2}- id: Y6\.1\n)/, `\n${added.trimEnd()}$1`)
}

beforeAll(async () => {
  served = await serve()
  library = makeLibrary(async (path, accept) => {
    if (path === LATER) return laterText()
    if (path === `${LATER}/examples`) return shippedStore().examples('york')
    const asked = (): Promise<Response> => fetch(`${served.url}${path}`, { headers: { Accept: accept } })
    // While the engine keeps this process busy, a connection that was idle is closed: then it is asked for once more.
    const response = await asked().catch(asked)
    const text = response.ok ? await response.text() : undefined
    return path === '/v1/rulesets' && text !== undefined ? withLater(text) : text
  })
})
afterAll(() => served.close())

function withLater(text: string): string {
  const listed = JSON.parse(text) as { rulesets: { id: string; versions: object[] }[] }
  const head = { version: '2027-01-01', inForceFrom: '2027-01-01', sha256: 'later', href: LATER }
  for (const one of listed.rulesets) if (one.id === 'york') one.versions = [head, ...one.versions]
  return JSON.stringify(listed)
}

const ask = <N extends Name>(name: N, asked: Asked<N>): Promise<AnswerTo<N>> =>
  answer(name, asked, library, async () => undefined)
const NOW = { ruleset: 'york', asAt: '2026-05-10' }
const LATER_ON = { ruleset: 'york', asAt: '2027-01-02' }

describe('the examples of a later version', () => {
  test('are answered by that version, also where their cases lie before its day', async () => {
    const later = await ask('examples', { ...LATER_ON, provision: 'Y5.5' })
    const otherwise = later.examples.filter(({ outcome }) => outcome === 'otherwise')
    // Their answers are those of ten working days still: by twelve, every day that they name is another one.
    expect(otherwise.length).toBeGreaterThan(0)
    const now = await ask('examples', { ...NOW, provision: 'Y5.5' })
    expect(now.examples.map(({ outcome }) => outcome)).toEqual(now.examples.map(() => 'as-expected'))
  })

  test('are answered by a draft as it stands, whose name nothing published has', async () => {
    const text = shippedStore().versions('york')[0]?.text ?? ''
    const draft = { text: text.replaceAll('2024-03-15', '2030-01-01'), examples: shippedStore().examples('york') ?? '' }
    const found = await ask('examples', { ...NOW, draft, provision: 'Y5.5' })
    expect(found.examples.map(({ outcome }) => outcome)).toEqual(found.examples.map(() => 'as-expected'))
  })

  test('say what they expect in words', async () => {
    const { examples } = await ask('examples', NOW)
    const said = examples.flatMap(({ gives }) => gives.map(({ expected }) => expected))
    expect(
      said.filter((one) => /\b(met-late|not-achievable|cannot-tell|no-date|\d{4}-\d\d-\d\d)\b|for want of/.test(one))
    ).toEqual([])
  })
})

describe('a version that was changed after the text was encoded', () => {
  test('says which provisions are not as the published text has them', async () => {
    const later = await ask('overview', LATER_ON)
    const since = later.provisions.flatMap(({ id, since: one }) => (one === undefined ? [] : [[id, one.is, one.since]]))
    expect(since).toEqual([
      ['Y5.5', 'changed', '2027-01-01'],
      ['Y5.99', 'added', '2027-01-01']
    ])
    expect(originWords(later.provisions, later.takenOut, 'v47')).toBe(
      '192 provisions: 190 as in the published text, edition v47; 1 changed, 1 added by approved changes since'
    )
  })

  test('does not pass a changed rule for the paragraph that it cites', async () => {
    const found = await ask('provision', { ...LATER_ON, provision: 'Y5.5' })
    expect(citeWords(found?.line.cite ?? {}, found?.line.since)).toBe(
      'line 100 of the chapter; changed by version 2027-01-01, so that the published text may say otherwise'
    )
    const before = await ask('provision', { ...NOW, provision: 'Y5.5' })
    expect(citeWords(before?.line.cite ?? {}, before?.line.since)).toBe('line 100 of the chapter')
  })

  test('is the text itself where nothing was changed since', async () => {
    const now = await ask('overview', NOW)
    expect(originWords(now.provisions, now.takenOut, 'v47')).toBe(
      '191 provisions, taken from the published text, edition v47'
    )
  })

  test('answers a case beside the one before it, and each duty names its own', async () => {
    const sent = {
      care: [{ from: '2026-11-02' }],
      reviews: [{ completed: '2026-11-27', meetings: ['2026-11-27'] }, { planned: '2027-02-10' }],
      complete: ['reviews']
    }
    const found = await ask('assess', { ...LATER_ON, case: sent, asOf: '2027-01-02' })
    if ('problems' in found) throw new Error(JSON.stringify(found.problems))
    expect(found.document.ruleset.versions).toEqual(['2027-01-01', '2024-03-15'])
    expect(found.sinces['2027-01-01']?.['Y5.5']).toEqual({ is: 'changed', since: '2027-01-01' })
    expect(found.sinces['2024-03-15']).toEqual({})
  })
})
