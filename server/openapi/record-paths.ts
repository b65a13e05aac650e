import { ACTS } from '../record/entry.ts'
import type { Refusal } from '../refusals.ts'
import { content, type Described, inQuery, JSON_TYPE, now, refusals, REQUEST_ID } from './parts.ts'
import { ref, word } from './schema.ts'

const text = { type: 'string' } as const
const instant = { type: 'string', examples: ['2026-03-01', '2026-03-01T12:00:00Z'] } as const

const wanted = [
  inQuery('act', false, word('An act.', ...ACTS), 'Only this act.'),
  inQuery('by', false, text, 'Only what this person did, by the id that the record has.'),
  inQuery('subject', false, { ...text, examples: ['ruleset/york'] }, 'Only what was done about this.'),
  inQuery('from', false, instant, 'Only what was done from this instant on, or from the beginning of this day.'),
  inQuery('to', false, instant, 'Only what was done until this instant, or until the end of this day.')
]

const paging = [
  inQuery('after', false, text, 'The entries after this one, oldest first. In pages of JSON only.'),
  inQuery('before', false, text, 'The entries before this one, newest first. In pages of JSON only.'),
  inQuery('limit', false, text, 'How many on a page. Left out: 100.')
]

const asked: readonly Refusal[] = ['wrong-parameters', 'not-acceptable']

const list: Described = {
  summary: 'Everything that was done: in pages, or whole as lines or as a table',
  parameters: [...wanted, ...paging],
  responses: {
    '200': {
      description: 'The newest entries first, unless what comes after one is asked for; whole, the oldest first',
      headers: REQUEST_ID,
      content: {
        ...content(JSON_TYPE, ref('RecordPage')),
        ...content('application/x-ndjson', { type: 'string' }),
        ...content('text/csv', { type: 'string' })
      }
    },
    ...refusals(...asked)
  }
}

const verifies: Described = {
  summary: 'Whether an answer, given again, is the one that its receipt was given for',
  requestBody: { required: true, content: content(JSON_TYPE, ref('ReceiptVerificationRequest')) },
  responses: {
    '200': {
      description: 'What came of it',
      headers: { ...REQUEST_ID, 'Cache-Control': { description: '`no-store`', schema: { const: 'no-store' } } },
      content: content(JSON_TYPE, ref('ReceiptVerification'))
    },
    ...refusals('not-json', 'not-acceptable', 'too-large', 'wrong-type', 'wrong-input')
  }
}

const figures: Described = {
  summary: 'Figures for Prometheus',
  responses: {
    '200': { description: 'Figures', headers: REQUEST_ID, content: content('text/plain', { type: 'string' }) },
    ...refusals('wrong-parameters')
  }
}

/** What vouches for the answers: the record, receipts, and figures. */
export const recordPaths: Readonly<Record<string, Described>> = {
  '/v1/audit': { get: list },
  '/v1/audit/verification': {
    get: now('Whether the record is as it was written', ref('RecordVerification'), ...asked)
  },
  '/v1/receipts/verification': { post: verifies },
  '/metrics': { get: figures }
}
