import { BASES, MEASURE_NAMES } from '../../engine/cohort/model.ts'
import { PLAIN_STATES } from '../../engine/explain/states.ts'
import { STATES } from '../../engine/index.ts'
import { LINE_VIEWS } from '../cohort/run/lines-task.ts'
import { about, count, either, type Fields, is, list, record, ref, type Schema, text, word } from './schema.ts'

const day = ref('Day')
const yesNo = (description: string): Schema => ({ type: 'boolean', description })

const problem = record(
  'A problem of one line, as RFC 9457 has it.',
  { type: text('Which problem it is.'), title: text('The same for people.'), status: count('As a status of HTTP.') },
  {
    errors: list(
      record(
        'One thing that is wrong.',
        { code: text('For programs.'), message: text('For people.') },
        { help: text('What to do.'), pointer: text('Where in the line.') }
      ),
      'Everything that is wrong.'
    )
  }
)

const line: Schema = { type: 'integer', minimum: 1, description: 'Which line of what was sent, from 1.' }

const thing: Schema = {
  type: 'object',
  description: 'What a rule falls on, as an assessment has it, without labels.'
}

const states = record(
  'Where everything stands for the case of a line, with its dates.',
  {
    line,
    asOf: about(day, 'The day asked about.'),
    ruleset: { type: 'object', description: 'The ruleset and the versions that answered.' },
    calendar: { type: 'object', description: 'The bank holidays.' },
    vocabulary: { type: 'object', description: 'The words.' },
    engine: text('The version of the engine.'),
    evaluator: word('Which evaluator answered.', 'compiled', 'reference'),
    readings: list(text('One.'), 'The readings that were taken the other way.'),
    counts: {
      type: 'object',
      additionalProperties: { type: 'integer' },
      description: 'How many outcomes are in each state.'
    },
    outcomes: list(
      {
        type: 'object',
        description:
          'One outcome: its rule, what it falls on, its state and its days, by the names that an assessment has.',
        required: ['rule', 'about', 'outcome'],
        properties: {
          rule: text('The rule.'),
          about: thing,
          by: text('The rule that binds, where that is another.'),
          outcome: word('Its state.', ...STATES)
        }
      },
      'Whatever has a day, is not as it should be, or has anything else beside its state. What does not apply is counted only.'
    ),
    states: list(
      {
        type: 'object',
        description: 'One thing that rules fall on, and the rules that have nothing but their state to say of it.',
        required: ['about'],
        properties: {
          about: thing,
          ...Object.fromEntries(PLAIN_STATES.map((state) => [state, list(text('A rule.'), `What is \`${state}\`.`)]))
        },
        additionalProperties: false
      },
      'The rest of what has something to say of the case, by what it falls on and by its state.'
    )
  },
  {
    case: text('The reference of the case, if it has one.'),
    law: { type: 'object', description: 'The law beside it.' }
  }
)

const window = record('Days from the first to the last.', { from: day, to: day })
const countOrNot: Schema = either({ type: 'integer', minimum: 0 }, is('withheld'))
const rate: Schema = either({ type: 'number', minimum: 0, maximum: 1 }, { type: 'null' }, is('withheld'))
const group: Schema = {
  type: ['string', 'null'],
  description: 'The group; null for children without one. Left out for all children.'
}
const parts = list(
  record('A part.', { name: text('For programs.'), label: text('For people.'), count: countOrNot }),
  'What it is made of.'
)

const figure = record(
  'One measure for everybody, or for one group.',
  {
    numerator: countOrNot,
    denominator: countOrNot,
    rate,
    parts,
    cannotTell: about(countOrNot, 'Beside the denominator, never in it.'),
    leftOut: parts
  },
  { group }
)

const dutyFigure = record(
  'How one duty is kept by everybody, or in one group.',
  {
    kept: countOrNot,
    failed: countOrNot,
    rate,
    cannotTell: countOrNot,
    states: { type: 'object', additionalProperties: { type: 'integer' }, description: 'How many are in each state.' },
    outside: about(countOrNot, 'Due on a day outside of what is counted.')
  },
  { group }
)

const measures = record('What the caseload comes to.', {
  asOf: day,
  window,
  shared: yesNo('Whether small counts are withheld.'),
  children: countOrNot,
  groups: list({ type: ['string', 'null'] }, 'The groups.'),
  measures: list(
    record('One measure by one basis, with the sentences that define it.', {
      name: word('Which measure.', ...MEASURE_NAMES),
      by: word('By what a review is judged.', ...BASES),
      title: text('Its title.'),
      counts: text('What the numerator counts.'),
      of: text('What the denominator counts.'),
      beside: text('What stands beside, and why.'),
      total: ref('CohortFigure'),
      groups: list(ref('CohortFigure'), 'By group.')
    }),
    'The three measures by each basis.'
  ),
  duties: list(
    record('One duty.', {
      rule: text('Its rule.'),
      provision: text('Its provision.'),
      title: text('Its title.'),
      strength: text('How it binds.'),
      kind: word('What it is.', 'timescale', 'check', 'trigger'),
      from: word('Whose it is.', 'local', 'law'),
      isReview: yesNo('Whether it is the holding of a review.'),
      order: { type: 'integer', description: 'Its place in its text.' },
      by: word('By what it is judged.', ...BASES),
      total: ref('CohortDutyFigure'),
      groups: list(ref('CohortDutyFigure'), 'By group.')
    }),
    'How each duty is kept.'
  ),
  calendar: record('Due days.', {
    by: word('Whether by day or by month.', 'day', 'month'),
    days: list(
      record('A day, or the first of a month.', {
        day,
        reviews: countOrNot,
        reviewsOpen: countOrNot,
        duties: countOrNot,
        dutiesOpen: countOrNot
      }),
      'In order.'
    )
  }),
  lateness: list(
    record(
      'So many days early or late.',
      { label: text('In words.'), held: countOrNot, overdue: countOrNot },
      { from: { type: 'integer' }, to: { type: 'integer' } }
    ),
    'How early or late reviews were.'
  ),
  notes: list(text('A sentence.'), 'What is to be said wherever the figures are shown.')
})

const severity = word('`unusable` was left out, `doubtful` was used.', 'unusable', 'doubtful')
const place = record(
  'Where in what was given.',
  { file: text('By the name it was sent under.'), line: count('From 1, the line of names included.') },
  { column: text('The column.') }
)
const faultFields: Fields = { code: text('For programs.'), severity, message: text('For people.') }
const faultMore: Fields = { rule: text('The number of the published check.'), help: text('What to do.') }

const asked = record(
  'A ruleset that is asked.',
  {
    id: ref('Name'),
    versions: list(text('One.'), 'The versions, each of which answers for its time.'),
    readings: list(text('One.'), 'The readings that are taken the other way.')
  },
  { draft: text('The draft whose text this is, where it is one.') }
)

const result = record(
  'What came of it.',
  { measures: ref('CohortMeasures'), faults: list(ref('CohortFaultGroup'), 'What is wrong with the data, by kind.') },
  {
    children: count('How many children there are.'),
    assessed: count('Those of whom there was a case.'),
    against: record(
      'By the other ruleset. Where small counts are withheld, its measures are too: the difference of both sides would show them.',
      {
        whatIf: {
          type: 'object',
          description:
            'How many children and duties change, and into what. Where small counts are withheld, what is not listed is nought or withheld.'
        }
      },
      {
        measures: ref('CohortMeasures'),
        changes: list({ type: 'object' }, 'By how many percentage points each measure changes.')
      }
    )
  }
)

/** Cases by the line, and whole caseloads. */
export const cohortSchemas: Fields = {
  AssessmentLine: either(record('A line that is wrong.', { line, problem }), states),
  CohortFigure: figure,
  CohortDutyFigure: dutyFigure,
  CohortMeasures: measures,
  CohortFaultGroup: record('Faults of one kind.', faultFields, {
    ...faultMore,
    count: count('How many.'),
    places: list(place, 'The first few.')
  }),
  CohortFault: record('A fault of the data.', { ...faultFields, place }, faultMore),
  DutyLine: {
    type: 'object',
    description: 'One duty of one child: where it stands.',
    required: ['child', 'provision', 'rule', 'title', 'paragraph', 'about', 'state', 'reason'],
    properties: {
      child: text('The child, as the data has it.'),
      state: text('Its state.'),
      reason: text('One sentence.')
    }
  },
  CohortLines: record('Duties, child by child.', { lines: list(ref('DutyLine'), 'Each.') }),
  CohortWorklist: record('What is to be done, by day.', { worklist: list(ref('DutyLine'), 'Each.') }),
  CohortFaults: record('Everything that is wrong with the data.', { faults: list(ref('CohortFault'), 'Each.') }),
  CohortChanges: record('What would change.', {
    changes: list({ type: 'object', required: ['child', 'kind', 'title', 'about', 'says'] }, 'Each.')
  }),
  CohortRequest: {
    type: 'object',
    description: 'The files, under any names, and what is asked of them.',
    anyOf: [{ required: ['ruleset'] }, { required: ['draft'] }],
    properties: {
      ruleset: about(ref('Name'), 'The ruleset that is asked. Left out: `draft` is.'),
      version: about(ref('VersionName'), 'This version and no other.'),
      readings: text('Doubts to take the other way, with commas between them.'),
      inForceOn: about(day, 'The one version that was in force on this day.'),
      knownAt: text('What had been published by this instant or day.'),
      asOf: about(day, 'The day asked about. Left out: the last day of the returns, else today.'),
      from: about(day, 'The first of the days that are counted. Left out with `to`: the collection year.'),
      to: about(day, 'The last of them.'),
      by: text('The column by which children are grouped.'),
      against: text('What would change by this ruleset, or by this version of one: `york@2024-03-15`.'),
      draft: text('With `ruleset`: what would change by this draft. Without: the draft is what is asked.'),
      files: list({ type: 'string', format: 'binary' }, 'The files.')
    }
  },
  Cohort: record(
    'A caseload that somebody asked about, kept in memory for an hour.',
    {
      id: text('By which it is known, and which nobody can guess.'),
      href: text('Where it is.'),
      state: word('How it stands.', 'running', 'done', 'failed'),
      begun: ref('Instant'),
      forgottenAt: ref('Instant'),
      asked: record(
        'What was asked.',
        { ruleset: asked, asOf: day, window },
        { against: asked, by: text('The column of the groups.') }
      ),
      given: record(
        'What was sent.',
        {
          kind: word('What the files are together.', 'ssda903', 'ssda903-xml', 'ssd', 'cases'),
          order: word('Whether they are sorted by child.', 'sorted', 'in memory', 'spilled'),
          files: list(record('A file.', { name: text('Its name.'), bytes: count('Its size.') }), 'Each.')
        },
        { window: about(window, 'The days over which the returns reach.') }
      ),
      progress: record(
        'How far it has come.',
        { children: count('So many children.'), bytes: count('So many bytes.'), seconds: { type: 'number' } },
        {
          ofChildren: count('Of so many.'),
          ofBytes: count('Of so many.'),
          secondsLeft: count('About how long it still takes.')
        }
      ),
      links: record(
        'Its lists.',
        { lines: text('Duties.'), worklist: text('What is to be done.'), faults: text('What is wrong with the data.') },
        { changes: text('What would change.') }
      )
    },
    {
      result,
      problem: record(
        'Why it failed.',
        { code: text('For programs.'), message: text('For people.') },
        { help: text('What to do.') }
      )
    }
  )
}

export const LINE_VIEW = word(
  '`summary`: states and dates; what has only a state is listed by the names of its rules. `sentences`: as an assessment without its working. `full`: as an assessment. Left out: summary.',
  ...LINE_VIEWS
)
