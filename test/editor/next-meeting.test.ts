import { describe, expect, test } from 'vitest'
import { type NextMeeting, nextMeeting } from '../../editor/check/next-meeting.ts'
import { CALENDAR } from '../properties/words.ts'

describe('the next review is taken to be held', () => {
  test.each<readonly [string, Parameters<typeof nextMeeting>[0], string, NextMeeting | undefined]>([
    ['on no day, where none is known', undefined, '2026-01-02', undefined],
    ['on no day, where nothing is told of it', {}, '2026-01-02', undefined],
    [
      'on the day that is planned',
      { plannedFor: '2026-01-14', dueOn: '2026-01-31' },
      '2026-01-02',
      { day: '2026-01-14', is: 'planned' }
    ],
    [
      'on its last working day',
      { dueOn: '2026-01-31', latestWorkingDay: '2026-01-30' },
      '2026-01-30',
      { day: '2026-01-30', is: 'last-day', lastDay: '2026-01-30' }
    ],
    [
      'from the next working day, once its last is past',
      { dueOn: '2026-01-31', latestWorkingDay: '2026-01-30' },
      '2026-01-31',
      { day: '2026-02-02', is: 'overdue', lastDay: '2026-01-30' }
    ],
    [
      'on the day that is asked about, if that is a working day',
      { dueOn: '2025-12-01' },
      '2026-01-05',
      { day: '2026-01-05', is: 'overdue', lastDay: '2025-12-01' }
    ],
    [
      'on no holiday',
      { dueOn: '2025-12-01' },
      '2025-12-25',
      { day: '2025-12-29', is: 'overdue', lastDay: '2025-12-01' }
    ],
    [
      'on the day itself, where the calendar does not reach',
      { dueOn: '2025-12-01' },
      '2040-01-05',
      { day: '2040-01-05', is: 'overdue', lastDay: '2025-12-01' }
    ]
  ])('%s', (_, clock, asOf, found) => expect(nextMeeting(clock, asOf, CALENDAR)).toEqual(found))
})
