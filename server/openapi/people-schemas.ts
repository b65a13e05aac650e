import { ROLES } from '../people/actor.ts'
import { PERMISSIONS, SCOPES } from '../people/permissions.ts'
import { about, either, type Fields, list, record, ref, text, word } from './schema.ts'

const instant = {
  type: 'string',
  pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$`,
  description: 'An instant, in UTC.'
} as const
const orNull = (description: string) => about(either({ type: 'null' }, instant), description)

const key: Fields = {
  id: text('By which it is known; no secret.'),
  label: text('What the program is called.'),
  scopes: list(word('What it is for.', ...SCOPES), 'What it is for.'),
  subjects: list(ref('GrantSubject'), 'What it may be used on.'),
  madeBy: text('By whom it was made.'),
  madeAt: instant,
  expiresAt: about(instant, 'When it ends.'),
  revokedAt: orNull('When it was ended before that.'),
  lastUsedAt: orNull('When it was last used, to the minute.')
}

const grant = record('A role that an administrator gave.', {
  role: word('The role.', ...ROLES),
  subject: ref('GrantSubject'),
  by: text('By whom it was given.'),
  at: instant
})

/** Who comes here, and what they may do. */
export const peopleSchemas: Fields = {
  GrantSubject: {
    type: 'string',
    pattern: String.raw`^(\*|(calendar:)?[a-z][a-z0-9]{0,39}(-[a-z0-9]{1,39}){0,9}|ruleset:vocabulary)$`,
    description: 'What a role or a key is over: a ruleset, `vocabulary`, `calendar:NAME`, or `*` for everything.',
    examples: ['york', 'vocabulary', 'calendar:england-and-wales', '*']
  },
  LinkRequest: record('A link to sign in by.', { token: text('What stands after the # of the link.') }),
  LinkAnswer: record('A session, whose cookie comes with this.', {
    csrf: text('Send it with every write as `X-CSRF-Token`.')
  }),
  Me: record(
    'Who you are here.',
    {
      kind: word(
        'A person, a local person, or a program; `nobody` for whoever has not said who they are.',
        'person',
        'local',
        'key',
        'nobody'
      ),
      id: text('As the record names you.'),
      name: text('What you are called.'),
      rights: list(
        record('What you may do to what.', {
          permissions: list(word('A permission.', ...PERMISSIONS), 'What.'),
          subject: ref('GrantSubject')
        }),
        'What you may do.'
      )
    },
    {
      roles: list(text('Such as `policy-lead.york`.'), 'Your roles.'),
      signedInAt: instant,
      freshUntil: about(instant, 'Until then, you can approve and publish without signing in again.'),
      endsAt: about(instant, 'When you will have to sign in again in any case.'),
      csrf: text('Send it with every write as `X-CSRF-Token`.')
    }
  ),
  ApiKeyRequest: record('A key for a program.', {
    label: {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9 ._()-]{0,59}$',
      description: 'What the program is called.'
    },
    scopes: { ...list(word('What it is for.', ...SCOPES), 'What it is for.'), minItems: 1 },
    subjects: { ...list(ref('GrantSubject'), 'What it may be used on.'), minItems: 1 },
    expires: about(ref('Day'), 'The day on which it ends, within twelve months.')
  }),
  ApiKey: record('A key, without its secret half.', key),
  ApiKeyMade: record('A key that was just made.', {
    key: text('Send it as `Authorization: Bearer …`. It cannot be shown again.'),
    ...key
  }),
  ApiKeyList: record('Keys.', { keys: list(ref('ApiKey'), 'Each.') }),
  PersonList: record('Everybody who has signed in.', {
    people: list(
      record('Somebody.', {
        id: text('As the record names them.'),
        name: text('What they are called.'),
        local: { type: 'boolean', description: 'Signed in by a link of this machine.' },
        lastSeen: instant,
        grants: list(grant, 'The roles that they were given here, beside those of their sign-in.')
      }),
      'Each.'
    )
  })
}
