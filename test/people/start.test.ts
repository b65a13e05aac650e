import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { readEnvironment } from '../../server/environment.ts'
import { LOCAL_ROLES } from '../../server/people/links.ts'
import { ask, get, JSON_TYPE, PATIENTLY } from '../server/serving.ts'
import { cookieOf } from './setup.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const folders: string[] = []
const running = new Set<ChildProcess>()

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'duecourse-'))
  folders.push(made)
  return made
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

type Environment = Readonly<Record<string, string>>

const environment = (own: Environment): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
  PORT: '0',
  ...own
})

type Run = Readonly<{ out: () => string; err: () => string; ended: Promise<number | null> }>

function started(own: Environment): Run {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: environment(own),
    stdio: ['ignore', 'pipe', 'pipe']
  })
  running.add(child)
  const text = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => void (text.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (text.err += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  return { out: () => text.out, err: () => text.err, ended }
}

const listening = async (run: Run): Promise<{ port: number }> => {
  await expect.poll(run.out, PATIENTLY).toMatch(/listening on http/)
  return { port: Number(/listening on http:\/\/[^"]*:(\d+)/.exec(run.out())?.[1]) }
}

const OIDC = {
  DUECOURSE_OIDC_ISSUER: 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/v2.0',
  DUECOURSE_OIDC_CLIENT_ID: 'duecourse',
  DUECOURSE_OIDC_CLIENT_SECRET: 'a-secret-of-the-client',
  DUECOURSE_URL: 'https://duecourse.york.example'
}

describe('row 52: where a server may listen', () => {
  const HOSTS = ['127.0.0.1', '::1', 'localhost', '0.0.0.0', '::', '10.1.2.3', 'duecourse.york.example'] as const
  const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost']

  test.each(HOSTS.flatMap((HOST) => [{}, OIDC].map((oidc) => [HOST, oidc] as const)))('%s with %j', (HOST, oidc) => {
    const settings = readEnvironment({ HOST, ...oidc })
    const isRight = LOOPBACK.includes(HOST) || oidc === OIDC
    const refused = [expect.stringMatching(/^HOST is to be one of .*this machine only$/)]
    expect('wrong' in settings ? settings.wrong : []).toEqual(isRight ? [] : refused)
  })

  test.each<readonly [string, Environment | Readonly<Record<string, undefined>>, RegExp]>([
    ['no issuer', { DUECOURSE_OIDC_ISSUER: '' }, /^DUECOURSE_OIDC_ISSUER is to be the https address/],
    ['an issuer over plain http', { DUECOURSE_OIDC_ISSUER: 'http://login.example.org' }, /^DUECOURSE_OIDC_ISSUER is/],
    ['an issuer that is no address', { DUECOURSE_OIDC_ISSUER: 'entra' }, /^DUECOURSE_OIDC_ISSUER is/],
    ['no name at the provider', { DUECOURSE_OIDC_CLIENT_ID: '' }, /^DUECOURSE_OIDC_CLIENT_ID is missing/],
    ['no secret', { DUECOURSE_OIDC_CLIENT_SECRET: '' }, /^DUECOURSE_OIDC_CLIENT_SECRET or .* is missing/],
    ['two secrets', { DUECOURSE_OIDC_CLIENT_SECRET_FILE: '/a' }, /cannot both be there$/],
    [
      'a secret in no file',
      { DUECOURSE_OIDC_CLIENT_SECRET: '', DUECOURSE_OIDC_CLIENT_SECRET_FILE: '/nowhere' },
      /cannot be read$/
    ],
    ['no public address', { DUECOURSE_URL: '' }, /^DUECOURSE_URL is to be the https address/],
    ['a public address over plain http', { DUECOURSE_URL: 'http://duecourse.york.example' }, /^DUECOURSE_URL is/],
    ['a public address with a path', { DUECOURSE_URL: 'https://york.example/duecourse' }, /^DUECOURSE_URL is/],
    ['a public address with a password', { DUECOURSE_URL: 'https://a:b@york.example' }, /^DUECOURSE_URL is/]
  ])('half a provider is refused: %s', (_, changes, says) => {
    expect(readEnvironment({ ...OIDC, ...changes, HOST: '0.0.0.0' })).toEqual({ wrong: [expect.stringMatching(says)] })
  })

  test('a public address alone is half a provider', () => {
    const settings = readEnvironment({ DUECOURSE_URL: 'https://duecourse.york.example', HOST: '0.0.0.0' })
    expect('wrong' in settings && settings.wrong.length).toBe(3)
  })

  test('a secret can be in a file', () => {
    const file = join(folder(), 'secret')
    writeFileSync(file, 'from-a-file\n')
    const settings = readEnvironment({
      ...OIDC,
      DUECOURSE_OIDC_CLIENT_SECRET: '',
      DUECOURSE_OIDC_CLIENT_SECRET_FILE: file
    })
    expect(settings).toMatchObject({ signIn: { kind: 'provider', clientSecret: 'from-a-file' } })
    writeFileSync(file, '\n')
    expect(
      readEnvironment({ ...OIDC, DUECOURSE_OIDC_CLIENT_SECRET: '', DUECOURSE_OIDC_CLIENT_SECRET_FILE: file })
    ).toEqual({
      wrong: [expect.stringMatching(/is empty$/)]
    })
  })

  test('the real one refuses to start elsewhere without a provider, in a plain sentence', async () => {
    const run = started({ HOST: '0.0.0.0', DUECOURSE_DATA: folder() })
    expect(await run.ended).toBe(1)
    expect(run.err()).toMatch(/^cannot start:\n {2}HOST is to be one of [^\n]*this machine only\n$/)
  })

  test('the real one starts elsewhere with a provider, which may be away, and prints no link', async () => {
    const issuer = 'http://127.0.0.1:9/'
    const run = started({ ...OIDC, HOST: '0.0.0.0', DUECOURSE_DATA: folder(), DUECOURSE_OIDC_ISSUER: issuer })
    const at = await listening(run)
    expect((await get(at, '/readyz', { host: 'duecourse.york.example' })).status).toBe(200)
    expect((await get(at, '/v1/rulesets', { host: 'duecourse.york.example' })).status).toBe(401)
    expect((await get(at, '/v1/sign-in', { host: 'duecourse.york.example' })).status).toBe(503)
    expect(run.err() + run.out()).not.toMatch(/sign-in#|a-secret-of-the-client/)
  })
})

describe('a server on a machine on its own', () => {
  const signIn = (at: { port: number }, token: string) =>
    ask(at, 'POST', '/v1/sign-in/link', JSON_TYPE, JSON.stringify({ token }))

  test('prints a link for each role, beside its log and not in it, and each lets its person in', async () => {
    const run = started({ DUECOURSE_DATA: folder() })
    const at = await listening(run)
    await expect.poll(run.err, PATIENTLY).toMatch(/reader +http/)
    const links = [...run.err().matchAll(/^ {2}([a-z-]+) +http:\/\/127\.0\.0\.1:(\d+)\/sign-in#([\w-]{43})$/gm)]
    expect(links.map(([, role]) => role)).toEqual([...LOCAL_ROLES])
    expect(links.every(([, , port]) => Number(port) === at.port)).toBe(true)
    for (const [, role, , token = ''] of links) {
      const answer = await signIn(at, token)
      expect(answer.status).toBe(200)
      expect((await get(at, '/v1/me', { cookie: cookieOf(answer) })).json()).toMatchObject({
        kind: 'local',
        roles: [`${role}.*`]
      })
      expect(run.out()).not.toContain(token)
    }
  })

  test('needs neither key nor sign-in to be read and asked, and a sign-in for all else', async () => {
    const at = await listening(started({ DUECOURSE_DATA: folder() }))
    const question = JSON.stringify({ ruleset: 'york', case: {}, view: 'summary' })
    expect((await get(at, '/v1/rulesets/york')).status).toBe(200)
    expect((await ask(at, 'POST', '/v1/assessments', JSON_TYPE, question)).status).toBe(200)
    expect((await get(at, '/v1/me')).json()).toMatchObject({ kind: 'nobody' })
    for (const path of ['/v1/keys', '/v1/people']) expect((await get(at, path)).status).toBe(401)
  })

  test('`duecourse link` makes another while it runs', async () => {
    const own = { DUECOURSE_DATA: folder() }
    const at = await listening(started(own))
    const link = (...words: readonly string[]) =>
      promisify(execFile)(process.execPath, ['server/cli/duecourse.js', 'link', ...words], {
        cwd: ROOT,
        env: environment({ ...own, PORT: String(at.port) })
      })
    const { stdout } = await link('--role', 'approver')
    const [, port, token = ''] = /^http:\/\/127\.0\.0\.1:(\d+)\/sign-in#([\w-]{43})\n$/.exec(stdout) ?? []
    expect(Number(port)).toBe(at.port)
    const answer = await signIn(at, token)
    expect((await get(at, '/v1/me', { cookie: cookieOf(answer) })).json()).toMatchObject({ id: 'local/approver' })
    expect((await link()).stdout).toMatch(/sign-in#/)
    await expect(link('--role', 'integrator')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--role can be policy-lead')
    })
    await expect(
      promisify(execFile)(process.execPath, ['server/cli/duecourse.js', 'link'], {
        cwd: ROOT,
        env: environment({ ...own, ...OIDC })
      })
    ).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('identity provider') })
  })
})
