/** Cases of several kinds, none of a real child. */
export const TOLD = {
  nothing: {},
  firstReview: { care: [{ from: '2026-01-12' }], complete: ['reviews', 'done'] },
  longTold: {
    case: 'C-104',
    born: '2010-05-14',
    care: [{ from: '2025-03-03', facts: { 'in-care-since': '2025-03-03' } }],
    placements: [{ from: '2025-03-03', type: 'foster', longTermFrom: false }],
    legalStatus: [{ from: '2025-03-03', code: 'V2' }],
    reviews: [
      {
        planned: '2025-03-28',
        arranged: '2025-03-04',
        meetings: ['2025-03-28'],
        adjourned: [],
        completed: '2025-03-28',
        done: {
          'invitations-sent': '2025-03-13',
          'decisions-circulated': '2025-04-07',
          'full-record-completed': '2025-04-30'
        }
      },
      {
        meetings: ['2025-06-24', '2025-07-01'],
        adjourned: ['2025-06-24'],
        completed: '2025-07-01',
        done: { 'decisions-received-by-manager': '2025-07-04', 'full-record-distributed': '2025-07-28' },
        facts: { 'care-plan-changes-agreed': true }
      },
      { completed: '2025-12-12', meetings: ['2025-12-12'], facts: { 'chaired-by': 'substitute-iro' } },
      { planned: '2026-05-14', done: { 'invitations-sent': false } }
    ],
    events: [
      {
        event: 'school-exclusion',
        on: '2026-03-11',
        facts: { 'significant-impact': true },
        done: { 'iro-told': '2026-03-13' }
      },
      { event: 'significant-care-plan-change', on: '2026-02-02', facts: { 'review-first-practicable': true } }
    ],
    decisions: [{ made: '2025-12-12', agreedDate: '2026-01-31', done: { 'decision-carried-out': '2026-02-03' } }],
    recommendations: [
      {
        made: '2025-12-12',
        agreedDate: '2026-03-01',
        done: { 'recommendation-settled': false, 'progress-reported': false }
      }
    ],
    complete: ['reviews', 'events', 'decisions', 'recommendations', 'adoption', 'placements', 'legalStatus', 'care']
  },
  onTheWayToAdoption: {
    born: '2024-02-29',
    care: [{ from: '2025-05-06' }],
    reviews: [{ completed: '2025-06-02' }, { completed: '2025-08-29' }, { completed: '2025-10-20' }],
    adoption: [{ authorityOn: '2026-02-12', placedOn: '2026-03-31', returnedOn: false }],
    complete: ['reviews']
  },
  shortBreaks: {
    born: '2015-01-31',
    care: [{ from: '2025-11-30', kind: 'short-breaks' }],
    reviews: [{ completed: '2026-02-28' }],
    complete: ['reviews', 'done']
  },
  endedAndBegunAgain: {
    born: '2009-08-31',
    care: [{ from: '2024-08-31', to: '2025-06-30' }, { from: '2025-08-31' }],
    reviews: [{ completed: '2024-09-25' }, { completed: '2025-09-22' }, { completed: '2025-12-22' }],
    complete: ['reviews', 'done', 'events', 'care']
  },
  beyondTheCalendar: { care: [{ from: '2028-12-20' }], complete: ['reviews', 'done'] },
  beforeTheCalendar: {
    care: [{ from: '2011-05-01' }],
    reviews: [{ completed: '2011-05-27' }],
    complete: ['reviews', 'done']
  }
} as const

export type ToldCase = keyof typeof TOLD

/** The day on which each is asked about. */
export const ASKED_ON: Readonly<Record<ToldCase, string>> = {
  nothing: '2026-04-28',
  firstReview: '2026-02-10',
  longTold: '2026-04-28',
  onTheWayToAdoption: '2026-04-28',
  shortBreaks: '2026-04-28',
  endedAndBegunAgain: '2026-04-28',
  beyondTheCalendar: '2029-01-10',
  beforeTheCalendar: '2012-01-10'
}
