import { readFileSync } from 'node:fs'
import {
  changesBetween,
  checkFloor,
  compareLooked,
  compareRulesets,
  compileRuleset,
  comparisonDocument,
  diffDocument,
  diffRulesets,
  readRuleset
} from '../../engine/index.ts'
import { namesIn } from '../../server/store/versions.ts'
import { procedure, vocabulary } from './inputs.ts'
import { onceThrough, type Spent, steady, type Timed } from './measure.ts'
import { figures, type Rows } from './table.ts'

const YORK = readFileSync(new URL('../../rulesets/york/2024-03-15.yaml', import.meta.url), 'utf8')

/** A timescale, a condition and a heading: what somebody might change in an afternoon. */
const EDITS: readonly (readonly [from: string, to: string])[] = [
  [
    'atLeast: 10 working days, before: meeting, met: invitations-sent',
    'atLeast: 12 working days, before: meeting, met: invitations-sent'
  ],
  [
    'invitee: { role: personal-adviser, attends: invited, when: { fact: age-at-review, operator: greaterThanInclusive, value: 16 } }',
    'invitee: { role: personal-adviser, attends: invited, when: { fact: age-at-review, operator: greaterThanInclusive, value: 15 } }'
  ],
  ['title: Invitations and consultation papers', 'title: Invitations, and papers for consultation']
]

type Job = Timed & Readonly<{ within: string }>

/** How long it takes to say what changed, and whether the law is kept: in milliseconds, at first and once it is warm. */
export async function timeChanges(progress: (says: string) => void): Promise<Readonly<{ about: string; rows: Rows }>> {
  const rows: (readonly string[])[] = []
  const jobs = jobsOf()
  // All first times before anything is warm: some of what one runs through, another ran through before.
  const first: Spent[] = []
  for (const { run } of jobs) first.push(await onceThrough(run))
  for (const [i, job] of jobs.entries()) rows.push(rowOf(job, first[i]!, await steady(job, progress)))
  return {
    about: 'What changed, and whether the law is kept, on one core, in milliseconds',
    rows: [['', 'CPU', 'wall', 'the first time, wall', 'to reach'], ...rows]
  }
}

function jobsOf(): readonly Job[] {
  const [york, brighton] = [procedure('york'), procedure('brighton-and-hove')]
  const { calendar } = york.local.versions[0]
  const [before, law] = [york.local.versions[0], york.law?.versions ?? []]
  const after = compileRuleset(editedYork(law.flatMap(({ ruleset }) => namesIn(ruleset))), calendar)
  const other = brighton.local.versions[0]
  const councils = { before, after: other, law }
  return [
    {
      name: 'York beside an edited York: diff',
      run: () => diffDocument(diffRulesets(before.ruleset, after.ruleset, calendar)),
      within: 'under 20'
    },
    {
      name: 'York beside an edited York: with what it makes conditions do otherwise',
      run: () => changesBetween({ before, after, law }, calendar),
      within: ''
    },
    {
      name: 'York beside Brighton & Hove: compare',
      run: () => comparisonDocument(compareRulesets(before.ruleset, other.ruleset, calendar)),
      within: 'under 50'
    },
    {
      name: 'York beside Brighton & Hove: with what it makes conditions do otherwise',
      run: () => comparisonDocument(compareLooked(councils, calendar)),
      within: ''
    },
    {
      name: 'York beside the law: the floor, on every day of the calendar',
      run: () => checkFloor(york),
      within: 'under 500'
    }
  ]
}

function editedYork(floor: readonly string[]) {
  const text = EDITS.reduce(edited, YORK)
  const read = readRuleset(text, { vocabulary, floor: new Set(floor) })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '))
  return read.value.ruleset
}

function edited(text: string, [from, to]: (typeof EDITS)[number]): string {
  const next = text.replace(from, to)
  if (next === text) throw new Error(`York has no such words: ${from}`)
  return next
}

const rowOf = ({ name, within }: Job, first: Spent, warm: Spent): readonly string[] => [
  name,
  figures(warm.cpu),
  figures(warm.wall),
  figures(first.wall),
  within
]
