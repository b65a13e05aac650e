import '../../server/memory.ts'
import { timeCaseload } from './caseload.ts'
import { timeChanges } from './changes.ts'
import { timeLines } from './caseload-lines.ts'
import { timeBrowser } from './in-browser.ts'
import { comparePeers } from './peers.ts'
import { timeServed } from './served.ts'
import { type Rows, table } from './table.ts'
import { timeWhole } from './whole.ts'

type Section = (progress: (says: string) => void) => Promise<Readonly<{ about: string; rows: Rows }>>

/**
 * `npm run bench`: how long conditions take beside other evaluators, and how long whole assessments take; what a store of many versions is asked;
 * whole caseloads, with `--million` of a million children too; and the pages in a real browser. With `--markdown` the tables come as Markdown; with the flags of sections only those are run. It is never a
 * test: computers differ, and so do their days.
 */
const SECTIONS: readonly (readonly [flag: string, Section])[] = [
  ['--conditions', comparePeers],
  ['--whole', timeWhole],
  ['--versions', timeChanges],
  ['--versions', timeServed],
  ['--caseload', timeCaseload],
  ['--caseload', timeLines],
  ['--browser', timeBrowser]
]

const asked = new Set(process.argv.slice(2))
const chosen = SECTIONS.filter(([flag]) => asked.has(flag))
const progress = (says: string): void => void process.stderr.write(`${says}\n`)

for (const [, section] of chosen.length === 0 ? SECTIONS : chosen) {
  const { about, rows } = await section(progress)
  console.log(`${about}\n\n${table(rows, asked.has('--markdown'))}\n`)
}
