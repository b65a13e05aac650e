import type { ActName } from '../../api/record.ts'

/** What was done, in words. */
export const ACTS: Readonly<Record<ActName, string>> = {
  'draft-opened': 'Began a draft',
  'draft-saved': 'Wrote in a draft',
  'draft-submitted': 'Sent a draft for approval',
  'draft-sent-back': 'Sent a draft back',
  'draft-approved': 'Approved a draft',
  'draft-discarded': 'Put a draft aside',
  published: 'Published',
  'published-urgently': 'Published urgently, alone',
  'looked-at': 'Looked at an urgent publication',
  withdrawn: 'Withdrew a version',
  'role-granted': 'Gave somebody a role',
  'role-revoked': 'Took a role from somebody',
  'key-made': 'Made a key for a program',
  'key-revoked': 'Took a key back',
  'signed-in': 'Signed in',
  'signed-out': 'Signed out',
  'sign-in-refused': 'Was refused a sign-in',
  imported: 'Brought in from outside',
  restored: 'Restored a copy of everything'
}

/** What each kind of damage means for whoever has to act on it. */
export const DAMAGE: Readonly<Record<string, string>> = {
  edited: 'Its text was changed after it was written.',
  forged: 'It was written by something other than this program, or given another hash.',
  missing: 'It was taken out.',
  inserted: 'It was put in afterwards.',
  'out-of-order': 'It was moved to another place.',
  cut: 'The end of the record was taken away.',
  rebuilt: 'The whole chain was written anew from here: it fits together, and is not the chain that was signed.',
  'another-record': 'It belongs to another installation’s record.'
}

/** What each procedure is called, by its name in the record. */
export type Titles = ReadonlyMap<string, string>

const KINDS: Readonly<Record<string, string>> = {
  key: 'The key',
  person: 'The person',
  installation: 'This installation'
}

/** ruleset/york becomes what that procedure is called. */
export function subjectWords(subject: string, titles: Titles): string {
  const [kind = '', name = ''] = subject.split('/')
  if (subject === 'vocabulary') return 'The words that rules are made of'
  if (subject === 'calendar/england-and-wales') return 'The bank holidays of England and Wales'
  if (kind === 'calendar') return `The calendar ${name}`
  if (kind === 'ruleset') return titles.get(name) ?? `The procedure ${name}`
  return KINDS[kind] === undefined ? subject : `${KINDS[kind]} ${subject.slice(kind.length + 1) || name}`
}
