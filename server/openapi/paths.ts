import { assessmentExamples, scheduleExamples } from './examples.ts'
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
    post: asks(
      'Where every provision stands for one case on one day',
      ref('AssessmentRequest'),
      assessmentExamples,
      ref('Assessment')
    )
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
