import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { duecourse } from './duecourse.ts'

const CASE = 'test/cases/first-review-held.json'

describe('assessing a case', () => {
  test('the plain answer leads with the day asked about and the next review', async () => {
    const { code, out, err } = await duecourse(['assess', 'york', CASE, '--as-of', '2026-03-01'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('City of York Council (york 2024-03-15)')
    expect(out).toContain('As of 1 March 2026')
    expect(out).toContain('9 May 2026')
    expect(out).toContain('E33.2a')
  })

  test('the whole answer is JSON, the same by both evaluators', async () => {
    const args = ['assess', 'york', CASE, '--as-of', '2026-03-01', '--json']
    const compiled = JSON.parse((await duecourse(args)).out) as Record<string, unknown>
    const reference = JSON.parse((await duecourse([...args, '--evaluator', 'reference'])).out) as Record<
      string,
      unknown
    >
    expect(compiled).toMatchObject({
      case: 'C-104',
      asOf: '2026-03-01',
      evaluator: 'compiled',
      nextReview: { dueOn: '2026-05-09' }
    })
    expect(reference).toEqual({ ...compiled, evaluator: 'reference' })
  })

  test('a reading that is taken changes the day, and is named', async () => {
    const args = ['assess', 'york', CASE, '--as-of', '2026-03-01', '--json', '--reading', 'Y2.2/three-months']
    const { outcomes, readings } = JSON.parse((await duecourse(args)).out) as {
      readings: string[]
      outcomes: { rule: string; outcome: string; local?: { dueOn?: string } }[]
    }
    expect(readings).toEqual(['Y2.2/three-months'])
    expect(
      outcomes.filter(({ rule, outcome }) => rule === 'Y2.2' && outcome === 'due').map(({ local }) => local?.dueOn)
    ).toEqual(['2026-05-09'])
  })

  test('without a day it is asked as of today, and says so', async () => {
    const before = new Date()
    const { out } = await duecourse(['assess', 'york', CASE])
    const days = [before, new Date()].map((now) =>
      now.toLocaleDateString('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' })
    )
    expect(out).toContain('As of today in London, since no day was given.')
    expect(days.some((day) => out.includes(`As of ${day}`))).toBe(true)
  })
})

describe('a schedule', () => {
  test('works without a case, and names what it depends on', async () => {
    const { code, out } = await duecourse(['schedule', 'york', '--meeting', '2026-05-14'])
    expect(code).toBe(0)
    expect(out).toMatch(/2026-04-29 {2}.*\[Y5\.5\]/)
    expect(out).toMatch(/2026-05-11 {2}.*\[Y6\.7\]/)
  })

  test('says for a case whether the day keeps the limit', async () => {
    const kept = async (day: string): Promise<string> =>
      (
        JSON.parse((await duecourse(['schedule', 'york', CASE, '--meeting', day, '--json'])).out) as {
          limits: { kept: string }
        }
      ).limits.kept
    expect(await kept('2026-05-08')).toBe('yes')
    expect(await kept('2026-05-11')).toBe('no')
  })
})

describe('explaining a provision', () => {
  test('gives its sentence, where it stands and how its doubts were taken', async () => {
    const { out } = await duecourse(['explain', 'york', 'Y2.2'])
    expect(out).toContain('Y2.2 Second review (york 2024-03-15)')
    expect(out).toContain('line 40')
    expect(out).toContain('91 days')
    expect(out).toContain('Reading Y2.2/three-months')
  })

  test('finds it by one of its rules, and in another version', async () => {
    const { out } = await duecourse(['explain', 'york', 'Y8.12/reconvene', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      provision: 'Y8.12',
      rules: [
        { rule: 'Y8.12/reconvene', kind: 'timescale' },
        { rule: 'Y8.12/once', kind: 'check' }
      ]
    })
    expect((await duecourse(['explain', 'england', 'E33.1', '--version', '2011-04-01'])).out).toContain(
      '(england 2011-04-01)'
    )
  })
})

describe('coverage', () => {
  test('counts every provision of every text', async () => {
    const { code, out } = await duecourse(['coverage', '--json'])
    const { rulesets } = JSON.parse(out) as {
      rulesets: { ruleset: string; coverage: { total: { missing: number } } }[]
    }
    expect(code).toBe(0)
    expect(rulesets.map(({ ruleset, coverage }) => [ruleset, coverage.total.missing])).toEqual([
      ['brighton-and-hove', 0],
      ['england', 0],
      ['york', 0]
    ])
  })

  test('reads as a table', async () => {
    const { out } = await duecourse(['coverage', 'york'])
    expect(out).toMatch(/york 2024-03-15: \d+ provisions, \d+ decided by facts \(\d+ %\), \d+ guidance/)
    expect(out).toMatch(/2 Frequency +\d+ +\d+ +0/)
  })
})

const EXAMPLES = `language: 1
ruleset: york
examples:
  - it: has the second review due two days sooner by the law
    case: { care: [{ from: 2026-01-12 }], reviews: [{ completed: 2026-02-09 }], complete: [reviews, done] }
    asOf: 2026-03-01
    nextReview: 2026-05-09 by E33.2a
    gives: { Y2.1: met 2026-02-09, Y2.2: { local: due 2026-05-11, effective: due 2026-05-09 by E33.2a } }
  - it: expects the wrong day
    case: { care: [{ from: 2026-01-12 }], reviews: [{ completed: 2026-02-09 }], complete: [reviews, done] }
    asOf: 2026-03-01
    gives:
      Y2.2: due 2026-05-10
  - it: has a case with a fact that there is not
    case: { facts: { no-such-fact: true } }
    asOf: 2026-03-01
    gives: { Y2.1: cannot-tell }
`

describe('worked examples', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duecourse-rulesets-'))
    cpSync('rulesets', folder, { recursive: true })
    rmSync(join(folder, 'york', 'mutants.yaml'), { force: true })
    rmSync(join(folder, 'york', 'examples.yaml'), { force: true })
    writeFileSync(join(folder, 'york', 'examples.yaml'), EXAMPLES)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('that come out otherwise are named with their line, what was expected and what came', async () => {
    const { code, out } = await duecourse(['examples', 'york', '--rulesets', folder])
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      'york/examples.yaml:9: expects the wrong day',
      expect.stringMatching(/^ {2}line 13: Y2\.2: expected due 2026-05-10, got due 2026-05-09 by E33\.2a/),
      'york/examples.yaml:14: has a case with a fact that there is not',
      expect.stringMatching(/^ {2}line 15: .*a fact that the vocabulary does not have/),
      'york: 3 examples, 2 otherwise',
      ''
    ])
  })

  test('say the same by the reference evaluator', async () => {
    const { out } = await duecourse(['examples', 'york', '--rulesets', folder, '--evaluator', 'both', '--json'])
    const { rulesets } = JSON.parse(out) as {
      rulesets: { failures: { it: string; evaluator: string; details: unknown }[] }[]
    }
    const failures = rulesets[0]?.failures ?? []
    const by = (evaluator: string) =>
      failures.filter((one) => one.evaluator === evaluator).map(({ it, details }) => ({ it, details }))
    expect(by('compiled')).toHaveLength(2)
    expect(by('reference')).toEqual(by('compiled'))
  })

  test('notice some small mistakes; those that live are listed unless a reason stands beside, and a stale reason is refused', async () => {
    writeFileSync(
      join(folder, 'york', 'mutants.yaml'),
      [
        '- { rule: Y2.1, mutant: within 20 working days becomes 21 working days, because: an example is still missing }',
        '- { rule: Y2.2, mutant: within 91 days becomes 92 days, because: this one is noticed }',
        '- { rule: Y2.2, mutant: no such thing, because: there is none }'
      ].join('\n')
    )
    const { code, out } = await duecourse(['examples', 'york', '--rulesets', folder, '--mutate'])
    expect(code).toBe(1)
    expect(out).not.toContain('no example notices: Y2.1, within 20 working days becomes 21 working days')
    expect(out).toContain('no example notices: Y5.5, atLeast 10 working days becomes 11 working days')
    expect(out).not.toContain('no example notices: Y2.2, within 91 days becomes 92 days')
    expect(out).toMatch(
      /york\/mutants\.yaml:2:3: the reason for `Y2\.2` excuses a mutant that an example notices \[STALE_REASON\]/
    )
    expect(out).toMatch(
      /york\/mutants\.yaml:3:3: the reason for `Y2\.2` excuses a mutant that there is not \[STALE_REASON\]/
    )
    expect(out).toMatch(/\d+ mutants: \d+ noticed, 1 excused, \d+ living/)
  })
})
