import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit, mergeTexts } from '../../engine/index.ts'
import { runs } from '../properties/settings.ts'
import { anyEdit } from './edits.ts'
import type { LooseRuleset } from './model.ts'
import { CROWDED, said } from './setup.ts'

const at = { in: 'provision', id: 'A1' } as const
const leaf = { fact: 'x', operator: 'equal', value: true } as const

describe('an edit that cannot be made is refused, and the text stays', () => {
  const TABLE: readonly (readonly [code: string, what: string, edit: unknown])[] = [
    [
      'UNKNOWN_PROVISION',
      'a provision that is not there',
      { do: 'unset', at: { in: 'provision', id: 'Z1' }, field: ['who'] }
    ],
    [
      'UNKNOWN_RULE',
      'a rule that is not there',
      { do: 'set', at: { in: 'rule', key: 'A3/none' }, field: ['strength'], value: 'must' }
    ],
    [
      'UNKNOWN_RULE',
      'one of several rules not named',
      { do: 'set', at: { in: 'rule', key: 'A3' }, field: ['agenda'], value: {} }
    ],
    ['UNKNOWN_READING', 'a reading that is not there', { do: 'removeReading', reading: 'A1/none' }],
    ['UNKNOWN_SECTION', 'a section that is not there', { do: 'removeSection', section: '9' }],
    ['UNKNOWN_CONDITION', 'a condition that is not there', { do: 'renameCondition', name: 'none', to: 'some' }],
    ['UNKNOWN_WORD', 'a word that is not there', { do: 'removeWord', section: 'facts', name: 'none' }],
    ['UNKNOWN_EXAMPLE', 'an example where there is none', { do: 'setExpected', example: 0, expected: {} }],
    ['NOT_EXAMPLES', 'an example for a ruleset', { do: 'addExample', example: { it: 'a' } }],
    ['NOTHING_THERE', 'a field that is not there', { do: 'unset', at, field: ['gap'] }],
    ['NOTHING_THERE', 'a part that is not there', { do: 'removePart', at, field: ['timescale', 'when'], part: [7] }],
    ['NOTHING_THERE', 'a place far down a list', { do: 'set', at, field: ['who', 9], value: 'iro' }],
    ['NOT_A_MAP', 'a field of what has none', { do: 'set', at, field: ['title', 'within'], value: 'x' }],
    ['NOT_A_LIST', 'an item of what has none', { do: 'set', at, field: ['title', 0], value: 'x' }],
    ['OTHER_BODY', 'a part of another kind of rule', { do: 'set', at, field: ['trigger', 'on'], value: 'event' }],
    ['ONE_OF', 'two bodies', { do: 'setBody', rule: 'A1', body: { agenda: { item: 'a' }, check: { requires: leaf } } }],
    ['DUPLICATE_ID', 'an id that is there', { do: 'addProvision', provision: { id: 'A1' } }],
    ['DUPLICATE_ID', 'a rule that is there', { do: 'addRule', provision: 'A3', rule: { name: 'one' } }],
    [
      'MISSING_KEY',
      'a second rule beside one without a name',
      { do: 'addRule', provision: 'A1', rule: { name: 'two' } }
    ],
    ['MISSING_KEY', 'a provision without an id', { do: 'addProvision', provision: { title: 'x' } }],
    ['NAME_TAKEN', 'a name that is taken', { do: 'renameCondition', name: 'first-one', to: 'second-one' }],
    ['STILL_USED', 'a condition in use', { do: 'removeCondition', name: 'first-one' }],
    ['STILL_USED', 'a section in use', { do: 'removeSection', section: '2' }],
    ['NOT_ALLOWED', 'a provision after itself', { do: 'moveProvision', provision: 'A1', after: 'A1' }],
    ['NOT_A_DAY', 'no day', { do: 'setInForce', day: '2026-02-30' }],
    ['NOT_DATA', 'no value', { do: 'set', at, field: ['title'] }],
    ['NOT_DATA', 'a number that is none', { do: 'set', at, field: ['title'], value: Number.NaN }],
    ['NOT_DATA', 'something that runs', { do: 'set', at, field: ['title'], value: () => 1 }],
    ['CONTROL_CHARACTER', 'what cannot be seen', { do: 'set', at, field: ['title'], value: 'a\u0007' }],
    [
      'FORBIDDEN_KEY',
      'a field that means something else',
      { do: 'set', at, field: ['cite'], value: JSON.parse('{"__proto__":1}') }
    ],
    ['CHANGED_SINCE', 'letters that are not there', { do: 'splice', at: 3, was: 'nothing', is: '' }],
    ['UNKNOWN_EDIT', 'no edit that there is', { do: 'burn' }],
    ['UNKNOWN_EDIT', 'a place that there is not', { do: 'unset', at: { in: 'moon' }, field: ['a'] }],
    ['UNKNOWN_EDIT', 'no field', { do: 'set', at, field: [], value: 1 }],
    ['UNKNOWN_EDIT', 'nothing', null]
  ]

  test.each(TABLE)('%s: %s', (code, _, edit) => {
    expect(applyEdits(CROWDED, [edit as Edit])).toMatchObject({ ok: false, problems: [{ code, pointer: '/0' }] })
  })

  test('all or none, and every problem at once', () => {
    const good: Edit = { do: 'set', at, field: ['title'], value: 'x' }
    const bad: Edit = { do: 'retireProvision', provision: 'Z9' }
    const result = applyEdits(CROWDED, [bad, good, bad])
    expect(result).toMatchObject({ ok: false, problems: [{ pointer: '/0' }, { pointer: '/2' }] })
  })

  test('whatever is sent as an edit, nothing is thrown', () => {
    const kinds = fc.constantFrom(
      'set',
      'unset',
      'setBody',
      'putPart',
      'movePart',
      'insertPart',
      'addProvision',
      'addRule',
      'putWord',
      'settleReading',
      'splice'
    )
    const edit = fc.record(
      {
        do: kinds,
        at: fc.anything(),
        field: fc.anything(),
        value: fc.anything(),
        part: fc.anything(),
        provision: fc.anything(),
        rule: fc.anything(),
        body: fc.anything()
      },
      { requiredKeys: ['do'] }
    )
    fc.assert(
      fc.property(edit, (one) => {
        expect(typeof applyEdits(CROWDED, [one as unknown as Edit]).ok).toBe('boolean')
      }),
      runs(300)
    )
  })
})

describe('a text that is not sound', () => {
  const unsound = CROWDED.replace('issuedBy: "Somebody"', 'issuedBy: "Somebody" else\nissuedBy: twice')

  test('can still be edited where the place is found', () => {
    const result = applyEdits(unsound, [{ do: 'set', at, field: ['title'], value: 'mended' }])
    expect(result).toMatchObject({
      ok: true,
      value: { text: unsound.replace('title: First   #', 'title: mended   #') }
    })
  })

  test.each(['', '# nothing\n', '[', '&a b', '- 1', 'text', '\ufeff', '{ }'])('or is refused: %j', (text) => {
    expect(applyEdits(text, [{ do: 'set', at, field: ['title'], value: 'x' }]).ok).toBe(false)
  })

  const spoilt = fc
    .tuple(
      fc.nat(CROWDED.length),
      fc.nat(40),
      fc.constantFrom('', ':', '"', '{', ']', '- ', '\n', '  ', '#', '>-\n', 'x: y: z', '\t')
    )
    .map(([start, length, put]) => CROWDED.slice(0, start) + put + CROWDED.slice(start + length))

  test('is changed in what the edit is about and in nothing else, or is refused; it never throws', () => {
    const edits = anyEdit(said(CROWDED) as unknown as LooseRuleset)
    fc.assert(
      fc.property(spoilt, edits, (text, edit) => {
        const result = applyEdits(text, [edit])
        if (!result.ok) return
        expect(applyEdits(result.value.text, result.value.inverse)).toMatchObject({ ok: true, value: { text } })
      }),
      runs(200)
    )
  })

  test('is merged or refused; it never throws', () => {
    fc.assert(
      fc.property(spoilt, spoilt, (mine, theirs) => {
        expect(typeof mergeTexts(CROWDED, mine, theirs).ok).toBe('boolean')
      }),
      runs(100)
    )
  })
})
