import type { Refusal } from '../refusals.ts'
import { content, type Described, inPath, inQuery, JSON_TYPE, refusals, REQUEST_ID } from './parts.ts'
import { ref, word } from './schema.ts'

const NO_STORE = { 'Cache-Control': { description: '`no-store`', schema: { const: 'no-store' } } }
const cohort = inPath('cohort', { type: 'string' }, 'The cohort, by the id that it was given.')
const about: readonly Refusal[] = ['not-found', 'busy']

const answered = (
  status: string,
  description: string,
  answer: Described,
  own: readonly Refusal[],
  headers = {}
): Described => ({
  [status]: { description, headers: { ...REQUEST_ID, ...NO_STORE, ...headers }, content: answer },
  ...refusals(...own)
})

/** A list of a cohort, in three ways. */
const lists = (summary: string, name: string, ...parameters: readonly Described[]): Described => ({
  get: {
    summary,
    parameters: [cohort, ...parameters],
    responses: answered(
      '200',
      'The list, made as it is sent',
      {
        ...content(JSON_TYPE, ref(name)),
        ...content('text/csv', { type: 'string' }),
        ...content('application/x-ndjson', { type: 'string' })
      },
      [...about, 'wrong-parameters', 'not-acceptable']
    )
  }
})

/** Whole caseloads: files in, measures and lists out. */
export const cohortPaths: Readonly<Record<string, Described>> = {
  '/v1/cohorts': {
    post: {
      summary: 'Measure a whole caseload: the national return, the safeguarding dataset, or cases as lines',
      requestBody: { required: true, content: { 'multipart/form-data': { schema: ref('CohortRequest') } } },
      responses: answered(
        '202',
        'It is being worked on',
        content(JSON_TYPE, ref('Cohort')),
        ['bad-request', 'not-acceptable', 'too-large', 'wrong-type', 'wrong-input', 'busy'],
        { Location: { description: 'Where to look how it stands.', schema: { type: 'string' } } }
      )
    }
  },
  '/v1/cohorts/{cohort}': {
    get: {
      summary: 'How a cohort stands, and what came of it',
      parameters: [
        cohort,
        inQuery(
          'share',
          false,
          word('For giving away.', 'yes', 'no'),
          'Whether counts below 5, and what would show them, are withheld. Left out: no.'
        )
      ],
      responses: answered('200', 'How it stands', content(JSON_TYPE, ref('Cohort')), [
        'not-found',
        'wrong-parameters',
        'not-acceptable'
      ])
    },
    delete: {
      summary: 'End it, and forget everything of it',
      parameters: [cohort],
      responses: {
        '204': { description: 'It is forgotten', headers: { ...REQUEST_ID, ...NO_STORE } },
        ...refusals('not-found')
      }
    }
  },
  '/v1/cohorts/{cohort}/lines': lists(
    'Duties child by child',
    'CohortLines',
    inQuery('which', false, word('Which duties.', 'late', 'all'), 'Left out: what is late of what is counted.')
  ),
  '/v1/cohorts/{cohort}/worklist': lists(
    'What is overdue, and what falls due soon',
    'CohortWorklist',
    inQuery('days', false, { type: 'string', examples: ['10'] }, 'So many working days ahead. Left out: 10.')
  ),
  '/v1/cohorts/{cohort}/faults': lists('Everything that is wrong with the data, row by row', 'CohortFaults'),
  '/v1/cohorts/{cohort}/changes': lists('What would change for whom by the other ruleset', 'CohortChanges')
}
