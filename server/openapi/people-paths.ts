import { ROLES } from '../people/actor.ts'
import type { Refusal } from '../refusals.ts'
import { content, type Described, inPath, inQuery, JSON_TYPE, now, reads, refusals, REQUEST_ID } from './parts.ts'
import { ref, type Schema, word } from './schema.ts'

const html = content('text/html', { type: 'string' })

/** Something that is done with what a body says. */
const does = (
  summary: string,
  request: Schema,
  status: number,
  answer: Described,
  ...own: readonly Refusal[]
): Described => ({
  summary,
  requestBody: { required: true, content: content(JSON_TYPE, request) },
  responses: {
    [status]: answer,
    ...refusals('not-json', 'not-acceptable', 'too-large', 'wrong-type', 'wrong-input', ...own)
  }
})

const answered = (summary: string, schema: Schema): Described => ({
  description: summary,
  headers: REQUEST_ID,
  content: content(JSON_TYPE, schema)
})

const nothingToSay = (summary: string, parameters: readonly Described[], ...own: readonly Refusal[]): Described => ({
  summary,
  ...(parameters.length > 0 && { parameters }),
  responses: { '204': { description: summary, headers: REQUEST_ID }, ...refusals(...own) }
})

const elsewhere = (summary: string, parameters: readonly Described[], ...own: readonly Refusal[]): Described => ({
  summary,
  parameters,
  responses: {
    '303': { description: 'Go there', headers: { ...REQUEST_ID, Location: { schema: { type: 'string' } } } },
    ...refusals('not-found', 'sign-in-away', 'database-away', ...own)
  }
})

const grant = [
  inPath('id', { type: 'string' }, 'The person.'),
  inPath('role', word('The role.', ...ROLES), 'The role.'),
  inPath('subject', ref('GrantSubject'), 'What it is over.')
]

/** Who comes here, and what they may do. */
export const peoplePaths: Readonly<Record<string, Described>> = {
  '/sign-in': { get: reads('A page to sign in by', html, ['not-acceptable']) },
  '/sign-in/sign-in.js': { get: reads('What its button does', content('text/javascript', { type: 'string' }), []) },
  '/v1/sign-in': {
    get: elsewhere(
      'Begins to sign somebody in with the council’s identity provider',
      [
        inQuery('return', false, { type: 'string' }, 'Where to go afterwards: an address of this server.'),
        inQuery('again', false, { const: '1' }, 'Has the provider ask for the password even so.')
      ],
      'wrong-parameters'
    )
  },
  '/v1/sign-in/callback': {
    get: elsewhere('Where the provider sends somebody back', [], 'sign-in-refused')
  },
  '/v1/sign-in/link': {
    post: does(
      'Signs one local person in by a link, once; the session is set as a cookie',
      ref('LinkRequest'),
      200,
      answered('Signed in', ref('LinkAnswer')),
      'sign-in-refused',
      'cross-site',
      'not-found'
    )
  },
  '/v1/sign-out': { post: nothingToSay('Ends this session', []) },
  '/v1/me': {
    get: now(
      'Who you are here, and what you may do; `nobody` for whoever has not said who they are',
      ref('Me'),
      'not-acceptable',
      'not-signed-in',
      'database-away'
    )
  },
  '/v1/keys': {
    get: now('The keys of programs that you administer', ref('ApiKeyList'), 'wrong-parameters', 'not-acceptable'),
    post: does('Makes a key, which is shown this once', ref('ApiKeyRequest'), 201, {
      ...answered('Made', ref('ApiKeyMade')),
      headers: { ...REQUEST_ID, Location: { schema: { type: 'string' } } }
    })
  },
  '/v1/keys/{id}': { delete: nothingToSay('Ends a key', [inPath('id', { type: 'string' }, 'The key.')], 'not-found') },
  '/v1/people': {
    get: now(
      'Everybody who has signed in, and the roles that they were given',
      ref('PersonList'),
      'wrong-parameters',
      'not-acceptable'
    )
  },
  '/v1/people/{id}/grants/{role}/{subject}': {
    put: nothingToSay('Gives somebody a role', grant, 'not-found'),
    delete: nothingToSay('Takes a role back', grant, 'not-found')
  }
}
