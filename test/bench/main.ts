import { comparePeers } from './peers.ts'
import { table } from './table.ts'
import { timeWhole } from './whole.ts'

/**
 * `npm run bench`: how long conditions take beside other evaluators, and how long whole assessments take. With `--markdown` the tables come as
 * Markdown; with `--conditions` or `--whole` only one of the two is run. It is never a test: computers differ, and so do their days.
 */
const asked = new Set(process.argv.slice(2))
const markdown = asked.has('--markdown')
const progress = (says: string): void => void process.stderr.write(`${says}\n`)
const print = (about: string, rows: Parameters<typeof table>[0]): void =>
  console.log(`${about}\n\n${table(rows, markdown)}\n`)

if (!asked.has('--whole')) {
  const { about, rows } = await comparePeers(progress)
  print(about, rows)
}
if (!asked.has('--conditions')) {
  const { about, rows } = await timeWhole(progress)
  print(about, rows)
}
