import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Job, makeJobs, type NewJob } from '../../server/cohort/jobs/jobs.ts'
import type { ProblemDocument } from '../../server/errors.ts'
import { cohortPaths } from '../../server/openapi/cohort-paths.ts'
import { type Browser, keyFor, open, refusalOf, signIn } from '../people/setup.ts'
import { type Asked, describedOf, sent, wrongWith } from './described.ts'
import { by, filesOf, formOf, sendCohort, told, type Told, whenOver } from './returns.ts'
import { type Answer, ask, get, PATIENTLY, problemsOf, type Served, serve, talk } from './serving.ts'
import { type Turning, turnedAway, turning } from './turned-away.ts'

const KNOWN = filesOf('known-answer')

let served: Served
let done: Told
beforeAll(async () => {
  served = await serve()
  done = await whenOver(served, told(await sendCohort(served, KNOWN)).href)
})
afterAll(() => served.close())

const list = (name: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  get(served, `${done.href}/${name}`, headers)

const lines = (answer: Answer): readonly Readonly<Record<string, unknown>>[] =>
  answer.text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

describe('a cohort', () => {
  test('is taken in, and answered with where to look', async () => {
    const answer = await sendCohort(served, KNOWN, { ruleset: 'york' })
    expect([answer.status, answer.headers['cache-control']]).toEqual([202, 'no-store'])
    const { id, href, given } = told(answer)
    expect(answer.headers['location']).toBe(href)
    expect(id).toMatch(/^[\w-]{32}$/)
    expect(given.files.map(({ name }) => name).sort()).toEqual(Object.keys(KNOWN).sort())
    expect((await ask(served, 'DELETE', href)).status).toBe(204)
  })

  test('comes to measures, to what is wrong with the data, and to how far it came', () => {
    const { state, asked, progress, result } = done
    expect(state).toBe('done')
    expect(asked).toMatchObject({
      ruleset: { id: 'york', versions: ['2024-03-15'] },
      asOf: '2022-03-31',
      window: { from: '2021-04-01', to: '2022-03-31' }
    })
    expect(result?.children).toBe(progress['children'])
    expect(result?.assessed).toBeGreaterThan(5)
    expect(result?.measures.measures).toHaveLength(9)
    expect(result?.measures.notes[0]).toContain(
      'The oldest version of this procedure at hand is in force from 15 March 2024.'
    )
    expect(result?.faults.length).toBeGreaterThan(3)
  })

  test('says nothing of small counts where it is to be given away', async () => {
    const shared = told(await get(served, `${done.href}?share=yes`))
    expect(shared.result?.measures).toMatchObject({ shared: true, children: 'withheld' })
    expect(shared.result?.children).toBeUndefined()
    expect(shared.result?.faults.every((group) => !('count' in group))).toBe(true)
  })

  test('is asked as of a day, for a window, by a column, in one version', async () => {
    const fields = {
      ruleset: 'york',
      version: '2024-03-15',
      readings: 'clear-days',
      asOf: '2021-12-31',
      from: '2021-04-01',
      to: '2021-12-31',
      by: 'SEX'
    }
    const over = await whenOver(served, told(await sendCohort(served, KNOWN, fields)).href)
    expect(over.asked).toMatchObject({ asOf: '2021-12-31', window: { to: '2021-12-31' }, by: 'SEX' })
    expect(over.asked['ruleset']).toMatchObject({ readings: ['clear-days'] })
    expect(over.result?.measures.groups).toEqual(expect.arrayContaining(['1', '2']))
  })

  test('of cases by the line is answered as well', async () => {
    const cases = [1, 2, 3]
      .map((n) => `${JSON.stringify({ case: `C-${n}`, care: [{ from: '2026-01-12' }] })}\n`)
      .join('')
    const over = await whenOver(served, told(await sendCohort(served, { 'cases.ndjson': `${cases}nonsense\n` })).href)
    expect([over.given.kind, over.result?.children, over.result?.assessed]).toEqual(['cases', 4, 3])
    expect(over.asked['asOf']).toBe('2026-05-10')
  })

  test('is held against another ruleset or version, with what changes for whom', async () => {
    const fields = { ruleset: 'york', against: 'brighton-and-hove' }
    const over = await whenOver(served, told(await sendCohort(served, KNOWN, fields)).href)
    expect(over.result?.against?.whatIf.children).toBeGreaterThan(0)
    const changes = lines(await get(served, `${over.href}/changes`, { accept: 'application/x-ndjson' }))
    expect(new Set(changes.map(({ child }) => child)).size).toBe(over.result?.against?.whatIf.changedChildren)
    const shared = told(await get(served, `${over.href}?share=yes`)).result?.against
    expect(shared).toEqual({ whatIf: expect.objectContaining({ children: 'withheld' }) })
    const whatIf = shared?.whatIf as unknown as Readonly<Record<'kinds' | 'moves' | 'provisions', object>>
    for (const counts of [whatIf.kinds, whatIf.moves, whatIf.provisions])
      expect(Object.values(counts).filter((count) => count < 5)).toEqual([])
    const same = { ruleset: 'york', against: 'york@2024-03-15' }
    const nothing = await whenOver(served, told(await sendCohort(served, KNOWN, same)).href)
    expect(nothing.result?.against?.whatIf.changedChildren).toBe(0)
  })
})

describe('its lists', () => {
  test.each(['lines', 'worklist', 'faults'])('%s say the same as data, as lines and as a table', async (name) => {
    const asJson = (await list(name)).json() as Readonly<Record<string, readonly object[]>>
    const asLines = await list(name, { accept: 'application/x-ndjson' })
    const asTable = await list(name, { accept: 'text/csv' })
    expect(asJson[name]).toEqual(lines(asLines))
    expect(asJson[name]?.length).toBeGreaterThan(0)
    expect(asTable.text.split('\r\n').length).toBe((asJson[name]?.length ?? 0) + 2)
    expect(asTable.headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`)
  })

  test('of duties is of what is late, or of all', async () => {
    const late = lines(await list('lines', { accept: 'application/x-ndjson' }))
    const all = lines(await list('lines?which=all', { accept: 'application/x-ndjson' }))
    expect(all.length).toBeGreaterThan(late.length)
    expect(
      late.every(({ state }) => ['overdue', 'met-late', 'too-early', 'breached', 'called-for'].includes(String(state)))
    ).toBe(true)
  })

  test('of what is to be done is by day, and looks as far ahead as is asked', async () => {
    const near = lines(await list('worklist?days=0', { accept: 'application/x-ndjson' }))
    const far = lines(await list('worklist?days=120', { accept: 'application/x-ndjson' }))
    expect(far.length).toBeGreaterThan(near.length)
    const days = far.map(({ dueOn = '' }) => String(dueOn))
    expect(days).toEqual([...days].sort())
  })

  test('tell every fault that was counted', async () => {
    const faults = lines(await list('faults', { accept: 'application/x-ndjson' }))
    const counted = done.result?.faults.reduce((sum, { count }) => sum + count, 0)
    expect(faults.length).toBe(counted)
  })
})

describe('what cannot be asked', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, number, readonly string[]]>([
    ['no ruleset', {}, 422, ['MISSING /ruleset']],
    [
      'what there is not',
      { ruleset: 'leeds', asOf: 'soon', from: '2021-04-01' },
      422,
      ['UNKNOWN_RULESET /ruleset', 'NOT_A_DAY /asOf', 'MISSING /to']
    ],
    ['a field that is none', { ruleset: 'york', state: 'done' }, 422, ['UNKNOWN_KEY']],
    [
      'another side that there is not',
      { ruleset: 'york', against: 'york@1999-01-01' },
      422,
      ['UNKNOWN_AGAINST /against']
    ],
    ['a draft that there is not', { ruleset: 'york', draft: 'none' }, 422, ['UNKNOWN_DRAFT /draft']],
    ['days in the wrong order', { ruleset: 'york', from: '2022-01-01', to: '2021-01-01' }, 422, ['BACKWARDS /to']],
    ['a column that is never read', { ruleset: 'york', by: 'ETHNIC' }, 422, ['COLUMN_NEVER_READ /by']]
  ])('%s is refused', async (_, fields, status, problems) => {
    const answer = await sendCohort(served, KNOWN, fields)
    expect([answer.status, problemsOf(answer)]).toEqual([status, problems])
  })

  test('no files, or none that can be read', async () => {
    expect(problemsOf(await sendCohort(served, {}))).toEqual(['MISSING'])
    const answer = await sendCohort(served, {
      '/home/somebody/desk/2021/notes.csv': 'WHO,WHAT\r\nCANARY-1,CANARY-2\r\n',
      'empty.csv': ''
    })
    expect([answer.status, problemsOf(answer)]).toEqual([
      422,
      ['NOTHING_TO_READ /files', 'UNKNOWN_HEADER /files', 'EMPTY_FILE /files']
    ])
    const said = ((answer.json() as ProblemDocument).errors ?? []).map(({ message }) => message)
    expect(said.slice(1)).toEqual([
      'desk/2021/notes.csv: line 1: the first line is the header of no table that is known',
      'empty.csv: a file with nothing in it'
    ])
    expect(answer.text).not.toMatch(/CANARY|somebody/)
  })

  test('a body that is no form', async () => {
    const { body } = await formOf(KNOWN, { ruleset: 'york' })
    const type = 'multipart/form-data; boundary=another'
    expect((await ask(served, 'POST', '/v1/cohorts', { 'content-type': type }, body)).status).toBe(400)
    expect((await ask(served, 'POST', '/v1/cohorts', { 'content-type': 'multipart/form-data' }, body)).status).toBe(400)
    expect((await ask(served, 'POST', '/v1/cohorts', { 'content-type': 'text/csv' }, 'CHILD')).status).toBe(415)
  })

  test('a cohort that there is not, or a list that has no such parameter', async () => {
    const none = await get(served, '/v1/cohorts/none')
    expect(none.status).toBe(404)
    expect(none.text).toContain('each is forgotten after 60 minutes at the latest')
    expect((await get(served, '/v1/cohorts/none/lines')).status).toBe(404)
    expect(problemsOf(await list('worklist?days=many'))).toEqual(['OUT_OF_RANGE /days'])
    expect(problemsOf(await list('lines?which=some'))).toEqual(['NOT_ALLOWED /which'])
  })

  test('by a page of another site', async () => {
    const answer = await sendCohort(served, KNOWN, { ruleset: 'york' }, { 'sec-fetch-site': 'cross-site' })
    expect([answer.status, refusalOf(answer)]).toEqual([403, 'cross-site'])
  })
})

describe('how much is taken', () => {
  test('more children than are asked about at once are refused, with what to do', async () => {
    const small = await serve({ cohorts: makeJobs(served.services.workers, { most: 3 }) })
    const answer = await sendCohort(small, KNOWN)
    expect([answer.status, problemsOf(answer)]).toEqual([413, ['TOO_MANY_CHILDREN']])
    expect(answer.text).toContain('npx duecourse cohort')
    await small.close()
  })

  test('no more are worked on at once than there are places for', async () => {
    const full = await serve({ cohorts: makeJobs(served.services.workers, { atOnce: 0 }) })
    const answer = await sendCohort(full, KNOWN)
    expect([answer.status, answer.headers['retry-after'], problemsOf(answer)]).toEqual([503, '30', ['BUSY']])
    await full.close()
  })

  test('a place is free again, whatever came of who had it', async () => {
    const one = await serve({ cohorts: makeJobs(served.services.workers, { atOnce: 1 }) })
    expect((await sendCohort(one, KNOWN, {})).status).toBe(422)
    const first = told(await sendCohort(one, KNOWN))
    await whenOver(one, first.href)
    await expect.poll(async () => (await sendCohort(one, KNOWN)).status, PATIENTLY).toBe(202)
    await one.close()
  })

  test('a cohort of somebody who has gone before they were told where it is, is given up', async () => {
    const jobs = makeJobs(served.services.workers, { atOnce: 1, held: 1 })
    const begun: Job[] = []
    let leave: () => Promise<void> = async () => undefined
    const begin = async (job: NewJob): Promise<Job> => {
      await leave()
      begun.push(jobs.begin(job))
      return begun.at(-1) as Job
    }
    const one = await serve({ cohorts: { ...jobs, begin: begin as unknown as typeof jobs.begin } })
    const { type, body } = await formOf(KNOWN, { ruleset: 'york' })
    const { socket } = await talk(one.port)
    leave = async () => {
      socket.destroy()
      await expect.poll(() => new Promise((tell) => one.server.getConnections((_, n) => tell(n))), PATIENTLY).toBe(0)
    }
    socket.write(
      `POST /v1/cohorts HTTP/1.1\r\nHost: 127.0.0.1:${one.port}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`
    )
    socket.write(body)
    await expect.poll(() => begun.length, PATIENTLY).toBe(1)
    await expect.poll(() => jobs.find(String(begun[0]?.id), undefined), PATIENTLY).toBeUndefined()
    leave = async () => undefined
    // Its place is free for somebody who stays.
    await expect.poll(async () => (await sendCohort(one, KNOWN)).status, PATIENTLY).toBe(202)
    await whenOver(one, `/v1/cohorts/${begun.at(-1)?.id}`)
    await one.close()
  })

  test('the oldest that is over makes room for another', async () => {
    const two = await serve({ cohorts: makeJobs(served.services.workers, { held: 2 }) })
    const hrefs: string[] = []
    for (let n = 0; n < 3; n++) {
      const { href } = told(await sendCohort(two, KNOWN))
      await whenOver(two, href)
      hrefs.push(href)
    }
    const found = await Promise.all(hrefs.map(async (href) => (await get(two, href)).status))
    expect(found).toEqual([404, 200, 200])
    await two.close()
  })

  test('a cohort is forgotten after its time, and when it is deleted', async () => {
    const quick = await serve({ cohorts: makeJobs(served.services.workers, { kept: 500 }) })
    const { href } = told(await sendCohort(quick, KNOWN))
    await expect.poll(async () => (await get(quick, href)).status, PATIENTLY).toBe(404)
    await quick.close()
    const mine = told(await sendCohort(served, KNOWN))
    expect((await ask(served, 'DELETE', mine.href)).status).toBe(204)
    expect((await get(served, mine.href)).status).toBe(404)
  })
})

describe('whose it is', () => {
  test('a person’s or a key’s cohort is not there for anybody else', async () => {
    const here = await open()
    const [lead, approver] = [await signIn(here, 'policy-lead'), await signIn(here, 'approver')]
    const [batch, another] = [await keyFor(here, ['batch']), await keyFor(here, ['batch'])]
    const makers: readonly (Browser | string)[] = [lead, batch]
    for (const maker of makers) {
      const { href } = told(await sendCohort(here, KNOWN, { ruleset: 'york' }, by(maker)))
      const statusFor = async (who: Browser | string | undefined): Promise<number> =>
        (await get(here, href, by(who))).status
      expect(await statusFor(maker)).toBe(200)
      for (const other of [lead, approver, batch, another, undefined].filter((one) => one !== maker))
        expect(await statusFor(other)).toBe(404)
      expect((await ask(here, 'DELETE', href, by(approver))).status).toBe(404)
      expect((await ask(here, 'DELETE', href, by(maker))).status).toBe(204)
    }
    await here.close()
  })

  test('a key for one ruleset asks about that one, and a key for single cases about none', async () => {
    const here = await open()
    const [york, single] = [await keyFor(here, ['batch'], ['york']), await keyFor(here, ['evaluate'])]
    const status = async (key: string, fields: Readonly<Record<string, string>>): Promise<number> =>
      (await sendCohort(here, KNOWN, fields, by(key))).status
    expect(await status(york, { ruleset: 'york' })).toBe(202)
    expect(await status(york, { ruleset: 'brighton-and-hove' })).toBe(403)
    expect(await status(york, { ruleset: 'york', against: 'brighton-and-hove' })).toBe(403)
    expect(await status(single, { ruleset: 'york' })).toBe(403)
    const sendLines = async (key: string, ruleset: string): Promise<number> =>
      (
        await ask(
          here,
          'POST',
          `/v1/assessments?ruleset=${ruleset}`,
          { 'content-type': 'application/x-ndjson', ...by(key) },
          '{}\n'
        )
      ).status
    expect([
      await sendLines(york, 'york'),
      await sendLines(york, 'brighton-and-hove'),
      await sendLines(single, 'york')
    ]).toEqual([200, 403, 403])
    await here.close()
  })

  test('a session needs its token, as for every write', async () => {
    const here = await open()
    const lead = await signIn(here, 'policy-lead')
    const answer = await sendCohort(here, KNOWN, { ruleset: 'york' }, { cookie: lead.cookie })
    expect([answer.status, refusalOf(answer)]).toEqual([403, 'cross-site'])
    await here.close()
  })
})

describe('the description', () => {
  let turningAway: Turning
  let broken: Served
  beforeAll(async () => {
    turningAway = await turning()
    const fail = (): never => {
      throw new Error('broken')
    }
    const jobs = served.services.cohorts
    broken = await serve({ cohorts: { ...jobs, takePlace: fail, find: fail, begin: fail } })
  })
  afterAll(() => Promise.all([turningAway.close(), broken.close()]))

  test('tells of every answer, and every answer is as it tells', async () => {
    const { type, body } = await formOf(KNOWN, { ruleset: 'york', against: 'brighton-and-hove' })
    const over = await whenOver(
      served,
      told(await ask(served, 'POST', '/v1/cohorts', { 'content-type': type }, body)).href
    )
    const usual = { of: () => served }
    const post: Asked = {
      ...usual,
      method: 'post',
      path: '/v1/cohorts',
      template: '/v1/cohorts',
      headers: { 'content-type': type },
      body: body.toString('latin1')
    }
    const templates = Object.keys(cohortPaths).filter((one) => one !== '/v1/cohorts')
    const reading = (template: string): Asked => ({
      ...usual,
      method: 'get',
      path: template.replace('/v1/cohorts/{cohort}', over.href),
      template
    })
    const busy = await serve({ cohorts: makeJobs(served.services.workers, { atOnce: 0, most: 1 }) })
    const few = await serve({ cohorts: makeJobs(served.services.workers, { most: 1 }) })
    const last: Asked = { ...reading('/v1/cohorts/{cohort}'), method: 'delete' }
    const wrong = (asked: Asked): readonly Asked[] => [
      { ...asked, headers: { ...asked.headers, accept: 'image/webp' } },
      { ...asked, headers: { ...asked.headers, host: 'example.org' } },
      { ...asked, of: () => broken },
      ...turnedAway(asked, () => turningAway)
    ]
    const all: readonly Asked[] = [
      post,
      ...wrong(post),
      { ...post, headers: { 'content-type': 'text/csv' } },
      { ...post, headers: { 'content-type': 'multipart/form-data' } },
      { ...post, body: '--x--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      { ...post, of: () => busy },
      { ...post, of: () => few },
      ...templates
        .map(reading)
        .flatMap((one) => [
          one,
          { ...one, headers: { accept: 'text/csv' } },
          { ...one, headers: { accept: 'application/x-ndjson' } },
          { ...one, path: `${one.path}?nothing=1` },
          { ...one, path: one.path.replace(over.id, 'none') },
          ...wrong(one)
        ]),
      ...wrong(last).filter(({ headers }) => headers?.['accept'] === undefined),
      last,
      last
    ]
    const seen = new Set<string>()
    for (const asked of all) {
      const answer = await (asked.method === 'post' ? asPosted(asked, body) : sent(asked))
      expect(
        wrongWith(asked, answer),
        `${asked.method} ${asked.path} ${answer.status} ${answer.text.slice(0, 300)}`
      ).toEqual([])
      seen.add(`${asked.method} ${asked.template} ${answer.status}`)
    }
    expect(describedOf(Object.keys(cohortPaths)).filter((one) => !seen.has(one))).toEqual([])
    await Promise.all([busy.close(), few.close()])
  })

  /** A form is bytes. */
  const asPosted = ({ headers = {}, headerOf, body, of, path }: Asked, bytes: Buffer): Promise<Answer> =>
    ask(
      of(),
      'POST',
      path,
      { ...headers, ...headerOf?.() },
      typeof body === 'string' && body.length < 10 ? body : bytes
    )
})
