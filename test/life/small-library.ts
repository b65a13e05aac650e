import { bodyOf, contentDigest } from '../../server/life/content.ts'
import type { Content, Subject } from '../../server/life/life.ts'
import type { Database } from '../../server/database/open.ts'
import { SMALL_VOCABULARY } from '../read/small.ts'

/** A library small enough that its checks take no time: a law of one rule, a council of two, and their words and holidays. */

export const COUNCIL: Subject = { kind: 'ruleset', name: 'small' }
export const LAW: Subject = { kind: 'ruleset', name: 'law' }
export const WORDS: Subject = { kind: 'vocabulary', name: 'vocabulary' }
export const HOLIDAYS: Subject = { kind: 'calendar', name: 'england-and-wales' }

/** Today, in these tests. */
export const TODAY = '2026-11-22'

const head = (id: string, day: string, more: string): string => `# ${id}, as these tests have it.
language: 1
ruleset: ${id}
version: ${day}
title: Reviews
issuedBy: A council
inForce: { from: ${day} }
source: { edition: first }
calendar: england-and-wales
${more}sections: [{ id: "1", title: Reviews }]
provisions:
`

export type Council = Readonly<{ from?: string; invitations?: number; record?: number; title?: string }>

/** The council's text: so many working days for the invitations, and for the record. */
export const councilText = ({
  from = '2024-03-15',
  invitations = 10,
  record = 15,
  title = 'The record'
}: Council = {}): string =>
  `${head('small', from, 'floor: law\n')}  # Counted back from the meeting.
  - { id: P1, section: "1", strength: should, title: Invitations, timescale: { atLeast: ${invitations} working days, before: meeting, met: invitations-sent } }
  - { id: P2, section: "1", strength: must, title: ${title}, timescale: { within: ${record} working days, of: review-day, met: record-sent, floor: E1 } }
`

const CASE =
  'case: { care: [{ from: 2026-01-12 }], reviews: [{ planned: 2026-02-09, meetings: [2026-02-09], completed: 2026-02-09 }], complete: [reviews] }'

/** What the council's examples expect: the day by which the invitations were to go out, and the record. */
export const councilExamples = ({ invited = '2026-01-26', recorded = '2026-03-02' } = {}): string => `language: 1
ruleset: small
examples:
  # The meeting is on a Monday.
  - it: counts both from the one meeting
    ${CASE}
    asOf: 2026-03-20
    gives: { P1: cannot-tell ${invited}, P2: { local: cannot-tell ${recorded} } } # both in one line
`

/** Ten working days back are 26 January 2026; nobody sent for fewer. */
export const council = (changes: Council = {}, examples = councilExamples()): Content => ({
  text: councilText(changes),
  examples
})

export const law = ({ from = '2011-04-01', record = 20 } = {}): Content => ({
  text: `${head('law', from, 'appliesBy: due\n')}  - { id: E1, section: "1", strength: must, binding: law, verified: text, title: The record, timescale: { within: ${record} working days, of: review-day, met: record-sent } }
`,
  examples: `language: 1
ruleset: law
examples:
  - it: gives twenty working days
    ${CASE}
    asOf: 2026-03-20
    gives: { E1: cannot-tell 2026-03-09 }
`
})

export const words = (version = '2026-01-01'): Content => ({
  text: SMALL_VOCABULARY.replace('version: 2026-01-01', `version: ${version}`)
})

/** With no more than New Year in it. */
export const holidays = (version = '2026-08-07', more: readonly string[] = []): Content => {
  const events = ['2026-01-01', ...more].map((date) => ({
    title: `Holiday on ${date}`,
    date,
    notes: '',
    bunting: true
  }))
  const division = 'england-and-wales'
  const span = { from: '2024-01-01', to: '2028-12-31' }
  const data = { [division]: { division, events } }
  const source = 'made up for these tests'
  return { text: JSON.stringify({ calendar: division, version, title: 'Holidays', span, source, data }) }
}

/** The library as it is before anybody has done anything, published by the program itself. */
export const SEED: readonly (readonly [Subject, Content, string])[] = [
  [WORDS, words(), ''],
  [HOLIDAYS, holidays(), ''],
  [LAW, law(), '2011-04-01'],
  [COUNCIL, council(), '2024-03-15']
]

/** Puts the small library into an empty database. */
export async function seed(database: Database): Promise<void> {
  const at = database.now()
  await database.transaction(async (tx) => {
    for (const [i, [subject, content, day]] of SEED.entries()) {
      const digest = contentDigest(subject, content)
      await tx
        .insertInto('content')
        .values({ digest, ...subject, body: bodyOf(content), written_at: at })
        .execute()
      const row = { id: `seed-${subject.name}`, seq: i + 1, ...subject, in_force_from: day, revision: 1, digest }
      const act = { draft: null, approval: null, change_kind: 'new-procedure', why: 'shipped', published_by: 'system' }
      await tx
        .insertInto('publication')
        .values({ ...row, ...act, published_at: at, urgent: 0 })
        .execute()
    }
  })
}
