import { describe, expect, test } from 'vitest'
import { duecourse } from './duecourse.ts'

describe('counting by hand', () => {
  test.each([
    [['2026-01-12', '20 working days'], '2026-02-09'],
    [['2026-03-16', '20 working days'], '2026-04-15'],
    [['2026-05-02', '20 working days'], '2026-06-02'],
    [['2026-01-12', '1 working day'], '2026-01-13'],
    [['2023-08-31', '6 months'], '2024-02-29'],
    [['2026-02-09', '91 days'], '2026-05-11'],
    [['2026-05-14', '10 working days', '--before'], '2026-04-29'],
    [['2026-05-14', '3 working days', '--before', '--clear-days'], '2026-05-08'],
    [['2026-05-14', '4 weeks', '--before'], '2026-04-16']
  ])('%j gives %s', async (args, day) => {
    const said = await duecourse(['calendar', 'add', ...args])
    expect(said.code).toBe(0)
    expect(said.out).toContain(`(${day})`)
    const json = JSON.parse((await duecourse(['calendar', 'add', ...args, '--json'])).out) as { day: string }
    expect(json.day).toBe(day)
  })

  test('it names each day that was not counted, and why', async () => {
    const { out } = await duecourse(['calendar', 'add', '2026-04-01', '3 working days'])
    expect(out).toBe(
      [
        '3 working days after Wednesday 1 April 2026: Wednesday 8 April 2026 (2026-04-08)',
        'Not counted:',
        '  2026-04-03 Good Friday',
        '  2026-04-04 Saturday',
        '  2026-04-05 Sunday',
        '  2026-04-06 Easter Monday',
        'Counted with the calendar england-and-wales, version 2026-08-07.',
        ''
      ].join('\n')
    )
  })

  test('it gives the latest working day beside a day that is none', async () => {
    expect((await duecourse(['calendar', 'add', '2026-02-09', '3 months'])).out).toContain(
      'the latest working day on or before it is Friday 8 May 2026'
    )
  })

  test('it has no answer where the calendar does not reach, and says so', async () => {
    const said = await duecourse(['calendar', 'add', '2028-12-20', '20 working days'])
    expect(said.code).toBe(1)
    expect(said.out).toContain('no answer, since the calendar england-and-wales only knows 2012-01-01 to 2028-12-31')
  })
})
