import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MARK = new URL('dist/.built-from', import.meta.url)

/** Everything that the pages are made of. The lockfile stands for all packages. */
const INPUTS = [
  'editor/**/*.{ts,tsx,html,scss,png,json}',
  'engine/**/*.ts',
  'schemas/compiled/*',
  'schemas/*.json',
  'package-lock.json'
]

function inputsDigest(): string {
  const files = globSync(INPUTS, { cwd: ROOT, exclude: (name) => name === 'dist' || name === 'node_modules' }).sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(new URL(`../${file}`, import.meta.url)))
  return hash.digest('hex')
}

const builtFrom = (): string => (existsSync(MARK) ? readFileSync(MARK, 'utf8') : '')

/** Packs every piece that shrinks by it, once and for all, so that the server need not for each browser. */
function pack(folder: URL): void {
  for (const file of globSync('*.{js,css,svg,ttf}', { cwd: fileURLToPath(folder) })) {
    const piece = new URL(file, folder)
    writeFileSync(`${fileURLToPath(piece)}.gz`, gzipSync(readFileSync(piece), { level: 9 }))
  }
}

/** Builds the pages, if anything that they are made of has changed since they were built. */
async function main(): Promise<void> {
  const digest = inputsDigest()
  if (builtFrom() === digest) return
  // Under a test runner's own setting React would be built as for development, half as long again.
  process.env['NODE_ENV'] = 'production'
  console.error('building the pages (a minute at most, and only when something has changed)')
  await build({ configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)), logLevel: 'warn' })
  pack(new URL('dist/assets/', import.meta.url))
  writeFileSync(MARK, digest)
}

await main()
