import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { build } from 'vite'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Each room, and what it may import: other rooms of ours, then packages. Nothing points back. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: ['ajv', 'node:'],
  'schemas/compiled': [],
  engine: ['schemas/compiled', 'yaml'],
  'engine/reference': ['engine', 'json-rules-engine'],
  server: [
    'engine',
    'engine/reference',
    'schemas',
    '@fastify/busboy',
    'canonicalize',
    'cookie',
    'csv-parse',
    'express',
    'express-rate-limit',
    'helmet',
    'jose',
    'kysely',
    'openid-client',
    'pg',
    'pino',
    'prom-client',
    'saxes',
    'node:'
  ],
  editor: [
    'engine',
    'schemas',
    '@tanstack/react-query',
    'diff',
    'govuk-frontend',
    'monaco-editor',
    'react',
    'react-dom',
    'react-router'
  ],
  // What builds the pages runs beside them, not in them.
  'editor/build.ts': ['vite', 'node:'],
  'editor/vite.config.ts': ['@vitejs/plugin-react', 'vite', 'node:']
}

/** The stages of the engine in order: each may use those before it, never one after it. `read` and `compile` do not know each other. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  days: [],
  model: ['days'],
  read: ['days', 'model'],
  edit: ['days', 'model', 'read'],
  chronology: ['days', 'model'],
  compile: ['days', 'model', 'chronology'],
  assess: ['days', 'model', 'chronology', 'compile'],
  explain: ['days', 'model', 'chronology', 'compile', 'assess'],
  diff: ['days', 'model', 'explain'],
  floor: ['days', 'model', 'compile', 'explain', 'diff'],
  schedule: ['days', 'model', 'chronology', 'compile', 'assess', 'explain'],
  examples: ['days', 'model', 'read', 'chronology', 'compile', 'assess', 'explain'],
  behaviour: ['days', 'model', 'read', 'chronology', 'compile', 'assess', 'explain'],
  changes: ['days', 'model', 'compile', 'explain', 'diff', 'behaviour'],
  returns: ['days', 'model', 'read'],
  cohort: ['days', 'model', 'chronology', 'compile', 'assess', 'explain'],
  coverage: ['days', 'model', 'read', 'examples'],
  synthetic: ['days', 'model', 'read'],
  reference: ['days', 'model', 'chronology', 'compile', 'assess']
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('editor/dist/'))

const IMPORT = /^(?:import|export|\}).*? from '([^'\n]+)'$|^(?:import|.*\bimport\() ?'([^'\n]+)'/gm

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '')

const roomOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? file

const targetOf = (file: string, name: string): string =>
  name.startsWith('.') ? roomOf(relative(ROOT, resolve(ROOT, dirname(file), name))) : name

const allowed = (room: string, target: string): boolean =>
  target === room ||
  (MAY_IMPORT[room] ?? []).some((one) => target === one || target.startsWith(one.endsWith(':') ? one : `${one}/`))

describe('imports point one way', () => {
  test.each(['schemas', 'engine', 'server', 'editor'])('in %s', (folder) => {
    const wrong = sourceFiles(folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => !allowed(roomOf(file), targetOf(file, name)))
        .map((name) => `${file} imports ${name}`)
    )
    expect(wrong).toEqual([])
  })

  test('from one stage of the engine to those before it', () => {
    const stageOf = (path: string): string | undefined => /^engine\/([a-z]+)\//.exec(path)?.[1]
    const wrong = sourceFiles('engine').flatMap((file) => {
      const stage = stageOf(file)
      if (stage === undefined) return []
      return importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => stageOf(relative(ROOT, resolve(ROOT, dirname(file), name))))
        .filter((other) => other !== undefined && other !== stage && !STAGES[stage]?.includes(other))
        .map((other) => `${file} imports from ${other}`)
    })
    expect(wrong).toEqual([])
  })
})

test('nothing in the server knows of its two faces, the command line and the routes, but those who put them together', () => {
  const faces = ['cli', 'routes']
  const together = new Set(['server/app.ts', 'server/main.ts'])
  const faceOf = (path: string): string | undefined => faces.find((face) => path.startsWith(`server/${face}/`))
  const wrong = sourceFiles('server').flatMap((file) => {
    if (together.has(file)) return []
    return importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => faceOf(relative(ROOT, resolve(ROOT, dirname(file), name))))
      .filter((face) => face !== undefined && face !== faceOf(file))
      .map((face) => `${file} imports from ${face}`)
  })
  expect(wrong).toEqual([])
})

describe('the engine runs anywhere', () => {
  test('it names no clock, no randomness, no network and no evaluation of text', () => {
    const FORBIDDEN = /\bnew Date\b|\bDate\.now\b|Math\.random|\bfetch\(|\beval\(|new Function\b|\bprocess\./
    const wrong = sourceFiles('engine').filter((file) => FORBIDDEN.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(wrong).toEqual([])
  })

  test('it bundles for a browser without Node, json-rules-engine or eval', async () => {
    const result = await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      build: { write: false, minify: true, lib: { entry: join(ROOT, 'engine/index.ts'), formats: ['es'] } }
    })
    const [bundle] = [result].flat()
    const code =
      bundle !== undefined && 'output' in bundle
        ? bundle.output.map((one) => ('code' in one ? one.code : '')).join('\n')
        : ''
    expect(code.length).toBeGreaterThan(10_000)
    expect(code).not.toMatch(/from ?["']node:|require\(|new Function\(|\beval\(|json-rules-engine/)
  })
})
