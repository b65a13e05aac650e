import { globSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const COMPONENTS = resolve(ROOT, 'node_modules/govuk-frontend/dist/govuk/components')

test('the styles bring the parts of the design system that the pages are made of, and no others', () => {
  const pages = globSync('editor/**/*.{ts,tsx,html}', { cwd: ROOT, exclude: (name) => name === 'dist' })
    .map((file) => readFileSync(resolve(ROOT, file), 'utf8'))
    .join('\n')
  const parts = readdirSync(COMPONENTS, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
  const used = parts.filter((part) => new RegExp(`govuk-${part}(?![a-z])(?!-(?!-)[a-z])`).test(pages))
  const styles = readFileSync(resolve(ROOT, 'editor/styles/_govuk.scss'), 'utf8')
  const brought = [...styles.matchAll(/govuk\/components\/([a-z-]+)"/g)].map(([, part]) => part)
  expect(used.filter((part) => !brought.includes(part))).toEqual([])
  expect(brought.filter((part) => !new RegExp(`govuk-${part}`).test(pages))).toEqual([])
})
