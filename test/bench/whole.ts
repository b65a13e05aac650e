import { readFileSync } from 'node:fs'
import { type Assessment, assess } from '../../engine/assess/assess.ts'
import { explain } from '../../engine/explain/explain.ts'
import { AS_OF, procedure, readOne } from './inputs.ts'
import { measure, type Timed } from './measure.ts'
import { figures, type Rows } from './table.ts'

const fullCase: unknown = JSON.parse(readFileSync(new URL('full-case.json', import.meta.url), 'utf8'))

/** Whole assessments of one full case with six reviews: by itself, with its working written out, and as text. */
export async function timeWhole(progress: (says: string) => void): Promise<Readonly<{ about: string; rows: Rows }>> {
  const facts = readOne(fullCase)
  const york = procedure('york')
  const brighton = procedure('brighton-and-hove')
  const [first, second] = [assess(york, facts, AS_OF), assess(brighton, facts, AS_OF)]
  const document = explain(first)
  let kept: unknown
  const timed: readonly (Timed & Readonly<{ of: Assessment }>)[] = [
    { name: 'York with the law, assess', of: first, run: () => (kept = assess(york, facts, AS_OF)) },
    { name: 'York with the law, explain', of: first, run: () => (kept = explain(first)) },
    { name: 'York with the law, JSON.stringify', of: first, run: () => (kept = JSON.stringify(document)) },
    { name: 'Brighton & Hove with the law, assess', of: second, run: () => (kept = assess(brighton, facts, AS_OF)) },
    { name: 'reading the case', of: first, run: () => (kept = readOne(fullCase)) }
  ]
  const times = await measure(timed, progress)
  if (kept === undefined) throw new Error('nothing was done')
  const rows = timed.map(({ name, of }, i) => [
    name,
    String(of.outcomes.length),
    figures(times[i]!),
    figures(1e6 / times[i]!)
  ])
  const about = `whole assessments of one full case of six reviews, on one core; the document as text has ${figures(JSON.stringify(document).length / 1024)} KB`
  return { about, rows: [['', 'outcomes', 'CPU µs', 'a second'], ...rows] }
}
