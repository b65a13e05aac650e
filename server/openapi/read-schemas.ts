import { MOST_READINGS } from '../limits.ts'
import { about, count, either, type Fields, is, list, record, ref, type Schema, text, word } from './schema.ts'

const day = ref('Day')

const procedure: Fields = { ruleset: about(ref('Name'), 'The ruleset that is asked, such as `york`.') }

const procedureToo: Fields = {
  inForceOn: about(day, 'The one version that was in force on this day, and no other.'),
  knownAt: {
    type: 'string',
    description: 'What had been published by this instant, or by the end of this day in London. Left out: now.',
    examples: ['2026-03-01', '2026-03-01T12:00:00Z']
  },
  version: about(
    ref('VersionName'),
    'This version and no other. Left out: each duty is answered by the version that applies to it.'
  ),
  readings: {
    type: 'array',
    maxItems: MOST_READINGS,
    items: { type: 'string' },
    description: 'Doubts to take the other way, such as `Y2.2/three-months` or `clear-days`.'
  }
}

const requests: Fields = {
  AssessmentRequest: record(
    'Where does every provision stand for this case on this day?',
    { ...procedure, case: ref('Case') },
    {
      ...procedureToo,
      asOf: about(day, 'The day asked about. Left out: today in Europe/London. The answer names it.'),
      evaluator: word(
        'Left out: compiled. The other one is slower, gives the same answers and is a second opinion.',
        'compiled',
        'reference'
      ),
      view: word('`summary` leaves the working out. Left out: full.', 'full', 'summary'),
      receipt: {
        type: 'boolean',
        description: 'Whether to give a receipt, by which the answer can be given again and held against this one.'
      }
    }
  ),
  ScheduleRequest: record(
    'What is to be done, and by when, around a meeting on this day?',
    { ...procedure, meetingDay: about(day, 'The day of the meeting.') },
    {
      ...procedureToo,
      case: about(ref('Case'), 'What is known of the case. Left out: nothing.'),
      asOf: about(day, 'The day asked about. Left out: none, and nothing is too late yet.'),
      review: {
        type: 'integer',
        minimum: 1,
        description: 'Which review is planned, by its place in the list. Left out: the next one that is open.'
      }
    }
  )
}

const version = record('A version of a ruleset.', {
  version: ref('VersionName'),
  inForceFrom: day,
  sha256: text('The digest of its text.'),
  href: text('Where it is to be had whole.')
})

const head: Fields = {
  id: ref('Name'),
  title: text('Its title.'),
  issuedBy: text('Who issued it.'),
  inForce: either({ type: 'null' }, ref('VersionHead')),
  versions: list(ref('VersionHead'), 'Every version, the newest first.')
}

const floor: Fields = { floor: about(ref('Name'), 'The ruleset that it may not be laxer than.') }

const reading = record(
  'How a doubtful text was taken.',
  {
    key: text('What to ask for to have it the other way.'),
    provisions: list(ref('ProvisionId'), 'The provisions that it bears on.'),
    doubt: text('What is doubtful.'),
    taken: text('How it was taken.'),
    by: text('By whom.'),
    on: day,
    alternative: text('How else it could be taken.')
  },
  { provision: ref('ProvisionId') }
)

const added = record(
  'A day so long after or before another.',
  {
    calendar: record('The calendar.', { name: ref('Name'), version: text('Its version.') }),
    from: about(day, 'The day counted from, which is not counted itself.'),
    period: text('How long.'),
    direction: word('Which way.', 'after', 'before'),
    day: about(day, 'The day that was looked for.'),
    skipped: list(
      record('A day that was not counted.', { day, why: text('Why.') }),
      'The days on the way that are not working days.'
    ),
    says: text('The same in words.')
  },
  { latestWorkingDay: about(day, 'The latest working day on or before it.') }
)

const health = (status: string): Schema =>
  record('It is.', { status: is(status), engine: text('The version of the engine.') })

/** What is asked, and what is read. */
export const readSchemas: Fields = {
  ...requests,
  VersionHead: version,
  RulesetHead: record('A ruleset and its versions.', head, floor),
  RulesetList: record(
    'Every ruleset.',
    { inForceOn: day, rulesets: list(ref('RulesetHead'), 'Each.') },
    { knownAt: ref('Instant') }
  ),
  RulesetDetail: record(
    'A ruleset, its versions, and what the one in force on the day says of itself.',
    { inForceOn: day, ...head },
    {
      knownAt: ref('Instant'),
      ...floor,
      source: record(
        'The text that it encodes.',
        { edition: text('Its edition.') },
        { updated: day, url: text('Where it is to be had.') }
      ),
      calendar: ref('Name'),
      sections: list(record('A section.', { id: text('Its number.'), title: text('Its title.') }), 'Its sections.'),
      provisions: count('How many provisions it has.'),
      readings: list(ref('Reading'), 'Every doubt, and how it was taken.')
    }
  ),
  Reading: reading,
  Added: added,
  Health: health('ok'),
  Readiness: health('ready')
}
