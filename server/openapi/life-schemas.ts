import { CHANGE_KINDS } from '../life/life.ts'
import { about, count, either, type Fields, is, list, record, ref, type Schema, text, word } from './schema.ts'

const day = ref('Day')
const instant = ref('Instant')

const digest: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'The digest of everything that it consists of: what is approved, and what the record names.'
}

const change = word('What kind of change it is; the first, where there are several.', ...CHANGE_KINDS)
const changes = list(word('A kind of change.', ...CHANGE_KINDS), 'Every kind of change that it is.')

const act = record('Who did something, and when.', { by: ref('Who'), at: instant })
const reasoned = record('Who did something, when and why.', { by: ref('Who'), at: instant, why: text('Why.') })

const subject = record('What it is a version of.', {
  kind: word('What sort of thing has versions.', 'ruleset', 'vocabulary', 'calendar'),
  name: ref('Name')
})

const parts: Fields = {
  text: text('The text: YAML, or JSON for a calendar.'),
  examples: text('The worked examples beside a ruleset, as YAML.'),
  provisionList: text('The list of provisions that the text is to cover, as YAML.')
}
const { text: whole, ...besides } = parts

const head: Fields = {
  id: text('By which it is known.'),
  subject,
  href: text('Where it is to be had.'),
  state: word('How far it has come.', 'draft', 'submitted', 'approved', 'published', 'discarded'),
  revision: count(
    'How often it has been written. The `ETag` is this in quotes; send it as `If-Match` with each write.'
  ),
  digest,
  authors: list(ref('Who'), 'Who wrote in it since it was last approved. None of them can approve it.'),
  exceptions: list(
    record(
      'Why one rule may fall later than the law allows.',
      { rule: text('The rule.'), why: text('Why.'), by: ref('Who') },
      { carried: { type: 'boolean', description: 'Given for the version that it began from; it has to be confirmed.' } }
    ),
    'The rules that may fall later than the law allows, each with the reason.'
  ),
  opened: act,
  saved: act
}

const headToo: Fields = {
  base: text('The version that it began from, and is to take the place of.'),
  inForceFrom: about(day, 'From which day it is to be in force, as its text has it.'),
  change,
  changes,
  why: text('Why, in a sentence.'),
  sentBack: reasoned,
  approved: act
}

const lying: Fields = {
  replaces: text('The version whose place it takes on its day.'),
  beside: list(
    record(
      'One of them.',
      {
        version: text('Its name.'),
        from: about(day, 'The first day on which it holds.'),
        is: word(
          'Whether the draft takes its place, it takes that of the draft, or something else has taken its place before that.',
          'replaced',
          'later',
          'ended'
        )
      },
      { since: text('The last version that both stand on.') }
    ),
    'The versions that it lies beside, and does not stand on.'
  )
}

const version = record(
  'A version that was published.',
  {
    version: text('Its name: `2024-03-15`, or `2024-03-15.2` for its second revision.'),
    revision: count('From 1; a correction from the same day is a higher one.'),
    state: word('Where it stands on the day asked about.', 'scheduled', 'in-force', 'superseded', 'withdrawn'),
    digest,
    change: text('What kind of change it was; the first, where there were several.'),
    changes: list(text('A kind of change.'), 'Every kind of change that it was.'),
    why: text('Why it was published.'),
    urgent: { type: 'boolean', description: 'Published by one person alone, for the reason in `why`.' },
    published: act,
    href: text('Where it is to be had whole.')
  },
  {
    from: about(day, 'The first day on which it holds. What has no day of its own holds from its publication.'),
    to: about(day, 'The first day on which the next one holds.'),
    sha256: text('The digest of its text alone.'),
    written: list(ref('Who'), 'Who wrote it. Left out for what came with the program.'),
    exceptions: list(
      record('Why one rule may fall later than the law allows.', {
        rule: text('The rule.'),
        why: text('Why.'),
        by: ref('Who')
      }),
      'The rules that were let stand though they may fall later than the law allows, each with the reason. Left out where there are none.'
    ),
    approved: act,
    lookedAt: reasoned,
    withdrawn: reasoned
  }
)

const why: Fields = { why: text('Why, in a sentence.') }

/** What is sent, and what is answered, on the way of a version into force. */
export const lifeSchemas: Fields = {
  Who: record('Somebody.', {
    id: text('As the record names them.'),
    name: text('What they are called.'),
    local: { type: 'boolean', description: 'Signed in by a link of this machine.' }
  }),
  Beginning: either(
    record(
      'From a version that was published; the newest, if none is named.',
      { from: is('version') },
      {
        version: text('The version.')
      }
    ),
    record(
      'From another’s ruleset.',
      { from: is('copy-of'), ruleset: about(ref('Name'), 'Whose.') },
      { version: text('The version.') }
    ),
    record('From a text of one’s own.', { from: is('content'), text: whole as Schema }, besides)
  ),
  DraftWrite: record(
    'What is to be written. What is left out stays as it is.',
    {},
    {
      ...parts,
      inForceFrom: about(day, 'From which day it is to be in force: it is written into the text.'),
      change: either(change, changes),
      ...why,
      exceptions: list(
        record(
          'Why one rule may fall later than the law allows.',
          { rule: text('The rule.'), ...why },
          { confirmed: { type: 'boolean', description: '`false` leaves a reason that was carried over unconfirmed.' } }
        ),
        'All rules that may fall later than the law allows, each with the reason.'
      ),
      base: text('A newer version that was looked at and taken in: from now on this is what the draft changes.')
    }
  ),
  DraftHead: record('A draft, without what it holds.', head, headToo),
  Draft: record('A draft, whole.', { ...head, text: whole as Schema }, { ...headToo, ...besides, ...lying }),
  DraftList: record('Drafts, the last one written in first.', { drafts: list(ref('DraftHead'), 'Each.') }),
  Checks: record('What stands in the way of publishing a draft.', {
    passed: { type: 'boolean', description: 'Whether nothing does.' },
    checks: list(ref('ProblemCheck'), 'Each check.')
  }),
  WhichExamples: either(
    record('Some.', { names: list(text('The sentence of an example.'), 'Which.') }),
    record('All.', { all: is(true) })
  ),
  AcceptedExamples: record('The examples that now expect what the draft answers.', {
    draft: ref('Draft'),
    changed: list(
      record(
        'One example.',
        {
          it: text('Its sentence.'),
          answers: list(
            record('One answer.', {
              key: text('What is asked.'),
              pointer: text('Where it stands.'),
              before: text('What was expected.'),
              after: text('What is expected now.')
            }),
            'What changed in it.'
          )
        },
        { working: text('How its days were counted, in its author’s words, which may want to be looked at.') }
      ),
      'Each that changed.'
    ),
    left: list(ref('ProblemError'), 'What could not be taken over, and has to be put right by hand.')
  }),
  Nothing: record('Nothing has to be said.', {}),
  Reason: record('With a reason.', why),
  Approval: record(
    'What was looked at.',
    { digest: about(digest, 'The digest of the draft that was looked at.') },
    { inForceFrom: about(day, 'The day from which it is to be in force; left out for what has none.') }
  ),
  PublicationRequest: record(
    'From when.',
    {},
    {
      inForceFrom: about(day, 'The day that was approved; left out for what has none.')
    }
  ),
  Version: version,
  VersionList: record(
    'Every version, the newest first, and where each stood on the day.',
    { inForceOn: day, versions: list(ref('Version'), 'Each.') },
    { knownAt: instant }
  ),
  Settings: record(
    'Whose pages these are.',
    {
      council: record(
        'The council.',
        { name: text('What it is called.') },
        { colour: text('Its colour, as `#005a9c`.') }
      ),
      signIn: word('How people sign in.', 'oidc', 'links')
    },
    { contact: text('How to reach whoever answers for these pages.') }
  )
}
