import { describe, expect, test } from 'vitest'
import { duecourse } from './duecourse.ts'

const CASE = 'test/cases/first-review-held.json'

describe('what somebody types', () => {
  test.each([
    [['--version'], 0, /^duecourse \d+\.\d+\.\d+\n$/],
    [['--help'], 0, /Usage: duecourse COMMAND/],
    [['help', 'assess'], 0, /Usage: duecourse assess RULESET CASE/],
    [['assess', '--help'], 0, /--as-of DAY/],
    [['validate', '-h'], 0, /Usage: duecourse validate FILE/],
    [['schedule', '--help'], 0, /--meeting DAY/],
    [['explain', '--help'], 0, /RULESET PROVISION/],
    [['examples', '--help'], 0, /--mutate/],
    [['coverage', '--help'], 0, /--json/],
    [['calendar', '--help'], 0, /add DAY PERIOD/]
  ])('%j is answered', async (args, code, says) => {
    const said = await duecourse(args)
    expect(said.code).toBe(code)
    expect(said.out).toMatch(says)
    expect(said.err).toBe('')
  })

  test.each([
    [[], 'Usage: duecourse COMMAND'],
    [['asess'], 'there is no command asess; did you mean assess?'],
    [['frobnicate'], 'there is no command frobnicate'],
    [['--verson'], 'there is no option --verson; did you mean --version?'],
    [['assess', 'york'], 'too few arguments'],
    [['assess', 'york', 'a', 'b'], 'too many arguments'],
    [['assess', 'york', CASE, '--asof', '2026-01-01'], 'there is no option --asof; did you mean --as-of?'],
    [['assess', 'york', CASE, '--as-of', '2026-02-30'], '2026-02-30 is not a day'],
    [['assess', 'york', CASE, '--as-of'], 'as-of'],
    [['assess', 'yrok', CASE], 'there is no ruleset `yrok`; did you mean york?'],
    [
      ['assess', 'york', CASE, '--version', '2024-03-16'],
      'there is no version `2024-03-16` of `york`; did you mean 2024-03-15?'
    ],
    [
      ['assess', 'york', CASE, '--reading', 'clear-dayz'],
      'there is no reading `clear-dayz` of `york`; did you mean clear-days?'
    ],
    [['assess', 'york', CASE, '--evaluator', 'refrence'], 'there is no evaluator refrence; did you mean reference?'],
    [['schedule', 'york'], '--meeting 2026-05-14'],
    [['schedule', 'york', '--meeting', 'tomorrow'], 'tomorrow is not a day'],
    [['explain', 'york', 'y2.2'], 'there is no provision y2.2 in york 2024-03-15; did you mean Y2.2?'],
    [['explain', 'york', 'Y2.2', '--version', '1999-01-01'], 'there is no version 1999-01-01 of york'],
    [['examples', 'leeds'], 'there is no ruleset leeds; there are brighton-and-hove, england, york'],
    [['examples', '--evaluator', 'none'], 'there is no evaluator none'],
    [['coverage', 'leeds'], 'there is no ruleset leeds'],
    [['calendar', 'sub', '2026-01-01', '1 day'], 'there is no calendar sub'],
    [['calendar', 'add', '2026-01-01'], 'say from which day, and how long'],
    [['calendar', 'add', '2026-13-01', '1 day'], '2026-13-01 is not a day'],
    [['calendar', 'add', '2026-01-01', 'a fortnight'], 'a fortnight is not a length of time'],
    [['calendar', 'add', '2026-01-01', '1 day', '--calendar', 'scotland'], 'there is no calendar scotland']
  ])('%j is not understood, and it is said why', async (args, says) => {
    const said = await duecourse(args)
    expect(said.code).toBe(2)
    expect(said.err).toContain(says)
    expect(said.out).toBe('')
  })

  test.each([
    ['assess', '../york', CASE],
    ['assess', '/etc/passwd', CASE],
    ['assess', '.', CASE],
    ['assess', 'calendars', CASE],
    ['assess', '__proto__', CASE],
    ['schedule', 'york/..', '--meeting', '2026-05-14'],
    ['explain', '../../etc', 'Y2.2'],
    ['examples', '../rulesets/york', '--mutate'],
    ['coverage', 'york%2f..']
  ])('duecourse %s %s finds no such ruleset, and makes no path of the name', async (...args) => {
    const said = await duecourse(args)
    expect(said.code).toBe(2)
    expect(said.err).toContain('there is no ruleset')
  })

  test('a folder of rulesets that is not there is refused', async () => {
    const said = await duecourse(['coverage', '--rulesets', '/nowhere/at/all'])
    expect(said.code).toBe(1)
    expect(said.err).toContain('NO_FOLDER')
  })

  test('it runs from anywhere', async () => {
    expect((await duecourse(['explain', 'york', 'Y2.2'], { from: '/' })).code).toBe(0)
  })
})

test('an older Node is told what is missing, before it fails to read the rest', async () => {
  const older = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })")}`
  const said = await duecourse(['--version'], { node: ['--import', older] })
  expect(said.code).toBe(2)
  expect(said.err).toContain('duecourse needs Node 24 or newer')
  expect(said.err).toContain('npx duecourse')
  expect(said.out).toBe('')
})
