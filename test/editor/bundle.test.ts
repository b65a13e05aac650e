import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { beforeAll, describe, expect, test, vi } from 'vitest'

type Piece = Readonly<{
  name: string
  text: string
  imports: readonly string[]
  later: readonly string[]
  modules: readonly string[]
}>

const CONFIG = fileURLToPath(new URL('../../editor/vite.config.ts', import.meta.url))
const FIRST_LOAD = 140 * 1024

let pieces: ReadonlyMap<string, Piece> = new Map()
let home = ''
let main = ''

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : Buffer.from(source).toString()

beforeAll(async () => {
  // Under a test runner's own setting React would be built as for development.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ configFile: CONFIG, logLevel: 'error', build: { write: false } })
  vi.unstubAllEnvs()
  const [result] = [built].flat()
  if (result === undefined || !('output' in result)) throw new Error('nothing was built')
  pieces = new Map(
    result.output.map((one): [string, Piece] => [
      one.fileName,
      one.type === 'chunk'
        ? {
            name: one.fileName,
            text: one.code,
            imports: one.imports,
            later: one.dynamicImports,
            modules: Object.keys(one.modules)
          }
        : { name: one.fileName, text: textOf(one.source), imports: [], later: [], modules: [] }
    ])
  )
  home = pieceWith('/screens/home/home.tsx')
  main = pieceWith('/editor/main.tsx')
}, 180_000)

const pieceWith = (module: string): string =>
  [...pieces.values()].find(({ modules }) => modules.some((one) => one.endsWith(module)))?.name ?? ''

/** A piece and everything that has to be there before it runs. */
function needed(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const one of pieces.get(name)?.imports ?? []) needed(one, seen)
  return seen
}

/** What a browser fetches before the first page can be seen: the document names some of it, the page the rest. */
function firstLoad(): readonly Piece[] {
  const page = pieces.get('index.html')?.text ?? ''
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const names = new Set([...named, main, home].flatMap((name) => [...needed(name)]))
  return [page === '' ? undefined : pieces.get('index.html'), ...[...names].map((name) => pieces.get(name))].filter(
    (one) => one !== undefined
  )
}

describe('what a browser is sent', () => {
  test('for the first page is at most 140 kB, packed', () => {
    const sizes = firstLoad().map(({ name, text }) => [name, gzipSync(text, { level: 9 }).length] as const)
    expect(sizes.some(([name]) => name === home)).toBe(true)
    expect(sizes.some(([name]) => name === main)).toBe(true)
    expect(sizes.some(([name]) => name.endsWith('.css'))).toBe(true)
    expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(FIRST_LOAD)
  })

  test('for the first page holds no reader, no validator and no YAML: they are in the worker', () => {
    const HEAVY =
      /\/node_modules\/(yaml|ajv|monaco-editor|swagger-ui-dist)\/|\/schemas\/compiled\/|\/engine\/(read|assess|compile|explain|behaviour)\//
    const modules = firstLoad().flatMap((piece) => piece.modules)
    expect(modules.length).toBeGreaterThan(20)
    expect(modules.filter((one) => HEAVY.test(one) && !one.includes('/editor/'))).toEqual([])
    expect([...pieces.keys()].filter((name) => name.includes('workshop.worker'))).toHaveLength(1)
  })

  test('nowhere evaluates text, and nowhere holds json-rules-engine', () => {
    // Monaco looks whether it may, and does not; it is a document of its own with a policy of its own.
    const ours = [...pieces.values()].filter(({ name, modules }) => name.endsWith('.js') && !modules.some(isMonaco))
    expect(ours.some(({ name }) => name.includes('workshop.worker'))).toBe(true)
    const wrong = ours
      .filter(({ text }) => /\bnew Function\(|\beval\(|json-rules-engine/.test(text))
      .map(({ name }) => name)
    expect(wrong.filter((name) => !name.includes('editor.worker'))).toEqual([])
  })

  test('holds Monaco only where the source of a ruleset is opened', () => {
    const ofPages = [...reached(entryOf('index.html'))]
    expect(ofPages.length).toBeGreaterThan(5)
    expect(ofPages.filter((name) => pieces.get(name)?.modules.some(isMonaco))).toEqual([])
    const ofSource = reached(entryOf('source.html'))
    const withMonaco = [...pieces.values()].filter(({ modules }) => modules.some(isMonaco)).map(({ name }) => name)
    expect(withMonaco.filter((name) => !ofSource.has(name))).toEqual([])
  })
})

const isMonaco = (module: string): boolean => module.includes('/node_modules/monaco-editor/')

const entryOf = (page: string): string =>
  /<script[^>]* src="\/(assets\/[^"]+\.js)"/.exec(pieces.get(page)?.text ?? '')?.[1] ?? ''

/** Everything that a page may ever fetch. */
function reached(name: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  const { imports = [], later = [] } = pieces.get(name) ?? {}
  for (const one of [...imports, ...later]) reached(one, seen)
  return seen
}
