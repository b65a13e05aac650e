import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const jsonIn = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))

type Locked = Readonly<{
  version?: string
  dev?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  resolved?: string
  integrity?: string
}>

const own = jsonIn('package.json') as Readonly<Record<string, Readonly<Record<string, string>>>>
const { packages } = jsonIn('package-lock.json') as Readonly<{ packages: Readonly<Record<string, Locked>> }>
const locked = Object.entries(packages).filter(([path]) => path !== '')

describe('row 46: what is installed', () => {
  test('needs no script of its own to run, so that `npm ci --ignore-scripts` is enough', () => {
    const scripted = locked.filter(([, { hasInstallScript, dev }]) => hasInstallScript === true && dev !== true)
    expect(scripted.map(([path]) => path)).toEqual([])
  })

  test('is named exactly, by its version', () => {
    const ranges = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(own[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    )
    expect(ranges).toEqual([])
    expect(Object.keys(own['dependencies'] ?? {}).length).toBeGreaterThan(10)
  })

  test('is what the lock says, by its digest, and comes from the registry', () => {
    const used = locked.filter(([, { dev }]) => dev !== true)
    expect(used.length).toBeGreaterThan(50)
    const loose = used.filter(
      ([, { resolved = '', integrity = '' }]) =>
        !/^(https:\/\/registry\.npmjs\.org\/.*)?$/.test(resolved) || !integrity.startsWith('sha512-')
    )
    expect(loose.map(([path]) => path)).toEqual([])
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      expect((packages[''] as typeof own)[kind]).toEqual(own[kind])
  })
})

const files = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))

/** Whatever can open a connection to somewhere else. */
const REACHES_OUT: readonly RegExp[] = [
  /\bfetch\(/,
  /\bWebSocket\b|\bEventSource\b/,
  /from 'node:(https|http2|net|tls|dgram|dns)(\/promises)?'/,
  /import \{[^}]*\b(request|get|Agent)\b[^}]*\} from 'node:http'/,
  /from '(openid-client|undici|axios|pg)'/,
  /\bcreateRemoteJWKSet\b/
]

/** To the council's identity provider, and to the database that the environment names. Neither address can be given in a request. */
const MAY_REACH_OUT = [
  'server/people/provider.ts',
  'server/database/postgres.ts',
  'server/database/read-only.ts',
  'server/library/follow.ts'
]

describe('row 38: there is no feature that asks for an address that somebody gives', () => {
  const reaching = (text: string): boolean => REACHES_OUT.some((one) => one.test(text))

  test('only the sign-in and the database reach out', () => {
    // A type, or an address to be looked at, is no connection.
    const IMPORTS_OF_TYPES = /^import type .*$/gm
    const ADDRESSES =
      /import \{ ?(type AddressInfo|isIP|BlockList)(, (type AddressInfo|isIP|BlockList))* ?\} from 'node:net'/g
    const found = ['server', 'engine'].flatMap(files).filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return reaching(text.replace(IMPORTS_OF_TYPES, '').replace(ADDRESSES, ''))
    })
    expect(found.filter((file) => !MAY_REACH_OUT.includes(file))).toEqual([])
    expect(found).toContain('server/people/provider.ts')
  })

  test.each([
    "const answer = await fetch('https://a.example')",
    "import { connect } from 'node:net'",
    "import { request } from 'node:http'",
    "import { createServer, request } from 'node:http'",
    "import { lookup } from 'node:dns/promises'"
  ])('which would be noticed: %s', (text) => {
    expect(reaching(text)).toBe(true)
  })
})
