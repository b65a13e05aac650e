import { readFileSync } from 'node:fs'
import { type Assessment, assess } from '../../engine/assess/assess.ts'
import { explain } from '../../engine/explain/explain.ts'
import { AS_OF, procedure, readOne } from './inputs.ts'
import { measure, type Timed } from './measure.ts'
import { figures, type Rows } from './table.ts'

const fullCase: unknown = JSON.parse(readFileSync(new URL('full-case.json', import.meta.url), 'utf8'))

/** Many to a measured run, so that looking at the clock does not count. */
const TIMES = 50

/** Whole assessments of one full case with six reviews: by itself, with its working written out, and as text. */
export async function timeWhole(progress: (says: string) => void): Promise<Readonly<{ about: string; rows: Rows }>> {
  const facts = readOne(fullCase)
  const york = procedure('york')
  const brighton = procedure('brighton-and-hove')
  const [first, second] = [assess(york, facts, AS_OF), assess(brighton, facts, AS_OF)]
  const alone = [
    repeated('York with the law, assess', first, () => assess(york, facts, AS_OF)),
    repeated('Brighton & Hove with the law, assess', second, () => assess(brighton, facts, AS_OF))
  ]
  const timesAlone = await measure(alone, progress)
  // Apart, since a document of some megabytes leaves the collector work that would be counted against whoever comes next.
  const document = explain(first)
  const around = [
    repeated('York: explain, with the working', first, () => explain(first)),
    repeated('York: JSON.stringify of that', first, () => JSON.stringify(document)),
    repeated('the case: readCase', undefined, () => readOne(fullCase))
  ]
  const measured = [...timesAlone, ...(await measure(around, progress))]
  const times = measured.map((time) => time / TIMES)
  const timed = [...alone, ...around]
  const rows = timed.map(({ name, of }, i) => [name, of, figures(times[i] ?? 0), figures(1e6 / (times[i] ?? 0))])
  const size = figures(JSON.stringify(document).length / 1024)
  return {
    about: `Whole assessments of one full case of six reviews, on one core (the document as text: ${size} KB)`,
    rows: [['', 'outcomes', 'CPU µs', 'a second'], ...rows]
  }
}

/** What was made last is kept, so that no part of the work can be left out. */
function repeated(name: string, of: Assessment | undefined, make: () => unknown): Timed & Readonly<{ of: string }> {
  const kept: unknown[] = []
  const run = (): void => {
    for (let i = 0; i < TIMES; i++) kept[0] = make()
  }
  return { name, run, of: of === undefined ? '' : String(of.outcomes.length) }
}
