import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { readEnvironment } from '../../server/environment.ts'
import { SHIPPED_RULESETS } from '../../server/store/folder.ts'
import { ask, CASE, get, JSON_TYPE, PATIENTLY, post, talk } from './serving.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const environment = (own: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
  // Each has a folder of its own: two servers may not share one.
  DUECOURSE_DATA: mkdtempSync(join(tmpdir(), 'duecourse-')),
  DATABASE_URL: '',
  ...own
})

type Run = Readonly<{ child: ChildProcess; port: number; out: () => string; ended: Promise<number | null> }>
const running = new Set<ChildProcess>()

function started(command: string, args: readonly string[], own: Readonly<Record<string, string>>): Omit<Run, 'port'> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: environment(own),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  })
  running.add(child)
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => void (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (text += chunk.toString()))
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)))
  return { child, out: () => text, ended }
}

/** The server as it is started for real, once it says where it listens. */
async function start(
  command = process.execPath,
  args: readonly string[] = ['server/main.ts'],
  own: Readonly<Record<string, string>> = {}
): Promise<Run> {
  const run = started(command, args, { PORT: '0', ...own })
  await expect.poll(run.out, PATIENTLY).toMatch(/listening on http/)
  return { ...run, port: Number(/listening on http:\/\/[^"]*:(\d+)/.exec(run.out())?.[1]) }
}

/** npm starts a shell that starts the server: all of them are of one group, and end together. */
function stopAll(): void {
  for (const { pid, exitCode, signalCode } of running) {
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
  }
  running.clear()
}
afterEach(stopAll)
afterAll(stopAll)

describe('npm start', () => {
  test('says in one line where it listens, and answers there', async () => {
    const { port, out } = await start('npm', ['start', '--silent'])
    const lines = out()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', url: `http://127.0.0.1:${port}` })
    const { stdout } = await promisify(execFile)('curl', [
      '--silent',
      '--show-error',
      '--fail',
      `http://localhost:${port}/readyz`
    ])
    expect(JSON.parse(stdout)).toMatchObject({ status: 'ready' })
  })

  test('listens on the address of IPv6 where that is asked for', async () => {
    const { out } = await start(process.execPath, ['server/main.ts'], { HOST: '::1' })
    const url = /http:\/\/\[::1\]:\d+/.exec(out())?.[0]
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })
})

describe('a signal to stop', () => {
  test('lets a request under way come to its end, takes no more, and ends well', async () => {
    const { child, port, ended, out } = await start()
    const body = JSON.stringify({ ruleset: 'york', case: CASE, view: 'summary' })
    const { socket, heard } = await talk(port)
    const head = [
      'POST /v1/assessments HTTP/1.1',
      `Host: localhost:${port}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Expect: 100-continue'
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    // The server has taken the request on, and waits for its body.
    await expect.poll(heard, PATIENTLY).toMatch(/^HTTP\/1\.1 100 /)
    child.kill('SIGTERM')
    await expect.poll(out, PATIENTLY).toMatch(/"stopping"/)
    await expect(get({ port }, '/healthz')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/)
    socket.write(body)
    expect(await ended).toBe(0)
    expect(heard()).toMatch(/\r\nHTTP\/1\.1 200 /)
    expect(out()).toMatch(/"stopped"/)
  })
})

describe('row 11: 100 MB of JSON', () => {
  test.skipIf(process.platform !== 'linux')('do not make the server grow', async () => {
    const { child, port } = await start()
    const most = (): number =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024
    for (let i = 0; i < 20; i++) await post({ port } as never, '/v1/assessments', { ruleset: 'york', case: CASE })
    const before = most()
    const piece = `10000\r\n${'[1,2],'.repeat(0x10000 / 6 + 1).slice(0, 0x10000)}\r\n`
    for (const length of ['Content-Length: 104857600', 'Transfer-Encoding: chunked']) {
      const socket = connect(port, '127.0.0.1')
      let [heard, sent] = ['', 0]
      socket.on('data', (chunk) => void (heard += chunk.toString()))
      socket.on('error', () => undefined)
      socket.write(
        [
          'POST /v1/assessments HTTP/1.1',
          `Host: localhost:${port}`,
          'Content-Type: application/json',
          length,
          '',
          ''
        ].join('\r\n')
      )
      const push = (): void => {
        while (sent < 100 * 1024 * 1024 && socket.writable) {
          sent += piece.length
          if (!socket.write(piece)) return void socket.once('drain', push)
        }
      }
      push()
      await new Promise((done) => socket.once('close', done))
      expect(heard).toMatch(/^HTTP\/1\.1 413 /)
    }
    // One body that was kept would be 100 MB; what is left is the collector's own breathing.
    expect(most() - before).toBeLessThan(95)
    expect((await ask({ port }, 'POST', '/v1/assessments', JSON_TYPE, '{}')).status).toBe(422)
  })
})

describe('the environment', () => {
  test('has a word for everything', () => {
    expect(readEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      rulesets: SHIPPED_RULESETS,
      database: { kind: 'sqlite', file: resolve('data/duecourse.sqlite') },
      checkpoints: resolve('data/checkpoints')
    })
    const url = 'postgres://db.example/duecourse'
    const named = { HOST: '::1', PORT: '0', DUECOURSE_RULESETS: '/a', DATABASE_URL: url, DUECOURSE_CHECKPOINTS: '/c' }
    expect(readEnvironment(named)).toMatchObject({
      host: '::1',
      port: 0,
      rulesets: '/a',
      database: { kind: 'postgres', url },
      checkpoints: '/c'
    })
  })

  test('does not take another address for a database, and does not say it back', () => {
    const wrong = readEnvironment({ DATABASE_URL: 'mysql://me:secret@db.example/duecourse' })
    expect(wrong).toEqual({ wrong: ['DATABASE_URL is to begin with postgres://'] })
  })

  test.each(['0.0.0.0', '::', '192.168.1.2', 'example.org', '127.0.0.1.example.org', ''])(
    'row 52: `%s` is no place to listen',
    (HOST) => {
      expect(readEnvironment({ HOST })).toEqual({
        wrong: [expect.stringContaining('HOST is to be one of 127.0.0.1, ::1, localhost')]
      })
    }
  )

  test.each(['http', '-1', '65536', '80.5', '', '1e3', '0x50'])('`%s` is no port', (PORT) => {
    expect(readEnvironment({ PORT })).toEqual({ wrong: ['PORT is to be a whole number from 0 to 65535'] })
  })

  test.each([
    [{}, { atOnce: 3, held: 12, most: 20_000, kept: 3_600_000 }],
    [{ DUECOURSE_COHORTS_AT_ONCE: '20' }, { atOnce: 20, held: 20 }],
    [
      { DUECOURSE_COHORTS_AT_ONCE: '1', DUECOURSE_COHORTS_KEPT: '2' },
      { atOnce: 1, held: 2 }
    ],
    [
      { DUECOURSE_COHORT_CHILDREN: '500', DUECOURSE_COHORT_MINUTES: '1440' },
      { most: 500, kept: 86_400_000 }
    ]
  ])('says how many caseloads there can be, how large, and for how long: %o', (env, cohorts) => {
    expect(readEnvironment(env)).toMatchObject({ cohorts })
  })

  test.each([
    [{ DUECOURSE_COHORTS_AT_ONCE: '0' }, 'DUECOURSE_COHORTS_AT_ONCE is to be a whole number from 1 to 64'],
    [{ DUECOURSE_COHORT_CHILDREN: 'many' }, 'DUECOURSE_COHORT_CHILDREN is to be a whole number from 1 to 1000000'],
    [{ DUECOURSE_COHORT_MINUTES: '1441' }, 'DUECOURSE_COHORT_MINUTES is to be a whole number from 1 to 1440'],
    [{ DUECOURSE_COHORTS_KEPT: '2' }, 'DUECOURSE_COHORTS_KEPT is not to be less than DUECOURSE_COHORTS_AT_ONCE']
  ])('%o is no number of caseloads', (env, says) => {
    expect(readEnvironment(env)).toEqual({ wrong: [expect.stringContaining(says)] })
  })

  test('that is wrong is told whole, and nothing is started', async () => {
    const run = started(process.execPath, ['server/main.ts'], { PORT: 'http', HOST: '0.0.0.0' })
    expect(await run.ended).toBe(1)
    expect(run.out()).toMatch(/^cannot start:\n {2}PORT is .*\n {2}HOST is .*\n$/)
  })

  test('with rulesets that cannot be read is told what is wrong with them', async () => {
    const run = started(process.execPath, ['server/main.ts'], { DUECOURSE_RULESETS: '/nowhere' })
    expect(await run.ended).toBe(1)
    expect(run.out()).toMatch(/^cannot start:\n {2}there is no folder `\/nowhere`/)
  })

  test('with a port that is taken is told so', async () => {
    const { port } = await start()
    const run = started(process.execPath, ['server/main.ts'], { PORT: String(port) })
    expect(await run.ended).toBe(1)
    expect(run.out()).toMatch(/^cannot start:\n {2}127\.0\.0\.1:\d+ cannot be listened on \(EADDRINUSE\)\n$/)
  })
})
