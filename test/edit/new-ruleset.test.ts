import { describe, expect, test } from 'vitest'
import {
  newRuleset,
  type NewRuleset,
  readRuleset,
  readVocabulary,
  setExpected,
  setInForce,
  type StartFrom
} from '../../engine/index.ts'
import { valueOf } from '../read/small.ts'
import { commentsOf, edited, shipped } from './setup.ts'

const vocabulary = valueOf(readVocabulary(shipped('vocabulary.yaml')))
const LAW = shipped('england/2020-09-26.yaml')
const law = valueOf(readRuleset(LAW, { vocabulary })).ruleset
const floor = new Set(law.provisions.flatMap(({ id, rules }) => [id, ...rules.map(({ key }) => key)]))

const made = (from: StartFrom, id = 'leeds'): string =>
  valueOf(
    newRuleset({ id, title: 'Reviews: all of them', issuedBy: 'Leeds City Council', inForceFrom: '2027-04-01', from })
  )

describe("a new council's ruleset", () => {
  const STARTS: readonly (readonly [from: string, start: StartFrom])[] = [
    ['nothing', 'empty'],
    ['York', { copyOf: shipped('york/2024-03-15.yaml') }],
    ['Brighton', { copyOf: shipped('brighton-and-hove/2018-11-01.yaml') }],
    ['the law', { law: LAW, floor: 'england' }]
  ]

  test.each(STARTS)('begun from %s has its own head and is read without problems', (_, start) => {
    const { ruleset } = valueOf(readRuleset(made(start), { vocabulary, floor }))
    const { id, title, issuedBy, version, inForceFrom } = ruleset
    expect({ id, title, issuedBy, version, inForceFrom }).toEqual({
      id: 'leeds',
      title: 'Reviews: all of them',
      issuedBy: 'Leeds City Council',
      version: '2027-04-01',
      inForceFrom: '2027-04-01'
    })
  })

  test('begun from the law has each of its timescales, standing on it, under ids of its own', () => {
    for (const id of ['leeds', 'essex']) {
      const { ruleset } = valueOf(readRuleset(made({ law: LAW, floor: 'england' }, id), { vocabulary, floor }))
      const clocks = law.provisions.flatMap(({ rules }) => rules.filter(({ body }) => body.kind === 'timescale'))
      const own = ruleset.provisions.flatMap(({ rules }) => rules)
      expect(own.map(({ body }) => (body.kind === 'timescale' ? body.floor : undefined))).toEqual(
        clocks.map(({ key }) => key)
      )
      expect(own.map(({ body }) => ({ ...body, floor: undefined }))).toEqual(
        clocks.map(({ body }) => ({ ...body, floor: undefined }))
      )
      expect(ruleset.provisions.filter((provision) => floor.has(provision.id))).toEqual([])
    }
  })

  test('begun from another keeps its provisions to the letter, with their comments', () => {
    const [own, other] = [made({ copyOf: LAW }), LAW].map((text) => text.slice(text.indexOf('\nprovisions:')))
    expect(own).toBe(other)
    expect(commentsOf(made({ copyOf: LAW })).join()).toContain('Weeks in short breaks')
  })

  test('is laid out so that the form changes none of it', () => {
    const text = made({ law: LAW, floor: 'england' })
    expect(edited(text, { do: 'set', at: { in: 'head' }, field: ['title'], value: 'Reviews: all of them' })).toBe(text)
  })

  const WRONG: readonly (readonly [what: string, wrong: Partial<NewRuleset>, code: string])[] = [
    ['an id that cannot be one', { id: 'Leeds City' }, 'BAD_ID'],
    ['no title', { title: ' ' }, 'NOT_ALLOWED'],
    ['no day', { inForceFrom: 'tomorrow' }, 'NOT_A_DAY'],
    ['a title with what cannot be seen', { title: 'a\u0000' }, 'CONTROL_CHARACTER'],
    ['no ruleset to begin from', { from: { copyOf: 'examples: []' } }, 'NOT_A_RULESET'],
    ['a law without a timescale', { from: { law: 'ruleset: x', floor: 'x' } }, 'NO_TIMESCALE'],
    ['nothing to begin from', { from: undefined as unknown as 'empty' }, 'NOT_A_RULESET']
  ]

  test.each(WRONG)('is refused with %s', (_, wrong, code) => {
    const wanted: NewRuleset = {
      id: 'leeds',
      title: 'T',
      issuedBy: 'L',
      inForceFrom: '2027-01-01',
      from: 'empty',
      ...wrong
    }
    expect(newRuleset(wanted)).toMatchObject({ ok: false, problems: [{ code }] })
  })
})

describe('the day that a version comes into force', () => {
  test('is written in its two places, and nowhere else', () => {
    expect(valueOf(setInForce(LAW, '2031-12-31'))).toBe(
      LAW.replaceAll(/(?<=^version: |from: )2020-09-26/gm, '2031-12-31')
    )
  })

  test.each([
    ['a day that is none', LAW, '2026-02-30'],
    ['a text that is no ruleset', 'vocabulary: shared', '2026-01-01'],
    ['a text that is none', '', '2026-01-01']
  ])('is refused for %s', (_, text, day) => {
    expect(setInForce(text, day).ok).toBe(false)
  })
})

describe('the answers expected of an example', () => {
  const EXAMPLES = `language: 1
ruleset: york
examples:
  # --- 1
  # over the first
  - it: has one # after it
    case: { care: [{ from: 2026-01-12 }] }
    asOf: 2026-03-01
    gives: { Y1.1: shown, Y1.2/a: "off" } # after gives

  - it: has two
    case: { care: [{ from: 2026-01-12 }] }
    asOf: 2026-03-01
    gives:
      Y1.1: shown # after shown
      Y2.1: [{ review: 1, is: "on" }]
`

  test('change for the rules named, by position or by name', () => {
    const wanted = EXAMPLES.replace('Y1.2/a: "off"', 'Y1.2/a: "on"')
    expect(valueOf(setExpected(EXAMPLES, 0, { 'Y1.2/a': 'on' }))).toBe(wanted)
    expect(valueOf(setExpected(EXAMPLES, 'has one', { 'Y1.2/a': 'on' }))).toBe(wanted)
  })

  test('change inside what they say, and may be added', () => {
    const text = valueOf(
      setExpected(EXAMPLES, 1, {
        'Y1.1': { is: 'shown' },
        'Y2.1': [{ review: 1, is: 'off' }],
        'Y3.1': 'due 2026-02-09'
      })
    )
    expect(text).toBe(
      EXAMPLES.replace('Y1.1: shown # after', 'Y1.1: { is: shown } # after').replace(
        'is: "on" }]',
        'is: "off" }]\n      Y3.1: due 2026-02-09'
      )
    )
  })

  test('go with the day of the next review', () => {
    const text = valueOf(setExpected(EXAMPLES, 1, {}, '2026-04-01 by Y2.1'))
    expect(text).toContain('asOf: 2026-03-01\n    nextReview: 2026-04-01 by Y2.1\n    gives:\n      Y1.1')
  })

  test('stand in an example that can be added and removed again', () => {
    const example = {
      it: 'has three',
      case: { care: [{ from: '2026-01-12' }] },
      asOf: '2026-03-01',
      gives: { 'Y1.1': 'shown' }
    }
    const text = edited(EXAMPLES, { do: 'addExample', example })
    expect(text).toBe(`${EXAMPLES}
  - it: has three
    case: { care: [{ from: 2026-01-12 }] }
    asOf: 2026-03-01
    gives: { Y1.1: shown }
`)
    expect(edited(text, { do: 'removeExample', example: 'has three' })).toBe(EXAMPLES)
    expect(edited(EXAMPLES, { do: 'removeExample', example: 0 })).toContain('examples:\n  # --- 1\n')
  })
})
