import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contrastWithWhite } from '../../server/council.ts'
import { readEnvironment } from '../../server/environment.ts'
import { ask, get, type Served, serve } from './serving.ts'

/** Pages as they are built, as far as the server knows them. */
function built(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duecourse-pages-'))
  mkdirSync(join(folder, 'assets'))
  const files = {
    'index.html': 'the editor',
    'source.html': 'the source',
    'icon.png': '\x89PNG',
    secret: 'no',
    '.built-from': 'no'
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'run()')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.gz'), gzipSync('run()'))
  return folder
}

let withPages: Served
let without: Served
beforeAll(async () => {
  ;[withPages, without] = await Promise.all([serve({ pages: built() }), serve()])
})
afterAll(() => Promise.all([withPages.close(), without.close()]))

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('where the pages are built', () => {
  test.each([
    '/',
    '/procedures/york',
    '/procedures/york/provisions/Y5.5',
    '/calendars/england-and-wales',
    '/record?x=1'
  ])('%s is answered with the editor, under a policy of its own', async (path) => {
    const answer = await get(withPages, path, HTML)
    expect([answer.status, answer.text]).toEqual([200, 'the editor'])
    expect(answer.headers['content-security-policy']).toMatch(/script-src 'self'.*require-trusted-types-for 'script'/)
    expect(answer.headers['content-security-policy']).not.toContain('unsafe')
    expect([answer.headers['cache-control'], answer.headers['vary']]).toEqual(['no-cache', 'Accept'])
    const again = await get(withPages, path, { ...HTML, 'if-none-match': String(answer.headers['etag']) })
    expect(again.status).toBe(304)
  })

  test('the page with the text is the one that may write styles', async () => {
    const answer = await get(withPages, '/source?procedure=york', HTML)
    expect([answer.text, answer.headers['content-security-policy']]).toEqual([
      'the source',
      expect.stringContaining("style-src 'self' 'unsafe-inline'")
    ])
  })

  test('what they are made of is kept for good', async () => {
    const answer = await get(withPages, '/assets/main-1a2b.js')
    expect([answer.status, answer.text, answer.headers['cache-control']]).toEqual([
      200,
      'run()',
      'public, max-age=31536000, immutable'
    ])
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
    expect((await get(withPages, '/icon.png')).headers['content-type']).toBe('image/png')
  })

  test('what they are made of is sent packed to whoever takes it so, and by what it is', async () => {
    const path = '/assets/main-1a2b.js'
    const [plain, packed] = await Promise.all([
      get(withPages, path, { 'accept-encoding': 'identity' }),
      get(withPages, path, { 'accept-encoding': 'gzip, deflate, br' })
    ])
    expect([plain.text, plain.headers['content-encoding']]).toEqual(['run()', undefined])
    expect([packed.headers['content-encoding'], packed.headers['content-length']]).toEqual([
      'gzip',
      String(gzipSync('run()').length)
    ])
    for (const { headers } of [plain, packed]) {
      expect([headers['content-type'], headers['vary']]).toEqual(['text/javascript; charset=utf-8', 'Accept-Encoding'])
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-security-policy']).toContain("script-src 'self'")
    }
    expect(plain.headers['etag']).not.toBe(packed.headers['etag'])
  })

  test('the start page is at its own address, and the one to sign in by is one of the pages', async () => {
    expect((await get(withPages, '/start', HTML)).text).toContain('<h1>')
    expect((await get(withPages, '/sign-in', HTML)).text).toBe('the editor')
    expect((await get(without, '/sign-in', HTML)).text).toContain('/sign-in/sign-in.js')
  })

  test.each([
    '/v1/nothing',
    '/assets/none.js',
    '/assets',
    '/assets/..%2Fsecret',
    '/assets/%2e%2e/.built-from',
    '/.built-from',
    '/secret.txt',
    '/start/none',
    '/procedures/.secret',
    '/index.html'
  ])('there is nothing at %s', async (path) => {
    const answer = await get(withPages, path, HTML)
    expect([answer.status, answer.text.includes('no"'), answer.text === 'no']).toEqual([404, false, false])
  })

  test('a program that asks for no page is told that there is nothing', async () => {
    for (const accept of ['application/json', '*/*']) {
      expect((await get(withPages, '/procedures/york', { accept })).status).toBe(404)
    }
    expect((await ask(withPages, 'POST', '/procedures/york', HTML)).status).toBe(404)
    expect((await ask(withPages, 'HEAD', '/procedures/york', HTML)).status).toBe(200)
  })
})

describe('where they are not', () => {
  test('the start page comes first, and is at its own address too', async () => {
    const first = await get(without, '/', HTML)
    expect(first.text).toContain('<h1>')
    expect((await get(without, '/start', HTML)).text).toBe(first.text)
  })

  test.each(['/procedures/york', '/source', '/icon.png', '/assets/main-1a2b.js'])(
    'there is nothing at %s',
    async (path) => {
      expect((await get(without, path, HTML)).status).toBe(404)
    }
  )
})

describe('whose pages they are', () => {
  test('everybody is told', async () => {
    const council = { name: 'City of York Council', colour: '#005a9c', contact: 'duecourse@york.example' }
    const york = await serve({ council })
    const { contact, ...shown } = council
    expect((await get(york, '/v1/settings')).json()).toEqual({ council: shown, signIn: 'links', contact })
    expect((await get(without, '/v1/settings')).json()).toEqual({ council: { name: 'Duecourse' }, signIn: 'links' })
    await york.close()
  })

  const read = (own: Readonly<Record<string, string>>) => readEnvironment(own)

  test('the environment says', () => {
    expect(read({})).toMatchObject({ council: { name: 'Duecourse' } })
    const own = {
      DUECOURSE_COUNCIL_NAME: 'Brighton & Hove',
      DUECOURSE_COUNCIL_COLOUR: '#1D70B8',
      DUECOURSE_CONTACT: 'a@b.example'
    }
    expect(read(own)).toMatchObject({ council: { name: 'Brighton & Hove', colour: '#1d70b8', contact: 'a@b.example' } })
  })

  test.each([
    ['DUECOURSE_COUNCIL_COLOUR', 'blue'],
    ['DUECOURSE_COUNCIL_COLOUR', '#fff'],
    ['DUECOURSE_COUNCIL_COLOUR', '#777777;'],
    ['DUECOURSE_COUNCIL_COLOUR', '#ffdd00'],
    ['DUECOURSE_COUNCIL_COLOUR', '#777777'],
    ['DUECOURSE_COUNCIL_NAME', 'two\nlines'],
    ['DUECOURSE_COUNCIL_NAME', ' '],
    ['DUECOURSE_COUNCIL_NAME', 'x'.repeat(201)],
    ['DUECOURSE_CONTACT', 'a\u0000b']
  ])('%s=%j is refused', (name, value) => {
    expect(read({ [name]: value })).toEqual({ wrong: [expect.stringContaining(name)] })
  })

  test.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#0b0c0c', 19.59]
  ])('white on %s has the contrast %d', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1)
  })
})
