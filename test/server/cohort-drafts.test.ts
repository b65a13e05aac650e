import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { council, councilText } from '../life/small-library.ts'
import { keyFor, refusalOf } from '../people/setup.ts'
import { begun, came, type Office, on, openOffice, type Shown, shown, SORTS } from './life.ts'
import { by, sendCohort, told, whenOver } from './returns.ts'
import { get, problemsOf } from './serving.ts'

const CHILD = {
  case: 'C-1',
  care: [{ from: '2026-01-12' }],
  reviews: [{ planned: '2026-02-09', meetings: ['2026-02-09'], completed: '2026-02-09' }],
  complete: ['reviews']
}
const CASES = { 'cases.ndjson': `${JSON.stringify(CHILD)}\n` }
const ASKED = { asOf: '2026-03-20' }

let office: Office
let draft: Shown
beforeAll(async () => {
  office = await openOffice()
  const opened = await begun(office, SORTS.ruleset)
  // The same day as the version that is published, so that this would be a correction of it: five working days instead of fifteen.
  draft = shown(came(await on(office, office.lead, opened, 'PUT', council({ record: 5 }))))
})
afterAll(() => office.close())

type Line = Readonly<{ provision: string; dueOn?: string; left?: Line; right?: Line }>

const over = async (fields: Readonly<Record<string, string>>) =>
  whenOver(
    office,
    told(came(await sendCohort(office, CASES, { ...ASKED, ...fields }, by(office.lead)), 202)).href,
    own()
  )
const own = () => by(office.lead)

const linesOf = async (href: string, list: string): Promise<readonly Line[]> => {
  const answer = await get(office, `${href}/${list}`, { accept: 'application/x-ndjson', ...own() })
  return answer.text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}

const dayOfRecord = async (href: string): Promise<unknown> =>
  (await linesOf(href, 'lines?which=all')).find(({ provision }) => provision === 'P2')?.dueOn

describe('a draft', () => {
  test('answers by itself, by the text that it has now', async () => {
    const [asDraft, published] = [await over({ draft: draft.id }), await over({ ruleset: 'small' })]
    expect(asDraft.asked['ruleset']).toEqual({ id: 'small', versions: ['2024-03-15'], readings: [], draft: draft.id })
    expect(published.asked['ruleset']).not.toHaveProperty('draft')
    expect([await dayOfRecord(asDraft.href), await dayOfRecord(published.href)]).toEqual(['2026-02-16', '2026-03-02'])
  })

  test.each([
    ['is what a version is held against', () => ({ ruleset: 'small', draft: draft.id }), ['2026-03-02', '2026-02-16']],
    [
      'is held against a version',
      () => ({ draft: draft.id, against: 'small@2024-03-15' }),
      ['2026-02-16', '2026-03-02']
    ]
  ])('%s', async (_, fields, days) => {
    const { href, asked, result } = await over(fields())
    expect(result?.against?.whatIf).toMatchObject({ children: 1, changedChildren: 1 })
    const isFirst = !('ruleset' in fields())
    expect(asked[isFirst ? 'ruleset' : 'against']).toHaveProperty('draft', draft.id)
    expect(asked[isFirst ? 'against' : 'ruleset']).not.toHaveProperty('draft')
    const changes = await linesOf(href, 'changes')
    const record = changes.find(({ left, right }) => (left ?? right)?.provision === 'P2')
    expect([record?.left?.dueOn, record?.right?.dueOn]).toEqual(days)
  })

  test('is for those who may read drafts, and ask about many', async () => {
    const [batch, single] = [await keyFor(office, ['batch']), await keyFor(office, ['evaluate'])]
    for (const fields of [{ draft: draft.id }, { ruleset: 'small', draft: draft.id }]) {
      // One after the other, and each to its end: the server works on two at once, and says of a third that it is busy.
      const refused = await sendCohort(office, CASES, fields, by(batch))
      expect([refused.status, refusalOf(refused)]).toEqual([403, 'not-allowed'])
      expect((await sendCohort(office, CASES, fields, by(single))).status).toBe(403)
      expect((await sendCohort(office, CASES, fields, by(undefined))).status).toBe(401)
      for (const who of [office.lead, office.approver, office.urgent, office.auditor])
        await whenOver(office, told(came(await sendCohort(office, CASES, fields, by(who)), 202)).href, by(who))
    }
    expect((await sendCohort(office, CASES, { ruleset: 'small' }, by(batch))).status).toBe(202)
  })

  const WRONG: readonly (readonly [string, (id: string) => Readonly<Record<string, string>>, readonly string[]])[] = [
    ['beside two published ones', (id) => ({ ruleset: 'small', against: 'law', draft: id }), ['ONE_OF_THEM /draft']],
    ['in a version', (id) => ({ draft: id, version: '2024-03-15' }), ['NOT_OF_A_DRAFT /version']],
    [
      'on a day, in other readings',
      (id) => ({ draft: id, inForceOn: '2026-01-01', readings: 'x' }),
      ['NOT_OF_A_DRAFT /inForceOn', 'NOT_OF_A_DRAFT /readings']
    ],
    ['that there is not', () => ({ draft: 'none' }), ['UNKNOWN_DRAFT /draft']],
    ['against what there is not', (id) => ({ draft: id, against: 'leeds' }), ['UNKNOWN_AGAINST /against']]
  ]
  test.each(WRONG)('%s is refused', async (_, fields, problems) => {
    const answer = await sendCohort(office, CASES, fields(draft.id), by(office.lead))
    expect([answer.status, problemsOf(answer)]).toEqual([422, problems])
  })

  test('that cannot be read is refused with what is wrong with it', async () => {
    const opened = await begun(office, SORTS.ruleset)
    const broken = { text: councilText().replace('must', 'perhaps') }
    const saved = shown(came(await on(office, office.lead, opened, 'PUT', broken)))
    const answer = await sendCohort(office, CASES, { draft: saved.id }, by(office.lead))
    expect(answer.status).toBe(422)
    expect(problemsOf(answer).every((one) => one.endsWith(' /draft'))).toBe(true)
  })
})
