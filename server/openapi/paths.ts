import { REFUSALS, type Refusal } from '../refusals.ts'
import { assessmentExamples, type Examples, scheduleExamples } from './examples.ts'
import { ref, type Schema } from './schema.ts'

type Described = Readonly<Record<string, unknown>>

const JSON_TYPE = 'application/json'
const REQUEST_ID = {
  'Request-Id': { description: 'By which the request can be found in the log.', schema: { type: 'string' } }
}
const ETAG = {
  ETag: {
    description: 'Send it as `If-None-Match` to be told 304 while nothing has changed.',
    schema: { type: 'string' }
  }
}

const content = (type: string, schema: Schema): Described => ({ [type]: { schema } })

/** The refusals that a place has for its own, by status, beside those that every place has. */
function refusals(...own: readonly Refusal[]): Described {
  const all: readonly Refusal[] = [...own, 'wrong-host', 'unexpected']
  const byStatus = Map.groupBy(all, (refusal) => REFUSALS[refusal][0])
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      String(status),
      {
        description: some.map((refusal) => REFUSALS[refusal][1]).join('. Or: '),
        headers: REQUEST_ID,
        content: content('application/problem+json', ref('Problem'))
      }
    ])
  )
}

/** Something that is read, and kept by its tag. */
function reads(
  summary: string,
  answer: Described,
  own: readonly Refusal[],
  parameters: readonly Described[] = []
): Described {
  const ok = { description: summary, headers: { ...REQUEST_ID, ...ETAG }, content: answer }
  const unchanged = { description: 'Nothing has changed', headers: { ...REQUEST_ID, ...ETAG } }
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    responses: { '200': ok, '304': unchanged, ...refusals(...own) }
  }
}

/** A question with a body. Neither it nor its answer is kept anywhere. */
const asks = (summary: string, request: Schema, examples: Examples, answer: Schema): Described => ({
  summary,
  requestBody: { required: true, content: { [JSON_TYPE]: { schema: request, examples } } },
  responses: {
    '200': {
      description: summary,
      headers: { ...REQUEST_ID, 'Cache-Control': { description: '`no-store`', schema: { const: 'no-store' } } },
      content: content(JSON_TYPE, answer)
    },
    ...refusals('not-json', 'not-acceptable', 'too-large', 'wrong-type', 'wrong-input')
  }
})

const inPath = (name: string, schema: Schema, description: string): Described => ({
  name,
  in: 'path',
  required: true,
  description,
  schema
})
const inQuery = (name: string, required: boolean, schema: Schema, description: string): Described => ({
  name,
  in: 'query',
  required,
  description,
  schema
})

const ruleset = inPath('id', ref('Name'), 'The ruleset.')
const calendar = inPath('id', ref('Name'), 'The calendar.')
const inForceOn = inQuery(
  'inForceOn',
  false,
  ref('Day'),
  'Which version was in force on this day? Left out: today in Europe/London.'
)

const adding = [
  calendar,
  inQuery('from', true, ref('Day'), 'The day counted from, which is not counted itself.'),
  inQuery(
    'period',
    true,
    { type: 'string', examples: ['20 working days'] },
    'How long: `20 working days`, `91 days`, `4 weeks`, `3 months`.'
  ),
  inQuery('direction', false, { enum: ['after', 'before'] }, 'Which way. Left out: after.')
]

const html = content('text/html', { type: 'string' })
const found: readonly Refusal[] = ['wrong-parameters', 'not-found', 'not-acceptable']

const now = (summary: string, answer: Schema, ...own: readonly Refusal[]): Described => ({
  summary,
  responses: {
    '200': { description: summary, headers: REQUEST_ID, content: content(JSON_TYPE, answer) },
    ...refusals(...own)
  }
})

const version: Described = {
  ...content(JSON_TYPE, ref('Ruleset')),
  ...content('application/yaml', { type: 'string' }),
  ...content('text/yaml', { type: 'string' })
}

/** Every place, and what can be done there. */
export const paths: Readonly<Record<string, Described>> = {
  '/': { get: reads('A page that says what this is', html, ['not-acceptable']) },
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
    get: reads(
      'Every ruleset',
      content(JSON_TYPE, ref('RulesetList')),
      ['wrong-parameters', 'not-acceptable'],
      [inForceOn]
    )
  },
  '/v1/rulesets/{id}': {
    get: reads('One ruleset', content(JSON_TYPE, ref('RulesetDetail')), found, [ruleset, inForceOn])
  },
  '/v1/rulesets/{id}/versions/{version}': {
    get: reads('A version, whole: as JSON, or as the text that was published', version, found, [
      ruleset,
      inPath('version', ref('Day'), 'The version.')
    ])
  },
  '/v1/vocabulary': {
    get: reads('Every name that a case may use', content(JSON_TYPE, ref('Vocabulary')), [
      'wrong-parameters',
      'not-acceptable'
    ])
  },
  '/v1/calendars/{id}': { get: reads('Bank holidays', content(JSON_TYPE, ref('Calendar')), found, [calendar]) },
  '/v1/calendars/{id}/add': {
    get: reads(
      'A day so long after or before another',
      content(JSON_TYPE, ref('Added')),
      [...found, 'outside-the-calendar'],
      adding
    )
  }
}
