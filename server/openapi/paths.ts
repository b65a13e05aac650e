import { assessmentExamples, scheduleExamples } from './examples.ts'
import { LINE_VIEW } from './cohort-schemas.ts'
import { asks, content, type Described, inPath, inQuery, JSON_TYPE, now, reads } from './parts.ts'
import { ref } from './schema.ts'
import type { Refusal } from '../refusals.ts'

const ruleset = inPath('id', ref('Name'), 'The ruleset.')
const calendar = inPath('id', ref('Name'), 'The calendar.')
const inForceOn = inQuery(
  'inForceOn',
  false,
  ref('Day'),
  'Which version was in force on this day? Left out: today in Europe/London.'
)

const knownAt = inQuery(
  'knownAt',
  false,
  { type: 'string', examples: ['2026-03-01', '2026-03-01T12:00:00Z'] },
  'What had been published by this instant, or by the end of this day in London? Left out: now.'
)
const times = [inForceOn, knownAt]

const adding = [
  calendar,
  inQuery('from', true, ref('Day'), 'The day counted from, which is not counted itself.'),
  inQuery(
    'period',
    true,
    { type: 'string', examples: ['20 working days'] },
    'How long: `20 working days`, `91 days`, `4 weeks`, `3 months`.'
  ),
  inQuery('direction', false, { enum: ['after', 'before'] }, 'Which way. Left out: after.'),
  knownAt
]

const html = content('text/html', { type: 'string' })
const found: readonly Refusal[] = ['wrong-parameters', 'not-found', 'not-acceptable']

const yamlText: Described = {
  ...content('application/yaml', { type: 'string' }),
  ...content('text/yaml', { type: 'string' })
}

const version: Described = {
  ...content(JSON_TYPE, ref('Ruleset')),
  ...content('application/yaml', { type: 'string' }),
  ...content('text/yaml', { type: 'string' })
}

/** What stands in the address where the body is of lines. */
const lineParameters = [
  inQuery('ruleset', false, ref('Name'), 'Of lines, which cannot be without it: the ruleset that is asked.'),
  inQuery('version', false, ref('VersionName'), 'Of lines: this version and no other.'),
  inQuery('readings', false, { type: 'string' }, 'Of lines: doubts to take the other way, with commas between them.'),
  inQuery('inForceOn', false, ref('Day'), 'Of lines: the one version that was in force on this day.'),
  knownAt,
  inQuery('asOf', false, ref('Day'), 'Of lines: the day asked about. Left out: today in Europe/London.'),
  inQuery('evaluator', false, { enum: ['compiled', 'reference'] }, 'Of lines: which evaluator answers.'),
  inQuery('view', false, LINE_VIEW, 'Of lines: how much of each answer is shown.')
]

/** Each line a case, and each line of the answer what comes of it, in the same order. Read while you send. */
const LINES = {
  asked: {
    'application/x-ndjson': { schema: { type: 'string', description: 'A case on each line.', 'x-line': ref('Case') } }
  },
  answered: {
    'application/x-ndjson': {
      schema: {
        type: 'string',
        description: 'An answer on each line, in the same order.',
        'x-line': ref('AssessmentLine')
      }
    }
  }
}

/** What is read and asked. */
export const paths: Readonly<Record<string, Described>> = {
  '/': { get: reads('The first page: the editor, if its pages are built', html, ['not-acceptable']) },
  '/start': { get: reads('A page that says what this is', html, ['not-acceptable']) },
  '/start/start.css': { get: reads('How that page looks', content('text/css', { type: 'string' }), []) },
  '/start/icon.svg': { get: reads('Its icon', content('image/svg+xml', { type: 'string' }), []) },
  '/healthz': { get: now('Whether the process lives', ref('Health')) },
  '/readyz': { get: now('Whether to send it requests', ref('Readiness'), 'not-ready') },
  '/openapi.json': { get: reads('This description', content(JSON_TYPE, { type: 'object' }), ['not-acceptable']) },
  '/v1/assessments': {
    post: {
      ...asks(
        'Where every provision stands for one case on one day; or, by lines, for each of many cases',
        ref('AssessmentRequest'),
        assessmentExamples,
        ref('Assessment'),
        LINES
      ),
      parameters: lineParameters
    }
  },
  '/v1/schedules': {
    post: asks(
      'Every duty around a planned review, with its day',
      ref('ScheduleRequest'),
      scheduleExamples,
      ref('Schedule')
    )
  },
  '/v1/rulesets': {
    get: reads('Every ruleset', content(JSON_TYPE, ref('RulesetList')), ['wrong-parameters', 'not-acceptable'], times)
  },
  '/v1/rulesets/{id}': {
    get: reads('One ruleset', content(JSON_TYPE, ref('RulesetDetail')), found, [ruleset, ...times])
  },
  '/v1/rulesets/{id}/versions/{version}': {
    get: reads('A version, whole: as JSON, or as the text that was published', version, found, [
      ruleset,
      inPath('version', ref('VersionName'), 'The version.'),
      knownAt
    ])
  },
  '/v1/rulesets/{id}/versions/{version}/examples': {
    get: reads('The worked examples that were published with a version', yamlText, found, [
      ruleset,
      inPath('version', ref('VersionName'), 'The version.'),
      knownAt
    ])
  },
  '/v1/vocabulary': {
    get: reads('Every name that a case may use', content(JSON_TYPE, ref('Vocabulary')), found, times)
  },
  '/v1/calendars/{id}': {
    get: reads('Bank holidays', content(JSON_TYPE, ref('Calendar')), found, [calendar, ...times])
  },
  '/v1/calendars/{id}/add': {
    get: reads(
      'A day so long after or before another',
      content(JSON_TYPE, ref('Added')),
      [...found, 'outside-the-calendar'],
      adding
    )
  }
}
