import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import type { AssessmentDocument } from '../../engine/index.ts'
import type { ProblemDocument } from '../../server/errors.ts'
import { STORES } from '../store/postgres.ts'
import type { Shown } from './life.ts'
import { PATIENTLY } from './serving.ts'

/** The whole story with servers as they are started for real, and with nothing that curl could not do. */

type Server = Readonly<{
  url: string
  links: ReadonlyMap<string, string>
  child: ChildProcess
  ended: Promise<unknown>
}>

const running: Server[] = []
afterAll(() => Promise.all(running.map(end)))

async function end({ child, ended }: Server): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

async function start(own: Readonly<Record<string, string>>): Promise<Server> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, PORT: '0', ...own },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (text += chunk.toString()))
  const ended = new Promise((done) => void child.once('close', done))
  await expect.poll(() => text, { timeout: 120_000 }).toMatch(/reader +http:\S+\n/)
  const links = new Map(
    [...text.matchAll(/^ {2}(\S+) +http:\S+#(\S+)$/gm)].map(([, role = '', token = '']) => [role, token])
  )
  const server = { url: /listening on (http:[^"]+)/.exec(text)?.[1] ?? '', links, child, ended }
  running.push(server)
  return server
}

/** What somebody's cookie jar and notes hold. */
type Person = Readonly<{ cookie: string; csrf: string }>

async function signIn({ url, links }: Server, role: string): Promise<Person> {
  const answer = await fetch(`${url}/v1/sign-in/link`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: links.get(role) })
  })
  expect(answer.status).toBe(200)
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  return { cookie, csrf: ((await answer.json()) as Person).csrf }
}

type Sent = Readonly<{ body?: object | string; revision?: number; type?: string; accept?: string; key?: string }>

function sends({ cookie, csrf }: Person, method: string, address: string, sent: Sent = {}): Promise<Response> {
  const { body, revision, type = 'application/json', accept, key } = sent
  return fetch(address, {
    method,
    headers: {
      cookie,
      ...(method !== 'GET' && { 'x-csrf-token': csrf }),
      ...(body !== undefined && { 'content-type': type }),
      ...(revision !== undefined && { 'if-match': `"${revision}"` }),
      ...(accept !== undefined && { accept }),
      ...(key !== undefined && { 'idempotency-key': key })
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
  })
}

async function came<T>(answer: Promise<Response>, status = 200): Promise<T> {
  const is = await answer
  const text = await is.text()
  expect([is.status, is.status === status ? '' : text]).toEqual([status, ''])
  return JSON.parse(text) as T
}

const INVITATIONS = 'atLeast: 10 working days, before: meeting, met: invitations-sent'
const excused = (rule: string) => ({ rule, why: 'The statutory limit is answered beside it and is the effective one.' })

const STATED = {
  inForceFrom: '2027-02-01',
  change: 'changes-a-timescale',
  why: 'Ten working days have proved too few for families to prepare.',
  exceptions: [excused('Y2.2'), excused('Y2.3')]
}

/** By which day the invitations to a meeting are to go out by York's own text, and which version says so. */
async function invitationsBy({ url }: Server, meeting: string, more: object = {}): Promise<readonly unknown[]> {
  const body = {
    ruleset: 'york',
    asOf: '2026-12-01',
    case: {
      care: [{ from: '2026-09-01' }],
      reviews: [{ completed: '2026-09-25' }, { planned: meeting }],
      complete: ['reviews', 'done']
    },
    ...more
  }
  const answer = await came<AssessmentDocument>(
    fetch(`${url}/v1/assessments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body)
    })
  )
  const outcome = answer.outcomes.find(({ rule, about }) => rule === 'Y5.5' && about.review === 2)
  const { local, working } = outcome as unknown as {
    local: { dueOn: string }
    working: { version: { version: string } }
  }
  return [local.dueOn, working.version.version]
}

describe.each(STORES)('on $store', ({ store, fresh }) => {
  test('York asks for its invitations twelve working days before the meeting, from a day to come', {
    timeout: 400_000
  }, async () => {
    const where = await fresh()
    const data = mkdtempSync(join(tmpdir(), 'duecourse-'))
    const own = { DUECOURSE_DATA: data, DATABASE_URL: where.kind === 'postgres' ? where.url : '' }
    const here = await start(own)
    // Of one file there is one server; of PostgreSQL there are two, and what the one publishes the other answers from.
    const there = store === 'PostgreSQL' ? await start(own) : here
    const [lead, approver, admin] = [
      await signIn(here, 'policy-lead'),
      await signIn(there, 'approver'),
      await signIn(here, 'administrator')
    ]

    const drafts = `${here.url}/v1/rulesets/york/drafts`
    const draft = await came<Shown>(
      sends(lead, 'POST', drafts, { body: { from: 'version' }, key: 'invitations-1' }),
      201
    )
    const [at, fromThere] = [here.url + draft.href, there.url + draft.href]
    const text = await (await sends(lead, 'GET', at, { accept: 'application/yaml' })).text()
    expect(text.split(INVITATIONS)).toHaveLength(2)
    const twelve = text.replace(INVITATIONS, INVITATIONS.replace('10', '12'))
    const saved = await came<Shown>(sends(lead, 'PUT', at, { body: twelve, type: 'application/yaml', revision: 1 }))
    const said = await came<Shown>(sends(lead, 'PUT', at, { body: STATED, revision: saved.revision }))
    expect(said).toMatchObject({ inForceFrom: '2027-02-01', base: '2024-03-15' })

    const early = await came<ProblemDocument>(sends(lead, 'POST', `${at}/submission`, { revision: said.revision }), 422)
    expect(early.errors?.map(({ message }) => message.split(':')[0])).toEqual(['`examples`'])
    const accepted = await came<{ draft: Shown; changed: object[]; left: object[] }>(
      sends(lead, 'POST', `${at}/accepted-examples`, { body: { all: true }, revision: said.revision })
    )
    expect([accepted.changed.length > 5, accepted.left]).toEqual([true, []])
    const { revision } = accepted.draft
    const sent = await came<Shown>(sends(lead, 'POST', `${at}/submission`, { revision }))
    expect(await came(sends(lead, 'GET', `${at}/checks`))).toMatchObject({ passed: true })

    const approval = { body: { digest: sent.digest, inForceFrom: '2027-02-01' }, revision: sent.revision }
    const alone = () => came<ProblemDocument>(sends(lead, 'POST', `${at}/approval`, approval), 403)
    expect((await alone()).type).toBe('urn:duecourse:problem:not-allowed')
    const granted = await sends(admin, 'PUT', `${here.url}/v1/people/local%2Fpolicy-lead/grants/approver/york`)
    expect(granted.status).toBe(204)
    expect((await alone()).type).toBe('urn:duecourse:problem:own-change')
    const passed = await came<Shown>(sends(approver, 'POST', `${fromThere}/approval`, approval))
    const before = new Date().toISOString()
    const publication = { body: { inForceFrom: '2027-02-01' }, revision: passed.revision, key: 'invitations-2' }
    const publish = () =>
      came<{ version: string; state: string }>(sends(approver, 'POST', `${fromThere}/publication`, publication), 201)
    const version = await publish()
    expect(version).toMatchObject({ version: '2027-02-01', state: 'scheduled' })
    expect(await publish()).toEqual(version)

    for (const server of [here, there]) {
      await expect.poll(() => invitationsBy(server, '2027-03-08'), PATIENTLY).toEqual(['2027-02-18', '2027-02-01'])
      expect(await invitationsBy(server, '2027-01-25')).toEqual(['2027-01-11', '2024-03-15'])
      expect(await invitationsBy(server, '2027-03-08', { knownAt: before })).toEqual(['2027-02-22', '2024-03-15'])
      const list = await came<{ versions: object[] }>(fetch(`${server.url}/v1/rulesets/york/versions`))
      expect(list.versions).toMatchObject([
        { version: '2027-02-01', state: 'scheduled', approved: { by: { id: 'local/approver', local: true } } },
        {
          version: '2024-03-15',
          state: 'in-force',
          to: '2027-02-01',
          published: { by: { id: 'system', local: false } }
        }
      ])
    }
  })
})
