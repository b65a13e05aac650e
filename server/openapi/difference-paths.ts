import type { Refusal } from '../refusals.ts'
import { content, type Described, inPath, inQuery, JSON_TYPE, reads } from './parts.ts'
import { ref } from './schema.ts'

const ruleset = inPath('id', ref('Name'), 'The ruleset.')
const calendar = inPath('id', ref('Name'), 'The calendar.')
const draft = inPath('draft', { type: 'string' }, 'The draft.')

const times = [
  inQuery('inForceOn', false, ref('Day'), 'Which version was in force on this day? Left out: today in Europe/London.'),
  inQuery(
    'knownAt',
    false,
    { type: 'string', examples: ['2026-03-01', '2026-03-01T12:00:00Z'] },
    'What had been published by this instant, or by the end of this day in London? Left out: now.'
  )
]

const version = (name: string, description: string): Described =>
  inQuery(name, false, { type: 'string', examples: ['2024-03-15', '2024-03-15.2'] }, description)

const between = [
  version('from', 'The earlier version. Left out: the one before the later.'),
  version('to', 'The later version. Left out: the newest, or the one that was in force on the day that is named.')
]

const behaviour = inQuery(
  'behaviour',
  false,
  { enum: ['yes', 'no'] },
  'Whether to look at what the changes make the procedure decide otherwise, with a case for each difference. Left out: yes.'
)

const found: readonly Refusal[] = ['wrong-parameters', 'not-found', 'not-acceptable']
const difference = content(JSON_TYPE, ref('Diff'))
const ofDraft: readonly Refusal[] = [...found, 'wrong-input']
const draftDiff = 'What a draft changes in what it began from'

/** What changed, and how councils and the law stand to each other. */
export const differencePaths: Readonly<Record<string, Described>> = {
  '/v1/rulesets/{id}/diff': {
    get: reads('What changed between two versions', difference, found, [ruleset, ...between, behaviour, ...times])
  },
  '/v1/vocabulary/diff': {
    get: reads('What changed between two versions of the vocabulary', difference, found, [...between, ...times])
  },
  '/v1/calendars/{id}/diff': {
    get: reads('What changed between two versions of a calendar, and which due days that moves', difference, found, [
      calendar,
      ...between,
      ...times
    ])
  },
  '/v1/rulesets/{id}/drafts/{draft}/diff': { get: reads(draftDiff, difference, ofDraft, [ruleset, draft, behaviour]) },
  '/v1/vocabulary/drafts/{draft}/diff': { get: reads(draftDiff, difference, ofDraft, [draft, behaviour]) },
  '/v1/calendars/{id}/drafts/{draft}/diff': {
    get: reads(draftDiff, difference, ofDraft, [calendar, draft, behaviour])
  },
  '/v1/compare': {
    get: reads(
      'Two councils’ procedures side by side, duty by duty',
      difference,
      ['wrong-parameters', 'not-acceptable'],
      [
        inQuery('left', true, { type: 'string', examples: ['york'] }, 'One ruleset, or one version of it.'),
        inQuery('right', true, { type: 'string', examples: ['brighton-and-hove@2018-11-01'] }, 'The other.'),
        ...times
      ]
    )
  },
  '/v1/rulesets/{id}/floor': {
    get: reads('How each timescale stands to the law, on every start day', content(JSON_TYPE, ref('Floor')), found, [
      ruleset,
      version('version', 'The version. Left out: the one in force.'),
      ...times
    ])
  },
  '/v1/readings': {
    get: reads(
      'Every doubt that was settled by taking a text one way, in every ruleset',
      content(JSON_TYPE, ref('ReadingList')),
      ['wrong-parameters', 'not-acceptable'],
      times
    )
  }
}
