import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LARGEST_BODY, PATIENCE } from '../../server/limits.ts'
import { makeServer } from '../../server/listen.ts'
import { ask, CASE, get, JSON_TYPE, PATIENTLY, post, type Served, serve, talk } from './serving.ts'

let served: Served
beforeAll(async () => {
  served = await serve()
})
afterAll(() => served.close())

const headFor = (port: number, ...headers: readonly string[]): string =>
  [
    'POST /v1/assessments HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    ...headers,
    '',
    ''
  ].join('\r\n')

describe('row 11: a body that is too large', () => {
  test('is refused by the length that it says, before any of it is read', async () => {
    const { socket, heard, closed } = await talk(served.port)
    socket.write(headFor(served.port, 'Content-Length: 104857600'))
    await closed
    expect(heard()).toMatch(/^HTTP\/1\.1 413 /)
    expect(heard()).toMatch(/\r\nConnection: close\r\n/)
    expect(heard()).toContain('urn:duecourse:problem:too-large')
  })

  test('is refused as it comes where it does not say how long it is', async () => {
    const { socket, heard, closed } = await talk(served.port)
    socket.write(headFor(served.port, 'Transfer-Encoding: chunked'))
    const piece = `10000\r\n${' '.repeat(0x10000)}\r\n`
    const sending = setInterval(() => socket.writable && socket.write(piece), 1)
    await closed
    clearInterval(sending)
    expect(heard()).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('is not begun by a caller that asks first', async () => {
    const { socket, heard, closed } = await talk(served.port)
    socket.write(headFor(served.port, `Content-Length: ${LARGEST_BODY + 1}`, 'Expect: 100-continue'))
    await closed
    expect(heard()).toMatch(/^HTTP\/1\.1 413 /)
    const { socket: other, heard: welcome } = await talk(served.port)
    other.write(headFor(served.port, 'Content-Length: 2', 'Expect: 100-continue'))
    await expect.poll(welcome, PATIENTLY).toMatch(/^HTTP\/1\.1 100 Continue/)
    other.destroy()
  })

  test('is one byte more than the largest that is read', async () => {
    const fill = (size: number): string => {
      const body = JSON.stringify({ ruleset: 'york', view: 'summary', case: CASE })
      return body + ' '.repeat(size - body.length)
    }
    expect((await post(served, '/v1/assessments', fill(LARGEST_BODY))).status).toBe(200)
    expect((await post(served, '/v1/assessments', fill(LARGEST_BODY + 1))).status).toBe(413)
  })

  test('that says it is shorter than it is, is cut at what it says', async () => {
    const { socket, heard, closed } = await talk(served.port)
    socket.write(`${headFor(served.port, 'Content-Length: 2')}{}${'x'.repeat(1000)}`)
    await closed
    // What comes after is no request, and ends the connection.
    expect(heard()).toMatch(/HTTP\/1\.1 400 /)
  })

  test('that says it is longer than it is, is waited for and no more', async () => {
    const impatient = await serve({}, { ...PATIENCE, headersTimeout: 500, requestTimeout: 1000 })
    const { socket, heard, closed } = await talk(impatient.port)
    socket.write(`${headFor(impatient.port, 'Content-Length: 1000')}{}`)
    await closed
    expect(heard()).toMatch(/^HTTP\/1\.1 408 /)
    await impatient.close()
  })

  test('that says two lengths is none', async () => {
    const { socket, heard, closed } = await talk(served.port)
    socket.write(`${headFor(served.port, 'Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`)
    await closed
    expect(heard()).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('when it is blown up is not blown up', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))
    const answer = await ask(served, 'POST', '/v1/assessments', { ...JSON_TYPE, 'content-encoding': 'gzip' }, bomb)
    expect(answer.status).toBe(415)
  })

  test('leaves the server as it was', async () => {
    expect((await post(served, '/v1/assessments', { ruleset: 'york', case: CASE })).status).toBe(200)
  })
})

describe('row 12: callers that take their time', () => {
  test('are given no more of it than this', () => {
    expect(PATIENCE).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5000,
      maxConnections: 2000
    })
    const server = makeServer(() => undefined)
    expect(
      Object.fromEntries(Object.keys(PATIENCE).map((name) => [name, server[name as keyof typeof PATIENCE]]))
    ).toEqual(PATIENCE)
  })

  test('are sent away, and keep nobody else waiting', async () => {
    const SLOW = 60
    const impatient = await serve({}, { ...PATIENCE, headersTimeout: 1500, requestTimeout: 3000 })
    const body = { ruleset: 'york', view: 'summary', case: CASE, asOf: '2026-05-10' }
    const timed = async (): Promise<number> => {
      const start = performance.now()
      expect((await post(impatient, '/v1/assessments', body)).status).toBe(200)
      return performance.now() - start
    }
    const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Infinity
    const times = async (): Promise<readonly number[]> => {
      const found: number[] = []
      for (let i = 0; i < 9; i++) found.push(await timed())
      return found
    }
    await times()
    const alone = median(await times())

    const slow = await Promise.all(Array.from({ length: SLOW }, () => talk(impatient.port)))
    const dribble = setInterval(() => {
      for (const { socket } of slow) if (socket.writable) socket.write('x')
    }, 100)
    for (const { socket } of slow) socket.write('POST /v1/assessments HTTP/1.1\r\nX-Slow: ')
    const beside = median(await times())
    await Promise.all(slow.map(({ closed }) => closed))
    clearInterval(dribble)
    for (const { heard } of slow) expect(heard()).toMatch(/^HTTP\/1\.1 408 /)
    expect(beside).toBeLessThan(alone * 4 + 500)
    expect((await get(impatient, '/healthz')).status).toBe(200)
    await impatient.close()
  })

  test('are not let in where there are too many of them', async () => {
    const small = await serve({}, { ...PATIENCE, maxConnections: 2 })
    const [one, two] = [await talk(small.port), await talk(small.port)]
    const third = await talk(small.port)
    await third.closed
    one.socket.destroy()
    await one.closed
    const isLetIn = (): Promise<boolean> =>
      get(small, '/healthz').then(
        ({ status }) => status === 200,
        () => false
      )
    await expect.poll(isLetIn, PATIENTLY).toBe(true)
    two.socket.destroy()
    await small.close()
  })
})
