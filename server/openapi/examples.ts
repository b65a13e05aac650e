/** A child who came into the care of York, and whose second review the law wants two days sooner than York's own text. */
const case104 = {
  case: 'C-104',
  born: '2014-03-01',
  complete: ['reviews', 'done'],
  care: [{ from: '2026-01-12' }],
  legalStatus: [{ from: '2026-01-12', code: 'V2' }],
  placements: [{ from: '2026-01-12', type: 'foster', longTermFrom: false }],
  reviews: [
    {
      planned: '2026-02-09',
      arranged: '2026-01-15',
      meetings: ['2026-02-09'],
      adjourned: [],
      completed: '2026-02-09',
      done: { 'invitations-sent': '2026-01-26', 'decisions-circulated': '2026-02-13' }
    }
  ]
}

export type Examples = Readonly<Record<string, Readonly<{ summary: string; value: object }>>>

/** Requests that work as they stand. */
export const assessmentExamples: Examples = {
  'second-review': {
    summary: 'The second review is a day late by law, and in time by York’s own text',
    value: { ruleset: 'york', asOf: '2026-05-10', case: case104 }
  },
  'other-reading': {
    summary: 'The same with a doubt taken the other way, without the working',
    value: { ruleset: 'york', asOf: '2026-05-10', view: 'summary', readings: ['Y2.2/three-months'], case: case104 }
  },
  'second-opinion': {
    summary: 'The same by the other evaluator',
    value: { ruleset: 'brighton-and-hove', asOf: '2026-05-10', evaluator: 'reference', view: 'summary', case: case104 }
  },
  'next-to-nothing-known': {
    summary: 'A case of which next to nothing is known: what cannot be told is said, and who could tell it',
    value: { ruleset: 'york', asOf: '2026-05-10', view: 'summary', case: { care: [{ from: '2026-01-12' }] } }
  },
  'the-law-alone': {
    summary: 'The law without a council’s procedure',
    value: { ruleset: 'england', asOf: '2026-05-10', view: 'summary', case: case104 }
  }
}

export const scheduleExamples: Examples = {
  'for-a-case': {
    summary: 'Every duty around the second review, if it is held on 6 May',
    value: { ruleset: 'york', meetingDay: '2026-05-06', case: case104 }
  },
  'for-no-case': {
    summary: 'The same where nothing is known but the day',
    value: { ruleset: 'brighton-and-hove', meetingDay: '2026-05-06' }
  }
}
