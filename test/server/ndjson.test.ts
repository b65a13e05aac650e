import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AssessmentDocument } from '../../engine/index.ts'
import type { PlainStates, StatesDocument } from '../../engine/explain/states.ts'
import type { LineProblem } from '../../server/line-problems.ts'
import { LARGEST_BODY } from '../../server/limits.ts'
import { type Answer, ask, CASE, get, PATIENTLY, post, problemsOf, type Served, serve, talk } from './serving.ts'

const LINES = { 'content-type': 'application/x-ndjson' }
const PATH = '/v1/assessments?ruleset=york&asOf=2026-05-10'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

type Line = Readonly<{ line: number; problem?: LineProblem }> & Partial<StatesDocument>

const send = (body: string | Buffer, path = PATH, headers: Readonly<Record<string, string>> = LINES): Promise<Answer> =>
  ask(served, 'POST', path, headers, body)

const linesOf = ({ text }: Answer): readonly Line[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)

const caseOf = (n: number): object => ({ ...CASE, case: `C-${n}` })
const many = (count: number): string =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify(caseOf(n + 1))}\n`).join('')

/** Rules that have only a state to say of a thing, as outcomes. */
const outcomesOf = ({ about, ...states }: PlainStates): readonly Readonly<Record<string, unknown>>[] =>
  Object.entries(states).flatMap(([outcome, rules]) => rules.map((rule) => ({ rule, about, outcome })))

describe('lines of cases', () => {
  test('are answered line by line, in their order, with states and dates', async () => {
    const answer = await send(many(200))
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      200,
      'application/x-ndjson',
      'no-store'
    ])
    const lines = linesOf(answer)
    expect(lines.map(({ line, case: name }) => [line, name])).toEqual(
      Array.from({ length: 200 }, (_, n) => [n + 1, `C-${n + 1}`])
    )
    expect(lines[0]).toMatchObject({ asOf: '2026-05-10', ruleset: { id: 'york' }, evaluator: 'compiled', readings: [] })
    expect(lines[0]?.outcomes?.find(({ rule, about }) => rule === 'Y2.2' && about.review === 'next')).toMatchObject({
      outcome: 'overdue',
      by: 'E33.2a',
      dueOn: '2026-05-09',
      daysOver: 1
    })
  })

  test('say what the single case says, in every view', async () => {
    const body = { ruleset: 'york', asOf: '2026-05-10', case: caseOf(1) }
    const single = (await post(served, '/v1/assessments', body)).json() as AssessmentDocument
    const [full] = linesOf(await send(many(1), `${PATH}&view=full`))
    expect(full).toEqual({ line: 1, ...single })
    const plain = (await post(served, '/v1/assessments', { ...body, view: 'summary' })).json() as object
    expect(linesOf(await send(many(1), `${PATH}&view=sentences`))[0]).toEqual({ line: 1, ...plain })

    const silent = new Set(['not-applicable', 'not-called-for', 'not-invited', 'off', 'not-to-the-point'])
    const [states] = linesOf(await send(many(1)))
    const said = single.outcomes.filter(({ outcome }) => !silent.has(outcome))
    const dates = ({ rule, outcome, about, ...more }: Readonly<Record<string, unknown>>): string =>
      JSON.stringify([rule, outcome, about, more['dueOn'], more['doneOn'], more['daysOver'], more['on']])
    const unlabelled = ({ about: { event, ...about }, ...more }: AssessmentDocument['outcomes'][number]): object => ({
      ...more,
      about: event === undefined ? about : { ...about, event: { name: event.name, place: event.place, on: event.on } }
    })
    const listed = [...(states?.outcomes ?? []), ...(states?.states ?? []).flatMap(outcomesOf)]
    expect(listed.map((one) => dates(one)).sort()).toEqual(said.map((one) => dates({ ...unlabelled(one) })).sort())
    const counted = Object.values(states?.counts ?? {}).reduce((sum, one) => sum + one, 0)
    expect(counted).toBe(single.outcomes.length)
  })

  test('are asked of another evaluator, another version and other readings, as single cases are', async () => {
    const [line] = linesOf(await send(many(1), `${PATH}&evaluator=reference&version=2024-03-15&readings=clear-days`))
    const [usual] = linesOf(await send(many(1)))
    expect(line).toMatchObject({ evaluator: 'reference', readings: ['clear-days'] })
    expect(line?.counts?.shown).toBe(usual?.counts?.shown)
  })

  test('need no line feed at their end, may end as Windows ends lines, and may begin with its mark', async () => {
    const one = JSON.stringify(CASE)
    for (const body of [one, `${one}\n`, `${one}\r\n`, `\uFEFF${one}\n`])
      expect(linesOf(await send(body)).map(({ line, problem }) => [line, problem])).toEqual([[1, undefined]])
    expect((await send('')).text).toBe('')
  })

  test('are counted, case by case, and nothing of them is in the log', async () => {
    const own = await serve()
    await ask(own, 'POST', PATH, LINES, `${JSON.stringify({ ...CASE, case: 'CANARY-1' })}\n{"CANARY-2":"CANARY-3"}\n`)
    const metrics = (await get(own, '/metrics')).text
    expect(metrics).toContain('duecourse_assessments_total{evaluator="compiled"} 1')
    expect(metrics).toMatch(/duecourse_outcomes_total\{outcome="overdue"\} \d/)
    expect(own.logged().join('')).toContain('/v1/assessments')
    expect(own.logged().join('') + metrics).not.toContain('CANARY')
    await own.close()
  })
})

describe('row 14: a bad line', () => {
  test.each<readonly [string, string | Buffer, string, string]>([
    ['that is no JSON', '{"care"', 'not-json', 'NOT_JSON '],
    ['that is empty', '', 'not-json', 'EMPTY_LINE '],
    ['that is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not-json', 'NOT_UTF8 '],
    ['that is no case', '[1]', 'wrong-input', 'WRONG_TYPE '],
    ['with a day that is none', '{"care":[{"from":"2026-02-30"}]}', 'wrong-input', 'NOT_A_DAY /care/0/from'],
    ['that is too long', `"${'x'.repeat(LARGEST_BODY)}"`, 'too-large', 'TOO_LONG '],
    ['that is too deep', '['.repeat(5000), 'wrong-input', 'TOO_DEEP ']
  ])('%s has its problem in its place, and the others are answered', async (_, bad, refusal, problem) => {
    const good = `${JSON.stringify(CASE)}\n`
    const body = Buffer.concat([Buffer.from(good), Buffer.from(bad), Buffer.from(`\n${good}`)])
    const [first, second, third, ...more] = linesOf(await send(body))
    expect([first?.line, second?.line, third?.line, more]).toEqual([1, 2, 3, []])
    expect([first?.problem, third?.problem]).toEqual([undefined, undefined])
    expect(second).toEqual({ line: 2, problem: expect.anything() })
    expect(second?.problem).toMatchObject({ type: `urn:duecourse:problem:${refusal}` })
    const told = second?.problem?.errors?.map(({ code, pointer = '' }) => `${code} ${pointer}`)
    expect(told?.some((one) => one.startsWith(problem))).toBe(true)
  })

  test('among thousands is the only one that is refused', async () => {
    const lines = many(3000).split('\n').slice(0, -1)
    lines[1776] = 'nonsense'
    const answers = linesOf(await send(`${lines.join('\n')}\n`))
    expect(answers.map(({ line }) => line)).toEqual(Array.from({ length: 3000 }, (_, n) => n + 1))
    expect(answers.filter(({ problem }) => problem !== undefined).map(({ line }) => line)).toEqual([1777])
  })

  test('however many there are and whatever they hold, there are as many answers as lines', async () => {
    const text = fc.oneof(
      fc.constant(JSON.stringify(CASE)),
      fc.string({ maxLength: 40 }).map((one) => one.replaceAll('\n', ' ')),
      fc.json({ maxDepth: 3 }).map((one) => one.replaceAll('\n', ' ')),
      fc.constant('')
    )
    const bytes = fc.uint8Array({ maxLength: 60 }).map((one) => Buffer.from(one.filter((byte) => byte !== 0x0a)))
    const line = fc.oneof({ weight: 3, arbitrary: text.map((one) => Buffer.from(one)) }, bytes)
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), fc.boolean(), async (lines, isEnded) => {
        const body = Buffer.concat(
          lines.flatMap((one, n) => [...(n > 0 ? [NEWLINE] : []), one]).concat(isEnded ? [NEWLINE] : [])
        )
        const count = body.filter((byte) => byte === 0x0a).length + (body.length > 0 && body.at(-1) !== 0x0a ? 1 : 0)
        const answer = await send(body)
        expect(answer.status).toBe(200)
        expect(linesOf(answer).map((one) => one.line)).toEqual(Array.from({ length: count }, (_, n) => n + 1))
      }),
      { numRuns: 60 }
    )
  })
})

const NEWLINE = Buffer.from('\n')

describe('what the address asks', () => {
  test.each<readonly [string, number, readonly string[]]>([
    ['/v1/assessments', 400, ['MISSING /ruleset']],
    ['/v1/assessments?ruleset=leeds', 400, ['UNKNOWN_RULESET /ruleset']],
    ['/v1/assessments?ruleset=york&view=half&asOf=soon', 400, ['NOT_ALLOWED /view', 'NOT_A_DAY /asOf']],
    ['/v1/assessments?ruleset=york&readings=nothing', 400, ['UNKNOWN_READING /readings/0']],
    ['/v1/assessments?ruleset=york&case=C-1', 400, ['UNKNOWN_KEY']],
    ['/v1/assessments?ruleset=york&ruleset=york', 400, ['WRONG_TYPE /ruleset']]
  ])('%s is refused before a line is read, with everything that is wrong', async (path, status, problems) => {
    const answer = await send(many(3), path)
    expect([answer.status, problemsOf(answer)]).toEqual([status, problems])
  })

  test('in a kind that is not given, or a body that is packed, is refused', async () => {
    expect((await send(many(1), PATH, { ...LINES, accept: 'application/json' })).status).toBe(406)
    expect((await send(many(1), PATH, { ...LINES, 'content-encoding': 'gzip' })).status).toBe(415)
  })

  test('a body without end that is refused is not read to its end', async () => {
    const { socket, heard, closed } = await talk(served.port)
    socket.write(headFor('/v1/assessments?ruleset=leeds'))
    const sending = setInterval(() => socket.writable && socket.write(chunked(many(50))), 1)
    await closed
    clearInterval(sending)
    expect(heard()).toMatch(/^HTTP\/1\.1 400 /)
  })
})

const headFor = (path: string): string =>
  [
    `POST ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${served.port}`,
    'Content-Type: application/x-ndjson',
    'Transfer-Encoding: chunked',
    '',
    ''
  ].join('\r\n')

const chunked = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

describe('row 13: streamed both ways', () => {
  test('the answer to a line comes before the next line is sent', async () => {
    const { socket, heard } = await talk(served.port)
    socket.write(headFor(PATH))
    for (const n of [1, 2, 3]) {
      socket.write(chunked(`${JSON.stringify(caseOf(n))}\n`))
      await expect.poll(heard, PATIENTLY).toContain(`{"line":${n},`)
    }
    socket.write('0\r\n\r\n')
    await expect.poll(heard, PATIENTLY).toMatch(/\r\n0\r\n\r\n$/)
    socket.destroy()
  })

  test('a line may come in any pieces', async () => {
    const text = many(5)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length]
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end))
        expect(linesOf(await inPieces(pieces)).map(({ line, case: name }) => [line, name])).toEqual(
          [1, 2, 3, 4, 5].map((n) => [n, `C-${n}`])
        )
      }),
      { numRuns: 20 }
    )
  })

  test('who does not read is worked for no further, and gets everything when they do', async () => {
    const { socket, heard } = await reader(served.port)
    socket.pause()
    socket.write(headFor(PATH))
    const wide = `${JSON.stringify(CASE)}${' '.repeat(30_000)}\n`
    let sent = 0
    while (sent < 4000 && (await isTaken(socket, chunked(wide)))) sent++
    expect(sent).toBeLessThan(4000)
    socket.resume()
    socket.write('0\r\n\r\n')
    await expect.poll(() => heard().endsWith('\r\n0\r\n\r\n'), { timeout: 60_000 }).toBe(true)
    // The piece that waited for its turn was sent as well.
    expect(heard()).toContain(`{"line":${sent + 1},`)
    socket.destroy()
  })

  test('two hundred callers who go at any byte leave nothing behind', async () => {
    const body = many(400)
    const leaveAt = (bytes: number): Promise<void> =>
      new Promise((resolve) => {
        const sent = request({
          host: '127.0.0.1',
          port: served.port,
          method: 'POST',
          path: PATH,
          headers: LINES,
          agent: false
        })
        sent.on('error', () => undefined)
        sent.on('response', (res) => {
          res.on('error', () => undefined)
          res.resume()
        })
        sent.on('close', () => resolve())
        sent.write(body.slice(0, bytes), () => setTimeout(() => sent.destroy(), bytes % 7))
      })
    for (let n = 0; n < 20; n++) await leaveAt((n * 7919) % body.length)
    const before = heapNow()
    for (let n = 20; n < 220; n++) await leaveAt((n * 7919) % body.length)
    await expect.poll(() => connectionsOf(served), PATIENTLY).toBe(0)
    expect(heapNow() - before).toBeLessThan(8 * 1024 * 1024)
    // Every one of the callers had a place among those who send lines, and has left it: so many may be there at once, and these all can.
    expect((await Promise.all(Array.from({ length: 32 }, () => send(many(2))))).map(({ status }) => status)).toEqual(
      Array.from({ length: 32 }, () => 200)
    )
  })

  test('the work for a caller who goes stops within a second', async () => {
    const { socket, heard } = await talk(served.port)
    socket.write(headFor(`${PATH}&view=full`))
    for (let n = 0; n < 40; n++) socket.write(chunked(many(100)))
    await expect.poll(heard, PATIENTLY).toContain('{"line":1,')
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const count = await assessedBy(served)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await assessedBy(served)).toBe(count)
    expect(count).toBeLessThan(100_000)
  })
})

/** A connection of which only the last that was heard is kept. */
const reader = (port: number): Promise<Readonly<{ socket: Socket; heard: () => string }>> =>
  new Promise((resolve) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => resolve({ socket, heard: () => text }))
    socket.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-300_000)))
    socket.on('error', () => undefined)
  })

/** Writes, and waits until the other side has taken it; false where it does not for a while. */
const isTaken = (socket: Socket, text: string): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 2000, false)
    socket.write(text, () => {
      clearTimeout(timer)
      resolve(true)
    })
  })

const inPieces = (pieces: readonly string[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: served.port, method: 'POST', path: PATH, headers: LINES, agent: false }
    const sent = request(options, (res) => {
      let text = ''
      res.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text, json: () => undefined }))
    })
    sent.on('error', reject)
    const write = ([piece, ...rest]: readonly string[]): void => {
      if (piece === undefined) return void sent.end()
      sent.write(piece, () => setImmediate(write, rest))
    }
    write(pieces)
  })

/** What is still held after the collector has looked at everything. */
function heapNow(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

const connectionsOf = ({ server }: Served): Promise<number> =>
  new Promise((resolve) => server.getConnections((_, count) => resolve(count)))

async function assessedBy(own: Served): Promise<number> {
  const { text } = await get(own, '/metrics')
  return Number(/duecourse_assessments_total\{evaluator="compiled"\} (\d+)/.exec(text)?.[1])
}
