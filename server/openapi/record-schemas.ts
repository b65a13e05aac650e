import { INPUTS } from '../receipts/verify.ts'
import { ACTS } from '../record/entry.ts'
import { about, count, either, type Fields, is, list, record, ref, type Schema, text, word } from './schema.ts'

const instant = ref('Instant')
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256, in hex.' }

const by = record('Who did it. A local person signed in by a link of this machine.', {
  kind: word('What sort of somebody.', 'person', 'local', 'key', 'system'),
  id: text('By which the record knows them.'),
  name: text('What they were called.')
})

const entry = record(
  'One thing that was done.',
  {
    record: text('The name of the record.'),
    seq: count('Its number, from 1.'),
    at: about(instant, 'When.'),
    act: word('What.', ...ACTS),
    by,
    subject: text('To what, such as `ruleset/york`.'),
    previous: about(hash, 'The hash of the entry before it.')
  },
  {
    draft: text('The draft.'),
    publication: text('The publication.'),
    inForceFrom: about(ref('Day'), 'The day from which it is to be in force.'),
    why: text('Why.'),
    before: about(hash, 'The digest of what there was before.'),
    after: about(hash, 'The digest of what there was after.'),
    more: { type: 'object', additionalProperties: { type: 'string' }, description: 'Further facts of the act.' }
  }
)

const statement = record('A signed statement of where the record stood.', {
  record: text('The name of the record.'),
  seq: count('The entry that it names.'),
  hash: about(hash, 'The hash of that entry.'),
  at: about(instant, 'When it was signed.')
})

const broken = record('The first entry that is not as it was written.', {
  seq: count('Its number.'),
  how: word(
    'What was done to it.',
    'edited',
    'forged',
    'missing',
    'inserted',
    'out-of-order',
    'cut',
    'rebuilt',
    'another-record'
  ),
  says: text('The same in words.')
})

const engines = record('The versions of the engine.', { before: text('Then.'), now: text('Now.') })

const problem = record(
  'What stands in the way.',
  { code: text('For programs.'), message: text('For people.') },
  { help: text('What to do.'), pointer: text('Where in the body.') }
)

const difference = record(
  'An answer that is not what it was.',
  { outcome: text('The rule, and what it falls on.') },
  { before: text('The digest of the answer then.'), now: text('And now.'), says: text('What is answered now.') }
)

/** What vouches for the answers. */
export const recordSchemas: Fields = {
  RecordPage: record(
    'A page of the record.',
    { entries: list(record('An entry.', { entry, hash: about(hash, 'Its hash.') }), 'Each.') },
    { next: text('Where the next page is to be had.') }
  ),
  RecordVerification: record(
    'What came of recomputing the record.',
    {
      sound: { type: 'boolean', description: 'Whether every entry is as it was written and every checkpoint agrees.' },
      record: text('The name of the record.'),
      entries: count('How many entries there are.'),
      head: about(hash, 'The hash of the last.'),
      checkpoints: record(
        'What was signed outside of the database.',
        { read: count('How many there are.'), problems: list(text('One.'), 'What is wrong with them.') },
        { last: statement }
      ),
      says: list(text('A sentence.'), 'The same in words.')
    },
    { broken }
  ),
  ReceiptVerificationRequest: record('Is this answer still the same?', {
    receipt: ref('Receipt'),
    case: about(ref('Case'), 'The case as it was sent then.')
  }),
  ReceiptVerification: either(
    record('It is the same.', { result: is('same'), says: text('In words.'), engine: engines }),
    record('It is not.', {
      result: is('differs'),
      says: text('In words.'),
      engine: engines,
      inputs: list(word('One.', ...INPUTS), 'What it was made of that is not what it was.'),
      outcomes: list(difference, 'The answers that are not what they were.')
    }),
    record('It cannot be told.', {
      result: is('cannot-verify'),
      says: text('In words.'),
      problems: list(problem, 'What stands in the way.')
    })
  ),
  ReadingList: record(
    'Every doubt, and how it was taken.',
    {
      inForceOn: about(ref('Day'), 'The day by which versions were told apart.'),
      readings: list(
        record(
          'How a doubtful text was taken.',
          {
            ruleset: about(ref('Name'), 'The ruleset.'),
            version: about(ref('VersionName'), 'Its version.'),
            key: text('What to ask for to have it the other way.'),
            provisions: list(ref('ProvisionId'), 'The provisions that it bears on.'),
            doubt: text('What is doubtful.'),
            taken: text('How it was taken.'),
            alternative: text('How else it could be taken.'),
            by: text('By whom.'),
            on: ref('Day')
          },
          {
            paragraph: record('The paragraph, where it is of one.', {
              provision: ref('ProvisionId'),
              title: text('What it is about.'),
              cite: { type: 'object', description: 'Where in the source it stands.' }
            })
          }
        ),
        'Each.'
      )
    },
    { knownAt: about(instant, 'The instant as of which was asked.') }
  )
}
